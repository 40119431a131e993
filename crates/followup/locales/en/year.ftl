# The wheel as a picture
late-from = its day has passed; not late until after { $date }
ring-legend = Round: follows from an agreement. Square: a common date. Filled: done. Double ring: late. Small ticks: every week. The number stands in the table.
ring-table = Show as a table
ring-says = A ring of twelve months with { $n } due days, { $minutes } in all. The same days stand in the table.
ring-duties = { $n ->
    [one] due day
   *[other] due days
}
ring-today = today
ring-no = No.
ring-what = What
ring-days = Days
ring-minutes = Minutes each time
ring-common = Common date
ring-often = Small ticks: { $text }
wheel-order = Units come first: each level above has some days more, so that nobody sums what has not come.
wheel-a3 = Download the wheel on A3
wheel-file = annual-wheel.pdf
note-copied = This is what you wrote the last time. Change it, or delete it.
nothing-new = Nothing new
nothing-new-named = Nothing new: { $text }, { $date }
named-day = The units under you: { $date }

# The weekly letter
letter-subject = { $n ->
    [one] One thing waits for you in Råderum
   *[other] { $n } things wait for you in Råderum
}
letter-hello = Hello
letter-lead = { $n ->
    [one] This waits for you in the next two weeks:
   *[other] These { $n } things wait for you in the next two weeks:
}
letter-no-day = Without a day
letter-late = late
letter-all = Everything that waits for you stands on My page:
letter-off = If you do not want the weekly letter, say so here:
letters-title = The weekly letter
letters-lead = One letter a week with what waits for you. When nothing waits, no letter comes. No names stand in it.
letters-preview = How it would look today
letters-silent = Nothing waits for you in the next two weeks, so no letter would come.
letters-choice = Your choice
letters-on = You get the weekly letter on the week's first working day.
letters-off = You have said no to the weekly letter.
letters-turn-on = Send me the weekly letter
letters-turn-off = Do not send me the weekly letter
letters-to = It is sent to { $address }.
letters-no-address = We do not know your e-mail, so nothing can be sent.
letters-no-server = The municipality has not set up a mail server yet, so no letters are sent.

# Common dates
dates-title = The municipality's common dates
dates-lead = What all leaders, an area or a staff function must remember on certain days. Each date has an owner, a purpose, estimated minutes and a day when it is looked at again.
dates-new = Common date
dates-none = No common dates yet
dates-teach = A common date puts a duty on the wheel of those it asks. Use it only for what does not follow from an agreement in the room.
dates-not-here = The budget follow-up is not here: it follows from each unit's agreement and goes when the agreement is loosened.
dates-money = The days on which units give forecasts stand by themselves.
dates-money-link = See the year's follow-ups of the money
dates-proposals = A year wheel to begin from
dates-proposals-lead = The proposals ask nobody for anything until you take them into use. Change day and text so that they fit.
dates-who = Who is asked?
dates-minutes-each = Minutes each time
dates-minutes-hint = An honest estimate for one who does it.
dates-owner = Owner
dates-purpose = What is it for?
dates-review = Looked at again
dates-review-hint = Within three years.
dates-review-due = is to be looked at now
dates-text = What is to be done?
dates-text-hint = Begin with a verb: hold, send, check.
dates-days-hint = Day and month, e.g. 31-03. Several days are parted by commas.
dates-days-wrong = Write day and month, e.g. 31-03, and part several days by commas.
dates-edit = Edit “{ $text }”
dates-use = Take “{ $text }” into use
dates-source = Source: { $source }
dates-form-lead = You see how much time it asks for before it is taken into use.
dates-show-minutes = Show what it asks for
dates-take-up = Take into use
dates-asked = { $n ->
    [one] It asks one unit for { $each } a year.
   *[other] It asks { $n } units for { $each } each a year, { $minutes } in all.
}
dates-asked-then = If it is worth the time, take it into use. Otherwise change it, or go back.
dates-end = Stop asking for it
dates-end-text = It leaves the wheel today. What has been done stays.
who-leaders = All leaders
who-area = Leaders in { $area }
who-staff = { $staff } only
refused-review = Choose a day that lies ahead, within three years.
refused-ended = The date has ended already.
