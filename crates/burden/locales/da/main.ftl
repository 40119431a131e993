# Tid brugt på Råderum
title = Tid brugt på Råderum
lead = Her står, hvor meget tid Råderum og aftalerne beder hver rolle om på et år, hvem der beder om den, og det loft, kommunen har sat. Alle, der arbejder her, kan se det samme.
set-ceilings = Sæt loft
the-house = Råderum selv
what = Det, der bedes om
who-asks = Hvem beder
a-year = Om året
in-all = I alt
# $role (String)
table-of = { $role }: det, der bedes om
# $each (String)
# $asked (String)
asked-a-year = Der bedes om { $asked } af { $each } om året i gennemsnit.
no-ceiling = Kommunen har ikke sat et loft.
# $ceiling (String)
# $decided (String)
# $left (String)
under-ceiling = Loftet er { $ceiling } ({ $decided }). Der er { $left } tilbage.
# $ceiling (String)
# $decided (String)
# $over (String)
over-ceiling = Loftet er { $ceiling } ({ $decided }). Det er overskredet med { $over }, og intet nyt kommer til, før noget går ud.

# Før et krav kommer til
# $what (String)
# $minutes (String)
# $each (String)
asks-of-all = { $what }: beder om { $minutes } af { $each } om året.
# $what (String)
# $minutes (String)
# $some (String)
# $all (String)
# $each (String)
asks-of-some = { $what }: beder om { $minutes } om året af { $each }, det gælder: { $some } ud af { $all }.
# $what (String)
# $minutes (String)
takes-away = { $what }: { $minutes } mindre om året.
# $each (String)
# $asked (String)
# $ceiling (String)
asked-and-ceiling = I dag beder Råderum og aftalerne om { $asked } af { $each } om året i gennemsnit; loftet er { $ceiling }.
# $each (String)
# $asked (String)
asked-no-ceiling = I dag beder Råderum og aftalerne om { $asked } af { $each } om året i gennemsnit. Kommunen har ikke sat et loft.
# $left (String)
would-be-left = Der er { $left } tilbage, når det er med.
# $over (String)
would-be-over = Det er { $over } over loftet. Det bliver afvist, til noget andet går ud.
# $each (String)
# $ceiling (String)
# $asked (String)
# $extra (String)
# $over (String)
# $largest (String)
refused = Loftet er { $ceiling } om året for { $each }. I dag bedes der om { $asked }, og det her lægger { $extra } til i gennemsnit: { $over } for meget. Noget andet må gå ud først. Det, der fylder mest: { $largest }.

choices-title = Hvad valget betyder for tiden.
law-goes-before = Det, loven kræver, bliver ikke afvist af loftet. Alt andet bliver, til noget andet går ud.

# Loftet
ceilings-title = Loft over tiden
ceilings-lead = Et loft gælder fra sin dato, til et nyt afløser det. Et krav, der går over loftet, bliver afvist, til et andet går ud. Det, der bedes om i dag, bliver stående, også når loftet sænkes.
ceilings-set = Satte lofter
role = Rolle
hours = Timer om året for hver, der har rollen
hours-hint = Hele timer. Lad feltet stå tomt for at ophæve loftet.
from-date = Gælder fra
decided = Besluttet af
decided-hint = Hvem og hvornår, fx »Direktionen, 3. december 2026«.
ceiling = Loft
lifted = intet loft
not-backwards = Et loft kan ikke gælde fra en dag, der er gået.

# Ord
# $minutes (String)
minutes-alone = { $minutes } min.
# $hours (String)
hours-alone = { $hours } t
# $hours (String)
# $minutes (String)
hours-minutes = { $hours } t { $minutes } min.
each-leader = hver leder
each-deputy = hver souschef
each-employee = hver medarbejder
each-staff = hver stabsmedarbejder
each-med = hvert MED-medlem
each-politician = hver politiker
each-administrator = hver administrator
each-dpo = hver databeskyttelsesrådgiver
each-auditor = hver revisor
many-leader = Ledere
many-deputy = Souschefer
many-employee = Medarbejdere
many-staff = Stabsmedarbejdere
many-med = MED-medlemmer
many-politician = Politikere
many-administrator = Administratorer
many-dpo = Databeskyttelsesrådgivere
many-auditor = Revisorer
form-voice = Svare i en kalibrering
form-deviation = Melde en afvigelse
form-baseline = Fem spørgsmål før første runde og om efteråret
form-demands = Bladet »Hvilke krav bruger vi selv?« før en runde
form-remarks = Læse og give bemærkninger i MED
form-help = Bede om hjælp
form-help-given = Svare, når nogen beder om hjælp
form-helped = Svare på »Hjalp det?«

