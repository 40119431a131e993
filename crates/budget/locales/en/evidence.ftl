## What the accounts know of a unit beside the talk
evidence-size = The size of the budget
evidence-size-says = The unit's own corrected budget for { $year } is { $amount }
evidence-size-caution = The size says what is at stake, not how it is governed.
evidence-hits = How the forecasts hit in { $year }
evidence-hit-even = The forecast of { $date } hit what the year cost.
evidence-hit-low = The forecast of { $date } was below what the year cost ({ $share }).
evidence-hit-high = The forecast of { $date } was above what the year cost ({ $share }).
evidence-hits-n = { $n ->
    [one] one forecast
   *[other] { $n } forecasts
  }
evidence-hits-caution = This is about how well the forecast hit, not about the result. One year is little, and a new leader did not make the forecasts of the one before.
