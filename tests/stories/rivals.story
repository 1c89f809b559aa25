# A rival proposal: two texts for the same article. The one that is carried overtakes the other, which can be put again.

> ann: /start_union Beetroot — Good food @bob @cy
bot: Beetroot is founded.
  Mission: “Good food”
  Everything is decided by consensus: a proposal is carried when nobody objects before its deadline.

  Bob, Cy: please accept within seven days to be among the founders.
  [Accept] [Decline]

> bob: [Accept]
bot@bob: You are a founder now.
bot: Bob is a founder now.

> cy: [Accept]
bot@cy: You are a founder now.
bot: Cy is a founder now.

> ann: /add_article Members pay 5 EUR a month
bot: Proposal 1: New article: “Members pay 5 EUR a month”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob, Cy

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> bob: ^ yes
bot~: Proposal 1: New article: “Members pay 5 EUR a month”

  Proposed by Ann

  Consented: Ann, Bob
  Silent so far: Cy

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot: Thank you. You consented to proposal 1.

> cy: ^ yes
bot: Proposal 1: New article: “Members pay 5 EUR a month”
  Carried: everybody consented.
  This is article 1 of the regulation.
bot~: Proposal 1: New article: “Members pay 5 EUR a month”

  Proposed by Ann

  Consented: Ann, Bob, Cy

  Carried: everybody consented.

> bob: /amend_article 1 Members pay 3 EUR a month
bot: Proposal 2: New text of article 1: “Members pay 3 EUR a month”

  Proposed by Bob

  “Members pay [-5-] [+3+] EUR a month”

  Consented: Bob
  Silent so far: Ann, Cy

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> cy: /amend_article 1 Members pay what they can
bot: Proposal 3: New text of article 1: “Members pay what they can”

  Proposed by Cy

  “Members pay [-5 EUR a month-] [+what they can+]”

  Consented: Cy
  Silent so far: Ann, Bob

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> ann: ^2 I like Cy's idea more
bot~: Proposal 2: New text of article 1: “Members pay 3 EUR a month”

  Proposed by Bob

  “Members pay [-5-] [+3+] EUR a month”

  Consented: Bob
  Silent so far: Ann, Cy
  Said about it:
  — Ann: “I like Cy's idea more”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> ann: ^3 yes
bot~: Proposal 3: New text of article 1: “Members pay what they can”

  Proposed by Cy

  “Members pay [-5 EUR a month-] [+what they can+]”

  Consented: Cy, Ann
  Silent so far: Bob

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot: Thank you. You consented to proposal 3.

> cy: ^2 no, mine is kinder
bot~: Proposal 2: New text of article 1: “Members pay 3 EUR a month”

  Proposed by Bob

  “Members pay [-5-] [+3+] EUR a month”

  Consented: Bob
  Silent so far: Ann, Cy
  Unclear: Cy: “no, mine is kinder”
  Said about it:
  — Ann: “I like Cy's idea more”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot: Cy, is that an objection to proposal 2? You wrote: “no, mine is kinder”
  [I object] [Just a remark]

> cy: [I object]
bot@cy: Your objection to proposal 2 is recorded. It stands until you /retract 2.
bot: Cy objects to proposal 2: “no, mine is kinder”
  Cy, what would have to change for you to agree? Reply here, so that Bob can meet it.
bot~: Proposal 2: New text of article 1: “Members pay 3 EUR a month”

  Proposed by Bob

  “Members pay [-5-] [+3+] EUR a month”

  Consented: Bob
  Objected:
  — Cy: “no, mine is kinder”
  Silent so far: Ann
  Said about it:
  — Ann: “I like Cy's idea more”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Cy’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> bob: ^3 all right, I agree
bot: Proposal 3: New text of article 1: “Members pay what they can”
  Carried: everybody consented.
  Article 1 has a new text (revision 2).
bot: Proposal 2: New text of article 1: “Members pay 3 EUR a month”
  Overtaken: article 1 changed while this was open.
bot~: Proposal 3: New text of article 1: “Members pay what they can”

  Proposed by Cy

  “Members pay [-5 EUR a month-] [+what they can+]”

  Consented: Cy, Ann, Bob

  Carried: everybody consented.
bot~: Proposal 2: New text of article 1: “Members pay 3 EUR a month”

  Proposed by Bob

  “Members pay [-5-] [+3+] EUR a month”

  Consented: Bob
  Objected:
  — Cy: “no, mine is kinder”
  Silent: Ann
  Said about it:
  — Ann: “I like Cy's idea more”

  Overtaken: article 1 changed while this was open.
  [Reopen]

> bob: [Reopen]
bot@bob: It is open again, as proposal 4.
bot: Proposal 4: New text of article 1: “Members pay 3 EUR a month”

  Proposed by Bob

  “Members pay [-what they can-] [+3 EUR a month+]”

  Consented: Bob
  Silent so far: Ann, Cy

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> bob: /withdraw 4
bot: Proposal 4: New text of article 1: “Members pay 3 EUR a month”
  Withdrawn by its proposer.
bot~: Proposal 4: New text of article 1: “Members pay 3 EUR a month”

  Proposed by Bob

  “Members pay [-what they can-] [+3 EUR a month+]”

  Consented: Bob
  Silent: Ann, Cy

  Withdrawn by its proposer.
