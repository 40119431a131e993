# Opening

rounds-crumb = Runder
open-title = Dialogmøde
open-lead = Halvfems minutter: blinde svar på telefonen, vist på væggen på én gang, og snak kun dér, hvor I er uenige. Aftalerne gælder, før I går.
open-now = Mødet er åbent
open-now-text = Der er ét møde ad gangen om en runde.
open-lead-link = Led mødet
open-button = Åbn mødet
held-title = Holdte møder
# $date (String)
held-on = Dialogmødet { $date }
held-mark = holdt
pace-label = Hvordan holdes mødet?
pace-live = Sammen, i ét lokale
pace-live-hint = Én skærm på væggen, én telefon hver. Ingen skal installere noget.
pace-slow = Hver i egen tid
pace-slow-hint = Alle svarer fra Min side eller et link inden en dato. Svarene vises først bagefter.
until-label = Sidste dag at svare, når I svarer hver i egen tid
until-hint = Bruges kun, når mødet holdes hver i egen tid.
# $n (Number)
leaders-label = Ledere, der deltager (højst { $n })
also-title = Også med
also-text = De kommer med af sig selv.
# $n (Number)
also-staff = { $n ->
    [one] Én stab, der ejer et af rundens instrumenter
   *[other] { $n } stabe, der ejer et af rundens instrumenter
}
# $n (Number)
also-med = { $n ->
    [one] Ét medlem af MED: ingen stemme, men bemærkninger ordret
   *[other] { $n } medlemmer af MED: ingen stemme, men bemærkninger ordret
}
blind-title = Ingen ser noget før tid
blind-text = Et svar kan ikke ses af andre, før alle svar vises på én gang, heller ikke af den, der leder mødet.
blind-text-more = På væggen står hvor mange, aldrig hvem.

# Seats

# $unit (String)
seat-med = MED, { $unit }
# $number (Number)
# $unit (String)
seat-med-no = MED { $number }, { $unit }
side-units = enheder
side-line = linjen
side-staff = stabene
group-line = Linjen og stabene
group-med = MED
seat-title = Deltag i mødet
# $area (String)
# $round (String)
seat-lead = { $area }: { $round }
seat-text = Du svarer på disse spørgsmål. Ingen ser dit svar, før alle svar vises på én gang.
seat-med-text = MED har ingen stemme her. I skriver jeres bemærkninger, og de står ordret i aftalen.
# $date (String)
seat-until = Svar senest { $date }.
seat-button = Tag pladsen
duty-join = Deltag i dialogmødet
duty-lead = Led dialogmødet
duty-read = Se, hvad dialogmødet endte med

# The door

find-title = Find mødet
find-unknown = Der er intet møde med den kode. Se efter på væggen.
find-code = Koden på væggen
choose-title = Hvem er du her?
choose-text = Vælg din post. Du får et nummer, og mødelederen lukker dig ind.
choose-none = Alle pladser er taget. Gæster følger med på væggen.
choose-button = Det er mig
door-title = Vis dit nummer
door-text = Mødelederen lukker dig ind. Siden skifter af sig selv.

# The wall

wall-title = Dialogmøde
welcome = Velkommen. Tag telefonen frem.
how-scan = Skan koden.
how-choose = Vælg din post.
how-number = Vis dit nummer.
# $address (String)
how-type = Eller gå til { $address } og skriv
# $code (String)
qr-title = QR-kode til mødet { $code }
# $n (Number)
# $all (Number)
number-of = { $n } af { $all }
# $n (Number)
have-come = { $n ->
    [one] Én er kommet
   *[other] { $n } er kommet
}
# $answered (Number)
# $all (Number)
have-answered = { $answered } af { $all } har svaret
blind = Ingen ser svarene, før alle vises.
closed-title = Svarene er lukket
closed-text = Om lidt ser vi dem alle sammen på én gang.
# $n (Number)
agree-all = Vi er enige om alle { $n }.
agree-none = Vi er ikke enige om noget endnu.
# $agreed (String)
# $all (String)
agree-some = Vi er enige om { $agreed } ud af { $all }.
number-one = ét
number-two = to
number-three = tre
number-four = fire
number-five = fem
here-we-talk = Her taler vi
# $step (String)
same = Enige: { $step }
after-seeing = givet efter at have set
below-floor = lovkrav: mindre end loven kræver
# $n (Number)
stands-units = { $n ->
    [one] én enhed
   *[other] { $n } enheder
}
# $n (Number)
stands-line = { $n ->
    [one] én fra linjen
   *[other] { $n } fra linjen
}
# $n (Number)
stands-staff = { $n ->
    [one] staben
   *[other] { $n } stabe
}
stands-nobody = ingen
# $n (Number)
# $all (Number)
page-of = ({ $n } af { $all })
no-words = Ingen ord.
# $text (String)
voice-support = Støtte: { $text }
# $text (String)
voice-stops = Holder op med: { $text }
label-proposal = Forslag til fælles aftale:
label-decided = Underskrevet:
label-in-force = Gælder nu:
# $low (String)
# $high (String)
hours-range = { $low }–{ $high } timer om året
# $units (Number)
# $range (String)
frees = { $units ->
    [one] Frigør { $range } i én enhed.
   *[other] Frigør { $range } i { $units } enheder.
  }
