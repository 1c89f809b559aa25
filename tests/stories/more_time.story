# Who needs more time taps for it, once each; the proposer says how much, by a button, a length or a day.
# A text with a length in front of a colon is open for so long from the start.

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

> bob: [More time]
bot@bob: Proposal 1 stays open for longer, so that you can think about it.
bot: Bob needs more time for proposal 1: you can object until 3 Jan 2026, 12:00 UTC.
bot~: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob, Cy

  You can object until 3 Jan 2026, 12:00 UTC (2 days left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> bob: [More time]
bot@bob: You have had more time for proposal 1 already.

> ann: [More time]
bot: Ann, for how much longer, or until which day? For example: 2 days, Friday, 24 December.
  [One day]
  [Three days]
  [A week]

> ann: [Three days]
bot@ann: Proposal 1 stays open for longer.
bot: Ann gives proposal 1 more time: you can object until 6 Jan 2026, 12:00 UTC.
bot~: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob, Cy

  You can object until 6 Jan 2026, 12:00 UTC (5 days left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> ann: /more_time 1 2 days
bot: Ann gives proposal 1 more time: you can object until 8 Jan 2026, 12:00 UTC.
bot~: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob, Cy

  You can object until 8 Jan 2026, 12:00 UTC (7 days left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> ann: /more_time 1 until 12 January
bot: Ann gives proposal 1 more time: you can object until 13 Jan 2026, 00:00 UTC.
bot~: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob, Cy

  You can object until 13 Jan 2026, 00:00 UTC (11 days 12 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> ann: /more_time 1 2026-06-01
bot: Proposal 1 can stay open until 31 Jan 2026, 12:00 UTC at most, thirty days after it was announced.

> cy: ^1 more time
bot: Cy needs more time for proposal 1: you can object until 14 Jan 2026, 00:00 UTC.
bot~: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob, Cy

  You can object until 14 Jan 2026, 00:00 UTC (12 days 12 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> bob: /propose 3d: Sell the old one
bot: Proposal 2: “Sell the old one”

  Proposed by Bob

  Consented: Bob
  Silent so far: Ann, Cy

  You can object until 4 Jan 2026, 12:00 UTC (3 days left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> cy: /propose
bot: Cy, what do you propose?

> cy: ^ Paint the shed
bot: Proposal 3: “Paint the shed”

  Proposed by Cy

  Consented: Cy
  Silent so far: Ann, Bob

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> cy: /more_time 3
bot: Cy, for how much longer, or until which day? For example: 2 days, Friday, 24 December.
  [One day]
  [Three days]
  [A week]

> cy: ^ Friday
bot: Cy gives proposal 3 more time: you can object until 3 Jan 2026, 00:00 UTC.
bot~: Proposal 3: “Paint the shed”

  Proposed by Cy

  Consented: Cy
  Silent so far: Ann, Bob

  You can object until 3 Jan 2026, 00:00 UTC (36 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> cy: /period 48h
bot: Proposal 4: Keep proposals open for 2 days

  Proposed by Cy

  Consented: Cy
  Silent so far: Ann, Bob

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [More time]

> ann: [Consent 4]
bot@ann: Thank you. You consented to proposal 4.
bot~: Proposal 4: Keep proposals open for 2 days

  Proposed by Cy

  Consented: Cy, Ann
  Silent so far: Bob

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [More time]

> bob: [Consent 4]
bot@bob: Thank you. You consented to proposal 4.
bot: Proposal 4: Keep proposals open for 2 days
  Carried: everybody consented.
  New proposals stay open for 2 days.
bot~: Proposal 4: Keep proposals open for 2 days

  Proposed by Cy

  Consented: Cy, Ann, Bob

  Carried: everybody consented.

> cy: /propose Plant a lime
bot: Proposal 5: “Plant a lime”

  Proposed by Cy

  Consented: Cy
  Silent so far: Ann, Bob

  You can object until 3 Jan 2026, 12:00 UTC (2 days left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
