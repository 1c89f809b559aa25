# An objection withdrawn less than a whole period before the deadline gives the others a whole period again.
# The countdown of reminders begins anew then. A proposer may withdraw the proposal until it is settled.

> ann: /start_union Gardeners — We plant trees @bob @cy
bot: Gardeners is founded.
  Mission: “We plant trees”
  Everything is decided by consensus: a proposal is carried when nobody objects before its deadline.

  Bob, Cy: please accept within seven days to be among the founders.
  [Accept] [Decline]

> bob: [Accept]
bot@bob: You are a founder now.
bot: Bob is a founder now.

> cy: [Accept]
bot@cy: You are a founder now.
bot: Cy is a founder now.

> ann: /propose Buy a tractor
bot: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob, Cy

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> bob: /object 1 Too dear
bot: Bob objects to proposal 1: “Too dear”
  Bob, what would have to change for you to agree? Reply here, so that Ann can meet it.
bot~: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: “Too dear”
  Silent so far: Cy

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Bob’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> bob: /retract 1
bot~: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob, Cy

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot: Your objection to proposal 1 is withdrawn.

> bob: /object 1 Still too dear
bot: Bob objects to proposal 1: “Still too dear”
  Bob, what would have to change for you to agree? Reply here, so that Ann can meet it.
bot~: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: “Still too dear”
  Silent so far: Cy

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Bob’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> +23h
bot: Proposal 1: “Buy a tractor”
  Cy: 12 h left, until 2 Jan 2026, 12:00 UTC. Bob’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object] [More time]
bot: Proposal 1: “Buy a tractor”
  Cy: 3 h left, until 2 Jan 2026, 12:00 UTC. Bob’s objection stands: unless it is withdrawn, this will not be carried.
  Bob, Ann: this is the last call. Can the objection still be met?
  [Consent] [Object] [More time]

> bob: /retract 1
bot: Bob withdrew the objection to proposal 1. Anyone who had relied on it can object until 3 Jan 2026, 11:00 UTC.
bot~: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob, Cy

  You can object until 3 Jan 2026, 11:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> +12h
bot: Proposal 1: “Buy a tractor”
  Bob, Cy: 12 h left, until 3 Jan 2026, 11:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]

> +12h
bot: Proposal 1: “Buy a tractor”
  Bob, Cy: 3 h left, until 3 Jan 2026, 11:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]
bot: Proposal 1: “Buy a tractor”
  Carried: nobody objected.
bot~: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann
  Silent: Bob, Cy

  Carried: nobody objected.

> cy: /propose Sell the tractor
bot: Proposal 2: “Sell the tractor”

  Proposed by Cy

  Consented: Cy
  Silent so far: Ann, Bob

  You can object until 4 Jan 2026, 11:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> cy: /object 2 What was I thinking
bot: Cy objects to proposal 2: “What was I thinking”
  Cy, it is your own proposal. While you object it will not be carried; to take it back: /withdraw 2
bot~: Proposal 2: “Sell the tractor”

  Proposed by Cy

  Objected:
  — Cy: “What was I thinking”
  Silent so far: Ann, Bob

  You can object until 4 Jan 2026, 11:00 UTC (24 h left). Cy’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> bob: /withdraw 2
bot: Only Cy can change or withdraw proposal 2. You can /object 2 instead.

> cy: /withdraw 2
bot: Proposal 2: “Sell the tractor”
  Withdrawn by its proposer.
bot~: Proposal 2: “Sell the tractor”

  Proposed by Cy

  Objected:
  — Cy: “What was I thinking”
  Silent: Ann, Bob

  Withdrawn by its proposer.

> cy: /withdraw 2
bot: Proposal 2 is withdrawn already.

> cy: /consent 2
bot: Proposal 2 has ended: /proposal 2. You can propose anew.

> bob: /retract 2
bot: Proposal 2 has ended: /proposal 2. You can propose anew.

> ann: /propose Paint it
bot: Proposal 3: “Paint it”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob, Cy

  You can object until 4 Jan 2026, 11:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> +24h
bot: Proposal 3: “Paint it”
  Bob, Cy: 12 h left, until 4 Jan 2026, 11:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]
bot: Proposal 3: “Paint it”
  Bob, Cy: 3 h left, until 4 Jan 2026, 11:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]
bot: Proposal 3: “Paint it”
  Carried: nobody objected.
bot~: Proposal 3: “Paint it”

  Proposed by Ann

  Consented: Ann
  Silent: Bob, Cy

  Carried: nobody objected.

> ann: /withdraw 3
bot: Proposal 3 has ended: /proposal 3. You can propose anew.

> ann: /withdraw 77
bot: There is no proposal 77. See /proposals.
