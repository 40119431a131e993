# Figures that are no money
indicator-summary = Is it about an indicator?
indicator-name = Indicator
indicator-hint = What is measured, e.g. waiting time for a psychologist.
indicator-expected = What you expect
indicator-measure = Measured in
indicator-missing = Fill in all three fields about the indicator, or leave all of them empty.
indicator-line = expected to be { $expected } { $measure }

# Answered in time
standing-unanswered = unanswered; the answer was due { $date }
answer-unanswered = The line has not answered in time. The unit, its line and the line above can see it.
answer-escalated = The line has not answered in time. Now it waits with the line above too.
duty-answer-late = Its time has passed. They are waiting for you.
duty-silence = Unanswered: { $unit } has reported a deviation
duty-silence-hint = The line under you should have answered. Ask, or answer yourself.

# Actions
actions-title = What is done now
actions-none = No actions agreed yet.
action-line = { $post }, by { $date }
action-late = its day has passed
action-was-moved = Moved from { $from } on { $on }:
action-done-named = Mark as done: { $text }
action-came = What came of it?
action-move = Move
action-move-named = Move: { $text }
action-new-day = New day
action-reason = Why is it moved?
action-words = What is done?
action-post = Which post does it?
action-post-unknown = Choose one of the posts on the list.
action-due = By
action-add = Add
action-new = New action
refused-same-day = That is the day it has already.
duty-action = Action of a deviation

# To the committee
telling-title = Is the committee told?
telling-none = The line has not decided yet. Without a decision the report does not enter the committee's paper. The figures themselves stand there, as they do for everybody.
telling-again = Decide something else
telling-yes = The committee is told
telling-no = The committee is not told
telling-question = Your decision
telling-reason = Reason
telling-reason-hint = The unit reads it.
telling-save = Decide
telling-settles = It enters the committee's papers from { $date }, or when the unit has written its words.
telling-words = The unit's words to the committee
telling-own-words = Your words to the committee
telling-own-hint = They stand in the paper instead of your reading. If you write nothing, your reading stands there.
telling-say = Save your words
telling-before = Earlier decisions
refused-nothing-decided = The line has not decided anything yet.
refused-not-told = The committee is not told, so there is nothing to write to it.
refused-already-written = You have written your words already.
duty-committee-words = Write your own words to the committee, if you want

# Learning
learned-label = What we learned
learned-hint = One sentence is enough.
learned-share = Other leaders may read what we learned
learned-is-shared = Other leaders can read what you learned.
learning-title = What others have learned
learning-lead = Units that reported a deviation and let other leaders read what they learned from it.
learning-none = Nobody has shared anything yet
learning-teach = When a unit ends a deviation, it may let other leaders read what it learned. Amounts, answers and help are not shared.
learning-came = What came of it:
learning-search = Search what others have learned
learning-search-hint = Type part of a word, a unit or a subject. Capitals do not matter, and “aa” finds “å”.
learning-search-button = Search
learning-unfound = Nothing found for “{ $words }”
learning-unfound-teach = Try fewer or shorter words. The search looks in what units learned, what came of it, the unit's name and the subject.
learning-all = Show all
learning-found = { $n ->
    [one] One found.
   *[other] { $n } found.
}
news-nothing-new = You said that you would know more now. If there is nothing new, say so in one click. Then we ask again on { $date }.
refused-not-asked-yet = You have named no day on which you know more, or it has not come yet.

## From a deviation or a report to the agreement
again-title = Does the agreement fit?
again-lead = If the deviation shows that an agreement is too tight or too loose, it can be taken up again. That tightens nothing by itself.
again-link = Take the agreement up again
again-for = Take the agreement up again for { $unit }
