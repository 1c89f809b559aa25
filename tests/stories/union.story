# The main story: founding with two co-founders, admission, articles adopted, amended and repealed,
# a resolution, an expulsion, a departure, dissolution.

> ann: /start_union Gardeners — We plant trees @bob @cy
bot: Gardeners is founded.
  Mission: “We plant trees”
  Everything is decided by consensus: a proposal is carried when nobody objects before its deadline.

  Bob, Cy: please accept within seven days to be among the founders.
  [Accept] [Decline]

> bob: [Accept]
bot@bob: You are a founder now.
bot: Bob is a founder now.

> cy@bot: /start
bot@cy: I help groups decide together: a proposal is carried when nobody objects before its deadline.
  Add me to a group and write there: /start_union NAME — MISSION
  All commands: /help
bot@cy: You are invited to join Gardeners.
  Mission: “We plant trees”
  Its members decide everything by consensus.
  [Accept] [Decline]

> cy@bot: [Accept]
bot@cy: You are a founder now.
bot: Cy is a founder now.
bot@cy: Welcome to Gardeners!
  “We plant trees”

  This is how we decide: any member proposes, and all are asked. Whoever stays silent agrees; what nobody objects to within 24 h is decided. One objection stops it, until it is withdrawn or the text is changed to meet it.

  There are no articles yet; what is decided as one you find here: /regulation
  [What I can do here]

> ann: /invite @dee
bot: Proposal 1: Admit Dee

  Proposed by Ann

  Candidate: Dee (console:dee)

  Consented: Ann
  Silent so far: Bob, Cy
  Dee has not accepted yet.

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Dee: Accept] [Dee: Decline]
  [More time]

> dee@bot: /start
bot@dee: I help groups decide together: a proposal is carried when nobody objects before its deadline.
  Add me to a group and write there: /start_union NAME — MISSION
  All commands: /help
bot@dee: You are invited to join Gardeners.
  Mission: “We plant trees”
  Its members decide everything by consensus.
  [Accept] [Decline]

> dee@bot: [Accept]
bot@dee: Thank you. You become a member if nobody objects by 2 Jan 2026, 12:00 UTC.
bot~: Proposal 1: Admit Dee

  Proposed by Ann

  Candidate: Dee (console:dee)

  Consented: Ann
  Silent so far: Bob, Cy
  Dee accepted the invitation.

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [More time]

> bob: [Consent 1]
bot@bob: Thank you. You consented to proposal 1.
bot~: Proposal 1: Admit Dee

  Proposed by Ann

  Candidate: Dee (console:dee)

  Consented: Ann, Bob
  Silent so far: Cy
  Dee accepted the invitation.

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [More time]

> cy: ^1 consent
bot: Proposal 1: Admit Dee
  Carried: everybody consented.
  Welcome, Dee! You are a member of Gardeners.
  What the union is for and how it decides: /welcome
bot~: Proposal 1: Admit Dee

  Proposed by Ann

  Candidate: Dee (console:dee)

  Consented: Ann, Bob, Cy
  Dee accepted the invitation.

  Carried: everybody consented.
bot@dee: Welcome to Gardeners!
  “We plant trees”

  This is how we decide: any member proposes, and all are asked. Whoever stays silent agrees; what nobody objects to within 24 h is decided. One objection stops it, until it is withdrawn or the text is changed to meet it.

  There are no articles yet; what is decided as one you find here: /regulation
  [What I can do here]

> ann: /propose Meet every Sunday at the old oak
bot: Proposal 2: “Meet every Sunday at the old oak”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob, Cy, Dee

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> dee: /object 2 I work on Sundays
bot: Dee objects to proposal 2: “I work on Sundays”
  Dee, what would have to change for you to agree? Reply here, so that Ann can meet it.
bot~: Proposal 2: “Meet every Sunday at the old oak”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Dee: “I work on Sundays”
  Silent so far: Bob, Cy

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Dee’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> bob: What about Saturdays?

> ann: /withdraw 2
bot: Proposal 2: “Meet every Sunday at the old oak”
  Withdrawn by its proposer.
bot~: Proposal 2: “Meet every Sunday at the old oak”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Dee: “I work on Sundays”
  Silent: Bob, Cy

  Withdrawn by its proposer.

> ann: /propose Meet every Saturday at the old oak
bot: Proposal 3: “Meet every Saturday at the old oak”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob, Cy, Dee

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> +12h
bot: Proposal 3: “Meet every Saturday at the old oak”
  Bob, Cy, Dee: 12 h left, until 2 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]

