# From an objection to a better text: an objection says what would have to change, others say how they would put it,
# the proposer takes their words with one tap, and everybody answers the new text, the objector by name.

> ann: /start_union Co-op — We run a shop together @bob @cy @dee
bot: Co-op is founded.
  Mission: “We run a shop together”
  Everything is decided by consensus: a proposal is carried when nobody objects before its deadline.

  Bob, Cy, Dee: please accept within seven days to be among the founders.
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

> ann: /propose Open the shop from 9:00 to 18:00 on weekdays
bot: Proposal 1: “Open the shop from 9:00 to 18:00 on weekdays”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob, Cy, Dee

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> cy: [Consent 1]
bot@cy: Thank you. You consented to proposal 1.
bot~: Proposal 1: “Open the shop from 9:00 to 18:00 on weekdays”

  Proposed by Ann

  Consented: Ann, Cy
  Silent so far: Bob, Dee

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> bob: ^1 no, I work until six
bot: Bob objects to proposal 1: “I work until six”
  Bob, what would have to change for you to agree? Reply here, so that Ann can meet it.
bot~: Proposal 1: “Open the shop from 9:00 to 18:00 on weekdays”

  Proposed by Ann

  Consented: Ann, Cy
  Objected:
  — Bob: “I work until six”
  Silent so far: Dee

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Bob’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> dee: ^1 Who would stand at the till?
bot~: Proposal 1: “Open the shop from 9:00 to 18:00 on weekdays”

  Proposed by Ann

  Consented: Ann, Cy
  Objected:
  — Bob: “I work until six”
  Silent so far: Dee
  Said about it:
  — Dee: “Who would stand at the till?”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Bob’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]
bot: Dee, your question is on the card of proposal 1 for all to see. It is not an objection: if you say nothing more, your silence counts.
  [I object until this is answered]

> cy: ^1 better: Open the shop from 9:00 to 20:00 on weekdays
bot: Cy suggests another text for proposal 1. Ann, you can adopt it or keep yours:
  “Open the shop from 9:00 to [-18:00-] [+20:00+] on weekdays”
  [Adopt]
bot~: Proposal 1: “Open the shop from 9:00 to 18:00 on weekdays”

  Proposed by Ann

  Consented: Ann, Cy
  Objected:
  — Bob: “I work until six”
  Silent so far: Dee
  Other texts suggested by: Cy
  Said about it:
  — Dee: “Who would stand at the till?”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Bob’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> cy: ^1 I take my consent back
bot~: Proposal 1: “Open the shop from 9:00 to 18:00 on weekdays”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: “I work until six”
  Silent so far: Cy, Dee
  Other texts suggested by: Cy
  Said about it:
  — Dee: “Who would stand at the till?”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Bob’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]
bot: Your consent to proposal 1 is withdrawn. If you say nothing more by 2 Jan 2026, 12:00 UTC, your silence counts as consent. If you disagree: /object 1

> dee: ^1 better: Open the shop from 10:00 to 20:00 on weekdays
bot: Dee suggests another text for proposal 1. Ann, you can adopt it or keep yours:
  “Open the shop from [-9:00-] [+10:00+] to [-18:00-] [+20:00+] on weekdays”
  [Adopt]
bot~: Proposal 1: “Open the shop from 9:00 to 18:00 on weekdays”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: “I work until six”
  Silent so far: Cy, Dee
  Unclear: Dee: “better: Open the shop from 10:00 to 20:00 on weekdays”
  Other texts suggested by: Cy, Dee
  Said about it:
  — Dee: “Who would stand at the till?”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Bob’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]
bot: Dee, the proposer sees your text for proposal 1. Do you object unless it is changed, or is it just an idea?
  [I object unless it is changed] [Just an idea]

> dee: [Just an idea]
bot@dee: Thank you. It is taken as a remark, not as an objection.
bot~: Proposal 1: “Open the shop from 9:00 to 18:00 on weekdays”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: “I work until six”
  Silent so far: Cy, Dee
  Other texts suggested by: Cy, Dee
  Said about it:
  — Dee: “Who would stand at the till?”
  — Dee: “better: Open the shop from 10:00 to 20:00 on weekdays”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Bob’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]

> ann: [Adopt]
bot@ann: Proposal 1 has a new text. Everybody is asked anew.
bot: Proposal 1: “Open the shop from 10:00 to 20:00 on weekdays”

  Proposed by Ann, version 2, in the words of Dee

  “Open the shop from [-9:00-] [+10:00+] to [-18:00-] [+20:00+] on weekdays”

  Consented: Ann
  Objected:
  — Bob: “I work until six” (to version 1)
  Silent so far: Cy, Dee
  Other texts suggested by: Cy
  Said about it:
  — Dee: “Who would stand at the till?”
  — Dee: “better: Open the shop from 10:00 to 20:00 on weekdays”

  Bob: does this text meet your objection? Until you say so, it stands.

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Bob’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [This meets it] [I still object]
  [Other wording] [More time]
bot~: Proposal 1: “Open the shop from 9:00 to 18:00 on weekdays”

  Proposed by Ann

  This is version 1. It was replaced: version 2 is below.

> dee: [This meets it 1]
bot@dee: That asks those who objected to an earlier text of proposal 1. Your own answer: /consent 1 or /object 1

