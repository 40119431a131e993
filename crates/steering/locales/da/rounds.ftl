## En runde forberedes og følges
plan-title = Forberedelse
plan-edit-title = Forbered runden
# $date (String)
plan-edit-lead = Hvad skal deltagerne læse, hvornår spørger I medarbejderne, og hvornår minder vi dem, der mangler, om fristen { $date }?
plan-material = Med dine egne ord
plan-material-hint = Hvorfor netop disse instrumenter, og hvad vil du gerne have, at alle tænker over?
plan-links = Links
plan-links-hint = Ét på hver linje, for eksempel: Budgetnotat: https://kommunen.dk/notat
plan-links-odd = Hver linje skal have en adresse, der begynder med https:// eller http://.
plan-ask-until = Medarbejderne svarer til og med
plan-ask-until-hint = En uge før fristen giver lederne tid til at læse det. Når dagen er gået, kan den ikke flyttes.
plan-days = Påmindelser, dage før fristen
plan-days-hint = For eksempel: 14 7 1. Kun de poster, der mangler, får brev, også MED's repræsentanter. Lad feltet stå tomt, hvis der ikke skal mindes om noget. Medarbejdere, der ikke har svaret, mindes én gang, tre dage før deres sidste dag.
plan-days-odd = Skriv højst seks tal mellem 0 og 90 med mellemrum.
plan-save = Gem forberedelsen
reminders-title = Påmindelser
reminders-none = Der er ikke sendt påmindelser endnu.
# $date (String)
# $days (Number)
# $posts (Number)
reminder-line = { $date }, { $days ->
    [one] 1 dag
   *[other] { $days } dage
} før fristen, til { $posts ->
    [one] 1 post
   *[other] { $posts } poster
}, der manglede.
# $name (String)
reminder-subject = { $name }: der mangler et svar fra jer
# $name (String)
# $date (String)
# $days (Number)
# $href (String)
reminder-body =
    I runden »{ $name }« mangler der et svar fra din post. Fristen er { $date }; der er { $days ->
        [one] 1 dag
       *[other] { $days } dage
    } til.

    Svar her: { $href }

    Du får ikke flere påmindelser, når der er svaret.
# $name (String)
med-reminder-subject = { $name }: MED's bemærkninger mangler
# $name (String)
# $date (String)
# $days (Number)
# $href (String)
med-reminder-body =
    I runden »{ $name }« mangler MED's bemærkninger til den fælles aftale. Fristen er { $date }; der er { $days ->
        [one] 1 dag
       *[other] { $days } dage
    } til.

    Læs aftalen og skriv her: { $href }

    I får ikke flere påmindelser, når bemærkningerne er givet.
slip-reminder-subject = Hvilke krav bruger vi selv? Du kan svare endnu
# $date (String)
# $href (String)
slip-reminder-body =
    Din arbejdsplads er spurgt, hvilke krav I selv bruger, og hvilke I ikke kan begrunde i kerneopgaven. Du kan svare uden navn til og med { $date }. Det tager tre minutter.

    Svar her: { $href }

    Det er frivilligt, og du får kun denne ene påmindelse. Råderum ved, at du ikke har svaret, så ingen svarer to gange, men aldrig, hvad nogen har svaret.
roll-title = Hvem er med
# $area (String)
# $date (String)
roll-lead = De, der tager del i runden for { $area }. Listen siger, hvem der har svaret inden { $date }, og aldrig hvad.
roll-caption = Poster i runden
roll-post = Post
roll-units = Svarer for
roll-status = Status
roll-missing = mangler
roll-waits = venter på den fælles aftale
# $posts (String)
roll-med = MED: { $posts }
# $unit (String)
roll-med-of = MED-repræsentant, { $unit }
roll-med-nobody = MED (ingen repræsentant er skrevet ind for området)
# $area (String)
roll-of = Hvem er med: { $area }
roll-source = Råderum: rundens poster og svar på dagen
roll-means-missing = Der er noget, posten kan svare på og ikke har svaret på.
roll-means-waits = Der er endnu ikke noget at svare på.
# $date (String)
slips-reminded = { $date }: medarbejdere, der ikke havde svaret, fik deres ene påmindelse.
# $unit (String)
roll-vacant = { $unit } (ubesat)
# $missing (Number)
# $all (Number)
roll-count = { $missing ->
    [0] Alle har svaret.
   *[other] { $missing } af { $all } mangler at svare.
}
roll-link = Se, hvem der har svaret
# $count (Number)
followers = { $count ->
    [one] 1 enhed følger den:
   *[other] { $count } enheder følger den:
}
# $unit (String)
answer-for = Svar for { $unit }
# $unit (String)
slips-for = Hvad siger vi i { $unit }?
rounds-open-title = Runde i gang
# $name (String)
answer-in = Svar i { $name }
# $date (String)
deadline-on = senest { $date }
# $name (String)
duty-round = Følger I den fælles aftale, eller vil I noget andet? { $name }
duty-slip = Hvilke krav bruger vi selv? Svar uden navn

