## What we know of the unit beside the talk
evidence-title = What we know of the unit
evidence-lead = Information for the talk, not a mark. It is never added up and decides no step. Only the parties of the talk see it here.
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
