# Times are told on the clocks of the operator's zone, with summer time in it; a day stays 24 hours long.
@zone Europe/Berlin

> ann: /start_union Gardeners — We plant trees @bob
bot: Gardeners is founded.
  Mission: “We plant trees”
  Everything is decided by consensus: a proposal is carried when nobody objects before its deadline.

  Bob: please accept within seven days to be among the founders.
  [Accept] [Decline]

> bob: [Accept]
bot@bob: You are a founder now.
bot: Bob is a founder now.

> +86d

> ann: /propose Meet at the well
bot: Proposal 1: “Meet at the well”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob

  You can object until 29 Mar 2026, 14:00 UTC+2 (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> +24h
bot: Proposal 1: “Meet at the well”
  Bob: 12 h left, until 29 Mar 2026, 14:00 UTC+2. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]
bot: Proposal 1: “Meet at the well”
  Bob: 3 h left, until 29 Mar 2026, 14:00 UTC+2. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]
bot: Proposal 1: “Meet at the well”
  Carried: nobody objected.
bot~: Proposal 1: “Meet at the well”

  Proposed by Ann

  Consented: Ann
  Silent: Bob

  Carried: nobody objected.

> ann: /history
bot: Gardeners: what was said and decided

  1 Jan 2026, 13:00 UTC+1 — Ann founded Gardeners
  1 Jan 2026, 13:00 UTC+1 — Bob accepted the founding invitation
  28 Mar 2026, 13:00 UTC+1 — Ann proposed 1: “Meet at the well”
  29 Mar 2026, 14:00 UTC+2 — proposal 1 (“Meet at the well”). Carried: nobody objected.

  Every step: /history full
  [Show 1]
