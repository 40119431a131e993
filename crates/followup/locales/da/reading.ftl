## Det, opfølgningen ved om en enhed ved siden af samtalen
evidence-told-about = Siger til i tide
# $days (String)
evidence-told = Enheden har selv meldt: { $days }. Det er god praksis.
# $n (Number)
evidence-told-n = { $n ->
    [one] én melding på to år
   *[other] { $n } meldinger på to år
  }
evidence-told-none = Enheden har ikke meldt afvigelser de seneste to år.
evidence-told-hidden = Det, enheden har meldt, ses kun af den selv og dens linje.
evidence-told-source = Enhedens egne meldinger i Råderum
evidence-told-caution = Få meldinger kan være, fordi der ikke var noget at melde. En melding strammer aldrig noget af sig selv.
