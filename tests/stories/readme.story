# The session in the README: a union is founded, argues about the watering, and grows.

> ann: /start_union Gardeners — We plant trees @bob @cy
bot: Gardeners is founded.
  Mission: “We plant trees”
  Everything is decided by consensus: a proposal is carried when nobody objects before its deadline.

  Bob, Cy: please accept within seven days to be among the founders.
  [Accept] [Decline]

> bob: [Accept]
bot@bob: Your acceptance is noted.
bot: Bob is a founding member now.

> cy: [Accept]
bot@cy: Your acceptance is noted.
bot: Cy is a founding member now.

> ann: /add_article Water the saplings every day
bot: Proposal 1: New article: “Water the saplings every day”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob, Cy

  Deadline: 2 Jan 2026, 12:00 UTC (24 h left). Silence is consent.
  [Consent] [Object]
  [Suggest wording] [Revise]
  [More time]

> bob: [Object 1]
bot@bob: Your objection to proposal 1 is noted. It stands until you /retract 1.
bot: Bob objects to proposal 1.
  Bob, what would have to change for you to agree? Reply here, so that Ann can meet it.
bot~: Proposal 1: New article: “Water the saplings every day”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: no reason given yet
  Silent so far: Cy

  Deadline: 2 Jan 2026, 12:00 UTC (24 h left). Bob’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Suggest wording] [Revise]
  [More time]

> bob: ^ Clay soil: twice a week is enough
bot: Bob on the objection to proposal 1: “Clay soil: twice a week is enough”
  Ann, can that be met?
bot~: Proposal 1: New article: “Water the saplings every day”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: “Clay soil: twice a week is enough”
  Silent so far: Cy

  Deadline: 2 Jan 2026, 12:00 UTC (24 h left). Bob’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Suggest wording] [Revise]
  [More time]

> ann: In July it is not. Shall we try, and look again in August?

> +3h

> bob: /retract 1
bot: An objection to proposal 1 was withdrawn. Others may have relied on it: the deadline is now 2 Jan 2026, 15:00 UTC.
bot~: Proposal 1: New article: “Water the saplings every day”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob, Cy

  Deadline: 2 Jan 2026, 15:00 UTC (24 h left). Silence is consent.
  [Consent] [Object]
  [Suggest wording] [Revise]
  [More time]

> +24h
bot: Proposal 1: New article: “Water the saplings every day”
  Bob, Cy: 12 h left, until 2 Jan 2026, 15:00 UTC. Silence is consent; object if you disagree.
  [Consent] [Object] [More time]
bot: Proposal 1: New article: “Water the saplings every day”
  Bob, Cy: 3 h left, until 2 Jan 2026, 15:00 UTC. Silence is consent; object if you disagree.
  [Consent] [Object] [More time]
bot~: There is a later reminder below.
bot: Proposal 1: New article: “Water the saplings every day”
  Carried: nobody objected.
  It is article 1 of the regulation now.
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

  Deadline: 3 Jan 2026, 15:00 UTC (24 h left). Silence is consent.
  [Consent] [Object]
  [More time]
  [Dee: Accept] [Dee: Decline]

> dee: [Accept]
bot@dee: Your acceptance is noted.
bot~: Proposal 2: Admit Dee

  Proposed by Cy

  Candidate: Dee (console:dee)

  Consented: Cy
  Silent so far: Ann, Bob
  Dee accepted the invitation.

  Deadline: 3 Jan 2026, 15:00 UTC (24 h left). Silence is consent.
  [Consent] [Object]
  [More time]

> ann: ^2 consent
bot~: Proposal 2: Admit Dee

  Proposed by Cy

  Candidate: Dee (console:dee)

  Consented: Cy, Ann
  Silent so far: Bob
  Dee accepted the invitation.

  Deadline: 3 Jan 2026, 15:00 UTC (24 h left). Silence is consent.
  [Consent] [Object]
  [More time]
bot: Your consent to proposal 2 is noted.

> bob: [Consent 2]
bot@bob: Your consent to proposal 2 is noted.
bot: Proposal 2: Admit Dee
  Carried: everybody consented.
  Dee is a member of Gardeners now. Welcome!
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
