# Who may read a union: it is private until two of its members want it open, and what was published stays so.

> ann: /start_union Gardeners — We plant trees @bob
bot: Gardeners is founded.
  Mission: “We plant trees”
  Everything is decided by consensus: a proposal is carried when nobody objects before its deadline.

  Bob: please accept within seven days to be among the founders.
  [Accept] [Decline]

> bob: /accept
bot: Bob is a founder now.

> bob: /visibility
bot: Gardeners is private: nobody but its members, those who are invited and those in its chat is told anything of it, not even that it exists.
  [Propose to make it public]
  [Not now]

> ann: /visibility public
bot: Proposal 1: Open the union to everybody

  Proposed by Ann

  Everybody may then read its name and mission, its members (number and name), its regulation, what is open and what is decided from then on, and it stays published for ever. What was said before stays private.

  Consented: Ann
  Silent so far: Bob

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Silence is not enough here: somebody else has to consent as well. Whose consent counts: Bob.
  [Consent] [Object]
  [More time]

> zed: /visibility
bot: Gardeners is private: nobody but its members, those who are invited and those in its chat is told anything of it, not even that it exists.

> bob: /consent 1
bot: Bob, proposal 1 needs a voice like yours, and what it does cannot be undone: Open the union to everybody. Do you consent?
  [I consent] [Not now]

> bob: [I consent]
bot@bob: Thank you. You consented to proposal 1.
bot: Proposal 1: Open the union to everybody
  Carried: everybody consented.
  The union is open to everybody now. What was said before stays private.
bot~: Proposal 1: Open the union to everybody

  Proposed by Ann

  Everybody may then read its name and mission, its members (number and name), its regulation, what is open and what is decided from then on, and it stays published for ever. What was said before stays private.

  Consented: Ann, Bob

  Carried: everybody consented.

> zed: /visibility
bot: Gardeners is public: everybody may read its mission, its members (number and name), its regulation and its decisions. What is published stays published.

> bob: /visibility secret
bot: Gardeners is public: everybody may read its mission, its members (number and name), its regulation and its decisions. What is published stays published.
  [Propose to make it private]
  [Not now]

> bob: [Propose to make it private]
bot@bob: Proposal 2 is open.
bot: Proposal 2: Let nobody but members read the union

  Proposed by Bob

  Nothing more is published, and the union leaves its public channel; its members there are told one by one. What was published stays published.

  Consented: Bob
  Silent so far: Ann

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [More time]

> ann: /consent 2
bot: Proposal 2: Let nobody but members read the union
  Carried: everybody consented.
  Nobody but members reads the union now. What was published before stays published.
bot~: Proposal 2: Let nobody but members read the union

  Proposed by Bob

  Nothing more is published, and the union leaves its public channel; its members there are told one by one. What was published stays published.

  Consented: Bob, Ann

  Carried: everybody consented.

> ann: /history
bot: Gardeners: what was said and decided

  1 Jan 2026, 12:00 UTC — Ann founded Gardeners
  1 Jan 2026, 12:00 UTC — Bob accepted the founding invitation
  1 Jan 2026, 12:00 UTC — Ann proposed 1: Open the union to everybody
  1 Jan 2026, 12:00 UTC — proposal 1 (Open the union to everybody). Carried: everybody consented.
  1 Jan 2026, 12:00 UTC — Bob proposed 2: Let nobody but members read the union
  1 Jan 2026, 12:00 UTC — proposal 2 (Let nobody but members read the union). Carried: everybody consented.

  Every step: /history full
  [Show 1] [Show 2]