> +9h
bot: Proposal 3: “Meet every Saturday at the old oak”
  Bob, Cy, Dee: 3 h left, until 2 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]

> +2h

> +1h
bot: Proposal 3: “Meet every Saturday at the old oak”
  Carried: nobody objected.
bot~: Proposal 3: “Meet every Saturday at the old oak”

  Proposed by Ann

  Consented: Ann
  Silent: Bob, Cy, Dee

  Carried: nobody objected.

> bob: /add_article 1 Water the saplings every day
bot: Proposal 4: New article 1: “Water the saplings every day”

  Proposed by Bob

  Consented: Bob
  Silent so far: Ann, Cy, Dee

  You can object until 3 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> +24h
bot: Proposal 4: New article 1: “Water the saplings every day”
  Ann, Cy, Dee: 12 h left, until 3 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]
bot: Proposal 4: New article 1: “Water the saplings every day”
  Ann, Cy, Dee: 3 h left, until 3 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]
bot: Proposal 4: New article 1: “Water the saplings every day”
  Carried: nobody objected.
  This is article 1 of the regulation.
bot~: Proposal 4: New article 1: “Water the saplings every day”

  Proposed by Bob

  Consented: Bob
  Silent: Ann, Cy, Dee

  Carried: nobody objected.

> dee: /amend_article 1 Water the saplings twice a week
bot: Proposal 5: New text of article 1: “Water the saplings twice a week”

  Proposed by Dee

  “Water the saplings [-every day-] [+twice a week+]”

  Consented: Dee
  Silent so far: Ann, Bob, Cy

  You can object until 4 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> ann: [Consent 5]
bot@ann: Thank you. You consented to proposal 5.
bot~: Proposal 5: New text of article 1: “Water the saplings twice a week”

  Proposed by Dee

  “Water the saplings [-every day-] [+twice a week+]”

  Consented: Dee, Ann
  Silent so far: Bob, Cy

  You can object until 4 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> bob: [Consent 5]
bot@bob: Thank you. You consented to proposal 5.
bot~: Proposal 5: New text of article 1: “Water the saplings twice a week”

  Proposed by Dee

  “Water the saplings [-every day-] [+twice a week+]”

  Consented: Dee, Ann, Bob
  Silent so far: Cy

  You can object until 4 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> cy: [Consent 5]
bot@cy: Thank you. You consented to proposal 5.
bot: Proposal 5: New text of article 1: “Water the saplings twice a week”
  Carried: everybody consented.
  Article 1 has a new text (revision 2).
bot~: Proposal 5: New text of article 1: “Water the saplings twice a week”

  Proposed by Dee

  “Water the saplings [-every day-] [+twice a week+]”

  Consented: Dee, Ann, Bob, Cy

  Carried: everybody consented.

> ann: /repeal_article 1
bot: Proposal 6: Repeal article 1: “Water the saplings twice a week”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob, Cy, Dee

  You can object until 4 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [More time]

> +24h
bot: Proposal 6: Repeal article 1: “Water the saplings twice a week”
  Bob, Cy, Dee: 12 h left, until 4 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]
bot: Proposal 6: Repeal article 1: “Water the saplings twice a week”
  Bob, Cy, Dee: 3 h left, until 4 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]
bot: Proposal 6: Repeal article 1: “Water the saplings twice a week”
  Carried: nobody objected.
  Article 1 is no longer in force.
bot~: Proposal 6: Repeal article 1: “Water the saplings twice a week”

  Proposed by Ann

  Consented: Ann
  Silent: Bob, Cy, Dee

  Carried: nobody objected.

> ann: /expel cy Sold the spades
bot: Proposal 7: Expel Cy (member 3)

  Proposed by Ann

  Reason: “Sold the spades”

  Consented: Ann
  Silent so far: Bob, Dee

  You can object until 5 Jan 2026, 12:00 UTC (24 h left). Silence is not enough here: somebody else has to consent as well. Whose consent counts: Bob, Dee.
  [Consent] [Object]
  [More time]

> bob: /consent 7
bot: Bob, proposal 7 needs a voice like yours, and what it does cannot be undone: Expel Cy (member 3). Do you consent?
  [I consent] [Not now]

