# Who is away says so: nobody calls them, their silence counts, and they are told what they can still answer.
# Cards say it beside the name; the proposer is offered to wait; who comes back hears what they missed.

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

> bob: /away
bot: Bob, until which day? For example: Friday, 24 December, 2 weeks.
  [Three days]
  [A week]
  [Two weeks]

> bob: ^ until 5 January
bot~: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob (away until 5 Jan 2026), Cy

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot: You are away until the end of 5 Jan 2026, and I do not call you meanwhile. Your silence counts all the same: whoever does not object agrees.
  Without an answer from you so far, if you want to object or need more time:
  Proposal 1: “Buy a tractor”
  [Object] [More time]

> bob: [More time]
bot@bob: Proposal 1 stays open for longer, so that you can think about it.
bot: Bob needs more time for proposal 1: you can object until 3 Jan 2026, 12:00 UTC.
bot~: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob (away until 5 Jan 2026), Cy

  You can object until 3 Jan 2026, 12:00 UTC (2 days left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> cy: /propose Plant a lime
bot: Proposal 2: “Plant a lime”

  Proposed by Cy

  Consented: Cy
  Silent so far: Ann, Bob (away until 5 Jan 2026)

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot: Cy, away until after the end of proposal 2: Bob. Their silence counts. Should it stay open until the day after their return?
  [Until they are back] [As it is]

> cy: [Until they are back]
bot@cy: Proposal 2 stays open for longer.
bot: Cy gives proposal 2 more time: you can object until 7 Jan 2026, 00:00 UTC.
bot~: Proposal 2: “Plant a lime”

  Proposed by Cy

  Consented: Cy
  Silent so far: Ann, Bob (away until 5 Jan 2026)

  You can object until 7 Jan 2026, 00:00 UTC (5 days 12 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> +13h

> +36h
bot: Proposal 1: “Buy a tractor”
  Cy: 12 h left, until 3 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]
bot: Proposal 1: “Buy a tractor”
  Cy: 3 h left, until 3 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]
bot: Proposal 1: “Buy a tractor”
  Carried: nobody objected.
bot~: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann
  Silent: Bob, Cy

  Carried: nobody objected.

> bob: /back
bot~: Proposal 2: “Plant a lime”

  Proposed by Cy

  Consented: Cy
  Silent so far: Ann, Bob

  You can object until 7 Jan 2026, 00:00 UTC (3 days 11 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot: Welcome back.
  Proposal 1: “Buy a tractor”
  Carried: nobody objected.
  Waiting for your answer:
  Proposal 2: “Plant a lime”
  [Consent] [Object]
  [Show 1]

> bob: [Consent]
bot@bob: Thank you. You consented to proposal 2.
bot~: Proposal 2: “Plant a lime”

  Proposed by Cy

  Consented: Cy, Bob
  Silent so far: Ann

  You can object until 7 Jan 2026, 00:00 UTC (3 days 11 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> bob: /back
bot: You are not away. If you will be: /away until DAY
