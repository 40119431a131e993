# Opfølgning
menu = Opfølgning
title = Opfølgning
lead = Det, I skal give fra jer og hvornår, og det, I selv har meldt. Opgaverne følger af de aftaler, der gælder: løsnes en aftale, går opgaven ud af årshjulet.
filter-unit = Enhed og alt under den
filter-all = Alle, jeg må se
filter-go = Vis
waiting-title = Venter
waiting-none = Intet er forsinket, og intet skal være færdigt de næste 30 dage.
waiting-teach = Når en aftale i ledelsesrummet beder om en indberetning, kommer den her af sig selv med dato og minutter.
# $n (Number)
units-count = { $n } enheder
# $minutes (String)
minutes-each = { $minutes } hver
# $n (Number)
waiting-more = Og { $n } til. Vælg en enhed for at se dem.
deviations-title = Meldt af enhederne selv
deviations-none = Ingen har meldt en afvigelse. En enhed melder, når den ser, at budgettet eller et fokus ikke holder, så nogen kan hjælpe i tide. Det strammer ingenting.
deviations-closed = Afsluttet det seneste år
findings-title = Tallene viser
findings-lead = Enheden har set det først og har ikke skrevet sin egen læsning endnu.

# Årshjulet
wheel-title = Årshjul
# $unit (String)
wheel-of = Årshjul for { $unit }
wheel-lead = De næste tolv måneder. Det følger af de aftaler, der gælder på dagen, og regnes ud på ny, hver gang siden åbnes.
wheel-empty-title = Ingen opgaver i årshjulet
wheel-empty-text = Ingen aftale beder enheden om at indberette noget de næste tolv måneder. Strammes en aftale, kommer opgaven ind her med dato.
wheel-link = Se hele årshjulet
wheel-calendar = Få årshjulet i din kalender
# $minutes (String)
wheel-minutes = I alt { $minutes } for de næste tolv måneder. Minutterne er ejernes skøn.
late-title = Forsinket
wheel-changes = Ændringer i årshjulet
# $date (String)
# $text (String)
wheel-enters = Fra { $date } i årshjulet: { $text }
# $date (String)
# $text (String)
wheel-leaves = Ude af årshjulet fra { $date }: { $text }
times-a-year = { $n ->
    [one] én gang om året
    [52] hver uge
   *[other] { $n } gange om året
}
minutes-long = { $n ->
    [one] ét minut
   *[other] { $n } minutter
}
hours-long = { $n ->
    [one] én time
   *[other] { $n } timer
}
overdue-days = { $n ->
    [one] forsinket én dag
   *[other] forsinket { $n } dage
}
earlier-unmarked = { $n ->
    [one] den forrige er heller ikke markeret
   *[other] { $n } før den er heller ikke markeret
}
due-today = i dag
due-in = { $n ->
    [one] i morgen
   *[other] om { $n } dage
}
# $date (String)
done-on = gjort { $date }
# $owner (String)
asked-by = Til { $owner }
mark-done = Markér som gjort
# $text (String)
# $date (String)
mark-named = Markér som gjort: { $text }, { $date }
note-label = Note
note-hint = Kun hvis den, der modtager det, skal vide noget.
refused-not-asked = Ingen aftale beder længere om det. Årshjulet viser, hvad der gælder nu.
refused-already-done = Det er allerede markeret som gjort.
panel-waiting = Venter på jer
panel-waiting-none = Intet venter på jer lige nu.

