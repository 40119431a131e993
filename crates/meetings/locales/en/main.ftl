# Opening

rounds-crumb = Rounds
open-title = Dialogue meeting
open-lead = Ninety minutes: blind answers on phones, shown on the wall all at once, and talk only where you differ. The agreements apply before you leave.
open-now = The meeting is open
open-now-text = A round has one meeting at a time.
open-lead-link = Lead the meeting
open-button = Open the meeting
held-title = Meetings held
held-on = The dialogue meeting of { $date }
held-mark = held
pace-label = How is the meeting held?
pace-live = Together, in one room
pace-live-hint = One screen on the wall, one phone each. Nobody installs anything.
pace-slow = Each in own time
pace-slow-hint = Everybody answers from My page or a link before a date. Answers are shown only afterwards.
until-label = Last day to answer, when each answers in own time
until-hint = Used only when each answers in own time.
leaders-label = Leaders who take part ({ $n } at most)
also-title = Also there
also-text = They are there by themselves.
also-staff = { $n ->
    [one] One staff function that owns one of the round's instruments
   *[other] { $n } staff functions that own one of the round's instruments
}
also-med = { $n ->
    [one] One member of MED: no voice, but remarks word for word
   *[other] { $n } members of MED: no voice, but remarks word for word
}
blind-title = Nobody sees anything early
blind-text = An answer cannot be seen by others until all are shown at once, not even by whoever leads the meeting.
blind-text-more = The wall says how many, never who.

# Seats

seat-med = MED, { $unit }
seat-med-no = MED { $number }, { $unit }
side-units = units
side-line = the line
side-staff = staff functions
group-line = The line and staff functions
group-med = MED
seat-title = Take part in the meeting
seat-lead = { $area }: { $round }
seat-text = You answer these questions. Nobody sees your answer before all are shown at once.
seat-med-text = MED has no voice here. You write your remarks, and they stand word for word in the agreement.
seat-until = Answer by { $date }.
seat-button = Take the seat
duty-join = Take part in the dialogue meeting
duty-lead = Lead the dialogue meeting
duty-read = See what the dialogue meeting came to

# The door

find-title = Find the meeting
find-unknown = No meeting has that code. Look at the wall.
find-code = The code on the wall
choose-title = Who are you here?
choose-text = Choose your post. You get a number, and whoever leads the meeting lets you in.
choose-none = Every seat is taken. Guests follow on the wall.
choose-button = That is me
door-title = Show your number
door-text = Whoever leads the meeting lets you in. The page changes by itself.

# The wall

wall-title = Dialogue meeting
welcome = Welcome. Take out your phone.
how-scan = Scan the code.
how-choose = Choose your post.
how-number = Show your number.
how-type = Or go to { $address } and type
qr-title = QR code for the meeting { $code }
number-of = { $n } of { $all }
have-come = { $n ->
    [one] One has come
   *[other] { $n } have come
}
have-answered = { $answered } of { $all } have answered
blind = Nobody sees the answers before all are shown.
closed-title = Answering is closed
closed-text = In a moment we see them all at once.
agree-all = We agree on all { $n }.
agree-none = We do not agree on anything yet.
agree-some = We agree on { $agreed } out of { $all }.
number-one = one
number-two = two
number-three = three
number-four = four
number-five = five
here-we-talk = Here we talk
same = Agreed: { $step }
after-seeing = given after seeing
below-floor = legal floor: less than the law demands
stands-units = { $n ->
    [one] one unit
   *[other] { $n } units
}
stands-line = { $n ->
    [one] one from the line
   *[other] { $n } from the line
}
stands-staff = { $n ->
    [one] the staff function
   *[other] { $n } staff functions
}
stands-nobody = nobody
page-of = ({ $n } of { $all })
no-words = No words.
voice-support = Support: { $text }
voice-stops = Stops asking for: { $text }
label-proposal = Proposed common agreement:
label-decided = Signed:
label-in-force = In force:
hours-range = { $low }–{ $high } hours a year
frees = { $units ->
    [one] Frees { $range } in one unit.
   *[other] Frees { $range } in { $units } units.
  }
hours-note = Estimate: the owner's minutes times how often and how many units, a quarter either way. Every unit of the area that the agreement applies to is counted, also where its leader was not at the meeting. Units with an agreement of their own are not.

# The phone

