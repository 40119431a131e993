## Mappingen: hvad kolonnerne betyder
# $line (String)
# $said (String)
mapping-syntax = Mappingen kan ikke læses ved linje { $line }: { $said }
# $key (String)
mapping-unknown = { $key } kendes ikke. Slet linjen, eller ret navnet.
# $key (String)
# $known (String)
mapping-field = { $key } er ikke et felt her. Felterne er: { $known }.
# $key (String)
mapping-missing = { $key } mangler. Skriv en værdi.
# $key (String)
# $wanted (String)
mapping-wrong = { $key } skal være en af: { $wanted }.
# $field (String)
mapping-needs-field = Feltet { $field } mangler. Skriv under [columns], hvilken kolonne det står i.
mapping-needs-amount = Der er ingen kolonne med beløb. Skriv mindst én under [[amounts]].
# $column (String)
mapping-needs-year = Beløbene i { $column } har intet år. Skriv year ved kolonnen, eller angiv en kolonne med år eller periode.
# $column (String)
mapping-needs-kind = Beløbene i { $column } har ingen art. Skriv kind ved kolonnen: original, supplementary, applied_for, carried_in, actual eller forecast.
mapping-needs-income = Når alle beløb er positive, skal kolonnen entry være angivet, og income skal sige, hvilke ord der er indtægter.
# $field (String)
# $headers (String)
# $found (String)
column-missing = Kolonnen til { $field } findes ikke i filen. Den skulle hedde { $headers }. Filens kolonner er: { $found }.
# $header (String)
column-twice = To kolonner hedder { $header }. Giv dem hver sit navn i filen.

## Rækker, der afvises
# $found (String)
# $wanted (String)
row-fields = Rækken har { $found } felter i stedet for { $wanted }.
row-total = Rækken ligner en sum, men stemmer ikke med rækkerne over den.
row-total-there = Rækken ligner en sum og ikke en enkelt linje.
# $field (String)
row-empty = { $field } er tom.
# $field (String)
# $text (String)
row-date = { $field }: »{ $text }« er ikke en dato.
# $field (String)
# $text (String)
row-code-date = { $field }: »{ $text }« er en kode, som regnearket har lavet om til en dato. Gem kolonnen som tekst, og hent filen igen.
# $field (String)
# $text (String)
row-code-exponent = { $field }: »{ $text }« er en kode, som regnearket har lavet om til et stort tal. Gem kolonnen som tekst, og hent filen igen.
# $field (String)
# $text (String)
row-number = { $field }: »{ $text }« er ikke et beløb.
# $text (String)
row-period = »{ $text }« er ikke et år eller en periode.
# $text (String)
row-kind = »{ $text }« er ikke en kendt art af beløb.

## Filer, der ikke kan læses
file-choose = Vælg en fil.
file-empty = Filen er tom.
file-large = Filen er større end 25 MB. Del den op.
file-bomb = Regnearket fylder for meget, når det pakkes ud. Gem det som CSV, og prøv igen.
file-cells = Filen har mere end 5 millioner celler eller 1.048.576 linjer. Del den op.
file-macros = Regnearket indeholder makroer. Gem det som .xlsx eller CSV uden makroer.
file-old = Regnearket er i det gamle format eller låst med adgangskode. Gem det som .xlsx eller CSV.
# $said (String)
file-broken = Regnearket kan ikke læses: { $said }
# $names (String)
file-sheet = Det ark findes ikke. Arkene hedder: { $names }.
# $line (String)
file-header = Der er ingen linje { $line } med overskrifter.
file-gone = Filens indhold er slettet, fordi importen er slut. Send filen igen.
# $wanted (String)
# $found (String)
mapping-other-kind = Mappingen er til { $found }, men filen er til { $wanted }.
# $reason (String)
row-of-people = Personfilen: { $reason }

