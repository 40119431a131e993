# Core tasks
menu = Core tasks
index-title = Core tasks
index-lead = What the municipality is for, said as the difference it should make to citizens. Several units share the same core task.
index-goals = The committees' goals
new-title = New core task
empty-title = No core tasks yet
empty-text = A core task says what should become different for citizens. Once it stands here, every unit can write what it means for them, and all can see what you share.
no-right = The administrator or the top leader writes the first one.
shared-by-units = { $n ->
    [0] No units yet
    [one] One unit
   *[other] { $n } units
}
effect-label = Desired effect for citizens
purpose-label = Purpose
name-label = Name
since-label = Holds from
name-hint = A few words, for instance: Well-being and learning.
purpose-hint = Why the municipality does this at all.
effect-hint = What should become different for citizens. Not what we do.
new-lead = Write the effect that citizens should notice. Units join afterwards and write for themselves what it means there.
edit-title = New version of the core task
edit-lead = What stands now is kept as an earlier version. Agreements made under it keep pointing at it.
edit = Write a new version
unchanged = Nothing was changed, so no new version was saved.
fault-since-before = The date lies before the version that holds now. Choose a later date.
fault-ahead = The date has not come yet. Choose today or an earlier date.
# $no (String)
# $date (String)
version-line = Version { $no }, holds from { $date }
earlier-versions = Earlier versions
units-title = What it means here
units-none = No unit has this core task yet. Choose the topmost units it belongs to; the units below them get it too.
units-add = Add unit
unit-label = Unit
# $unit (String)
unit-remove-named = Take { $unit } off the core task
unit-no-translation = Has not written what it means there.
sharing-refused = The unit has this core task already, or it was just taken off. The page shows how it stands now.
here-label = What it means here
here-hint = In your own words, so that a colleague or a citizen understands it.
seen-label = What one would see us do
seen-hint = Something one can notice when passing by.
seen-prefix = One sees us:
translation-title = What it means here
# $unit (String)
translation-lead = Write for { $unit }. What you wrote before is kept.
translation-write = Write what it means for you
translation-again = Rewrite it
translation-behind = Written for an earlier version of the core task. Read it again.
panel-title = What we are here for
panel-empty = The unit has no core task yet. A core task says what should become different for citizens.
panel-empty-link = See the municipality's core tasks
# $unit (String)
panel-common = Common to { $unit }

# The committees' goals
goals-title = The committees' goals
goals-lead = The goals that the politicians have adopted, with the newest status in words. Each status has source and date, and the earlier ones stay.
goals-none-title = No goals yet
goals-none-text = A goal stands here in the words in which it was adopted. The committee can then see in its paper how it goes, and where we know it from.
goals-none-of = The committee has no goals here yet.
goals-no-committees = There are no committees yet. They are made under Organisation.
goal-new = Enter an adopted goal
goal-new-lead = Write the goal in the words in which it was adopted. They cannot be changed afterwards; a new goal is a new decision.
goal-title = Goal
committee-label = Committee
wording-label = The goal as it was adopted
task-label = Core task
task-none = No particular core task
adopted-label = Adopted on
body-label = Adopted by
body-hint = For instance: the council.
# $date (String)
# $body (String)
goal-adopted = Adopted { $date } by { $body }
# $date (String)
goal-ended = No longer a goal from { $date }
status-title = How it goes
status-none = Nobody has written a status yet.
# $date (String)
# $source (String)
status-from = { $date }. Source: { $source }
status-history = Earlier statuses
status-new = New status
status-on = Status as of
status-words = How it goes, in words
status-source = Source
status-source-hint = Where we know it from, with date and number, for instance: well-being survey October 2026, 412 answers.
status-save = Save status
end-title = The goal no longer holds
end-text = The goal and what has been written about it stay.
end-on = No longer holds from
end-save = End the goal
refused-before-adoption = The day lies before the goal was adopted.
refused-ended = The goal had ended by that day.
