## The mapping: what the columns mean
mapping-syntax = The mapping cannot be read at line { $line }: { $said }
mapping-unknown = { $key } is not known. Delete the line or correct the name.
mapping-field = { $key } is not a field here. The fields are: { $known }.
mapping-missing = { $key } is missing. Write a value.
mapping-wrong = { $key } must be one of: { $wanted }.
mapping-needs-field = The field { $field } is missing. Write under [columns] which column holds it.
mapping-needs-amount = There is no column of amounts. Write at least one under [[amounts]].
mapping-needs-year = The amounts in { $column } have no year. Write year at the column, or name a column of years or periods.
mapping-needs-kind = The amounts in { $column } have no kind. Write kind at the column: original, supplementary, applied_for, carried_in, actual or forecast.
mapping-needs-income = When all amounts are positive, the column entry must be named, and income must say which words mean income.
column-missing = The column for { $field } is not in the file. It was to be called { $headers }. The file's columns are: { $found }.
column-twice = Two columns are called { $header }. Give them different names in the file.

## Rows that are rejected
row-fields = The row has { $found } fields instead of { $wanted }.
row-total = The row looks like a total but does not agree with the rows above it.
row-total-there = The row looks like a total and not like a single line.
row-empty = { $field } is empty.
row-date = { $field }: “{ $text }” is not a date.
row-code-date = { $field }: “{ $text }” is a code that the spreadsheet has turned into a date. Save the column as text and fetch the file again.
row-code-exponent = { $field }: “{ $text }” is a code that the spreadsheet has turned into a large number. Save the column as text and fetch the file again.
row-number = { $field }: “{ $text }” is not an amount.
row-period = “{ $text }” is not a year or a period.
row-kind = “{ $text }” is not a known kind of amount.

## Files that cannot be read
file-choose = Choose a file.
file-empty = The file is empty.
file-large = The file is larger than 25 MB. Divide it.
file-bomb = The workbook becomes too large when unpacked. Save it as CSV and try again.
file-cells = The file has more than 5 million cells or 1,048,576 lines. Divide it.
file-macros = The workbook has macros. Save it as .xlsx or CSV without macros.
file-old = The workbook is in the old format or locked with a password. Save it as .xlsx or CSV.
file-broken = The workbook cannot be read: { $said }
file-sheet = There is no such sheet. The sheets are called: { $names }.
file-header = There is no line { $line } with headings.
file-gone = The file's content has been deleted because the import has ended. Send the file again.
mapping-other-kind = The mapping is for { $found }, but the file is for { $wanted }.
row-of-people = The people file: { $reason }

## The pages
lead = Send a file. You first see what it would do. Nothing changes until you confirm.
new-import = New import
file = File
file-hint = CSV or Excel (.xlsx), at most 25 MB.
people = File of people and posts (optional)
people-hint = People are recognised by number or e-mail, never by name.
as-of = Valid from
as-of-hint = Used where the rows do not say themselves when they are valid. Empty means today.
read-file = Read the file
earlier = Earlier imports
none-yet = Nothing has been imported yet
none-yet-text = When you have sent a file, it stands here with its date and what it changed.
received = Received
stage = Status
result = Result
unnamed = file without a name
stage-open = waits for you
stage-waiting = under way
stage-done = imported
stage-refused = not carried out
stage-cancelled = given up
counted = { $new } new, { $changed } changed, { $closed } closed, { $unchanged } unchanged, { $rejected } rows rejected
preview-lead = This is how the file is read and what it would do. Nothing has changed yet.
mapping-lead = The file does not fit the mapping. Correct the mapping or give the import up.
same-file = Exactly the same file was imported on { $day }.
doubt-both = The numbers in { $name } can be read in two ways. They are read as { $style }. Look at the sum before you confirm, or write style under [numbers].
doubt-mixed = The numbers in { $name } are written in two ways. They are read as { $style }; { $against } cells do not fit and are rejected.
would-do = What it would do
did = What it did
changes-nothing = The file changes nothing.
count-read = Rows in the file
count-accepted = Rows used
count-rejected = Rows rejected
count-new = New
count-changed = Changed
count-closed = Closed
count-unchanged = Unchanged
details = { $n ->
    [one] One change
   *[other] { $n } changes
}
what-happens = What
to-whom = Who or where
and-more = { $n ->
    [one] And one more.
   *[other] And { $n } more.
}
rejected-rows = Rejected rows
rejected-lead = { $n ->
    [one] One row cannot be used. Correct the file and send it again, or accept that the row is left out.
   *[other] { $n } rows cannot be used. Correct the file and send it again, or accept that the rows are left out.
}
line = Line
reason = Reason
fetch-rejected = Fetch all rejected rows (CSV)
rejected-file = rejected-rows.csv
sums = Sums
sums-lead = If you know the sum from the finance system, write it here. Expenses are plus.
column = Column
sum = Sum
control = Check
control-of = Control total for { $column }
compare = Compare
control-agrees = Agrees.
control-differs = Does not agree: { $difference } apart from { $typed }.
decide = Confirm or give up
decide-lead = All of it happens at once or none of it.
accept = Number of rows that you accept are left out
accept-hint = { $n ->
    [one] One row is rejected. Write 1 if it is to be left out.
   *[other] { $n } rows are rejected. Write { $n } if they are to be left out.
}
accept-other = { $n ->
    [one] One row is rejected. Write exactly 1, or correct the file.
   *[other] { $n } rows are rejected. Write exactly { $n }, or correct the file.
}
confirm = Confirm the import
give-up = Give the import up
not-open = The import has already been confirmed or given up.
changed-meanwhile = Something has changed since the file was looked through, so that it now rejects another number of rows. Nothing has been imported. Send the file again.
the-file = The file
hash = The file's fingerprint (SHA-256)
how-xlsx = Excel, the sheet “{ $sheet }”.
how-csv = CSV, encoding { $encoding }, separator { $separator }.
tab = tab
no-header = The file has no headings; the columns are called 1, 2, 3 …
header-at = The headings are on line { $line }.
first-rows = The first rows
mapping = Mapping
mapping-of-people = Mapping of the people file
mapping-sub = What the columns mean. Saved for the source when you confirm, and used again next time.
mapping-hint = Fields on the left, the file's columns on the right.
save-mapping = Save the mapping and read the file again
waiting-lead = The import is under way. You may safely leave the page.
step-reading = The file is being read
step-writing = The rows are being checked and written
step-done = Finished
job-failed = The import could not be carried out, and nothing has changed. The administrator can see why in the log.
job-again = The import was interrupted and begins again shortly. Nothing has changed yet.
done-text = The import has been carried out.
cancelled-text = The import has been given up. Nothing has changed, and the file's content has been deleted.
see-budget = See the finances
see-units = See the organisation
