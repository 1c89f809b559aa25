# What was opened on an article that changed meanwhile is superseded at once; one tap opens it again
# against the regulation as it is now, with stances cleared. Of two additions of a number the second is superseded.

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

> ann: /add_article Water daily
bot: Proposal 1: New article: “Water daily”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob, Cy

  Deadline: 2 Jan 2026, 12:00 UTC (24 h left). Silence is consent.
  [Consent] [Object]
  [Suggest wording] [Revise]
  [More time]

> bob: /consent 1
bot~: Proposal 1: New article: “Water daily”

  Proposed by Ann

  Consented: Ann, Bob
  Silent so far: Cy

  Deadline: 2 Jan 2026, 12:00 UTC (24 h left). Silence is consent.
  [Consent] [Object]
  [Suggest wording] [Revise]
  [More time]
bot: Your consent to proposal 1 is noted.

> cy: /consent 1
bot: Proposal 1: New article: “Water daily”
  Carried: everybody consented.
  It is article 1 of the regulation now.
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

  Deadline: 2 Jan 2026, 12:00 UTC (24 h left). Silence is consent.
  [Consent] [Object]
  [Suggest wording] [Revise]
  [More time]

> bob: /amend_article 1 Water weekly
bot: Proposal 3: New text of article 1: “Water weekly”

  Proposed by Bob

  “Water [-daily-] [+weekly+]”

  Consented: Bob
  Silent so far: Ann, Cy

  Deadline: 2 Jan 2026, 12:00 UTC (24 h left). Silence is consent.
  [Consent] [Object]
  [Suggest wording] [Revise]
  [More time]

> cy: /repeal_article 1
bot: Proposal 4: Repeal article 1: “Water daily”

  Proposed by Cy

  Consented: Cy
  Silent so far: Ann, Bob

  Deadline: 2 Jan 2026, 12:00 UTC (24 h left). Silence is consent.
  [Consent] [Object]
  [More time]

> ann: /consent 3
bot~: Proposal 3: New text of article 1: “Water weekly”

  Proposed by Bob

  “Water [-daily-] [+weekly+]”

  Consented: Bob, Ann
  Silent so far: Cy

  Deadline: 2 Jan 2026, 12:00 UTC (24 h left). Silence is consent.
  [Consent] [Object]
  [Suggest wording] [Revise]
  [More time]
bot: Your consent to proposal 3 is noted.

> bob: /consent 2
bot~: Proposal 2: New text of article 1: “Water twice daily”

  Proposed by Ann

  “Water [+twice+] daily”

  Consented: Ann, Bob
  Silent so far: Cy

  Deadline: 2 Jan 2026, 12:00 UTC (24 h left). Silence is consent.
  [Consent] [Object]
  [Suggest wording] [Revise]
  [More time]
bot: Your consent to proposal 2 is noted.

> cy: /consent 2
bot: Proposal 2: New text of article 1: “Water twice daily”
  Carried: everybody consented.
  Article 1 stands in revision 2 now.
bot: Proposal 3: New text of article 1: “Water weekly”
  Superseded: what it was to change has changed meanwhile.
bot: Proposal 4: Repeal article 1: “Water daily”
  Superseded: what it was to change has changed meanwhile.
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

  Superseded: what it was to change has changed meanwhile.
  [Reopen]
bot~: Proposal 4: Repeal article 1: “Water daily”

  Proposed by Cy

  Consented: Cy
  Silent: Ann, Bob

  Superseded: what it was to change has changed meanwhile.
  [Reopen]

> bob: [Reopen 3]
bot@bob: It is open again, as proposal 5.
bot: Proposal 5: New text of article 1: “Water weekly”

  Proposed by Bob

  “Water [-twice daily-] [+weekly+]”

  Consented: Bob
  Silent so far: Ann, Cy

  Deadline: 2 Jan 2026, 12:00 UTC (24 h left). Silence is consent.
  [Consent] [Object]
  [Suggest wording] [Revise]
  [More time]

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

  Deadline: 2 Jan 2026, 12:00 UTC (24 h left). Silence is consent.
  [Consent] [Object]
  [Suggest wording] [Revise]
  [More time]
bot: Your consent to proposal 5 is noted.

> cy: /consent 5
bot: Proposal 5: New text of article 1: “Water weekly”
  Carried: everybody consented.
  Article 1 stands in revision 3 now.
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

  Deadline: 2 Jan 2026, 12:00 UTC (24 h left). Silence is consent.
  [Consent] [Object]
  [More time]

> ann: /add_article 2 Prune in March
bot: Proposal 7: New article 2: “Prune in March”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob, Cy

  Deadline: 2 Jan 2026, 12:00 UTC (24 h left). Silence is consent.
  [Consent] [Object]
  [Suggest wording] [Revise]
  [More time]

> cy: /add_article 2 Prune in April
bot: Proposal 8: New article 2: “Prune in April”

  Proposed by Cy

  Consented: Cy
  Silent so far: Ann, Bob

  Deadline: 2 Jan 2026, 12:00 UTC (24 h left). Silence is consent.
  [Consent] [Object]
  [Suggest wording] [Revise]
  [More time]

> +24h
bot: Proposal 6: Repeal article 1: “Water weekly”
  Ann, Bob: 12 h left, until 2 Jan 2026, 12:00 UTC. Silence is consent; object if you disagree.

  Proposal 7: New article 2: “Prune in March”
  Bob, Cy: 12 h left, until 2 Jan 2026, 12:00 UTC. Silence is consent; object if you disagree.

  Proposal 8: New article 2: “Prune in April”
  Ann, Bob: 12 h left, until 2 Jan 2026, 12:00 UTC. Silence is consent; object if you disagree.
  [Consent 6] [Object 6] [More time 6]
  [Consent 7] [Object 7] [More time 7]
  [Consent 8] [Object 8] [More time 8]
bot: Proposal 6: Repeal article 1: “Water weekly”
  Ann, Bob: 3 h left, until 2 Jan 2026, 12:00 UTC. Silence is consent; object if you disagree.

  Proposal 7: New article 2: “Prune in March”
  Bob, Cy: 3 h left, until 2 Jan 2026, 12:00 UTC. Silence is consent; object if you disagree.

  Proposal 8: New article 2: “Prune in April”
  Ann, Bob: 3 h left, until 2 Jan 2026, 12:00 UTC. Silence is consent; object if you disagree.
  [Consent 6] [Object 6] [More time 6]
  [Consent 7] [Object 7] [More time 7]
  [Consent 8] [Object 8] [More time 8]
bot~: There is a later reminder below.
bot: Proposal 6: Repeal article 1: “Water weekly”
  Carried: nobody objected.
  Article 1 is no longer in force.
bot: Proposal 7: New article 2: “Prune in March”
  Carried: nobody objected.
  It is article 2 of the regulation now.
bot: Proposal 8: New article 2: “Prune in April”
  Superseded: what it was to change has changed meanwhile.
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

  Superseded: what it was to change has changed meanwhile.
  [Reopen]

> cy: [Reopen 8]
bot@cy: It is open again, as proposal 9.
bot: Proposal 9: New article 3: “Prune in April”

  Proposed by Cy

  Consented: Cy
  Silent so far: Ann, Bob

  Deadline: 3 Jan 2026, 12:00 UTC (24 h left). Silence is consent.
  [Consent] [Object]
  [Suggest wording] [Revise]
  [More time]

> ann: /proposal 4
bot: Proposal 4: Repeal article 1: “Water daily”

  Proposed by Cy

  Consented: Cy
  Silent: Ann, Bob

  Superseded: what it was to change has changed meanwhile.
  [Reopen]
