# Admission needs everybody's consent, and the candidate's own. The candidate may accept before the deadline
# or until seven days after the opening, and may decline; an objection meanwhile still counts.

> ann: /start_union Gardeners — We plant trees @bob
bot: Gardeners is founded.
  Mission: “We plant trees”
  Everything is decided by consensus: a proposal is carried when nobody objects before its deadline.

  Bob: please accept within seven days to be among the founders.
  [Accept] [Decline]

> bob: [Accept]
bot@bob: You are a founder now.
bot: Bob is a founder now.

> ann: /invite
bot: Ann, whom do you want to invite? Mention them, or write their @username.

> ann: /invite dee
bot: I do not know who dee is. Reply to a message of theirs, or write their @username, once I have seen them here.

> ann: /invite @dee @eve
bot: Nobody is invited yet: one at a time, please, each is a decision of its own. Begin with Dee.

> ann: /invite @bob
bot: Bob is a member already. See /members.

> ann: /invite @dee, who has a spade
bot: Proposal 1: Admit Dee

  Proposed by Ann

  Candidate: Dee (console:dee)

  Consented: Ann
  Silent so far: Bob
  Dee has not accepted yet.

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Dee: Accept] [Dee: Decline]
  [More time]

> bob: /invite @dee
bot: Proposal 1 is to admit that person already: /proposal 1

> dee: /consent 1
bot: You are invited to Gardeners but not a member yet. Accept the invitation: /accept. You have a voice in all that is proposed after you are admitted.

> dee: /decline
bot: Proposal 1: Admit Dee
  Declined by the candidate.
bot~: Proposal 1: Admit Dee

  Proposed by Ann

  Candidate: Dee (console:dee)

  Consented: Ann
  Silent: Bob

  Declined by the candidate.

> dee: /decline
bot: You have declined already.

> dee: [Accept]
bot@dee: There is no invitation for you here. To join, ask a member to /invite you. Members answer a proposal with /consent and /object.

> dee: /accept 1
bot: Proposal 1 has ended: /proposal 1. You can propose anew.

> zed: /accept 1
bot: There is no invitation for you here. To join, ask a member to /invite you. Members answer a proposal with /consent and /object.

> bob: /accept 1
bot: There is no invitation for you here. To join, ask a member to /invite you. Members answer a proposal with /consent and /object.

> ann: /invite @dee
bot: Proposal 2: Admit Dee

  Proposed by Ann

  Candidate: Dee (console:dee)

  Consented: Ann
  Silent so far: Bob
  Dee has not accepted yet.

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Dee: Accept] [Dee: Decline]
  [More time]

> dee: [Accept 2]
bot@dee: Thank you. You become a member if nobody objects by 2 Jan 2026, 12:00 UTC.
bot~: Proposal 2: Admit Dee

  Proposed by Ann

  Candidate: Dee (console:dee)

  Consented: Ann
  Silent so far: Bob
  Dee accepted the invitation.

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [More time]

> dee: /accept
bot: You have accepted already.

> ann: /propose Already open when Dee came
bot: Proposal 3: “Already open when Dee came”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> bob: /consent 2
bot: Proposal 2: Admit Dee
  Carried: everybody consented.
  Welcome, Dee! You are a member of Gardeners.
  Proposal 3 was opened earlier; Dee has no voice in it.
  What the union is for and how it decides: /welcome
bot~: Proposal 2: Admit Dee

  Proposed by Ann

  Candidate: Dee (console:dee)

  Consented: Ann, Bob
  Dee accepted the invitation.

  Carried: everybody consented.

> dee: /consent 3
bot: You were not a member yet when proposal 3 was opened, so you have no voice in it. You have one in all that follow.

> dee: /accept
bot: You have accepted already.

> ann: /invite @eve
bot: Proposal 4: Admit Eve

  Proposed by Ann

  Candidate: Eve (console:eve)

  Consented: Ann
  Silent so far: Bob, Dee
  Eve has not accepted yet.

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Eve: Accept] [Eve: Decline]
  [More time]

> +24h
bot: Proposal 3: “Already open when Dee came”
  Bob: 12 h left, until 2 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.

  Proposal 4: Admit Eve
  Bob, Dee: 12 h left, until 2 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent 3] [Object 3] [More time 3]
  [Consent 4] [Object 4] [More time 4]
bot: Proposal 3: “Already open when Dee came”
  Bob: 3 h left, until 2 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.

  Proposal 4: Admit Eve
  Bob, Dee: 3 h left, until 2 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent 3] [Object 3] [More time 3]
  [Consent 4] [Object 4] [More time 4]
bot: Proposal 3: “Already open when Dee came”
  Carried: nobody objected.
bot: Nobody objected to proposal 4 in time. Eve may accept until 8 Jan 2026, 12:00 UTC.
bot~: Proposal 3: “Already open when Dee came”

  Proposed by Ann

  Consented: Ann
  Silent: Bob

  Carried: nobody objected.
bot~: Proposal 4: Admit Eve

  Proposed by Ann

  Candidate: Eve (console:eve)

  Consented: Ann
  Silent so far: Bob, Dee
  Eve has not accepted yet.

  Nobody objected in time. Waiting for the candidate until 8 Jan 2026, 12:00 UTC (6 days left).
  [Consent] [Object]
  [Eve: Accept] [Eve: Decline]

