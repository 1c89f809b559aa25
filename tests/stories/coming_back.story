# Somebody leaves angrily, and comes back.

> ann: /start_union Courtyard — Live together @bob @cy
bot: Courtyard is founded.
  Mission: “Live together”
  Everything is decided by consensus: a proposal is carried when nobody objects before its deadline.

  Bob, Cy: please accept within seven days to be among the founders.
  [Accept] [Decline]

> bob: [Accept]
bot@bob: You are a founder now.
bot: Bob is a founder now.

> cy: [Accept]
bot@cy: You are a founder now.
bot: Cy is a founder now.

> ann: /propose A party on Saturday
bot: Proposal 1: “A party on Saturday”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob, Cy

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> cy: ^ no, not again with that music
bot: Cy objects to proposal 1: “not again with that music”
  Cy, what would have to change for you to agree? Reply here, so that Ann can meet it.
bot~: Proposal 1: “A party on Saturday”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Cy: “not again with that music”
  Silent so far: Bob

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Cy’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> bob: /propose Quiet after ten
bot: Proposal 2: “Quiet after ten”

  Proposed by Bob

  Consented: Bob
  Silent so far: Ann, Cy

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> cy: I have had enough of you

> cy: /leave and never come back
bot: Did you mean to leave the union? Then write /leave and nothing else.

> cy: /leave
bot: Cy, do you leave Courtyard? You lose your voice at once, and only all members together can take you in again.
  [Leave] [Stay]

> cy: [Leave]
bot@cy: You left the union.
bot: Cy left the union.
bot~: Proposal 1: “A party on Saturday”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot~: Proposal 2: “Quiet after ten”

  Proposed by Bob

  Consented: Bob
  Silent so far: Ann

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> bob: ^1 ok
bot: Proposal 1: “A party on Saturday”
  Carried: everybody consented.
bot~: Proposal 1: “A party on Saturday”

  Proposed by Ann

  Consented: Ann, Bob

  Carried: everybody consented.

> cy: @bot proposals
bot: Open proposals of Courtyard

  Proposal 2: “Quiet after ten”
  1 of 2 consented, nobody objected
  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Show 2]

> cy: ^2 yes
bot: Only members of Courtyard can do that. Ask one of them to /invite you.

> +48h
bot: Proposal 2: “Quiet after ten”
  Ann: 12 h left, until 2 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]
bot: Proposal 2: “Quiet after ten”
  Ann: 3 h left, until 2 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]
bot: Proposal 2: “Quiet after ten”
  Carried: nobody objected.
bot~: Proposal 2: “Quiet after ten”

  Proposed by Bob

  Consented: Bob
  Silent: Ann

  Carried: nobody objected.

> ann: /invite @cy
bot: Proposal 3: Admit Cy

  Proposed by Ann

  Candidate: Cy (console:cy)

  Consented: Ann
  Silent so far: Bob
  Cy has not accepted yet.

  You can object until 4 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Cy: Accept] [Cy: Decline]
  [More time]

> bob: ^ yes, we miss you
bot~: Proposal 3: Admit Cy

  Proposed by Ann

  Candidate: Cy (console:cy)

  Consented: Ann
  Silent so far: Bob
  Unclear: Bob: “yes, we miss you”
  Cy has not accepted yet.

  You can object until 4 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Cy: Accept] [Cy: Decline]
  [More time]
bot: Bob, is that a yes or a no to proposal 3? You wrote: “yes, we miss you”
  [I consent] [I object] [Just a remark]

> bob: [I consent]
bot@bob: Thank you. You consented to proposal 3.
bot~: Proposal 3: Admit Cy

  Proposed by Ann

  Candidate: Cy (console:cy)

  Consented: Ann, Bob
  Cy has not accepted yet.

  You can object until 4 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Cy: Accept] [Cy: Decline]
  [More time]

> cy: [Cy: Accept]
bot@cy: Thank you. You have accepted.
bot: Proposal 3: Admit Cy
  Carried: everybody consented.
  Welcome, Cy (member 4)! You are a member of Courtyard.
  What the union is for and how it decides: /welcome
bot~: Proposal 3: Admit Cy

  Proposed by Ann

  Candidate: Cy (console:cy)

  Consented: Ann, Bob
  Cy accepted the invitation.

  Carried: everybody consented.

> cy: sorry, everybody

> cy: /whoami
bot: You are Cy, member 4 of Courtyard. You speak as: @cy · console:cy

> cy: /open
bot: Cy, nothing waits for you in Courtyard.
