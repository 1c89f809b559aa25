# The regulation: numbers are nested, free or next, and never used twice; sub-articles go first.

> ann: /start_union Gardeners — We plant trees @bob
bot: Gardeners is founded.
  Mission: “We plant trees”
  Everything is decided by consensus: a proposal is carried when nobody objects before its deadline.

  Bob: please accept within seven days to be among the founders.
  [Accept] [Decline]

> bob: [Accept]
bot@bob: You are a founder now.
bot: Bob is a founder now.

> ann: /regulation
bot: There are no articles yet. Propose one: /add_article TEXT

> ann: /add_article
bot: Ann, what should the new article say?

> ann: /add_article 1
bot: Ann, what should the new article say?

> ann: /add_article 0 Nothing
bot: 0 is not an article number. Use 3, 2.1 or 2.1.3, or leave the number out.

> ann: /add_article 1.1 Below nothing
bot: There is no article 1 to put it under. Add that one first: /add_article 1 TEXT

> ann: /add_article 2. Water the saplings every day
bot: Proposal 1: New article 2: “Water the saplings every day”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> bob: /consent 1
bot: Proposal 1: New article 2: “Water the saplings every day”
  Carried: everybody consented.
  This is article 2 of the regulation.
bot~: Proposal 1: New article 2: “Water the saplings every day”

  Proposed by Ann

  Consented: Ann, Bob

  Carried: everybody consented.

> ann: /add_article Prune in March
bot: Proposal 2: New article: “Prune in March”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> bob: /consent 2
bot: Proposal 2: New article: “Prune in March”
  Carried: everybody consented.
  This is article 3 of the regulation.
bot~: Proposal 2: New article: “Prune in March”

  Proposed by Ann

  Consented: Ann, Bob

  Carried: everybody consented.

> ann: /add_article 2 Again
bot: Article 2 exists. Use /amend_article 2, or another number.

> ann: /add_article 2.1 But not in the rain
bot: Proposal 3: New article 2.1: “But not in the rain”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> bob: /consent 3
bot: Proposal 3: New article 2.1: “But not in the rain”
  Carried: everybody consented.
  This is article 2.1 of the regulation.
bot~: Proposal 3: New article 2.1: “But not in the rain”

  Proposed by Ann

  Consented: Ann, Bob

  Carried: everybody consented.

> ann: /amend_article
bot: Ann, which article do you mean?
  [2: Water the saplings every day]
  [2.1: But not in the rain]
  [3: Prune in March]

> ann: /amend_article 2
bot: Ann, what should the article say instead?

> ann: /amend_article Two
bot: Ann, which article do you mean?
  [2: Water the saplings every day]
  [2.1: But not in the rain]
  [3: Prune in March]

> ann: /amend_article 9 Nine
bot: There is no article 9. See /regulation.

> ann: /amend_article 2 Water the saplings every day
bot: That is how it is already. There is nothing to decide.

> ann: /amend_article 2 Water the young saplings twice a week
bot: Proposal 4: New text of article 2: “Water the young saplings twice a week”

  Proposed by Ann

  “Water the [+young+] saplings [-every day-] [+twice a week+]”

  Consented: Ann
  Silent so far: Bob

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> bob: /consent 4
bot: Proposal 4: New text of article 2: “Water the young saplings twice a week”
  Carried: everybody consented.
  Article 2 has a new text (revision 2).
bot~: Proposal 4: New text of article 2: “Water the young saplings twice a week”

  Proposed by Ann

  “Water the [+young+] saplings [-every day-] [+twice a week+]”

  Consented: Ann, Bob

  Carried: everybody consented.

> ann: /repeal_article
bot: Ann, which article do you mean?
  [2: Water the young saplings twice a week]
  [2.1: But not in the rain]
  [3: Prune in March]

> ann: /repeal_article 9
bot: There is no article 9. See /regulation.

> ann: /repeal_article 2
bot: Article 2 has articles below it. Repeal these first.

> ann: /repeal_article 2.1
bot: Proposal 5: Repeal article 2.1: “But not in the rain”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [More time]

> bob: /consent 5
bot: Proposal 5: Repeal article 2.1: “But not in the rain”
  Carried: everybody consented.
  Article 2.1 is no longer in force.
bot~: Proposal 5: Repeal article 2.1: “But not in the rain”

  Proposed by Ann

  Consented: Ann, Bob

  Carried: everybody consented.

> ann: /repeal_article 2.1
bot: Article 2.1 was repealed, and numbers are never reused. Add a new one: /add_article TEXT

> ann: /amend_article 2.1 Back again
bot: Article 2.1 was repealed, and numbers are never reused. Add a new one: /add_article TEXT

> ann: /add_article 2.1 Back again
bot: Article 2.1 was repealed, and numbers are never reused. Add a new one: /add_article TEXT

> ann: /add_article 2.2 In the rain neither
bot: Proposal 6: New article 2.2: “In the rain neither”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> bob: /consent 6
bot: Proposal 6: New article 2.2: “In the rain neither”
  Carried: everybody consented.
  This is article 2.2 of the regulation.
bot~: Proposal 6: New article 2.2: “In the rain neither”

  Proposed by Ann

  Consented: Ann, Bob

  Carried: everybody consented.

> ann: /regulation
bot: Regulation of Gardeners

  2 “Water the young saplings twice a week”
  Revision 2, by proposal 4 of Ann, 1 Jan 2026, 12:00 UTC

  2.2 “In the rain neither”
  Revision 1, by proposal 6 of Ann, 1 Jan 2026, 12:00 UTC

  3 “Prune in March”
  Revision 1, by proposal 2 of Ann, 1 Jan 2026, 12:00 UTC
  [Show 4] [Show 6] [Show 2]

> bob: /regulation 2
bot: Regulation of Gardeners

  2 “Water the young saplings twice a week”
  Revision 2, by proposal 4 of Ann, 1 Jan 2026, 12:00 UTC

  Revision 1, by proposal 1 of Ann, 1 Jan 2026, 12:00 UTC
  “Water the saplings every day”

  2.2 “In the rain neither”
  Revision 1, by proposal 6 of Ann, 1 Jan 2026, 12:00 UTC
  [Show 4] [Show 1] [Show 6]
  [Compare]

> bob: /regulation 2.1
bot: Regulation of Gardeners

  Article 2.1 was repealed by proposal 5, 1 Jan 2026, 12:00 UTC. What it said: /proposal 5

  Revision 1, by proposal 3 of Ann, 1 Jan 2026, 12:00 UTC
  “But not in the rain”
  [Show 3]

> bob: /regulation 7
bot: There is no article 7. See /regulation.

> bob: /proposal 4
bot: Proposal 4: New text of article 2: “Water the young saplings twice a week”

  Proposed by Ann

  “Water the [+young+] saplings [-every day-] [+twice a week+]”

  Consented: Ann, Bob

  Carried: everybody consented.

> bob: /proposal 5
bot: Proposal 5: Repeal article 2.1: “But not in the rain”

  Proposed by Ann

  Consented: Ann, Bob

  Carried: everybody consented.
