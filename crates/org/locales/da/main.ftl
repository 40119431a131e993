## Siden Organisation
title = Organisation
# $n (Number)
# $day (String)
lead = { $n ->
    [one] Én enhed den { $day }.
   *[other] { $n } enheder den { $day }.
}
on-day = Vis organisationen den
show = Vis
import = Importér organisationen
empty-title = Her er ingen enheder endnu
empty-text = Organisationen hentes fra den kilde, hvor I allerede vedligeholder den, som CSV eller Excel. Det er den, alt andet i Råderum hænger på: hvem der leder, hvem der har aftalt hvad, og hvis penge det er.
unit = Enhed
above = Hører under
depth = Trin
depth-means = 1 er øverst i organisationen den dag.
kind = Type
level = Niveau
leader = Leder
heads = Medarbejdere
heads-means = Antal hoveder i enheden selv, ud over lederen.
identity = Enhedens id
about-source = Råderum, organisationen som den er importeret og rettet
# $day (String)
about-day = Organisationen den { $day }
about-signs = Ingen beløb

## Hvem leder
# $names (String)
led-by = leder: { $names }
# $names (String)
# $unit (String)
led-from = ledes fra { $unit }: { $names }
vacant = ubesat
# $names (String)
# $unit (String)
vacant-answers = lederposten er ubesat; { $unit } svarer så længe: { $names }
# $name (String)
as-deputy = { $name } (souschef)
# $name (String)
as-acting = { $name } (konstitueret)
no-leader = ingen leder tilknyttet
function-leader = leder
function-employee = medarbejder
function-tr = tillidsrepræsentant
function-amr = arbejdsmiljørepræsentant
how-held = indehaver
how-deputy = souschef
how-acting = konstitueret

## En enheds side
# $n (Number)
employees = { $n ->
    [one] Én medarbejder.
   *[other] { $n } medarbejdere.
}
about-unit = Om enheden
span = Ledelsesspænd
span-unknown = Antallet af medarbejdere er ikke oplyst.
span-none = Enheden har ingen lederpost selv.
# $n (Number)
span-alone = { $n ->
    [one] Én person har lederen som nærmeste leder.
   *[other] { $n } personer har lederen som nærmeste leder.
}
# $high (String)
# $level (String)
# $low (String)
span-usual = På niveau { $level } her i kommunen har den midterste halvdel af lederne mellem { $low } og { $high }. Det er baggrund for en samtale, ikke en karakter: vagter, flere adresser og faglig bredde betyder også noget.
units-below = Enheder under
history = Enhedens historie
# $unit (String)
under = under { $unit }
as-root = øverst i organisationen
# $day (String)
not-there = Enheden er ikke med i organisationen den { $day }. Her er dens historie.
# $day (String)
as-it-was = Du ser enheden, som den er den { $day }.
see-today = Se den i dag
edit-posts = Ret poster og ledere

## Poster
posts = Poster
# $unit (String)
posts-title = Poster i { $unit }
posts-lead = Beslutninger og opgaver hænger på posten, ikke på personen. En post kan være ubesat, og en souschef eller en konstitueret kan være i den en tid.
who-is-where = Hvem er i posterne
no-posts = Enheden har ingen poster endnu. Begynd med en lederpost.
post = Post
how = Hvordan
from = Fra
until = Til
until-hint = Den første dag, det ikke længere gælder. Lad feltet stå tomt, når der ikke er en slutdato.
still = stadig
ends-on = Slutter den
end = Afslut
appoint = Sæt en person i en post
email = E-mail
email-hint = Personen kendes på sin e-mail, aldrig på navnet.
name-if-new = Navn, hvis personen er ny
name-of-new = Vi kender ikke e-mailen. Skriv også navnet, så opretter vi personen.
new-post = Ny post
function = Hvad er posten til
leader-title = Titel på en leder
plain-title = Ingen særlig titel
add-post = Opret posten
heads-beside = Antal medarbejdere ud over lederen
ends-before = Slutdatoen skal ligge efter begyndelsen.
# $name (String)
post-taken = { $name } er allerede i posten på den måde i perioden. Afslut det først, eller vælg andre datoer.

