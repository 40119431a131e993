# The menu
my-page = My page
to-my-page = To my page
group-direction = Direction
group-room = Room
group-everyday = Everyday
group-together = Together
group-results = Results
group-municipality = The municipality
demo-banner = This is a demonstration. Korsbæk Kommune does not exist, and the names are invented.
demo-change = Choose who you want to be

# Sign in
signin-title = Sign in
signin-lead = Sign in with your e-mail and your password.
login = E-mail
password = Password
signin = Sign in
wrong-login = E-mail and password do not match. Try again, or ask your administrator for a new link.

# First password
welcome-title = Choose your password
welcome-lead = You sign in as { $login }. The link works once.
new-password = New password
password-hint = At least 12 characters. A short sentence is easy to remember and hard to guess.
password-again = Repeat the password
save-password = Save and sign in
password-short = The password must be between 12 and 200 characters. Try a short sentence.
not-alike = The two passwords are not alike. Type them again.

# Errors
not-found-title = The page does not exist
not-found = We cannot find what you are looking for. Perhaps the address is misspelt, or it is not for you.
forbidden-title = You may not do that here
forbidden = You can see it, but not change it. Ask your leader or administrator if you think you should be able to.
refused-title = That cannot be done
stale-title = Somebody was there first
stale = Somebody has saved a change since you opened the page. Go back, open the page again and see what is new.
reused-title = The form has been sent before
reused = The same form was sent twice with different content. Open the page again and try once more.
bad-title = We cannot read what you sent
bad = Something is wrong with what the browser sent ({ $what }). Open the page again and try once more.
too-many-title = Too many tries
too-many = { $seconds ->
    [one] Wait one second and try again.
   *[other] Wait { $seconds } seconds and try again.
}
full-title = There is no room
full = What you wrote has not been saved, because the disk is full. Go back, keep the page open, and tell those who run Råderum.
busy-title = Many are doing the same right now
busy = What you wrote has not been saved yet, because many wrote at the same moment. Go back, and send it again.
broken-title = Something went wrong with us
broken = It is our fault, not yours. What you sent has not been saved. Try again in a little while; if it goes on, tell those who run Råderum.
