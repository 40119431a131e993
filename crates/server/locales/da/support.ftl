## Handlinger: hjælp, svar og støtte
do-ask-help = Bede nogen om hjælp
do-see-help = Læse, når nogen beder om hjælp
do-see-answers = Læse svar på indberetninger
do-see-given = Se, hvad en stabsfunktion giver og beder om
do-decide-removal = Afgøre, om en indberetning skal væk
