## Slags beløb og kolonner
kind-original = Oprindeligt budget
kind-supplementary = Tillægsbevillinger
kind-applied-for = Bevillingsansøgninger
kind-carried-in = Overførsler
kind-actual = Forbrug
kind-forecast = Forventet forbrug
column-corrected = Korrigeret budget ekskl. overførsler
column-corrected-with-applied = Korrigeret budget inkl. bevillingsansøgninger
column-result-excl = Årets forventede resultat ekskl. overførsler
column-result-incl = Årets forventede resultat inkl. overførsler

## Afvigelser og deres ord
overspend = merforbrug
underspend = mindreforbrug
balance = i balance
# $amount (String)
overspend-of = merforbrug på { $amount }
# $amount (String)
underspend-of = mindreforbrug på { $amount }

## Det, der mangler
not-told = ikke oplyst
# $kind (String)
gap-all = { $kind } er ikke oplyst
# $kind (String)
# $units (String)
# $of (String)
gap-some = { $kind } er ikke oplyst for { $units } af { $of } enheder
# $kind (String)
# $amount (String)
gap-undecided = { $kind } på { $amount } er ansøgt, ikke besluttet

## Forventet resultat
# $year (String)
# $result (String)
result-excl = Forventet resultat { $year }: { $result } ekskl. overførsel.
# $year (String)
# $result (String)
result-incl = Forventet resultat { $year }: { $result } inkl. overførsel.
# $year (String)
# $gaps (String)
result-excl-unknown = Forventet resultat { $year } ekskl. overførsel kan ikke gøres op: { $gaps }.
# $year (String)
# $gaps (String)
result-incl-unknown = Forventet resultat { $year } inkl. overførsel kan ikke gøres op: { $gaps }.

## Prognosens træfsikkerhed
# $share (String)
share = { $share } pct.
share-none = prognosen var nul
# $year (String)
forecast-hit = I { $year } ramte prognosen præcist.
# $year (String)
# $amount (String)
# $share (String)
forecast-low = I { $year } blev forbruget { $amount } højere end prognosen ({ $share }).
# $year (String)
# $amount (String)
# $share (String)
forecast-high = I { $year } blev forbruget { $amount } lavere end prognosen ({ $share }).
warning-as-told = Resultatet gik den vej, prognosen sagde.
warning-surprise-overspend = Merforbruget var ikke varslet.
warning-surprise-underspend = Mindreforbruget var ikke varslet.
warning-overspend-averted = Det varslede merforbrug kom ikke.
warning-underspend-gone = Det varslede mindreforbrug kom ikke.

## Siderne
title = Økonomi
# $year (String)
title-year = Økonomi { $year }
lead = Budget, forbrug og forventet resultat for de enheder, du kan se. Udgifter er plus. Ved hver afvigelse står, om det er merforbrug eller mindreforbrug.
# $unit (String)
unit-title = Økonomi for { $unit }
unit-lead = Budget, forbrug og forventet resultat for enheden og det, der hører under den.
years = Vælg år
unit = Enhed
sum = I alt
result-word = Mer-/mindreforbrug
# $unit (String)
own-accounts = { $unit } (egne konti)
gone-units = Enheder, der ikke findes længere
# $year (String)
# $currency (String)
table-caption = Budgetopfølgning { $year }, hele { $currency }
# $gaps (String)
lacking = Det mangler vi: { $gaps }.
# $amount (String)
# $result (String)
applied-is-no-money = Her er regnet med bevillingsansøgninger på { $amount }, som byrådet ikke har givet. Uden dem ville det være { $result } ekskl. overførsel.
# $source (String)
source = Kilde: { $source }.
# $source (String)
# $date (String)
source-of = { $source }, hentet { $date }
# $source (String)
# $first (String)
# $last (String)
source-between = { $source }, hentet mellem { $first } og { $last }
# $currency (String)
signs = Beløb i { $currency }. Plus er udgifter, minus er indtægter. I resultatet er plus merforbrug og minus mindreforbrug. Overførsler: plus er mere at bruge.
see-budget = Se hele økonomien
excl = Ekskl. overførsel
incl = Inkl. overførsel
# $currency (String)
picture-unit = { $currency }, minus er mindreforbrug
# $year (String)
picture-title = Forventet resultat { $year }
empty-title = Her er ingen tal endnu
empty-text = Her står budget, forbrug og prognose, når økonomisystemets fil er hentet ind. Så kan enheden se sit forventede resultat uden at taste noget.
import = Hent økonomifil ind

## Enhedens egne konti og tidligere prognoser
account = Konto
account-name = Kontonavn
accounts-title = Konti
accounts-text = Enhedens egne konti, som økonomisystemet skriver dem. En streg betyder, at kilden ikke har en post.
# $year (String)
# $currency (String)
accounts-caption = Enhedens konti { $year }, hele { $currency }
forecasts-title = Prognoser undervejs
forecasts-text = Enhedens egne prognoser, som de stod, da tallene blev hentet. En prognose, der holder, siger mere om god styring end resultatet.
# $year (String)
# $currency (String)
forecasts-caption = Prognoser for { $year }, hele { $currency }
drawn-on = Hentet

## Byrådets beslutning og kommunens valuta
decide-title = Byrådets beslutning om overførsler
decide-text = Overførsler er først penge, når byrådet har besluttet dem. Skriv beslutningen her, når den er taget. Beløb, der senere ændres i en ny fil, står igen som ansøgt.
decide-on = Besluttet den
decide-by = Besluttet af
decide-button = Gem beslutningen
decide-future = Datoen ligger i fremtiden. Skriv den dag, beslutningen blev taget.
decide-nothing = Der er ingen overførsler, der venter på en beslutning, i det år.
currency-title = Valuta
currency-text = Alle beløb er i kommunens valuta.
currency-label = Valutakode, for eksempel DKK
currency-wrong = Skriv valutaens kode med tre bogstaver, for eksempel DKK eller NOK.

## Import
import-label = Hent økonomi ind
# $code (String)
unknown-unit = Ingen enhed har koden { $code } hos denne kilde.
# $units (String)
# $sum (String)
slice-holds = { $units } enheder, i alt { $sum }

## Excel
# $chosen (String)
# $year (String)
chosen = { $chosen }, { $year }
all-units = Alle enheder, du kan se
# $hash (String)
# $date (String)
file-hash = Hentet ind { $date }. SHA-256: { $hash }
means-original = Budgettet, som byrådet vedtog før året.
means-corrected = Oprindeligt budget plus tillægsbevillinger og omplaceringer givet i året.
means-applied-for = Bevillinger, der er søgt om og ikke givet. De er ikke penge endnu.
means-corrected-with-applied = Korrigeret budget ekskl. overførsler plus bevillingsansøgninger.
means-forecast = Det forbrug, året ventes at ende på.
means-result-excl = Forventet forbrug minus korrigeret budget inkl. bevillingsansøgninger. Plus er merforbrug.
means-carried-in = Besluttede overførsler fra tidligere år. Plus er mere at bruge.
means-result-incl = Resultatet ekskl. overførsler minus overførsler. Plus er merforbrug.
means-actual = Det, der er bogført.
