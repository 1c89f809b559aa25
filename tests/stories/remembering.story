# "What did we decide about the roof?": decisions are found by a word in any of its forms, the newest first.

> ann: /decisions
bot: There is no union here yet. Start one: /start_union NAME — MISSION

> ann: /start_union Allotment — Fifty gardens @bob
bot: Allotment is founded.
  Mission: “Fifty gardens”
  Everything is decided by consensus: a proposal is carried when nobody objects before its deadline.

  Bob: please accept within seven days to be among the founders.
  [Accept] [Decline]

> bob: [Accept]
bot@bob: You are a founder now.
bot: Bob is a founder now.

> ann: /propose Repair the roofs of both sheds in May
bot: Proposal 1: “Repair the roofs of both sheds in May”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> bob: [Consent 1]
bot@bob: Thank you. You consented to proposal 1.
bot: Proposal 1: “Repair the roofs of both sheds in May”
  Carried: everybody consented.
bot~: Proposal 1: “Repair the roofs of both sheds in May”

  Proposed by Ann

  Consented: Ann, Bob

  Carried: everybody consented.

> ann: /add_article Whoever borrows the ladder brings it back the same day
bot: Proposal 2: New article: “Whoever borrows the ladder brings it back the same day”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> bob: [Consent 2]
bot@bob: Thank you. You consented to proposal 2.
bot: Proposal 2: New article: “Whoever borrows the ladder brings it back the same day”
  Carried: everybody consented.
  This is article 1 of the regulation.
bot~: Proposal 2: New article: “Whoever borrows the ladder brings it back the same day”

  Proposed by Ann

  Consented: Ann, Bob

  Carried: everybody consented.

> bob: /propose Paint the roof red
bot: Proposal 3: “Paint the roof red”

  Proposed by Bob

  Consented: Bob
  Silent so far: Ann

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> ann: ^3 object: Red gets too hot
bot: Ann objects to proposal 3: “Red gets too hot”
  Ann, what would have to change for you to agree? Reply here, so that Bob can meet it.
bot~: Proposal 3: “Paint the roof red”

  Proposed by Bob

  Consented: Bob
  Objected:
  — Ann: “Red gets too hot”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Ann’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> +24h
bot: Proposal 3: “Paint the roof red”
  3 h left, until 2 Jan 2026, 12:00 UTC. Ann’s objection stands: unless it is withdrawn, this will not be carried.
  Ann, Bob: this is the last call. Can the objection still be met?
  [Consent] [Object] [More time]
bot: Proposal 3: “Paint the roof red”
  Not carried: Ann’s objection stands.
  — Ann: “Red gets too hot”
  A text that meets it can be proposed any time.
bot~: Proposal 3: “Paint the roof red”

  Proposed by Bob

  Consented: Bob
  Objected:
  — Ann: “Red gets too hot”

  Not carried: Ann’s objection stands.

> ann: /decisions roof
bot: What Allotment decided about “roof”

  Proposal 3: “Paint the roof red”
  Not carried: Ann’s objection stands. 2 Jan 2026, 12:00 UTC

  Proposal 1: “Repair the roofs of both sheds in May”
  Carried: everybody consented. 1 Jan 2026, 12:00 UTC
  [Show 3] [Show 1]

> bob: /decisions what did we decide about ladders?
bot: What Allotment decided about “ladders”

  Proposal 2: New article: “Whoever borrows the ladder brings it back the same day”
  Carried: everybody consented. 1 Jan 2026, 12:00 UTC
  [Show 2]

> ann: [Show 3]
bot: Proposal 3: “Paint the roof red”

  Proposed by Bob

  Consented: Bob
  Objected:
  — Ann: “Red gets too hot”

  Not carried: Ann’s objection stands.

> ann: /decisions hedge
bot: No decision speaks of “hedge”. All of them: /decisions. Try one word, or its beginning.

> ann@bot: /decisions
bot@ann: What Allotment decided

  Proposal 3: “Paint the roof red”
  Not carried: Ann’s objection stands. 2 Jan 2026, 12:00 UTC

  Proposal 2: New article: “Whoever borrows the ladder brings it back the same day”
  Carried: everybody consented. 1 Jan 2026, 12:00 UTC

  Proposal 1: “Repair the roofs of both sheds in May”
  Carried: everybody consented. 1 Jan 2026, 12:00 UTC
  [Show 3] [Show 2] [Show 1]

