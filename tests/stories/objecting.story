# Objecting: by button, by command, by reply; with a reason, without one, and with the reason given later.
# The last stance counts; a repeat changes nothing; at exactly the deadline is too late.

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

> bob: [Object 1]
bot@bob: Your objection to proposal 1 is recorded. It stands until you /retract 1.
bot: Bob objects to proposal 1.
  Bob, what would have to change for you to agree? Reply here, so that Ann can meet it.
bot~: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: no reason given yet
  Silent so far: Cy

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Bob’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> bob: [Object 1]
bot@bob: Your objection to proposal 1 stands already.

> cy: ^ I wonder too
bot~: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: no reason given yet
  Silent so far: Cy
  Unclear: Cy: “I wonder too”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Bob’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]
bot: Cy, is that a yes or a no to proposal 1? You wrote: “I wonder too”
  [I consent] [I object] [Just a remark]

> bob: [Just a remark]
bot@bob: This question waits for nobody's answer any more, or for somebody else's.

> cy: [Just a remark]
bot@cy: Thank you. It is taken as a remark, not as an objection.
bot~: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: no reason given yet
  Silent so far: Cy
  Said about it:
  — Cy: “I wonder too”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Bob’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> cy: [I object]
bot@cy: This question waits for nobody's answer any more, or for somebody else's.

> bob: ^ It is too dear
bot: Bob on the objection to proposal 1: “It is too dear”
  Ann, can that be met?
bot~: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: “It is too dear”
  Silent so far: Cy
  Said about it:
  — Cy: “I wonder too”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Bob’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> bob: /object 1 It is far too dear
bot: Bob on the objection to proposal 1: “It is far too dear”
  Ann, can that be met?
bot~: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: “It is too dear · It is far too dear”
  Silent so far: Cy
  Said about it:
  — Cy: “I wonder too”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Bob’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> bob: /object 1 It is far too dear
bot: Your objection to proposal 1 stands already.

> cy: /object 1
bot: Cy objects to proposal 1.
  Cy, what would have to change for you to agree? Reply here, so that Ann can meet it.
bot~: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: “It is too dear · It is far too dear”
  — Cy: no reason given yet
  Said about it:
  — Cy: “I wonder too”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Objections stand (Bob, Cy): unless all of them are withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> cy: ^ object: where would it stand?
bot: Cy on the objection to proposal 1: “where would it stand?”
  Ann, can that be met?
bot~: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: “It is too dear · It is far too dear”
  — Cy: “where would it stand?”
  Said about it:
  — Cy: “I wonder too”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Objections stand (Bob, Cy): unless all of them are withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> bob: ^1 consent
bot~: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann, Bob
  Objected:
  — Cy: “where would it stand?”
  Said about it:
  — Cy: “I wonder too”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Cy’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]
bot: Thank you. You consented to proposal 1.

> bob: ^1 consent
bot: You have consented to proposal 1 already.

> bob: ^1 object
bot: Bob objects to proposal 1.
  Bob, what would have to change for you to agree? Reply here, so that Ann can meet it.
bot~: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Cy: “where would it stand?”
  — Bob: no reason given yet
  Said about it:
  — Cy: “I wonder too”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Objections stand (Bob, Cy): unless all of them are withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> bob: ^ consent
bot: Bob, do you take your objection to proposal 1 back? Until you say so it stands.
  [I consent] [It stands]

> cy: [I consent]
bot@cy: This question waits for nobody's answer any more, or for somebody else's.

> bob: [I consent]
bot@bob: Thank you. You consented to proposal 1.
bot~: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann, Bob
  Objected:
  — Cy: “where would it stand?”
  Said about it:
  — Cy: “I wonder too”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Cy’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> cy: /consent 1
bot: Proposal 1: “Buy a tractor”
  Carried: everybody consented.
bot~: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann, Bob, Cy
  Said about it:
  — Cy: “I wonder too”

  Carried: everybody consented.

> ann: /propose Sell the tractor
bot: Proposal 2: “Sell the tractor”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob, Cy

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> cy: ^2 I disagree — we have just bought it
bot: Cy objects to proposal 2: “we have just bought it”
  Cy, what would have to change for you to agree? Reply here, so that Ann can meet it.
bot~: Proposal 2: “Sell the tractor”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Cy: “we have just bought it”
  Silent so far: Bob

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Cy’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> cy@bot: /retract 2
bot~: Proposal 2: “Sell the tractor”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob, Cy

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot@cy: Your objection to proposal 2 is withdrawn.

> cy: /retract 2
bot: You have no objection to proposal 2.

> bob: [Object 2]
bot@bob: Your objection to proposal 2 is recorded. It stands until you /retract 2.
bot: Bob objects to proposal 2.
  Bob, what would have to change for you to agree? Reply here, so that Ann can meet it.
bot~: Proposal 2: “Sell the tractor”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: no reason given yet
  Silent so far: Cy

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Bob’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> bob@bot: /retract 2
bot~: Proposal 2: “Sell the tractor”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob, Cy

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot@bob: Your objection to proposal 2 is withdrawn.

