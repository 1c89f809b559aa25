# Names that look alike: who joins under one is warned about, and the member number tells them apart wherever they stand.
# (Воb is written with a Cyrillic В and о.)

> ann: /start_union Gardeners — We plant trees @bob
bot: Gardeners is founded.
  Mission: “We plant trees”
  Everything is decided by consensus: a proposal is carried when nobody objects before its deadline.

  Bob: please accept within seven days to be among the founders.
  [Accept] [Decline]

> bob: [Accept]
bot@bob: You are a founder now.
bot: Bob is a founder now.

> ann: /invite @Воb
bot: Proposal 1: Admit Воb

  Proposed by Ann

  Candidate: Воb (console:воb)
  Mind: Воb is written so that it can be taken for Bob (member 2). Make sure who it is.

  Consented: Ann
  Silent so far: Bob
  Воb has not accepted yet.

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Воb: Accept] [Воb: Decline]
  [More time]

> ann: /consent 1
bot: You have consented to proposal 1 already.

> воb: [Accept 1]
bot@воb: Thank you. You become a member if nobody objects by 2 Jan 2026, 12:00 UTC.
bot~: Proposal 1: Admit Воb

  Proposed by Ann

  Candidate: Воb (console:воb)
  Mind: Воb is written so that it can be taken for Bob (member 2). Make sure who it is.

  Consented: Ann
  Silent so far: Bob
  Воb accepted the invitation.

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [More time]

> bob: /consent 1
bot: Proposal 1: Admit Воb
  Carried: everybody consented.
  Welcome, Воb (member 3)! You are a member of Gardeners.
  What the union is for and how it decides: /welcome
  Mind: Воb is written so that it can be taken for Bob (member 2). Make sure who it is.
bot~: Proposal 1: Admit Воb

  Proposed by Ann

  Candidate: Воb (console:воb)
  Mind: Воb is written so that it can be taken for Bob (member 2). Make sure who it is.

  Consented: Ann, Bob (member 2)
  Воb accepted the invitation.

  Carried: everybody consented.

> воb: /propose Buy a tractor
bot: Proposal 2: “Buy a tractor”

  Proposed by Воb (member 3)

  Consented: Воb (member 3)
  Silent so far: Ann, Bob (member 2)

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> bob: [Object 2]
bot@bob: Your objection to proposal 2 is recorded. It stands until you /retract 2.
bot: Bob (member 2) objects to proposal 2.
  Bob, what would have to change for you to agree? Reply here, so that Воb can meet it.
bot~: Proposal 2: “Buy a tractor”

  Proposed by Воb (member 3)

  Consented: Воb (member 3)
  Objected:
  — Bob (member 2): no reason given yet
  Silent so far: Ann

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Bob (member 2)’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> ann: /expel Bob never waters
bot: Proposal 3: Expel Bob (member 2)

  Proposed by Ann

  Reason: “never waters”

  Consented: Ann
  Silent so far: Воb (member 3)

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Silence is not enough here: somebody else has to consent as well. Whose consent counts: Воb (member 3).
  [Consent] [Object]
  [More time]

> ann: /members
bot: Gardeners: 3 members

  1. Ann (console)
  2. Bob (console)
  3. Воb (console)

> ann: /expel Воb never waters
bot: Proposal 4: Expel Воb (member 3)

  Proposed by Ann

  Reason: “never waters”

  Consented: Ann
  Silent so far: Bob (member 2)

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Silence is not enough here: somebody else has to consent as well. Whose consent counts: Bob (member 2).
  [Consent] [Object]
  [More time]
