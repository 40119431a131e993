## Ledelsesrum: ord, der bruges overalt
menu = Ledelsesrum
party-unit = Enheden
party-line = Linjen
party-staff = Staben
common-word = fælles
own-word = egen
common-agreement = Fælles aftale
freer = friere
tighter = strammere
same-step = samme trin
own-wish = eget ønske
# $how (String)
own-mark = egen · { $how }
# $date (String)
until = til { $date }
disagreement-noted = uenighed noteret
floor-word = Lovkrav
# $source (String)
# $date (String)
floor-line = { $source }, tekst af { $date }.
floor-lifts = Loven kræver mere end aftalen.
# $date (String)
floor-from = Gælder fra { $date }.
# $date (String)
floor-to = Gælder til { $date }.
jurist = Skal ses efter af kommunens jurist.
shown-only = Vises, aftales ikke: loven bestemmer, hvordan det foregår.
shown-only-mark = vises, aftales ikke
no-duty = Intet skal indberettes.
# $what (String)
# $often (String)
# $minutes (String)
duty-line = { $what }: { $often }, ca. { $minutes } minutter hver gang.
every-week = hver uge
every-month = hver måned
step-label = Trin
ground-label = Begrundet i
ground-core-task = Kerneopgaven
ground-law = Lovgivning
from-label = Gælder fra
deadline-label = Frist
deadline-hint = Indtil da ser ingen hinandens svar.
purpose-label = Formål
duty-label = Indberetning

## Rummet på enhedens side
panel-title = Jeres rum
panel-lead = Det gælder for jer. Trin 1 er det frieste.
panel-none = Der er ikke aftalt noget særligt for jer endnu. Det, der gælder alle, gælder jer.
panel-rest = Resten gælder for alle, indtil andet aftales
# $committee (String)
# $date (String)
panel-med = Det har I aftalt med linjen og stabene. Drøftet i { $committee } { $date }.
# $unit (String)
common-in = Fælles aftale i { $unit }.
common-default = Fælles for hele kommunen, indtil andet aftales.
# $step (String)
# $unit (String)
common-from = { $step } (fælles i { $unit })
# $date (String)
seen-again = Ses igen { $date }.
lapsed-mark = stramning udløbet
# $date (String)
lapsed-line = Stramningen udløb { $date } uden fornyelse; det, der gjaldt før, gælder igen.
decided-here-label = Det afgør vi nu selv på arbejdspladsen:
again = Tag aftalen op igen
# $name (String)
again-about = Tag aftalen om { $name } op igen

## Rummet i ord, enheder og instrumenter
# $area (String)
matrix-title = Rummet i { $area }
matrix-lead = Hvor giver vi slip, hvor strammer vi, og hvorfor? Vælg et felt for at læse begrundelsen. En leder ser sin egen enhed og den fælles aftale.
# $area (String)
matrix-caption = Enhederne i { $area } og rundens instrumenter
matrix-legend = ⇄ uenighed noteret, kun synlig for parterne. Skraveret: lovkrav sætter grænsen.
not-yours = ikke jeres felt
other-rounds = Andre runder
excel-source = Råderum: aftaler i kraft på dagen
excel-signs = Ingen tal: felterne står i ord og kan ikke lægges sammen.
excel-common = Enheden følger den fælles aftale.
excel-own = Enheden har sin egen aftale; ordet siger, om den er friere eller strammere.
excel-floor = Loven sætter grænsen for, hvor frit det kan blive.

