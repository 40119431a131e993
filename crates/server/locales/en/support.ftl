## Actions: help, answers and support
do-ask-help = Ask somebody for help
do-see-help = Read a request for help
do-see-answers = Read answers to reporting duties
do-see-given = See what a staff function gives and asks for
do-decide-removal = Decide whether a reporting duty goes
