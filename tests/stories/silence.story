# Silence only counts while the bot could hear it: an interruption of more than ten minutes moves
# the deadlines by as long, also when a deadline fell into it; a shorter one moves nothing.

> ann: /start_union Gardeners — We plant trees @bob
bot: Gardeners is founded.
  Mission: “We plant trees”
  Everything is decided by consensus: a proposal is carried when nobody objects before its deadline.

  Bob: please accept within seven days to be among the founders.
  [Accept] [Decline]

> down 3h

> bob: [Accept]
bot@bob: You are a founder now.
bot: Bob is a founder now.

> ann: /propose Buy a tractor
bot: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob

  You can object until 2 Jan 2026, 15:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> +2h

> down 10m

> down 5h
bot: From 1 Jan 2026, 17:10 UTC to 1 Jan 2026, 22:10 UTC (5 h) I could not hear you, and such silence does not count. The deadline of proposal 1 moves back by the same time.
bot~: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob

  You can object until 2 Jan 2026, 20:00 UTC (21 h 50 min left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> +20h
bot: Proposal 1: “Buy a tractor”
  Bob: 12 h left, until 2 Jan 2026, 20:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]
bot: Proposal 1: “Buy a tractor”
  Bob: 3 h left, until 2 Jan 2026, 20:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]

> down 30h
bot: From 2 Jan 2026, 18:10 UTC to 4 Jan 2026, 00:10 UTC (30 h) I could not hear you, and such silence does not count. The deadline of proposal 1 moves back by the same time.
bot~: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob

  You can object until 4 Jan 2026, 02:00 UTC (1 h 50 min left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot: Proposal 1: “Buy a tractor”
  Bob: 1 h 50 min left, until 4 Jan 2026, 02:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]

> bob: /proposals
bot: Open proposals of Gardeners

  Proposal 1: “Buy a tractor”
  1 of 2 consented, nobody objected
  You can object until 4 Jan 2026, 02:00 UTC (1 h 50 min left). Whoever stays silent agrees.
  [Show 1]

> +1h

> ann: /propose Sell it
bot: Proposal 2: “Sell it”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob

  You can object until 5 Jan 2026, 01:10 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> +12h
bot: Proposal 1: “Buy a tractor”
  Carried: nobody objected.
bot~: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann
  Silent: Bob

  Carried: nobody objected.
bot: Proposal 2: “Sell it”
  Bob: 12 h left, until 5 Jan 2026, 01:10 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]

> down 9m

> bob: /object 2 We have just bought it
bot: Bob objects to proposal 2: “We have just bought it”
  Bob, what would have to change for you to agree? Reply here, so that Ann can meet it.
bot~: Proposal 2: “Sell it”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: “We have just bought it”

  You can object until 5 Jan 2026, 01:10 UTC (11 h 51 min left). Bob’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> down 1d
bot: From 4 Jan 2026, 13:19 UTC to 5 Jan 2026, 13:19 UTC (24 h) I could not hear you, and such silence does not count. The deadline of proposal 2 moves back by the same time.
bot~: Proposal 2: “Sell it”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: “We have just bought it”

  You can object until 6 Jan 2026, 01:10 UTC (11 h 51 min left). Bob’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]
bot: Gardeners, 1 Jan 2026 – 5 Jan 2026

  What was decided:
  Proposal 1: “Buy a tractor”
  Carried: nobody objected.

  What is open:
  Proposal 2: “Sell it”
  You can object until 6 Jan 2026, 01:10 UTC (11 h 51 min left). Bob’s objection stands: unless it is withdrawn, this will not be carried.

> +24h
bot: Proposal 2: “Sell it”
  3 h left, until 6 Jan 2026, 01:10 UTC. Bob’s objection stands: unless it is withdrawn, this will not be carried.
  Bob, Ann: this is the last call. Can the objection still be met?
  [Consent] [Object] [More time]
bot: Proposal 2: “Sell it”
  Not carried: Bob’s objection stands.
  — Bob: “We have just bought it”
  A text that meets it can be proposed any time.
bot~: Proposal 2: “Sell it”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: “We have just bought it”

  Not carried: Bob’s objection stands.

> ann: /history full
bot: Gardeners: every step

  1 Jan 2026, 12:00 UTC — Ann founded Gardeners
  1 Jan 2026, 15:00 UTC — I was out of reach for 3 h
  1 Jan 2026, 15:00 UTC — Bob accepted the founding invitation
  1 Jan 2026, 15:00 UTC — Ann proposed 1: “Buy a tractor”
  1 Jan 2026, 15:00 UTC — everybody was told of proposal 1 (“Buy a tractor”); deadline 2 Jan 2026, 15:00 UTC
  1 Jan 2026, 22:10 UTC — I was out of reach for 5 h
  1 Jan 2026, 22:10 UTC — the deadline of proposal 1 (“Buy a tractor”) moved to 2 Jan 2026, 20:00 UTC
  4 Jan 2026, 00:10 UTC — I was out of reach for 30 h
  4 Jan 2026, 00:10 UTC — the deadline of proposal 1 (“Buy a tractor”) moved to 4 Jan 2026, 02:00 UTC
  4 Jan 2026, 01:10 UTC — Ann proposed 2: “Sell it”
  4 Jan 2026, 01:10 UTC — everybody was told of proposal 2 (“Sell it”); deadline 5 Jan 2026, 01:10 UTC
  4 Jan 2026, 02:00 UTC — proposal 1 (“Buy a tractor”). Carried: nobody objected.
  4 Jan 2026, 02:00 UTC — resolved: “Buy a tractor”
  4 Jan 2026, 13:19 UTC — Bob objected to proposal 2 (“Sell it”): “We have just bought it”
  5 Jan 2026, 13:19 UTC — I was out of reach for 24 h
  5 Jan 2026, 13:19 UTC — the deadline of proposal 2 (“Sell it”) moved to 6 Jan 2026, 01:10 UTC
  6 Jan 2026, 01:10 UTC — proposal 2 (“Sell it”). Not carried: Bob’s objection stands.
  [Show 1] [Show 2]