## Siderne
lead = Send en fil. Du ser først, hvad den vil gøre. Intet ændres, før du bekræfter.
new-import = Ny import
file = Fil
file-hint = CSV eller Excel (.xlsx), højst 25 MB.
people = Fil med personer og poster (kan udelades)
people-hint = Personer kendes igen på nummer eller e-mail, aldrig på navn.
as-of = Gælder fra
as-of-hint = Bruges, hvor rækkerne ikke selv siger, hvornår de gælder. Tom betyder i dag.
read-file = Læs filen
earlier = Tidligere importer
none-yet = Der er ikke importeret noget endnu
none-yet-text = Når du har sendt en fil, står den her med dato og med, hvad den ændrede.
received = Modtaget
stage = Status
result = Resultat
unnamed = fil uden navn
stage-open = venter på dig
stage-waiting = er i gang
stage-done = importeret
stage-refused = ikke gennemført
stage-cancelled = opgivet
# $new (String)
# $changed (String)
# $closed (String)
# $unchanged (String)
# $rejected (String)
counted = { $new } nye, { $changed } ændrede, { $closed } lukkede, { $unchanged } uændrede, { $rejected } afviste rækker
preview-lead = Sådan læses filen, og det vil den gøre. Intet er ændret endnu.
mapping-lead = Filen passer ikke med mappingen. Ret mappingen, eller opgiv importen.
# $day (String)
same-file = Præcis den samme fil blev importeret { $day }.
# $name (String)
# $style (String)
doubt-both = Tallene i { $name } kan læses på to måder. De læses som { $style }. Se på summen, før du bekræfter, eller skriv style under [numbers].
# $name (String)
# $style (String)
# $against (String)
doubt-mixed = Tallene i { $name } er skrevet på to måder. De læses som { $style }; { $against } celler passer ikke med det og afvises.
would-do = Det vil ske
did = Det skete
changes-nothing = Filen ændrer ingenting.
count-read = Rækker i filen
count-accepted = Rækker, der bruges
count-rejected = Rækker, der afvises
count-new = Nye
count-changed = Ændrede
count-closed = Lukkede
count-unchanged = Uændrede
details = { $n ->
    [one] Én ændring
   *[other] { $n } ændringer
}
what-happens = Hvad
to-whom = Hvem eller hvor
and-more = { $n ->
    [one] Og én mere.
   *[other] Og { $n } mere.
}
rejected-rows = Afviste rækker
rejected-lead = { $n ->
    [one] Én række kan ikke bruges. Ret filen og send den igen, eller godkend, at rækken udelades.
   *[other] { $n } rækker kan ikke bruges. Ret filen og send den igen, eller godkend, at rækkerne udelades.
}
line = Linje
reason = Grund
fetch-rejected = Hent alle afviste rækker (CSV)
rejected-file = afviste-raekker.csv
sums = Summer
sums-lead = Kender du summen fra økonomisystemet, så skriv den her. Udgifter er plus.
column = Kolonne
sum = Sum
control = Kontrol
# $column (String)
control-of = Kontrolsum for { $column }
compare = Sammenlign
control-agrees = Stemmer.
# $difference (String)
# $typed (String)
control-differs = Stemmer ikke: der er { $difference } til forskel fra { $typed }.
decide = Bekræft eller opgiv
decide-lead = Alt sker på én gang eller slet ikke.
accept = Antal rækker, du godkender udelades
accept-hint = { $n ->
    [one] Én række afvises. Skriv 1, hvis den skal udelades.
   *[other] { $n } rækker afvises. Skriv { $n }, hvis de skal udelades.
}
accept-other = { $n ->
    [one] Én række afvises. Skriv præcis 1, eller ret filen.
   *[other] { $n } rækker afvises. Skriv præcis { $n }, eller ret filen.
}
confirm = Bekræft importen
give-up = Opgiv importen
not-open = Importen er allerede bekræftet eller opgivet.
changed-meanwhile = Noget er ændret, siden filen blev set igennem, så den nu afviser et andet antal rækker. Intet er importeret. Send filen igen.
the-file = Filen
hash = Filens fingeraftryk (SHA-256)
# $sheet (String)
how-xlsx = Excel, arket »{ $sheet }«.
# $encoding (String)
# $separator (String)
how-csv = CSV, tegnsæt { $encoding }, skilletegn { $separator }.
tab = tabulator
no-header = Filen har ingen overskrifter; kolonnerne hedder 1, 2, 3 …
# $line (String)
header-at = Overskrifterne står i linje { $line }.
first-rows = De første rækker
mapping = Mapping
mapping-of-people = Mapping for personfilen
mapping-sub = Hvad kolonnerne betyder. Gemmes for kilden, når du bekræfter, og bruges igen næste gang.
mapping-hint = Felter til venstre, filens kolonner til højre.
save-mapping = Gem mappingen, og læs filen igen
waiting-lead = Importen er i gang. Du kan roligt forlade siden.
step-reading = Filen læses
step-writing = Rækkerne kontrolleres og skrives
step-done = Færdig
job-failed = Importen kunne ikke gennemføres, og intet er ændret. Administratoren kan se hvorfor i loggen.
job-again = Importen blev afbrudt og begynder forfra om lidt. Intet er ændret endnu.
done-text = Importen er gennemført.
cancelled-text = Importen er opgivet. Intet er ændret, og filens indhold er slettet.
see-budget = Se økonomien
see-units = Se organisationen
