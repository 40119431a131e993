# My page
my-page = My page
hello = Hello { $name }
waiting = { $count ->
    [0] Nothing is waiting for you right now.
    [one] One thing is waiting for you.
   *[other] { $count } things are waiting for you.
}
waits-for-me = Waiting for me
nothing-waits = When somebody waits for an answer, a signature or a report from you, it stands here with its date. Right now all is calm.
my-committees = Papers for my committee
my-units = Where I belong
my-calendar = Have the due dates in your calendar
safe-title = Who can see what?
safe = You see what you need, and nothing about others that is none of your business. The rules are open to all who work here.

# Who may do what
policy-title = Who may do what
policy-lead = These are the rules themselves, not a description of them: each role, each action, and how far it reaches.
policy-caption = Each action with the roles that may, and how far they reach. A role not named may not.
policy-action = Action
policy-who = Who, and how far
policy-above-title = Above the roles stands
policy-above-voices = Nobody sees another party's answer before giving their own or the deadline has passed. That goes for the administrator too.
policy-above-conversations = What you may not see does not exist for you: not in lists, figures, files or search.
policy-above-small = Figures from answers, absence and conversations about fewer than five people are never shown.
role-leader = Leader
role-deputy = Deputy or acting leader
role-employee = Employee
role-staff = Staff function
role-med = MED, union or safety representative
role-politician = Politician
role-administrator = Administrator
role-dpo = Data protection officer
role-auditor = Auditor
reach-nowhere = not
reach-own = only one's own
reach-party = only where one is a party
reach-unit = one's own unit
reach-below = one's own unit and all below it
reach-domain = what the function owns, in every unit
reach-committee = one's committee
reach-everywhere = all of the municipality
do-see-organisation = See the organisation
do-import-organisation = Import the organisation
do-edit-posts = Edit posts, committees and staff functions
do-see-accounts = See who can sign in
do-manage-accounts = Give and close access
do-see-policy = See who may do what
do-see-trail = See the log
do-see-core-tasks = See core tasks
do-edit-core-tasks = Write core tasks and translate them
do-edit-goals = Write the committee's goals and their status
do-see-catalogue = See the control instruments
do-edit-catalogue = Edit the control instruments
do-see-room = See a unit's room
do-see-matrix = See the overview of rooms
do-open-round = Open a round
do-see-round = See a round and its common agreements
do-ask-calibration = Ask for an agreement of one's own
do-see-calibration = See the voices of an own agreement
do-give-voice = Give one's voice
do-agree = Agree and sign
do-record-med = Record MED's discussion
do-reopen-agreement = Take an agreement up again
do-hold-meeting = Hold a dialogue meeting
do-join-meeting = Take a seat at a dialogue meeting
do-see-responses = See where a unit stands on the ladder
do-decide-response = Decide a step on the ladder
do-give-mandate = Give rights on in the delegation plan
do-see-duties = See what a unit must report
do-do-duty = Report that it is done
do-see-dates = See the municipality's common dates
do-edit-dates = Ask for something on a common date
do-see-deviations = See deviations
do-report-deviation = Report a deviation
do-answer-deviation = Answer a deviation
do-see-budget = See the money
do-import-budget = Import money
do-give-forecast = Give the unit's expected result and correct the sum below
do-see-paper = Read papers for the committees
do-make-paper = Make papers for the committees
do-see-time = See what is asked of each role
do-give-minutes = Say how long something takes oneself
do-set-time-rules = Set the ceiling on time and turn clocking on and off
do-agree-information = Agree what a committee wants to know and can do without
do-ask-committee = Ask questions from a committee
do-answer-question = Answer a committee
do-hand-question = Choose who answers a committee
do-set-paper-numbers = Set time limits and estimates for answers to committees
do-see-pulse = See the areas of the pulse and what may be shown
do-answer-pulse = Answer the questions of the pulse
do-remark-pulse = Write MED's remarks on the pulse

# The log
trail-title = Log
trail-lead = Everything that has been done, newest first. Free text does not stand here. That you read the log stands in the log too.
trail-caption = Events, newest first
when = When
what = What
who = Who
particulars = Particulars
newer = Newer
older = Older

# People
people-title = Access
people-lead = Here you give access. Leaders and employees come from the organisation and get a link here; those with another task you add yourself.
people-cut = There may be more. Write the beginning of a name or an e-mail to find them.
people-caption = People and their access
find-person = Find a person
find = Find
name = Name
email = E-mail
email-hint = Used to sign in.
email-taken = Somebody already has that e-mail. Use another, or find the person in the list.
role = Task
choose-role = Choose what the person shall be able to do.
staff-in = Staff: { $function }
add-person = Give a person access
state = State
deeds = Action
new-link = New password link
close = Close access
no-access = Has no access
closed = Closed
in-use = In use
awaits-password = Has not chosen a password yet
link-title = New link
link-lead = Give { $name } this link by a safe way. It works once and for seven days, and it will not be shown again.

# Set-up
house-title = Set-up
house-lead = The municipality's name and two colours, as they stand on all pages and papers.
municipality-name = The municipality's name
first-colour = First colour
second-colour = Second colour
colour-hint = Write the colour as #0f4c5c. If it is too light for text, we make it darker.
colour-unreadable = The colour cannot be read. Write it as # and six characters, for example #0f4c5c.
everybody = every role

# Getting started
begin-title = How to get started
begin-lead = One area, five instruments and the first dialogue within two weeks. The money can come later.
begin-house = Write the municipality's name
begin-org = Fetch the organisation from a file
begin-functions = Choose which units answer for finance, HR and the other staff functions
begin-people = Give the first leaders access
begin-catalogue = Read through the control instruments, and open the first round

## Search
search-title = Search
search-for = Search: { $asked }
search-lead = Units, posts, core tasks, instruments, agreements and papers. Write a part of one or more words. You only find what you may see.
search-field = What are you looking for?
search-button = Search
search-nothing = Nothing found
search-nothing-text = Try fewer words, or a smaller part of the word. Capital letters make no difference, and aa, ae and oe may be written for å, æ and ø.
search-more = There are more. Write one more word to find the right one.
