## Det, opfølgningen ved om en enhed ved siden af samtalen
evidence-told-about = Siger til i tide
# $days (String)
evidence-told = Enheden har selv meldt: { $days }. Det er god praksis.
# $n (Number)
evidence-told-n = { $n ->
    [one] én melding på to år
   *[other] { $n } meldinger på to år
  }
evidence-told-none = Enheden har ikke meldt afvigelser de seneste to år.
evidence-told-hidden = Det, enheden har meldt, ses kun af den selv og dens linje.
evidence-told-source = Enhedens egne meldinger i Råderum
evidence-told-caution = Få meldinger kan være, fordi der ikke var noget at melde. En melding strammer aldrig noget af sig selv.

## Bed om hjælp
help-title = Bed om hjælp
help-link = Bed en navngiven om hjælp
# $unit (String)
help-lead = Det er godt at spørge i tide. Du spørger som leder af { $unit }, og du vælger selv hvem.
help-readers = Kun du og den, du spørger, kan læse det. Det står ikke i lister, optællinger, papirer eller loggen, og hverken din leder, andre enheder eller administratoren ser det, medmindre det er dem, du spørger.
help-choose = Vælg en person
help-of = Hvem spørger du?
help-words = Hvad har du brug for?
help-words-hint = Skriv om opgaven, ikke om enkeltpersoner.
help-send = Send
help-mine = Det har du spurgt om
help-mine-lead = Kun dine egne.
# $name (String)
# $place (String)
help-of-line = { $name }, leder af { $place } (din linje)
# $name (String)
# $place (String)
help-of-function = { $name }, { $place }
# $name (String)
# $place (String)
help-of-colleague = { $name }, leder af { $place } (kollega)
help-unknown = Vælg en af dem på listen.
# $date (String)
help-from = Spurgt { $date }
help-answered = besvaret
help-waits = venter på svar
help-home = Min side
# $by (String)
# $of (String)
help-between = Mellem { $by } og { $of }. Ingen andre kan læse det.
# $of (String)
help-gone = { $of } kan ikke spørges mere. Spørg en anden.
help-need = Det er der brug for
# $unit (String)
# $date (String)
help-asked-on = { $unit }, { $date }
help-reply = Svar
# $day (String)
help-comes-on = Hjælpen kommer { $day }.
# $of (String)
# $date (String)
help-replied = Svar fra { $of } { $date }
# $of (String)
help-no-reply = { $of } har ikke svaret endnu.
help-answer = Hvad kan du hjælpe med?
help-answer-hint = Kan du ikke, så skriv hvem der måske kan.
help-comes = Hvornår?
help-comes-hint = Lad feltet stå tomt, hvis du ikke kan hjælpe.
help-answer-send = Svar
help-close-words = Hvad gjorde forskellen, eller hvad manglede? (valgfrit)
help-close = Afslut
help-refused-answered = Der er allerede svaret.
help-refused-closed = Det er afsluttet.
help-refused-not-yours = Det er den anden af jer, der gør det.
help-letter-subject = Råderum: der er noget til dig
# $link (String)
help-letter = Nogen har skrevet til dig i Råderum og beder om dit svar. Kun I to kan læse det: { $link }
duty-help-asked = En leder beder dig om hjælp
duty-help-closed = Hjalp det? Du bad om hjælp

## Svar på en indberetning
answers-title = Svar på en indberetning
# $name (String)
answers-to = Svar: { $name }
answers-lead = Det, enhederne har sendt. Når siden åbnes, noteres det, at svarene for den dag er åbnet: ikke af hvem, og ikke hvornår.
answers-none = Ingen svar at læse
answers-none-text = Her står enhedernes svar, når de har markeret indberetningen som gjort. Ingen har sendt noget for den dag.
# $date (String)
answers-of = Svar til { $date }
# $n (Number)
answers-count = { $n ->
    [one] Én enhed har sendt.
   *[other] { $n } enheder har sendt.
  }
# $date (String)
answers-sent = Sendt { $date }
answers-wordless = Markeret som gjort, uden ord.
answers-other = Andre dage

