# Time spent on Råderum
title = Time spent on Råderum
lead = Here is how much time Råderum and the agreements ask of each role in a year, who asks for it, and the ceiling that the municipality has set. Everybody who works here sees the same.
set-ceilings = Set a ceiling
the-house = Råderum itself
what = What is asked
who-asks = Who asks
a-year = A year
in-all = In all
table-of = { $role }: what is asked
asked-a-year = { $asked } a year is asked of { $each } on average.
no-ceiling = The municipality has set no ceiling.
under-ceiling = The ceiling is { $ceiling } ({ $decided }). { $left } is left.
over-ceiling = The ceiling is { $ceiling } ({ $decided }). It is passed by { $over }, and nothing new comes in until something goes.

# Before a demand comes in
asks-of-all = { $what }: asks { $minutes } a year of { $each }.
asks-of-some = { $what }: asks { $minutes } a year of { $each } whom it concerns: { $some } out of { $all }.
takes-away = { $what }: { $minutes } less a year.
asked-and-ceiling = Today Råderum and the agreements ask { $asked } a year of { $each } on average; the ceiling is { $ceiling }.
asked-no-ceiling = Today Råderum and the agreements ask { $asked } a year of { $each } on average. The municipality has set no ceiling.
would-be-left = { $left } is left with this included.
would-be-over = This is { $over } above the ceiling. It is refused until something else goes.
refused = The ceiling is { $ceiling } a year for { $each }. Today { $asked } is asked, and this adds { $extra } on average: { $over } too much. Something else must go first. What takes most: { $largest }.

choices-title = What the choice means for time.
law-goes-before = What the law demands is not refused by the ceiling. Everything else is, until something else goes.

# The ceiling
ceilings-title = Ceiling on time
ceilings-lead = A ceiling holds from its date until a new one replaces it. A demand beyond it is refused until another goes. What is asked today stays, also when the ceiling is lowered.
ceilings-set = Ceilings that were set
role = Role
hours = Hours a year for each who holds the role
hours-hint = Whole hours. Leave the field empty to lift the ceiling.
from-date = Holds from
decided = Decided by
decided-hint = Who and when, e.g. “The management, 3 December 2026”.
ceiling = Ceiling
lifted = no ceiling
not-backwards = A ceiling cannot hold from a day that has passed.

# Words
minutes-alone = { $minutes } min
hours-alone = { $hours } h
hours-minutes = { $hours } h { $minutes } min
each-leader = each leader
each-deputy = each deputy
each-employee = each employee
each-staff = each member of a staff function
each-med = each MED member
each-politician = each politician
each-administrator = each administrator
each-dpo = each data protection officer
each-auditor = each auditor
many-leader = Leaders
many-deputy = Deputies
many-employee = Employees
many-staff = Members of staff functions
many-med = MED members
many-politician = Politicians
many-administrator = Administrators
many-dpo = Data protection officers
many-auditor = Auditors
form-voice = Answer in a calibration
form-deviation = Report a deviation
form-baseline = Five questions before the first round and in the autumn
form-demands = The sheet “Which demands do we use ourselves?” before a round
form-remarks = Read and remark in MED
form-help = Asking for help
form-help-given = Answering a request for help
form-helped = Answering “Did it help?”

# Minutes by those who do it
give-minutes = Say how long it takes
estimate-by = Estimate
by-owner = the owner's estimate
by-doers = { $from } to { $to } each time, say { $n } of those who do it
by-doers-one = { $minutes } each time, say { $n } of those who do it
minutes-title = How long does it take?
minutes-lead = You do it, so you know best. Write one number for what you know and leave the rest empty. The number is kept without a name, is shown only together with four others' and cannot be changed afterwards.
minutes-each = { $what }: minutes each time
minutes-year = { $what }: minutes a year
minutes-owners = The owner's estimate is { $minutes }
minutes-send = Send the numbers
minutes-none = Write at least one number.
minutes-all-given = You have said how long it takes. Thank you.
months-title = Minutes for { $each }, month by month
months-says = Most in { $month }.
months-unit = time in the month
numbers-title = About the numbers
numbers-average = The minutes are an average over all who hold the role. They follow from the agreements in force today, taken for a whole year, and from Råderum's own forms.
numbers-estimates = An estimate is the owner's until at least five of those who do it have given theirs. Then it is the number in the middle of theirs, and what the middle half says is shown. It moves only each time five more have answered, so that nobody's number can be worked out.

# Clocked time
clock-title = Clocking of time
clock-lead = Råderum does not clock time unless MED has discussed it. Then the minutes are counted from a form is shown until it is sent: per duty, role and month, never per person and never about fewer than five.
clock-off = Time is not clocked. It takes that MED has discussed it.
clock-on = Time is clocked. Discussed in { $committee } on { $date }.
clock-no-remarks = MED had no remarks.
clock-committee = Discussed in
clock-committee-hint = The committee's name, e.g. “Hovedudvalget”
clock-held = The day it was discussed
clock-remarks = Remarks, word for word
clock-remarks-hint = Empty if MED had none
clock-not-held = The meeting must have been held.
clock-turn-on = Turn clocking on
clock-turn-off = Turn clocking off
clock-off-deletes = Everything that was clocked is deleted.
clocked-title = Clocked
clocked-month = { $what }, { $month }: { $minutes } on average for { $n }

# Own forms
forms-title = What Råderum's own forms take
forms-lead = This many times a year and this many minutes each time are counted for each of Råderum's own forms, and who has said so.
form-word = Form
times-a-year = Times a year
each-time = Each time
who-says = Who says so
said-by = { $who }, { $date }
forms-times = Times a year for each
forms-times-hint = An average over all who hold the role
forms-minutes = Minutes each time
forms-source-hint = E.g. “The leaders' forum” or “Hovedudvalget”
forms-said-on = The day it was said
forms-not-said = The day cannot lie in the future.
forms-edit-lead = What the form takes for { $each }. The new number holds from today and stands with name and date on the page Time spent on Råderum.
forms-today = Today { $minutes } each time is counted. Times a year: { $times }. Source: { $source }.
forms-no-refusal = A higher number is not refused by the ceiling, since it only says what the form takes. If it passes the ceiling, nothing new comes in until something goes.

# Months and Excel
by-month = Month by month: { $months }.
spread = It is spread over the whole year.
minutes-a-year = Minutes a year
left-under = Left under the ceiling
book-months = Month by month
book-month = Month
book-mean = Minutes on average
book-people = People
book-source = Råderum: the agreements in force, and Råderum's own forms
book-filter = All roles
book-signs = Minutes. Minus under “Left under the ceiling” means that the ceiling is passed.
clocked-gone = Something that is no longer asked for
