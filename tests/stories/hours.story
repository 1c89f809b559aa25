# A food co-op of twelve changes its opening hours: two object, the text gets better, and everybody can live with it.

> ann: /start_union Beetroot — Good food for the neighbourhood @bob @cy @dee @eve @fay @gus @hal @ivy @joe @kim @leo
bot: Beetroot is founded.
  Mission: “Good food for the neighbourhood”
  Everything is decided by consensus: a proposal is carried when nobody objects before its deadline.

  Bob, Cy, Dee, Eve, Fay, Gus, Hal, Ivy, Joe, Kim, Leo: please accept within seven days to be among the founders.
  [Accept] [Decline]

> bob: [Accept]
bot@bob: You are a founder now.
bot: Bob is a founder now.

> cy: [Accept]
bot@cy: You are a founder now.
bot: Cy is a founder now.

> dee: [Accept]
bot@dee: You are a founder now.
bot: Dee is a founder now.

> eve: [Accept]
bot@eve: You are a founder now.
bot: Eve is a founder now.

> fay: [Accept]
bot@fay: You are a founder now.
bot: Fay is a founder now.

> gus: [Accept]
bot@gus: You are a founder now.
bot: Gus is a founder now.

> hal: [Accept]
bot@hal: You are a founder now.
bot: Hal is a founder now.

> ivy: [Accept]
bot@ivy: You are a founder now.
bot: Ivy is a founder now.

> joe: [Accept]
bot@joe: You are a founder now.
bot: Joe is a founder now.

> kim: [Accept]
bot@kim: You are a founder now.
bot: Kim is a founder now.

> leo: [Accept]
bot@leo: You are a founder now.
bot: Leo is a founder now.

> ann: /add_article We open on weekdays from 9:00 to 18:00
bot: Proposal 1: New article: “We open on weekdays from 9:00 to 18:00”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob, Cy, Dee, Eve, Fay, Gus, Hal, Ivy, Joe, Kim, Leo

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> +24h
bot: Proposal 1: New article: “We open on weekdays from 9:00 to 18:00”
  Bob, Cy, Dee, Eve, Fay, Gus, Hal, Ivy, Joe, Kim, Leo: 12 h left, until 2 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]
bot: Proposal 1: New article: “We open on weekdays from 9:00 to 18:00”
  Bob, Cy, Dee, Eve, Fay, Gus, Hal, Ivy, Joe, Kim, Leo: 3 h left, until 2 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]
bot: Proposal 1: New article: “We open on weekdays from 9:00 to 18:00”
  Carried: nobody objected.
  This is article 1 of the regulation.
bot~: Proposal 1: New article: “We open on weekdays from 9:00 to 18:00”

  Proposed by Ann

  Consented: Ann
  Silent: Bob, Cy, Dee, Eve, Fay, Gus, Hal, Ivy, Joe, Kim, Leo

  Carried: nobody objected.

> ann: /amend_article 1 We open on weekdays from 8:00 to 18:00
bot: Proposal 2: New text of article 1: “We open on weekdays from 8:00 to 18:00”

  Proposed by Ann

  “We open on weekdays from [-9:00-] [+8:00+] to 18:00”

  Consented: Ann
  Silent so far: Bob, Cy, Dee, Eve, Fay, Gus, Hal, Ivy, Joe, Kim, Leo

  You can object until 3 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> bob: ^ fine by me
bot~: Proposal 2: New text of article 1: “We open on weekdays from 8:00 to 18:00”

  Proposed by Ann

  “We open on weekdays from [-9:00-] [+8:00+] to 18:00”

  Consented: Ann, Bob
  Silent so far: Cy, Dee, Eve, Fay, Gus, Hal, Ivy, Joe, Kim, Leo

  You can object until 3 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot: Thank you. You consented to proposal 2.

> cy: [Consent]
bot@cy: Thank you. You consented to proposal 2.
bot~: Proposal 2: New text of article 1: “We open on weekdays from 8:00 to 18:00”

  Proposed by Ann

  “We open on weekdays from [-9:00-] [+8:00+] to 18:00”

  Consented: Ann, Bob, Cy
  Silent so far: Dee, Eve, Fay, Gus, Hal, Ivy, Joe, Kim, Leo

  You can object until 3 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> dee: ^ No, I work nights and sleep at eight
bot: Dee objects to proposal 2: “I work nights and sleep at eight”
  Dee, what would have to change for you to agree? Reply here, so that Ann can meet it.