# Minutter fra dem, der gør det
give-minutes = Sig, hvor lang tid det tager
estimate-by = Skøn
by-owner = ejerens skøn
# $from (String)
# $to (String)
# $n (String)
by-doers = { $from } til { $to } hver gang, siger { $n } af dem, der gør det
# $minutes (String)
# $n (String)
by-doers-one = { $minutes } hver gang, siger { $n } af dem, der gør det
minutes-title = Hvor lang tid tager det?
minutes-lead = Du gør det, så du ved det bedst. Skriv ét tal for det, du kender, og lad resten stå tomt. Tallet gemmes uden navn, vises først sammen med fire andres og kan ikke ændres bagefter.
# $what (String)
minutes-each = { $what }: minutter hver gang
# $what (String)
minutes-year = { $what }: minutter om året
# $minutes (String)
minutes-owners = Ejerens skøn er { $minutes }
minutes-send = Send tallene
minutes-none = Skriv mindst ét tal.
minutes-all-given = Du har sagt, hvor lang tid det tager. Tak.
# $each (String)
months-title = Minutter for { $each }, måned for måned
# $month (String)
months-says = Mest i { $month }.
months-unit = tid i måneden
numbers-title = Om tallene
numbers-average = Minutterne er et gennemsnit for alle, der har rollen. De følger af de aftaler, der gælder i dag, regnet for et helt år, og af Råderums egne skemaer.
numbers-estimates = Et skøn er ejerens, til mindst fem af dem, der gør det, har sagt deres. Så er det tallet midt i deres, og der vises, hvad den midterste halvdel siger. Det rykker sig kun, hver gang fem nye har svaret, så ingens tal kan regnes ud.

# Målt tid
clock-title = Måling af tid
clock-lead = Råderum måler ikke tid, med mindre MED har drøftet det. Så tælles minutterne, fra et skema vises, til det sendes: pr. opgave, rolle og måned, aldrig pr. person og aldrig om færre end fem.
clock-off = Tid måles ikke. Det kræver, at MED har drøftet det.
# $committee (String)
# $date (String)
clock-on = Tid måles. Drøftet i { $committee } den { $date }.
clock-no-remarks = MED havde ingen bemærkninger.
clock-committee = Drøftet i
clock-committee-hint = Udvalgets navn, fx »Hovedudvalget«
clock-held = Den dag, det blev drøftet
clock-remarks = Bemærkninger, ordret
clock-remarks-hint = Tomt, hvis MED ingen havde
clock-not-held = Mødet skal være holdt.
clock-turn-on = Slå måling til
clock-turn-off = Slå måling fra
clock-off-deletes = Alt, der er målt, slettes.
clocked-title = Målt
# $what (String)
# $month (String)
# $minutes (String)
# $n (String)
clocked-month = { $what }, { $month }: { $minutes } i gennemsnit for { $n }

# Egne skemaer
forms-title = Det, Råderums egne skemaer tager
forms-lead = Så mange gange om året og så mange minutter hver gang regnes der med for hvert af Råderums egne skemaer, og hvem der har sagt det.
form-word = Skema
times-a-year = Gange om året
each-time = Hver gang
who-says = Hvem siger det
# $who (String)
# $date (String)
said-by = { $who }, { $date }
forms-times = Gange om året for hver
forms-times-hint = Et gennemsnit for alle, der har rollen
forms-minutes = Minutter hver gang
forms-source-hint = Fx »Lederforum« eller »Hovedudvalget«
forms-said-on = Den dag, det blev sagt
forms-not-said = Dagen kan ikke ligge i fremtiden.
# $each (String)
forms-edit-lead = Hvad skemaet tager for { $each }. Det nye tal gælder fra i dag og står med navn og dato på siden Tid brugt på Råderum.
# $times (String)
# $minutes (String)
# $source (String)
forms-today = I dag regnes der med { $minutes } hver gang. Gange om året: { $times }. Kilde: { $source }.
forms-no-refusal = Et højere tal bliver ikke afvist af loftet, for det siger kun, hvad skemaet tager. Går det over loftet, kommer intet nyt til, før noget går ud.

# Måneder og Excel
# $months (String)
by-month = Måned for måned: { $months }.
spread = Det er spredt over hele året.
minutes-a-year = Minutter om året
left-under = Tilbage under loftet
book-months = Måned for måned
book-month = Måned
book-mean = Minutter i gennemsnit
book-people = Personer
book-source = Råderum: de aftaler, der gælder, og Råderums egne skemaer
book-filter = Alle roller
book-signs = Minutter. Minus under »Tilbage under loftet« betyder, at loftet er overskredet.
clocked-gone = Noget, der ikke længere bedes om