## Runder
rounds-title = Runder
rounds-lead = Ét fagområde ad gangen: først den fælles aftale, og derefter en egen kalibrering, kun hvor nogen vil noget andet.
rounds-none = Ingen runder endnu
rounds-none-text = En runde tager højst fem instrumenter op for ét område: hvilken støtte skal vokse, hvilken styring skal blive, hvor frit eller stramt og hvorfor. Lederen af området åbner den.
round-new = Åbn en runde
round-new-lead = Vælg et område og højst fem instrumenter. Det er nok til en samtale, og det kan nås.
round-area = Område
round-name = Navn
round-name-hint = For eksempel: Børn og Unge, forår 2027.
round-instruments = Instrumenter (højst fem)
round-open = Åbn runden
round-over = afsluttet
# $area (String)
# $date (String)
round-lead = Runden gælder { $area } og alle enheder under. Svar er blinde til og med { $date }.
# $area (String)
round-lead-over = Runden for { $area } er slut. Aftalerne gælder.
to-meeting = Hold dialogmøde
to-matrix = Se rummet i ord
common-none = Der er ikke skrevet en fælles aftale i denne runde, som du kan læse.
applies-now = Gælder nu:
talks-title = Egne kalibreringer, du er part i
talks-lead = Kun de tre parter ser dem.
talks-open = Åbn en for en enhed, du svarer for
unit-label = Enhed
instrument-label = Instrument
write-common = Skriv den fælles aftale
see-steps = Se trinene
stage-draft = Aftalen er et udkast
stage-decided = Aftalen er besluttet og venter på at gælde
stage-in-force = Læs aftalen, der gælder
own-lead = I følger den fælles aftale. Vil I noget andet, kan I bede om en egen kalibrering.
own-open = Jeres egne kalibreringer
own-none = Der er ikke flere instrumenter at bede om i denne runde.
# $name (String)
ask-about = Vi vil noget andet med { $name }

## En egen kalibrering
# $name (String)
ask-title = Egen aftale om { $name }?
# $unit (String)
ask-lead = Kun hvis { $unit } vil noget andet end den fælles aftale. Enheden, linjen og staben svarer hver for sig, og ingen ser de andres svar, før alle har svaret, eller fristen er gået.
ask-button = Åbn en egen kalibrering
wish-label = Hvad vil I tale om?
wish-hint = Et par linjer, som alle tre parter læser. Skriv ikke, hvilket trin I ønsker; det hører til i svaret.
wish-title = Det vil vi tale om
# $unit (String)
talk-lead-blind = { $unit } vil noget andet end den fælles aftale. Alle svarer hver for sig; ingen ser de andres svar endnu.
# $unit (String)
talk-lead-open = { $unit } vil noget andet end den fælles aftale. Nu ser I hinandens svar og aftaler, hvad der skal gælde.
stepped-in = Enhedens lederstilling er ubesat. Den næste leder opad svarer for enheden, og lederen over svarer for linjen.
no-line = Der er ingen linje over denne enhed. Enheden beslutter selv, hvis I ikke bliver enige.
no-staff = Ingen stab ejer dette instrument i kommunen, så der er ingen stemme fra en stab.
voice-title = Jeres svar
voice-lead = Kladden ser kun I selv. Når svaret er givet, kan det ikke ændres.
voice-hidden = Har svaret. I ser svaret, når alle har svaret, eller fristen er gået.
voice-awaited = Har ikke svaret endnu.
voice-draft = kladde, kun synlig for jer
# $date (String)
voice-given = Givet { $date }.
after-seeing = Givet efter at have set de andres svar.
has-answered = har svaret
has-not-answered = har ikke svaret
answered-title = Hvem har svaret
# $date (String)
answered-lead = I ser svarene, når alle har svaret, eller når { $date } er gået.
why-label = Hvorfor?
why-hint = Sig det, som I ville sige det til hinanden.
support-label = Støtte, der skal vokse
support-hint = Hvad har I brug for, og fra hvem?
governance-label = Styring, der skal blive
stops-label = Det lover vi at holde op med at bede om
give-voice = Giv svaret
save-draft = Gem som kladde
give-hint = Et givet svar er endeligt. De andre ser det først, når alle har svaret, eller fristen er gået.
says-support = Støtte, der skal vokse:
says-governance = Styring, der skal blive:
says-stops = Holder op med at bede om:
says-own-choice = Det må I selv prioritere:
says-backing = Det bakker jeg op om, også hvis det går galt:
to-agreement = Gå til aftalen
write-agreement = Skriv aftalen

