## What we know of the unit beside the talk
evidence-title = What we know of the unit
evidence-lead = Information for the talk, not a mark. It is never added up and decides no step. Only the parties of the talk and whoever leads the dialogue meeting see it here.
evidence-open = Read what we know
evidence-unknown = This we do not know:
evidence-wish = The unit's own wish stands in the unit's own voice.
no-persons = Write about governance, not about persons. Judgements of persons belong in the leadership conversation (LUS).
evidence-on = Source: { $source }, { $date }
evidence-law = Legal demands
evidence-law-says = The law sets a limit for: { $names }.
evidence-law-source = The catalogue of instruments, newest law text
evidence-law-n = { $n ->
    [one] one instrument
   *[other] { $n } instruments
  }
evidence-law-caution = This holds for every unit and says nothing of this one.
dimension-consequence = Consequence of errors
dimension-law = Bound by law
dimension-materiality = Money at stake
dimension-forecast = Forecasts that hold
dimension-quality = Professional quality and effect for citizens
dimension-capacity = Capacity to lead
dimension-stability = Stability
dimension-maturity = Professional maturity
dimension-complexity = Complexity of the task
dimension-measurability = Measurability
dimension-interdependence = Dependence across units
dimension-openness = Openness
dimension-own-wish = The unit's own wish
dimension-attention = Political attention

## Support from promise to "Did it help?"
support-page = Support that was promised
support-page-lead = Support is half of the agreement: somebody gives it, by a date, and whoever receives it says whether it helped.
support-from = From
support-to = To
support-by = At the latest
support-given = Given
support-not-given = not given yet
support-late = late
support-of = Agreed in
support-follow = Follow the support
helped-title = Did it help?
helped-readers = Only the one who gives the support, the one who receives it and the line read the answer.
helped-awaited = { $who } has not answered yet.
helped-on = Answered { $date }.
helped-words = What made the difference, or what was missing?
helped-words-hint = A few lines. Write about the help, not about persons.
helped-button = Save the answer
helped-yes = Yes, it helped
helped-partly = It helped somewhat
helped-no = No, it did not help
helped-not-given = The support was not given
duty-helped = Did it help? { $what }
refused-support-not-in-force = The agreement is not in force yet, so the support cannot be closed.
refused-support-not-receiver = Only the one who receives the support can say whether it helped.
refused-support-early = The support is neither given nor due yet.
refused-support-closed = It has been said already whether the support helped.

## Take the agreement up again
again-choose = Which agreement should be taken up again?
again-choose-lead = Choose the agreement for { $unit }. You write why on the next page; the line takes it up.
again-inspected = An inspection remarked on something: take an agreement up again
duty-reorganised = Merged or moved: should an agreement be taken up again?
duty-reorganised-hint = Since { $date }. Goes away once an agreement has been taken up, and after half a year.
