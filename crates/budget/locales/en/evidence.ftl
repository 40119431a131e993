## What the accounts know of a unit beside the talk
evidence-size = The size of the budget
evidence-size-says = The unit's own corrected budget for { $year } is { $amount }
evidence-size-caution = The size says what is at stake, not how it is governed.
evidence-own-hits = The unit's own forecasts for { $year }
evidence-own-hits-source = Forecasts given by the unit itself in Råderum, held against the spending from { $source }
evidence-own-hits-n = { $n ->
    [one] one follow-up
   *[other] { $n } follow-ups
  }
evidence-own-hits-caution = This is about how well the forecast hit, not about the result. Money that the council gave after the forecast is no fault in it. One year is little, a forecast may miss for a good reason, and a new leader did not make the forecasts of the one before.
evidence-hits = The finance system's forecasts for { $year }
evidence-hit-even = The forecast of { $date } hit what the year cost.
evidence-hit-low = The forecast of { $date } was below what the year cost ({ $share }).
evidence-hit-high = The forecast of { $date } was above what the year cost ({ $share }).
evidence-hits-n = { $n ->
    [one] one forecast
   *[other] { $n } forecasts
  }
evidence-hits-caution = These forecasts were brought in and are not necessarily the unit's own. This is about how well the forecast hit, not about the result. One year is little, and a new leader did not make the forecasts of the one before.
