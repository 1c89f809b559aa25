### The pages that everybody may read in a browser.

page-skip = To the text
page-language = Language
page-where = You are in
page-places = On this page
page-foot = Here unions of people decide by consensus: a proposal is carried when nobody objects in time.
page-docs = For programs
page-news = This page has changed.

# All unions
page-unions = Public unions
page-unions-about = What they want, what they decide, and how they came to it: for everybody to read.
page-no-unions = No union is open to everybody yet.
page-all-unions = All public unions
page-more = More

# One union
page-dissolved = dissolved
page-members = { $count ->
    [one] { $count } member
   *[other] { $count } members
}
page-articles = { $count ->
    [one] { $count } article
   *[other] { $count } articles
}
page-open-count = { $count ->
    [one] { $count } open proposal
   *[other] { $count } open proposals
}
page-period = { $period } to object
page-open = Open now
page-nothing-open = Nothing is open.
page-decided = Decided
page-nothing-decided = Nothing has been decided yet.
page-all-decisions = All that was decided
page-members-title = Members
page-over-time = Over time
page-over-time-says = Month by month: up to { $members } members, up to { $decisions } decisions a month.
page-key-members = Members
page-key-decisions = Decisions
page-as-table = As a table
page-month = Month

# Its regulation
page-regulation = Regulation
page-regulation-of = Regulation of { $name }
page-whole-regulation = The whole regulation
page-no-articles = There are no articles yet.
page-article = Article { $number }
page-as-of = In force on { $day }
page-repealed = No longer in force.
page-by-proposal = Proposal { $number }
page-before = before that proposal
page-revision = revision { $revision }

# What it decided
page-decided-by = Decided by { $name }
page-search-for = Find a decision by a word in it
page-search = Find
page-found = { $count ->
    [one] { $count } decision found
   *[other] { $count } decisions found
}
page-nothing-found = No decision has these words. Try one word, or its beginning.
page-older = Older

# A proposal
page-proposal = Proposal { $number }
page-proposed-by = proposed by { $name }
page-version = version { $version }
page-candidate = a candidate
page-open-now = Open now.
page-until = Objections until { $when }.
page-left = { $left } left
page-awaiting = Nobody objected in time. The candidate may accept until { $when }.
page-not-told = The clock starts once everybody has been told.
page-stands = Consented: { $consents }, objected: { $objections }, silent: { $silent }.
page-stances = How it stands
page-consents = Consented
page-objects = Objected
page-silent = Silent so far
page-were-silent = Silent
page-versions = The text and how it changed
page-came-about = How it came about
page-came-about-says = { $count ->
    [one] { $count } person spoke. Who said what and when stands below, step by step.
   *[other] { $count } people spoke. Who said what and when stands below, step by step.
}
page-and-others = and { $count } more
page-key-put = text put
page-key-consented = consent
page-key-objected = objection
page-key-took-back = taken back
page-key-said = said something
page-steps = Step by step
step-opened = { $name } proposed it.
step-revised = { $name } changed the text: version { $version }.
step-suggested = { $name } suggested another wording.
step-noticed = Everybody was told. Objections until { $when }.
step-consented = { $name } consented.
step-consent-withdrawn = { $name } took the consent back.
step-objected = { $name } objected.
step-reason-given = { $name } gave a reason for the objection.
step-objection-confirmed = { $name } said that the objection stands.
step-objection-withdrawn = { $name } took the objection back.
step-remarked = { $name } said:
step-unclear = { $name } said, and it was not clear whether that was an objection:
step-more-time = { $name } asked for more time. Objections until { $when }.
step-lengthened = { $name } gave it more time. Objections until { $when }.
step-moved = Objections until { $when }.
step-moved-objection = An objection is gone. Whoever had relied on it can object until { $when }.
step-moved-unheard = The bot could not hear everybody, and such silence does not count. Objections until { $when }.
step-moved-unclear = It was not clear whether somebody objects. Objections until { $when }.
step-proposer = { $name } took it over.
step-candidate-accepted = The candidate accepted.

# What cannot be shown
sorry-nothing = There is nothing here
sorry-nothing-why = Perhaps the address has a slip in it, or what stood here is no longer open to everybody.
sorry-slower = One moment, please
sorry-slower-why = A lot was asked for from where you are. Wait a little and load the page again.
sorry-wait = Back in a moment
sorry-wait-why = The records cannot be read just now. Load the page again in a little while.
sorry-bug = That was our mistake
sorry-bug-why = Something here is broken; whoever runs this bot can see what. Nothing that was decided is lost.
