# Founding a union: who is invited may accept for seven days without a proposal, or decline.
# The same act twice is one act; a second union in the same chat is refused while the first lives.

> ann: Is anybody there?

> ann: /start
bot: Here I am. There is no union here yet. Start one: /start_union NAME — MISSION

> ann: /members
bot: There is no union here yet. Start one: /start_union NAME — MISSION

> ann: /start_union
bot: Ann, what should the union be called?

> ann: /start_union Gardeners
bot: Ann, and what is it for? One sentence is enough.

> ann: /start_union Gardeners — We plant trees @bob @cy @dee @eve
bot: Gardeners is founded.
  Mission: “We plant trees”
  Everything is decided by consensus: a proposal is carried when nobody objects before its deadline.

  Bob, Cy, Dee, Eve: please accept within seven days to be among the founders.
  [Accept] [Decline]

> ann: /start_union Bikers — We ride
bot: This chat is home to Gardeners already. Another union needs another chat; /rename changes this one.

> bob: [Accept]
bot@bob: You are a founder now.
bot: Bob is a founder now.

> bob: [Accept]
bot@bob: You have accepted already.

> zed: [Accept]
bot@zed: There is no invitation for you here. To join, ask a member to /invite you. Members answer a proposal with /consent and /object.

> cy@bot: /start
bot@cy: I help groups decide together: a proposal is carried when nobody objects before its deadline.
  Add me to a group and write there: /start_union NAME — MISSION
  All commands: /help
bot@cy: You are invited to join Gardeners.
  Mission: “We plant trees”
  Its members decide everything by consensus.
  [Accept] [Decline]

> cy@bot: [Accept]
bot@cy: You are a founder now.
bot: Cy is a founder now.
bot@cy: Welcome to Gardeners!
  “We plant trees”

  This is how we decide: any member proposes, and all are asked. Whoever stays silent agrees; what nobody objects to within 24 h is decided. One objection stops it, until it is withdrawn or the text is changed to meet it.

  There are no articles yet; what is decided as one you find here: /regulation
  [What I can do here]

> dee: [Decline]
bot@dee: You declined the invitation.
bot: Dee declined the founding invitation.

> dee: [Decline]
bot@dee: You have declined already.

> dee: /accept
bot: There is no invitation for you here. To join, ask a member to /invite you. Members answer a proposal with /consent and /object.

> eve: /propose Meet on Sundays
bot: You are invited to Gardeners but not a member yet. Accept the invitation: /accept. You have a voice in all that is proposed after you are admitted.

> ann: /members
bot: Gardeners: 3 members

  1. Ann (console)
  2. Bob (console)
  3. Cy (console)
  Invited as founders: Eve

> +6d

> eve: /object 1 I was asleep
bot: You are invited to Gardeners but not a member yet. Accept the invitation: /accept. You have a voice in all that is proposed after you are admitted.

> bob: /propose Meet on Mondays
bot: Proposal 1: “Meet on Mondays”

  Proposed by Bob

  Consented: Bob
  Silent so far: Ann, Cy

  You can object until 8 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> eve: /accept
bot: Eve is a founder now.
  Proposal 1 was opened earlier; Eve has no voice in it.

> +24h
bot: Proposal 1: “Meet on Mondays”
  Ann, Cy: 12 h left, until 8 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]
bot: Proposal 1: “Meet on Mondays”
  Ann, Cy: 3 h left, until 8 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]
bot: Proposal 1: “Meet on Mondays”
  Carried: nobody objected.
bot~: Proposal 1: “Meet on Mondays”

  Proposed by Bob

  Consented: Bob
  Silent: Ann, Cy

  Carried: nobody objected.

> +1d

> dee: [Accept]
bot@dee: There is no invitation for you here. To join, ask a member to /invite you. Members answer a proposal with /consent and /object.

> ann: /history full
bot: Gardeners: every step

  1 Jan 2026, 12:00 UTC — Ann founded Gardeners
  1 Jan 2026, 12:00 UTC — Bob accepted the founding invitation
  1 Jan 2026, 12:00 UTC — Cy accepted the founding invitation
  1 Jan 2026, 12:00 UTC — Dee declined the founding invitation
  7 Jan 2026, 12:00 UTC — Bob proposed 1: “Meet on Mondays”
  7 Jan 2026, 12:00 UTC — everybody was told of proposal 1 (“Meet on Mondays”); deadline 8 Jan 2026, 12:00 UTC
  7 Jan 2026, 12:00 UTC — Eve accepted the founding invitation
  8 Jan 2026, 12:00 UTC — proposal 1 (“Meet on Mondays”). Carried: nobody objected.
  8 Jan 2026, 12:00 UTC — resolved: “Meet on Mondays”
  [Show 1]
