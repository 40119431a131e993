## The committee's page
board-lead = { $n ->
    [one] What the committee needs to know about its one unit, on one page: goals, money, what was freed, MED's words and what we do not know.
   *[other] What the committee needs to know about its { $n } units, on one page: goals, money, what was freed, MED's words and what we do not know.
}
board-excl = Excl. carry-over
board-incl = Incl. carry-over
board-picture = Expected result { $year }
board-picture-unit = { $currency }, minus is underspend
board-told = What the units themselves expect, seen from { $date }
board-told-excl = They expect { $result } excl. carry-over.
board-told-incl = It is { $result } incl. carry-over.
board-told-incl-unknown = Incl. carry-over cannot be worked out before carry-over is told and decided.
board-told-units = { $some } of { $of } units have told. The others are not counted as zero.
board-deviations = What the committee has been told
board-deviations-none = There are no deviations that the committee has been told of.
board-answered = See the plan and the answer
board-unanswered = See the plan. There is no answer yet
board-med = MED's words
board-med-none = MED has written no remarks to the agreements of the last year.

## Freed to what
freed-title = Freed to what
freed-less = Demands that fell away in the last year took { $from }–{ $to } hours a year in { $units ->
    [one] one unit
   *[other] { $units } units
}.
freed-nothing = No reporting demands have fallen away in the last year.
freed-more = New demands take { $from }–{ $to } hours a year.
freed-to = What workplaces now decide themselves
freed-to-unknown = It has not been written down yet what the time went to. That we do not know.
freed-caution = Hours are estimates by those who made the demands, and are shown as a range. Freed time is not money.

## The information agreement
agreement-title = The information agreement
agreement-lead = What the committee wants to know, how often, and what it can do without. Each line has an owner, costs somebody time, and ends by itself.
agreement-wanted = What the committee wants to know
agreement-wanted-none = Nothing is agreed yet. Begin with what the committee uses to decide something.
agreement-without = What the committee can do without
agreement-without-none = The committee has let nothing go yet.
agreement-ended = Ended by itself
line-facts = { $rhythm } · { $owner } · about { $time } a year.
line-until = Ends { $date }.
line-dropped = Thank you. The committee has let it go from { $date }. It gives about { $time } a year back.
line-ended = Ended { $date }. If the committee wants it again, it is agreed anew.
line-title = What is agreed
line-lead = A line of the information agreement with { $committee }.
line-why = What it is to be used for
line-shape = Form
line-over = The line does not hold any more.
rhythm-once = Once
rhythm-yearly = Once a year
rhythm-half-yearly = Twice a year
rhythm-quarterly = Every quarter
rhythm-monthly = Every month
shape-figure = A figure that is there already
shape-page = A section of the paper
shape-talk = A short talk at the meeting
shape-units = A report from the units
shape-hint-owner = About { $time } each time for the owner.
shape-hint-units = About { $time } each time for each of the committee's { $n } leaders.
time-minutes = { $n } minutes
time-hours = { $n } hours
wish-new = New wish
wish-without = Something we can do without
wish-title = New in the information agreement
wish-lead = Write what the committee wants to know or can do without. The next page says how much time it takes and of whom. Nothing is agreed before that.
wish-stance = What is it about?
stance-want = We would like to know it
stance-without = We are told it today and can do without
wish-what = What
wish-what-hint = Short and without names, for example: Waiting time at the school psychologists.
wish-why = What will the committee use it for?
wish-why-hint = What can you decide when you know it?
wish-rhythm = How often
wish-form = In what form
wish-owner = Owner
wish-minutes = Minutes each time, if you know them
wish-minutes-hint = Ask those who do it. If the field is empty, the municipality's estimate for the form is used.
wish-from = Holds from
wish-until = Ends
wish-until-hint = The line ends by itself that day. It can be agreed again.
wish-next = See what it takes
wish-no-time = The line must end after it has begun.
wish-too-long = A line cannot hold that long. Choose an earlier day; it can be agreed again.
wish-begun = The date has passed. Choose today or later.
wish-minutes-unseen = See first how much time it takes. The minutes have changed since they were shown.
minutes-title = This is how much time it takes
minutes-lead = Read the figure before you agree it. The time is spent by somebody who then does not spend it on something else.
minutes-lead-without = This is how much time you give back when you let it go.
minutes-takes = It takes about { $time } a year.
minutes-gives = It gives about { $time } a year back.
minutes-each = Each time, for each
minutes-who = Who spends the time
minutes-leaders = { $n ->
    [one] One leader in the committee's units
   *[other] { $n } leaders in the committee's units
}
minutes-times = How often
minutes-year = In all in a year
minutes-ends = Ends
minutes-agree = Agree it
minutes-let-go = Let it go
minutes-edit = Change the wish
thanks-plain = Thanks to those who have made it. The committee does not need it any more.
thanks-title = Can the committee do without it?
thanks-text = Then it falls away from today. It gives about { $time } a year back.
thanks-label = Thanks, and why
thanks-hint = The words stand in the agreement, so that those who made it can read them.
thanks-button = Let it go with thanks