> cy@bot: /decisions roof
bot@cy: You are not in any union yet. Start one in a group, or ask a member to invite you.

> bob: /history
bot: Allotment: what was said and decided

  1 Jan 2026, 12:00 UTC — Ann founded Allotment
  1 Jan 2026, 12:00 UTC — Bob accepted the founding invitation
  1 Jan 2026, 12:00 UTC — Ann proposed 1: “Repair the roofs of both sheds in May”
  1 Jan 2026, 12:00 UTC — proposal 1 (“Repair the roofs of both sheds in May”). Carried: everybody consented.
  1 Jan 2026, 12:00 UTC — Ann proposed 2: New article: “Whoever borrows the ladder brings it back the same day”
  1 Jan 2026, 12:00 UTC — proposal 2 (New article: “Whoever borrows the ladder brings…”). Carried: everybody consented.
  1 Jan 2026, 12:00 UTC — Bob proposed 3: “Paint the roof red”
  1 Jan 2026, 12:00 UTC — Ann objected to proposal 3 (“Paint the roof red”): “Red gets too hot”
  2 Jan 2026, 12:00 UTC — proposal 3 (“Paint the roof red”). Not carried: Ann’s objection stands.

  Every step: /history full
  [Show 1] [Show 2] [Show 3]

> ann: /history 3
bot: Allotment: what was said about proposal 3

  1 Jan 2026, 12:00 UTC — Bob proposed 3: “Paint the roof red”
  1 Jan 2026, 12:00 UTC — Ann objected to proposal 3: “Red gets too hot”
  2 Jan 2026, 12:00 UTC — proposal 3. Not carried: Ann’s objection stands.

> ann: ^1 /history
bot: Allotment: what was said about proposal 1

  1 Jan 2026, 12:00 UTC — Ann proposed 1: “Repair the roofs of both sheds in May”
  1 Jan 2026, 12:00 UTC — proposal 1. Carried: everybody consented.
  [Article 1]

> bob: /history article 1
bot: Allotment: what was said about article 1

  1 Jan 2026, 12:00 UTC — Ann proposed 2: New article: “Whoever borrows the ladder brings it back the same day”
  1 Jan 2026, 12:00 UTC — proposal 2 (New article: “Whoever borrows the ladder brings…”). Carried: everybody consented.
  [Show 2]

> bob: /history 1.
bot: Allotment: what was said about proposal 1

  1 Jan 2026, 12:00 UTC — Ann proposed 1: “Repair the roofs of both sheds in May”
  1 Jan 2026, 12:00 UTC — proposal 1. Carried: everybody consented.
  [Article 1]

> ann@bot: /history bob
bot@ann: Allotment: what Bob said and did

  1 Jan 2026, 12:00 UTC — Bob accepted the founding invitation
  1 Jan 2026, 12:00 UTC — Bob proposed 3: “Paint the roof red”
  [Show 3]

> ann: [Article 1]
bot~: Allotment: what was said about article 1

  1 Jan 2026, 12:00 UTC — Ann proposed 2: New article: “Whoever borrows the ladder brings it back the same day”
  1 Jan 2026, 12:00 UTC — proposal 2 (New article: “Whoever borrows the ladder brings…”). Carried: everybody consented.
  [Show 2]

> ann: /history zoe
bot: I know nobody called “zoe” here. What was decided about it: /decisions zoe

> ann: /history article 9
bot: There is no article 9. See /regulation.

> ann: /history 9
bot: There is no proposal 9. See /proposals.

