# Menuen
my-page = Min side
to-my-page = Til Min side
group-direction = Retning
group-room = Rum
group-everyday = Hverdag
group-together = Sammen
group-results = Resultater
group-municipality = Kommunen
demo-banner = Dette er en demonstration. Korsbæk Kommune findes ikke, og navnene er opdigtede.
demo-change = Vælg, hvem du vil være

# Log ind
signin-title = Log ind
signin-lead = Log ind med din e-mail og din adgangskode.
login = E-mail
password = Adgangskode
signin = Log ind
wrong-login = E-mail og adgangskode passer ikke sammen. Prøv igen, eller bed om et nyt link hos din administrator.

# Første adgangskode
welcome-title = Vælg din adgangskode
# $login (String)
welcome-lead = Du logger ind som { $login }. Linket virker én gang.
new-password = Ny adgangskode
password-hint = Mindst 12 tegn. En kort sætning er let at huske og svær at gætte.
password-again = Gentag adgangskoden
save-password = Gem og log ind
password-short = Adgangskoden skal være mellem 12 og 200 tegn. Prøv en kort sætning.
not-alike = De to adgangskoder er ikke ens. Skriv dem igen.

# Fejl
not-found-title = Siden findes ikke
not-found = Vi kan ikke finde det, du leder efter. Måske er adressen skrevet forkert, eller også er det ikke for dig.
forbidden-title = Det må du ikke her
forbidden = Du kan se det, men ikke ændre det. Spørg din leder eller administrator, hvis du mener, at du burde kunne.
refused-title = Det kan ikke lade sig gøre
stale-title = En anden nåede det først
stale = Nogen har gemt en ændring, siden du åbnede siden. Gå tilbage, åbn siden igen, og se, hvad der er nyt.
reused-title = Formularen er sendt før
reused = Den samme formular er sendt to gange med forskelligt indhold. Åbn siden igen, og prøv på ny.
bad-title = Vi kan ikke læse det, du sendte
# $what (String)
bad = Der er noget galt med det, browseren sendte ({ $what }). Åbn siden igen, og prøv på ny.
too-many-title = For mange forsøg
too-many = { $seconds ->
    [one] Vent ét sekund, og prøv igen.
   *[other] Vent { $seconds } sekunder, og prøv igen.
}
full-title = Der er ikke plads
full = Det, du skrev, er ikke gemt, fordi der ikke er mere plads på disken. Gå tilbage, behold siden åben, og sig det til den, der driver Råderum.
busy-title = Mange gør det samme lige nu
busy = Det, du skrev, er ikke gemt endnu, fordi mange skrev i samme øjeblik. Gå tilbage, og send det igen.
broken-title = Noget gik galt hos os
broken = Det er vores fejl, ikke din. Det, du sendte, er ikke gemt. Prøv igen om lidt; bliver det ved, så sig det til den, der driver Råderum.
