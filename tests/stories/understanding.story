# A reply is read with care: an answer to "why" is a reason whatever it begins with, a yes or a taking back is asked
# about, what could be a no is never silence, and only its author says what it was.

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

> ann: /propose Sell the garden
bot: Proposal 1: “Sell the garden”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob, Cy

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> bob: [Object 1]
bot@bob: Your objection to proposal 1 is recorded. It stands until you /retract 1.
bot: Bob objects to proposal 1.
  Bob, what would have to change for you to agree? Reply here, so that Ann can meet it.
bot~: Proposal 1: “Sell the garden”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: no reason given yet
  Silent so far: Cy

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Bob’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> bob: ^ Leave the garden alone!
bot: Bob on the objection to proposal 1: “Leave the garden alone!”
  Ann, can that be met?
bot~: Proposal 1: “Sell the garden”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: “Leave the garden alone!”
  Silent so far: Cy

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Bob’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> cy: /object 1
bot: Cy objects to proposal 1.
  Cy, what would have to change for you to agree? Reply here, so that Ann can meet it.
bot~: Proposal 1: “Sell the garden”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: “Leave the garden alone!”
  — Cy: no reason given yet

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Objections stand (Bob, Cy): unless all of them are withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> cy: ^ Consent of the owners was never asked
bot: Cy on the objection to proposal 1: “Consent of the owners was never asked”
  Ann, can that be met?
bot~: Proposal 1: “Sell the garden”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: “Leave the garden alone!”
  — Cy: “Consent of the owners was never asked”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Objections stand (Bob, Cy): unless all of them are withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> cy: ^1 Retract the clause about the shed and I might
bot~: Proposal 1: “Sell the garden”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: “Leave the garden alone!”
  — Cy: “Consent of the owners was never asked”
  Said about it:
  — Cy: “Retract the clause about the shed and I might”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Objections stand (Bob, Cy): unless all of them are withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> cy: ^1 how much is it?
bot~: Proposal 1: “Sell the garden”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: “Leave the garden alone!”
  — Cy: “Consent of the owners was never asked”
  Said about it:
  — Cy: “Retract the clause about the shed and I might”
  — Cy: “how much is it?”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Objections stand (Bob, Cy): unless all of them are withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> ann: /propose Buy a tractor
bot: Proposal 2: “Buy a tractor”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob, Cy

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> bob: ^2 my cat would hate it
bot~: Proposal 2: “Buy a tractor”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob, Cy
  Unclear: Bob: “my cat would hate it”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot: Bob, is that an objection to proposal 2? You wrote: “my cat would hate it”
  [I object] [Just a remark]

> cy: [I object]
bot@cy: This question waits for nobody's answer any more, or for somebody else's.

> bob: [I object]
bot@bob: Your objection to proposal 2 is recorded. It stands until you /retract 2.
bot: Bob objects to proposal 2: “my cat would hate it”
  Bob, what would have to change for you to agree? Reply here, so that Ann can meet it.
bot~: Proposal 2: “Buy a tractor”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: “my cat would hate it”
  Silent so far: Cy

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Bob’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> bob: [I object]
bot@bob: This question waits for nobody's answer any more, or for somebody else's.

> cy: ^2 no, too dear
bot: Cy objects to proposal 2: “too dear”
  Cy, what would have to change for you to agree? Reply here, so that Ann can meet it.
bot~: Proposal 2: “Buy a tractor”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: “my cat would hate it”
  — Cy: “too dear”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Objections stand (Bob, Cy): unless all of them are withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> cy: ^2 снимаю
bot~: Proposal 2: “Buy a tractor”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: “my cat would hate it”
  Silent so far: Cy

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Bob’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]
bot: Your objection to proposal 2 is withdrawn.

> cy: ^2 who would drive it?
bot~: Proposal 2: “Buy a tractor”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: “my cat would hate it”
  Silent so far: Cy
  Said about it:
  — Cy: “who would drive it?”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Bob’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]
bot: Cy, your question is on the card of proposal 2 for all to see. It is not an objection: if you say nothing more, your silence counts.
  [I object until this is answered]