> ann: /history full
bot: Allotment: every step

  1 Jan 2026, 12:00 UTC — Ann founded Allotment
  1 Jan 2026, 12:00 UTC — Bob accepted the founding invitation
  1 Jan 2026, 12:00 UTC — Ann proposed 1: “Repair the roofs of both sheds in May”
  1 Jan 2026, 12:00 UTC — everybody was told of proposal 1 (“Repair the roofs of both sheds in May”); deadline 2 Jan 2026, 12:00 UTC
  1 Jan 2026, 12:00 UTC — Bob consented to proposal 1 (“Repair the roofs of both sheds in May”)
  1 Jan 2026, 12:00 UTC — proposal 1 (“Repair the roofs of both sheds in May”). Carried: everybody consented.
  1 Jan 2026, 12:00 UTC — resolved: “Repair the roofs of both sheds in May”
  1 Jan 2026, 12:00 UTC — Ann proposed 2: New article: “Whoever borrows the ladder brings it back the same day”
  1 Jan 2026, 12:00 UTC — everybody was told of proposal 2 (New article: “Whoever borrows the ladder brings…”); deadline 2 Jan 2026, 12:00 UTC
  1 Jan 2026, 12:00 UTC — Bob consented to proposal 2 (New article: “Whoever borrows the ladder brings…”)
  1 Jan 2026, 12:00 UTC — proposal 2 (New article: “Whoever borrows the ladder brings…”). Carried: everybody consented.
  1 Jan 2026, 12:00 UTC — article 1 was added
  1 Jan 2026, 12:00 UTC — Bob proposed 3: “Paint the roof red”
  1 Jan 2026, 12:00 UTC — everybody was told of proposal 3 (“Paint the roof red”); deadline 2 Jan 2026, 12:00 UTC
  1 Jan 2026, 12:00 UTC — Ann objected to proposal 3 (“Paint the roof red”): “Red gets too hot”
  2 Jan 2026, 12:00 UTC — proposal 3 (“Paint the roof red”). Not carried: Ann’s objection stands.
  [Show 1] [Show 2] [Show 3]

> ann: /amend_article 1 Whoever borrows the ladder brings it back within two days
bot: Proposal 4: New text of article 1: “Whoever borrows the ladder brings it back within two days”

  Proposed by Ann

  “Whoever borrows the ladder brings it back [-the same day-] [+within two days+]”

  Consented: Ann
  Silent so far: Bob

  You can object until 3 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> bob: [Consent 4]
bot@bob: Thank you. You consented to proposal 4.
bot: Proposal 4: New text of article 1: “Whoever borrows the ladder brings it back within two days”
  Carried: everybody consented.
  Article 1 has a new text (revision 2).
bot~: Proposal 4: New text of article 1: “Whoever borrows the ladder brings it back within two days”

  Proposed by Ann

  “Whoever borrows the ladder brings it back [-the same day-] [+within two days+]”

  Consented: Ann, Bob

  Carried: everybody consented.

> bob: /amend_article 1 Whoever borrows the ladder or the saw brings it back within two days
bot: Proposal 5: New text of article 1: “Whoever borrows the ladder or the saw brings it back within two days”

  Proposed by Bob

  “Whoever borrows the ladder [+or the saw+] brings it back within two days”

  Consented: Bob
  Silent so far: Ann

  You can object until 3 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> ann: [Consent 5]
bot@ann: Thank you. You consented to proposal 5.
bot: Proposal 5: New text of article 1: “Whoever borrows the ladder or the saw brings it back within two days”
  Carried: everybody consented.
  Article 1 has a new text (revision 3).
bot~: Proposal 5: New text of article 1: “Whoever borrows the ladder or the saw brings it back within two days”

  Proposed by Bob

  “Whoever borrows the ladder [+or the saw+] brings it back within two days”

  Consented: Bob, Ann

  Carried: everybody consented.

> ann: /regulation article 1
bot: Regulation of Allotment

  1 “Whoever borrows the ladder or the saw brings it back within two days”
  Revision 3, by proposal 5 of Bob, 2 Jan 2026, 12:00 UTC

  Revision 2, by proposal 4 of Ann, 2 Jan 2026, 12:00 UTC
  “Whoever borrows the ladder brings it back within two days”

  Revision 1, by proposal 2 of Ann, 1 Jan 2026, 12:00 UTC
  “Whoever borrows the ladder brings it back the same day”
  [Show 5] [Show 4] [Show 2]
  [Compare]

> bob: [Compare]
bot~: Article 1: from revision 2 to revision 3

  “Whoever borrows the ladder [+or the saw+] brings it back within two days”

  Revision 2, by proposal 4 of Ann, 2 Jan 2026, 12:00 UTC

  Revision 3, by proposal 5 of Bob, 2 Jan 2026, 12:00 UTC
  [Show 4] [Show 5]

