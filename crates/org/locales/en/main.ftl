## The page Organisation
title = Organisation
lead = { $n ->
    [one] One unit on { $day }.
   *[other] { $n } units on { $day }.
}
on-day = Show the organisation on
show = Show
import = Import the organisation
empty-title = There are no units yet
empty-text = The organisation comes from the source where you already keep it, as CSV or Excel. Everything else in Råderum hangs on it: who leads, who has agreed what, and whose money it is.
unit = Unit
above = Belongs under
depth = Depth
depth-means = 1 is the top of the organisation that day.
kind = Type
level = Level
leader = Leader
heads = Employees
heads-means = Heads in the unit itself, beside its leader.
identity = The unit's id
about-source = Råderum, the organisation as imported and edited
about-day = The organisation on { $day }
about-signs = No amounts

## Who leads
led-by = leader: { $names }
led-from = led from { $unit }: { $names }
vacant = vacant
vacant-answers = the leader post is vacant; { $unit } answers meanwhile: { $names }
as-deputy = { $name } (deputy)
as-acting = { $name } (acting)
no-leader = no leader registered
function-leader = leader
function-employee = employee
function-tr = union representative
function-amr = working environment representative
how-held = holder
how-deputy = deputy
how-acting = acting

## A unit's page
employees = { $n ->
    [one] One employee.
   *[other] { $n } employees.
}
about-unit = About the unit
span = Span of control
span-unknown = The number of employees has not been told.
span-none = The unit has no leader post of its own.
span-alone = { $n ->
    [one] One person has this leader as the nearest leader.
   *[other] { $n } people have this leader as the nearest leader.
}
span-usual = At level { $level } in this municipality the middle half of leaders have between { $low } and { $high }. It is background for a talk, not a grade: shifts, several addresses and mixed professions matter too.
units-below = Units below
history = The unit's history
under = under { $unit }
as-root = at the top of the organisation
not-there = The unit is not part of the organisation on { $day }. This is its history.
as-it-was = You see the unit as it is on { $day }.
see-today = See it today
edit-posts = Edit posts and leaders

## Posts
posts = Posts
posts-title = Posts in { $unit }
posts-lead = Decisions and duties hang on the post, not the person. A post can be vacant, and a deputy or somebody acting can be in it for a time.
who-is-where = Who is in the posts
no-posts = The unit has no posts yet. Begin with a leader post.
post = Post
how = How
from = From
until = Until
until-hint = The first day on which it no longer holds. Leave it empty when there is no end date.
still = still
ends-on = Ends on
end = End
appoint = Put a person into a post
email = E-mail
email-hint = The person is known by e-mail, never by name.
name-if-new = Name, if the person is new
name-of-new = We do not know this e-mail. Write the name too, and the person is added.
new-post = New post
function = What is the post for
leader-title = Title of a leader
plain-title = No particular title
add-post = Add the post
heads-beside = Number of employees beside the leader
ends-before = The end must come after the beginning.
post-taken = { $name } is already in the post in that way in the period. End that first, or choose other dates.

## Committees
committees = Committees
committees-lead = Each committee follows some units and everything under them. The committee's papers are built from exactly those units.
committee = Committee
committee-lead = The committee's papers are about the chosen units and everything under them.
no-committees = There are no committees yet
no-committees-text = A committee is a name and the units it follows. Add the first, and papers can be made for it.
new-committee = New committee
add-committee = Add the committee
edit-committee = Edit the committee
units-chosen = Chosen units
units-hint = Units that the committee follows, with everything under them
units-deeper = { $n ->
    [one] Show the one unit further down too
   *[other] Show the { $n } units further down too
}
units-deeper-hint = Units further down
no-units-chosen = No units have been chosen yet.
members = Members
new-member = New member
unit-gone = One of the units is not part of the organisation today. Choose again.
name = Name
add = Add

## Staff functions
functions = Staff functions
functions-lead = They own rules and reports and answer the units that ask. This says which unit answers for what.
staff-function = Function
function-lead = One unit answers for what the function owns.
answers = The unit that answers
nobody-answers = No unit has been chosen
no-functions = There are no staff functions yet
no-functions-text = A staff function owns instruments and answers in calibrations. Add the first, for example finance.
new-function = New staff function
add-function = Add the function
edit-function = Edit the function
name-danish = Name in Danish
name-english = Name in English
function-known = That function exists already.
works-here = They work here
new-colleague = New colleague in the function

## Import
import-label = Import of the organisation
people-file = The people file
people-new = { $n ->
    [one] one person
   *[other] { $n } persons
}
people-title = read as a title
what-new = new
what-reopened = opened again
what-moved = moved
what-renamed = renamed
what-changed = changed
new-type = new word for a type
new-level = new word for a level
what-closed = closed
detail-moved = { $name }, now under { $above }
detail-renamed = { $old } is now called { $new }

## Why a line cannot be taken
reason-no-name = The person is new here and has no name.
reason-too-long = The name or number is longer than { $most } characters.
reason-double-key = The same number stands in line { $line } already.
reason-backwards = The end { $to } does not come after the beginning { $from }.
reason-no-parent = No unit has the number { $key } that should be the one above.
reason-parent-rejected = The line of the unit above, { $key }, cannot be taken.
reason-parent-gone = The unit above, { $key }, is not part of the organisation on { $day }.
reason-circle = The unit would stand under itself.
reason-no-unit = No unit has the number { $key }.
reason-nobody = The person has neither number nor e-mail and cannot be recognised. A name alone is not enough.
reason-two-persons = Number and e-mail belong to two different persons.
reason-way = We do not know “{ $word }”. Write holder, deputy or acting.
reason-number = “{ $text }” is not a whole number that we can use (at most 100,000).
reason-double-tenure = Line { $line } already puts the same person into the same post on those days.
reason-post-filled = Line { $line } has already filled the post on those days.
found-units = Units
found-posts = Posts