> cy: ^2 не против
bot~: Proposal 2: “Buy a tractor”

  Proposed by Ann

  Consented: Ann, Cy
  Objected:
  — Bob: “my cat would hate it”
  Said about it:
  — Cy: “who would drive it?”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Bob’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]
bot: Thank you. You consented to proposal 2.

> cy: ^2 I take it back
bot~: Proposal 2: “Buy a tractor”

  Proposed by Ann

  Consented: Ann, Cy
  Objected:
  — Bob: “my cat would hate it”
  Unclear: Cy: “I take it back”
  Said about it:
  — Cy: “who would drive it?”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Bob’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]
bot: Cy, you consented to proposal 2. Do you take that back, do you object, or does it stand? You wrote: “I take it back”
  [I take my consent back] [I object] [It stands]

> cy: [I take my consent back]
bot@cy: Your consent to proposal 2 is withdrawn. If you say nothing more by 2 Jan 2026, 12:00 UTC, your silence counts as consent. If you disagree: /object 2
bot~: Proposal 2: “Buy a tractor”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: “my cat would hate it”
  Silent so far: Cy
  Said about it:
  — Cy: “who would drive it?”
  — Cy: “I take it back”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Bob’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> cy: ^2 hm
bot~: Proposal 2: “Buy a tractor”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: “my cat would hate it”
  Silent so far: Cy
  Unclear: Cy: “hm”
  Said about it:
  — Cy: “who would drive it?”
  — Cy: “I take it back”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Bob’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]
bot: Cy, is that a yes or a no to proposal 2? You wrote: “hm”
  [I consent] [I object] [Just a remark]

> cy: [Just a remark]
bot@cy: Thank you. It is taken as a remark, not as an objection.
bot~: Proposal 2: “Buy a tractor”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: “my cat would hate it”
  Silent so far: Cy
  Said about it:
  — Cy: “who would drive it?”
  — Cy: “I take it back”
  — Cy: “hm”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Bob’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> ann: ^2 I take it back
bot: Ann, do you withdraw proposal 2? Until you say so it stays open.
  [Withdraw it] [Keep it open]

> ann: [Keep it open]
bot@ann: The proposal stays open.

> zed: ^2 what nonsense

> zed: ^2 no
bot: Only members of Gardeners can do that. Ask one of them to /invite you.

> ann: ^2 I take it back
bot: Ann, do you withdraw proposal 2? Until you say so it stays open.
  [Withdraw it] [Keep it open]

> ann: [Withdraw it]
bot@ann: Proposal 2 is withdrawn.
bot: Proposal 2: “Buy a tractor”
  Withdrawn by its proposer.
bot~: Proposal 2: “Buy a tractor”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: “my cat would hate it”
  Silent: Cy
  Said about it:
  — Cy: “who would drive it?”
  — Cy: “I take it back”
  — Cy: “hm”

  Withdrawn by its proposer.

> bob: ^1 I object, and I object again
bot: Your objection to proposal 1 stands already.

> bob: /object 1
bot: Your objection to proposal 1 stands already.

> bob: ^1 ok, I agree now
bot~: Proposal 1: “Sell the garden”

  Proposed by Ann

  Consented: Ann, Bob
  Objected:
  — Cy: “Consent of the owners was never asked”
  Said about it:
  — Cy: “Retract the clause about the shed and I might”
  — Cy: “how much is it?”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Cy’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]
bot: Thank you. You consented to proposal 1.

> +24h
bot: Proposal 1: “Sell the garden”
  3 h left, until 2 Jan 2026, 12:00 UTC. Cy’s objection stands: unless it is withdrawn, this will not be carried.
  Cy, Ann: this is the last call. Can the objection still be met?
  [Consent] [Object] [More time]
bot: Proposal 1: “Sell the garden”
  Not carried: Cy’s objection stands.
  — Cy: “Consent of the owners was never asked”
  A text that meets it can be proposed any time.
bot~: Proposal 1: “Sell the garden”

  Proposed by Ann

  Consented: Ann, Bob
  Objected:
  — Cy: “Consent of the owners was never asked”
  Said about it:
  — Cy: “Retract the clause about the shed and I might”
  — Cy: “how much is it?”

  Not carried: Cy’s objection stands.

> bob: ^1 why was that?

> bob: ^1 we should talk about it
