# Who leaves takes their stances along: an objector's objection falls, a proposer is succeeded by the first
# who consented, and when all who remain have consented it is carried. The last to leave dissolves the union.

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

> zed: /leave
bot: Only members of Gardeners can do that. Ask one of them to /invite you.

> ann: /propose Buy a tractor
bot: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob, Cy, Dee

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
  Silent so far: Cy, Dee

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Bob’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> +20h
bot: Proposal 1: “Buy a tractor”
  Cy, Dee: 12 h left, until 2 Jan 2026, 12:00 UTC. Bob’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object] [More time]

> bob: /leave
bot: Bob, do you leave Gardeners? You lose your voice at once, and only all members together can take you in again.
  [Leave] [Stay]

> bob: [Leave]
bot@bob: You left the union.
bot: Bob left the union.
bot: A member who objected to proposal 1 is gone. Anyone who had relied on that objection can object until 3 Jan 2026, 08:00 UTC.
bot~: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann
  Silent so far: Cy, Dee

  You can object until 3 Jan 2026, 08:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> bob: /leave
bot: Only members of Gardeners can do that. Ask one of them to /invite you.

> bob: /consent 1
bot: Only members of Gardeners can do that. Ask one of them to /invite you.

> cy: /consent 1
bot~: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann, Cy
  Silent so far: Dee

  You can object until 3 Jan 2026, 08:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot: Thank you. You consented to proposal 1.

> dee: /propose Sell it
bot: Proposal 2: “Sell it”

  Proposed by Dee

  Consented: Dee
  Silent so far: Ann, Cy

  You can object until 3 Jan 2026, 08:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> cy: /consent 2
bot~: Proposal 2: “Sell it”

  Proposed by Dee

  Consented: Dee, Cy
  Silent so far: Ann

  You can object until 3 Jan 2026, 08:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot: Thank you. You consented to proposal 2.

> dee: /propose Paint it
bot: Proposal 3: “Paint it”

  Proposed by Dee

  Consented: Dee
  Silent so far: Ann, Cy

  You can object until 3 Jan 2026, 08:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> cy: /object 3 Not red
bot: Cy objects to proposal 3: “Not red”
  Cy, what would have to change for you to agree? Reply here, so that Dee can meet it.
bot~: Proposal 3: “Paint it”

  Proposed by Dee

  Consented: Dee
  Objected:
  — Cy: “Not red”
  Silent so far: Ann

  You can object until 3 Jan 2026, 08:00 UTC (24 h left). Cy’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> dee: /leave
bot: Dee, do you leave Gardeners? You lose your voice at once, and only all members together can take you in again.
  [Leave] [Stay]

> dee: [Leave]
bot@dee: You left the union.
bot: Dee left the union.

  Proposal 1: “Buy a tractor”
  Carried: everybody consented.

  Proposal 2 passes to Cy, who was the first to consent after its proposer, and can /withdraw 2.

  Proposal 3: “Paint it”
  Ended: its proposer is gone and nobody else had consented.
bot~: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann, Cy

  Carried: everybody consented.
bot~: Proposal 2: “Sell it”

  Proposed by Cy

  Consented: Cy
  Silent so far: Ann

  You can object until 3 Jan 2026, 08:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot~: Proposal 3: “Paint it”

  Proposed by Dee

  Objected:
  — Cy: “Not red”
  Silent: Ann

  Ended: its proposer is gone and nobody else had consented.

> ann: /object 2 We have just bought it
bot: Ann objects to proposal 2: “We have just bought it”
  Ann, what would have to change for you to agree? Reply here, so that Cy can meet it.
bot~: Proposal 2: “Sell it”

  Proposed by Cy

  Consented: Cy
  Objected:
  — Ann: “We have just bought it”

  You can object until 3 Jan 2026, 08:00 UTC (24 h left). Ann’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> ann: /propose Lend it
bot: Proposal 4: “Lend it”

  Proposed by Ann

  Consented: Ann
  Silent so far: Cy

  You can object until 3 Jan 2026, 08:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> ann: /leave
bot: Ann, do you leave Gardeners? You lose your voice at once, and only all members together can take you in again.
  [Leave] [Stay]

> ann: [Leave]
bot@ann: You left the union.
bot: Ann left the union.
bot: Proposal 2: “Sell it”
  Decided by Cy, so far the only member.
bot: Proposal 4: “Lend it”
  Ended: its proposer is gone and nobody else had consented.
bot~: Proposal 2: “Sell it”

  Proposed by Cy

  Consented: Cy

  Decided by Cy, so far the only member.
bot~: Proposal 4: “Lend it”

  Proposed by Ann

  Silent: Cy

  Ended: its proposer is gone and nobody else had consented.

> cy: /members
bot: Gardeners: one member

  3. Cy (console)

> cy: /leave
bot: Cy, you are the last member. If you leave, Gardeners is dissolved for ever. Do you leave?
  [Dissolve] [Stay]

> cy: [Dissolve]
bot@cy: You left the union.
bot: Cy left the union.
bot: The last member left: Gardeners is dissolved. Its history can still be read: /history

> cy: /union
bot: Gardeners
  “We plant trees”

  This union is dissolved.
  Founded by Ann on 1 Jan 2026, 12:00 UTC
  0 members (/members)
  No articles yet (/regulation)
  Nothing open (/proposals)
  Id: ee165b59-2e04-5662-9b28-e21f9577d5ea

> cy: /members
bot: Gardeners: 0 members

> cy: /history full
bot: Gardeners: every step

  2 Jan 2026, 08:00 UTC — Dee proposed 2: “Sell it”
  2 Jan 2026, 08:00 UTC — everybody was told of proposal 2 (“Sell it”); deadline 3 Jan 2026, 08:00 UTC
  2 Jan 2026, 08:00 UTC — Cy consented to proposal 2 (“Sell it”)
  2 Jan 2026, 08:00 UTC — Dee proposed 3: “Paint it”
  2 Jan 2026, 08:00 UTC — everybody was told of proposal 3 (“Paint it”); deadline 3 Jan 2026, 08:00 UTC
  2 Jan 2026, 08:00 UTC — Cy objected to proposal 3 (“Paint it”): “Not red”
  2 Jan 2026, 08:00 UTC — Dee left
  2 Jan 2026, 08:00 UTC — proposal 1 (“Buy a tractor”). Carried: everybody consented.
  2 Jan 2026, 08:00 UTC — resolved: “Buy a tractor”
  2 Jan 2026, 08:00 UTC — Cy took over proposal 2 (“Sell it”)
  2 Jan 2026, 08:00 UTC — proposal 3 (“Paint it”). Ended: its proposer is gone and nobody else had consented.
  2 Jan 2026, 08:00 UTC — Ann objected to proposal 2 (“Sell it”): “We have just bought it”
  2 Jan 2026, 08:00 UTC — Ann proposed 4: “Lend it”
  2 Jan 2026, 08:00 UTC — everybody was told of proposal 4 (“Lend it”); deadline 3 Jan 2026, 08:00 UTC
  2 Jan 2026, 08:00 UTC — Ann left
  2 Jan 2026, 08:00 UTC — proposal 2 (“Sell it”). Decided by Cy, so far the only member.
  2 Jan 2026, 08:00 UTC — resolved: “Sell it”
  2 Jan 2026, 08:00 UTC — proposal 4 (“Lend it”). Ended: its proposer is gone and nobody else had consented.
  2 Jan 2026, 08:00 UTC — Cy left
  2 Jan 2026, 08:00 UTC — the union was dissolved
  [Show 2] [Show 3] [Show 4]
  [Older]
