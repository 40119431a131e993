## Det, vi ved om enheden, ved siden af samtalen
evidence-title = Det ved vi om enheden
evidence-lead = Oplysninger til samtalen, ikke en karakter. De lægges ikke sammen og bestemmer intet trin. Kun samtalens parter ser dem her.
evidence-unknown = Det ved vi ikke:
evidence-wish = Enhedens eget ønske står i enhedens egen stemme.
no-persons = Skriv om styringen, ikke om personer. Vurderinger af personer hører hjemme i LUS.
# $source (String)
# $date (String)
evidence-on = Kilde: { $source }, { $date }
evidence-law = Lovkrav
# $names (String)
evidence-law-says = Loven sætter en grænse for: { $names }.
evidence-law-source = Kataloget over instrumenter, nyeste lovtekst
# $n (Number)
evidence-law-n = { $n ->
    [one] ét instrument
   *[other] { $n } instrumenter
  }
evidence-law-caution = Det gælder alle enheder og siger intet om denne.
dimension-consequence = Konsekvens ved fejl
dimension-law = Lovbundethed
dimension-materiality = Økonomisk væsentlighed
dimension-forecast = Prognosesikkerhed
dimension-quality = Faglig kvalitet og effekt for borgere
dimension-capacity = Ledelseskapacitet
dimension-stability = Stabilitet
dimension-maturity = Faglig modenhed
dimension-complexity = Opgavens kompleksitet
dimension-measurability = Målbarhed
dimension-interdependence = Gensidig afhængighed på tværs
dimension-openness = Åbenhed
dimension-own-wish = Enhedens eget ønske
dimension-attention = Politisk bevågenhed
