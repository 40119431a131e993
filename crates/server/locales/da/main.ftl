# Min side
my-page = Min side
# $name (String)
hello = Hej { $name }
waiting = { $count ->
    [0] Der er intet, der venter på dig lige nu.
    [one] Én ting venter på dig.
   *[other] { $count } ting venter på dig.
}
waits-for-me = Venter på mig
nothing-waits = Når nogen venter på et svar, en underskrift eller en melding fra dig, står det her med dato. Lige nu er der ro.
my-committees = Papirer til mit udvalg
my-units = Her hører jeg til
my-calendar = Få fristerne i din kalender
safe-title = Hvem kan se hvad?
safe = Du ser det, du har brug for, og intet om andre, som ikke kommer dig ved. Reglerne er åbne for alle, der arbejder her.

# Hvem må hvad
policy-title = Hvem må hvad
policy-lead = Det er reglerne selv, ikke en beskrivelse af dem: hver rolle, hver handling, og hvor langt den rækker.
policy-caption = Hver handling med de roller, der må, og hvor langt de rækker. En rolle, der ikke er nævnt, må ikke.
policy-action = Handling
policy-who = Hvem, og hvor langt
policy-above-title = Over rollerne står
policy-above-voices = Ingen ser en anden parts svar, før den selv har svaret, eller fristen er gået. Det gælder også administratoren.
policy-above-conversations = Det, I ikke må se, findes ikke for jer: ikke i lister, tal, filer eller søgning.
policy-above-small = Tal fra svar, fravær og samtaler om færre end fem personer bliver aldrig vist.
role-leader = Leder
role-deputy = Souschef eller konstitueret
role-employee = Medarbejder
role-staff = Stabsfunktion
role-med = MED, TR eller AMR
role-politician = Politiker
role-administrator = Administrator
role-dpo = Databeskyttelsesrådgiver
role-auditor = Revision
reach-nowhere = ikke
reach-own = kun sit eget
reach-party = kun der, hvor man er part
reach-unit = sin egen enhed
reach-below = sin egen enhed og alt under den
reach-domain = det, funktionen ejer, i alle enheder
reach-committee = sit udvalg
reach-everywhere = hele kommunen
do-see-organisation = Se organisationen
do-import-organisation = Hente organisationen ind
do-edit-posts = Rette stillinger, udvalg og stabsfunktioner
do-see-accounts = Se, hvem der kan logge ind
do-manage-accounts = Oprette og lukke adgang
do-see-policy = Se, hvem der må hvad
do-see-trail = Se loggen
do-see-core-tasks = Se kerneopgaver
do-edit-core-tasks = Skrive kerneopgaver og oversætte dem
do-edit-goals = Skrive udvalgets mål og deres status
do-see-catalogue = Se styringsinstrumenterne
do-edit-catalogue = Rette styringsinstrumenterne
do-see-room = Se en enheds ledelsesrum
do-see-matrix = Se oversigten over ledelsesrum
do-open-round = Åbne en runde
do-see-round = Se en runde og dens fælles aftaler
do-ask-calibration = Bede om en egen aftale
do-see-calibration = Se en egen aftales stemmer
do-give-voice = Give sin stemme
do-agree = Aftale og underskrive
do-record-med = Skrive MED's drøftelse
do-reopen-agreement = Tage en aftale op igen
do-hold-meeting = Holde et dialogmøde
do-join-meeting = Tage sin plads ved et dialogmøde
do-see-responses = Se, hvor en enhed står på trappen
do-decide-response = Beslutte et trin på trappen
do-give-mandate = Give rettigheder videre i delegationsplanen
do-see-duties = Se, hvad en enhed skal melde
do-do-duty = Melde, at det er gjort
do-see-dates = Se kommunens fælles datoer
do-edit-dates = Bede om noget på en fælles dato
do-see-deviations = Se afvigelser
do-report-deviation = Melde en afvigelse
do-answer-deviation = Svare på en afvigelse
do-see-budget = Se økonomien
do-import-budget = Hente økonomital ind
do-give-forecast = Give enhedens forventede resultat og rette summen under sig
do-see-paper = Læse papirer til udvalgene
do-make-paper = Lave papirer til udvalgene
do-see-time = Se, hvad hver rolle bedes om
do-give-minutes = Sige, hvor lang tid noget tager én selv
do-set-time-rules = Sætte loft over tiden og slå tidsmåling til og fra
do-agree-information = Aftale, hvad et udvalg vil vide og kan undvære
do-ask-committee = Stille spørgsmål fra et udvalg
do-answer-question = Svare et udvalg
do-hand-question = Vælge, hvem der svarer et udvalg
do-set-paper-numbers = Sætte frister og skøn for svar til udvalgene
do-see-pulse = Se pulsens områder og det, der må vises
do-answer-pulse = Svare på pulsens spørgsmål
do-remark-pulse = Skrive MED's bemærkninger til pulsen

