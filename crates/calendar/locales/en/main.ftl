# The page of addresses
title = Due dates in your calendar
lead = Make an address that Outlook or your phone reads by itself. Then the unit's due dates stand where you see the rest of your day.
new-title = A new address
choice = What is the calendar to show?
choice-own = The units that I lead
choose = Choose what the calendar is to show.
make = Make the address
secret = The address is secret: everyone who has it can read the calendar without signing in. Do not pass it on, and close it if others have got hold of it.
mine-title = My addresses
mine-none = You have none yet. Once you have made one, you can close it here.
made-on = Made { $day } at { $clock }
close = Close the address
what-title = What the calendar holds
what-changes = Each due date takes a whole day. When an agreement changes, the date moves with it, and what is no longer asked of you is shown as cancelled.
what-names = It says what is to be done, and in which unit. It holds no names of persons.
what-rights = The calendar shows only what you may see yourself on the day it is read.

# The new address
made-title = The address is ready
made-lead = Copy it now. It is shown this once only.
made-address = Your address
back = To your addresses

# How to
how-title = How to get it into your calendar
how-outlook = Outlook: choose Add calendar, Subscribe from web, and paste the address.
how-iphone = iPhone: choose Settings, Apps, Calendar, Calendar Accounts, Add Account, Other, Add Subscribed Calendar, and paste the address.
how-android = Android: open Google Calendar on a computer, choose Other calendars, From URL, and paste the address.

# In the calendar
name-of = Råderum: { $unit }
name-own = Råderum: the units that I lead
name-gone = A unit that you no longer see
title-instead = Due date