bot~: Proposal 2: New text of article 1: “We open on weekdays from 8:00 to 18:00”

  Proposed by Ann

  “We open on weekdays from [-9:00-] [+8:00+] to 18:00”

  Consented: Ann, Bob, Cy
  Objected:
  — Dee: “I work nights and sleep at eight”
  Silent so far: Eve, Fay, Gus, Hal, Ivy, Joe, Kim, Leo

  You can object until 3 Jan 2026, 12:00 UTC (24 h left). Dee’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> eve: ^ I'm against it, nobody wants to unlock at 7:30
bot: Eve objects to proposal 2: “nobody wants to unlock at 7:30”
  Eve, what would have to change for you to agree? Reply here, so that Ann can meet it.
bot~: Proposal 2: New text of article 1: “We open on weekdays from 8:00 to 18:00”

  Proposed by Ann

  “We open on weekdays from [-9:00-] [+8:00+] to 18:00”

  Consented: Ann, Bob, Cy
  Objected:
  — Dee: “I work nights and sleep at eight”
  — Eve: “nobody wants to unlock at 7:30”
  Silent so far: Fay, Gus, Hal, Ivy, Joe, Kim, Leo

  You can object until 3 Jan 2026, 12:00 UTC (24 h left). Objections stand (Dee, Eve): unless all of them are withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> gus: ^ what about Saturdays?
bot~: Proposal 2: New text of article 1: “We open on weekdays from 8:00 to 18:00”

  Proposed by Ann

  “We open on weekdays from [-9:00-] [+8:00+] to 18:00”

  Consented: Ann, Bob, Cy
  Objected:
  — Dee: “I work nights and sleep at eight”
  — Eve: “nobody wants to unlock at 7:30”
  Silent so far: Fay, Gus, Hal, Ivy, Joe, Kim, Leo
  Said about it:
  — Gus: “what about Saturdays?”

  You can object until 3 Jan 2026, 12:00 UTC (24 h left). Objections stand (Dee, Eve): unless all of them are withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]
bot: Gus, your question is on the card of proposal 2 for all to see. It is not an objection: if you say nothing more, your silence counts.
  [I object until this is answered]

> dee: ^ better: We open on weekdays from 10:00 to 19:00
bot: Dee suggests another text for proposal 2. Ann, you can adopt it or keep yours:
  “We open on weekdays from [-8:00-] [+10:00+] to [-18:00-] [+19:00+]”
  [Adopt]
bot~: Proposal 2: New text of article 1: “We open on weekdays from 8:00 to 18:00”

  Proposed by Ann

  “We open on weekdays from [-9:00-] [+8:00+] to 18:00”

  Consented: Ann, Bob, Cy
  Objected:
  — Dee: “I work nights and sleep at eight”
  — Eve: “nobody wants to unlock at 7:30”
  Silent so far: Fay, Gus, Hal, Ivy, Joe, Kim, Leo
  Other texts suggested by: Dee
  Said about it:
  — Gus: “what about Saturdays?”

  You can object until 3 Jan 2026, 12:00 UTC (24 h left). Objections stand (Dee, Eve): unless all of them are withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> ann: [Adopt]
bot@ann: Proposal 2 has a new text. Everybody is asked anew.
bot: Proposal 2: New text of article 1: “We open on weekdays from 10:00 to 19:00”

  Proposed by Ann, version 2, in the words of Dee

  “We open on weekdays from [-9:00-] [+10:00+] to [-18:00-] [+19:00+]”

  Compared with version 1:
  “We open on weekdays from [-8:00-] [+10:00+] to [-18:00-] [+19:00+]”

  Consented: Ann
  Objected:
  — Dee: “I work nights and sleep at eight” (to version 1)
  — Eve: “nobody wants to unlock at 7:30” (to version 1)
  Silent so far: Bob, Cy, Fay, Gus, Hal, Ivy, Joe, Kim, Leo
  Said about it:
  — Gus: “what about Saturdays?”

  Dee, Eve: does this text meet your objection? Until you say so, it stands.

  You can object until 3 Jan 2026, 12:00 UTC (24 h left). Objections stand (Dee, Eve): unless all of them are withdrawn, this will not be carried.
  [Consent] [Object]
  [This meets it] [I still object]
  [Other wording] [More time]