hours-note = Skøn: ejerens minutter gange antal gange og enheder, en fjerdedel til hver side. Alle områdets enheder, som aftalen gælder for, er talt med, også dem, hvis leder ikke var med til mødet. Enheder med egen aftale er ikke.

# The phone

lost = Ingen forbindelse. Siden prøver igen af sig selv.
kept = Gemt her. Sendes, når nettet er tilbage.
sending = Sender …
link-closed = Linket er lukket
link-closed-text = Er mødet slut, ligger det, I aftalte, på Min side.
to-my-page = Til Min side
come-title = Er du her?
come-text = Sig til, så tæller du med, når vi ser, om alle har svaret.
come-button = Jeg er her
phone-ready = Du er med
# $n (Number)
phone-ready-text = { $n ->
    [one] Om lidt kommer ét spørgsmål. Ingen ser dit svar, før alle svar vises på én gang.
   *[other] Om lidt kommer { $n } spørgsmål, ét ad gangen. Ingen ser dit svar, før alle svar vises på én gang.
}
phone-blind = Ingen ser dit svar, før alle vises.
phone-late = Tiden at svare er gået. Svarer du nu, står der: givet efter at have set.
step-legend = Hvor skal vi stå?
why-label = Hvorfor?
why-hint = Én sætning, valgfri. Den står på væggen uden navn.
more-summary = Mere, hvis du vil
support-label = Den støtte, der skal til
stops-label = Det lover jeg at holde op med at spørge om
answer-button = Giv svaret
answer-final = Et givet svar kan ikke laves om.
own-title = Du har svaret
thanks-title = Tak. Dit svar er givet.
thanks-more = Næste spørgsmål kommer af sig selv.
thanks-slow = Svarene vises, når alle har svaret, eller fristen er gået.
thanks-last = Det var det sidste. Nu ser vi på væggen.
phone-shown = Nu ser vi svarene
phone-shown-text = Se på væggen. Vi taler, hvor vi er uenige.
phone-shown-slow = Svarene står under hvert spørgsmål. Når aftalen er skrevet, underskriver I den her på siden.
# $name (String)
late-summary = Du har ikke svaret om { $name }
# $text (String)
decides-here = Det afgør vi nu selv på arbejdspladsen: { $text }
sign-agree = Enig
sign-other = Jeg er ikke enig
sign-words = Hvad er du uenig i?
sign-disagree = Set, uenig
sign-decide = Linjen beslutter uden enighed
med-title = MED er her
med-text = MED har ingen stemme, men det, I skriver, står ordret i MED-linjen og i referatet.
med-label = MED's bemærkning, ordret
med-button = Send bemærkningen

# Leading

