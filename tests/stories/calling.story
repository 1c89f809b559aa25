# Somebody who has read nothing calls the bot by its name.

> ann: @bot hello
bot: Here I am. There is no union here yet. Start one: /start_union NAME — MISSION

> zed@bot: hello
bot@zed: I help groups decide together: a proposal is carried when nobody objects before its deadline.
  Add me to a group and write there: /start_union NAME — MISSION
  All commands: /help

> zed@bot: what do you think of roses?
bot@zed: I did not understand that. You are not in any union yet. Start one in a group, or ask a member to invite you.

> ann: @bot start a union
bot: Ann, what should the union be called?

> ann: ^ Gardeners
bot: Ann, and what is it for? One sentence is enough.

> ann: ^ plant trees
bot: Gardeners is founded.
  Mission: “plant trees”
  Everything is decided by consensus: a proposal is carried when nobody objects before its deadline.

  Next: /invite the others. All commands: /help

> ann: @bot hi there
bot: Here I am. What is open: /proposals. Propose something: /propose TEXT. All you can write: /help

> ann: /invite @bob
bot: Proposal 1: Admit Bob

  Proposed by Ann

  Candidate: Bob (console:bob)

  Consented: Ann
  Bob has not accepted yet.

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Bob: Accept] [Bob: Decline]
  [More time]

> bob: ^ yes
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

> ann: @bot add a rule: members pay 3 EUR
bot: Proposal 2: New article: “members pay 3 EUR”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> bob: @bot when does it end?
bot: Open proposals of Gardeners

  Proposal 2: New article: “members pay 3 EUR”
  1 of 2 consented, nobody objected
  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Show 2]

> bob: @bot cancel my proposal
bot: Nothing that you proposed is open. An objection of yours is taken back with /retract.

> ann: @bot how do I propose something?
bot: Perhaps you want:
  [/propose]

> bob: @bot I am away until next week
bot~: Proposal 2: New article: “members pay 3 EUR”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob (away until 4 Jan 2026)

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot: You are away until the end of 4 Jan 2026, and I do not call you meanwhile. Your silence counts all the same: whoever does not object agrees.
  Without an answer from you so far, if you want to object or need more time:
  Proposal 2: New article: “members pay 3 EUR”
  [Object] [More time]

> bob: @bot who is in?
bot: Gardeners: 2 members

  1. Ann (console)
  2. Bob (console)

> bob@bot: hello
bot@bob: You are a member of Gardeners. What is open: /proposals. All commands: /help

> ann: @bot withdraw my proposal
bot: Proposal 2: New article: “members pay 3 EUR”
  Withdrawn by its proposer.
bot~: Proposal 2: New article: “members pay 3 EUR”

  Proposed by Ann

  Consented: Ann
  Silent: Bob

  Withdrawn by its proposer.

> ann: @bot I think we should all go home
bot: I did not understand that. What is open: /proposals. Propose something: /propose TEXT. All you can write: /help
