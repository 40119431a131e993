# Follow-up
menu = Follow-up
title = Follow-up
lead = What you must hand in and when, and what you have reported yourselves. The duties follow from the agreements in force: when one is loosened, its duty leaves the annual wheel.
filter-unit = Unit and everything below it
filter-all = All that I may see
filter-go = Show
waiting-title = Waiting
waiting-none = Nothing is late, and nothing is due within the next 30 days.
waiting-teach = When an agreement in the leadership room asks for a report, it appears here by itself with its date and minutes.
units-count = { $n } units
minutes-each = { $minutes } each
waiting-more = And { $n } more. Choose a unit to see them.
deviations-title = Reported by the units themselves
deviations-none = Nobody has reported a deviation. A unit reports when it sees that the budget or a focus will not be kept, so that somebody can help in time. It tightens nothing.
deviations-closed = Ended within the last year
findings-title = The figures show
findings-lead = The unit saw it first and has not written its own reading yet.

# The annual wheel
wheel-title = Annual wheel
wheel-of = Annual wheel of { $unit }
wheel-lead = The next twelve months. It follows from the agreements in force on each day and is worked out anew each time the page is opened.
wheel-empty-title = No duties in the annual wheel
wheel-empty-text = No agreement asks the unit to report anything in the next twelve months. When one is tightened, the duty enters here with its date.
wheel-link = See the whole annual wheel
wheel-calendar = Have the annual wheel in your calendar
wheel-minutes = In all { $minutes } in the next twelve months. The minutes are estimates by the owners.
late-title = Late
wheel-changes = Changes in the annual wheel
wheel-enters = In the annual wheel from { $date }: { $text }
wheel-leaves = Out of the annual wheel from { $date }: { $text }
times-a-year = { $n ->
    [one] once a year
    [52] every week
   *[other] { $n } times a year
}
minutes-long = { $n ->
    [one] one minute
   *[other] { $n } minutes
}
hours-long = { $n ->
    [one] one hour
   *[other] { $n } hours
}
overdue-days = { $n ->
    [one] one day late
   *[other] { $n } days late
}
earlier-unmarked = { $n ->
    [one] the one before is not marked either
   *[other] { $n } before it are not marked either
}
due-today = today
due-in = { $n ->
    [one] tomorrow
   *[other] in { $n } days
}
done-on = done { $date }
asked-by = To { $owner }
mark-done = Mark as done
mark-named = Mark as done: { $text }, { $date }
note-label = Note
note-hint = Only if whoever receives it needs to know something.
refused-not-asked = No agreement asks for it any longer. The annual wheel shows what holds now.
refused-already-done = It is marked as done already.
panel-waiting = Waiting for you
panel-waiting-none = Nothing is waiting for you right now.

# Deviations
panel-deviations = What we have reported ourselves
panel-deviations-none = When you see that the budget or your focus will not be kept, write it here. It tightens nothing; it gives you an answer and perhaps help.
report-link = Report a deviation
report-title = Report a deviation
report-lead = For { $unit }. Saying it early is good leadership. A report tightens no agreement and lowers no mark; the line answers and may offer help.
kind-label = What will not be kept?
kind-budget = The budget
kind-goal = A goal
kind-focus = Our focus this year
kind-foundation = Something in our foundation
kind-rule = A rule
kind-other = Something else
kind-budget-title = The budget will not be kept
kind-goal-title = A goal will not be kept
kind-focus-title = The focus will not be kept
kind-foundation-title = Something in the foundation will not be kept
kind-rule-title = A rule does not hold
kind-other-title = Something else will not be kept
direction-label = Expected against the budget for the year
direction-over = Overspend
direction-under = Underspend
direction-none = Not stated
amount-label = Amount in kroner
amount-hint = Write it without a minus. Leave it empty if you do not know it yet.
amount-needs-direction = Choose whether it is an overspend or an underspend.
amount-missing = Write the amount, or choose “Not stated”.
amount-over = overspend of DKK { $amount }
amount-under = underspend of DKK { $amount }
amount-even = in balance
reading-label = Our own reading
reading-of-unit = The unit's own reading
plan-of-unit = What the unit does about it
news-of-unit = What the unit knows now
reading-hint = What has happened, and why?
plan-label = What we do about it
plan-hint = What you set going yourselves.
wish-label = What we ask for help with
wish-hint = May be left empty.
wish-of-label = Whom do you ask for help?
wish-of-line = The line
more-label = We know more on
more-hint = We remind you on that day. May be left empty.
report-send = Report
report-only-unit = The unit reports for itself. If you lead the line, you can ask the unit or answer what it has reported.
refused-already-answered = The line has answered already.
refused-no-help = No help has been offered that could be judged.
refused-already-judged = The help has been judged already.
refused-already-over = The deviation has ended.
refused-day-passed = Choose a day that lies ahead.
refused-own-report = You reported it yourself. The line above you answers.
reported-line = Reported { $date } by { $post }
reported-on = Reported { $date }
by-unit = the unit
standing-waiting = waiting for the line's answer
standing-answered = the line has answered
standing-help = help is offered
standing-over = ended
early-praise = Reported while something can be done about it. That is good practice.
nothing-tightened = The report has changed no agreement.
amount-term = Amount
amount-now = Expected now
amount-first = First reported
more-term = Knows more
answer-title = The line's answer
answer-line = { $date }, { $post }
by-line = the line
answer-none = The line has not answered yet.
answer-due = The answer is expected by { $date }.
answer-top = There is nobody above the unit, so nobody answers. The report stands here for follow-up and for the committee's paper.
answer-form = Answer the unit
answer-label = Your answer
answer-hint = What have you understood, and what do you stand behind? An answer cannot tighten an agreement.
offer-label = Help that you offer
offer-hint = May be left empty.
giver-label = Who gives the help?
giver-line = The line itself
offer-by-label = At the latest on
offer-by-missing = Write when the help is given at the latest.
answer-send = Answer
offer-term = Help
offer-line = { $giver }, by { $date }
judge-title = Did it help?
judge-label = Did the help help?
helped-yes = Yes
helped-partly = Partly
helped-no = No
helped-not-given = We did not get it
judge-words = What made the difference, or what was missing?
judge-save = Save the judgement
judged-on = Written by the unit { $date }
news-title = What we know now
news-label = What we know now
news-save = Save
end-title = End
end-label = What came of it
end-save = End the deviation
ended-on = Ended { $date }
help-wished = The unit asks for help

# What the figures show
finding-words = The forecast for { $year } shows an { $amount }, excluding carry-over.
finding-first = It is shown to you alone until { $date }. Do write your own reading first; the figures themselves can be seen under Economy by all who have access.
finding-source = Source: the forecast in the finance system.
finding-read = Read in { $date }.
finding-report = Write your own reading
finding-lifted = The grace period was lifted
lift-title = Lift the grace period
lift-link = Lift the unit's grace period for what the figures show
lift-text = Use this only where the concern weighs more than telling the unit first. The reason is stored.
lift-why = Concern
lift-safety = Citizens' safety
lift-fraud = Suspected fraud
lift-reason = Reason
lift-save = Lift the grace period

# What waits for each person
duty-answer = Answer { $unit }: they have reported a deviation
duty-answer-hint = They reported it themselves. Say what you stand behind, and whether you can help.
duty-more = Write what you know now about your deviation
duty-judge = Did the help help?
duty-help = Give the help that you promised { $unit }
duty-wish = { $unit } asks you for help
duty-finding = The forecast shows something you have not written about
