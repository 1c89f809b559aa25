# A sole founder decides at once, and all of it is told; an admission waits for the candidate.

> ann: /start_union Hermits\nWe keep to ourselves
bot: Hermits is founded.
  Mission: “We keep to ourselves”
  Everything is decided by consensus: a proposal is carried when nobody objects before its deadline.

  Next: /invite the others. All commands: /help

> ann: /propose I decide, and I write it down in so many words that nobody could read all of them in a title
bot: Proposal 1: “I decide, and I write it down in so many words that nobody could read all of th…”

  Proposed by Ann

  “I decide, and I write it down in so many words that nobody could read all of them in a title”

  Consented: Ann

  Decided by Ann, so far the only member.

> ann: /add_article Silence from dusk till dawn
bot: Proposal 2: New article: “Silence from dusk till dawn”

  Proposed by Ann

  Consented: Ann

  Decided by Ann, so far the only member.
  This is article 1 of the regulation.

> ann: /amend_article 1 Silence from dusk till noon
bot: Proposal 3: New text of article 1: “Silence from dusk till noon”

  Proposed by Ann

  “Silence from dusk till [-dawn-] [+noon+]”

  Consented: Ann

  Decided by Ann, so far the only member.
  Article 1 has a new text (revision 2).

> ann: /rename Hermits of the hill — We keep to ourselves
bot: Proposal 4: Call the union Hermits of the hill, with the mission “We keep to ourselves”

  Proposed by Ann

  Hermits of the hill — “We keep to ourselves”

  Consented: Ann

  Decided by Ann, so far the only member.

> ann: /consent 1
bot: You have consented to proposal 1 already.

> ann: /withdraw 1
bot: Proposal 1 has ended: /proposal 1. You can propose anew.

> ann: /invite @bob
bot: Proposal 5: Admit Bob

  Proposed by Ann

  Candidate: Bob (console:bob)

  Consented: Ann
  Bob has not accepted yet.

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Bob: Accept] [Bob: Decline]
  [More time]

> +24h
bot: Nobody objected to proposal 5 in time. Bob may accept until 8 Jan 2026, 12:00 UTC.
bot~: Proposal 5: Admit Bob

  Proposed by Ann

  Candidate: Bob (console:bob)

  Consented: Ann
  Bob has not accepted yet.

  Nobody objected in time. Waiting for the candidate until 8 Jan 2026, 12:00 UTC (6 days left).
  [Consent] [Object]
  [Bob: Accept] [Bob: Decline]

> bob: /accept
bot: Proposal 5: Admit Bob
  Decided by Ann, so far the only member.
  Welcome, Bob! You are a member of Hermits of the hill.
  What the union is for and how it decides: /welcome
bot~: Proposal 5: Admit Bob

  Proposed by Ann

  Candidate: Bob (console:bob)

  Consented: Ann
  Bob accepted the invitation.

  Decided by Ann, so far the only member.

> ann: /regulation
bot: Regulation of Hermits of the hill

  1 “Silence from dusk till noon”
  Revision 2, by proposal 3 of Ann, 1 Jan 2026, 12:00 UTC
  [Show 3]

> ann: /proposal 3
bot: Proposal 3: New text of article 1: “Silence from dusk till noon”

  Proposed by Ann

  “Silence from dusk till [-dawn-] [+noon+]”

  Consented: Ann

  Decided by Ann, so far the only member.

> ann: /expel bob He talks
bot: With two members nobody can be expelled. You can /leave, or propose to /dissolve the union.

> ann: /leave
bot: Ann, do you leave Hermits of the hill? You lose your voice at once, and only all members together can take you in again.
  [Leave] [Stay]

> ann: [Leave]
bot@ann: You left the union.
bot: Ann left the union.

> bob: /leave
bot: Bob, you are the last member. If you leave, Hermits of the hill is dissolved for ever. Do you leave?
  [Dissolve] [Stay]

> bob: [Dissolve]
bot@bob: You left the union.
bot: Bob left the union.
bot: The last member left: Hermits of the hill is dissolved. Its history can still be read: /history

> bob: /proposals
bot: This union is dissolved.

> bob: /regulation
bot: Regulation of Hermits of the hill

  1 “Silence from dusk till noon”
  Revision 2, by proposal 3 of Ann, 1 Jan 2026, 12:00 UTC
  [Show 3]

> bob: /propose Come back
bot: Hermits of the hill is dissolved. Its history can still be read (/history); a new union can be started here: /start_union

> bob: /start_union Talkers — We talk
bot: Talkers is founded.
  Mission: “We talk”
  Everything is decided by consensus: a proposal is carried when nobody objects before its deadline.

  Next: /invite the others. All commands: /help
