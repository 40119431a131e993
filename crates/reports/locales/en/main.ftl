# For the committees
menu = For the committees
index-title = For the committees
index-lead = A paper gathers what the committee needs: goals, room, money, deviations and what we do not know. Once made, the paper is fixed.
index-empty-title = No committees yet
index-empty-text = A committee is a set of units here. When the committees stand under Organisation, a paper can be made for each.
index-papers = { $n ->
    [0] No paper made yet
    [one] One paper made
   *[other] { $n } papers made
}
committee-papers = Papers made
committee-none-title = No paper yet
committee-none = A paper that is made is fixed: the same words, the same figures and the same files, next year too. Until then the paper can be read as a draft.
committee-no-units-title = The committee has no units yet
committee-no-units = The paper is about the units that the committee is responsible for. They are chosen under Organisation.
see-draft = See the draft
date-title = Seen from another day
date-label = Date of the paper
date-hint = Everything in the paper is seen from that day: goals, room and deviations as they were.
date-ahead = That date has not come yet. Choose today or an earlier date.
show-date = Show for the date
make = Make the paper
make-title = Make the paper
make-text = The paper is made with the date { $date } and is fixed from then on, with its data, its PDF and its workbook.
draft-title = Draft for { $committee }
draft-lead = This is how the paper looks now. It is not fixed until it is made.
frozen-lead = The paper is fixed. Its files are the same every time they are fetched.
made-on = Made { $date }
made-at = Made
made-from = Seen from
files-title = Fetch the paper
pdf = PDF
xlsx = Workbook
proof-title = Proof that nothing has changed
proof-text = These are fingerprints (SHA-256) of the paper's data and files. They change if a single character changes.
proof-data = Data
bytes-changed = The file no longer matches its fingerprint and is not shown. Tell the administrator.

# The paper's head
paper-title = { $committee }: goals, room and money
paper-subtitle = Seen from { $date }
not-told = not stated

# Goals
goals-title = The committee's goals
goals-none = No adopted goals have been entered for the committee.
goals-caption = Adopted goals and how they go
goals-goal = Goal
goals-status = How it goes
goals-source = Source and date
goal-adopted = Adopted by { $body } on { $date }.
goal-no-status = Nothing has been said about the goal yet.
goal-source = { $source }, { $date }

# Room
room-title = The room: what units decide themselves
room-lead = This is what is agreed in the committee's units. The agreements are the units' mandate.
room-none = There is no catalogue of governance areas, so the paper cannot say anything about the room.
room-untouched = The other areas follow the municipality's starting point. They are named under “{ $chapter }”.
change-over = Ended
change-over-text = { $date }. What applied before is in force again.
room-caption = What applies
room-instrument = Area
room-step = What applies
room-where = Where
room-common = Common agreement
room-own = Own agreement
room-standard = The municipality's starting point, not discussed here yet
room-units = { $basis }: { $units }
room-many = { $n } units
room-law = Required by law
changes-title = Changed during the last year
changes-none = No agreements have come into force during the last year.
change-heading = { $instrument }: { $unit }
change-before = Before
change-after = Now
change-from = Applies from
change-reason = Reason
change-review = Seen again
change-support = Support
support-due = { $words } ({ $giver }, by { $date })
support-done = { $words } ({ $giver }, given { $date })
med-by = Discussed in { $committee } on { $date }
med-silent = Discussed in { $committee } on { $date }. No remarks are noted.
med-not-relevant = MED: not relevant. { $reason }

giver-unit = the unit
giver-line = the line
giver-staff = the staff function that owns the area