> bob: [I consent]
bot@bob: Thank you. You consented to proposal 7.
bot~: Proposal 7: Expel Cy (member 3)

  Proposed by Ann

  Reason: “Sold the spades”

  Consented: Ann, Bob
  Silent so far: Dee

  You can object until 5 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [More time]

> +24h
bot: Proposal 7: Expel Cy (member 3)
  Dee: 12 h left, until 5 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]
bot: Proposal 7: Expel Cy (member 3)
  Dee: 3 h left, until 5 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]
bot: Gardeners, 1 Jan 2026 – 5 Jan 2026

  What was decided:
  Proposal 1: Admit Dee
  Carried: everybody consented.
  Proposal 2: “Meet every Sunday at the old oak”
  Withdrawn by its proposer.
  Proposal 3: “Meet every Saturday at the old oak”
  Carried: nobody objected.
  Proposal 4: New article 1: “Water the saplings every day”
  Carried: nobody objected.
  Proposal 5: New text of article 1: “Water the saplings twice a week”
  Carried: everybody consented.
  Proposal 6: Repeal article 1: “Water the saplings twice a week”
  Carried: nobody objected.

  What is open:
  Proposal 7: Expel Cy (member 3)
  You can object until 5 Jan 2026, 12:00 UTC (3 h left). Whoever stays silent agrees.
bot: Proposal 7: Expel Cy (member 3)
  Carried: nobody objected.
  Cy (member 3) is no longer a member.
bot~: Proposal 7: Expel Cy (member 3)

  Proposed by Ann

  Reason: “Sold the spades”

  Consented: Ann, Bob
  Silent: Dee

  Carried: nobody objected.

> dee: /leave
bot: I have asked you in private.
bot@dee: Dee, do you leave Gardeners? You lose your voice at once, and only all members together can take you in again.
  [Leave] [Stay]

> dee@bot: [Leave]
bot@dee: You left the union.
bot: Dee left the union.

> ann: /members
bot: Gardeners: 2 members

  1. Ann (console)
  2. Bob (console)

> ann: /dissolve All is planted
bot: Proposal 8: Dissolve the union

  Proposed by Ann

  Reason: “All is planted”

  Consented: Ann
  Silent so far: Bob

  You can object until 6 Jan 2026, 12:00 UTC (24 h left). Silence is not enough here: somebody else has to consent as well. Whose consent counts: Bob.
  [Consent] [Object]
  [More time]

> bob: [Consent 8]
bot@bob: I have a question for you, here in the chat.
bot: Bob, proposal 8 needs a voice like yours, and what it does cannot be undone: Dissolve the union. Do you consent?
  [I consent] [Not now]

> bob: [I consent]
bot@bob: Thank you. You consented to proposal 8.
bot: Proposal 8: Dissolve the union
  Carried: everybody consented.
  Gardeners is dissolved. Its history can still be read: /history
bot~: Proposal 8: Dissolve the union

  Proposed by Ann

  Reason: “All is planted”

  Consented: Ann, Bob

  Carried: everybody consented.

> bob: /history
bot: Gardeners: what was said and decided

  3 Jan 2026, 12:00 UTC — proposal 4 (New article 1: “Water the saplings every day”). Carried: nobody objected.
  3 Jan 2026, 12:00 UTC — Dee proposed 5: New text of article 1: “Water the saplings twice a week”
  3 Jan 2026, 12:00 UTC — proposal 5 (New text of article 1: “Water the saplings twic…”). Carried: everybody consented.
  3 Jan 2026, 12:00 UTC — Ann proposed 6: Repeal article 1: “Water the saplings twice a week”
  4 Jan 2026, 12:00 UTC — proposal 6 (Repeal article 1: “Water the saplings twice a w…”). Carried: nobody objected.
  4 Jan 2026, 12:00 UTC — Ann proposed 7: Expel Cy (member 3)
  5 Jan 2026, 12:00 UTC — proposal 7 (Expel Cy (member 3)). Carried: nobody objected.
  5 Jan 2026, 12:00 UTC — Cy was expelled
  5 Jan 2026, 12:00 UTC — Dee left
  5 Jan 2026, 12:00 UTC — Ann proposed 8: Dissolve the union
  5 Jan 2026, 12:00 UTC — proposal 8 (Dissolve the union). Carried: everybody consented.
  5 Jan 2026, 12:00 UTC — the union was dissolved

  Every step: /history full
  [Show 5] [Show 6] [Show 7] [Show 8]
  [Older]
