## Udvalgets side
# $n (Number)
board-lead = { $n ->
    [one] Det, udvalget skal vide om sin ene enhed, på én side: mål, penge, det frigjorte, MED's ord og det, vi ikke ved.
   *[other] Det, udvalget skal vide om sine { $n } enheder, på én side: mål, penge, det frigjorte, MED's ord og det, vi ikke ved.
}
board-excl = Ekskl. overførsel
board-incl = Inkl. overførsel
# $year (String)
board-picture = Forventet resultat { $year }
# $currency (String)
board-picture-unit = { $currency }, minus er mindreforbrug
# $date (String)
board-told = Det venter enhederne selv, set fra { $date }
# $result (String)
board-told-excl = De venter { $result } ekskl. overførsel.
# $result (String)
board-told-incl = Det er { $result } inkl. overførsel.
board-told-incl-unknown = Inkl. overførsel kan ikke gøres op, før overførslerne er oplyst og besluttet.
# $some (Number)
# $of (Number)
board-told-units = { $some } af { $of } enheder har oplyst. De andre er ikke regnet med som nul.
board-deviations = Det, udvalget er orienteret om
board-deviations-none = Der er ingen afvigelser, som udvalget er orienteret om.
board-answered = Se planen og svaret
board-unanswered = Se planen. Der er ikke svaret endnu
board-med = MED's ord
board-med-none = MED har ikke skrevet bemærkninger til aftalerne det seneste år.

## Frigjort til hvad
freed-title = Frigjort til hvad
# $from (Number)
# $to (Number)
# $units (Number)
freed-less = Krav, der er faldet bort det seneste år, tog { $from }–{ $to } timer om året i { $units ->
    [one] én enhed
   *[other] { $units } enheder
}.
freed-nothing = Ingen krav om indberetning er faldet bort det seneste år.
# $from (Number)
# $to (Number)
freed-more = Nye krav tager { $from }–{ $to } timer om året.
freed-to = Det afgør arbejdspladserne nu selv
freed-to-unknown = Det er ikke skrevet ned endnu, hvad tiden er gået til. Det ved vi ikke.
freed-caution = Timer er skøn fra dem, der stillede kravene, og vises som et spænd. Frigjort tid er ikke penge.

