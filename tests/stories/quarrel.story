# A quarrel that ends in a withdrawal: it was about cats, and then about everything.

> ann: /start_union Courtyard — Live together without shouting @bob @cy
bot: Courtyard is founded.
  Mission: “Live together without shouting”
  Everything is decided by consensus: a proposal is carried when nobody objects before its deadline.

  Bob, Cy: please accept within seven days to be among the founders.
  [Accept] [Decline]

> bob: [Accept]
bot@bob: You are a founder now.
bot: Bob is a founder now.

> cy: [Accept]
bot@cy: You are a founder now.
bot: Cy is a founder now.

> ann: /propose No more feeding cats in the yard
bot: Proposal 1: “No more feeding cats in the yard”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob, Cy

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> bob: ^ NO WAY!!! you hate animals
bot: Bob objects to proposal 1: “you hate animals”
  Bob, what would have to change for you to agree? Reply here, so that Ann can meet it.
bot~: Proposal 1: “No more feeding cats in the yard”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: “you hate animals”
  Silent so far: Cy

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Bob’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> ann: ^ I do not hate anybody, it stinks
bot~: Proposal 1: “No more feeding cats in the yard”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: “you hate animals”
  Silent so far: Cy
  Unclear: Ann: “I do not hate anybody, it stinks”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Bob’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]
bot: Ann, is that an objection to proposal 1? You wrote: “I do not hate anybody, it stinks”
  [I object] [Just a remark]

> ann: [Just a remark]
bot@ann: Thank you. It is taken as a remark, not as an objection.
bot~: Proposal 1: “No more feeding cats in the yard”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: “you hate animals”
  Silent so far: Cy
  Said about it:
  — Ann: “I do not hate anybody, it stinks”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Bob’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> cy: ^ Bob is right, this is nonsense
bot~: Proposal 1: “No more feeding cats in the yard”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: “you hate animals”
  Silent so far: Cy
  Unclear: Cy: “Bob is right, this is nonsense”
  Said about it:
  — Ann: “I do not hate anybody, it stinks”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Bob’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]
bot: Cy, is that an objection to proposal 1? You wrote: “Bob is right, this is nonsense”
  [I object] [Just a remark]

> cy: [I object]
bot@cy: Your objection to proposal 1 is recorded. It stands until you /retract 1.
bot: Cy objects to proposal 1: “Bob is right, this is nonsense”
  Cy, what would have to change for you to agree? Reply here, so that Ann can meet it.
bot~: Proposal 1: “No more feeding cats in the yard”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: “you hate animals”
  — Cy: “Bob is right, this is nonsense”
  Said about it:
  — Ann: “I do not hate anybody, it stinks”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Objections stand (Bob, Cy): unless all of them are withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> cy: ^ it would be cruel in winter
bot: Cy on the objection to proposal 1: “it would be cruel in winter”
  Ann, can that be met?
bot~: Proposal 1: “No more feeding cats in the yard”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: “you hate animals”
  — Cy: “Bob is right, this is nonsense · it would be cruel in winter”
  Said about it:
  — Ann: “I do not hate anybody, it stinks”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Objections stand (Bob, Cy): unless all of them are withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> bob: ^ Everyone knows what you did to the sparrows
bot~: Proposal 1: “No more feeding cats in the yard”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: “you hate animals”
  — Cy: “Bob is right, this is nonsense · it would be cruel in winter”
  Said about it:
  — Ann: “I do not hate anybody, it stinks”
  — Bob: “Everyone knows what you did to the sparrows”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Objections stand (Bob, Cy): unless all of them are withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> ann: ^ that is a lie
bot~: Proposal 1: “No more feeding cats in the yard”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: “you hate animals”
  — Cy: “Bob is right, this is nonsense · it would be cruel in winter”
  Said about it:
  — Ann: “I do not hate anybody, it stinks”
  — Bob: “Everyone knows what you did to the sparrows”
  — Ann: “that is a lie”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Objections stand (Bob, Cy): unless all of them are withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> cy: ^ calm down both of you
bot~: Proposal 1: “No more feeding cats in the yard”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: “you hate animals”
  — Cy: “Bob is right, this is nonsense · it would be cruel in winter”
  Said about it:
  — Bob: “Everyone knows what you did to the sparrows”
  — Ann: “that is a lie”
  — Cy: “calm down both of you”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Objections stand (Bob, Cy): unless all of them are withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> ann: ^ fine, whatever, forget it, I take it back
bot: Ann, do you withdraw proposal 1? Until you say so it stays open.
  [Withdraw it] [Keep it open]

> ann: [Withdraw it]
bot@ann: Proposal 1 is withdrawn.
bot: Proposal 1: “No more feeding cats in the yard”
  Withdrawn by its proposer.
bot~: Proposal 1: “No more feeding cats in the yard”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: “you hate animals”
  — Cy: “Bob is right, this is nonsense · it would be cruel in winter”
  Said about it:
  — Bob: “Everyone knows what you did to the sparrows”
  — Ann: “that is a lie”
  — Cy: “calm down both of you”

  Withdrawn by its proposer.

> bob: sorry Ann, I went too far

> bob: /propose Feed the cats behind the garages, and clean up there
bot: Proposal 2: “Feed the cats behind the garages, and clean up there”

  Proposed by Bob

  Consented: Bob
  Silent so far: Ann, Cy

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> ann: ^ sounds good, thank you Bob
bot~: Proposal 2: “Feed the cats behind the garages, and clean up there”

  Proposed by Bob

  Consented: Bob, Ann
  Silent so far: Cy

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot: Thank you. You consented to proposal 2.

> cy: ^ +1
bot: Proposal 2: “Feed the cats behind the garages, and clean up there”
  Carried: everybody consented.
bot~: Proposal 2: “Feed the cats behind the garages, and clean up there”

  Proposed by Bob

  Consented: Bob, Ann, Cy

  Carried: everybody consented.