> bob: /object 4 She was late
bot: Bob objects to proposal 4: “She was late”
  Bob, what would have to change for you to agree? Reply here, so that Ann can meet it.
bot~: Proposal 4: Admit Eve

  Proposed by Ann

  Candidate: Eve (console:eve)

  Consented: Ann
  Objected:
  — Bob: “She was late”
  Silent so far: Dee
  Eve has not accepted yet.

  Waiting for the candidate until 8 Jan 2026, 12:00 UTC (6 days left). While an objection stands, nobody is admitted.
  [Consent] [Object]
  [Eve: Accept] [Eve: Decline]

> bob: /proposals
bot: Open proposals of Gardeners

  Proposal 4: Admit Eve
  1 of 3 consented, one objected
  Waiting for the candidate until 8 Jan 2026, 12:00 UTC (6 days left). While an objection stands, nobody is admitted.
  [Show 4]

> eve: /accept
bot: Proposal 4: Admit Eve
  Not carried: Bob’s objection stands.
  — Bob: “She was late”
bot~: Proposal 4: Admit Eve

  Proposed by Ann

  Candidate: Eve (console:eve)

  Consented: Ann
  Objected:
  — Bob: “She was late”
  Silent: Dee
  Eve accepted the invitation.

  Not carried: Bob’s objection stands.

> ann: /invite @eve
bot: Proposal 5: Admit Eve

  Proposed by Ann

  Candidate: Eve (console:eve)

  Consented: Ann
  Silent so far: Bob, Dee
  Eve has not accepted yet.

  You can object until 3 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Eve: Accept] [Eve: Decline]
  [More time]

> +24h
bot: Proposal 5: Admit Eve
  Bob, Dee: 12 h left, until 3 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]
bot: Proposal 5: Admit Eve
  Bob, Dee: 3 h left, until 3 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]
bot: Nobody objected to proposal 5 in time. Eve may accept until 9 Jan 2026, 12:00 UTC.
bot~: Proposal 5: Admit Eve

  Proposed by Ann

  Candidate: Eve (console:eve)

  Consented: Ann
  Silent so far: Bob, Dee
  Eve has not accepted yet.

  Nobody objected in time. Waiting for the candidate until 9 Jan 2026, 12:00 UTC (6 days left).
  [Consent] [Object]
  [Eve: Accept] [Eve: Decline]

> eve: [Accept]
bot@eve: Thank you. You have accepted.
bot: Proposal 5: Admit Eve
  Carried: nobody objected.
  Welcome, Eve! You are a member of Gardeners.
  What the union is for and how it decides: /welcome
bot~: Proposal 5: Admit Eve

  Proposed by Ann

  Candidate: Eve (console:eve)

  Consented: Ann
  Silent: Bob, Dee
  Eve accepted the invitation.

  Carried: nobody objected.

> ann: /invite @fay
bot: Proposal 6: Admit Fay

  Proposed by Ann

  Candidate: Fay (console:fay)

  Consented: Ann
  Silent so far: Bob, Dee, Eve
  Fay has not accepted yet.

  You can object until 4 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Fay: Accept] [Fay: Decline]
  [More time]

> +24h
bot: Proposal 6: Admit Fay
  Bob, Dee, Eve: 12 h left, until 4 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]
bot: Proposal 6: Admit Fay
  Bob, Dee, Eve: 3 h left, until 4 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]
bot: Nobody objected to proposal 6 in time. Fay may accept until 10 Jan 2026, 12:00 UTC.
bot~: Proposal 6: Admit Fay

  Proposed by Ann

  Candidate: Fay (console:fay)

  Consented: Ann
  Silent so far: Bob, Dee, Eve
  Fay has not accepted yet.

  Nobody objected in time. Waiting for the candidate until 10 Jan 2026, 12:00 UTC (6 days left).
  [Consent] [Object]
  [Fay: Accept] [Fay: Decline]

> +6d
bot: Gardeners, 1 Jan 2026 – 5 Jan 2026

  What was decided:
  Proposal 1: Admit Dee
  Declined by the candidate.
  Proposal 2: Admit Dee
  Carried: everybody consented.
  Proposal 3: “Already open when Dee came”
  Carried: nobody objected.
  Proposal 4: Admit Eve
  Not carried: Bob’s objection stands.
  Proposal 5: Admit Eve
  Carried: nobody objected.

  What is open:
  Proposal 6: Admit Fay
  Nobody objected in time. Waiting for the candidate until 10 Jan 2026, 12:00 UTC (5 days 3 h left).
bot: Proposal 6: Admit Fay
  Lapsed: the candidate did not accept in time.
bot~: Proposal 6: Admit Fay

  Proposed by Ann

  Candidate: Fay (console:fay)

  Consented: Ann
  Silent: Bob, Dee, Eve

  Lapsed: the candidate did not accept in time.

> fay: [Accept]
bot@fay: There is no invitation for you here. To join, ask a member to /invite you. Members answer a proposal with /consent and /object.

> fay: /accept 6
bot: Proposal 6 has ended: /proposal 6. You can propose anew.

> ann: /members
bot: Gardeners: 4 members

  1. Ann (console)
  2. Bob (console)
  3. Dee (console)
  4. Eve (console)