## Ask
ask-title = Ask
ask-lead = Within { $assign } days a post or a staff function is chosen to answer, and usually within { $answer } days there is an answer. It can be read by the committee, by those who choose who answers, and by those who answer.
ask-none = The committee has asked nothing yet.
ask-label = Your question
ask-hint = Short. About the work and the units, never about named persons.
ask-button = Send the question
ask-once = It is for this once
ask-to-agreement = Put it in the information agreement instead
question-cues = every week, every month, every quarter, every year, every meeting, each time, monthly, quarterly, yearly, regularly, from now on, ongoing
question-recurring = It sounds like something you want again and again. Then it belongs in the information agreement, where the time is shown first. If it is for this once, tick the box.
question-named = There is a name here: { $name }. Write the post or the unit instead, so that nothing is about a named person.
question-title = A committee's question
question-lead = From { $committee }, asked { $date }. Only the committee and those who answer can read it.
question-age = { $n ->
    [0] Asked today
    [one] Asked yesterday
   *[other] Asked { $n } days ago
}
question-unassigned = nobody has been chosen to answer yet
question-waits = { $owner } answers by { $date }
question-answered = Answered { $date } by { $owner }
question-late = Late
question-by = The answer was given by { $post }.
question-answered-already = The question is answered, and an answer stands.
question-day-passed = The date has passed. Choose today or later.
question-letter-subject = A question from { $committee }
question-letter = { $committee } asks:

    { $words }

    You have been chosen to answer, by { $date }. Write about posts and units, never about named persons.

    { $link }
answer-title = Answer the committee
answer-text = The answer stands with today's date and can be read by the committee.
answer-label = Answer
answer-hint = Short and without names: write about posts and units. Citizens and staff must not be recognisable. If the answer is a figure, write source and date.
answer-button = Send the answer
hand-title = Choose who answers
hand-text = The staff function or leader you choose gets a letter about it, and nobody else does.
hand-owner = Who answers
hand-due = By
hand-button = Save
duty-answer = Answer a question from { $committee }
duty-hand = Choose who answers { $committee }

## Time limits and estimates that the municipality sets itself
numbers-title = Time limits and estimates for answers to committees
numbers-link = Time limits and estimates for answers to committees
numbers-lead = This is how long there is to answer a committee, and how many minutes are counted when a committee wants to know something. The minutes are estimates and are shown before anything is agreed.
number-what = What
number-amount = Now
number-source-head = Source
number-assign-days = Time to choose who answers (days)
number-answer-days = Time to answer (days)
number-line-months = How long a line of the information agreement lasts at most (months)
number-minutes-figure = A figure that is there already (minutes)
number-minutes-page = A section of the paper (minutes)
number-minutes-talk = A talk at the meeting (minutes)
number-minutes-units = A report, for each leader (minutes)
number-minutes-answer = An answer to a question (minutes)
number-days = { $n ->
    [one] one day
   *[other] { $n } days
}
number-months = { $n ->
    [one] one month
   *[other] { $n } months
}
number-from = From { $date }: { $amount }
numbers-set = Change limits and estimates
numbers-set-text = The new numbers hold from the date you choose. Questions that have been given a date keep it, and lines that are agreed keep their minutes.
numbers-from = Holds from
numbers-from-hint = Today or later.
numbers-from-past = The date has passed. Choose today or a later day.
numbers-source = Set by the municipality
