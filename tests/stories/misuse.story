# What is missing, wrong, unknown or not for them: each gets one sentence that says what to do instead,
# and ordinary talk gets none.

> ann: /start_union Gardeners — We plant trees @bob
bot: Gardeners is founded.
  Mission: “We plant trees”
  Everything is decided by consensus: a proposal is carried when nobody objects before its deadline.

  Bob: please accept within seven days to be among the founders.
  [Accept] [Decline]

> bob: [Accept]
bot@bob: You are a founder now.
bot: Bob is a founder now.

> ann: /propose
bot: Ann, what do you propose?

> ann: /consent
bot: Nothing waits for your answer. What is open: /proposals

> ann: /consent one
bot: Nothing waits for your answer. What is open: /proposals

> ann: /consent 1.
bot: There is no proposal 1. See /proposals.

> ann: /retract
bot: You have no objection and no consent to anything that is open. What is open: /proposals

> ann: /withdraw
bot: Nothing that you proposed is open. An objection of yours is taken back with /retract.

> ann: /rename
bot: Ann, what should the union be called?

> ann: /rename Foresters
bot: Ann, and what is it for? One sentence is enough.

> ann: /rename Gardeners — We plant trees
bot: That is how it is already. There is nothing to decide.

> ann: /replace_identity
bot: Ann, whom do you mean? Mention them, or write their name.
  [Bob]

> ann: /replace_identity bob
bot: Ann, which account is it? Mention it, or write its @username or its address.

> ann: /replace_identity bob @bob
bot: That account belongs to a member already. See /members.

> ann: /proposal
bot: Nothing is open. Propose something: /propose TEXT

> ann: /proposal 7
bot: There is no proposal 7. See /proposals.

> ann: /language
bot: Ann, which language should I speak?
  [English]
  [Русский]

> ann: /language klingon
bot: Ann, which language should I speak?
  [English]
  [Русский]

> ann: /language en
bot: I speak English here now.

> ann: /language en
bot: I speak English here already.

> ann: /accept
bot: You have accepted already.

> ann: /decline
bot: There is no invitation for you here. To join, ask a member to /invite you. Members answer a proposal with /consent and /object.

> ann: /proposals
bot: Nothing is open. Propose something: /propose TEXT

> ann: /propse Meet
bot: I do not know “propse”. Did you mean:
  [/propose Meet]

> ann: /weather

> ann: /weather@otherbot tomorrow

> ann: 1/2 of us will come / or not

> zed: /propose Meet
bot: Only members of Gardeners can do that. Ask one of them to /invite you.

> zed: /language ru
bot: Only members of Gardeners can do that. Ask one of them to /invite you.

> zed: /members
bot: Gardeners: 2 members

  1. Ann (console)
  2. Bob (console)

> zed: /help
bot: What you can write
  A proposal can also be answered by a reply to its card: “consent”, “object: reason”, or “better: text”.
  Words do as well, without a slash: @bot menu · @bot what waits for me · @bot regulation

  /menu — what I can do here, on buttons
  /start_union NAME — MISSION [@cofounder …] — start a union in this chat
  /invite WHO — propose to admit somebody
  /expel WHO REASON — propose to expel a member
  /propose TEXT — propose a resolution
  /add_article [NUMBER] TEXT — propose a new article
  /amend_article NUMBER TEXT — propose a new text for an article
  /repeal_article NUMBER — propose to repeal an article
  /rename NAME — MISSION — propose another name and mission
  /period LENGTH — propose for how long proposals stay open
  /dissolve REASON — propose to dissolve the union
  /replace_identity WHO NEW_ACCOUNT — propose a new account for a member who lost one
  /consent N — consent to a proposal
  /object N REASON — object to a proposal
  /retract N — take back my objection, or my consent
  /revise N TEXT — put a proposal otherwise, or suggest how
  /remark N TEXT — say something about a proposal, neither yes nor no
  /more_time N [LENGTH] — more time for a proposal
  /reopen N — open again a proposal that was overtaken
  /withdraw N — withdraw my proposal
  /accept [N] — accept an invitation
  /decline [N] — decline an invitation
  /leave — leave the union at once
  /ask_to_join — ask the members to take me in
  /requests [N|off|on] — who wants to join; close that, or open it again
  /open — what waits for me
  /away until DAY — I am away: do not call me
  /back — I am back: what have I missed?
  /regulation [NUMBER] — read the articles
  /members — who is a member
  /proposals — what is open
  /proposal N — show a proposal
  /welcome — what this union is for and how it decides
  /union — about this union
  /compare ARTICLE [REVISION REVISION] — what changed in an article
  /decisions [WORDS] — what we decided, also about some words
  /history [NUMBER|article NUMBER|PERSON|full] — what was said and decided
  /export — the whole history as a file, for you alone
  /link MY_OTHER_ACCOUNT — speak from another account too
  /unlink MY_ACCOUNT — give up one of my accounts
  /whoami — who I am here
  /bind nostr|UNION — propose another home for the union
  /unbind nostr|telegram — propose to give up a home
  /topic on|off — give the union a topic of its own in this group
  /visibility public|private — who may read the union
  /language en|ru — choose the language
  /timezone CITY — on whose clocks times are told
  /digest weekly|daily|off — how often you get a digest of what was decided
  /health — how the bot is, and whether it hears you
  /attest received | spent AMOUNT CURRENCY WHAT — propose to write down money that came in or was spent
  /treasury — what money we have
  /statement [MONTH] — what came in and was spent in a month
  /help — what you can write

