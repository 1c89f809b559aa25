# Nobody is expelled by one voice and silence, and nobody has a voice in their own expulsion.
# Two members may propose to expel each other: the first settled takes effect.

> ann: /start_union Gardeners — We plant trees @bob
bot: Gardeners is founded.
  Mission: “We plant trees”
  Everything is decided by consensus: a proposal is carried when nobody objects before its deadline.

  Bob: please accept within seven days to be among the founders.
  [Accept] [Decline]

> bob: [Accept]
bot@bob: You are a founder now.
bot: Bob is a founder now.

> ann: /expel bob He never waters
bot: With two members nobody can be expelled. You can /leave, or propose to /dissolve the union.

> ann: /invite @cy
bot: Proposal 1: Admit Cy

  Proposed by Ann

  Candidate: Cy (console:cy)

  Consented: Ann
  Silent so far: Bob
  Cy has not accepted yet.

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Cy: Accept] [Cy: Decline]
  [More time]

> cy: [Accept]
bot@cy: Thank you. You become a member if nobody objects by 2 Jan 2026, 12:00 UTC.
bot~: Proposal 1: Admit Cy

  Proposed by Ann

  Candidate: Cy (console:cy)

  Consented: Ann
  Silent so far: Bob
  Cy accepted the invitation.

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [More time]

> bob: /consent 1
bot: Proposal 1: Admit Cy
  Carried: everybody consented.
  Welcome, Cy! You are a member of Gardeners.
  What the union is for and how it decides: /welcome
bot~: Proposal 1: Admit Cy

  Proposed by Ann

  Candidate: Cy (console:cy)

  Consented: Ann, Bob
  Cy accepted the invitation.

  Carried: everybody consented.

> ann: /expel
bot: Ann, whom do you mean? Mention them, or write their name.
  [Bob]
  [Cy]

> ann: /expel bob
bot: Ann, why? The others will want to know.

> ann: /expel zoe She never waters
bot: I do not know who zoe is. Reply to a message of theirs, or write their @username, once I have seen them here.

> ann: /expel ann I never water
bot: You cannot propose to expel yourself. You can /leave at once.

> ann: /expel Bob, he never waters
bot: Proposal 2: Expel Bob (member 2)

  Proposed by Ann

  Reason: “he never waters”

  Consented: Ann
  Silent so far: Cy

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Silence is not enough here: somebody else has to consent as well. Whose consent counts: Cy.
  [Consent] [Object]
  [More time]

> bob: /object 2 I do
bot: Proposal 2 is about you, so you have no voice in it. Reply to it with what the others should hear.

> bob: [Consent 2]
bot@bob: Proposal 2 is about you, so you have no voice in it. Reply to it with what the others should hear.

> +24h
bot: Proposal 2: Expel Bob (member 2)
  Cy: 12 h left, until 2 Jan 2026, 12:00 UTC. Silence is not enough here; consent if you agree, object if you disagree.
  [Consent] [Object] [More time]
bot: Proposal 2: Expel Bob (member 2)
  Cy: 3 h left, until 2 Jan 2026, 12:00 UTC. Silence is not enough here; consent if you agree, object if you disagree.
  [Consent] [Object] [More time]
bot: Proposal 2: Expel Bob (member 2)
  Lapsed: silence was not enough here, and nobody else whose consent counts gave it.
bot~: Proposal 2: Expel Bob (member 2)

  Proposed by Ann

  Reason: “he never waters”

  Consented: Ann
  Silent: Cy

  Lapsed: silence was not enough here, and nobody else whose consent counts gave it.

> ann: /expel @bob He still never waters
bot: Proposal 3: Expel Bob (member 2)

  Proposed by Ann

  Reason: “He still never waters”

  Consented: Ann
  Silent so far: Cy

  You can object until 3 Jan 2026, 12:00 UTC (24 h left). Silence is not enough here: somebody else has to consent as well. Whose consent counts: Cy.
  [Consent] [Object]
  [More time]

> bob: /expel @ann She is bossy
bot: Proposal 4: Expel Ann (member 1)

  Proposed by Bob

  Reason: “She is bossy”

  Consented: Bob
  Silent so far: Cy

  You can object until 3 Jan 2026, 12:00 UTC (24 h left). Silence is not enough here: somebody else has to consent as well. Whose consent counts: Cy.
  [Consent] [Object]
  [More time]

> bob: /propose Water on Sundays
bot: Proposal 5: “Water on Sundays”

  Proposed by Bob

  Consented: Bob
  Silent so far: Ann, Cy

  You can object until 3 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> cy: /consent 5
bot~: Proposal 5: “Water on Sundays”

  Proposed by Bob

  Consented: Bob, Cy
  Silent so far: Ann

  You can object until 3 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot: Thank you. You consented to proposal 5.

> bob: /propose Water on Mondays
bot: Proposal 6: “Water on Mondays”

  Proposed by Bob

  Consented: Bob
  Silent so far: Ann, Cy

  You can object until 3 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> cy: /consent 4
bot: Cy, proposal 4 needs a voice like yours, and what it does cannot be undone: Expel Ann (member 1). Do you consent?
  [I consent] [Not now]

> cy: [I consent]
bot@cy: Thank you. You consented to proposal 4.
bot: Proposal 4: Expel Ann (member 1)
  Carried: everybody consented.
  Ann (member 1) is no longer a member.
bot: Proposal 3: Expel Bob (member 2)
  Ended: too few members are left to decide it.
bot: Proposal 5: “Water on Sundays”
  Carried: everybody consented.
bot~: Proposal 4: Expel Ann (member 1)

  Proposed by Bob

  Reason: “She is bossy”

  Consented: Bob, Cy

  Carried: everybody consented.
bot~: Proposal 3: Expel Bob (member 2)

  Proposed by Ann

  Reason: “He still never waters”

  Silent: Cy

  Ended: too few members are left to decide it.
bot~: Proposal 5: “Water on Sundays”

  Proposed by Bob

  Consented: Bob, Cy

  Carried: everybody consented.
bot~: Proposal 6: “Water on Mondays”

  Proposed by Bob

  Consented: Bob
  Silent so far: Cy

  You can object until 3 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> ann: /withdraw 5
bot: Only members of Gardeners can do that. Ask one of them to /invite you.

> cy: /withdraw 5
bot: Proposal 5 has ended: /proposal 5. You can propose anew.

> bob: /propose Water never
bot: Proposal 7: “Water never”

  Proposed by Bob

  Consented: Bob
  Silent so far: Cy

  You can object until 3 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> ann: /accept
bot: There is no invitation for you here. To join, ask a member to /invite you. Members answer a proposal with /consent and /object.