## En enheds svar
# $unit (String)
choices-title = { $unit }: jeres svar
# $name (String)
# $date (String)
choices-lead = { $name }, senest { $date }. Følg den fælles aftale med ét klik. Kun hvor I vil noget andet, svarer I selv; de andre parter ser det først, når alle har svaret.
choices-done = I har svaret. Der er ikke mere at gøre, før de andre har svaret.
choices-waits = Den fælles aftale er ikke besluttet endnu. I kan vente på den eller sige, at I vil noget andet.
choices-over = Fristen er gået. Det, I ikke har svaret på, følger den fælles aftale.
choices-all-lead = Vil I det samme som alle andre i alle rundens instrumenter?
choices-all = Vi følger den fælles aftale i det hele
choices-save = Gem, og gå videre
choices-hint = Vælger I noget andet, er I videre til svaret med det samme, ét instrument ad gangen.
choices-none = Vælg for mindst ét instrument.
choices-follows = følger den fælles aftale
choices-legend = Hvad vil I?
choices-now = Gælder nu
choices-read = Læs aftalen
choices-unwritten = Ikke besluttet endnu.
choices-wait = Vi venter på den fælles aftale
choices-own = Vi vil noget andet
choices-own-hint = Friere eller strammere. Enheden, linjen og staben svarer hver for sig.
choices-talk-given = I har svaret
choices-talk-missing = I mangler at svare
choices-talk-see = Se jeres svar
choices-talk-answer = Svar nu
to-choices = Til jeres svar i runden
refused-no-common = Den fælles aftale er ikke besluttet endnu, så der er intet at følge.

## Medarbejdernes ord, uden navne
slips-crumb = Hvilke krav bruger vi selv?
slips-title = Hvilke krav bruger vi selv? Hvilke kan vi ikke begrunde i kerneopgaven?
# $unit (String)
slips-lead = { $unit } siger sin mening, før lederne svarer. Tag siden med til personalemødet eller lokal-MED, eller svar hver for sig.
slips-form-title = Dit svar
# $date (String)
slips-promise = Uden navn: vi gemmer hverken, hvem der skrev hvad, hvornår eller i hvilken rækkefølge; kun at du har svaret, så ingen svarer to gange. Intet vises før { $date }, eller før lederen lukker, og kun hvis mindst fem har svaret.
slips-used = Det bruger vi selv
slips-unfounded = Det kan vi ikke begrunde i kerneopgaven
slips-words = Et ord med på vejen
# $people (Number)
slips-words-hint = Det, du skriver med ord, vises kun, hvis mindst { $people } har svaret, og da præcis som du skrev det. Skriv ikke noget, der røber, hvem du er.
slips-send = Aflever uden navn
slips-final = Et afleveret svar kan ikke ændres eller tages tilbage, for ingen kan finde det igen.
slips-thanks = Tak. Dit svar er afleveret uden navn.
slips-result-title = Det siger vi
slips-open = Intet vises, før der er lukket for svar; heller ikke, hvor mange der har svaret.
slips-too-few = For få svar til at blive vist.
# $answered (Number)
slips-counted = { $answered } har svaret
slips-used-short = Bruger vi selv
slips-unfounded-short = Kan ikke begrundes i kerneopgaven
slips-words-few = Det, der er skrevet med ord, vises ikke: dertil har for få svaret.
# $name (String)
slips-written = Skrevet om { $name }, i tilfældig orden
slips-together-title = Det sagde vi sammen
# $date (String)
slips-together-mark = Skrevet ned af lederen efter mødet { $date }, ikke talt op.
slips-judged-both = bruges, men kan ikke begrundes i kerneopgaven
slips-judged-used = bruger vi selv
slips-judged-unfounded = kan vi ikke begrunde i kerneopgaven
slips-judged-none = intet særligt
slips-agenda-title = Det taler vi om
slips-agenda-lead = Tag siden med til mødet: Bruger vi det selv? Kan vi begrunde det i kerneopgaven?
slips-close-title = Luk for svar
# $date (String)
slips-close-lead = Der lukkes af sig selv { $date }. Lukker du før, vises svarene med det samme, og ingen kan svare mere.
slips-close-button = Luk for svar nu
slips-together-open = Skriv ned, hvad et møde sagde sammen
slips-together-lead = Ét fælles svar fra personalemødet eller lokal-MED. Det står ved siden af de talte svar og er mærket som jeres fælles.
slips-together-hint = Så den, der ikke var med, forstår det. Ingen navne.
slips-held = Mødet blev holdt
slips-not-held = Mødet er ikke holdt endnu.
slips-together-save = Gem mødets svar
slips-link = Hvad siger medarbejderne?
slips-beside-title = Det siger arbejdspladsen
slips-beside-lead = Medarbejdernes egne svar uden navne, ved siden af enhedens stemme.
refused-slips-closed = Der er lukket for svar. Det, der er vist, ændrer sig aldrig.
refused-slip-answered = Du har svaret én gang. Svaret er uden navn, så det kan ikke findes frem og ændres.

