## Expected result at the follow-ups
outlook-title = Expected result
outlook-of = Expected result for { $unit }
outlook-lead = What the unit and those under it expect the year to end at. Each level may add its own correction; the figures below it stand as they were given.
outlook-choose = Choose a follow-up
outlook-seen-from = Seen from { $date }
outlook-part-of = The unit has no leader post. Its money is part of the forecast of { $unit }.
outlook-see-theirs = See it
outlook-none-title = No follow-up here
outlook-none = When a follow-up begins, each unit tells in its own words and with one amount what it expects. The figures are added up through the municipality, and what is missing is never counted as zero.
outlook-nobody = { $n ->
    [0] There is no money here to forecast.
    [one] The expected result is not told.
   *[other] The expected result is not told. None of the { $n } units has given a forecast.
}
outlook-excl = Expected result: { $result } excl. carry-over.
outlook-incl = It is { $result } incl. carry-over.
outlook-incl-unknown = Incl. carry-over cannot be worked out: carry-over is not told or not decided for { $some } of { $of } units.
outlook-told = { $some } of { $of } units have told
outlook-told-own = Told
outlook-not-told-own = Not told
outlook-not-zero = The others have not told and are not counted as zero.
outlook-of-units = { $some } of { $of }
outlook-with-corrections = leaders' corrections { $amount } of it
outlook-who = Told
outlook-follow-up = Follow-up
outlook-own = { $unit }, own money
outlook-sum = Sum before correction
outlook-correction = Correction: { $post }
outlook-line = the line
outlook-caption = How the figures are added up, whole { $currency }
outlook-source = Source: the units' own forecasts, seen from { $date }.
outlook-signs = Amounts in { $currency }. Plus is overspend, minus is underspend. Carry-over counts only once the council has decided it.
outlook-picture = Expected result at the year's follow-ups
outlook-picture-key = Bars to the right are overspend, to the left underspend. Filled is excl. carry-over, outlined is incl. carry-over.
outlook-as-table = Show as a table
outlook-bar-excl = { $date } excl.
outlook-bar-incl = { $date } incl.
outlook-words = The words behind the figures
outlook-words-none = The unit has told nothing at this follow-up.
outlook-earlier = Earlier
outlook-same = Nothing new since last time.
outlook-asked = Carry-over of { $amount } is applied for. It is no money before the council has decided it.
outlook-stamp = { $date }, { $post }
outlook-added = Correction of the sum: { $result }
outlook-taken-back = The correction is taken back

## Giving a forecast
give-title = Expected result as of { $date }
give-lead = Say what you expect the year to end at. An honest forecast matters more than a handsome figure, and an early word of overspend tightens nothing by itself.
give-duty = Give the expected result as of { $date }
give-due = By { $date } · { $minutes }
give-can-change = You can change it until { $date }. What was given stays in the history.
give-open = Give the forecast
give-open-again = Give a new forecast or correct the sum
give-own = The unit's own forecast
give-way = The year ends with
give-over = Overspend: we spend more than the frame
give-under = Underspend: we spend less than the frame
give-balance = In balance
give-amount = How much, in { $currency }
give-amount-hint = Without a sign. Leave it empty when in balance.
give-amount-wrong = Write the amount without a sign, for example 64,000.
give-amount-in-balance = In balance has no amount. Choose overspend or underspend, or remove the amount.
give-words = Why, and what do you do?
give-words-hint = A few lines. Write about the work, never about named persons. The words follow the figure up through the municipality.
give-words-missing = Write briefly what lies behind it. Otherwise the figure stands alone before those who read it.
give-save = Give the forecast
give-save-again = Give a new forecast
give-before = At the follow-up of { $date } you expected { $result } at the end of the year.
give-same = Nothing new since last time
give-known = What we know already
give-known-text = From the finance system. Not told means that the source has not said it.
give-known-frame = Corrected budget
give-known-actual = Spending so far
give-known-imported = The finance system's forecast, excl. carry-over
give-known-carried = Carry-over, decided
give-known-asked = Carry-over, applied for
give-known-asked-no-money = no money yet
give-known-before = Your forecast of { $date }
give-no-follow-up = The municipality has no follow-up on that day.
give-not-yet = The follow-up has not begun yet.
give-closed = The follow-up is closed. What was given stands; tell the new at the next one.
give-nothing-before = There is no earlier forecast this year to repeat. Give a new one.
give-already = The forecast has already been given at this follow-up.
correct-title = Your own correction of the sum
correct-text = If you believe that the sum ends elsewhere, add a correction with your reason. The units' own figures stay.
correct-way = The sum ends with
correct-over = More spending than the sum says
correct-under = Less spending than the sum says
correct-none = As the sum says: no correction
correct-reason = Why
correct-reason-hint = The units under you can read it with you when you talk about the figures.
correct-save = Save the correction

## How forecasts hit
trust-title = How your forecasts hit
trust-text = Only for the unit and its line. A forecast that holds says more about good steering than the result itself.
trust-none = When a year is over and its accounts have been read in, it says here how close the unit's own forecasts came.
trust-line = Seen from { $date }: { $said }
trust-n = { $n ->
    [one] Rests on one follow-up.
   *[other] Rests on { $n } follow-ups.
}
trust-source = Source: the unit's own forecasts held against the year's accounts.
trust-caution = Few follow-ups say little, and a forecast that missed may have a good reason. Ask the unit.

## The forecasts as a workbook
excel-each = Each unit
excel-told = Have told
excel-asked = Are asked
excel-why = Explanation
excel-corrections = Leaders' corrections of it
excel-correction = The leader's correction
excel-correction-why = Reason for the correction
excel-correction-means = What a level adds to the sum of those under it. Plus is more spending. The units' own figures stay.
excel-blank = Empty cell
excel-blank-means = Not told, or cannot be worked out since carry-over is not told or decided. It is not zero.

## The municipality's follow-ups
plan-title = The year's follow-ups
plan-lead = The municipality follows up on fixed days. The lowest units answer first, so that the level above has something to add up.
plan-link = The follow-ups and their deadlines
plan-others = Everything else that the municipality asks for on certain days stands by itself.
plan-others-link = See the municipality's common dates
plan-year = This year's follow-ups
plan-seen-from = Seen from
plan-first-due = The lowest answer by
plan-closes = Open until
plan-not-yet = Not begun
plan-see = See the expected result
plan-minutes = about { $n } min.
plan-edit = Change the follow-ups
plan-edit-text = The new days hold from the date you choose. Follow-ups that have begun stay.
plan-days = Days that figures are seen from
plan-days-hint = Day and month with a comma between, for example 31-3, 31-5, 30-9.
plan-days-wrong = Write one to twelve days that the calendar has, for example 31-3, 31-5, 30-9.
plan-from = Holds from
plan-from-hint = Today or later.
plan-from-past = The date has passed. Follow-ups that have begun cannot be changed.
plan-first-days = Days that the lowest units have to answer
plan-level-days = Days more for each level up
plan-level-days-hint = So that each level has time to see the figures below it.
plan-minutes-label = Minutes it takes a unit each time
plan-minutes-hint = An estimate from those who do it. It is counted in Time spent on Råderum.
plan-source = Set by the municipality
see-outlook = The unit's own forecasts
