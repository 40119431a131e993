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
table-of = Det bedes { $role } om
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