> bob: /compare 1 1 3
bot: Article 1: from revision 1 to revision 3

  “Whoever borrows the ladder [+or the saw+] brings it back [-the same day-] [+within two days+]”

  Revision 1, by proposal 2 of Ann, 1 Jan 2026, 12:00 UTC

  Revision 3, by proposal 5 of Bob, 2 Jan 2026, 12:00 UTC
  [Show 2] [Show 5]

> bob: /compare 1 7
bot: Article 1 has 3 revisions. Name two of them: /compare 1 1 3

> bob: /compare 2
bot: There is no article 2. See /regulation.

> bob: /compare
bot: Article 1: from revision 2 to revision 3

  “Whoever borrows the ladder [+or the saw+] brings it back within two days”

  Revision 2, by proposal 4 of Ann, 2 Jan 2026, 12:00 UTC

  Revision 3, by proposal 5 of Bob, 2 Jan 2026, 12:00 UTC
  [Show 4] [Show 5]

> ann: /repeal_article 1
bot: Proposal 6: Repeal article 1: “Whoever borrows the ladder or the saw brings it back within two days”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob

  You can object until 3 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [More time]

> bob: [Consent 6]
bot@bob: Thank you. You consented to proposal 6.
bot: Proposal 6: Repeal article 1: “Whoever borrows the ladder or the saw brings it back within two days”
  Carried: everybody consented.
  Article 1 is no longer in force.
bot~: Proposal 6: Repeal article 1: “Whoever borrows the ladder or the saw brings it back within two days”

  Proposed by Ann

  Consented: Ann, Bob

  Carried: everybody consented.

> bob: /regulation 1
bot: Regulation of Allotment

  Article 1 was repealed by proposal 6, 2 Jan 2026, 12:00 UTC. What it said: /proposal 6

  Revision 3, by proposal 5 of Bob, 2 Jan 2026, 12:00 UTC
  “Whoever borrows the ladder or the saw brings it back within two days”

  Revision 2, by proposal 4 of Ann, 2 Jan 2026, 12:00 UTC
  “Whoever borrows the ladder brings it back within two days”

  Revision 1, by proposal 2 of Ann, 1 Jan 2026, 12:00 UTC
  “Whoever borrows the ladder brings it back the same day”
  [Show 5] [Show 4] [Show 2]
  [Compare]

> bob: /propose Buy a kettle
bot: Proposal 7: “Buy a kettle”

  Proposed by Bob

  Consented: Bob
  Silent so far: Ann

  You can object until 3 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> ann: /object 7 We have one
bot: Ann objects to proposal 7: “We have one”
  Ann, what would have to change for you to agree? Reply here, so that Bob can meet it.
bot~: Proposal 7: “Buy a kettle”

  Proposed by Bob

  Consented: Bob
  Objected:
  — Ann: “We have one”

  You can object until 3 Jan 2026, 12:00 UTC (24 h left). Ann’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> ann: /retract 7
bot~: Proposal 7: “Buy a kettle”

  Proposed by Bob

  Consented: Bob
  Silent so far: Ann

  You can object until 3 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot: Your objection to proposal 7 is withdrawn.

> ann: ^7 maybe the old one only leaks
bot~: Proposal 7: “Buy a kettle”

  Proposed by Bob

  Consented: Bob
  Silent so far: Ann
  Unclear: Ann: “maybe the old one only leaks”

  You can object until 3 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot: Ann, is that an objection to proposal 7? You wrote: “maybe the old one only leaks”
  [I object] [Just a remark]

> ann: /proposal 7
bot: Proposal 7: “Buy a kettle”

  Proposed by Bob

  Consented: Bob
  Silent so far: Ann
  Unclear: Ann: “maybe the old one only leaks”

  You can object until 3 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.

  What was said
  2 Jan 2026, 12:00 UTC — Ann objected to proposal 7: “We have one”
  2 Jan 2026, 12:00 UTC — Ann withdrew the objection to proposal 7
  2 Jan 2026, 12:00 UTC — Ann on proposal 7: “maybe the old one only leaks”
  All of it: /history 7
  [Consent] [Object]
  [Other wording] [More time]

> ann@bot: /proposal 3
bot@ann: Proposal 3: “Paint the roof red”

  Proposed by Bob

  Consented: Bob
  Objected:
  — Ann: “Red gets too hot”

  Not carried: Ann’s objection stands.