> bob: [This meets it 1]
bot@bob: Thank you. You consented to proposal 1.
bot~: Proposal 1: “Open the shop from 10:00 to 20:00 on weekdays”

  Proposed by Ann, version 2, in the words of Dee

  “Open the shop from [-9:00-] [+10:00+] to [-18:00-] [+20:00+] on weekdays”

  Consented: Ann, Bob
  Silent so far: Cy, Dee
  Other texts suggested by: Cy
  Said about it:
  — Dee: “Who would stand at the till?”
  — Dee: “better: Open the shop from 10:00 to 20:00 on weekdays”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> ann: ^1 better: Open the shop from 10:00 to 20:00 every day
bot: Ann, is this to be the text of proposal 1? “Open the shop from 10:00 to 20:00 every day” Everybody will be asked anew.
  [Revise with these words] [Just an idea]

> ann: [Revise with these words]
bot@ann: Proposal 1 has a new text. Everybody is asked anew.
bot: Proposal 1: “Open the shop from 10:00 to 20:00 every day”

  Proposed by Ann, version 3

  “Open the shop from 10:00 to 20:00 [-on weekdays-] [+every day+]”

  Consented: Ann
  Silent so far: Bob, Cy, Dee
  Other texts suggested by: Cy, Dee
  Said about it:
  — Dee: “Who would stand at the till?”
  — Dee: “better: Open the shop from 10:00 to 20:00 on weekdays”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot~: Proposal 1: “Open the shop from 10:00 to 20:00 on weekdays”

  Proposed by Ann, version 2

  “Open the shop from [-9:00-] [+10:00+] to [-18:00-] [+20:00+] on weekdays”

  This is version 2. It was replaced: version 3 is below.

> cy: [Consent 1]
bot@cy: Thank you. You consented to proposal 1.
bot~: Proposal 1: “Open the shop from 10:00 to 20:00 every day”

  Proposed by Ann, version 3

  “Open the shop from 10:00 to 20:00 [-on weekdays-] [+every day+]”

  Consented: Ann, Cy
  Silent so far: Bob, Dee
  Other texts suggested by: Cy, Dee
  Said about it:
  — Dee: “Who would stand at the till?”
  — Dee: “better: Open the shop from 10:00 to 20:00 on weekdays”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> dee: [Other wording]
bot: Dee, how would you put it? Its proposer can then take your words.

> dee: ^ Open the shop from 10:00 to 20:00 every day but Sunday
bot: Dee suggests another text for proposal 1. Ann, you can adopt it or keep yours:
  “Open the shop from 10:00 to 20:00 every day [+but Sunday+]”
  [Adopt]
bot~: Proposal 1: “Open the shop from 10:00 to 20:00 every day”

  Proposed by Ann, version 3

  “Open the shop from 10:00 to 20:00 [-on weekdays-] [+every day+]”

  Consented: Ann, Cy
  Silent so far: Bob, Dee
  Other texts suggested by: Cy, Dee
  Said about it:
  — Dee: “Who would stand at the till?”
  — Dee: “better: Open the shop from 10:00 to 20:00 on weekdays”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> ann: [Other wording]
bot: Ann, what should the proposal say instead?

> ann: ^ Open the shop from 10:00 to 20:00 every day but Sunday
bot: Proposal 1: “Open the shop from 10:00 to 20:00 every day but Sunday”

  Proposed by Ann, version 4

  “Open the shop from 10:00 to 20:00 every day [+but Sunday+]”

  Consented: Ann
  Silent so far: Bob, Cy, Dee
  Other texts suggested by: Cy
  Said about it:
  — Dee: “Who would stand at the till?”
  — Dee: “better: Open the shop from 10:00 to 20:00 on weekdays”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot~: Proposal 1: “Open the shop from 10:00 to 20:00 every day”

  Proposed by Ann, version 3

  “Open the shop from 10:00 to 20:00 [-on weekdays-] [+every day+]”

  This is version 3. It was replaced: version 4 is below.

> bob: [Consent 1]
bot@bob: Thank you. You consented to proposal 1.
bot~: Proposal 1: “Open the shop from 10:00 to 20:00 every day but Sunday”

  Proposed by Ann, version 4

  “Open the shop from 10:00 to 20:00 every day [+but Sunday+]”

  Consented: Ann, Bob
  Silent so far: Cy, Dee
  Other texts suggested by: Cy
  Said about it:
  — Dee: “Who would stand at the till?”
  — Dee: “better: Open the shop from 10:00 to 20:00 on weekdays”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> cy: [Consent 1]
bot@cy: Thank you. You consented to proposal 1.
bot~: Proposal 1: “Open the shop from 10:00 to 20:00 every day but Sunday”

  Proposed by Ann, version 4

  “Open the shop from 10:00 to 20:00 every day [+but Sunday+]”

  Consented: Ann, Bob, Cy
  Silent so far: Dee
  Other texts suggested by: Cy
  Said about it:
  — Dee: “Who would stand at the till?”
  — Dee: “better: Open the shop from 10:00 to 20:00 on weekdays”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> dee: [Consent 1]
bot@dee: Thank you. You consented to proposal 1.
bot: Proposal 1: “Open the shop from 10:00 to 20:00 every day but Sunday”
  Carried: everybody consented.
bot~: Proposal 1: “Open the shop from 10:00 to 20:00 every day but Sunday”

  Proposed by Ann, version 4

  “Open the shop from 10:00 to 20:00 every day [+but Sunday+]”

  Consented: Ann, Bob, Cy, Dee
  Other texts suggested by: Cy
  Said about it:
  — Dee: “Who would stand at the till?”
  — Dee: “better: Open the shop from 10:00 to 20:00 on weekdays”

  Carried: everybody consented.
