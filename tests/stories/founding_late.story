# A founding invitation ends after seven days; then it takes a decision, like for anybody else.

> ann: /start_union Gardeners - We plant trees @bob
bot: Gardeners is founded.
  Mission: “We plant trees”
  Everything is decided by consensus: a proposal is carried when nobody objects before its deadline.

  Bob: please accept within seven days to be among the founders.
  [Accept] [Decline]

> +6d23h59m59s

> ann: /members
bot: Gardeners: one member

  1. Ann (console)
  Invited as founders: Bob

> +1s

> bob: [Accept]
bot@bob: The founding invitation ended after seven days. Ask a member to /invite you.

> bob: /accept
bot: The founding invitation ended after seven days. Ask a member to /invite you.

> bob@bot: /start
bot@bob: I help groups decide together: a proposal is carried when nobody objects before its deadline.
  Add me to a group and write there: /start_union NAME — MISSION
  All commands: /help

> bob: /consent 1
bot: Only members of Gardeners can do that. Ask one of them to /invite you.

> ann: /members
bot: Gardeners: one member

  1. Ann (console)

> ann: /invite @bob
bot: Proposal 1: Admit Bob

  Proposed by Ann

  Candidate: Bob (console:bob)

  Consented: Ann
  Bob has not accepted yet.

  You can object until 9 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Bob: Accept] [Bob: Decline]
  [More time]
bot@bob: You are invited to join Gardeners.
  Mission: “We plant trees”
  Its members decide everything by consensus.
  [Accept] [Decline]

> bob@bot: /start
bot@bob: I help groups decide together: a proposal is carried when nobody objects before its deadline.
  Add me to a group and write there: /start_union NAME — MISSION
  All commands: /help
bot@bob: You are invited to join Gardeners.
  Mission: “We plant trees”
  Its members decide everything by consensus.
  [Accept] [Decline]

> bob@bot: [Accept]
bot@bob: Thank you. You have accepted.
bot: Proposal 1: Admit Bob
  Decided by Ann, so far the only member.
  Welcome, Bob! You are a member of Gardeners.
  What the union is for and how it decides: /welcome
bot~: Proposal 1: Admit Bob

  Proposed by Ann

  Candidate: Bob (console:bob)

  Consented: Ann
  Bob accepted the invitation.

  Decided by Ann, so far the only member.
bot@bob: Welcome to Gardeners!
  “We plant trees”

  This is how we decide: any member proposes, and all are asked. Whoever stays silent agrees; what nobody objects to within 24 h is decided. One objection stops it, until it is withdrawn or the text is changed to meet it.

  There are no articles yet; what is decided as one you find here: /regulation
  [What I can do here]

> bob: /start
bot: Here I am. What is open: /proposals. Propose something: /propose TEXT. All you can write: /help