lost = No connection. The page tries again by itself.
kept = Kept here. Sent when the network is back.
sending = Sending …
link-closed = The link is closed
link-closed-text = If the meeting is over, what you agreed is on My page.
to-my-page = To My page
come-title = Are you here?
come-text = Say so, and you count when we see whether everybody has answered.
come-button = I am here
phone-ready = You are in
phone-ready-text = { $n ->
    [one] One question comes in a moment. Nobody sees your answer before all are shown at once.
   *[other] { $n } questions come in a moment, one at a time. Nobody sees your answer before all are shown at once.
}
phone-blind = Nobody sees your answer before all are shown.
phone-late = The time to answer is over. If you answer now, it says: given after seeing.
step-legend = Where should we stand?
why-label = Why?
why-hint = One sentence, optional. It stands on the wall without a name.
more-summary = More, if you like
support-label = The support it takes
stops-label = What I promise to stop asking for
answer-button = Give the answer
answer-final = An answer given cannot be changed.
own-title = You have answered
thanks-title = Thank you. Your answer is given.
thanks-more = The next question comes by itself.
thanks-slow = Answers are shown when everybody has answered, or the deadline is over.
thanks-last = That was the last. Now we look at the wall.
phone-shown = Now we see the answers
phone-shown-text = Look at the wall. We talk where we differ.
phone-shown-slow = The answers stand under each question. When the agreement is written, you sign it here on this page.
late-summary = You have not answered about { $name }
decides-here = We now decide at the workplace: { $text }
sign-agree = Agree
sign-other = I do not agree
sign-words = What do you disagree with?
sign-disagree = Seen, disagree
sign-decide = The line decides without agreement
med-title = MED is here
med-text = MED has no voice, but what you write stands word for word in the MED line and the minutes.
med-label = MED's remark, word for word
med-button = Send the remark

# Leading

lead-title = Lead the dialogue meeting
stages-label = The course of the meeting
stage-gathering = Come in
stage-asking = Answer blind
stage-closed = Show the answers
stage-talking = Talk and agree
stage-end = End
have-come-of = { $n } of { $all } seats are taken
gathering-text = Open the wall on the projector, and let people in when their number fits.
begin-button = Put the first question
slow-title = Everybody answers in own time
slow-until = Until { $date }.
counts-caption = How many have answered
question-head = Question
answered-head = Answered
of-all = { $answered } of { $all }
lead-blind = Nor can you see who answered what before the answers are shown.
reveal-button = Show the answers on the wall
reveal-slow = Show everybody the answers
next-button = Put the next question
close-button = Close answering now
close-hint = Answers that come after closing are taken, and marked “given after seeing”.
closed-lead = Nobody has seen anything yet. Show the answers when everybody looks up.
closed-slow = Nobody has seen anything yet. When you show the answers, everybody reads them on their own page.
door-lead = At the door
door-none = Nobody waits.
door-in = Let in
door-in-aria = Let in number { $number }: { $seat }
door-out = Turn away
door-out-aria = Turn away number { $number }
people-title = The seats
people-hint = Who has come; never who has answered.
here-sr = Here:
not-here-sr = Not come:
tools-title = Wall, links and end
wall-text = The wall opens in this window. Move it to the projector; it can only be read. Pressing again makes a new one.
wall-button = Open the wall
code-text = The code on the wall:
links-text = A personal link opens that one seat alone, until the meeting ends.
links-button = Send links to those who are missing
end-summary = End the meeting
end-text = Every link closes. Each leader gets the unit's room on one page, and MED gets the minutes.
end-text-early = The answers have not been shown. If you end now, they never will be.
end-button = End the meeting now
agenda-title = On the wall
agenda-hint = Take up only those where you differ. The others you can agree with one press.
turn-to = Show { $name }
turn-overview = Show the overview
stand-in-force = in force
stand-decided = signed, not in force yet
stand-draft = written, waits for signatures
words-show = Show the words on the wall
words-next = Next words
picture-show = Show the picture on the wall
words-summary = { $n ->
    [one] One has written something
   *[other] { $n } have written something
}
write-title = The agreement
write-hint = What you write stands on the wall as you write it.
write-step = Step
write-text = The agreement in a sentence
write-reason = Why
write-here = What we now decide at the workplace
write-from = In force from
write-review = Looked at again
write-support-summary = Support, and if you tighten
write-support = Support given
write-giver = Who gives it?
write-due = By
write-end = What must be true for the tightening to end?
write-end-hint = Only when you tighten.
write-button = Write the agreement
write-again = Rewrite the agreement
write-again-hint = Signatures go when the words change.
giver-area = the area
reason-agreed = We agreed at the dialogue meeting of { $date }.
review-later = Choose a day after the one it applies from.
signature-none = missing
signature-agree = agrees
signature-disagree = seen, disagrees
signature-decide = has decided
med-line = The MED line
med-said-in = Discussed in { $committee } on { $date }.
med-not = Not relevant for MED: { $reason }
med-missing = The MED line is missing.
med-write = Write the MED line
med-committee = Discussed in
med-on = On
med-remarks = MED's remarks, word for word
med-not-label = Or: why it is not relevant for MED
med-save = Save the MED line
med-ahead = The MED meeting has not been held yet.
force-title = Put in force
force-button = Put the agreement in force
force-waits = It can be put in force when it is signed and has its MED line.

