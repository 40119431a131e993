## Rounds: answers on behalf of a leader, and what employees say without names
do-delegate = Let a colleague answer on behalf of the leader
do-see-slips = See what employees say without names
do-answer-slip = Say without a name which demands one uses
do-keep-slips = Close the employees' answers and write down a meeting's answer
