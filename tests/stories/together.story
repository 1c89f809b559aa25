# Somebody on Nostr and somebody on Telegram improve a text together, each where they are at home: what one says the
# other reads, a reply is understood on either side, and each has one voice.
@networks

> Ann (Telegram): /start_union Gardeners — plant trees
bot (Telegram): Gardeners is founded.
  Mission: “plant trees”
  Everything is decided by consensus: a proposal is carried when nobody objects before its deadline.

  Next: /invite the others. All commands: /help

> Ann (Telegram): /bind nostr
bot (Telegram): Proposal 1: Make nostr:da18b1bee8d53df0f5f124a23f… a home of the union

  Proposed by Ann

  Consented: Ann

  Decided by Ann, so far the only member.
bot (Nostr): Proposal 1: Make nostr:da18b1bee8d53df0f5f124a23f… a home of the union

  Proposed by Ann

  Consented: Ann

  Decided by Ann, so far the only member.

> Ann (Telegram): /invite @Mira
bot (Telegram): Proposal 2: Admit Mira

  Proposed by Ann

  Candidate: Mira (nostr:79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798)

  Consented: Ann
  Mira has not accepted yet.

  You can object until 2 May 2026, 08:06 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Mira: Accept] [Mira: Decline]
  [More time]
bot (Nostr): Proposal 2: Admit Mira

  Proposed by Ann

  Candidate: @Mira (nostr:79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798)

  Consented: Ann
  Mira has not accepted yet.

  The clock starts once everybody has been told. Still to be told: Ann

  Reply: consent · object: reason · accept · decline · more time
bot (Nostr): Proposal 2: Admit Mira
  You can object until 2 May 2026, 08:06 UTC (24 h left). Whoever stays silent agrees.

> Mira (Nostr): ^2 accept
bot (Telegram): Proposal 2: Admit Mira
  Decided by Ann, so far the only member.
  Welcome, Mira! You are a member of Gardeners.
  What the union is for and how it decides: /welcome
bot~ (Telegram): Proposal 2: Admit Mira

  Proposed by Ann

  Candidate: Mira (nostr:79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798)

  Consented: Ann
  Mira accepted the invitation.

  Decided by Ann, so far the only member.
bot (Nostr): Thank you. You become a member if nobody objects by 2 May 2026, 08:06 UTC.
bot (Nostr): Proposal 2: Admit Mira
  Decided by Ann, so far the only member.
  Welcome, Mira! You are a member of Gardeners.
  What the union is for and how it decides: /welcome

> Ann (Telegram): /propose Water the saplings every day
bot (Telegram): Proposal 3: “Water the saplings every day”

  Proposed by Ann

  Consented: Ann
  Silent so far: Mira

  You can object until 2 May 2026, 08:10 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot (Nostr): Proposal 3: “Water the saplings every day”

  Proposed by Ann

  Consented: Ann
  Silent so far: Mira

  The clock starts once everybody has been told. Still to be told: Ann

  Reply: consent · object: reason · better: text · more time
bot (Nostr): Proposal 3: “Water the saplings every day”
  You can object until 2 May 2026, 08:10 UTC (24 h left). Whoever stays silent agrees.

> Mira (Nostr): ^3 no, that is too much for clay
bot (Telegram): Mira objects to proposal 3: “that is too much for clay”
  Mira, what would have to change for you to agree? Reply here, so that Ann can meet it.
bot~ (Telegram): Proposal 3: “Water the saplings every day”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Mira: “that is too much for clay”

  You can object until 2 May 2026, 08:10 UTC (23 h 58 min left). Mira’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]
bot (Nostr): +
bot (Nostr): Mira objects to proposal 3: “that is too much for clay”
  @Mira, what would have to change for you to agree? Reply here, so that Ann can meet it.

> Mira (Nostr): ^3 better: Water the saplings twice a week
bot (Telegram): Mira suggests another text for proposal 3. Ann, you can adopt it or keep yours:
  “Water the saplings [-every day-] [+twice a week+]”
  [Adopt]
bot~ (Telegram): Proposal 3: “Water the saplings every day”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Mira: “that is too much for clay”
  Other texts suggested by: Mira

  You can object until 2 May 2026, 08:10 UTC (23 h 56 min left). Mira’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]
bot (Nostr): Mira suggests another text for proposal 3. Ann, you can adopt it or keep yours:
  “Water the saplings [-every day-] [+twice a week+]”

  Reply: adopt

