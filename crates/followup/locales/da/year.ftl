# Årshjulet som billede
# $date (String)
late-from = fristen er gået; det er ikke forsinket før efter { $date }
ring-legend = Rund: følger af en aftale. Firkantet: en fælles dato. Fyldt: gjort. Dobbelt ring: forsinket. Små streger: hver uge. Nummeret står i tabellen.
ring-table = Vis som tabel
# $minutes (String)
# $n (Number)
ring-says = En ring med tolv måneder og { $n } frister, i alt { $minutes }. De samme frister står i tabellen.
ring-duties = { $n ->
    [one] frist
   *[other] frister
}
ring-today = i dag
ring-no = Nr.
ring-what = Hvad
ring-days = Dage
ring-minutes = Minutter hver gang
ring-common = Fælles dato
# $text (String)
ring-often = Små streger: { $text }
wheel-order = Enhederne kommer først: hvert niveau over har nogle dage mere, så ingen skal lægge sammen, før tallene er der.
wheel-a3 = Hent årshjulet på A3
wheel-file = aarshjul.pdf
note-copied = Her står det, I skrev sidst. Ret det, eller slet det.
nothing-new = Intet nyt
# $text (String)
# $date (String)
nothing-new-named = Intet nyt: { $text }, { $date }
# $date (String)
named-day = Enhederne under jer: { $date }

# Ugebrevet
letter-subject = { $n ->
    [one] Én ting venter på dig i Råderum
   *[other] { $n } ting venter på dig i Råderum
}
letter-hello = Hej
letter-lead = { $n ->
    [one] Det her venter på dig de næste to uger:
   *[other] De her { $n } ting venter på dig de næste to uger:
}
letter-no-day = Uden frist
letter-late = forsinket
letter-all = Alt, der venter på dig, står på Min side:
letter-off = Vil du ikke have ugebrevet, kan du sige fra her:
letters-title = Ugebrevet
letters-lead = Et brev om ugen med det, der venter på dig. Venter der intet, kommer der intet brev. Der står ingen navne i det.
letters-preview = Sådan ville det se ud i dag
letters-silent = Intet venter på dig de næste to uger, så der ville ikke komme et brev.
letters-choice = Dit valg
letters-on = Du får ugebrevet på ugens første arbejdsdag.
letters-off = Du har sagt nej til ugebrevet.
letters-turn-on = Send mig ugebrevet
letters-turn-off = Send mig ikke ugebrevet
# $address (String)
letters-to = Det sendes til { $address }.
letters-no-address = Vi kender ikke din e-mail, så der kan ikke sendes noget.
letters-no-server = Kommunen har ikke sat en mailserver op endnu, så der sendes ingen breve.

# Fælles datoer
dates-title = Kommunens fælles datoer
dates-lead = Det, alle ledere, et område eller en stab skal huske på bestemte dage. Hver dato har en ejer, et formål, et skøn over minutter og en dag, hvor den ses efter.
dates-new = Fælles dato
dates-none = Ingen fælles datoer endnu
dates-teach = En fælles dato lægger en opgave i årshjulet hos dem, den beder om noget. Brug den kun til det, der ikke følger af en aftale i ledelsesrummet.
dates-not-here = Budgetopfølgningen står ikke her: den følger af hver enheds aftale og går ud, når aftalen løsnes.
dates-money = Dagene, hvor enhederne giver prognoser, står for sig.
dates-money-link = Se årets økonomiske opfølgninger
dates-proposals = Et årshjul at begynde med
dates-proposals-lead = Forslagene beder ingen om noget, før du tager dem i brug. Ret dato og tekst, så de passer til jer.
dates-who = Hvem beder den?
dates-minutes-each = Minutter hver gang
dates-minutes-hint = Et ærligt skøn for én, der gør det.
dates-owner = Ejer
dates-purpose = Hvad skal det bruges til?
dates-review = Ses efter den
dates-review-hint = Senest om tre år.
dates-review-due = skal ses efter nu
dates-text = Hvad skal gøres?
dates-text-hint = Begynd med et udsagnsord: Hold, send, se efter.
dates-days-hint = Dag og måned, fx 31-03. Flere dage skilles med komma.
dates-days-wrong = Skriv dag og måned, fx 31-03, og skil flere dage med komma.
# $text (String)
dates-edit = Ret »{ $text }«
# $text (String)
dates-use = Tag »{ $text }« i brug
# $source (String)
dates-source = Kilde: { $source }
dates-form-lead = Du ser, hvor meget tid den beder om, før den tages i brug.
dates-show-minutes = Vis, hvad den beder om
dates-take-up = Tag i brug
# $each (String)
# $minutes (String)
dates-asked = { $n ->
    [one] Den beder én enhed om { $each } om året.
   *[other] Den beder { $n } enheder om { $each } hver om året, i alt { $minutes }.
}
dates-asked-then = Er det tiden værd, så tag den i brug. Ellers ret den, eller gå tilbage.
dates-end = Stop med at bede om det
dates-end-text = Den går ud af årshjulet i dag. Det, der er gjort, bliver stående.
who-leaders = Alle ledere
# $area (String)
who-area = Ledere i { $area }
# $staff (String)
who-staff = Kun { $staff }
refused-review = Vælg en dag, der ligger fremme og senest om tre år.
refused-ended = Datoen er allerede stoppet.
