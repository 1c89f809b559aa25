# What cannot be undone is asked once, in private where the bot may write there, and without an answer nothing happens.

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

> bob: /leave the garden alone
bot: Did you mean to leave the union? Then write /leave and nothing else.

> zed: /leave me alone
bot: Only members of Gardeners can do that. Ask one of them to /invite you.

> bob: /leave
bot: Bob, do you leave Gardeners? You lose your voice at once, and only all members together can take you in again.
  [Leave] [Stay]

> cy: [Leave]
bot@cy: This question waits for nobody's answer any more, or for somebody else's.

> bob: [Stay]
bot@bob: Good. You stay a member.

> bob: [Leave]
bot@bob: This question waits for nobody's answer any more, or for somebody else's.

> cy@bot: hello
bot@cy: You are a member of Gardeners. What is open: /proposals. All commands: /help

> cy: /leave
bot: I have asked you in private.
bot@cy: Cy, do you leave Gardeners? You lose your voice at once, and only all members together can take you in again.
  [Leave] [Stay]

> +24h

> cy@bot: [Leave]
bot@cy: This question waits for nobody's answer any more, or for somebody else's.

> cy: /leave
bot: I have asked you in private.
bot@cy: Cy, do you leave Gardeners? You lose your voice at once, and only all members together can take you in again.
  [Leave] [Stay]

> cy@bot: ^ leave
bot: Cy left the union.
bot@cy: You left the union.

> ann: /dissolve We are done
bot: Proposal 1: Dissolve the union

  Proposed by Ann

  Reason: “We are done”

  Consented: Ann
  Silent so far: Bob

  You can object until 3 Jan 2026, 12:00 UTC (24 h left). Silence is not enough here: somebody else has to consent as well. Whose consent counts: Bob.
  [Consent] [Object]
  [More time]

> bob: ^1 consent
bot: Bob, proposal 1 needs a voice like yours, and what it does cannot be undone: Dissolve the union. Do you consent?
  [I consent] [Not now]

> bob: [Not now]
bot@bob: Nothing has changed. You can answer until the deadline.

> bob: [Consent 1]
bot@bob: I have a question for you, here in the chat.
bot: Bob, proposal 1 needs a voice like yours, and what it does cannot be undone: Dissolve the union. Do you consent?
  [I consent] [Not now]

> ann: [I consent]
bot@ann: This question waits for nobody's answer any more, or for somebody else's.

> bob: [I consent]
bot@bob: Thank you. You consented to proposal 1.
bot: Proposal 1: Dissolve the union
  Carried: everybody consented.
  Gardeners is dissolved. Its history can still be read: /history
bot~: Proposal 1: Dissolve the union

  Proposed by Ann

  Reason: “We are done”

  Consented: Ann, Bob

  Carried: everybody consented.
