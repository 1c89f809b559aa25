# The console ends and starts again on the same store, in the middle of everything: the clock goes on from the
# last thing that was said, yesterday's cards can be pressed, and nothing is told or counted twice.

> ann: /start_union Gardeners — We plant trees @bob @cy
bot: Gardeners is founded.
  Mission: “We plant trees”
  Everything is decided by consensus: a proposal is carried when nobody objects before its deadline.

  Bob, Cy: please accept within seven days to be among the founders.
  [Accept] [Decline]

> bob: [Accept]
bot@bob: You are a founder now.
bot: Bob is a founder now.

> ann: /propose Buy a tractor
bot: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> +12h
bot: Proposal 1: “Buy a tractor”
  Bob: 12 h left, until 2 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]

> bob: [Object 1]
bot@bob: Your objection to proposal 1 is recorded. It stands until you /retract 1.
bot: Bob objects to proposal 1.
  Bob, what would have to change for you to agree? Reply here, so that Ann can meet it.
bot~: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: no reason given yet

  You can object until 2 Jan 2026, 12:00 UTC (12 h left). Bob’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

== restart

> bob: ^ It is too dear
bot: Bob on the objection to proposal 1: “It is too dear”
  Ann, can that be met?
bot~: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: “It is too dear”

  You can object until 2 Jan 2026, 12:00 UTC (12 h left). Bob’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> bob: [Object 1]
bot@bob: Your objection to proposal 1 stands already.

> cy: [Accept]
bot@cy: You are a founder now.
bot: Cy is a founder now.
  Proposal 1 was opened earlier; Cy has no voice in it.

> +8h

> bob: [Consent 1]
bot@bob: Thank you. You consented to proposal 1.
bot: Proposal 1: “Buy a tractor”
  Carried: everybody consented.
bot~: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann, Bob

  Carried: everybody consented.

> ann: /add_article Drive slowly
bot: Proposal 2: New article: “Drive slowly”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob, Cy

  You can object until 3 Jan 2026, 08:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> +12h
bot: Proposal 2: New article: “Drive slowly”
  Bob, Cy: 12 h left, until 3 Jan 2026, 08:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]

> ann: Anything new?

== restart

> bob: [Consent 2]
bot@bob: Thank you. You consented to proposal 2.
bot~: Proposal 2: New article: “Drive slowly”

  Proposed by Ann

  Consented: Ann, Bob
  Silent so far: Cy

  You can object until 3 Jan 2026, 08:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> cy: [Consent 2]
bot@cy: Thank you. You consented to proposal 2.
bot: Proposal 2: New article: “Drive slowly”
  Carried: everybody consented.
  This is article 1 of the regulation.
bot~: Proposal 2: New article: “Drive slowly”

  Proposed by Ann

  Consented: Ann, Bob, Cy

  Carried: everybody consented.

== restart

> +1d

> ann: /regulation
bot: Regulation of Gardeners

  1 “Drive slowly”
  Revision 1, by proposal 2 of Ann, 2 Jan 2026, 08:00 UTC
  [Show 2]

> cy: /consent 1
bot: Proposal 1 has ended: /proposal 1. You can propose anew.
