# What was opened on an article that changed meanwhile is superseded at once; one tap opens it again
# against the regulation as it is now, with stances cleared. Of two additions of a number the second is superseded.

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

> ann: /add_article Water daily
bot: Proposal 1: New article: “Water daily”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob, Cy

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> bob: /consent 1
bot~: Proposal 1: New article: “Water daily”

  Proposed by Ann

  Consented: Ann, Bob
  Silent so far: Cy

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot: Thank you. You consented to proposal 1.

> cy: /consent 1
bot: Proposal 1: New article: “Water daily”
  Carried: everybody consented.
  This is article 1 of the regulation.
bot~: Proposal 1: New article: “Water daily”

  Proposed by Ann

  Consented: Ann, Bob, Cy

  Carried: everybody consented.

> ann: /amend_article 1 Water twice daily
bot: Proposal 2: New text of article 1: “Water twice daily”

  Proposed by Ann

  “Water [+twice+] daily”

  Consented: Ann
  Silent so far: Bob, Cy

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> bob: /amend_article 1 Water weekly
bot: Proposal 3: New text of article 1: “Water weekly”

  Proposed by Bob

  “Water [-daily-] [+weekly+]”

  Consented: Bob
  Silent so far: Ann, Cy

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> cy: /repeal_article 1
bot: Proposal 4: Repeal article 1: “Water daily”

  Proposed by Cy

  Consented: Cy
  Silent so far: Ann, Bob

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [More time]

> ann: /consent 3
bot~: Proposal 3: New text of article 1: “Water weekly”

  Proposed by Bob

  “Water [-daily-] [+weekly+]”

  Consented: Bob, Ann
  Silent so far: Cy

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot: Thank you. You consented to proposal 3.

> bob: /consent 2
bot~: Proposal 2: New text of article 1: “Water twice daily”

  Proposed by Ann

  “Water [+twice+] daily”

  Consented: Ann, Bob
  Silent so far: Cy

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot: Thank you. You consented to proposal 2.

> cy: /consent 2
bot: Proposal 2: New text of article 1: “Water twice daily”
  Carried: everybody consented.
  Article 1 has a new text (revision 2).
bot: Proposal 3: New text of article 1: “Water weekly”
  Overtaken: article 1 changed while this was open.
bot: Proposal 4: Repeal article 1: “Water daily”
  Overtaken: article 1 changed while this was open.
bot~: Proposal 2: New text of article 1: “Water twice daily”

  Proposed by Ann

  “Water [+twice+] daily”

  Consented: Ann, Bob, Cy

  Carried: everybody consented.
bot~: Proposal 3: New text of article 1: “Water weekly”

  Proposed by Bob

  “Water [-daily-] [+weekly+]”

  Consented: Bob, Ann
  Silent: Cy

  Overtaken: article 1 changed while this was open.
  [Reopen]
bot~: Proposal 4: Repeal article 1: “Water daily”

  Proposed by Cy

  Consented: Cy
  Silent: Ann, Bob

  Overtaken: article 1 changed while this was open.
  [Reopen]

> bob: [Reopen 3]
bot@bob: It is open again, as proposal 5.
bot: Proposal 5: New text of article 1: “Water weekly”

  Proposed by Bob

  “Water [-twice daily-] [+weekly+]”

  Consented: Bob
  Silent so far: Ann, Cy

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> bob: [Reopen 3]
bot@bob: It is open again already: /proposals

> zed: [Reopen 4]
bot@zed: Only members of Gardeners can do that. Ask one of them to /invite you.

> ann: /consent 5
bot~: Proposal 5: New text of article 1: “Water weekly”

  Proposed by Bob

  “Water [-twice daily-] [+weekly+]”

  Consented: Bob, Ann
  Silent so far: Cy

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot: Thank you. You consented to proposal 5.

> cy: /consent 5
bot: Proposal 5: New text of article 1: “Water weekly”
  Carried: everybody consented.
  Article 1 has a new text (revision 3).
bot~: Proposal 5: New text of article 1: “Water weekly”

  Proposed by Bob

  “Water [-twice daily-] [+weekly+]”

  Consented: Bob, Ann, Cy

  Carried: everybody consented.

> cy: [Reopen 4]
bot@cy: It is open again, as proposal 6.
bot: Proposal 6: Repeal article 1: “Water weekly”

  Proposed by Cy

  Consented: Cy
  Silent so far: Ann, Bob

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [More time]

> ann: /add_article 2 Prune in March
bot: Proposal 7: New article 2: “Prune in March”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob, Cy

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> cy: /add_article 2 Prune in April
bot: Proposal 8: New article 2: “Prune in April”

  Proposed by Cy

  Consented: Cy
  Silent so far: Ann, Bob

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> +24h
bot: Proposal 6: Repeal article 1: “Water weekly”
  Ann, Bob: 12 h left, until 2 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.

  Proposal 7: New article 2: “Prune in March”
  Bob, Cy: 12 h left, until 2 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.

  Proposal 8: New article 2: “Prune in April”
  Ann, Bob: 12 h left, until 2 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent 6] [Object 6] [More time 6]
  [Consent 7] [Object 7] [More time 7]
  [Consent 8] [Object 8] [More time 8]
bot: Proposal 6: Repeal article 1: “Water weekly”
  Ann, Bob: 3 h left, until 2 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.

  Proposal 7: New article 2: “Prune in March”
  Bob, Cy: 3 h left, until 2 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.

  Proposal 8: New article 2: “Prune in April”
  Ann, Bob: 3 h left, until 2 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent 6] [Object 6] [More time 6]
  [Consent 7] [Object 7] [More time 7]
  [Consent 8] [Object 8] [More time 8]
bot: Proposal 6: Repeal article 1: “Water weekly”
  Carried: nobody objected.
  Article 1 is no longer in force.
bot: Proposal 7: New article 2: “Prune in March”
  Carried: nobody objected.
  This is article 2 of the regulation.
bot: Proposal 8: New article 2: “Prune in April”
  Overtaken: number 2 was taken while this was open.
bot~: Proposal 6: Repeal article 1: “Water weekly”

  Proposed by Cy

  Consented: Cy
  Silent: Ann, Bob

  Carried: nobody objected.
bot~: Proposal 7: New article 2: “Prune in March”

  Proposed by Ann

  Consented: Ann
  Silent: Bob, Cy

  Carried: nobody objected.
bot~: Proposal 8: New article 2: “Prune in April”

  Proposed by Cy

  Consented: Cy
  Silent: Ann, Bob

  Overtaken: number 2 was taken while this was open.
  [Reopen]

> cy: [Reopen 8]
bot@cy: It is open again, as proposal 9.
bot: Proposal 9: New article 3: “Prune in April”

  Proposed by Cy

  Consented: Cy
  Silent so far: Ann, Bob

  You can object until 3 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> ann: /proposal 4
bot: Proposal 4: Repeal article 1: “Water daily”

  Proposed by Cy

  Consented: Cy
  Silent: Ann, Bob

  Overtaken: article 1 changed while this was open.
  [Reopen]