## En stabsfunktions side: det giver og beder vi om
given-menu = Det giver og beder vi om
# $name (String)
given-title = Det giver og beder { $name } om
given-lead = Hvad enhederne har brug for, hvad I har lovet, hvad I er holdt op med at spørge om, og hvad I stadig spørger om, hvorfor, og om nogen bruger det.
needs-title = Det har enheder brug for fra jer
needs-help = Beder dig om hjælp
needs-wish = Ønsker jeres hjælp til en afvigelse
needs-voice-unit = Enhedens ønske om støtte i en kalibrering
needs-voice-line = Linjens ønske om støtte i en kalibrering
needs-none = Ingen har spurgt lige nu.
needs-readers = Her står kun dem, der selv har spurgt, og ønsker i kalibreringer, når svarene er vist. Spørger nogen dig om hjælp, ser kun du det.
promised-title = Støtte, I har lovet
promised-none = Ingen lovet støtte venter.
kept-title = Støtte, der er givet
kept-lead = Med modtagerens egne ord. De tælles ikke sammen.
kept-awaited = modtageren har ikke svaret på, om det hjalp
given-yes = Ja, det hjalp
given-partly = Det hjalp noget
given-no = Det hjalp ikke
given-not = Støtten blev ikke givet
asks-title = Det spørger I stadig om
asks-lead = De indberetninger, som aftaler i kraft beder enheder om.
asks-none = I beder ikke enhederne om noget.
# $date (String)
asks-since = Om svar bliver åbnet, er noteret fra { $date }: kun ja eller nej for hver frist, aldrig af hvem. Svar kan være læst et andet sted end i Råderum.
ask-instrument = Instrument
ask-why = Hvorfor
ask-of = Hvem spørges
ask-year = Om året, skønnet
ask-used = Bruges det
ask-law = Lov
# $n (Number)
ask-units = { $n ->
    [one] Én enhed
   *[other] { $n } enheder
  }
# $minutes (String)
# $n (Number)
ask-minutes = { $n ->
    [one] { $minutes } én gang om året
   *[other] { $minutes } { $n } gange om året
  }
# $n (Number)
ask-hours = { $n ->
    [0] under en time for alle enheder tilsammen
    [one] ca. én time for alle enheder tilsammen
   *[other] ca. { $n } timer for alle enheder tilsammen
  }
ask-proposed = foreslået fjernet: ingen har åbnet svarene
ask-goes = skal væk
ask-stays = bliver
ask-open = Læs svarene
ask-decide = Skal den væk?
# $date (String)
reading-opened = Svarene til { $date } er åbnet.
# $date (String)
reading-unopened = Ingen har åbnet svarene til { $date }.
reading-few = For få kan åbne svarene, til at det vises.
reading-none = Der er ingen frist at se på endnu.
stops-title = Det har I lovet at holde op med at spørge om
stops-lead = Fra jeres egne svar i kalibreringer og på dialogmøder, når svarene er vist. De, der fik løftet, siger, om det er holdt.
stops-none = I har ikke lovet noget endnu.
# $date (String)
stops-kept = holdt op { $date }
stops-open = spørges der stadig?
# $date (String)
stops-broken = der spørges stadig, sagt { $date }
# $text (String)
stops-still = Står stadig i årshjulet: { $text }.
# $unit (String)
stops-at-meeting = { $unit }, lovet på dialogmødet
# $what (String)
duty-broken = I har lovet at holde op med at spørge: { $what }
stopped-title = Det er I holdt op med at spørge om
stopped-lead = Indberetninger, der er faldet væk eller blevet sjældnere det seneste år, fordi en aftale er blevet friere.
# $unit (String)
stopped-wholly = { $unit }: spørges ikke mere
# $unit (String)
# $before (Number)
# $now (Number)
stopped-fewer = { $unit }: før { $before } gange om året, nu { $now }

## En indberetning, som ingen læser
removal-title = Skal indberetningen væk?
removal-lead = To frister i træk har ingen åbnet svarene. Så er spørgsmålet, om enhederne skal blive ved med at skrive dem.
removal-choice = Hvad gør I?
removal-way = Afgørelse
removal-goes = Den skal væk. Der lægges et udkast klar til næste udgave af kataloget.
removal-stays = Den bliver.
removal-words = Hvad sker der nu, eller hvorfor bliver den?
removal-words-hint = Enhederne og linjen skal kunne forstå det.
removal-again = Ses igen
removal-again-hint = Kun hvis den bliver: den dag må den foreslås fjernet igen.
removal-again-missing = Skriv en dag, der ligger forude.
removal-save = Gem afgørelsen
removal-goes-now = Den skal væk
removal-stays-now = Den bliver
# $date (String)
removal-again-on = Ses igen { $date }.
removal-draft = Udkastet til næste udgave ligger hos dem, der udgiver kataloget. Indberetningen falder ud af årshjulet, når udgaven er udgivet.
removal-caution = Svar kan være læst et andet sted end i Råderum, og et lovkrav forsvinder ikke, fordi ingen åbner siden. Derfor afgør I det selv.
removal-refused-not-proposed = Indberetningen er ikke foreslået fjernet: svarene er åbnet, eller der er ikke gået to frister.
removal-refused-catalogue = Udkastet til kataloget kunne ikke ændres. Se udkastet, og prøv igen.
# $what (String)
duty-unread = Ingen åbner svarene: skal det væk? { $what }
# $name (String)
duty-draft = Udkast til kataloget uden indberetning: { $name }
