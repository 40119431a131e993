## Kinds of amounts and columns
kind-original = Original budget
kind-supplementary = Supplementary appropriations
kind-applied-for = Appropriations applied for
kind-carried-in = Carry-over
kind-actual = Actual spending
kind-forecast = Expected spending
column-corrected = Corrected budget excl. carry-over
column-corrected-with-applied = Corrected budget incl. appropriations applied for
column-result-excl = The year's expected result excl. carry-over
column-result-incl = The year's expected result incl. carry-over

## Deviations and their words
overspend = overspend
underspend = underspend
balance = in balance
overspend-of = overspend of { $amount }
underspend-of = underspend of { $amount }

## What is missing
not-told = not stated
gap-all = { $kind } not stated
gap-some = { $kind } not stated for { $units } of { $of } units
gap-undecided = { $kind } of { $amount } applied for, not decided

## Expected result
result-excl = Expected result { $year }: { $result } excl. carry-over.
result-incl = Expected result { $year }: { $result } incl. carry-over.
result-excl-unknown = The expected result { $year } excl. carry-over cannot be made up: { $gaps }.
result-incl-unknown = The expected result { $year } incl. carry-over cannot be made up: { $gaps }.

## How well the forecast hit
share = { $share } per cent
share-none = the forecast was zero
forecast-hit = In { $year } the forecast hit exactly.
forecast-low = In { $year } spending was { $amount } above the forecast ({ $share }).
forecast-high = In { $year } spending was { $amount } below the forecast ({ $share }).
warning-as-told = The result went the way that the forecast said.
warning-surprise-overspend = The overspend had not been forecast.
warning-surprise-underspend = The underspend had not been forecast.
warning-overspend-averted = The overspend that was forecast did not come.
warning-underspend-gone = The underspend that was forecast did not come.

## The pages
title = Budget
title-year = Budget { $year }
lead = Budget, spending and expected result for the units that you may see. Expenses are plus. Each difference says whether it is an overspend or an underspend.
unit-title = Budget of { $unit }
unit-lead = Budget, spending and expected result for the unit and what belongs under it.
years = Choose a year
unit = Unit
sum = Total
result-word = Over-/underspend
own-accounts = { $unit } (own accounts)
gone-units = Units that are there no longer
table-caption = Budget follow-up { $year }, whole { $currency }
lacking = We lack: { $gaps }.
applied-is-no-money = This counts on appropriations applied for of { $amount }, which the council has not given. Without them it would be: { $result } excl. carry-over.
source = Source: { $source }.
source-of = { $source }, fetched { $date }
source-between = { $source }, fetched between { $first } and { $last }
signs = Amounts in { $currency }. Plus is expenses, minus is income. In the result, plus is overspend and minus underspend. Carry-over: plus is more to spend.
see-budget = See the whole budget
excl = Excl. carry-over
incl = Incl. carry-over
picture-unit = { $currency }, minus is underspend
picture-title = Expected result { $year }
empty-title = No figures here yet
empty-text = Budget, spending and forecast stand here once the finance system's file has been imported. The unit then sees its expected result without typing anything.
import = Import a budget file

## The unit's own accounts and earlier forecasts
account = Account
account-name = Account name
accounts-title = Accounts
accounts-text = The unit's own accounts, as the finance system writes them. A dash means that the source has no entry.
accounts-caption = The unit's accounts { $year }, whole { $currency }
forecasts-title = Forecasts along the way
forecasts-text = The unit's own forecasts as they stood when the figures were fetched. A forecast that holds says more about good steering than the result.
forecasts-caption = Forecasts of { $year }, whole { $currency }
drawn-on = Fetched

## The council's decision and the municipality's currency
decide-title = The council's decision on carry-over
decide-text = Carry-over is money only once the council has decided it. Write the decision here when it has been taken. Amounts that a new file changes stand as applied for again.
decide-on = Decided on
decide-by = Decided by
decide-button = Save the decision
decide-future = The date is in the future. Write the day on which the decision was taken.
decide-nothing = No carry-over waits for a decision in that year.
currency-title = Currency
currency-text = All amounts are in the municipality's currency.
currency-label = Currency code, for example DKK
currency-wrong = Write the currency's code in three letters, for example DKK or NOK.

## Import
import-label = Import of budgets
unknown-unit = No unit has the code { $code } at this source.
slice-holds = { $units } units, { $sum } in all

## Excel
chosen = { $chosen }, { $year }
all-units = All units that you may see
file-hash = Imported { $date }. SHA-256: { $hash }
means-original = The budget that the council adopted before the year.
means-corrected = The original budget plus supplementary appropriations and moves given during the year.
means-applied-for = Appropriations that are applied for and not given. They are no money yet.
means-corrected-with-applied = The corrected budget excl. carry-over plus appropriations applied for.
means-forecast = The spending that the year is expected to end at.
means-result-excl = Expected spending minus the corrected budget incl. appropriations applied for. Plus is overspend.
means-carried-in = Carry-over from earlier years that has been decided. Plus is more to spend.
means-result-incl = The result excl. carry-over minus carry-over. Plus is overspend.
means-actual = What has been booked.
