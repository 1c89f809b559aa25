# A grandmother writes as she talks. She has read no manual, and is understood or asked.

> ann: /start_union Lime Street 5 — Keep the house dry and the yard green @nina @bob
bot: Lime Street 5 is founded.
  Mission: “Keep the house dry and the yard green”
  Everything is decided by consensus: a proposal is carried when nobody objects before its deadline.

  Nina, Bob: please accept within seven days to be among the founders.
  [Accept] [Decline]

> nina: yes dear, of course

> bob: [Accept]
bot@bob: You are a founder now.
bot: Bob is a founder now.

> nina: [Accept]
bot@nina: You are a founder now.
bot: Nina is a founder now.

> nina: Good morning everybody, lovely weather

> ann: /propose Repaint the staircase in yellow
bot: Proposal 1: “Repaint the staircase in yellow”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob, Nina

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> nina: ^ oh my dears, yellow is so cheerful, I agree
bot~: Proposal 1: “Repaint the staircase in yellow”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob, Nina
  Unclear: Nina: “oh my dears, yellow is so cheerful, I agree”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot: Nina, is that a yes or a no to proposal 1? You wrote: “oh my dears, yellow is so cheerful, I agree”
  [I consent] [I object] [Just a remark]

> nina: [I consent]
bot@nina: Thank you. You consented to proposal 1.
bot~: Proposal 1: “Repaint the staircase in yellow”

  Proposed by Ann

  Consented: Ann, Nina
  Silent so far: Bob

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> bob: /propose Cut down the old lime tree in the yard
bot: Proposal 2: “Cut down the old lime tree in the yard”

  Proposed by Bob

  Consented: Bob
  Silent so far: Ann, Nina

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> nina: ^ oh no please don't, I planted it with my husband
bot: Nina objects to proposal 2: “I planted it with my husband”
  Nina, what would have to change for you to agree? Reply here, so that Bob can meet it.
bot~: Proposal 2: “Cut down the old lime tree in the yard”

  Proposed by Bob

  Consented: Bob
  Objected:
  — Nina: “I planted it with my husband”
  Silent so far: Ann

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Nina’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> bob: ^ Is it healthy inside?
bot~: Proposal 2: “Cut down the old lime tree in the yard”

  Proposed by Bob

  Consented: Bob
  Objected:
  — Nina: “I planted it with my husband”
  Silent so far: Ann
  Said about it:
  — Bob: “Is it healthy inside?”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Nina’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> nina: ^ it is as healthy as I am
bot: Nina on the objection to proposal 2: “it is as healthy as I am”
  Bob, can that be met?
bot~: Proposal 2: “Cut down the old lime tree in the yard”

  Proposed by Bob

  Consented: Bob
  Objected:
  — Nina: “I planted it with my husband · it is as healthy as I am”
  Silent so far: Ann
  Said about it:
  — Bob: “Is it healthy inside?”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Nina’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> bob: /propose A new bench by the door
bot: Proposal 3: “A new bench by the door”

  Proposed by Bob

  Consented: Bob
  Silent so far: Ann, Nina

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> nina: ^ and who is going to pay for it?
bot~: Proposal 3: “A new bench by the door”

  Proposed by Bob

  Consented: Bob
  Silent so far: Ann, Nina
  Said about it:
  — Nina: “and who is going to pay for it?”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot: Nina, your question is on the card of proposal 3 for all to see. It is not an objection: if you say nothing more, your silence counts.
  [I object until this is answered]

> nina: ^ well all right then, I don't mind
bot~: Proposal 3: “A new bench by the door”

  Proposed by Bob

  Consented: Bob
  Silent so far: Ann, Nina
  Unclear: Nina: “well all right then, I don't mind”
  Said about it:
  — Nina: “and who is going to pay for it?”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot: Nina, is that a yes or a no to proposal 3? You wrote: “well all right then, I don't mind”
  [I consent] [I object] [Just a remark]

> nina: ^ yes
bot~: Proposal 3: “A new bench by the door”

  Proposed by Bob

  Consented: Bob, Nina
  Silent so far: Ann
  Said about it:
  — Nina: “and who is going to pay for it?”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot: Thank you. You consented to proposal 3.

> nina: @bot what is going on?
bot: Open proposals of Lime Street 5

  Proposal 3: “A new bench by the door”
  2 of 3 consented, nobody objected
  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.

  Proposal 2: “Cut down the old lime tree in the yard”
  1 of 3 consented, one objected
  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Nina’s objection stands: unless it is withdrawn, this will not be carried.

  Proposal 1: “Repaint the staircase in yellow”
  2 of 3 consented, nobody objected
  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Show 3] [Show 2] [Show 1]

> nina: @bot help me please
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

> nina: @bot what waits for me?
bot: Nina, nothing waits for you in Lime Street 5.

  3 more are open: /proposals

> +24h
bot: Proposal 1: “Repaint the staircase in yellow”
  Bob: 12 h left, until 2 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.

  Proposal 2: “Cut down the old lime tree in the yard”
  Ann: 12 h left, until 2 Jan 2026, 12:00 UTC. Nina’s objection stands: unless it is withdrawn, this will not be carried.

  Proposal 3: “A new bench by the door”
  Ann: 12 h left, until 2 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent 1] [Object 1] [More time 1]
  [Consent 2] [Object 2] [More time 2]
  [Consent 3] [Object 3] [More time 3]
bot: Proposal 1: “Repaint the staircase in yellow”
  Bob: 3 h left, until 2 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.

  Proposal 2: “Cut down the old lime tree in the yard”
  Ann: 3 h left, until 2 Jan 2026, 12:00 UTC. Nina’s objection stands: unless it is withdrawn, this will not be carried.
  Nina, Bob: this is the last call. Can the objection still be met?

  Proposal 3: “A new bench by the door”
  Ann: 3 h left, until 2 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent 1] [Object 1] [More time 1]
  [Consent 2] [Object 2] [More time 2]
  [Consent 3] [Object 3] [More time 3]
bot: Proposal 1: “Repaint the staircase in yellow”
  Carried: nobody objected.
bot: Proposal 2: “Cut down the old lime tree in the yard”
  Not carried: Nina’s objection stands.
  — Nina: “I planted it with my husband · it is as healthy as I am”
  A text that meets it can be proposed any time.
bot: Proposal 3: “A new bench by the door”
  Carried: nobody objected.
bot~: Proposal 1: “Repaint the staircase in yellow”

  Proposed by Ann

  Consented: Ann, Nina
  Silent: Bob

  Carried: nobody objected.
bot~: Proposal 2: “Cut down the old lime tree in the yard”

  Proposed by Bob

  Consented: Bob
  Objected:
  — Nina: “I planted it with my husband · it is as healthy as I am”
  Silent: Ann
  Said about it:
  — Bob: “Is it healthy inside?”

  Not carried: Nina’s objection stands.
bot~: Proposal 3: “A new bench by the door”

  Proposed by Bob

  Consented: Bob, Nina
  Silent: Ann
  Said about it:
  — Nina: “and who is going to pay for it?”

  Carried: nobody objected.

> nina: @bot what did we decide about the tree?
bot: What Lime Street 5 decided about “tree”

  Proposal 2: “Cut down the old lime tree in the yard”
  Not carried: Nina’s objection stands. 2 Jan 2026, 12:00 UTC
  [Show 2]
