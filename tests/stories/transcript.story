# The transcript in docs/transcript.md: a union is founded, argues about the watering, and grows.

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

> ann: /add_article Water the saplings every day
bot: Proposal 1: New article: “Water the saplings every day”

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
bot~: Proposal 1: New article: “Water the saplings every day”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: no reason given yet
  Silent so far: Cy

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Bob’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> bob: ^ Clay soil: twice a week is enough
bot: Bob on the objection to proposal 1: “Clay soil: twice a week is enough”
  Ann, can that be met?
bot~: Proposal 1: New article: “Water the saplings every day”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: “Clay soil: twice a week is enough”
  Silent so far: Cy

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Bob’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> ann: In July it is not. Shall we try, and look again in August?

> +3h

> bob: /retract 1
bot: Bob withdrew the objection to proposal 1. Anyone who had relied on it can object until 2 Jan 2026, 15:00 UTC.
bot~: Proposal 1: New article: “Water the saplings every day”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob, Cy

  You can object until 2 Jan 2026, 15:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> +24h
bot: Proposal 1: New article: “Water the saplings every day”
  Bob, Cy: 12 h left, until 2 Jan 2026, 15:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]
bot: Proposal 1: New article: “Water the saplings every day”
  Bob, Cy: 3 h left, until 2 Jan 2026, 15:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]
bot: Proposal 1: New article: “Water the saplings every day”
  Carried: nobody objected.
  This is article 1 of the regulation.
bot~: Proposal 1: New article: “Water the saplings every day”

  Proposed by Ann

  Consented: Ann
  Silent: Bob, Cy

  Carried: nobody objected.

> cy: /invite @dee
bot: Proposal 2: Admit Dee

  Proposed by Cy

  Candidate: Dee (console:dee)

  Consented: Cy
  Silent so far: Ann, Bob
  Dee has not accepted yet.

  You can object until 3 Jan 2026, 15:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Dee: Accept] [Dee: Decline]
  [More time]

> dee: [Accept]
bot@dee: Thank you. You become a member if nobody objects by 3 Jan 2026, 15:00 UTC.
bot~: Proposal 2: Admit Dee

  Proposed by Cy

  Candidate: Dee (console:dee)

  Consented: Cy
  Silent so far: Ann, Bob
  Dee accepted the invitation.

  You can object until 3 Jan 2026, 15:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [More time]

> ann: ^2 consent
bot~: Proposal 2: Admit Dee

  Proposed by Cy

  Candidate: Dee (console:dee)

  Consented: Cy, Ann
  Silent so far: Bob
  Dee accepted the invitation.

  You can object until 3 Jan 2026, 15:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [More time]
bot: Thank you. You consented to proposal 2.

> bob: [Consent 2]
bot@bob: Thank you. You consented to proposal 2.
bot: Proposal 2: Admit Dee
  Carried: everybody consented.
  Welcome, Dee! You are a member of Gardeners.
  What the union is for and how it decides: /welcome
bot~: Proposal 2: Admit Dee

  Proposed by Cy

  Candidate: Dee (console:dee)

  Consented: Cy, Ann, Bob
  Dee accepted the invitation.

  Carried: everybody consented.

> dee: /regulation
bot: Regulation of Gardeners

  1 “Water the saplings every day”
  Revision 1, by proposal 1 of Ann, 2 Jan 2026, 15:00 UTC
  [Show 1]
