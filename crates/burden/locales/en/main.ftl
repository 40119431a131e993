# Time spent on Råderum
title = Time spent on Råderum
lead = Here is how much time Råderum and the agreements ask of each role in a year, who asks for it, and the ceiling that the municipality has set. Everybody who works here sees the same.
set-ceilings = Set a ceiling
the-house = Råderum itself
what = What is asked
who-asks = Who asks
a-year = A year
in-all = In all
table-of = Asked of { $role }
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
