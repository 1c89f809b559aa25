# Whoever is in the group can ask to be taken in; any member puts it to the others with one tap, or closes it.

> zoe: /menu
bot: There is no union here yet. To start one, all I need is a name and what it is for.
  [Start a union]
  [Language] [All commands]

> ann: /start_union Bakery — Bread for the street @bob
bot: Bakery is founded.
  Mission: “Bread for the street”
  Everything is decided by consensus: a proposal is carried when nobody objects before its deadline.

  Bob: please accept within seven days to be among the founders.
  [Accept] [Decline]

> bob: [Accept]
bot@bob: You are a founder now.
bot: Bob is a founder now.

> zoe: /propose Buy a mixer
bot: Only members of Bakery can do that. Ask one of them to /invite you.

> zoe: /menu
bot: Bakery
  The members of Bakery decide together here. You can read along:
  [I want to join]
  [What is open] [Our articles]
  [Members] [All commands]

> zoe: [I want to join]
bot: Zoe would like to join.
  Any member can propose it; then you all decide.
  [Propose Zoe]

> zoe: @bot i want to join
bot: You have asked Bakery already. You can ask again after 8 Jan 2026, 12:00 UTC; a member can /invite you any time.

> bob: [Propose Zoe]
bot@bob: Proposal 1 is open.
bot: Proposal 1: Admit Zoe

  Proposed by Bob

  Candidate: Zoe (console:zoe)

  Consented: Bob
  Silent so far: Ann
  Zoe has not accepted yet.

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Zoe: Accept] [Zoe: Decline]
  [More time]

> ann: [Propose Zoe]
bot@ann: Proposal 1 is to admit that person already: /proposal 1

> zoe: /ask_to_join
bot: You are invited to Bakery but not a member yet. Accept the invitation: /accept. You have a voice in all that is proposed after you are admitted.

> mallory: /ask_to_join I bake at night
bot: Mallory would like to join.
  “I bake at night”
  Any member can propose it; then you all decide.
  [Propose Mallory]

> nils: /ask_to_join
bot: Nils would like to join.
  Any member can propose it; then you all decide.
  [Propose Nils]

> olaf: @bot let me in
bot: The members of Bakery know now that you want to join. If one of them proposes you, all decide, and I write to you.

> bob: /requests
bot: Who wants to join Bakery

  2. Mallory, 1 Jan 2026, 12:00 UTC
  “I bake at night”

  3. Nils, 1 Jan 2026, 12:00 UTC

  4. Olaf, 1 Jan 2026, 12:00 UTC

  Propose somebody: /requests NUMBER. To close all of this: /requests off
  [Propose Mallory]
  [Propose Nils]
  [Propose Olaf]

> zoe: /requests
bot: You are invited to Bakery but not a member yet. Accept the invitation: /accept. You have a voice in all that is proposed after you are admitted.

> bob: [Propose Olaf]
bot@bob: Proposal 2 is open.
bot: Proposal 2: Admit Olaf

  Proposed by Bob

  Candidate: Olaf (console:olaf)

  Consented: Bob
  Silent so far: Ann
  Olaf has not accepted yet.

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Olaf: Accept] [Olaf: Decline]
  [More time]

> ann: @bot who wants to join
bot: Who wants to join Bakery

  2. Mallory, 1 Jan 2026, 12:00 UTC
  “I bake at night”

  3. Nils, 1 Jan 2026, 12:00 UTC

  Propose somebody: /requests NUMBER. To close all of this: /requests off
  [Propose Mallory]
  [Propose Nils]

> ann: /requests off
bot: Ann has closed requests: nobody can ask to join any more, and who was waiting is forgotten. To open that again: /requests on

> eve: /ask_to_join
bot: Bakery takes no requests at the moment. A member can /invite you any time.

> bob: /requests
bot: Bakery takes no requests to join. To open that again: /requests on

> bob: /requests 3
bot: That request waits no longer. Who else does: /requests

> bob: /requests on
bot: Bob has opened requests: whoever is in this group can ask to join again.

> bob: /requests on
bot: It is so already.

> nils: /ask_to_join
bot: You have asked Bakery already. You can ask again after 8 Jan 2026, 12:00 UTC; a member can /invite you any time.

> ann: /ask_to_join
bot: You are a member of Bakery. What is open: /proposals. All commands: /help

> zoe: /requests off
bot: You are invited to Bakery but not a member yet. Accept the invitation: /accept. You have a voice in all that is proposed after you are admitted.
