# Fælles ord
save = Gem
cancel = Fortryd
back = Tilbage
next = Næste
edit = Ret
show = Vis
yes = Ja
no = Nej
none = Ingen
not-stated = ikke oplyst
optional = valgfrit
download-excel = Hent som Excel
download-pdf = Hent som PDF
choose = Vælg …

## Fejl i felter: hvad der er galt, og hvad man gør
faults-title = { $n ->
    [one] Én ting skal rettes, før vi kan gemme
   *[other] { $n } ting skal rettes, før vi kan gemme
}
fault-missing = Udfyld feltet.
# $least (Number)
fault-short = Skriv mindst { $least } tegn.
# $most (Number)
# $over (Number)
fault-long = Skriv højst { $most } tegn. Der er { $over } for mange.
fault-date = Skriv en dato, der findes, som dd-mm-åååå, for eksempel 31-12-2026.
fault-choose = Vælg en af mulighederne.
fault-unknown = Den mulighed findes ikke længere. Vælg en anden.
fault-number = Skriv et helt tal uden decimaler, for eksempel 12.
# $least (String)
# $most (String)
fault-range = Skriv et tal fra { $least } til { $most }.
fault-money = Skriv et beløb med komma og højst to decimaler, for eksempel 1.234,50.
fault-email = Skriv en hel e-mailadresse, for eksempel navn@kommune.dk.

## Omkring siden
skip = Gå til indholdet
banner = Om denne udgave
main-menu = Hovedmenu
menu = Menu
sign-out = Log af
switch = In English
crumbs = Her er du

## Dele af en side
overdue = over fristen
free = frit
tight = stramt
scale = Trin fra frit til stramt
show-table = Vis som tabel
# $name (String)
under = { $n ->
    [one] Vis den ene under { $name }
   *[other] Vis de { $n } under { $name }
}
what = Hvad

find = Søg efter enheder, aftaler og papirer
find-button = Søg
find-everywhere = Søg i Råderum
