# A mistake taken back: a wrong button, a wrong proposal, a changed mind.

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

> ann: /propose Sell the wheelbarrow
bot: Proposal 1: “Sell the wheelbarrow”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob, Cy

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> bob: [Object]
bot@bob: Your objection to proposal 1 is recorded. It stands until you /retract 1.
bot: Bob objects to proposal 1.
  Bob, what would have to change for you to agree? Reply here, so that Ann can meet it.
bot~: Proposal 1: “Sell the wheelbarrow”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: no reason given yet
  Silent so far: Cy

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Bob’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> bob: ^ oops, wrong button
bot: Bob, do you take your objection to proposal 1 back? Until you say so it stands.
  [I take it back] [It stands]

> bob: [I take it back]
bot@bob: Your objection to proposal 1 is withdrawn.
bot~: Proposal 1: “Sell the wheelbarrow”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob, Cy

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> cy: [Consent]
bot@cy: Thank you. You consented to proposal 1.
bot~: Proposal 1: “Sell the wheelbarrow”

  Proposed by Ann

  Consented: Ann, Cy
  Silent so far: Bob

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> cy: ^1 hmm, changed my mind
bot~: Proposal 1: “Sell the wheelbarrow”

  Proposed by Ann

  Consented: Ann, Cy
  Silent so far: Bob
  Unclear: Cy: “hmm, changed my mind”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot: Cy, you consented to proposal 1. Do you take that back, do you object, or does it stand? You wrote: “hmm, changed my mind”
  [I take my consent back] [I object] [It stands]

> cy: [I object]
bot@cy: Your objection to proposal 1 is recorded. It stands until you /retract 1.
bot: Cy objects to proposal 1.
  Cy, what would have to change for you to agree? Reply here, so that Ann can meet it.
bot~: Proposal 1: “Sell the wheelbarrow”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Cy: no reason given yet
  Silent so far: Bob

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Cy’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> ann: /withdraw
bot: Proposal 1: “Sell the wheelbarrow”
  Withdrawn by its proposer.
bot~: Proposal 1: “Sell the wheelbarrow”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Cy: no reason given yet
  Silent: Bob

  Withdrawn by its proposer.

> ann: /propose Sell the old wheelbarow
bot: Proposal 2: “Sell the old wheelbarow”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob, Cy

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> ann: ^ better: Sell the old wheelbarrow, keep the new one
bot: Ann, is this to be the text of proposal 2? “Sell the old wheelbarrow, keep the new one” Everybody will be asked anew.
  [Revise with these words] [Just an idea]

> ann: [Revise with these words]
bot@ann: Proposal 2 has a new text. Everybody is asked anew.
bot: Proposal 2: “Sell the old wheelbarrow, keep the new one”

  Proposed by Ann, version 2

  “Sell the old [-wheelbarow-] [+wheelbarrow, keep the new one+]”

  Consented: Ann
  Silent so far: Bob, Cy

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot~: Proposal 2: “Sell the old wheelbarow”

  Proposed by Ann

  This is version 1. It was replaced: version 2 is below.

> cy: ^2 agreed
bot~: Proposal 2: “Sell the old wheelbarrow, keep the new one”

  Proposed by Ann, version 2

  “Sell the old [-wheelbarow-] [+wheelbarrow, keep the new one+]”

  Consented: Ann, Cy
  Silent so far: Bob

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot: Thank you. You consented to proposal 2.

> bob: /consent 2
bot: Proposal 2: “Sell the old wheelbarrow, keep the new one”
  Carried: everybody consented.
bot~: Proposal 2: “Sell the old wheelbarrow, keep the new one”

  Proposed by Ann, version 2

  “Sell the old [-wheelbarow-] [+wheelbarrow, keep the new one+]”

  Consented: Ann, Cy, Bob

  Carried: everybody consented.
