# A candidate who never saw the bot, and becomes a member.

> ann: /start_union Gardeners — plant trees @bob
bot: Gardeners is founded.
  Mission: “plant trees”
  Everything is decided by consensus: a proposal is carried when nobody objects before its deadline.

  Bob: please accept within seven days to be among the founders.
  [Accept] [Decline]

> bob: [Accept]
bot@bob: You are a founder now.
bot: Bob is a founder now.

> ann: /invite @zoe
bot: Proposal 1: Admit Zoe

  Proposed by Ann

  Candidate: Zoe (console:zoe)

  Consented: Ann
  Silent so far: Bob
  Zoe has not accepted yet.

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Zoe: Accept] [Zoe: Decline]
  [More time]

> zoe: hi, what is this?

> zoe: ^ who are you all?
bot~: Proposal 1: Admit Zoe

  Proposed by Ann

  Candidate: Zoe (console:zoe)

  Consented: Ann
  Silent so far: Bob
  Said about it:
  — Zoe: “who are you all?”
  Zoe has not accepted yet.

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Zoe: Accept] [Zoe: Decline]
  [More time]

> bob: ^ who is Zoe?
bot~: Proposal 1: Admit Zoe

  Proposed by Ann

  Candidate: Zoe (console:zoe)

  Consented: Ann
  Silent so far: Bob
  Said about it:
  — Zoe: “who are you all?”
  — Bob: “who is Zoe?”
  Zoe has not accepted yet.

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Zoe: Accept] [Zoe: Decline]
  [More time]
bot: Bob, your question is on the card of proposal 1 for all to see. It is not an objection: if you say nothing more, your silence counts.
  [I object until this is answered]

> ann: ^ my neighbour, she has a greenhouse
bot~: Proposal 1: Admit Zoe

  Proposed by Ann

  Candidate: Zoe (console:zoe)

  Consented: Ann
  Silent so far: Bob
  Said about it:
  — Zoe: “who are you all?”
  — Bob: “who is Zoe?”
  — Ann: “my neighbour, she has a greenhouse”
  Zoe has not accepted yet.

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Zoe: Accept] [Zoe: Decline]
  [More time]

> bob: ^ ah, then yes
bot~: Proposal 1: Admit Zoe

  Proposed by Ann

  Candidate: Zoe (console:zoe)

  Consented: Ann
  Silent so far: Bob
  Unclear: Bob: “ah, then yes”
  Said about it:
  — Zoe: “who are you all?”
  — Bob: “who is Zoe?”
  — Ann: “my neighbour, she has a greenhouse”
  Zoe has not accepted yet.

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Zoe: Accept] [Zoe: Decline]
  [More time]
bot: Bob, is that a yes or a no to proposal 1? You wrote: “ah, then yes”
  [I consent] [I object] [Just a remark]

> bob: [I consent]
bot@bob: Thank you. You consented to proposal 1.
bot~: Proposal 1: Admit Zoe

  Proposed by Ann

  Candidate: Zoe (console:zoe)

  Consented: Ann, Bob
  Said about it:
  — Zoe: “who are you all?”
  — Bob: “who is Zoe?”
  — Ann: “my neighbour, she has a greenhouse”
  Zoe has not accepted yet.

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Zoe: Accept] [Zoe: Decline]
  [More time]

> zoe@bot: /start
bot@zoe: I help groups decide together: a proposal is carried when nobody objects before its deadline.
  Add me to a group and write there: /start_union NAME — MISSION
  All commands: /help
bot@zoe: You are invited to join Gardeners.
  Mission: “plant trees”
  Its members decide everything by consensus.
  [Accept] [Decline]

> zoe@bot: what do I do?
bot@zoe: What you can write
  In private this works while you belong to one union only.
  Words do as well, without a slash: menu · what waits for me · proposals

  /menu — what I can do here, on buttons
  /accept [N] — accept an invitation
  /decline [N] — decline an invitation
  /consent N — consent to a proposal
  /object N REASON — object to a proposal
  /retract N — take back my objection, or my consent
  /open — what waits for me
  /proposals — what is open
  /proposal N — show a proposal
  /regulation [NUMBER] — read the articles
  /members — who is a member
  /union — about this union
  /decisions [WORDS] — what we decided, also about some words
  /history [NUMBER|article NUMBER|PERSON|full] — what was said and decided
  /welcome — what this union is for and how it decides
  /compare ARTICLE [REVISION REVISION] — what changed in an article
  /export — the whole history as a file, for you alone
  /requests [N|off|on] — who wants to join; close that, or open it again
  /away until DAY — I am away: do not call me
  /back — I am back: what have I missed?
  /reminders on|off — have what waits for me sent to me in private
  /link MY_OTHER_ACCOUNT — speak from another account too
  /unlink MY_ACCOUNT — give up one of my accounts
  /whoami — who I am here
  /visibility public|private — who may read the union
  /page — open my page in a browser
  /token — let a program read what I may read
  /feeds [UNION | all | end] — addresses for my feed reader and my calendar
  /forget_me — leave no trace in a union I do not belong to
  /language en|ru — choose the language
  /timezone CITY — on whose clocks times are told
  /digest weekly|daily|off — how often you get a digest of what was decided
  /health — how the bot is, and whether it hears you
  /subscribe [UNION] — be told in private of what happens in a union
  /subscriptions — what I follow, when I am told, and how to end it
  /attest received | spent AMOUNT CURRENCY WHAT — propose to write down money that came in or was spent
  /treasury — what money we have
  /statement [MONTH] — what came in and was spent in a month
  /help — what you can write

> zoe@bot: [Accept]
bot@zoe: Thank you. You have accepted.
bot: Proposal 1: Admit Zoe
  Carried: everybody consented.
  Welcome, Zoe! You are a member of Gardeners.
  What the union is for and how it decides: /welcome
bot~: Proposal 1: Admit Zoe

  Proposed by Ann

  Candidate: Zoe (console:zoe)

  Consented: Ann, Bob
  Said about it:
  — Zoe: “who are you all?”
  — Bob: “who is Zoe?”
  — Ann: “my neighbour, she has a greenhouse”
  Zoe accepted the invitation.

  Carried: everybody consented.
bot@zoe: Welcome to Gardeners!
  “plant trees”

  This is how we decide: any member proposes, and all are asked. Whoever stays silent agrees; what nobody objects to within 24 h is decided. One objection stops it, until it is withdrawn or the text is changed to meet it.

  There are no articles yet; what is decided as one you find here: /regulation
  [What I can do here]

> zoe: hello everybody!

> zoe: /whoami
bot: You are Zoe, member 3 of Gardeners. You speak as: @zoe · console:zoe

> zoe: /propose Use my greenhouse for the seedlings
bot: Proposal 2: “Use my greenhouse for the seedlings”

  Proposed by Zoe

  Consented: Zoe
  Silent so far: Ann, Bob

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> bob: ^ great idea
bot~: Proposal 2: “Use my greenhouse for the seedlings”

  Proposed by Zoe

  Consented: Zoe, Bob
  Silent so far: Ann

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot: Thank you. You consented to proposal 2.

> ann: ^ wonderful, thank you!
bot: Proposal 2: “Use my greenhouse for the seedlings”
  Carried: everybody consented.
bot~: Proposal 2: “Use my greenhouse for the seedlings”

  Proposed by Zoe

  Consented: Zoe, Bob, Ann

  Carried: everybody consented.
