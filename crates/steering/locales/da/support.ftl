## Det, vi ved om enheden, ved siden af samtalen
evidence-title = Det ved vi om enheden
evidence-lead = Oplysninger til samtalen, ikke en karakter. De lægges ikke sammen og bestemmer intet trin. Kun samtalens parter og den, der leder dialogmødet, ser dem her.
evidence-open = Læs, hvad vi ved
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

## Støtte fra løfte til "Hjalp det?"
support-page = Støtte, der er lovet
support-page-lead = Støtte er den halve aftale: nogen giver den, til en dato, og den, der får den, siger, om den hjalp.
support-from = Fra
support-to = Til
support-by = Senest
support-given = Givet
support-not-given = ikke givet endnu
support-late = forsinket
support-of = Aftalt i
support-follow = Følg støtten
helped-title = Hjalp det?
helped-readers = Kun den, der giver støtten, den, der får den, og linjen læser svaret.
# $who (String)
helped-awaited = { $who } har ikke svaret endnu.
# $date (String)
helped-on = Svaret er givet { $date }.
helped-words = Hvad gjorde forskellen, eller hvad manglede?
helped-words-hint = Et par linjer. Skriv om hjælpen, ikke om personer.
helped-button = Gem svaret
helped-yes = Ja, det hjalp
helped-partly = Det hjalp noget
helped-no = Nej, det hjalp ikke
helped-not-given = Støtten blev ikke givet
# $what (String)
duty-helped = Hjalp det? { $what }
refused-support-not-in-force = Aftalen gælder ikke endnu, så støtten kan ikke afsluttes.
refused-support-not-receiver = Kun den, der får støtten, kan sige, om den hjalp.
refused-support-early = Støtten er hverken givet eller forfalden endnu.
refused-support-closed = Der er allerede svaret på, om støtten hjalp.

## Tag aftalen op igen
again-choose = Hvilken aftale skal tages op igen?
# $unit (String)
again-choose-lead = Vælg aftalen for { $unit }. Du skriver hvorfor på næste side; linjen tager det op.
again-inspected = Et tilsyn har bemærket noget: tag en aftale op igen
duty-reorganised = Lagt sammen eller flyttet: skal en aftale tages op igen?
# $date (String)
duty-reorganised-hint = Siden { $date }. Forsvinder, når en aftale er taget op, og efter et halvt år.
