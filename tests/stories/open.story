# What waits for me: an answer I owe, an objection to what I proposed, and of all my unions at once in private.

> ann: /start_union Allotment — Fifty gardens @bob @cy
bot: Allotment is founded.
  Mission: “Fifty gardens”
  Everything is decided by consensus: a proposal is carried when nobody objects before its deadline.

  Bob, Cy: please accept within seven days to be among the founders.
  [Accept] [Decline]

> bob: [Accept]
bot@bob: You are a founder now.
bot: Bob is a founder now.

> ann: /open
bot: Ann, nothing waits for you in Allotment.

> cy: /open
bot: You are invited to Allotment but not a member yet. Accept the invitation: /accept. You have a voice in all that is proposed after you are admitted.

> ann: /propose Repair the roof
bot: Proposal 1: “Repair the roof”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> bob: /propose Buy a kettle
bot: Proposal 2: “Buy a kettle”

  Proposed by Bob

  Consented: Bob
  Silent so far: Ann

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> bob: /object 1 Wait for summer
bot: Bob objects to proposal 1: “Wait for summer”
  Bob, what would have to change for you to agree? Reply here, so that Ann can meet it.
bot~: Proposal 1: “Repair the roof”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: “Wait for summer”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Bob’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> ann: ^2 hmm, maybe the old one can be repaired
bot~: Proposal 2: “Buy a kettle”

  Proposed by Bob

  Consented: Bob
  Silent so far: Ann
  Unclear: Ann: “hmm, maybe the old one can be repaired”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot: Ann, is that an objection to proposal 2? You wrote: “hmm, maybe the old one can be repaired”
  [I object] [Just a remark]

> ann: /open
bot: Ann, this waits for you in Allotment

  Proposal 1: “Repair the roof”
  You proposed it, and somebody objects:
  — Bob: “Wait for summer”

  Proposal 2: “Buy a kettle”
  Was what you said an objection? Please choose under the question, or say it here again.
  [Show 1] [Show 2]

> bob: /open
bot: Bob, nothing waits for you in Allotment.

  2 more are open: /proposals

> ann: [Show 2]
bot: Proposal 2: “Buy a kettle”

  Proposed by Bob

  Consented: Bob
  Silent so far: Ann
  Unclear: Ann: “hmm, maybe the old one can be repaired”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.

  What was said
  1 Jan 2026, 12:00 UTC — Ann on proposal 2: “hmm, maybe the old one can be repaired”
  All of it: /history 2
  [Consent] [Object]
  [Other wording] [More time]

> ann: /consent 2
bot: Proposal 2: “Buy a kettle”
  Carried: everybody consented.
bot~: Proposal 2: “Buy a kettle”

  Proposed by Bob

  Consented: Bob, Ann

  Carried: everybody consented.

> ann: /retract 1
bot: Ann, do you withdraw proposal 1? Until you say so it stays open.
  [Withdraw it] [Keep it open]

> ann@bot: /open
bot@ann: Ann, this waits for you in Allotment

  Proposal 1: “Repair the roof”
  You proposed it, and somebody objects:
  — Bob: “Wait for summer”
  [Show 1]

> zoe@bot: /open
bot@zoe: You are not in any union yet. Start one in a group, or ask a member to invite you.

> zoe: /open
bot: Only members of Allotment can do that. Ask one of them to /invite you.
