# Kerneopgaver
menu = Kerneopgaver
index-title = Kerneopgaver
index-lead = Det, kommunen er til for, sagt som den forskel, det skal gøre for borgerne. Flere enheder deles om den samme kerneopgave.
index-goals = Udvalgenes mål
new-title = Ny kerneopgave
empty-title = Ingen kerneopgaver endnu
empty-text = En kerneopgave siger, hvad der skal blive anderledes for borgerne. Når den står her, kan hver enhed skrive, hvad den betyder hos dem, og alle kan se, hvad I er fælles om.
no-right = Det er administratoren eller den øverste leder, der skriver den første.
shared-by-units = { $n ->
    [0] Ingen enheder endnu
    [one] Én enhed
   *[other] { $n } enheder
}
effect-label = Ønsket virkning for borgerne
purpose-label = Formål
name-label = Navn
since-label = Gælder fra
name-hint = Få ord, for eksempel: Trivsel og læring.
purpose-hint = Hvorfor kommunen overhovedet gør det.
effect-hint = Det, der skal blive anderledes for borgerne. Ikke det, vi laver.
new-lead = Skriv den virkning, borgerne skal mærke. Enhederne kommer på bagefter og skriver selv, hvad den betyder hos dem.
edit-title = Ny version af kerneopgaven
edit-lead = Det, der står nu, bliver liggende som en tidligere version. Aftaler, der er lavet under den, bliver ved med at pege på den.
edit = Skriv en ny version
unchanged = Der er ikke ændret noget, så der er ikke gemt en ny version.
fault-since-before = Datoen ligger før den version, der gælder nu. Vælg en senere dato.
fault-ahead = Datoen er ikke kommet endnu. Vælg dags dato eller en tidligere.
# $no (String)
# $date (String)
version-line = Version { $no }, gælder fra { $date }
earlier-versions = Tidligere versioner
units-title = Det betyder den hos os
units-none = Ingen enhed har kerneopgaven endnu. Vælg de øverste enheder, den hører til; enhederne under dem får den med.
units-add = Tilføj enhed
unit-label = Enhed
# $unit (String)
unit-remove-named = Tag { $unit } af kerneopgaven
unit-no-translation = Har ikke skrevet, hvad den betyder hos dem.
sharing-refused = Enheden har allerede kerneopgaven, eller den er lige taget af. Siden viser, hvordan det står nu.
here-label = Det betyder den hos os
here-hint = I jeres egne ord, så en kollega eller en borger forstår det.
seen-label = Det ville man se os gøre
seen-hint = Noget, man kan få øje på, hvis man kommer forbi.
seen-prefix = Man ser os:
translation-title = Det betyder den hos os
# $unit (String)
translation-lead = Skriv for { $unit }. Det, I skrev før, bliver gemt.
translation-write = Skriv, hvad den betyder hos jer
translation-again = Skriv den om
translation-behind = Skrevet til en tidligere version af kerneopgaven. Læs den igen.
panel-title = Det er vi her for
panel-empty = Enheden har ingen kerneopgave endnu. En kerneopgave siger, hvad der skal blive anderledes for borgerne.
panel-empty-link = Se kommunens kerneopgaver
# $unit (String)
panel-common = Fælles for { $unit }

# Udvalgenes mål
goals-title = Udvalgenes mål
goals-lead = De mål, politikerne har vedtaget, med den seneste status i ord. Hver status har kilde og dato, og de tidligere bliver stående.
goals-none-title = Ingen mål endnu
goals-none-text = Et mål står her med de ord, det blev vedtaget med. Så kan udvalget se i sin sag, hvordan det går, og hvor vi ved det fra.
goals-none-of = Udvalget har ingen mål her endnu.
goals-no-committees = Der er ingen udvalg endnu. De oprettes under Organisation.
goal-new = Skriv et vedtaget mål ind
goal-new-lead = Skriv målet med de ord, det blev vedtaget med. Ordene kan ikke rettes bagefter; et nyt mål er en ny beslutning.
goal-title = Mål
committee-label = Udvalg
wording-label = Målet, som det blev vedtaget
task-label = Kerneopgave
task-none = Ingen bestemt kerneopgave
adopted-label = Vedtaget den
body-label = Vedtaget af
body-hint = For eksempel: Byrådet.
# $date (String)
# $body (String)
goal-adopted = Vedtaget { $date } af { $body }
# $date (String)
goal-ended = Ikke længere et mål fra { $date }
status-title = Sådan går det
status-none = Ingen har skrevet en status endnu.
# $date (String)
# $source (String)
status-from = { $date }. Kilde: { $source }
status-history = Tidligere status
status-new = Ny status
status-on = Status pr.
status-words = Sådan går det, i ord
status-source = Kilde
status-source-hint = Hvor vi ved det fra, med dato og antal, for eksempel: trivselsmåling oktober 2026, 412 svar.
status-save = Gem status
end-title = Målet gælder ikke længere
end-text = Målet og det, der er skrevet om det, bliver stående.
end-on = Gælder ikke længere fra
end-save = Afslut målet
refused-before-adoption = Dagen ligger før målet blev vedtaget.
refused-ended = Målet var afsluttet den dag.
found-core-tasks = Kerneopgaver
