## What the organisation knows of a unit beside the talk
evidence-post = The leader post
evidence-held = The post has been filled since { $date }.
evidence-new = The post is newly filled: since { $date }.
evidence-acting = The post has had an acting leader since { $date }.
evidence-vacant = The post has been vacant since { $date }.
evidence-never = The post is vacant.
evidence-post-caution = This is about the post, not about a person, and says nothing of how anybody leads.
evidence-source = The organisation in Råderum
evidence-span = { $heads ->
    [one] The post has one employee under direct leadership.
   *[other] The post has { $heads } employees under direct leadership.
  }
evidence-span-n = { $heads ->
    [one] one employee, in heads
   *[other] { $heads } employees, in heads
  }
evidence-span-caution = A span of control is no mark: shifts, several addresses and many professions weigh more than the number.
evidence-moved = Reorganisations
evidence-moved-on = Begun, moved or renamed within the last two years: { $dates }.
evidence-not-moved = Not begun, moved or renamed within the last two years.
evidence-moved-caution = Shows only what stands in the organisation, not tasks or people that were moved.
