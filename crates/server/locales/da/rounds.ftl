## Runder: svar på vegne af en leder, og medarbejdernes ord uden navne
do-delegate = Lade en kollega svare på vegne af lederen
do-see-slips = Se, hvad medarbejderne siger uden navne
do-answer-slip = Sige uden navn, hvilke krav man bruger
do-keep-slips = Lukke for medarbejdernes svar og skrive mødets svar ned
