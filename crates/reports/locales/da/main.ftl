# Til udvalgene
menu = Til udvalgene
index-title = Til udvalgene
index-lead = Et papir samler det, udvalget skal bruge: mål, rum, penge, afvigelser og det, vi ikke ved. Når papiret er dannet, ligger det fast.
index-empty-title = Ingen udvalg endnu
index-empty-text = Et udvalg er her en kreds af enheder. Når udvalgene står under Organisation, kan der dannes et papir til hvert af dem.
index-papers = { $n ->
    [0] Intet papir dannet endnu
    [one] Ét papir dannet
   *[other] { $n } papirer dannet
}
committee-papers = Dannede papirer
committee-none-title = Intet papir endnu
committee-none = Et dannet papir ligger fast: de samme ord, de samme tal og de samme filer, også næste år. Indtil da kan papiret læses som udkast.
committee-no-units-title = Udvalget har ingen enheder endnu
committee-no-units = Papiret handler om de enheder, udvalget har ansvar for. De vælges under Organisation.
see-draft = Se udkastet
date-title = Set fra en anden dag
date-label = Papirets dato
date-hint = Alt i papiret ses fra den dag: mål, rum og afvigelser, som de var.
date-ahead = Datoen er ikke kommet endnu. Vælg dags dato eller en tidligere.
show-date = Vis for datoen
make = Dan papiret
make-title = Dan papiret
# $date (String)
make-text = Papiret dannes med datoen { $date } og ligger derefter fast med sine data, sin PDF og sit regneark.
# $committee (String)
draft-title = Udkast til { $committee }
draft-lead = Sådan ser papiret ud nu. Det ligger ikke fast, før det er dannet.
frozen-lead = Papiret ligger fast. Filerne er de samme, hver gang de hentes.
# $date (String)
made-on = Dannet { $date }
made-at = Dannet
made-from = Ses fra
files-title = Hent papiret
pdf = PDF
xlsx = Regneark
proof-title = Bevis for, at intet er ændret
proof-text = Tallene her er aftryk (SHA-256) af papirets data og filer. De ændrer sig, hvis blot ét tegn ændres.
proof-data = Data
bytes-changed = Filen svarer ikke længere til sit aftryk og bliver ikke vist. Sig det til administratoren.

# Papirets hoved
# $committee (String)
paper-title = { $committee }: mål, rum og penge
# $date (String)
paper-subtitle = Set fra { $date }
not-told = ikke oplyst

# Mål
goals-title = Udvalgets mål
goals-none = Der er ikke skrevet vedtagne mål ind for udvalget.
goals-caption = Vedtagne mål og hvordan det går
goals-goal = Mål
goals-status = Hvordan det går
goals-source = Kilde og dato
# $body (String)
# $date (String)
goal-adopted = Vedtaget af { $body } den { $date }.
goal-no-status = Der er ikke sagt noget om målet endnu.
# $source (String)
# $date (String)
goal-source = { $source }, { $date }

# Rum
room-title = Rummet: hvad enhederne selv afgør
room-lead = Sådan er det aftalt i udvalgets enheder. Aftalerne er enhedernes mandat.
room-none = Der er ikke noget katalog med styringsområder, så papiret kan ikke sige noget om rummet.
# $chapter (String)
room-untouched = De andre områder følger kommunens udgangspunkt. De er nævnt under »{ $chapter }«.
change-over = Udløbet
# $date (String)
change-over-text = { $date }. Det, der gjaldt før, gælder igen.
room-caption = Hvad der gælder
room-instrument = Område
room-step = Det gælder
room-where = Hvor
room-common = Fælles aftale
room-own = Egen aftale
room-standard = Kommunens udgangspunkt, ikke drøftet her endnu
# $basis (String)
# $units (String)
room-units = { $basis }: { $units }
# $n (Number)
room-many = { $n } enheder
room-law = Lovkrav
changes-title = Det er ændret det seneste år
changes-none = Ingen aftaler er trådt i kraft det seneste år.
# $instrument (String)
# $unit (String)
change-heading = { $instrument }: { $unit }
change-before = Før
change-after = Nu
change-from = Gælder fra
change-reason = Begrundelse
change-review = Ses igen
change-support = Støtte
# $words (String)
# $giver (String)
# $date (String)
support-due = { $words } ({ $giver }, senest { $date })
# $words (String)
# $giver (String)
# $date (String)
support-done = { $words } ({ $giver }, givet { $date })
# $committee (String)
# $date (String)
med-by = Drøftet i { $committee } den { $date }
# $committee (String)
# $date (String)
med-silent = Drøftet i { $committee } den { $date }. Der er ikke noteret bemærkninger.
# $reason (String)
med-not-relevant = MED: ikke relevant. { $reason }

giver-unit = enheden
giver-line = ledelsen
giver-staff = den stab, der ejer området