> Ann (Telegram): [Adopt]
bot@Ann (Telegram): Proposal 3 has a new text. Everybody is asked anew.
bot (Telegram): Proposal 3: “Water the saplings twice a week”

  Proposed by Ann, version 2, in the words of Mira

  “Water the saplings [-every day-] [+twice a week+]”

  Consented: Ann
  Objected:
  — Mira: “that is too much for clay” (to version 1)

  Mira: does this text meet your objection? Until you say so, it stands.

  You can object until 2 May 2026, 08:16 UTC (24 h left). Mira’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [This meets it] [I still object]
  [Other wording] [More time]
bot~ (Telegram): Proposal 3: “Water the saplings every day”

  Proposed by Ann

  This is version 1. It was replaced: version 2 is below.
bot (Nostr): Proposal 3: “Water the saplings twice a week”

  Proposed by Ann, version 2, in the words of Mira

  “Water the saplings [-every day-] [+twice a week+]”

  Consented: Ann
  Objected:
  — Mira: “that is too much for clay” (to version 1)

  @Mira: does this text meet your objection? Until you say so, it stands.

  The clock starts once everybody has been told. Still to be told: Ann

  Reply: consent · object: reason · better: text · more time
bot (Nostr): Proposal 3: “Water the saplings twice a week”
  You can object until 2 May 2026, 08:16 UTC (24 h left). Mira’s objection stands: unless it is withdrawn, this will not be carried.

> Ann (Telegram): ^3 better: Water the saplings twice a week, in a drought every day
bot (Telegram): Ann, is this to be the text of proposal 3? “Water the saplings twice a week, in a drought every day” Everybody will be asked anew.
  [Revise with these words] [Just an idea]

> Ann (Telegram): [Revise with these words]
bot@Ann (Telegram): Proposal 3 has a new text. Everybody is asked anew.
bot (Telegram): Proposal 3: “Water the saplings twice a week, in a drought every day”

  Proposed by Ann, version 3

  “Water the saplings twice a week[+, in a drought every day+]”

  Consented: Ann
  Objected:
  — Mira: “that is too much for clay” (to version 1)
  Other texts suggested by: Mira

  Mira: does this text meet your objection? Until you say so, it stands.

  You can object until 2 May 2026, 08:20 UTC (24 h left). Mira’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [This meets it] [I still object]
  [Other wording] [More time]
bot~ (Telegram): Proposal 3: “Water the saplings twice a week”

  Proposed by Ann, version 2

  “Water the saplings [-every day-] [+twice a week+]”

  This is version 2. It was replaced: version 3 is below.
bot (Nostr): Proposal 3: “Water the saplings twice a week, in a drought every day”

  Proposed by Ann, version 3

  “Water the saplings twice a week[+, in a drought every day+]”

  Consented: Ann
  Objected:
  — Mira: “that is too much for clay” (to version 1)
  Other texts suggested by: Mira

  @Mira: does this text meet your objection? Until you say so, it stands.

  The clock starts once everybody has been told. Still to be told: Ann

  Reply: consent · object: reason · better: text · more time
bot (Nostr): Proposal 3: “Water the saplings twice a week, in a drought every day”
  You can object until 2 May 2026, 08:20 UTC (24 h left). Mira’s objection stands: unless it is withdrawn, this will not be carried.

> Mira (Nostr): [+ 3]
bot (Telegram): Proposal 3: “Water the saplings twice a week, in a drought every day”
  Carried: everybody consented.
bot~ (Telegram): Proposal 3: “Water the saplings twice a week, in a drought every day”

  Proposed by Ann, version 3

  “Water the saplings twice a week[+, in a drought every day+]”

  Consented: Ann, Mira
  Other texts suggested by: Mira

  Carried: everybody consented.
bot (Nostr): +
bot (Nostr): Proposal 3: “Water the saplings twice a week, in a drought every day”
  Carried: everybody consented.

> Mira (Nostr): decisions
bot (Nostr): What Gardeners decided

  Proposal 3: “Water the saplings twice a week, in a drought every day” nostr:note167ne09jfr8znejpmeuc96wuwjadyypzs52qwgzz9xhasgqz7me6sejan5m
  Carried: everybody consented. 1 May 2026, 08:20 UTC

  Proposal 2: Admit Mira nostr:note19ey8m3tc55lz8g63ny5vh87des7qtdl72ywdp7rsl2f28mha5scq65qnar
  Decided by Ann, so far the only member. 1 May 2026, 08:06 UTC

  Proposal 1: Make nostr:da18b1bee8d53df0f5f124a23f… a home of the union
  Decided by Ann, so far the only member. 1 May 2026, 08:04 UTC

  Reply: /proposal 1
