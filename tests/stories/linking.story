# One person, two accounts, one voice: a code said in private from the other account, a screen that names who asked
# and what it means, and a yes. Quoting a code, in public or from anywhere else, does nothing.

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

> eve: /link @bob
bot: Only members of Gardeners can do that. Ask one of them to /invite you.

> ann: /link @annie
bot: Write this code to me in private, from Annie (console:annie): JESH-9682
  Nothing but the code. It is valid for 15 minutes, and only from that account; then I ask there once more.

> annie: JESH-9682

> eve@bot: JESH-9682
bot@eve: I did not understand that. You are not in any union yet. Start one in a group, or ask a member to invite you.

> bob@bot: JESH-9682
bot@bob: I did not understand that. What is open: /proposals. Propose something: /propose TEXT. All you can write: /help

> annie@bot: what is JESH-9682?
bot@annie: I did not understand that. You are not in any union yet. Start one in a group, or ask a member to invite you.

> annie@bot: JESH-9682
bot@annie: Ann (member 1) of Gardeners (@ann · console:ann) asks to speak from this account as well. If that is you, say yes: from then on both accounts are one voice there. If it is not you, say no.
  [Yes, that is me] [No]

> annie@bot: /whoami
bot@annie: You are not in any union yet. Start one in a group, or ask a member to invite you.

> annie@bot: [No]
bot@annie: Good. Nothing was linked.

> annie@bot: [Yes, that is me]
bot@annie: This question waits for nobody's answer any more, or for somebody else's.

> annie@bot: JESH-9682
bot@annie: I did not understand that. You are not in any union yet. Start one in a group, or ask a member to invite you.

> ann: /link @annie
bot: Write this code to me in private, from Annie (@annie · console:annie): 2P5B-Q69Q
  Nothing but the code. It is valid for 15 minutes, and only from that account; then I ask there once more.

> annie@bot: link 2P5B-Q69Q
bot@annie: Ann (member 1) of Gardeners (@ann · console:ann) asks to speak from this account as well. If that is you, say yes: from then on both accounts are one voice there. If it is not you, say no.
  [Yes, that is me] [No]

> eve@bot: [Yes, that is me]
! there is no button [Yes, that is me]

> annie@bot: [Yes, that is me]
bot@annie: Done: both accounts are one voice now.
bot: Ann also speaks as console:annie: still one voice.

> annie@bot: /whoami
bot@annie: You are Ann, member 1 of Gardeners. You speak as: @ann · console:ann, @annie · console:annie

> ann: /link @bob
bot: Write this code to me in private, from Bob (@bob · console:bob): 93C8-R34M
  Nothing but the code. It is valid for 15 minutes, and only from that account; then I ask there once more.

> bob@bot: 93C8-R34M
bot@bob: Ann (member 1) of Gardeners (@ann · console:ann) says that you, Bob (member 2), are the same person. If you say yes, the two become one member with one voice, and it cannot be undone for seven days. If it is not you, say no.
  [Yes, that is me] [No]

> bob@bot: [Yes, that is me]
bot@bob: Done: both accounts are one voice now.
bot: Ann (member 1) and Bob (member 2) are one person: one member, one voice.

> ann: /members
bot: Gardeners: 2 members

  1. Ann (console)
  3. Cy (console)

> ann@bot: /unlink console:annie
bot@ann: Ann, is console:annie to speak for you no longer? Whoever writes from it is then a stranger to Gardeners.
  [Unlink] [Keep]

> ann@bot: [Keep]
bot@ann: Good. Both accounts speak for you.

> ann@bot: /unlink console:annie
bot@ann: Ann, is console:annie to speak for you no longer? Whoever writes from it is then a stranger to Gardeners.
  [Unlink] [Keep]

> ann@bot: [Unlink]
bot@ann: The two accounts became one member less than seven days ago. Until then neither can unlink the other.
