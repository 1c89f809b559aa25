# What did we decide about the roof?

> ann: /start_union Lime Street 5 — Keep the house dry @bob @cy
bot: Lime Street 5 is founded.
  Mission: “Keep the house dry”
  Everything is decided by consensus: a proposal is carried when nobody objects before its deadline.

  Bob, Cy: please accept within seven days to be among the founders.
  [Accept] [Decline]

> bob: [Accept]
bot@bob: You are a founder now.
bot: Bob is a founder now.

> cy: [Accept]
bot@cy: You are a founder now.
bot: Cy is a founder now.

> ann: /propose Repair the roof in May
bot: Proposal 1: “Repair the roof in May”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob, Cy

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> bob: ^ yes
bot~: Proposal 1: “Repair the roof in May”

  Proposed by Ann

  Consented: Ann, Bob
  Silent so far: Cy

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot: Thank you. You consented to proposal 1.

> cy: ^ yes please
bot: Proposal 1: “Repair the roof in May”
  Carried: everybody consented.
bot~: Proposal 1: “Repair the roof in May”

  Proposed by Ann

  Consented: Ann, Bob, Cy

  Carried: everybody consented.

> cy: /propose Roof garden with tomatoes
bot: Proposal 2: “Roof garden with tomatoes”

  Proposed by Cy

  Consented: Cy
  Silent so far: Ann, Bob

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> bob: ^ I object, the roofs will not carry it
bot: Bob objects to proposal 2: “the roofs will not carry it”
  Bob, what would have to change for you to agree? Reply here, so that Cy can meet it.
bot~: Proposal 2: “Roof garden with tomatoes”

  Proposed by Cy

  Consented: Cy
  Objected:
  — Bob: “the roofs will not carry it”
  Silent so far: Ann

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Bob’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> +24h
bot: Proposal 2: “Roof garden with tomatoes”
  Ann: 12 h left, until 2 Jan 2026, 12:00 UTC. Bob’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object] [More time]
bot: Proposal 2: “Roof garden with tomatoes”
  Ann: 3 h left, until 2 Jan 2026, 12:00 UTC. Bob’s objection stands: unless it is withdrawn, this will not be carried.
  Bob, Cy: this is the last call. Can the objection still be met?
  [Consent] [Object] [More time]
bot: Proposal 2: “Roof garden with tomatoes”
  Not carried: Bob’s objection stands.
  — Bob: “the roofs will not carry it”
  A text that meets it can be proposed any time.
bot~: Proposal 2: “Roof garden with tomatoes”

  Proposed by Cy

  Consented: Cy
  Objected:
  — Bob: “the roofs will not carry it”
  Silent: Ann

  Not carried: Bob’s objection stands.

> ann: /add_article Nobody climbs onto the roof alone
bot: Proposal 3: New article: “Nobody climbs onto the roof alone”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob, Cy

  You can object until 3 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> bob: ^ ok
bot~: Proposal 3: New article: “Nobody climbs onto the roof alone”

  Proposed by Ann

  Consented: Ann, Bob
  Silent so far: Cy

  You can object until 3 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot: Thank you. You consented to proposal 3.

> cy: ^ ok
bot: Proposal 3: New article: “Nobody climbs onto the roof alone”
  Carried: everybody consented.
  This is article 1 of the regulation.
bot~: Proposal 3: New article: “Nobody climbs onto the roof alone”

  Proposed by Ann

  Consented: Ann, Bob, Cy

  Carried: everybody consented.

> bob: /propose A new lamp for the cellar
bot: Proposal 4: “A new lamp for the cellar”

  Proposed by Bob

  Consented: Bob
  Silent so far: Ann, Cy

  You can object until 3 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> +24h
bot: Proposal 4: “A new lamp for the cellar”
  Ann, Cy: 12 h left, until 3 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]
bot: Proposal 4: “A new lamp for the cellar”
  Ann, Cy: 3 h left, until 3 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]
bot: Proposal 4: “A new lamp for the cellar”
  Carried: nobody objected.
bot~: Proposal 4: “A new lamp for the cellar”

  Proposed by Bob

  Consented: Bob
  Silent: Ann, Cy

  Carried: nobody objected.

> cy: @bot what did we decide about the roof?
bot: What Lime Street 5 decided about “roof”

  Proposal 3: New article: “Nobody climbs onto the roof alone”
  Carried: everybody consented. 2 Jan 2026, 12:00 UTC

  Proposal 2: “Roof garden with tomatoes”
  Not carried: Bob’s objection stands. 2 Jan 2026, 12:00 UTC

  Proposal 1: “Repair the roof in May”
  Carried: everybody consented. 1 Jan 2026, 12:00 UTC
  [Show 3] [Show 2] [Show 1]

> cy: /decisions tomatos
bot: What Lime Street 5 decided about “tomatos”

  Proposal 2: “Roof garden with tomatoes”
  Not carried: Bob’s objection stands. 2 Jan 2026, 12:00 UTC
  [Show 2]

> cy: /proposal 2
bot: Proposal 2: “Roof garden with tomatoes”

  Proposed by Cy

  Consented: Cy
  Objected:
  — Bob: “the roofs will not carry it”
  Silent: Ann

  Not carried: Bob’s objection stands.

> cy: /history 1
bot: Lime Street 5: what was said about proposal 1

  1 Jan 2026, 12:00 UTC — Ann proposed 1: “Repair the roof in May”
  1 Jan 2026, 12:00 UTC — proposal 1. Carried: everybody consented.
  [Article 1]

> cy: /decisions elevator
bot: No decision speaks of “elevator”. All of them: /decisions. Try one word, or its beginning.