## Tag aftalen op igen
# $name (String)
reopen-title = Tag aftalen om { $name } op igen
# $unit (String)
reopen-lead = Det, der gælder for { $unit }, gælder, indtil noget nyt er aftalt. Kun de, det angår, ser jeres ønske.
reopen-why = Hvad er anderledes nu?
reopen-hint = For eksempel en ny leder, et tilsyn, en ny lov, eller at aftalen ikke virker.
reopen-button = Bed om det
# $name (String)
request-title = Ønske: tag aftalen om { $name } op igen
# $unit (String)
request-lead = Ønsket gælder { $unit }. Når det tages op, svarer enheden, linjen og staben hver for sig.
take-up-button = Tag det op

## Aftalen
# $unit (String)
agreement-lead-draft = Udkast for { $unit }. Skriv det, så den, der ikke var med, forstår hvorfor.
# $unit (String)
agreement-lead-decided = Besluttet for { $unit }. Aftalen gælder, når MED-linjen står her, og den er sat i kraft.
# $unit (String)
# $date (String)
agreement-lead-in-force = Gælder for { $unit } fra { $date }.
agreed-title = Det aftaler vi
# $no (String)
edition-line = Aftalt efter udgave { $no } af kataloget.
follow-common = Vi følger den fælles aftale
reason-label = Begrundelse
review-label = Ses igen
review-hint = En stramning udløber denne dag, hvis den ikke fornyes.
ends-label = Stramningen udløber
end-criterion-label = Stramningen slutter, når
end-criterion-hint = Skal udfyldes, hvis aftalen strammer. Der skal også være tilbudt støtte.
decided-here-hint = For eksempel: ugeplaner, mødeformen og vikartimerne.
temporary-tightening = midlertidig stramning
support-title = Støtte, der er lovet
# $giver (String)
support-giver = fra: { $giver }
# $date (String)
support-done = givet { $date }
support-done-button = Støtten er givet
# $no (String)
support-n = Støtte { $no }
# $no (String)
giver-n = Hvem giver støtte { $no }?
# $no (String)
due-n = Hvornår senest, støtte { $no }?
choose-giver = Vælg …
see-voices = Se svarene
edit-draft = Ret udkastet
signatures-title = Underskrifter
not-signed = ikke underskrevet endnu
# $date (String)
signed-agree = enig, { $date }
# $date (String)
signed-disagree = set, uenig, { $date }
# $date (String)
signed-decide = besluttet uden enighed, { $date }
# $date (String)
signed-seen = underskrevet { $date }
says-label = Jeg underskriver
say-agree = Enig
say-disagree = Set, uenig
say-decide = Vi er ikke enige; jeg beslutter det
sign-words = Bemærkning
sign-words-hint = Skal udfyldes, hvis I er uenige. Den står ved aftalen og ses kun af parterne.
sign-button = Underskriv
med-title = MED
med-lead = Ingen aftale gælder, før den er drøftet i MED, eller det er begrundet, at det ikke er relevant.
med-none = Ikke drøftet endnu.
# $committee (String)
# $date (String)
med-discussed = Drøftet i { $committee } den { $date }.
med-no-remarks = Ingen bemærkninger.
med-irrelevant = Ikke relevant for MED:
med-committee = Drøftet i
med-committee-hint = For eksempel: områdeMED Børn og Unge.
med-on = Dato for mødet
med-remarks = MED's bemærkninger, ord for ord
med-remarks-hint = Lad feltet stå tomt, hvis der ingen var.
med-not-relevant = Eller: ikke relevant, fordi
med-not-relevant-hint = Udfyld enten mødet eller begrundelsen.
med-button = Gem MED-linjen
med-either = Udfyld enten mødet eller begrundelsen, ikke begge.
med-not-held = Mødet er ikke holdt endnu.
force-title = Sæt aftalen i kraft
force-lacks = Aftalen kan ikke gælde endnu.
force-waits = Aftalen er klar. Linjen eller enheden sætter den i kraft.
force-button = Sæt i kraft
# $unit (String)
write-lead-common = Den fælles aftale gælder { $unit } og alle enheder under, som ikke har deres egen.
# $unit (String)
write-lead-own = Aftalen gælder { $unit }. Støtte er den ene halvdel.
text-label = Aftalen i én sætning
text-hint = Så den, der ikke var med, forstår den.
save-agreement = Gem udkastet