bot~: Proposal 2: New text of article 1: “We open on weekdays from 8:00 to 18:00”

  Proposed by Ann

  “We open on weekdays from [-9:00-] [+8:00+] to 18:00”

  This is version 1. It was replaced: version 2 is below.

> dee: [This meets it]
bot@dee: Thank you. You consented to proposal 2.
bot~: Proposal 2: New text of article 1: “We open on weekdays from 10:00 to 19:00”

  Proposed by Ann, version 2, in the words of Dee

  “We open on weekdays from [-9:00-] [+10:00+] to [-18:00-] [+19:00+]”

  Compared with version 1:
  “We open on weekdays from [-8:00-] [+10:00+] to [-18:00-] [+19:00+]”

  Consented: Ann, Dee
  Objected:
  — Eve: “nobody wants to unlock at 7:30” (to version 1)
  Silent so far: Bob, Cy, Fay, Gus, Hal, Ivy, Joe, Kim, Leo
  Said about it:
  — Gus: “what about Saturdays?”

  Eve: does this text meet your objection? Until you say so, it stands.

  You can object until 3 Jan 2026, 12:00 UTC (24 h left). Eve’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [This meets it] [I still object]
  [Other wording] [More time]

> eve: ^ ok, now I can live with that
bot: Eve, do you take your objection to proposal 2 back? Until you say so it stands.
  [I consent] [It stands]

> eve: [I consent]
bot@eve: Thank you. You consented to proposal 2.
bot~: Proposal 2: New text of article 1: “We open on weekdays from 10:00 to 19:00”

  Proposed by Ann, version 2, in the words of Dee

  “We open on weekdays from [-9:00-] [+10:00+] to [-18:00-] [+19:00+]”

  Compared with version 1:
  “We open on weekdays from [-8:00-] [+10:00+] to [-18:00-] [+19:00+]”

  Consented: Ann, Dee, Eve
  Silent so far: Bob, Cy, Fay, Gus, Hal, Ivy, Joe, Kim, Leo
  Said about it:
  — Gus: “what about Saturdays?”

  You can object until 3 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> +12h
bot: Proposal 2: New text of article 1: “We open on weekdays from 10:00 to 19:00”
  Bob, Cy, Fay, Gus, Hal, Ivy, Joe, Kim, Leo: 12 h left, until 3 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]

> fay: ^ 👍
bot~: Proposal 2: New text of article 1: “We open on weekdays from 10:00 to 19:00”

  Proposed by Ann, version 2, in the words of Dee

  “We open on weekdays from [-9:00-] [+10:00+] to [-18:00-] [+19:00+]”

  Compared with version 1:
  “We open on weekdays from [-8:00-] [+10:00+] to [-18:00-] [+19:00+]”

  Consented: Ann, Dee, Eve, Fay
  Silent so far: Bob, Cy, Gus, Hal, Ivy, Joe, Kim, Leo
  Said about it:
  — Gus: “what about Saturdays?”

  You can object until 3 Jan 2026, 12:00 UTC (12 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot: Thank you. You consented to proposal 2.

> +12h
bot: Proposal 2: New text of article 1: “We open on weekdays from 10:00 to 19:00”
  Bob, Cy, Gus, Hal, Ivy, Joe, Kim, Leo: 3 h left, until 3 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]
bot: Proposal 2: New text of article 1: “We open on weekdays from 10:00 to 19:00”
  Carried: nobody objected.
  Article 1 has a new text (revision 2).
bot~: Proposal 2: New text of article 1: “We open on weekdays from 10:00 to 19:00”

  Proposed by Ann, version 2, in the words of Dee

  “We open on weekdays from [-9:00-] [+10:00+] to [-18:00-] [+19:00+]”

  Compared with version 1:
  “We open on weekdays from [-8:00-] [+10:00+] to [-18:00-] [+19:00+]”

  Consented: Ann, Dee, Eve, Fay
  Silent: Bob, Cy, Gus, Hal, Ivy, Joe, Kim, Leo
  Said about it:
  — Gus: “what about Saturdays?”

  Carried: nobody objected.

> kim: /regulation 1
bot: Regulation of Beetroot

  1 “We open on weekdays from 10:00 to 19:00”
  Revision 2, by proposal 2 of Ann, 3 Jan 2026, 12:00 UTC

  Revision 1, by proposal 1 of Ann, 2 Jan 2026, 12:00 UTC
  “We open on weekdays from 9:00 to 18:00”
  [Show 2] [Show 1]
  [Compare]
