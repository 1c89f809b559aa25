# A founder whose fingers are faster than the keyboard. What only looks is shown at once; what decides something waits for a tap.

> ann: /strat_union Gardeners — plant trees @bob
bot: I do not know “strat_union”. Did you mean:
  [/start_union Gardeners — plant trees @bob]

> ann: [/start_union Gardeners — plant trees @bob]
bot: Gardeners is founded.
  Mission: “plant trees”
  Everything is decided by consensus: a proposal is carried when nobody objects before its deadline.

  Bob: please accept within seven days to be among the founders.
  [Accept] [Decline]

> bob: /acept
bot: I do not know “acept”. Did you mean:
  [/accept]

> bob: [/accept]
bot@bob: You are a founder now.
bot: Bob is a founder now.

> ann: /propse Water the saplings every day
bot: I do not know “propse”. Did you mean:
  [/propose Water the saplings every day]

> ann: [/propose Water the saplings every day]
bot@ann: Proposal 1 is open.
bot: Proposal 1: “Water the saplings every day”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> bob: ^ agreee
bot: Proposal 1: “Water the saplings every day”
  Carried: everybody consented.
bot~: Proposal 1: “Water the saplings every day”

  Proposed by Ann

  Consented: Ann, Bob

  Carried: everybody consented.

> ann: /add_artcle Who borrows the ladder returns it
bot: I do not know “add_artcle”. Did you mean:
  [/add_article Who borrows the ladder returns it]
  [/amend_article Who borrows the ladder returns it]

> ann: [/add_article Who borrows the ladder returns it]
bot@ann: Proposal 2 is open.
bot: Proposal 2: New article: “Who borrows the ladder returns it”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> bob: /objct 2 it is my lader
bot: I do not know “objct”. Did you mean:
  [/object 2 it is my lader]

> bob: [/object 2 it is my lader]
bot@bob: Your objection to proposal 2 is recorded. It stands until you /retract 2.
bot: Bob objects to proposal 2: “it is my lader”
  Bob, what would have to change for you to agree? Reply here, so that Ann can meet it.
bot~: Proposal 2: New article: “Who borrows the ladder returns it”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: “it is my lader”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Bob’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> bob: /retarct
bot: I do not know “retarct”. Did you mean:
  [/retract]

> bob: [/retract]
bot@bob: Your objection to proposal 2 is withdrawn.
bot~: Proposal 2: New article: “Who borrows the ladder returns it”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> bob: ^2 okk
bot~: Proposal 2: New article: “Who borrows the ladder returns it”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob
  Unclear: Bob: “okk”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot: Bob, is that an objection to proposal 2? You wrote: “okk”
  [I object] [Just a remark]

> bob: ^2 ok
bot: Proposal 2: New article: “Who borrows the ladder returns it”
  Carried: everybody consented.
  This is article 1 of the regulation.
bot~: Proposal 2: New article: “Who borrows the ladder returns it”

  Proposed by Ann

  Consented: Ann, Bob

  Carried: everybody consented.

> ann: @bot regulaton
bot: Regulation of Gardeners

  1 “Who borrows the ladder returns it”
  Revision 1, by proposal 2 of Ann, 1 Jan 2026, 12:00 UTC
  [Show 2]

> ann: @bot membres
bot: Gardeners: 2 members

  1. Ann (console)
  2. Bob (console)

> ann: /amend 1 Who borrows the ladder brings it back the same day
bot: Proposal 3: New text of article 1: “Who borrows the ladder brings it back the same day”

  Proposed by Ann

  “Who borrows the ladder [-returns-] [+brings+] it [+back the same day+]”

  Consented: Ann
  Silent so far: Bob

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> bob: /agree
bot: Proposal 3: New text of article 1: “Who borrows the ladder brings it back the same day”
  Carried: everybody consented.
  Article 1 has a new text (revision 2).
bot~: Proposal 3: New text of article 1: “Who borrows the ladder brings it back the same day”

  Proposed by Ann

  “Who borrows the ladder [-returns-] [+brings+] it [+back the same day+]”

  Consented: Ann, Bob

  Carried: everybody consented.

> ann: /propose
bot: Ann, what do you propose?

> ann: ^ A tap for the garden
bot: Proposal 4: “A tap for the garden”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> bob: ^ agred
bot: Proposal 4: “A tap for the garden”
  Carried: everybody consented.
bot~: Proposal 4: “A tap for the garden”

  Proposed by Ann

  Consented: Ann, Bob

  Carried: everybody consented.