## Det, der venter
# $name (String)
duty-voice = Svar: egen aftale om { $name }?
duty-others-answered = De andre har svaret. Du ser deres svar, når du har givet dit.
# $name (String)
duty-agree = Alle har svaret: skriv aftalen om { $name }
# $name (String)
duty-sign = Underskriv aftalen om { $name }
# $name (String)
duty-med = Aftalen om { $name } mangler sin MED-linje
# $promise (String)
duty-support = Lovet støtte: { $promise }
# $name (String)
duty-in-med = Til drøftelse i MED, før den gælder: aftalen om { $name }
# $name (String)
duty-force = Sæt aftalen om { $name } i kraft
# $name (String)
duty-take-up = Ønske: tag aftalen om { $name } op igen

## Kataloget
catalogue-title = Katalog over instrumenter
catalogue-lead = Kommunens styringsinstrumenter i trin fra frit til stramt. Hvert trin siger, hvad der skal indberettes, og hvor lang tid det tager.
catalogue-none = Kataloget er tomt
catalogue-none-text = Begynd med startkataloget: 29 instrumenter i ti domæner, som I retter til. Hvor en lov er nævnt, skal kommunens jurist se efter.
catalogue-start = Tag startkataloget i brug
# $no (String)
# $date (String)
edition-since = Udgave { $no }, gælder fra { $date }.
edition-draft-new = Begynd en ny udgave
edition-draft-open = Ret den nye udgave
# $no (String)
edition-name = Udgave { $no } (kladde)
edition-lead = Ret ord og trin. Intet ændrer sig for nogen, før udgaven er udgivet, og derefter ændres den aldrig.
edit-lead = Trinene går fra frit til stramt. En ny udgave kan ikke stramme for nogen; det aftales med den enkelte enhed.
publish-title = Udgiv
publish-lead = Aftaler peger fortsat på den udgave, de blev lavet under. Fjernede trin fører til det trin, du har valgt.
publish-button = Udgiv udgaven
steps-title = Trin fra frit til stramt
steps-lead = Det, hvert trin betyder, og hvad det beder om.
default-word = gælder, til andet aftales
default-label = Gælder, til andet aftales
# $name (String)
owner-line = Ejes af { $name }. Minutterne er ejerens skøn, til brugerne har givet deres.
law-title = Loven
floor-check-button = Juristen har set efter
floor-add = Tilføj et lovkrav
floor-weighed = Så meget tid beder lovkravet om. Loven går forud for loftet, så det bliver ikke afvist. Tryk på knappen igen for at tilføje det.
floor-step = Loven kræver mindst
floor-source-da = Lovens navn, nummer og paragraf (dansk)
floor-source-en = Lovens navn, nummer og paragraf (engelsk)
floor-source-hint = For eksempel: Udbudsloven, lov nr. 1564 af 15. december 2015.
floor-source-date = Lovtekstens dato
name-da = Navn (dansk)
name-en = Navn (engelsk)
purpose-da = Formål (dansk)
purpose-en = Formål (engelsk)
law-da = Lov (dansk), hvis en lov er nævnt
law-en = Lov (engelsk)
# $no (String)
step-n = Trin { $no }
step-new = Nyt trin (lad stå tomt, hvis der ikke skal være flere)
words-da = Trinet i ord (dansk)
words-en = Trinet i ord (engelsk)
duty-da = Skal indberettes (dansk)
duty-en = Skal indberettes (engelsk)
duty-hint = Lad stå tomt, hvis intet skal indberettes.
often-label = Hvornår
often-hint = Måned-dag med mellemrum, for eksempel 03-31 09-30, eller weekly for hver uge.
minutes-label = Minutter hver gang
step-gone = Skal trinet blive?
step-keep = Ja, behold det
# $step (String)
step-remove-to = Nej, det fører til: { $step }

