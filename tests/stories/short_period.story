# With a short period only those reminders are sent that fall well inside it.
@period PT8H

> ann: /start_union Gardeners — We plant trees @bob
bot: Gardeners is founded.
  Mission: “We plant trees”
  Everything is decided by consensus: a proposal is carried when nobody objects before its deadline.

  Bob: please accept within seven days to be among the founders.
  [Accept] [Decline]

> bob: [Accept]
bot@bob: You are a founder now.
bot: Bob is a founder now.

> ann: /propose Buy a tractor
bot: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob

  You can object until 1 Jan 2026, 20:00 UTC (8 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> +4h59m

> +1m
bot: Proposal 1: “Buy a tractor”
  Bob: 3 h left, until 1 Jan 2026, 20:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]

> +2h59m59s

> bob: /object 1
bot: Bob objects to proposal 1.
  Bob, what would have to change for you to agree? Reply here, so that Ann can meet it.
bot~: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: no reason given yet

  You can object until 1 Jan 2026, 20:00 UTC (less than a minute left). Bob’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> +1s
bot: Proposal 1: “Buy a tractor”
  Not carried: Bob’s objection stands.
  — Bob: no reason given yet
  A text that meets it can be proposed any time.
bot~: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: no reason given yet

  Not carried: Bob’s objection stands.

> bob: /object 1 too dear
bot: Proposal 1 has ended: /proposal 1. You can propose anew.