## Udvalg
committees = Udvalg
committees-lead = Hvert udvalg følger nogle enheder og alt under dem. Papirerne til udvalget bygges af netop de enheder.
committee = Udvalg
committee-lead = Udvalgets papirer handler om de valgte enheder og alt under dem.
no-committees = Her er ingen udvalg endnu
no-committees-text = Et udvalg er et navn og de enheder, det følger. Opret det første, så kan der laves papirer til det.
new-committee = Nyt udvalg
add-committee = Opret udvalget
edit-committee = Ret udvalget
units-chosen = Valgte enheder
units-hint = Enheder, udvalget følger, med alt under dem
# $n (Number)
units-deeper = { $n ->
    [one] Vis også den ene enhed længere nede
   *[other] Vis også de { $n } enheder længere nede
}
units-deeper-hint = Enheder længere nede
no-units-chosen = Der er ikke valgt enheder endnu.
members = Medlemmer
new-member = Nyt medlem
unit-gone = En af enhederne er ikke med i organisationen i dag. Vælg igen.
name = Navn
add = Tilføj

## Stabsfunktioner
functions = Økonomi, HR og de andre stabe
functions-lead = De ejer regler og indberetninger og svarer de enheder, der spørger. Her står, hvilken enhed der svarer for hvad.
staff-function = Funktion
function-lead = Det, funktionen ejer, svarer én enhed for.
answers = Enheden, der svarer
nobody-answers = Ingen enhed er valgt
no-functions = Her er ingen stabsfunktioner endnu
no-functions-text = En stabsfunktion ejer instrumenter og svarer i kalibreringen. Opret den første, for eksempel Økonomi.
new-function = Ny stabsfunktion
add-function = Opret funktionen
edit-function = Ret funktionen
name-danish = Navn på dansk
name-english = Navn på engelsk
function-known = Den funktion findes allerede.
works-here = De arbejder her
new-colleague = Ny medarbejder i funktionen

## Import
import-label = Hent organisation ind
people-file = Personfilen
# $n (Number)
people-new = { $n ->
    [one] én person
   *[other] { $n } personer
}
people-title = læst som titel
what-new = ny
what-reopened = åbnet igen
what-moved = flyttet
what-renamed = omdøbt
what-changed = ændret
new-type = nyt ord for type
new-level = nyt ord for niveau
what-closed = lukket
# $above (String)
# $name (String)
detail-moved = { $name }, nu under { $above }
# $old (String)
# $new (String)
detail-renamed = { $old } hedder nu { $new }

## Hvorfor en linje ikke kan tages
reason-no-name = Personen er ny her og mangler et navn.
# $most (Number)
reason-too-long = Navnet eller nummeret er længere end { $most } tegn.
# $line (String)
reason-double-key = Samme nummer står allerede i linje { $line }.
# $from (String)
# $to (String)
reason-backwards = Slutdatoen { $to } ligger ikke efter begyndelsen { $from }.
# $key (String)
reason-no-parent = Ingen enhed har nummeret { $key }, som skulle være den overordnede.
# $key (String)
reason-parent-rejected = Linjen for den overordnede enhed { $key } kan ikke tages.
# $day (String)
# $key (String)
reason-parent-gone = Den overordnede enhed { $key } er ikke i organisationen den { $day }.
reason-circle = Enheden ville komme til at stå under sig selv.
# $key (String)
reason-no-unit = Ingen enhed har nummeret { $key }.
reason-nobody = Personen har hverken nummer eller e-mail og kan ikke kendes igen. Navnet alene er ikke nok.
reason-two-persons = Nummer og e-mail hører til to forskellige personer.
# $word (String)
reason-way = Vi kender ikke “{ $word }”. Skriv indehaver, souschef eller konstitueret.
# $text (String)
reason-number = “{ $text }” er ikke et helt tal, vi kan bruge (højst 100.000).
# $line (String)
reason-double-tenure = Linje { $line } sætter allerede samme person i samme post på de dage.
# $line (String)
reason-post-filled = Linje { $line } har allerede besat posten på de dage.
found-units = Enheder
found-posts = Poster
