## What follow-up knows of a unit beside the talk
evidence-told-about = Speaks up in time
evidence-told = The unit itself has reported: { $days }. That is good practice.
evidence-told-n = { $n ->
    [one] one report in two years
   *[other] { $n } reports in two years
  }
evidence-told-none = The unit has reported no deviations in the last two years.
evidence-told-hidden = What the unit has reported is seen by itself and its line alone.
evidence-told-source = The unit's own reports in Råderum
evidence-told-caution = Few reports may mean that there was nothing to report. A report never tightens anything by itself.
