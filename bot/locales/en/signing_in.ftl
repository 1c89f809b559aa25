### Signing in on the page, and what a member finds there.

page-you = You
page-sign-in = Sign in
page-mine = My page
page-sign-out = Sign out
sorry-not-from-here = That did not work
sorry-not-from-here-why = Your session has ended meanwhile, or the form came from another page. Nothing was done: load the page again, and sign in if it asks you to.

# Signing in
sign-in-title = Sign in
sign-in-why = For members: you see your unions here, the private ones too, and can say yes or no. There is no password; your account on Telegram or Nostr shows who you are. It lasts twelve hours.
sign-in = Sign in
sign-in-link = With Telegram
sign-in-link-how = Write /page to the bot in a private chat. It answers with a button that brings you back here, signed in.
sign-in-link-open = Open the bot
sign-in-signer = With Nostr
sign-in-signer-how = If a signer for Nostr is installed in this browser, it will ask you to sign that you are here. Your key stays with it.
sign-in-sign = Sign in with the signer
sign-in-needs-script = This needs JavaScript.
sign-in-no-signer = There is no signer for Nostr in this browser. Install one and load the page again.
sign-in-not-signed = The signer did not sign. Try again if you like.
sign-in-nowhere = Nobody can sign in here: whoever runs the bot has not set it up.
sign-in-as = Are you { $name }?
sign-in-as-why = You are about to sign in here as { $account }. If you did not ask for that, do not go on.
sign-in-not = No, back
sign-in-late = That was too long ago, or was used before. Please start again; if it keeps happening, look whether the clock of your device is right.
sign-in-no-proof = That does not show who you are. Please start again.

# In the app
app-opens = One moment…
app-needs-script = This needs JavaScript. Without it you can read everything on the page in a browser.
app-late = That was opened too long ago. Close it and open it again.
app-failed = That did not work. Close it and open it again in a little while.
app-elsewhere = This opens in Telegram only. In a browser, use the page.

# One's own page
own-waits = Waiting for you
own-waits-nothing = Nothing is waiting for you.
own-in-union = { $union } · { $title }
own-unions = Your unions
own-unions-nothing = You are not a member of a union yet. Somebody in it has to propose you, or you start one with the bot.
own-follows = What you follow
own-follows-nothing = You follow nothing yet. To be told of a union, write /subscribe to the bot.
own-follows-change = To change it, write /subscriptions to the bot.

# The button that leads there
menu-page = open my page in a browser
names-page = page, my page
page-own-in-private = Your page is for you alone: write /page to me in private.
page-own-nowhere = Whoever runs me has not set up the pages (SITE_PORT and PUBLIC_URL).
page-own = Here is your page: { $url } It shows what waits for you, your unions, and what you follow. The button signs you in there for twelve hours.
page-own-elsewhere = Here is your page: { $url } It shows what waits for you, your unions, and what you follow. You sign in there with the signer in your browser.
button-page-own = Ask in private
button-open-page = Open my page here
button-sign-in = Sign in in the browser

# What a member says on a proposal's page
acting-yours = Your word
acting-consent = I consent
acting-retract = Take my objection back
acting-retract-consent = Take my consent back
acting-reason = Why do you object? What would have to change?
acting-reason-again = Another reason
acting-object = I object
acting-add-reason = Add it
acting-remark-what = Something to say that is neither a yes nor a no
acting-remark = Say it
acting-sign-in = Are you a member? Sign in to answer here.
acting-taken = It has been taken. How things stand is shown here.
acting-waits = It has not been recorded yet. Look again in a moment.
acting-no-room = That could not be taken just now. Please try again in a moment.