## Når noget ikke kan lade sig gøre
refused-step = Trinet hører ikke til dette instrument. Vælg et af trinene.
refused-started = Startkataloget er allerede taget i brug.
refused-under-way = Det er allerede i gang, eller svarene er ikke vist endnu. Siden viser, hvordan det står.
refused-published = En udgivet udgave ændres aldrig. Begynd en ny udgave.
refused-few-steps = Et instrument skal have mindst to trin.
refused-no-default = Vælg et trin, der gælder, til andet aftales.
refused-leads-nowhere = Et trin, der fjernes, skal føre til et trin, der bliver.
refused-leads-tighter = Et trin, der fjernes, kan ikke føre til et strammere. En stramning aftales med den enkelte enhed.
refused-default-tighter = Det trin, der gælder, til andet aftales, kan ikke strammes i en ny udgave.
refused-duty-grew = Et trin, der bliver, kan ikke bede om mere end før. Lav et nyt trin.
refused-no-instrument = Vælg mindst ét instrument.
refused-too-many = Vælg højst fem instrumenter.
refused-deadline = Fristen ligger før i dag. Vælg en senere dag.
refused-shown-only = Instrumentet vises, men kan ikke aftales: loven bestemmer.
refused-over = Runden er slut. Bed om at tage aftalen op igen.
refused-not-in-round = Instrumentet er ikke med i runden.
refused-outside = Enheden hører ikke til rundens område.
refused-already-open = Der er allerede en kalibrering af dette instrument for enheden.
refused-no-seat = Du taler ikke for en af parterne her.
refused-final = Svaret er givet og kan ikke ændres.
refused-nothing = Der er ikke skrevet et svar at give.
refused-two-voices = Ingen har to stemmer: du har allerede talt for en anden part.
refused-settled = Der er skrevet en aftale, så der tages ikke flere svar.
refused-no-reason = Skriv hvorfor.
refused-not-draft = Aftalen er ikke længere et udkast.
refused-in-force = Aftalen gælder allerede.
refused-signed = Der er allerede underskrevet for denne part.
refused-not-decider = Kun linjen kan beslutte uden enighed; øverst er det enheden selv.
refused-say-what = Skriv, hvad I er uenige i.
refused-not-decided = Alle parter skal underskrive, eller linjen skal beslutte.
refused-no-med = MED-linjen mangler.
refused-med-unfinished = Skriv, hvor det er drøftet, eller hvorfor det ikke er relevant.
refused-med-too-late = MED skal have drøftet aftalen, før den gælder.
refused-from-past = Aftalen kan ikke gælde fra en dag, der er gået.
refused-unit-unheard = Enheden skal høres, før der strammes: den har hverken svaret eller underskrevet, og fristen er ikke gået.
lacks-text = Skriv aftalen i en sætning.
lacks-reason = Skriv en begrundelse.
lacks-review = Skriv, hvornår aftalen ses igen.
lacks-review-later = Aftalen skal ses igen efter den dag, den begynder at gælde.
lacks-end-criterion = Aftalen strammer: skriv, hvad der skal til, for at stramningen slutter.
lacks-support = Aftalen strammer: skriv, hvilken støtte der er tilbudt.
lacks-lawful-step = Loven kræver et strammere trin.
found-instruments = Instrumenter
found-agreements = Aftaler
found-agreement = { $unit }, fra { $day }
