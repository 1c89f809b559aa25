# The silent are reminded by name 12 and 3 hours before the deadline, each time in a new message with buttons.
# A reply to it counts; who has spoken is not named any more. Where an objection stands, the last call is to who can meet it.

> ann: /start_union Gardeners — We plant trees @bob @cy @dee
bot: Gardeners is founded.
  Mission: “We plant trees”
  Everything is decided by consensus: a proposal is carried when nobody objects before its deadline.

  Bob, Cy, Dee: please accept within seven days to be among the founders.
  [Accept] [Decline]

> bob: [Accept]
bot@bob: You are a founder now.
bot: Bob is a founder now.

> cy: [Accept]
bot@cy: You are a founder now.
bot: Cy is a founder now.

> dee: [Accept]
bot@dee: You are a founder now.
bot: Dee is a founder now.

> ann: /propose Buy a tractor
bot: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob, Cy, Dee

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> +11h59m

> +1m
bot: Proposal 1: “Buy a tractor”
  Bob, Cy, Dee: 12 h left, until 2 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]

> bob: ^ consent
bot~: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann, Bob
  Silent so far: Cy, Dee

  You can object until 2 Jan 2026, 12:00 UTC (12 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot: Thank you. You consented to proposal 1.

> +9h
bot: Proposal 1: “Buy a tractor”
  Cy, Dee: 3 h left, until 2 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]

> cy: ^ object: too dear
bot: Cy objects to proposal 1: “too dear”
  Cy, what would have to change for you to agree? Reply here, so that Ann can meet it.
bot~: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann, Bob
  Objected:
  — Cy: “too dear”
  Silent so far: Dee

  You can object until 2 Jan 2026, 12:00 UTC (3 h left). Cy’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> +2h

> +1h
bot: Proposal 1: “Buy a tractor”
  Not carried: Cy’s objection stands.
  — Cy: “too dear”
  A text that meets it can be proposed any time.
bot~: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann, Bob
  Objected:
  — Cy: “too dear”
  Silent: Dee

  Not carried: Cy’s objection stands.

> dee: ^ consent
bot: Proposal 1 has ended: /proposal 1. You can propose anew.

> ann: /propose Sell it
bot: Proposal 2: “Sell it”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob, Cy, Dee

  You can object until 3 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> bob: /consent 2
bot~: Proposal 2: “Sell it”

  Proposed by Ann

  Consented: Ann, Bob
  Silent so far: Cy, Dee

  You can object until 3 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot: Thank you. You consented to proposal 2.

> cy: /consent 2
bot~: Proposal 2: “Sell it”

  Proposed by Ann

  Consented: Ann, Bob, Cy
  Silent so far: Dee

  You can object until 3 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot: Thank you. You consented to proposal 2.

> dee: /object 2 Not yet
bot: Dee objects to proposal 2: “Not yet”
  Dee, what would have to change for you to agree? Reply here, so that Ann can meet it.
bot~: Proposal 2: “Sell it”

  Proposed by Ann

  Consented: Ann, Bob, Cy
  Objected:
  — Dee: “Not yet”

  You can object until 3 Jan 2026, 12:00 UTC (24 h left). Dee’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> +24h
bot: Proposal 2: “Sell it”
  3 h left, until 3 Jan 2026, 12:00 UTC. Dee’s objection stands: unless it is withdrawn, this will not be carried.
  Dee, Ann: this is the last call. Can the objection still be met?
  [Consent] [Object] [More time]
bot: Proposal 2: “Sell it”
  Not carried: Dee’s objection stands.
  — Dee: “Not yet”
  A text that meets it can be proposed any time.
bot~: Proposal 2: “Sell it”

  Proposed by Ann

  Consented: Ann, Bob, Cy
  Objected:
  — Dee: “Not yet”

  Not carried: Dee’s objection stands.

> ann: /expel dee Objects to everything
bot: Proposal 3: Expel Dee (member 4)

  Proposed by Ann

  Reason: “Objects to everything”

  Consented: Ann
  Silent so far: Bob, Cy

  You can object until 4 Jan 2026, 12:00 UTC (24 h left). Silence is not enough here: somebody else has to consent as well. Whose consent counts: Bob, Cy.
  [Consent] [Object]
  [More time]

> +24h
bot: Proposal 3: Expel Dee (member 4)
  Bob, Cy: 12 h left, until 4 Jan 2026, 12:00 UTC. Silence is not enough here; consent if you agree, object if you disagree.
  [Consent] [Object] [More time]
bot: Proposal 3: Expel Dee (member 4)
  Bob, Cy: 3 h left, until 4 Jan 2026, 12:00 UTC. Silence is not enough here; consent if you agree, object if you disagree.
  [Consent] [Object] [More time]
bot: Proposal 3: Expel Dee (member 4)
  Lapsed: silence was not enough here, and nobody else whose consent counts gave it.
bot~: Proposal 3: Expel Dee (member 4)

  Proposed by Ann

  Reason: “Objects to everything”

  Consented: Ann
  Silent: Bob, Cy

  Lapsed: silence was not enough here, and nobody else whose consent counts gave it.
