## What follow-up knows of a unit beside the talk
evidence-told-about = Speaks up in time
evidence-told = The unit itself has reported: { $days }. That is good practice.
evidence-told-n = { $n ->
    [one] one report in two years
   *[other] { $n } reports in two years
  }
evidence-told-none = The unit has reported no deviations in the last two years.
evidence-told-hidden = What the unit has reported is seen by itself and its line alone.
evidence-told-source = The unit's own reports in Råderum
evidence-told-caution = Few reports may mean that there was nothing to report. A report never tightens anything by itself.

## Ask for help
help-title = Ask for help
help-link = Ask a named person for help
help-lead = It is good to ask in time. You ask as leader of { $unit }, and you choose whom.
help-readers = Only you and the one you ask can read this. It stands in no list, count, paper or log, and neither your leader, other units nor the administrator sees it, unless they are the one you ask.
help-choose = Choose a person
help-of = Whom do you ask?
help-words = What do you need?
help-words-hint = Write about the task, not about individuals.
help-send = Send
help-mine = What you have asked for
help-mine-lead = Only your own.
help-of-line = { $name }, leader of { $place } (your line)
help-of-function = { $name }, { $place }
help-of-colleague = { $name }, leader of { $place } (colleague)
help-unknown = Choose one of those on the list.
help-from = Asked { $date }
help-answered = answered
help-waits = waits for an answer
help-home = My page
help-between = Between { $by } and { $of }. Nobody else can read it.
help-gone = { $of } can no longer be asked. Ask somebody else.
help-need = What is needed
help-asked-on = { $unit }, { $date }
help-reply = Answer
help-comes-on = Help comes { $day }.
help-replied = Answer from { $of } { $date }
help-no-reply = { $of } has not answered yet.
help-answer = What can you help with?
help-answer-hint = If you cannot, say who perhaps can.
help-comes = When?
help-comes-hint = Leave it empty if you cannot help.
help-answer-send = Answer
help-close-words = What made the difference, or what was missing? (optional)
help-close = Close
help-refused-answered = It has been answered already.
help-refused-closed = It is closed.
help-refused-not-yours = The other one of you does that.
help-letter-subject = Råderum: there is something for you
help-letter = Somebody has written to you in Råderum and asks for your answer. Only the two of you can read it: { $link }
duty-help-asked = A leader asks you for help
duty-help-closed = Did it help? You asked for help

## Answers to a reporting duty
answers-title = Answers to a reporting duty
answers-to = Answers: { $name }
answers-lead = What the units have sent. When the page is opened, it is noted that the answers of that day are opened: not by whom, and not when.
answers-none = No answers to read
answers-none-text = The units' answers stand here once they have marked the duty as done. Nobody has sent anything for that day.
answers-of = Answers for { $date }
answers-count = { $n ->
    [one] One unit has sent.
   *[other] { $n } units have sent.
  }
answers-sent = Sent { $date }
answers-wordless = Marked as done, without words.
answers-other = Other days

## A staff function's page: what we give and ask for
given-menu = What we give and ask for
given-title = What { $name } gives and asks for
given-lead = What units need, what you have promised, what you have stopped asking for, and what you still ask for, why, and whether anybody uses it.
needs-title = What units need from you
needs-help = Asks you for help
needs-wish = Wishes for your help with a deviation
needs-voice-unit = The unit's wish for support in a calibration
needs-voice-line = The line's wish for support in a calibration
needs-none = Nobody has asked right now.
needs-readers = Only those who have asked themselves stand here, and wishes in calibrations once the answers are shown. A request for help to you is seen by you alone.
promised-title = Support that you have promised
promised-none = No promised support waits.
kept-title = Support that was given
kept-lead = In the receivers' own words. They are not counted together.
kept-awaited = the receiver has not said whether it helped
given-yes = Yes, it helped
given-partly = It helped somewhat
given-no = It did not help
given-not = The support was not given
asks-title = What you still ask for
asks-lead = The reporting duties that agreements in force ask of units.
asks-none = You ask the units for nothing.
asks-since = Whether answers are opened is noted from { $date }: only yes or no for each date, never by whom. Answers may have been read elsewhere than in Råderum.
ask-instrument = Instrument
ask-why = Why
ask-of = Who is asked
ask-year = A year, estimated
ask-used = Is it used
ask-law = Law
ask-units = { $n ->
    [one] One unit
   *[other] { $n } units
  }
ask-minutes = { $n ->
    [one] { $minutes } once a year
   *[other] { $minutes } { $n } times a year
  }
ask-hours = { $n ->
    [0] less than an hour for all units together
    [one] about one hour for all units together
   *[other] about { $n } hours for all units together
  }
ask-proposed = proposed for removal: nobody has opened the answers
ask-goes = goes
ask-stays = stays
ask-open = Read the answers
ask-decide = Should it go?
reading-opened = The answers for { $date } were opened.
reading-unopened = Nobody has opened the answers for { $date }.
reading-few = Too few could open the answers for this to be shown.
reading-none = There is no date to look at yet.
stops-title = What you have promised to stop asking for
stops-lead = From your own answers in calibrations and at dialogue meetings, once the answers are shown. Those who were promised say whether it was kept.
stops-none = You have promised nothing yet.
stops-kept = stopped { $date }
stops-open = still asked for?
stops-broken = still asked for, said { $date }
stops-still = Still on the wheel: { $text }.
stops-at-meeting = { $unit }, promised at the dialogue meeting
duty-broken = You promised to stop asking: { $what }
stopped-title = What you have stopped asking for
stopped-lead = Duties that have fallen away or become rarer in the last year because an agreement was loosened.
stopped-wholly = { $unit }: not asked any more
stopped-fewer = { $unit }: { $before } times a year before, now { $now }

## A duty that nobody reads
removal-title = Should the duty go?
removal-lead = For two dates in a row nobody has opened the answers. So the question is whether units should go on writing them.
removal-choice = What do you do?
removal-way = Decision
removal-goes = It goes. A draft of the next edition of the catalogue is made ready.
removal-stays = It stays.
removal-words = What happens now, or why does it stay?
removal-words-hint = The units and the line should be able to understand it.
removal-again = Looked at again
removal-again-hint = Only if it stays: from that day it may be proposed for removal again.
removal-again-missing = Write a day that lies ahead.
removal-save = Save the decision
removal-goes-now = It goes
removal-stays-now = It stays
removal-again-on = Looked at again { $date }.
removal-draft = The draft of the next edition lies with those who publish the catalogue. The duty leaves the annual wheel when the edition is published.
removal-caution = Answers may have been read elsewhere than in Råderum, and a legal demand does not vanish because nobody opens the page. That is why you decide it yourselves.
removal-refused-not-proposed = The duty is not proposed for removal: the answers were opened, or two dates have not passed.
removal-refused-catalogue = The draft of the catalogue could not be changed. Look at the draft and try again.
duty-unread = Nobody opens the answers: should it go? { $what }
duty-draft = Draft of the catalogue without a duty: { $name }