## Stemmens øvrige ord
voice-more = Resten kan udelades
voice-more-lead = Udfyld kun det, der betyder noget her.
voice-next = Svaret er givet. Her er det næste, I mangler.
needs-label = Det har vi brug for
offers-label = Det tilbyder vi
support-from-label = Fra hvem?
support-by-label = Hvornår senest?
stops-hint = Én ting på hver linje. Hver linje bliver et løfte, der kan følges.
says-needs = Har brug for:
says-offers = Tilbyder:
# $date (String)
support-at-latest = senest { $date }
# $post (String)
voice-behalf = Svaret af { $post } på vegne af lederen.
behalf-note = Du svarer på vegne af enhedens leder. Aftalen underskriver lederen selv.
stops-title = Det holder vi op med at bede om
# $date (String)
stop-kept = holdt op { $date }
stop-kept-button = Det er holdt op
# $date (String)
stop-broken = der spørges stadig, sagt { $date }
stop-broken-button = Der spørges stadig
stops-lead = Sig til, når det er holdt op, eller hvis der stadig spørges. Det sidste, der er sagt, gælder.
stops-round-lead = Lovet på dialogmødet til hele området. Sig til, når det er holdt op, eller hvis der stadig spørges. Det ses også på stabsfunktionens side.
own-wish-tighter = strammere efter eget ønske
own-wish-ends = Gælder til

## En kollega svarer
delegate-title = Lad en kollega svare
delegate-link = Lad en kollega svare
# $about (String)
# $unit (String)
delegate-lead = { $about }: en teamleder eller en anden i { $unit } kan svare på vegne af lederen. Gælder det hele runden, kan kollegaen også sige, at I følger den fælles aftale. Svaret siger, at det er givet på vegne af. Du kan tage det tilbage, når du vil; aftalen underskriver du selv.
delegate-standing = Svarer på vegne af lederen
delegate-all = i hele runden
delegate-this = Denne kalibrering
delegate-one = én kalibrering
# $date (String)
delegate-since = siden { $date }
delegate-end = Tag det tilbage
delegate-nobody = Ingen at vælge
delegate-nobody-text = Der er ingen poster i enheden ud over lederens. De oprettes under enhedens poster.
delegate-to = Hvem svarer?
delegate-button = Lad kollegaen svare
delegate-back = Tilbage
delegate-unknown = Vælg en fra listen.

## Anledninger
cause-label = Hvad er anledningen?
cause-request = Eget ønske
cause-new-leader = Ny leder
cause-merger = Sammenlægning eller flytning
cause-deviation = Stor afvigelse
cause-inspection = Bemærkning fra et tilsyn
cause-new-law = Ny lov
# $cause (String)
cause-because = Anledning: { $cause }
# $cause (String)
# $date (String)
cause-since = { $cause } siden { $date }.
causes-title = Er det tid at tale om rummet igen?
causes-lead = Det er sket, siden I sidst talte om det. Intet ændrer sig af sig selv.