# Loggen
trail-title = Log
trail-lead = Alt, hvad der er gjort, med nyeste først. Fri tekst står her ikke. At du læser loggen, står også i loggen.
trail-caption = Hændelser, nyeste først
when = Hvornår
what = Hvad
who = Hvem
particulars = Nærmere
newer = Nyere
older = Ældre

# Personer
people-title = Adgang
people-lead = Her giver du adgang. Ledere og medarbejdere kommer fra organisationen og får et link her; dem med en anden opgave opretter du selv.
people-cut = Der kan være flere. Skriv begyndelsen af et navn eller en e-mail for at finde dem.
people-caption = Personer og deres adgang
find-person = Find en person
find = Find
name = Navn
email = E-mail
email-hint = Bruges til at logge ind med.
email-taken = Den e-mail er der allerede en person, der har. Brug en anden, eller find personen på listen.
role = Opgave
choose-role = Vælg, hvad personen skal kunne.
# $function (String)
staff-in = Stab: { $function }
add-person = Giv en person adgang
state = Status
deeds = Handling
new-link = Nyt link til adgangskode
close = Luk adgang
no-access = Har ikke adgang
closed = Lukket
in-use = I brug
awaits-password = Har ikke valgt adgangskode endnu
link-title = Nyt link
# $name (String)
link-lead = Giv { $name } dette link ad en sikker vej. Det virker én gang og i syv dage, og det bliver ikke vist igen.

# Opsætning
house-title = Opsætning
house-lead = Kommunens navn og to farver, som de står på alle sider og papirer.
municipality-name = Kommunens navn
first-colour = Første farve
second-colour = Anden farve
colour-hint = Skriv farven som #0f4c5c. Er den for lys til tekst, gør vi den mørkere.
colour-unreadable = Farven kan ikke læses. Skriv den som # og seks tegn, for eksempel #0f4c5c.
everybody = alle roller

# Kom i gang
begin-title = Sådan kommer I i gang
begin-lead = Et område, fem instrumenter og den første dialog inden for to uger. Økonomien kan komme senere.
begin-house = Skriv kommunens navn
begin-org = Hent organisationen fra en fil
begin-functions = Vælg, hvilke enheder der svarer for økonomi, HR og de andre stabsfunktioner
begin-people = Giv de første ledere adgang
begin-catalogue = Se styringsinstrumenterne igennem, og åbn den første runde

## Søgning
search-title = Søg
# $asked (String)
search-for = Søg: { $asked }
search-lead = Enheder, poster, kerneopgaver, instrumenter, aftaler og papirer. Skriv en del af ét eller flere ord. Du finder kun det, du må se.
search-field = Hvad leder du efter?
search-button = Søg
search-nothing = Intet fundet
search-nothing-text = Prøv med færre ord, eller med en mindre del af ordet. Store og små bogstaver er lige gode, og aa, ae og oe kan skrives for å, æ og ø.
search-more = Her er flere. Skriv et ord mere for at finde det rigtige.
