# Siden med adresser
title = Frister i din kalender
lead = Lav en adresse, som Outlook eller telefonen læser af sig selv. Så står enhedens frister, hvor du ellers ser din dag.
new-title = Ny adresse
choice = Hvad skal kalenderen vise?
choice-own = De enheder, jeg leder
choose = Vælg, hvad kalenderen skal vise.
make = Lav adressen
secret = Adressen er hemmelig: alle, der har den, kan læse kalenderen uden at logge ind. Giv den ikke videre, og luk den, hvis andre har fået fat i den.
mine-title = Mine adresser
mine-none = Du har ingen endnu. Når du har lavet en, kan du lukke den her.
made-on = Lavet { $day } kl. { $clock }
close = Luk adressen
what-title = Det står i kalenderen
what-changes = Hver frist fylder en hel dag. Ændrer en aftale sig, flytter fristen med, og det, I ikke længere skal, står som aflyst.
what-names = Der står, hvad der skal gøres, og i hvilken enhed. Der står ikke navne på personer.
what-rights = Kalenderen viser kun det, du selv må se den dag, den bliver læst.

# Den nye adresse
made-title = Adressen er klar
made-lead = Kopiér den nu. Den bliver kun vist denne ene gang.
made-address = Din adresse
back = Til dine adresser

# Sådan gør du
how-title = Sådan får du den ind i kalenderen
how-outlook = Outlook: vælg Tilføj kalender, Abonner fra internettet, og indsæt adressen.
how-iphone = iPhone: vælg Indstillinger, Apps, Kalender, Kalenderkonti, Tilføj konto, Andet, Tilføj kalenderabonnement, og indsæt adressen.
how-android = Android: åbn Google Kalender på en computer, vælg Andre kalendere, Fra webadresse, og indsæt adressen.

# I kalenderen
# $unit (String)
name-of = Råderum: { $unit }
name-own = Råderum: de enheder, jeg leder
name-gone = En enhed, du ikke længere kan se
title-instead = Frist
