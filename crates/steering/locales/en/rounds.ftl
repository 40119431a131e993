## A round is prepared and followed
plan-title = Preparation
plan-edit-title = Prepare the round
plan-edit-lead = What should participants read, when do you ask employees, and when do we remind those who are missing of the deadline on { $date }?
plan-material = In your own words
plan-material-hint = Why these instruments, and what would you like everybody to think about?
plan-links = Links
plan-links-hint = One on each line, for example: Budget note: https://kommunen.dk/notat
plan-links-odd = Each line needs an address that begins with https:// or http://.
plan-ask-until = Employees answer until and including
plan-ask-until-hint = A week before the deadline gives leaders time to read it. Once the day has passed it cannot be moved.
plan-days = Reminders, days before the deadline
plan-days-hint = For example: 14 7 1. Only posts that are missing get a letter, MED's representatives too. Leave it empty for no reminders. Employees who have not answered are reminded once, three days before their last day.
plan-days-odd = Write at most six numbers between 0 and 90 with spaces.
plan-save = Save the preparation
reminders-title = Reminders
reminders-none = No reminders have been sent yet.
reminder-line = { $date }, { $days ->
    [one] 1 day
   *[other] { $days } days
} before the deadline, to { $posts ->
    [one] 1 post
   *[other] { $posts } posts
} that were missing.
reminder-subject = { $name }: an answer from you is missing
reminder-body =
    In the round “{ $name }” an answer from your post is missing. The deadline is { $date }; there { $days ->
        [one] is 1 day
       *[other] are { $days } days
    } left.

    Answer here: { $href }

    You will get no more reminders once it has been answered.
med-reminder-subject = { $name }: MED's remarks are missing
med-reminder-body =
    In the round “{ $name }” MED's remarks on the common agreement are missing. The deadline is { $date }; there { $days ->
        [one] is 1 day
       *[other] are { $days } days
    } left.

    Read the agreement and write here: { $href }

    You will get no more reminders once the remarks have been given.
slip-reminder-subject = Which demands do we use ourselves? You can still answer
slip-reminder-body =
    Your workplace has been asked which demands you use yourselves and which you cannot justify by the core task. You can answer without a name until and including { $date }. It takes three minutes.

    Answer here: { $href }

    It is voluntary, and this is the only reminder you get. Råderum knows that you have not answered, so that nobody answers twice, but never what anybody has answered.
roll-title = Who takes part
roll-lead = Those who take part in the round for { $area }. The list says who has answered by { $date }, and never what.
roll-caption = Posts in the round
roll-post = Post
roll-units = Answers for
roll-status = Status
roll-missing = missing
roll-waits = waits for the common agreement
roll-med = MED: { $posts }
roll-med-of = MED representative, { $unit }
roll-med-nobody = MED (no representative is entered for the area)
roll-of = Who takes part: { $area }
roll-source = Råderum: the round's posts and answers on the day
roll-means-missing = There is something that the post can answer and has not.
roll-means-waits = There is nothing to answer yet.
slips-reminded = { $date }: employees who had not answered got their one reminder.
roll-vacant = { $unit } (vacant)
roll-count = { $missing ->
    [0] Everybody has answered.
   *[other] { $missing } of { $all } have not answered.
}
roll-link = See who has answered
followers = { $count ->
    [one] 1 unit follows it:
   *[other] { $count } units follow it:
}
answer-for = Answer for { $unit }
slips-for = What do we say in { $unit }?
rounds-open-title = Round under way
answer-in = Answer in { $name }
deadline-on = by { $date }
duty-round = Do you follow the common agreement, or want something else? { $name }
duty-slip = Which demands do we use ourselves? Answer without a name

## A unit's answer
choices-title = { $unit }: your answer
choices-lead = { $name }, by { $date }. Follow the common agreement with one click. Only where you want something else do you answer yourselves; the other parties see it when everybody has answered.
choices-done = You have answered. There is nothing more to do until the others have.
choices-waits = The common agreement has not been decided yet. You can wait for it, or say that you want something else.
choices-over = The deadline has passed. What you have not answered follows the common agreement.
choices-all-lead = Do you want the same as everybody else for all of the round's instruments?
choices-all = We follow the common agreement in everything
choices-save = Save and go on
choices-hint = If you choose something else you go straight on to the answer, one instrument at a time.
choices-none = Choose for at least one instrument.
choices-follows = follows the common agreement
choices-legend = What do you want?
choices-now = Applies now
choices-read = Read the agreement
choices-unwritten = Not decided yet.
choices-wait = We wait for the common agreement
choices-own = We want something else
choices-own-hint = Freer or tighter. The unit, the line and the staff function answer separately.
choices-talk-given = You have answered
choices-talk-missing = Your answer is missing
choices-talk-see = See your answer
choices-talk-answer = Answer now
to-choices = To your answer in the round
refused-no-common = The common agreement has not been decided yet, so there is nothing to follow.