# The end

end-title = What the dialogue meeting came to
end-lead = { $area }, { $date }
end-unseen = The meeting ended before the answers were shown. Nobody has seen them.
agreed-title = What we agreed
agreed-text = The common agreement applies to every unit without its own.
not-agreed = Not agreed yet
in-force-from = In force from { $date }
gone-title = Off the annual wheel
gone-text = Nobody needs to remember this any more.
gone-none = No duty has left.
left-wheel = { $text }: no more from { $date }
left-often = { $text }: { $before } before, now { $after } times a year from { $date }
stops-title = What we stop asking for
stops-text = Promises given at the meeting, and duties that have left.
stops-none = Nobody promised to stop anything this time.
stops-of = What { $who } stops asking for
papers-title = Papers
papers-text = They have also been sent by letter to each seat.
rooms-title = Each unit's room on one page
pdf-of = { $name } (PDF)
med-words = MED's words
med-no-words = MED had no remarks.
med-by = MED on { $name }
med-paper-title = Minutes for MED
med-paper-lead = What was agreed at the dialogue meeting, and MED's own words as they were written.
med-table = Agreements about the round's instruments
agreed-head = Agreed
stage-head = In force
paper-subtitle = { $round } · dialogue meeting { $date }
unit-title = Room: { $name }
unit-agreed = Agreed at the dialogue meeting
unit-agreed-none = No agreement from the meeting is in force yet.
unit-other = Agreed before
whose-own = own
whose-common = common
unit-duties = What you owe in the coming year
unit-duties-none = No reports in the coming year.
unit-duty = { $text }: { $times ->
    [one] once, { $date }
   *[other] { $times } times, next { $date }
}
unit-note = All else follows the municipality's common agreements; the whole room stands on the unit's page in Råderum.
seen-again = Looked at again { $date }.

# Letters

link-subject = Your seat at the dialogue meeting: { $area }
link-body = You have a seat at the dialogue meeting of { $area } as { $seat }. Open the link on your phone. It opens your seat alone and closes when the meeting ends: { $link }
after-subject = What the dialogue meeting came to: { $area }
after-body = The dialogue meeting of { $area } on { $date } is over. What you need is attached. { $freed }

# Refusals

refused-not-now = That cannot be done at this point of the meeting.
refused-no-question = There is no such question.
refused-not-all = Somebody has not answered. Wait, or close answering first.
refused-over = The meeting is over.
refused-no-voice = The seat has no voice about this.
refused-final = An answer has been given from this seat. It cannot be changed.
refused-below-floor = The law demands more than that step.
refused-unknown-step = That step does not belong to the question.
refused-door-full = Too many wait at the door. Try again in a moment.
refused-taken = The seat is taken. Talk to whoever leads the meeting.
refused-nobody-there = Nobody at the door has that number.
refused-no-leader = Choose at least one leader.
refused-too-many = Choose 25 leaders at most; more cannot talk in ninety minutes.
refused-date-past = Choose a day that is not over.
refused-under-way = The round already has a meeting that is not over.

## The unit spoken of
spoken-title = Whom do we talk about?
spoken-text = What we know about a unit is shown here on your screen only, neither on the wall nor on the phones.
spoken-unit = Unit
spoken-none = None in particular
spoken-button = Show what we know
