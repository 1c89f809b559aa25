# Who answers what tells of several proposals is asked which one they mean: a no is never taken for silence.

> ann: /start_union Gardeners — plant trees @bob @cy
bot: Gardeners is founded.
  Mission: “plant trees”
  Everything is decided by consensus: a proposal is carried when nobody objects before its deadline.

  Bob, Cy: please accept within seven days to be among the founders.
  [Accept] [Decline]

> bob: [Accept]
bot@bob: You are a founder now.
bot: Bob is a founder now.

> cy: [Accept]
bot@cy: You are a founder now.
bot: Cy is a founder now.

> ann: /propose plant oaks
bot: Proposal 1: “plant oaks”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob, Cy

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> ann: /propose plant elms
bot: Proposal 2: “plant elms”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob, Cy

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> +13h
bot: Proposal 1: “plant oaks”
  Bob, Cy: 12 h left, until 2 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.

  Proposal 2: “plant elms”
  Bob, Cy: 12 h left, until 2 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent 1] [Object 1] [More time 1]
  [Consent 2] [Object 2] [More time 2]

> bob: ^ I object, too dear
bot: Bob, which proposal do you mean?
  [1: “plant oaks”]
  [2: “plant elms”]

> bob: [2: “plant elms”]
bot@bob: Your objection to proposal 2 is recorded. It stands until you /retract 2.
bot: Bob objects to proposal 2: “too dear”
  Bob, what would have to change for you to agree? Reply here, so that Ann can meet it.
bot~: Proposal 2: “plant elms”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: “too dear”
  Silent so far: Cy

  You can object until 2 Jan 2026, 12:00 UTC (11 h left). Bob’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> ann: /proposals
bot: Open proposals of Gardeners

  Proposal 2: “plant elms”
  1 of 3 consented, one objected
  You can object until 2 Jan 2026, 12:00 UTC (11 h left). Bob’s objection stands: unless it is withdrawn, this will not be carried.

  Proposal 1: “plant oaks”
  1 of 3 consented, nobody objected
  You can object until 2 Jan 2026, 12:00 UTC (11 h left). Whoever stays silent agrees.
  [Show 2] [Show 1]

> cy: ^ ok

> cy: ^ no, we have no water
bot: Cy, which proposal do you mean?
  [1: “plant oaks”]
  [2: “plant elms”]

> cy: [1: “plant oaks”]
bot@cy: Your objection to proposal 1 is recorded. It stands until you /retract 1.
bot: Cy objects to proposal 1: “we have no water”
  Cy, what would have to change for you to agree? Reply here, so that Ann can meet it.
bot~: Proposal 1: “plant oaks”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Cy: “we have no water”
  Silent so far: Bob

  You can object until 2 Jan 2026, 12:00 UTC (11 h left). Cy’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> ann: /proposals
bot: Open proposals of Gardeners

  Proposal 2: “plant elms”
  1 of 3 consented, one objected
  You can object until 2 Jan 2026, 12:00 UTC (11 h left). Bob’s objection stands: unless it is withdrawn, this will not be carried.

  Proposal 1: “plant oaks”
  1 of 3 consented, one objected
  You can object until 2 Jan 2026, 12:00 UTC (11 h left). Cy’s objection stands: unless it is withdrawn, this will not be carried.
  [Show 2] [Show 1]

> bob: ^ 1: I agree
bot~: Proposal 1: “plant oaks”

  Proposed by Ann

  Consented: Ann, Bob
  Objected:
  — Cy: “we have no water”

  You can object until 2 Jan 2026, 12:00 UTC (11 h left). Cy’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]
bot: Thank you. You consented to proposal 1.

> bob: /answer 1 why so many?
bot~: Proposal 1: “plant oaks”

  Proposed by Ann

  Consented: Ann, Bob
  Objected:
  — Cy: “we have no water”
  Said about it:
  — Bob: “why so many?”

  You can object until 2 Jan 2026, 12:00 UTC (11 h left). Cy’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]
bot: Bob, your question is on the card of proposal 1 for all to see. It is not an objection: if you say nothing more, your silence counts.
  [I object until this is answered]

> zed: /answer 1 why not?
bot: Only members of Gardeners can do that. Ask one of them to /invite you.
