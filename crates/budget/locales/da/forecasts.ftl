## Forventet resultat ved opfølgningerne
outlook-title = Forventet resultat
# $unit (String)
outlook-of = Forventet resultat for { $unit }
outlook-lead = Det, enheden og enhederne under den venter, at året ender på. Hvert led kan lægge sin egen rettelse til; tallene under den står, som de blev givet.
outlook-choose = Vælg opfølgning
# $date (String)
outlook-seen-from = Set fra { $date }
# $unit (String)
outlook-part-of = Enheden har ingen lederstilling. Dens penge er med i prognosen for { $unit }.
outlook-see-theirs = Se den
outlook-none-title = Ingen opfølgning her
outlook-none = Når en opfølgning begynder, fortæller hver enhed med egne ord og ét beløb, hvad den venter. Tallene lægges sammen op gennem kommunen, og det, der mangler, tælles aldrig som nul.
# $n (Number)
outlook-nobody = { $n ->
    [0] Her er ingen penge, der skal gives en prognose for.
    [one] Forventet resultat er ikke oplyst.
   *[other] Forventet resultat er ikke oplyst. Ingen af de { $n } enheder har givet en prognose.
}
# $result (String)
outlook-excl = Forventet resultat: { $result } ekskl. overførsel.
# $result (String)
outlook-incl = Det er { $result } inkl. overførsel.
# $some (Number)
# $of (Number)
outlook-incl-unknown = Inkl. overførsel kan ikke gøres op: overførsler er ikke oplyst eller ikke besluttet for { $some } af { $of } enheder.
# $some (Number)
# $of (Number)
outlook-told = { $some } af { $of } enheder har oplyst
outlook-told-own = Oplyst
outlook-not-told-own = Ikke oplyst
outlook-not-zero = De andre er ikke oplyst og er ikke regnet med som nul.
# $some (Number)
# $of (Number)
outlook-of-units = { $some } af { $of }
# $amount (String)
outlook-with-corrections = heraf ledernes rettelser { $amount }
outlook-who = Oplyst
outlook-follow-up = Opfølgning
# $unit (String)
outlook-own = { $unit }, egne penge
outlook-sum = Sum før rettelse
# $post (String)
outlook-correction = Rettelse: { $post }
outlook-line = ledelsen
# $currency (String)
outlook-caption = Sådan er tallene lagt sammen, hele { $currency }
# $date (String)
outlook-source = Kilde: enhedernes egne prognoser, set fra { $date }.
# $currency (String)
outlook-signs = Beløb i { $currency }. Plus er merforbrug, minus er mindreforbrug. Overførsler tæller først, når byrådet har besluttet dem.
outlook-picture = Forventet resultat ved årets opfølgninger
outlook-picture-key = Søjler til højre er merforbrug, til venstre mindreforbrug. Fyldt er ekskl. overførsel, omrids er inkl. overførsel.
outlook-as-table = Vis som tabel
# $date (String)
outlook-bar-excl = { $date } ekskl.
# $date (String)
outlook-bar-incl = { $date } inkl.
outlook-words = Ordene bag tallene
outlook-words-none = Enheden har ikke oplyst noget ved denne opfølgning.
outlook-earlier = Tidligere
outlook-same = Intet nyt siden sidst.
# $amount (String)
outlook-asked = Overførsler på { $amount } er ansøgt. De er ikke penge, før byrådet har besluttet dem.
# $date (String)
# $post (String)
outlook-stamp = { $date }, { $post }
# $result (String)
outlook-added = Rettelse af summen: { $result }
outlook-taken-back = Rettelsen er taget tilbage