lead-title = Led dialogmødet
stages-label = Mødets gang
stage-gathering = Kom ind
stage-asking = Svar blindt
stage-closed = Vis svarene
stage-talking = Tal og aftal
stage-end = Slut
# $n (Number)
# $all (Number)
have-come-of = { $n } af { $all } pladser er taget
gathering-text = Åbn væggen på projektoren, og luk folk ind, når deres nummer passer.
begin-button = Stil første spørgsmål
slow-title = Alle svarer i egen tid
# $date (String)
slow-until = Til og med { $date }.
counts-caption = Hvor mange har svaret
question-head = Spørgsmål
answered-head = Har svaret
# $answered (Number)
# $all (Number)
of-all = { $answered } af { $all }
lead-blind = Heller ikke du kan se, hvem der har svaret hvad, før svarene vises.
reveal-button = Vis svarene på væggen
reveal-slow = Vis svarene for alle
next-button = Stil næste spørgsmål
close-button = Luk for svarene nu
close-hint = Svar, der kommer, efter at der er lukket, tages med og mærkes »givet efter at have set«.
closed-lead = Ingen har set noget endnu. Vis svarene, når alle kigger op.
closed-slow = Ingen har set noget endnu. Når du viser svarene, læser alle dem på deres egen side.
door-lead = Ved døren
door-none = Ingen venter.
door-in = Luk ind
# $number (String)
# $seat (String)
door-in-aria = Luk nummer { $number } ind: { $seat }
door-out = Afvis
# $number (String)
door-out-aria = Afvis nummer { $number }
people-title = Pladserne
people-hint = Hvem der er kommet; aldrig hvem der har svaret.
here-sr = Er her:
not-here-sr = Ikke kommet:
tools-title = Væg, links og slut
wall-text = Væggen åbner i dette vindue. Flyt den til projektoren; den kan kun læses. Et nyt tryk laver en ny.
wall-button = Åbn væggen
code-text = Koden på væggen:
links-text = Et personligt link åbner netop den ene plads, til mødet er slut.
links-button = Send links til dem, der mangler
end-summary = Afslut mødet
end-text = Alle links lukkes. Hver leder får enhedens ledelsesrum på én side, og MED får referatet.
end-text-early = Svarene er ikke vist endnu. Slutter du nu, bliver de aldrig vist.
end-button = Afslut mødet nu
agenda-title = På væggen
agenda-hint = Tag kun dem op, hvor I er uenige. De andre kan I aftale med et tryk.
# $name (String)
turn-to = Vis { $name }
turn-overview = Vis oversigten
stand-in-force = gælder
stand-decided = underskrevet, gælder ikke endnu
stand-draft = skrevet, venter på underskrift
words-show = Vis ordene på væggen
words-next = Næste ord
picture-show = Vis billedet på væggen
# $n (Number)
words-summary = { $n ->
    [one] Én har skrevet noget
   *[other] { $n } har skrevet noget
}
write-title = Aftalen
write-hint = Det, du skriver, står på væggen, mens du skriver det.
write-step = Trin
write-text = Aftalen i én sætning
write-reason = Hvorfor
write-here = Det afgør vi nu selv på arbejdspladsen
write-from = Gælder fra
write-review = Ses igen
write-support-summary = Støtte, og hvis I strammer
write-support = Støtte, der gives
write-giver = Hvem giver den?
write-due = Senest
write-end = Hvad skal der til, for at stramningen slutter?
write-end-hint = Kun når I strammer.
write-button = Skriv aftalen
write-again = Skriv aftalen om
write-again-hint = Underskrifter falder bort, når ordene ændres.
giver-area = området
# $date (String)
reason-agreed = Vi var enige på dialogmødet { $date }.
review-later = Vælg en dag efter den, aftalen gælder fra.
signature-none = mangler
signature-agree = enig
signature-disagree = set, uenig
signature-decide = har besluttet
med-line = MED-linjen
# $committee (String)
# $date (String)
med-said-in = Drøftet i { $committee } den { $date }.
# $reason (String)
med-not = Ikke relevant for MED: { $reason }
med-missing = MED-linjen mangler.
med-write = Skriv MED-linjen
med-committee = Drøftet i
med-on = Den
med-remarks = MED's bemærkninger, ordret
med-not-label = Eller: hvorfor det ikke er relevant for MED
med-save = Gem MED-linjen
med-ahead = Mødet i MED er ikke holdt endnu.
force-title = Sæt i kraft
force-button = Sæt aftalen i kraft
force-waits = Aftalen kan sættes i kraft, når den er underskrevet og har sin MED-linje.

# The end

