# Once a week the union hears what was decided, what is open and who is away; any member chooses how often, and the zone.

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

> +5d

> ann: /timezone
bot: Ann, by which city's clocks does the union live? For example: Berlin, Europe/Berlin, UTC+3.
  [London]
  [Berlin]
  [New York]
  [Los Angeles]

> ann: [Berlin]
bot@ann: Done. The others are told.
bot: Ann has set the clocks to Europe/Berlin: it is 6 Jan 2026, 13:00 UTC+1.

> bob: /timezone Atlantis
bot: Bob, by which city's clocks does the union live? For example: Berlin, Europe/Berlin, UTC+3.
  [London]
  [Berlin]
  [New York]
  [Los Angeles]

> bob: /timezone berlin
bot: Those are the clocks already.

> ann: /propose Buy a tractor
bot: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob, Cy

  You can object until 7 Jan 2026, 13:00 UTC+1 (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> bob: /consent 1
bot~: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann, Bob
  Silent so far: Cy

  You can object until 7 Jan 2026, 13:00 UTC+1 (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot: Thank you. You consented to proposal 1.

> cy: /consent 1
bot: Proposal 1: “Buy a tractor”
  Carried: everybody consented.
bot~: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann, Bob, Cy

  Carried: everybody consented.

> ann: /propose 10d: Plant pears
bot: Proposal 2: “Plant pears”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob, Cy

  You can object until 16 Jan 2026, 13:00 UTC+1 (10 days left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> cy: /away until 12 January
bot~: Proposal 2: “Plant pears”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob, Cy (away until 12 Jan 2026)

  You can object until 16 Jan 2026, 13:00 UTC+1 (10 days left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot: You are away until the end of 12 Jan 2026, and I do not call you meanwhile. Your silence counts all the same: whoever does not object agrees.
  Without an answer from you so far, if you want to object or need more time:
  Proposal 2: “Plant pears”
  [Object] [More time]

> +2d

> +7d
bot: Proposal 2: “Plant pears”
  Bob: 5 days left, until 16 Jan 2026, 13:00 UTC+1. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]
bot: Gardeners, 1 Jan 2026 – 12 Jan 2026

  What was decided:
  Proposal 1: “Buy a tractor”
  Carried: everybody consented.

  What is open:
  Proposal 2: “Plant pears”
  You can object until 16 Jan 2026, 13:00 UTC+1 (4 days 4 h left). Whoever stays silent agrees.

  Away: Cy (until 12 Jan 2026)

> bob: /digest
bot: Bob, how often should the union get a digest of what was decided and what is open?
  [Weekly]
  [Daily]
  [Never]

> bob: [Daily]
bot@bob: Done. The others are told.
bot: Bob has chosen a daily digest: it comes at 9:00, when there is something to tell.

> +1d
bot: Proposal 2: “Plant pears”
  Bob, Cy: 12 h left, until 16 Jan 2026, 13:00 UTC+1. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]
bot: Gardeners, 12 Jan 2026 – 16 Jan 2026

  Nothing was decided.

  What is open:
  Proposal 2: “Plant pears”
  You can object until 16 Jan 2026, 13:00 UTC+1 (4 h left). Whoever stays silent agrees.
bot: Proposal 2: “Plant pears”
  Bob, Cy: 3 h left, until 16 Jan 2026, 13:00 UTC+1. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]
bot: Proposal 2: “Plant pears”
  Carried: nobody objected.
bot~: Proposal 2: “Plant pears”

  Proposed by Ann

  Consented: Ann
  Silent: Bob, Cy

  Carried: nobody objected.

> cy: /digest off
bot: Cy has switched the digest off. To have it again: /digest

> cy: /digest off
bot: It is so already.

> +3d

> zed: /digest weekly
bot: Only members of Gardeners can do that. Ask one of them to /invite you.

== restart

> ann: /digest weekly
bot: Ann has chosen a weekly digest: it comes on Mondays at 9:00, when there is something to tell.

> ann: /propose Water daily
bot: Proposal 3: “Water daily”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob, Cy

  You can object until 17 Jan 2026, 13:00 UTC+1 (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> bob: /object 3 No
bot: Bob objects to proposal 3: “No”
  Bob, what would have to change for you to agree? Reply here, so that Ann can meet it.
bot~: Proposal 3: “Water daily”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: “No”
  Silent so far: Cy

  You can object until 17 Jan 2026, 13:00 UTC+1 (24 h left). Bob’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> +8d
bot: Proposal 3: “Water daily”
  Cy: 12 h left, until 17 Jan 2026, 13:00 UTC+1. Bob’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object] [More time]
bot: Proposal 3: “Water daily”
  Cy: 3 h left, until 17 Jan 2026, 13:00 UTC+1. Bob’s objection stands: unless it is withdrawn, this will not be carried.
  Bob, Ann: this is the last call. Can the objection still be met?
  [Consent] [Object] [More time]
bot: Proposal 3: “Water daily”
  Not carried: Bob’s objection stands.
  — Bob: “No”
  A text that meets it can be proposed any time.
bot~: Proposal 3: “Water daily”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: “No”
  Silent: Cy

  Not carried: Bob’s objection stands.
bot: Gardeners, 16 Jan 2026 – 19 Jan 2026

  What was decided:
  Proposal 2: “Plant pears”
  Carried: nobody objected.
  Proposal 3: “Water daily”
  Not carried: Bob’s objection stands.

> +8d
