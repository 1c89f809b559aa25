# A union keeps cash, which the bot cannot see: what came in is written down when nobody objects, what was spent when a
# second member says so too.

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

> ann: /treasury
bot: Our money

  Nothing is written down yet.

  No wallet is connected to me: I neither hold money nor send it. I keep account of what you decided to write down: cash, or money in a bank.
  [Write down money…]

> ann: [Write down money…]
bot: Ann, did the money come in, or was it spent?
  [It came in]
  [It was spent]

> ann: [It came in]
bot: Ann, how much is it? For example: 500 EUR.

> ann: ^ 500 EUR
bot: Ann, where does it come from and who keeps it, or what was it spent on? Write it so that the others can say whether it is so.

> ann: ^ cash from the autumn fair, Cy keeps it
bot: Proposal 1: “Money received: €500.00 — cash from the autumn fair, Cy keeps it”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob, Cy

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [More time]

> +24h
bot: Proposal 1: “Money received: €500.00 — cash from the autumn fair, Cy keeps it”
  Bob, Cy: 12 h left, until 2 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]
bot: Proposal 1: “Money received: €500.00 — cash from the autumn fair, Cy keeps it”
  Bob, Cy: 3 h left, until 2 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]
bot: Proposal 1: “Money received: €500.00 — cash from the autumn fair, Cy keeps it”
  Carried: nobody objected.
bot~: Proposal 1: “Money received: €500.00 — cash from the autumn fair, Cy keeps it”

  Proposed by Ann

  Consented: Ann
  Silent: Bob, Cy

  Carried: nobody objected.

> bob: /attest 120,50 € two apple trees, paid by Cy at the nursery
bot: Bob, did the money come in, or was it spent?
  [It came in]
  [It was spent]

> bob: [It was spent]
bot@bob: Proposal 2 is open.
bot: Proposal 2: “Money spent: €120.50 — two apple trees, paid by Cy at the nursery”

  Proposed by Bob

  Consented: Bob
  Silent so far: Ann, Cy

  You can object until 3 Jan 2026, 12:00 UTC (24 h left). Silence is not enough here: somebody else has to consent as well. Whose consent counts: Ann, Cy.
  [Consent] [Object]
  [More time]

> +24h
bot: Proposal 2: “Money spent: €120.50 — two apple trees, paid by Cy at the nursery”
  Ann, Cy: 12 h left, until 3 Jan 2026, 12:00 UTC. Silence is not enough here; consent if you agree, object if you disagree.
  [Consent] [Object] [More time]
bot: Proposal 2: “Money spent: €120.50 — two apple trees, paid by Cy at the nursery”
  Ann, Cy: 3 h left, until 3 Jan 2026, 12:00 UTC. Silence is not enough here; consent if you agree, object if you disagree.
  [Consent] [Object] [More time]
bot: Proposal 2: “Money spent: €120.50 — two apple trees, paid by Cy at the nursery”
  Lapsed: silence was not enough here, and nobody else whose consent counts gave it.
bot~: Proposal 2: “Money spent: €120.50 — two apple trees, paid by Cy at the nursery”

  Proposed by Bob

  Consented: Bob
  Silent: Ann, Cy

  Lapsed: silence was not enough here, and nobody else whose consent counts gave it.

> bob: /attest spent 120,50 € two apple trees, paid by Cy at the nursery
bot: Proposal 3: “Money spent: €120.50 — two apple trees, paid by Cy at the nursery”

  Proposed by Bob

  Consented: Bob
  Silent so far: Ann, Cy

  You can object until 4 Jan 2026, 12:00 UTC (24 h left). Silence is not enough here: somebody else has to consent as well. Whose consent counts: Ann, Cy.
  [Consent] [Object]
  [More time]

> cy: [Consent 3]
bot@cy: I have a question for you, here in the chat.
bot: Cy, proposal 3 needs a voice like yours, and what it does cannot be undone: “Money spent: €120.50 — two apple trees, paid by Cy at the nursery”. Do you consent?
  [I consent] [Not now]

> cy: [I consent]
bot@cy: Thank you. You consented to proposal 3.
bot~: Proposal 3: “Money spent: €120.50 — two apple trees, paid by Cy at the nursery”

  Proposed by Bob

  Consented: Bob, Cy
  Silent so far: Ann

  You can object until 4 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [More time]

> ann: [Consent 3]
bot@ann: I have a question for you, here in the chat.
bot: Ann, proposal 3 needs a voice like yours, and what it does cannot be undone: “Money spent: €120.50 — two apple trees, paid by Cy at the nursery”. Do you consent?
  [I consent] [Not now]

> ann: [I consent]
bot@ann: Thank you. You consented to proposal 3.
bot: Proposal 3: “Money spent: €120.50 — two apple trees, paid by Cy at the nursery”
  Carried: everybody consented.
bot~: Proposal 3: “Money spent: €120.50 — two apple trees, paid by Cy at the nursery”

  Proposed by Bob

  Consented: Bob, Cy, Ann

  Carried: everybody consented.

> ann: /treasury
bot: Our money

  €379.50

  The latest entries:
  2. 3 Jan 2026: −€120.50, “two apple trees, paid by Cy at the nursery” (proposal 3)
  1. 2 Jan 2026: +€500.00, “cash from the autumn fair, Cy keeps it” (proposal 1)

  No wallet is connected to me: I neither hold money nor send it. I keep account of what you decided to write down: cash, or money in a bank.
  [Write down money…]
  [This month]

> cy: [This month]
bot~: Our money, January 2026

  From €0.00 to €379.50

  2. 3 Jan 2026: −€120.50, “two apple trees, paid by Cy at the nursery” (proposal 3)
  1. 2 Jan 2026: +€500.00, “cash from the autumn fair, Cy keeps it” (proposal 1)

> cy: /statement December
bot: Our money, December 2025

  Nothing came in and nothing was spent.
  [January 2026]

> cy: /statement Mayember
bot: I know no month “Mayember”. Write it like this: /statement May, or /statement 2026-05

> cy: /attest received 1,000 EUR from a neighbour
bot: I do not want to guess what “1,000” means. Please write the amount like this: 1234.50 EUR

> cy: /attest received 0 EUR from nobody
bot: An amount of nothing need not be written down. How much was it?

> cy: /attest received 20 BTC from a neighbour
bot: I know no currency BTC. Please write its code, such as EUR or USD.