# Afvigelser
panel-deviations = Det har vi selv meldt
panel-deviations-none = Ser I, at budgettet eller jeres fokus ikke holder, så skriv det her. Det strammer ingenting; det giver jer svar og måske hjælp.
report-link = Meld en afvigelse
report-title = Meld en afvigelse
# $unit (String)
report-lead = For { $unit }. At sige det tidligt er god ledelse. En melding strammer ingen aftale og sætter intet mærke ned; linjen svarer og kan tilbyde hjælp.
kind-label = Hvad holder ikke?
kind-budget = Budgettet
kind-goal = Et mål
kind-focus = Vores fokus i år
kind-foundation = Noget i vores grundlag
kind-rule = En regel
kind-other = Noget andet
kind-budget-title = Budgettet holder ikke
kind-goal-title = Et mål holder ikke
kind-focus-title = Fokus holder ikke
kind-foundation-title = Noget i grundlaget holder ikke
kind-rule-title = En regel holder ikke
kind-other-title = Noget andet holder ikke
direction-label = Forventet mod budgettet for året
direction-over = Merforbrug
direction-under = Mindreforbrug
direction-none = Ikke oplyst
amount-label = Beløb i kroner
amount-hint = Skriv det uden minus. Lad det stå tomt, hvis I ikke kender det endnu.
amount-needs-direction = Vælg, om det er merforbrug eller mindreforbrug.
amount-missing = Skriv beløbet, eller vælg »Ikke oplyst«.
# $amount (String)
amount-over = merforbrug { $amount } kr.
# $amount (String)
amount-under = mindreforbrug { $amount } kr.
amount-even = i balance
reading-label = Vores egen læsning
reading-of-unit = Enhedens egen læsning
plan-of-unit = Det gør enheden
news-of-unit = Det ved enheden nu
reading-hint = Hvad er der sket, og hvorfor?
plan-label = Det gør vi
plan-hint = Hvad I selv sætter i gang.
wish-label = Det beder vi om hjælp til
wish-hint = Kan stå tomt.
wish-of-label = Hvem beder I om hjælp?
wish-of-line = Linjen
more-label = Vi ved mere den
more-hint = Så minder vi jer om det den dag. Kan stå tomt.
report-send = Meld
report-only-unit = Enheden melder selv. Leder du linjen, kan du spørge enheden eller svare på det, den har meldt.
refused-already-answered = Linjen har allerede svaret.
refused-no-help = Der er ikke tilbudt hjælp, som kan vurderes.
refused-already-judged = Hjælpen er allerede vurderet.
refused-already-over = Afvigelsen er afsluttet.
refused-day-passed = Vælg en dag, der ligger fremme.
refused-own-report = Du har selv meldt det. Det er linjen over dig, der svarer.
# $date (String)
# $post (String)
reported-line = Meldt { $date } af { $post }
# $date (String)
reported-on = Meldt { $date }
by-unit = enheden
standing-waiting = venter på svar fra linjen
standing-answered = linjen har svaret
standing-help = hjælp er tilbudt
standing-over = afsluttet
early-praise = Meldt, mens der er noget at gøre ved det. Det er god praksis.
nothing-tightened = Meldingen har ikke ændret nogen aftale.
amount-term = Beløb
amount-now = Forventet nu
amount-first = Først meldt
more-term = Ved mere
answer-title = Linjens svar
# $date (String)
# $post (String)
answer-line = { $date }, { $post }
by-line = linjen
answer-none = Linjen har ikke svaret endnu.
# $date (String)
answer-due = Svaret ventes senest { $date }.
answer-top = Der er ingen over enheden, så ingen svarer. Meldingen står her til opfølgning og til udvalgets sag.
answer-form = Svar enheden
answer-label = Dit svar
answer-hint = Hvad har du forstået, og hvad bakker du op om? Et svar kan ikke stramme en aftale.
offer-label = Hjælp, du tilbyder
offer-hint = Kan stå tomt.
giver-label = Hvem giver hjælpen?
giver-line = Linjen selv
offer-by-label = Senest den
offer-by-missing = Skriv, hvornår hjælpen senest gives.
answer-send = Svar
offer-term = Hjælp
# $giver (String)
# $date (String)
offer-line = { $giver }, senest { $date }
judge-title = Hjalp det?
judge-label = Hjalp hjælpen?
helped-yes = Ja
helped-partly = Delvist
helped-no = Nej
helped-not-given = Vi fik den ikke
judge-words = Hvad gjorde forskellen, eller hvad manglede?
judge-save = Gem vurderingen
# $date (String)
judged-on = Skrevet af enheden { $date }
news-title = Det ved vi nu
news-label = Det ved vi nu
news-save = Gem
end-title = Afslut
end-label = Det kom der ud af det
end-save = Afslut afvigelsen
# $date (String)
ended-on = Afsluttet { $date }
help-wished = Enheden beder om hjælp

# Det, tallene viser
# $year (String)
# $amount (String)
finding-words = Prognosen for { $year } viser et { $amount } ekskl. overførsel.
# $date (String)
finding-first = Det vises kun for jer indtil { $date }. Skriv gerne jeres egen læsning først; tallene selv kan alle med adgang se i økonomien.
finding-source = Kilde: prognosen i økonomisystemet.
# $date (String)
finding-read = Hentet { $date }.
finding-report = Skriv jeres egen læsning
finding-lifted = Fristen er ophævet
lift-title = Ophæv fristen
lift-link = Ophæv enhedens frist for det, tallene viser
lift-text = Brug det kun, når hensynet er vigtigere, end at enheden får det at vide først. Grunden gemmes.
lift-why = Hensyn
lift-safety = Borgernes sikkerhed
lift-fraud = Mistanke om svig
lift-reason = Begrundelse
lift-save = Ophæv fristen

# Det, der venter på den enkelte
# $unit (String)
duty-answer = Svar { $unit }: de har meldt en afvigelse
duty-answer-hint = De har selv meldt det. Sig, hvad du bakker op om, og om du kan hjælpe.
duty-more = Skriv, hvad I ved nu om jeres afvigelse
duty-judge = Hjalp hjælpen?
# $unit (String)
duty-help = Giv den hjælp, I har lovet { $unit }
# $unit (String)
duty-wish = { $unit } beder jer om hjælp
duty-finding = Prognosen viser noget, I ikke har skrevet om