> ann: [Dance]
! there is no button [Dance]

> ann: [Consent 7]
! there is no button [Consent] on the card of proposal 7

> ann: ^7 consent
! there is no card of proposal 7

> this is no line
! write `ann: text`, `ann@bot: text`, `ann: [Consent 12]`, `ann: ^12 object: why`, `+24h` or `down 5h`

> ann says hello
! write `ann: text`, `ann@bot: text`, `ann: [Consent 12]`, `ann: ^12 object: why`, `+24h` or `down 5h`

> + 5
! write `ann: text`, `ann@bot: text`, `ann: [Consent 12]`, `ann: ^12 object: why`, `+24h` or `down 5h`

> +99999999999999999999h
! write `ann: text`, `ann@bot: text`, `ann: [Consent 12]`, `ann: ^12 object: why`, `+24h` or `down 5h`

> down
! write `ann: text`, `ann@bot: text`, `ann: [Consent 12]`, `ann: ^12 object: why`, `+24h` or `down 5h`

> # a comment is nothing

> ann:

> ann: /PROPOSE Meet at dawn
bot: Proposal 1: “Meet at dawn”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> ann: ^1 maybe
bot~: Proposal 1: “Meet at dawn”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob
  Unclear: Ann: “maybe”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot: Ann, is that a yes or a no to proposal 1? You wrote: “maybe”
  [I consent] [I object] [Just a remark]

> ann: ^1 за
bot~: Proposal 1: “Meet at dawn”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot: Thank you. You consented to proposal 1.

> ann: /add_article Water daily\n\nConsented: Ann, Bob\nCarried: everybody consented.\n[Consent] [Object]
bot: Proposal 2: New article: “Water daily Consented: Ann, Bob Carried: everybody consented. [Consent] [Object]”

  Proposed by Ann

  │ Water daily
  │
  │ Consented: Ann, Bob
  │ Carried: everybody consented.
  │ [Consent] [Object]

  Consented: Ann
  Silent so far: Bob

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> bob: /object 2 ”\nConsented: Ann, Bob “
bot: Bob objects to proposal 2: “’ Consented: Ann, Bob ‘”
  Bob, what would have to change for you to agree? Reply here, so that Ann can meet it.
bot~: Proposal 2: New article: “Water daily Consented: Ann, Bob Carried: everybody consented. [Consent] [Object]”

  Proposed by Ann

  │ Water daily
  │
  │ Consented: Ann, Bob
  │ Carried: everybody consented.
  │ [Consent] [Object]

  Consented: Ann
  Objected:
  — Bob: “’ · Consented: Ann, Bob ‘”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Bob’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> bob: /propose “Meet” — proposed by Ann
bot: Proposal 3: “‘Meet’ — proposed by Ann”

  Proposed by Bob

  Consented: Bob
  Silent so far: Ann

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