## What employees say, without names
slips-crumb = Which demands do we use ourselves?
slips-title = Which demands do we use ourselves? Which can we not justify by the core task?
slips-lead = { $unit } speaks before the leaders answer. Bring the page to the staff meeting or the local MED, or answer one by one.
slips-form-title = Your answer
slips-promise = Without a name: we keep neither who wrote what, nor when, nor in which order; only that you have answered, so that nobody answers twice. Nothing is shown before { $date } or before the leader closes, and only if at least five have answered.
slips-used = We use it ourselves
slips-unfounded = We cannot justify it by the core task
slips-words = A word to go with it
slips-words-hint = What you write in words is shown only if at least { $people } have answered, and then exactly as you wrote it. Write nothing that gives you away.
slips-send = Hand in without a name
slips-final = An answer that has been handed in cannot be changed or taken back, for nobody can find it again.
slips-thanks = Thank you. Your answer has been handed in without a name.
slips-result-title = This is what we say
slips-open = Nothing is shown until answers are closed; not even how many have answered.
slips-too-few = Too few answers to be shown.
slips-counted = { $answered } have answered
slips-used-short = We use it ourselves
slips-unfounded-short = Cannot be justified by the core task
slips-words-few = What was written in words is not shown: too few have answered for that.
slips-written = Written about { $name }, in random order
slips-together-title = This is what we said together
slips-together-mark = Written down by the leader after the meeting on { $date }, not counted.
slips-judged-both = used, but cannot be justified by the core task
slips-judged-used = we use it ourselves
slips-judged-unfounded = we cannot justify it by the core task
slips-judged-none = nothing in particular
slips-agenda-title = This is what we talk about
slips-agenda-lead = Bring the page to the meeting: Do we use it ourselves? Can we justify it by the core task?
slips-close-title = Close for answers
slips-close-lead = It closes by itself on { $date }. If you close before that the answers show at once, and nobody can answer any more.
slips-close-button = Close for answers now
slips-together-open = Write down what a meeting said together
slips-together-lead = One common answer from the staff meeting or the local MED. It stands beside the counted answers and is marked as yours in common.
slips-together-hint = So that whoever was not there understands it. No names.
slips-held = The meeting was held
slips-not-held = The meeting has not been held yet.
slips-together-save = Save the meeting's answer
slips-link = What do the employees say?
slips-beside-title = This is what the workplace says
slips-beside-lead = The employees' own answers without names, beside the unit's voice.
refused-slips-closed = Answers are closed. What has been shown never changes.
refused-slip-answered = You have answered once. The answer is without a name, so it cannot be found and changed.

## The voice's other words
voice-more = The rest may be left out
voice-more-lead = Fill in only what matters here.
voice-next = The answer is given. Here is the next one that is missing.
needs-label = This is what we need
offers-label = This is what we offer
support-from-label = From whom?
support-by-label = By when?
stops-hint = One thing on each line. Each line becomes a promise that can be followed.
says-needs = Needs:
says-offers = Offers:
support-at-latest = by { $date }
voice-behalf = Answered by { $post } on behalf of the leader.
behalf-note = You answer on behalf of the unit's leader. The leader signs the agreement.
stops-title = This is what we stop asking for
stop-kept = stopped { $date }
stop-kept-button = It has stopped
stop-broken = still asked for, said { $date }
stop-broken-button = Still asked for
stops-lead = Say when it has stopped, or if it is still asked for. What is said last counts.
stops-round-lead = Promised at the dialogue meeting to all of the area. Say when it has stopped, or if it is still asked for. The staff function's page shows it too.
own-wish-tighter = tighter at their own wish
own-wish-ends = Applies until

## A colleague answers
delegate-title = Let a colleague answer
delegate-link = Let a colleague answer
delegate-lead = { $about }: a team leader or somebody else in { $unit } can answer on behalf of the leader. In all of a round the colleague can also say that you follow the common agreement. The answer says that it was given on behalf. You can take it back whenever you like; you sign the agreement yourself.
delegate-standing = Answers on behalf of the leader
delegate-all = in all of the round
delegate-this = This calibration
delegate-one = one calibration
delegate-since = since { $date }
delegate-end = Take it back
delegate-nobody = Nobody to choose
delegate-nobody-text = There are no posts in the unit beside the leader's. They are made under the unit's posts.
delegate-to = Who answers?
delegate-button = Let the colleague answer
delegate-back = Back
delegate-unknown = Choose somebody from the list.

## Causes
cause-label = What is the cause?
cause-request = Own wish
cause-new-leader = New leader
cause-merger = Merger or move
cause-deviation = Large deviation
cause-inspection = Remark from an inspection
cause-new-law = New law
cause-because = Cause: { $cause }
cause-since = { $cause } since { $date }.
causes-title = Is it time to talk about the room again?
causes-lead = This has happened since you last talked about it. Nothing changes by itself.