> bob: ^ never mind
bot~: Proposal 2: “Sell the tractor”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob, Cy
  Unclear: Bob: “never mind”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot: Bob, is that a yes or a no to proposal 2? You wrote: “never mind”
  [I consent] [I object] [Just a remark]

> +23h59m59s
bot: Proposal 2: “Sell the tractor”
  Bob, Cy: 12 h left, until 2 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]
bot: Proposal 2: “Sell the tractor”
  Bob, Cy: 3 h left, until 2 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]

> cy: ^2 против: не надо
bot: Cy objects to proposal 2: “не надо”
  Cy, what would have to change for you to agree? Reply here, so that Ann can meet it.
bot~: Proposal 2: “Sell the tractor”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Cy: “не надо”
  Silent so far: Bob
  Unclear: Bob: “never mind”

  You can object until 2 Jan 2026, 12:00 UTC (less than a minute left). Cy’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> +1s
bot: Proposal 2: “Sell the tractor”
  Not carried: Cy’s objection stands.
  — Cy: “не надо”
  A text that meets it can be proposed any time.
bot~: Proposal 2: “Sell the tractor”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Cy: “не надо”
  Silent: Bob
  Said about it:
  — Bob: “never mind”

  Not carried: Cy’s objection stands.

> ann: /propose Paint the tractor
bot: Proposal 3: “Paint the tractor”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob, Cy

  You can object until 3 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> +24h
bot: Proposal 3: “Paint the tractor”
  Bob, Cy: 12 h left, until 3 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]
bot: Proposal 3: “Paint the tractor”
  Bob, Cy: 3 h left, until 3 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]
bot: Proposal 3: “Paint the tractor”
  Carried: nobody objected.
bot~: Proposal 3: “Paint the tractor”

  Proposed by Ann

  Consented: Ann
  Silent: Bob, Cy

  Carried: nobody objected.

> bob: /object 3 Not red
bot: Proposal 3 has ended: /proposal 3. You can propose anew.

> bob: [Consent 3]
! there is no button [Consent] on the card of proposal 3

> bob: ^3 object: not red
bot: Proposal 3 has ended: /proposal 3. You can propose anew.

> bob: /object 99 no
bot: There is no proposal 99. See /proposals.

> bob: /object
bot: Nothing waits for your answer. What is open: /proposals

> bob: /object no
bot: Nothing waits for your answer. What is open: /proposals

> ann: /history full
bot: Gardeners: every step

  1 Jan 2026, 12:00 UTC — Cy gave the reason of the objection to proposal 1 (“Buy a tractor”): “where would it stand?”
  1 Jan 2026, 12:00 UTC — Bob consented to proposal 1 (“Buy a tractor”)
  1 Jan 2026, 12:00 UTC — Bob objected to proposal 1 (“Buy a tractor”)
  1 Jan 2026, 12:00 UTC — Bob consented to proposal 1 (“Buy a tractor”)
  1 Jan 2026, 12:00 UTC — Cy consented to proposal 1 (“Buy a tractor”)
  1 Jan 2026, 12:00 UTC — proposal 1 (“Buy a tractor”). Carried: everybody consented.
  1 Jan 2026, 12:00 UTC — resolved: “Buy a tractor”
  1 Jan 2026, 12:00 UTC — Ann proposed 2: “Sell the tractor”
  1 Jan 2026, 12:00 UTC — everybody was told of proposal 2 (“Sell the tractor”); deadline 2 Jan 2026, 12:00 UTC
  1 Jan 2026, 12:00 UTC — Cy objected to proposal 2 (“Sell the tractor”): “we have just bought it”
  1 Jan 2026, 12:00 UTC — Cy withdrew the objection to proposal 2 (“Sell the tractor”)
  1 Jan 2026, 12:00 UTC — Bob objected to proposal 2 (“Sell the tractor”)
  1 Jan 2026, 12:00 UTC — Bob withdrew the objection to proposal 2 (“Sell the tractor”)
  1 Jan 2026, 12:00 UTC — Bob on proposal 2 (“Sell the tractor”): “never mind”
  2 Jan 2026, 11:59 UTC — Cy objected to proposal 2 (“Sell the tractor”): “не надо”
  2 Jan 2026, 12:00 UTC — proposal 2 (“Sell the tractor”). Not carried: Cy’s objection stands.
  2 Jan 2026, 12:00 UTC — Ann proposed 3: “Paint the tractor”
  2 Jan 2026, 12:00 UTC — everybody was told of proposal 3 (“Paint the tractor”); deadline 3 Jan 2026, 12:00 UTC
  3 Jan 2026, 12:00 UTC — proposal 3 (“Paint the tractor”). Carried: nobody objected.
  3 Jan 2026, 12:00 UTC — resolved: “Paint the tractor”
  [Show 2] [Show 3]
  [Older]