## Informationsaftalen
agreement-title = Informationsaftalen
agreement-lead = Hvad udvalget vil vide, hvor tit, og hvad det kan undvære. Hver linje har en ejer, koster tid hos nogen og udløber af sig selv.
agreement-wanted = Det vil udvalget vide
agreement-wanted-none = Der er ikke aftalt noget endnu. Begynd med det, udvalget bruger til at beslutte noget.
agreement-without = Det kan udvalget undvære
agreement-without-none = Udvalget har ikke sluppet noget endnu.
agreement-ended = Udløbet af sig selv
# $rhythm (String)
# $owner (String)
# $time (String)
line-facts = { $rhythm } · { $owner } · ca. { $time } om året.
# $date (String)
line-until = Udløber { $date }.
# $date (String)
# $time (String)
line-dropped = Tak. Udvalget har sluppet det fra { $date }. Det giver ca. { $time } om året tilbage.
# $date (String)
line-ended = Udløb { $date }. Vil udvalget have det igen, aftales det på ny.
line-title = Det, der er aftalt
# $committee (String)
line-lead = En linje i informationsaftalen med { $committee }.
line-why = Hvad det skal bruges til
line-shape = Form
line-over = Linjen gælder ikke længere.
rhythm-once = Én gang
rhythm-yearly = Én gang om året
rhythm-half-yearly = To gange om året
rhythm-quarterly = Hvert kvartal
rhythm-monthly = Hver måned
shape-figure = Et tal, som findes i forvejen
shape-page = Et afsnit i papiret
shape-talk = Et kort oplæg på mødet
shape-units = En indberetning fra enhederne
# $time (String)
shape-hint-owner = Ca. { $time } hver gang hos ejeren.
# $time (String)
# $n (Number)
shape-hint-units = Ca. { $time } hver gang hos hver af udvalgets { $n } ledere.
# $n (Number)
time-minutes = { $n } minutter
# $n (Number)
time-hours = { $n } timer
wish-new = Nyt ønske
wish-without = Noget, vi kan undvære
wish-title = Nyt i informationsaftalen
wish-lead = Skriv, hvad udvalget vil vide eller kan undvære. På næste side står, hvor meget tid det tager og hos hvem. Intet er aftalt før det.
wish-stance = Hvad gælder det?
stance-want = Det vil vi gerne vide
stance-without = Det får vi i dag og kan undvære
wish-what = Hvad
wish-what-hint = Kort og uden navne, for eksempel: Ventetid hos PPR.
wish-why = Hvad skal udvalget bruge det til?
wish-why-hint = Hvad kan I beslutte, når I ved det?
wish-rhythm = Hvor tit
wish-form = I hvilken form
wish-owner = Ejer
wish-minutes = Minutter hver gang, hvis I kender dem
wish-minutes-hint = Spørg dem, der gør det. Er feltet tomt, bruges kommunens skøn for formen.
wish-from = Gælder fra
wish-until = Udløber
wish-until-hint = Linjen udløber af sig selv den dag. Den kan aftales igen.
wish-next = Se, hvad det tager
wish-no-time = Linjen skal udløbe, efter at den er begyndt.
wish-too-long = Så længe kan en linje ikke gælde. Vælg en tidligere dag; den kan aftales igen.
wish-begun = Datoen er passeret. Vælg dags dato eller senere.
wish-minutes-unseen = Se først, hvor meget tid det tager. Minutterne har ændret sig, siden de blev vist.
minutes-title = Så meget tid tager det
minutes-lead = Læs tallet, før I aftaler det. Tiden bruges af nogen, som så ikke bruger den på andet.
minutes-lead-without = Så meget tid giver I tilbage, når I slipper det.
# $time (String)
minutes-takes = Det tager ca. { $time } om året.
# $time (String)
minutes-gives = Det giver ca. { $time } om året tilbage.
minutes-each = Hver gang, for hver
minutes-who = Hvem bruger tiden
# $n (Number)
minutes-leaders = { $n ->
    [one] Én leder i udvalgets enheder
   *[other] { $n } ledere i udvalgets enheder
}
minutes-times = Hvor tit
minutes-year = I alt om året
minutes-ends = Udløber
minutes-agree = Aftal det
minutes-let-go = Slip det
minutes-edit = Ret ønsket
thanks-plain = Tak til dem, der har lavet det. Udvalget har ikke brug for det mere.
thanks-title = Kan udvalget undvære det?
# $time (String)
thanks-text = Så falder det bort fra i dag. Det giver ca. { $time } om året tilbage.
thanks-label = Tak, og hvorfor
thanks-hint = Ordene står i aftalen, så de, der har lavet det, kan læse dem.
thanks-button = Slip det med tak

