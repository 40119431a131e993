# Pulse
title = Pulse
lead = Five short questions to an area's leaders before its first round, and the same again in the autumn. Then the municipality can look honestly at whether anything became better.
none-title = No area has begun
none-text = When the first round opens in an area, its leaders get five questions on My page. Nobody needs to start it, and nobody can see who answered what.
areas-table = Areas, and when they are asked
area = Area
first-round = First round
before = Asked before
again = Asked again
too-late = Not asked: the round was over
planned = Planned { $date }
open-until = Open until { $date }
being-counted = Counted tonight
closed-on = Closed { $date }
why-title = Why
why-text = Areas begin on different days. The days are kept as they were and cannot be changed: they are the comparison when it is later judged whether another governance worked.
why-numbers = No figures are shown while people are asked, and none about fewer than five answers, nor by subtracting other figures.
baseline-title = Before the first round: { $area }
autumn-title = In the autumn: { $area }
ask-lead = Five questions to you who lead. It takes three minutes, and you can answer until { $date }.
safe-title = Nobody can see what you answer
safe-names = Your answer is counted in five heaps with those of the others. Neither name, unit nor time is kept with it.
safe-shown = Nothing is shown before everybody has had time to answer, and never about fewer than five.
safe-final = That is why you cannot change it afterwards either.
med-told = MED was told on { $date } ({ $n } of the employees' representatives).
med-nobody = Råderum knows no MED representative of the area. Tell MED yourselves.
value-one = Strongly disagree
value-two = Disagree
value-three = Neither
value-four = Agree
value-five = Strongly agree
send = Send the answer
choose-one = Choose one of the five.
waiting-lead = The leaders can answer until { $date }.
thanks = Thank you. Your answer has been counted.
nothing-yet = Nothing is shown while answers are taken. They are counted the day after the last.
closed-lead = Asked from { $from } to { $to }. { $n } leaders were asked.
too-few-title = Too few answers to be shown
too-few-text = It takes at least { $n } answers. The few that came have been forgotten.
read-title = How to read it
read-small = A part of the area is shown when at least { $n } have answered and no smaller group can be worked out by subtracting figures. Other answers are counted in the part above them.
read-cause = The figures say how the leaders feel. They do not by themselves say why, and they are no mark for anybody.
answers = { $n } answers
answers-of = Answers: { $unit }
question = Question
together = Together
disagree = Disagree
neither = Neither
agree = Agree
no-answers = no answers
together-agree = clearly agree
together-rather-agree = mostly agree
together-between = in between
together-rather-disagree = mostly disagree
together-disagree = clearly disagree
share-few = under 10 per cent
share-about = { $n } per cent
share-nearly-all = over 90 per cent
falls-later = How the answers fall is shown from ten answers.
refused-over = Answers are no longer taken: the last day has passed.
refused-answered = You have answered. The answer cannot be found again and so cannot be changed either.
duty-ask = Answer five questions: { $area }
duty-ask-hint = Without names, three minutes
duty-med = To MED: the leaders of { $area } are asked five questions
duty-med-hint = Write your remarks if you have any

# Letters
letter-baseline-subject = Five questions before the first round in { $area }
letter-autumn-subject = The same five questions again: { $area }
letter-asked = To the leaders of { $area }.

    Answer five short questions about how it is to lead just now. It takes three minutes. Nobody can see what you answer, and nothing is shown about fewer than five.

    You can answer until { $date }: { $link }
letter-med-subject = For information in MED: the leaders of { $area } are asked
letter-med = The leaders of { $area } are asked five short questions before or after their first round. They answer without names until { $date }.

    Nothing is shown while they are asked, and nothing about fewer than five answers. Here you can write your remarks and later see the answers: { $link }
letter-reminder-subject = You can still answer until { $date }: { $area }

# MED and the comparison
remarks-title = MED's remarks
remarks-none = MED has written no remarks.
remarks-words = Remark
remarks-hint = It is shown word for word with the answers, with your name and today's date, to all who can read the page.
remarks-send = Send the remark
remark-by = { $person }, for the employees of { $unit }, { $date }
after-mark = Not a clean comparison
after-says = After { $area }, { $date }
after-why = An area that began after a round of the whole area around it is marked. It cannot be used as one that had not begun when areas are compared.
