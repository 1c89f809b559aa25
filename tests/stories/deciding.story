# Everything else a union decides: its name and mission, a lost account, and long resolutions shown whole.

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

> ann: /rename Foresters — We plant trees and watch them grow
bot: Proposal 1: Call the union Foresters, with the mission “We plant trees and watch them grow”

  Proposed by Ann

  [-Gardeners-] [+Foresters+] — “We plant trees [+and watch them grow+]”

  Consented: Ann
  Silent so far: Bob, Cy

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [More time]

> bob: /consent 1
bot~: Proposal 1: Call the union Foresters, with the mission “We plant trees and watch them grow”

  Proposed by Ann

  [-Gardeners-] [+Foresters+] — “We plant trees [+and watch them grow+]”

  Consented: Ann, Bob
  Silent so far: Cy

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [More time]
bot: Thank you. You consented to proposal 1.

> +24h
bot: Proposal 1: Call the union Foresters, with the mission “We plant trees and watch them grow”
  Cy: 12 h left, until 2 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]
bot: Proposal 1: Call the union Foresters, with the mission “We plant trees and watch them grow”
  Cy: 3 h left, until 2 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]
bot: Proposal 1: Call the union Foresters, with the mission “We plant trees and watch them grow”
  Carried: nobody objected.
bot~: Proposal 1: Call the union Foresters, with the mission “We plant trees and watch them grow”

  Proposed by Ann

  Foresters — “We plant trees and watch them grow”

  Consented: Ann, Bob
  Silent: Cy

  Carried: nobody objected.

> ann: /replace_identity bob @bobby
bot: Proposal 2: Replace an account of Bob (member 2)

  Proposed by Ann

  console:bob → console:bobby

  Consented: Ann
  Silent so far: Bob, Cy
  console:bobby has not accepted yet.

  You can object until 3 Jan 2026, 12:00 UTC (24 h left). Silence is not enough here: somebody else has to consent as well. Whose consent counts: Cy.
  [Consent] [Object]
  [console:bobby: Accept] [console:bobby: Decline]
  [More time]

> bobby: /consent 2
bot: You are invited to Foresters but not a member yet. Accept the invitation: /accept. You have a voice in all that is proposed after you are admitted.

> cy: /consent 2
bot: Cy, proposal 2 needs a voice like yours, and what it does cannot be undone: Replace an account of Bob (member 2). Do you consent?
  [I consent] [Not now]

> cy: [I consent]
bot@cy: Thank you. You consented to proposal 2.
bot~: Proposal 2: Replace an account of Bob (member 2)

  Proposed by Ann

  console:bob → console:bobby

  Consented: Ann, Cy
  Silent so far: Bob
  console:bobby has not accepted yet.

  You can object until 3 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [console:bobby: Accept] [console:bobby: Decline]
  [More time]

> bobby: [Accept 2]
bot@bobby: Thank you. You have accepted.
bot~: Proposal 2: Replace an account of Bob (member 2)

  Proposed by Ann

  console:bob → console:bobby

  Consented: Ann, Cy
  Silent so far: Bob
  console:bobby accepted the invitation.

  You can object until 3 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [More time]

> +24h
bot: Proposal 2: Replace an account of Bob (member 2)
  Bob: 12 h left, until 3 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]
bot: Proposal 2: Replace an account of Bob (member 2)
  Bob: 3 h left, until 3 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]
bot: Proposal 2: Replace an account of Bob (member 2)
  Carried: nobody objected.
bot~: Proposal 2: Replace an account of Bob (member 2)

  Proposed by Ann

  console:bob → console:bobby

  Consented: Ann, Cy
  Silent: Bob
  console:bobby accepted the invitation.

  Carried: nobody objected.

> bob: /members
bot: Foresters: 3 members

  1. Ann (console)
  2. Bob (console)
  3. Cy (console)

> bobby: /replace_identity bob @cy
bot: That account belongs to a member already. See /members.

> bobby: /propose A line\nand another line, so that it does not fit into the title of the card, which has room for eighty characters
bot: Proposal 3: “A line and another line, so that it does not fit into the title of the card, wh…”

  Proposed by Bob

  │ A line
  │ and another line, so that it does not fit into the title of the card, which has room for eighty characters

  Consented: Bob
  Silent so far: Ann, Cy

  You can object until 4 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> ann: [Consent 3]
bot@ann: Thank you. You consented to proposal 3.
bot~: Proposal 3: “A line and another line, so that it does not fit into the title of the card, wh…”

  Proposed by Bob

  │ A line
  │ and another line, so that it does not fit into the title of the card, which has room for eighty characters

  Consented: Bob, Ann
  Silent so far: Cy

  You can object until 4 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> cy: [Consent 3]
bot@cy: Thank you. You consented to proposal 3.
bot: Proposal 3: “A line and another line, so that it does not fit into the title of the card, wh…”
  Carried: everybody consented.
bot~: Proposal 3: “A line and another line, so that it does not fit into the title of the card, wh…”

  Proposed by Bob

  │ A line
  │ and another line, so that it does not fit into the title of the card, which has room for eighty characters

  Consented: Bob, Ann, Cy

  Carried: everybody consented.

> ann: /propose 👩‍👩‍👧‍👦 <b>bold</b> & "quoted" مرحبا
bot: Proposal 4: “👩‍👩‍👧‍👦 <b>bold</b> & "quoted" مرحبا”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob, Cy

  You can object until 4 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> ann: /union
bot: Foresters
  “We plant trees and watch them grow”

  Founded by Ann on 1 Jan 2026, 12:00 UTC
  3 members (/members)
  No articles yet (/regulation)
  One open proposal (/proposals)
  Id: ee165b59-2e04-5662-9b28-e21f9577d5ea
