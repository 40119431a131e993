## Det, økonomien ved om en enhed ved siden af samtalen
evidence-size = Budgettets størrelse
# $year (String)
# $amount (String)
evidence-size-says = Enhedens eget korrigerede budget for { $year } er på { $amount }
evidence-size-caution = Størrelsen siger, hvad der står på spil, ikke hvordan der styres.
# $year (String)
evidence-own-hits = Enhedens egne prognoser for { $year }
# $source (String)
evidence-own-hits-source = Prognoser givet af enheden selv i Råderum, holdt op mod forbruget fra { $source }
# $n (Number)
evidence-own-hits-n = { $n ->
    [one] én opfølgning
   *[other] { $n } opfølgninger
  }
evidence-own-hits-caution = Det handler om, hvor godt prognosen ramte, ikke om resultatet. Penge, byrådet gav efter prognosen, er ikke en fejl i den. Ét år er lidt, en skæv prognose kan have en god grund, og en ny leder har ikke lavet forgængerens prognoser.
# $year (String)
evidence-hits = Økonomisystemets prognoser for { $year }
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
evidence-hits-caution = Prognoserne er hentet ind og er ikke nødvendigvis enhedens egne. Det handler om, hvor godt prognosen ramte, ikke om resultatet. Ét år er lidt, og en ny leder har ikke lavet forgængerens prognoser.