## At give en prognose
# $date (String)
give-title = Forventet resultat pr. { $date }
give-lead = Sig, hvad I venter, at året ender på. En ærlig prognose er vigtigere end et flot tal, og en tidlig melding om merforbrug strammer ikke noget i sig selv.
# $date (String)
give-duty = Giv det forventede resultat pr. { $date }
# $date (String)
# $minutes (String)
give-due = Senest { $date } · { $minutes }
# $date (String)
give-can-change = Du kan ændre til og med { $date }. Det, der er givet, bliver stående i historikken.
give-open = Giv prognosen
give-open-again = Giv en ny prognose eller ret summen
give-own = Enhedens egen prognose
give-way = Året ender med
give-over = Merforbrug: vi bruger mere end rammen
give-under = Mindreforbrug: vi bruger mindre end rammen
give-balance = I balance
# $currency (String)
give-amount = Hvor meget, i { $currency }
give-amount-hint = Uden fortegn. Lad feltet stå tomt, når det er i balance.
give-amount-wrong = Skriv beløbet uden fortegn, for eksempel 64.000.
give-amount-in-balance = I balance har intet beløb. Vælg mer- eller mindreforbrug, eller slet beløbet.
give-words = Hvorfor, og hvad gør I?
give-words-hint = Et par linjer. Skriv om driften, aldrig om navngivne personer. Ordene følger tallet op gennem kommunen.
give-words-missing = Skriv kort, hvad der ligger bag. Ellers står tallet alene hos dem, der skal læse det.
give-save = Giv prognosen
give-save-again = Giv en ny prognose
# $date (String)
# $result (String)
give-before = Ved opfølgningen { $date } ventede I { $result } ved årets udgang.
give-same = Intet nyt siden sidst
give-known = Det ved vi allerede
give-known-text = Hentet fra økonomisystemet. Ikke oplyst betyder, at kilden ikke har sagt det.
give-known-frame = Korrigeret budget
give-known-actual = Forbrug til nu
give-known-imported = Økonomisystemets prognose, ekskl. overførsel
give-known-carried = Overførsler, besluttet
give-known-asked = Overførsler, ansøgt
give-known-asked-no-money = ikke penge endnu
# $date (String)
give-known-before = Jeres prognose { $date }
give-no-follow-up = Kommunen har ingen opfølgning den dag.
give-not-yet = Opfølgningen er ikke begyndt endnu.
give-closed = Opfølgningen er lukket. Det, der er givet, står fast; sig det nye ved den næste.
give-nothing-before = Der er ingen tidligere prognose i år at gentage. Giv en ny.
give-already = Prognosen er allerede givet ved denne opfølgning.
correct-title = Din egen rettelse af summen
correct-text = Tror du, at summen ender et andet sted, så læg en rettelse til med din begrundelse. Enhedernes egne tal bliver stående.
correct-way = Summen ender med
correct-over = Mere forbrug end summen siger
correct-under = Mindre forbrug end summen siger
correct-none = Som summen siger: ingen rettelse
correct-reason = Hvorfor
correct-reason-hint = Enhederne under dig kan læse det hos dig, når I taler om tallene.
correct-save = Gem rettelsen

## Sådan ramte prognoserne
trust-title = Sådan ramte jeres prognoser
trust-text = Kun for enheden og dens ledelse. En prognose, der holder, siger mere om god styring end selve resultatet.
trust-none = Når et år er slut og regnskabet er hentet ind, står her, hvor tæt enhedens egne prognoser kom på.
# $date (String)
# $said (String)
trust-line = Set fra { $date }: { $said }
# $n (Number)
trust-n = { $n ->
    [one] Bygger på én opfølgning.
   *[other] Bygger på { $n } opfølgninger.
}
trust-source = Kilde: enhedens egne prognoser holdt op mod årets regnskab.
trust-caution = Få opfølgninger siger lidt, og en skæv prognose kan have en god grund. Spørg enheden.

## Prognoserne som regneark
excel-each = Hver enhed
excel-told = Har oplyst
excel-asked = Er spurgt
excel-why = Forklaring
excel-corrections = Heraf ledernes rettelser
excel-correction = Lederens rettelse
excel-correction-why = Begrundelse for rettelsen
excel-correction-means = Det, et led lægger til summen af dem under sig. Plus er mere forbrug. Enhedernes egne tal bliver stående.
excel-blank = Tomt felt
excel-blank-means = Ikke oplyst, eller kan ikke gøres op, fordi overførslen ikke er oplyst eller besluttet. Det er ikke nul.

## Kommunens opfølgninger
plan-title = Årets opfølgninger
plan-lead = Kommunen følger op på faste dage. De nederste enheder svarer først, så leddet over dem har noget at lægge sammen.
plan-link = Opfølgningerne og deres frister
plan-others = Alt andet, som kommunen beder om på bestemte dage, står for sig.
plan-others-link = Se kommunens fælles datoer
plan-year = Opfølgningerne i år
plan-seen-from = Set fra
plan-first-due = De nederste svarer senest
plan-closes = Åben til og med
plan-not-yet = Ikke begyndt
plan-see = Se det forventede resultat
# $n (Number)
plan-minutes = ca. { $n } min.
plan-edit = Ret opfølgningerne
plan-edit-text = De nye dage gælder fra den dato, du vælger. Opfølgninger, der er begyndt, bliver stående.
plan-days = Dage, som tallene ses fra
plan-days-hint = Dag og måned med komma imellem, for eksempel 31-3, 31-5, 30-9.
plan-days-wrong = Skriv en til tolv dage, der findes i kalenderen, for eksempel 31-3, 31-5, 30-9.
plan-from = Gælder fra
plan-from-hint = Dags dato eller senere.
plan-from-past = Datoen er passeret. Opfølgninger, der er begyndt, kan ikke ændres.
plan-first-days = Dage, de nederste enheder har til at svare
plan-level-days = Dage mere for hvert led op
plan-level-days-hint = Så når hvert led at se tallene under sig.
plan-minutes-label = Minutter, det tager en enhed hver gang
plan-minutes-hint = Et skøn fra dem, der gør det. Det tælles med i Tid brugt på Råderum.
plan-source = Sat af kommunen
see-outlook = Enhedens egne prognoser