end-title = Det endte dialogmødet med
# $area (String)
# $date (String)
end-lead = { $area }, { $date }
end-unseen = Mødet sluttede, før svarene blev vist. Ingen har set dem.
agreed-title = Det aftalte vi
agreed-text = Den fælles aftale gælder for alle enheder, der ikke har deres egen.
not-agreed = Ikke aftalt endnu
# $date (String)
in-force-from = Gælder fra { $date }
gone-title = Ude af årshjulet
gone-text = Det skal ingen huske mere.
gone-none = Ingen opgave er gået ud.
# $text (String)
# $date (String)
left-wheel = { $text }: ikke mere fra { $date }
# $text (String)
# $before (String)
# $after (String)
# $date (String)
left-often = { $text }: før { $before }, nu { $after } gange om året fra { $date }
stops-title = Det holder vi op med at spørge om
stops-text = Løfter, der blev givet på mødet, og opgaver, der er gået ud.
stops-none = Ingen lovede at holde op med noget denne gang.
# $who (String)
stops-of = Det holder { $who } op med at spørge om
papers-title = Papirer
papers-text = De er også sendt med brev til hver plads.
rooms-title = Hver enheds ledelsesrum på én side
# $name (String)
pdf-of = { $name } (PDF)
med-words = MED's ord
med-no-words = MED havde ingen bemærkninger.
# $name (String)
med-by = MED om { $name }
med-paper-title = Referat til MED
med-paper-lead = Det, der blev aftalt på dialogmødet, og MED's egne ord, som de blev skrevet.
med-table = Aftaler om rundens instrumenter
agreed-head = Aftalt
stage-head = Gælder
# $round (String)
# $date (String)
paper-subtitle = { $round } · dialogmøde { $date }
# $name (String)
unit-title = Ledelsesrum: { $name }
unit-agreed = Aftalt på dialogmødet
unit-agreed-none = Ingen aftale fra mødet gælder endnu.
unit-other = Aftalt før
whose-own = egen
whose-common = fælles
unit-duties = Det skal I give fra jer det næste år
unit-duties-none = Ingen indberetninger det næste år.
# $text (String)
# $times (Number)
# $date (String)
unit-duty = { $text }: { $times ->
    [one] én gang, { $date }
   *[other] { $times } gange, næste { $date }
}
unit-note = Alt andet følger kommunens fælles aftaler; hele rummet står på enhedens side i Råderum.
# $date (String)
seen-again = Ses igen { $date }.

# Letters

# $area (String)
link-subject = Din plads på dialogmødet: { $area }
# $area (String)
# $seat (String)
# $link (String)
link-body = Du har en plads på dialogmødet i { $area } som { $seat }. Åbn linket på din telefon. Det åbner kun din plads og lukker, når mødet er slut: { $link }
# $area (String)
after-subject = Det endte dialogmødet med: { $area }
# $area (String)
# $date (String)
# $freed (String)
after-body = Dialogmødet i { $area } den { $date } er slut. Vedlagt er det, du skal bruge. { $freed }

# Refusals

refused-not-now = Det kan ikke gøres på dette sted i mødet.
refused-no-question = Det spørgsmål er der ikke.
refused-not-all = Nogen har ikke svaret. Vent, eller luk for svarene først.
refused-over = Mødet er slut.
refused-no-voice = Pladsen har ingen stemme om dette.
refused-final = Der er allerede givet et svar fra pladsen. Det kan ikke laves om.
refused-below-floor = Loven kræver mere end det trin.
refused-unknown-step = Det trin hører ikke til spørgsmålet.
refused-door-full = Der venter for mange ved døren. Prøv igen om lidt.
refused-taken = Pladsen er taget. Tal med mødelederen.
refused-nobody-there = Ingen ved døren har det nummer.
refused-no-leader = Vælg mindst én leder.
refused-too-many = Vælg højst 25 ledere; flere kan ikke tale sammen på halvfems minutter.
refused-date-past = Vælg en dag, der ikke er gået.
refused-under-way = Runden har allerede et møde, der ikke er slut.

## Enheden, der tales om
spoken-title = Hvem taler vi om?
spoken-text = Det, vi ved om en enhed, vises kun her på din skærm. Det vises hverken på væggen eller på telefonerne.
spoken-unit = Enhed
spoken-none = Ingen bestemt
spoken-button = Vis, hvad vi ved
