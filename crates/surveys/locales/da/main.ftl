# Puls
title = Puls
lead = Fem korte spørgsmål til et områdes ledere, før dets første runde, og de samme igen om efteråret. Så kan kommunen bagefter se ærligt på, om noget blev bedre.
none-title = Ingen områder er begyndt
none-text = Når den første runde åbnes i et område, får områdets ledere fem spørgsmål på Min side. Ingen skal sætte det i gang, og ingen kan se, hvem der har svaret hvad.
areas-table = Områder, og hvornår de er spurgt
area = Område
first-round = Første runde
before = Spurgt før
again = Spørges igen
too-late = Ikke spurgt: runden var slut
# $date (String)
planned = Planlagt { $date }
# $date (String)
open-until = Åben til og med { $date }
being-counted = Tælles op i nat
# $date (String)
closed-on = Lukket { $date }
why-title = Hvorfor
why-text = Områder begynder på hver sin dag. Dagene gemmes, som de var, og kan ikke ændres: de er sammenligningen, når det senere skal vurderes, om en anden styring virkede.
why-numbers = Ingen tal vises, mens der spørges, og ingen tal vises om færre end fem svar, heller ikke ved at trække andre tal fra.
# $area (String)
baseline-title = Før første runde: { $area }
# $area (String)
autumn-title = Om efteråret: { $area }
# $date (String)
ask-lead = Fem spørgsmål til dig, der leder. Det tager tre minutter, og du kan svare til og med { $date }.
safe-title = Ingen kan se, hvad du svarer
safe-names = Dit svar tælles i fem bunker sammen med de andres. Hverken navn, enhed eller tidspunkt gemmes ved det.
safe-shown = Intet vises, før alle har haft tid til at svare, og aldrig om færre end fem.
safe-final = Derfor kan du heller ikke ændre det bagefter.
# $date (String)
# $n (String)
med-told = MED fik besked { $date } ({ $n } af medarbejdernes repræsentanter).
med-nobody = Råderum kender ingen MED-repræsentant for området. Giv selv MED besked.
value-one = Helt uenig
value-two = Uenig
value-three = Hverken eller
value-four = Enig
value-five = Helt enig
send = Send svaret
choose-one = Vælg et af de fem.
# $date (String)
waiting-lead = Lederne kan svare til og med { $date }.
thanks = Tak. Dit svar er talt med.
nothing-yet = Intet vises, mens der kan svares. Dagen efter den sidste tælles svarene op.
# $from (String)
# $to (String)
# $n (String)
closed-lead = Spurgt fra { $from } til { $to }. { $n } ledere blev spurgt.
too-few-title = For få svar til at blive vist
# $n (String)
too-few-text = Der skal mindst { $n } svar til. De få svar, der kom, er glemt igen.
read-title = Sådan læses det
# $n (String)
read-small = En del af området vises, når mindst { $n } har svaret, og ingen mindre gruppe kan regnes ud ved at trække tal fra hinanden. Andre svar er talt med i delen over dem.
read-cause = Tallene siger, hvordan lederne har det. De siger ikke i sig selv, hvorfor, og de er ikke en karakter til nogen.
# $n (String)
answers = { $n } svar
# $unit (String)
answers-of = Svar: { $unit }
question = Spørgsmål
together = Samlet
disagree = Uenige
neither = Hverken eller
agree = Enige
no-answers = ingen svar
together-agree = klart enige
together-rather-agree = mest enige
together-between = midt imellem
together-rather-disagree = mest uenige
together-disagree = klart uenige
share-few = under 10 pct.
# $n (String)
share-about = { $n } pct.
share-nearly-all = over 90 pct.
falls-later = Hvordan svarene fordeler sig, vises fra ti svar.
refused-over = Der kan ikke svares længere: sidste dag er gået.
refused-answered = Du har svaret. Svaret kan ikke findes igen og derfor heller ikke ændres.
# $area (String)
duty-ask = Svar på fem spørgsmål: { $area }
duty-ask-hint = Uden navn, tre minutter
# $area (String)
duty-med = Til MED: lederne i { $area } får fem spørgsmål
duty-med-hint = Skriv gerne jeres bemærkninger

# Breve
# $area (String)
letter-baseline-subject = Fem spørgsmål før den første runde i { $area }
# $area (String)
letter-autumn-subject = De samme fem spørgsmål igen: { $area }
# $area (String)
# $date (String)
# $link (String)
letter-asked = Til lederne i { $area }.

    Svar på fem korte spørgsmål om, hvordan det er at lede lige nu. Det tager tre minutter. Ingen kan se, hvad du svarer, og intet vises om færre end fem.

    Du kan svare til og med { $date }: { $link }
# $area (String)
letter-med-subject = Til orientering i MED: lederne i { $area } bliver spurgt
# $area (String)
# $date (String)
# $link (String)
letter-med = Lederne i { $area } får fem korte spørgsmål før eller efter deres første runde. De svarer uden navn til og med { $date }.

    Intet vises, mens der spørges, og intet vises om færre end fem svar. Her kan I skrive jeres bemærkninger og siden se svarene: { $link }
# $area (String)
# $date (String)
letter-reminder-subject = Du kan nå at svare til og med { $date }: { $area }

# MED og sammenligningen
remarks-title = MED's bemærkninger
remarks-none = MED har ikke skrevet bemærkninger.
remarks-words = Bemærkning
remarks-hint = Den vises ordret sammen med svarene, med dit navn og dags dato, for alle, der kan læse siden.
remarks-send = Send bemærkningen
# $person (String)
# $unit (String)
# $date (String)
remark-by = { $person }, for medarbejderne i { $unit }, { $date }
after-mark = Ikke en ren sammenligning
# $area (String)
# $date (String)
after-says = Efter { $area }, { $date }
after-why = Et område, der begyndte efter en runde for hele området omkring det, er mærket. Det kan ikke bruges som et, der ikke var begyndt, når der sammenlignes.
