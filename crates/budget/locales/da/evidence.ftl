## Det, økonomien ved om en enhed ved siden af samtalen
evidence-size = Budgettets størrelse
# $year (String)
# $amount (String)
evidence-size-says = Enhedens eget korrigerede budget for { $year } er på { $amount }
evidence-size-caution = Størrelsen siger, hvad der står på spil, ikke hvordan der styres.
# $year (String)
evidence-hits = Prognosernes træfsikkerhed i { $year }
# $date (String)
evidence-hit-even = Prognosen fra { $date } ramte årets forbrug.
# $date (String)
# $share (String)
evidence-hit-low = Prognosen fra { $date } lå under årets forbrug ({ $share }).
# $date (String)
# $share (String)
evidence-hit-high = Prognosen fra { $date } lå over årets forbrug ({ $share }).
# $n (Number)
evidence-hits-n = { $n ->
    [one] én prognose
   *[other] { $n } prognoser
  }
evidence-hits-caution = Det handler om, hvor godt prognosen ramte, ikke om resultatet. Ét år er lidt, og en ny leder har ikke lavet forgængerens prognoser.
