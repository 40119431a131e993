# Common words
save = Save
cancel = Cancel
back = Back
next = Next
edit = Edit
show = Show
yes = Yes
no = No
none = None
not-stated = not stated
optional = optional
download-excel = Download as Excel
download-pdf = Download as PDF
choose = Choose …

## Faults of fields: what is wrong, and what to do
faults-title = { $n ->
    [one] One thing must be put right before we can save
   *[other] { $n } things must be put right before we can save
}
fault-missing = Fill in this field.
fault-short = Write at least { $least } characters.
fault-long = Write at most { $most } characters. There are { $over } too many.
fault-date = Write a date that exists as dd-mm-yyyy, for example 31-12-2026.
fault-choose = Choose one of the options.
fault-unknown = That option is no longer there. Choose another.
fault-number = Write a whole number without decimals, for example 12.
fault-range = Write a number from { $least } to { $most }.
fault-money = Write an amount with at most two decimals, for example 1,234.50.
fault-email = Write a whole e-mail address, for example name@kommune.dk.

## Around the page
skip = Go to the content
banner = About this edition
main-menu = Main menu
menu = Menu
sign-out = Sign out
switch = På dansk
crumbs = You are here

## Parts of a page
overdue = overdue
free = free
tight = tight
scale = Steps from free to tight
show-table = Show as a table
under = { $n ->
    [one] Show the one under { $name }
   *[other] Show the { $n } under { $name }
}
what = What

find = Search for units, agreements and papers
find-button = Search
find-everywhere = Search in Råderum
