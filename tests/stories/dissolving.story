# Dissolving takes everybody's consent, ends what is open, and leaves the chat to the next union.

> ann: /start_union Gardeners — We plant trees @bob
bot: Gardeners is founded.
  Mission: “We plant trees”
  Everything is decided by consensus: a proposal is carried when nobody objects before its deadline.

  Bob: please accept within seven days to be among the founders.
  [Accept] [Decline]

> bob: [Accept]
bot@bob: You are a founder now.
bot: Bob is a founder now.

> ann: /propose Buy a tractor
bot: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> bob: /add_article Water daily
bot: Proposal 2: New article: “Water daily”

  Proposed by Bob

  Consented: Bob
  Silent so far: Ann

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> ann: /invite @cy
bot: Proposal 3: Admit Cy

  Proposed by Ann

  Candidate: Cy (console:cy)

  Consented: Ann
  Silent so far: Bob
  Cy has not accepted yet.

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Cy: Accept] [Cy: Decline]
  [More time]

> cy@bot: /start
bot@cy: I help groups decide together: a proposal is carried when nobody objects before its deadline.
  Add me to a group and write there: /start_union NAME — MISSION
  All commands: /help
bot@cy: You are invited to join Gardeners.
  Mission: “We plant trees”
  Its members decide everything by consensus.
  [Accept] [Decline]

> ann: /dissolve
bot: Ann, why should the union be dissolved?

> ann: /dissolve The trees are planted
bot: Proposal 4: Dissolve the union

  Proposed by Ann

  Reason: “The trees are planted”

  Consented: Ann
  Silent so far: Bob

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Silence is not enough here: somebody else has to consent as well. Whose consent counts: Bob.
  [Consent] [Object]
  [More time]

> bob: [Consent 4]
bot@bob: I have a question for you, here in the chat.
bot: Bob, proposal 4 needs a voice like yours, and what it does cannot be undone: Dissolve the union. Do you consent?
  [I consent] [Not now]

> bob: [I consent]
bot@bob: Thank you. You consented to proposal 4.
bot: Proposal 4: Dissolve the union
  Carried: everybody consented.
  Gardeners is dissolved. Its history can still be read: /history
bot~: Proposal 4: Dissolve the union

  Proposed by Ann

  Reason: “The trees are planted”

  Consented: Ann, Bob

  Carried: everybody consented.
bot~: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann
  Silent: Bob

  Ended: the union is dissolved.
bot~: Proposal 2: New article: “Water daily”

  Proposed by Bob

  Consented: Bob
  Silent: Ann

  Ended: the union is dissolved.
bot~: Proposal 3: Admit Cy

  Proposed by Ann

  Candidate: Cy (console:cy)

  Consented: Ann
  Silent: Bob

  Ended: the union is dissolved.
bot@cy: About your admission to Gardeners:
  Ended: the union is dissolved.

> bob: /consent 1
bot: Gardeners is dissolved. Its history can still be read (/history); a new union can be started here: /start_union

> cy@bot: [Accept]
bot@cy: Gardeners is dissolved. Its history can still be read (/history); a new union can be started here: /start_union

> cy@bot: /accept
bot@cy: You are not in any union yet. Start one in a group, or ask a member to invite you.

> ann: /proposals
bot: This union is dissolved.

> ann: /regulation
bot: This union is dissolved.

> ann: /union
bot: Gardeners
  “We plant trees”

  This union is dissolved.
  Founded by Ann on 1 Jan 2026, 12:00 UTC
  2 members (/members)
  No articles yet (/regulation)
  Nothing open (/proposals)
  Id: ee165b59-2e04-5662-9b28-e21f9577d5ea

> ann: /start_union Foresters — We watch the trees grow
bot: Foresters is founded.
  Mission: “We watch the trees grow”
  Everything is decided by consensus: a proposal is carried when nobody objects before its deadline.

  Next: /invite the others. All commands: /help

> bob: [Accept]
bot@bob: Gardeners is dissolved. Its history can still be read (/history); a new union can be started here: /start_union

> ann: ^1 consent
bot: Gardeners is dissolved. Its history can still be read (/history); a new union can be started here: /start_union

> ann: /proposals
bot: Nothing is open. Propose something: /propose TEXT

> bob: /members
bot: Foresters: one member

  1. Ann (console)