# Money
money-title = The money
money-none = No budget or outcome figures have been read in for the committee's units.
money-caption = Budget and expected result { $year }, whole { $unit }
money-unit = Unit
money-sum = In total
money-own = { $name }, own accounts
money-signs = Expenses are plus, income is minus. In the results plus is overspend and minus is underspend. Carry-over with plus is more to spend. An appropriation applied for is no money until the council has said yes.
money-source = Source: { $sources }
money-source-read = { $name }, read in { $date }
money-result-title = The expected result
result-unknown = The expected result { $year } cannot be worked out: { $gaps }.
years-title = The years in figures
years-caption = The committee's units in total per year, whole { $unit }
years-year = Year
gave-title = What the money gave
gave-lead = Money and effect cannot be tied krone by krone. Here is the effect that the core tasks are for, and what the goals say about it.
gave-none = The units have no core task yet, so the paper cannot say what the money gave.
gave-effect = Desired effect: { $effect }
gave-goal = { $goal } – { $status }

# Deviations
deviations-title = Deviations that units have reported themselves
deviations-lead = A report tightens nothing by itself. It shows what the unit sees and what is being done.
deviations-none = No unit has reported a deviation.
deviation-heading = { $unit }: { $kind }
kind-budget = the budget
kind-goal = a goal
kind-focus = a focus
kind-foundation = the foundation
kind-rule = a rule
kind-other = something else
deviation-on = Reported
said-by = { $date } by { $post }
deviation-amount = Expected result
deviation-reading = What happens
deviation-plan = What we do
deviation-news = Since
deviation-nothing-new = Nothing new
dated = { $date }: { $words }
deviation-answer = Answer
deviation-unanswered = There is no answer yet.
deviation-help = Help
help-offered = { $words } ({ $giver }, by { $date })
help-by-line = the line
deviation-helped = Did it help
helped-yes = Yes
helped-partly = Partly
helped-no = No
helped-not-given = The help has not been given
deviation-end = Over
findings-title = What the figures show
findings-lead = The unit has seen the figures and had time to say something itself, but has not reported a deviation.
finding = { $unit }: { $result }

# What we do not know
gaps-title = What we do not know
gaps-lead = What is lacking stands here, so that nobody takes silence to mean that all is well.
gap-no-goals = The committee's adopted goals have not been entered.
gap-no-status = How the goal “{ $goal }” goes.
gap-old-status = How the goal “{ $goal }” goes now. The newest said about it is from { $date }.
gap-no-figures = How the money goes. There are no figures for the committee's units.
gap-not-this-year = How the money goes in { $year }. The newest figures are from { $newest }.
gap-units-without = Figures for { $some } of the committee's { $of } units. They have none in the year.
gap-lacking = The year's result: { $what }.
gap-not-calibrated = Whether the governance fits in these areas, which nobody has discussed here yet: { $instruments }.
gap-round-open = What { $area } agrees in the round that runs until { $date }.
gap-unanswered = What the answer will be to { $unit }, which reported a deviation on { $date }.
gap-help-not-judged = Whether the help for { $unit } has helped.
gap-effect = Whether looser or tighter governance has worked, and whether the money made the difference. It has not been measured.
gap-five = What employees and citizens have answered. The paper is not built on answers, and figures about fewer than five people are never shown.

# About the paper
about-title = About the paper
about-seen = Seen from
about-read = Gathered
about-units = Units
about-names = Names
about-posts = The paper names posts and units, not persons.

# Workbook
sheet-units = Money per unit
sheet-years = The years
sheet-goals = Goals
sheet-deviations = Deviations
sheet-goal = Goal
sheet-adopted = Adopted
sheet-status = Status
sheet-status-on = Date of status
sheet-source = Source
sheet-kind = About
sheet-answered = Answer
book-source = Råderum, { $municipality }. { $sources }
book-filter = { $committee }, seen from { $date }. Each unit's own figures; the total is their sum.
book-amounts = Amounts
book-amounts-text = Whole { $currency } with two decimals. An empty cell is not stated, not zero.
book-excl = Expected spending less original budget, supplementary appropriations and those applied for.
book-incl = The result excl. carry-over, less carry-over that is decided.
book-corrected = Original budget and supplementary appropriations.
found-papers = Papers for the committees