## Spørg
ask-title = Spørg
# $assign (Number)
# $answer (Number)
ask-lead = Inden { $assign } dage er der en stilling eller en stab, der svarer, og normalt inden { $answer } dage et svar. Det kan læses af udvalget, af dem, der vælger, hvem der svarer, og af dem, der svarer.
ask-none = Udvalget har ikke spurgt om noget endnu.
ask-label = Jeres spørgsmål
ask-hint = Kort. Om driften og enhederne, aldrig om navngivne personer.
ask-button = Send spørgsmålet
ask-once = Det gælder kun én gang
ask-to-agreement = Læg det i informationsaftalen i stedet
question-cues = hver uge, hver måned, hvert kvartal, hvert år, hvert møde, hver gang, hvert halvår, månedlig, kvartalsvis, årlig, løbende, fremover, regelmæssig, jævnligt, fast punkt
question-recurring = Det lyder som noget, I vil have igen og igen. Så hører det til i informationsaftalen, hvor tiden vises først. Gælder det kun én gang, så sæt kryds.
# $name (String)
question-named = Her står et navn: { $name }. Skriv stillingen eller enheden i stedet, så intet handler om en navngiven person.
question-title = Spørgsmål fra et udvalg
# $committee (String)
# $date (String)
question-lead = Fra { $committee }, stillet { $date }. Kun udvalget og de, der svarer, kan læse det.
# $n (Number)
question-age = { $n ->
    [0] Stillet i dag
    [one] Stillet i går
   *[other] Stillet for { $n } dage siden
}
question-unassigned = ingen er valgt til at svare endnu
# $owner (String)
# $date (String)
question-waits = { $owner } svarer senest { $date }
# $date (String)
# $owner (String)
question-answered = Besvaret { $date } af { $owner }
question-late = Over tid
# $post (String)
question-by = Svaret er givet af { $post }.
question-answered-already = Spørgsmålet er besvaret, og et svar står fast.
question-day-passed = Datoen er passeret. Vælg dags dato eller senere.
# $committee (String)
question-letter-subject = Et spørgsmål fra { $committee }
# $committee (String)
# $words (String)
# $date (String)
# $link (String)
question-letter = { $committee } spørger:

    { $words }

    I er valgt til at svare, senest { $date }. Skriv om stillinger og enheder, aldrig om navngivne personer.

    { $link }
answer-title = Svar udvalget
answer-text = Svaret står fast med dagens dato og kan læses af udvalget.
answer-label = Svar
answer-hint = Kort og uden navne: skriv om stillinger og enheder. Borgere og medarbejdere må ikke kunne genkendes. Er svaret et tal, så skriv kilde og dato.
answer-button = Send svaret
hand-title = Vælg, hvem der svarer
hand-text = Den stab eller leder, du vælger, får et brev om det, og ingen andre gør.
hand-owner = Hvem svarer
hand-due = Senest
hand-button = Gem
# $committee (String)
duty-answer = Svar på et spørgsmål fra { $committee }
# $committee (String)
duty-hand = Vælg, hvem der svarer { $committee }

## Frister og skøn, som kommunen selv sætter
numbers-title = Frister og skøn for svar til udvalgene
numbers-link = Frister og skøn for svar til udvalgene
numbers-lead = Så længe er der til at svare et udvalg, og så mange minutter regnes der med, når et udvalg vil vide noget. Minutterne er skøn og vises, før noget aftales.
number-what = Hvad
number-amount = Gælder nu
number-source-head = Kilde
number-assign-days = Frist for at vælge, hvem der svarer (dage)
number-answer-days = Frist for svaret (dage)
number-line-months = Længste tid, en linje i informationsaftalen gælder (måneder)
number-minutes-figure = Et tal, som findes i forvejen (minutter)
number-minutes-page = Et afsnit i papiret (minutter)
number-minutes-talk = Et oplæg på mødet (minutter)
number-minutes-units = En indberetning, for hver leder (minutter)
number-minutes-answer = Et svar på et spørgsmål (minutter)
# $n (Number)
number-days = { $n ->
    [one] én dag
   *[other] { $n } dage
}
# $n (Number)
number-months = { $n ->
    [one] én måned
   *[other] { $n } måneder
}
# $date (String)
# $amount (String)
number-from = Fra { $date }: { $amount }
numbers-set = Ret frister og skøn
numbers-set-text = De nye tal gælder fra den dato, du vælger. Spørgsmål, der har fået en dato, beholder den, og linjer, der er aftalt, beholder deres minutter.
numbers-from = Gælder fra
numbers-from-hint = Dags dato eller senere.
numbers-from-past = Datoen er passeret. Vælg i dag eller en senere dag.
numbers-source = Sat af kommunen