# Penge
money-title = Pengene
money-none = Der er ikke læst budget- eller regnskabstal ind for udvalgets enheder.
# $year (String)
# $unit (String)
money-caption = Budget og forventet resultat { $year }, hele { $unit }
money-unit = Enhed
money-sum = I alt
# $name (String)
money-own = { $name }, egne konti
money-signs = Udgifter er plus, indtægter er minus. I resultaterne er plus merforbrug og minus mindreforbrug. Overførsler med plus er mere at bruge. En bevillingsansøgning er ikke penge, før byrådet har sagt ja.
# $sources (String)
money-source = Kilde: { $sources }
# $name (String)
# $date (String)
money-source-read = { $name }, læst ind { $date }
money-result-title = Det ventede resultat
# $year (String)
# $gaps (String)
result-unknown = Forventet resultat { $year } kan ikke gøres op: { $gaps }.
years-title = Årene i tal
# $unit (String)
years-caption = Udvalgets enheder i alt pr. år, hele { $unit }
years-year = År
gave-title = Hvad pengene gav
gave-lead = Penge og virkning kan ikke kobles krone for krone. Her er den virkning, kerneopgaverne skal have, og det, målene siger om den.
gave-none = Enhederne har ingen kerneopgave endnu, så papiret kan ikke sige, hvad pengene gav.
# $effect (String)
gave-effect = Ønsket virkning: { $effect }
# $goal (String)
# $status (String)
gave-goal = { $goal } – { $status }

# Afvigelser
deviations-title = Afvigelser, som enhederne selv har meldt
deviations-lead = En melding strammer ikke noget i sig selv. Den viser, hvad enheden ser, og hvad der bliver gjort.
deviations-none = Ingen enheder har meldt en afvigelse.
# $unit (String)
# $kind (String)
deviation-heading = { $unit }: { $kind }
kind-budget = budgettet
kind-goal = et mål
kind-focus = et fokus
kind-foundation = grundlaget
kind-rule = en regel
kind-other = noget andet
deviation-on = Meldt
# $date (String)
# $post (String)
said-by = { $date } af { $post }
deviation-amount = Ventet resultat
deviation-reading = Det sker
deviation-plan = Det gør vi
deviation-news = Siden
deviation-nothing-new = Intet nyt
# $date (String)
# $words (String)
dated = { $date }: { $words }
deviation-answer = Svar
deviation-unanswered = Der er ikke svaret endnu.
deviation-help = Hjælp
# $words (String)
# $giver (String)
# $date (String)
help-offered = { $words } ({ $giver }, senest { $date })
help-by-line = ledelsen
deviation-helped = Hjalp det
helped-yes = Ja
helped-partly = Noget
helped-no = Nej
helped-not-given = Hjælpen er ikke givet
deviation-end = Afsluttet
findings-title = Det viser tallene
findings-lead = Enheden har set tallene og haft tid til selv at sige noget, men har ikke meldt en afvigelse.
# $unit (String)
# $result (String)
finding = { $unit }: { $result }

# Det ved vi ikke
gaps-title = Det ved vi ikke
gaps-lead = Det, der mangler, står her, så ingen tror, at tavshed betyder, at alt er godt.
gap-no-goals = Udvalgets vedtagne mål er ikke skrevet ind.
# $goal (String)
gap-no-status = Hvordan det går med målet »{ $goal }«.
# $goal (String)
# $date (String)
gap-old-status = Hvordan det går nu med målet »{ $goal }«. Det seneste, der er sagt, er fra { $date }.
gap-no-figures = Hvordan det går med pengene. Der er ingen tal for udvalgets enheder.
# $year (String)
# $newest (String)
gap-not-this-year = Hvordan det går med pengene i { $year }. De nyeste tal er fra { $newest }.
# $some (String)
# $of (String)
gap-units-without = Tal for { $some } af udvalgets { $of } enheder. De har ingen tal i året.
# $what (String)
gap-lacking = Årets resultat: { $what }.
# $instruments (String)
gap-not-calibrated = Om rammerne passer på disse områder, som ingen har drøftet her endnu: { $instruments }.
# $area (String)
# $date (String)
gap-round-open = Hvad { $area } aftaler i den runde, der løber til { $date }.
# $unit (String)
# $date (String)
gap-unanswered = Hvad svaret bliver til { $unit }, som meldte en afvigelse { $date }.
# $unit (String)
gap-help-not-judged = Om hjælpen til { $unit } har hjulpet.
gap-effect = Om friere eller strammere rammer har virket, og om pengene gjorde forskellen. Det er ikke målt.
gap-five = Hvad medarbejdere og borgere har svaret. Papiret bygger ikke på svar, og tal om færre end fem personer vises aldrig.

# Om papiret
about-title = Om papiret
about-seen = Set fra
about-read = Samlet
about-units = Enheder
about-names = Navne
about-posts = Papiret nævner stillinger og enheder, ikke personer.

# Regneark
sheet-units = Økonomi pr. enhed
sheet-years = Årene
sheet-goals = Mål
sheet-deviations = Afvigelser
sheet-goal = Mål
sheet-adopted = Vedtaget
sheet-status = Status
sheet-status-on = Statusdato
sheet-source = Kilde
sheet-kind = Handler om
sheet-answered = Svar
# $municipality (String)
# $sources (String)
book-source = Råderum, { $municipality }. { $sources }
# $committee (String)
# $date (String)
book-filter = { $committee }, set fra { $date }. Hver enheds egne tal; I alt er summen af dem.
book-amounts = Beløb
# $currency (String)
book-amounts-text = Hele { $currency } med to decimaler. En tom celle er ikke oplyst, ikke nul.
book-excl = Oprindeligt budget, tillægsbevillinger og bevillingsansøgninger trukket fra det forventede forbrug.
book-incl = Resultatet ekskl. overførsler, fratrukket besluttede overførsler.
book-corrected = Oprindeligt budget og tillægsbevillinger.
found-papers = Papirer til udvalgene
