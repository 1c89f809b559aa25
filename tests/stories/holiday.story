# Somebody is on holiday: nobody calls her, her friends wait for her, and she hears what she missed.

> ann: /start_union Gardeners — plant trees @bob @cy
bot: Gardeners is founded.
  Mission: “plant trees”
  Everything is decided by consensus: a proposal is carried when nobody objects before its deadline.

  Bob, Cy: please accept within seven days to be among the founders.
  [Accept] [Decline]

> bob: [Accept]
bot@bob: You are a founder now.
bot: Bob is a founder now.

> cy: [Accept]
bot@cy: You are a founder now.
bot: Cy is a founder now.

> cy: @bot I'm on holiday until 6 January
bot: You are away until the end of 6 Jan 2026, and I do not call you meanwhile. Your silence counts all the same: whoever does not object agrees.

> ann: /propose A fence around the pond
bot: Proposal 1: “A fence around the pond”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob, Cy (away until 6 Jan 2026)

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot: Ann, away until after the end of proposal 1: Cy. Their silence counts. Should it stay open until the day after their return?
  [Until they are back] [As it is]

> bob: ^ yes
bot~: Proposal 1: “A fence around the pond”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob, Cy (away until 6 Jan 2026)
  Unclear: Bob: “yes”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot: Bob, is that a yes or a no to proposal 1? You wrote: “yes”
  [I consent] [I object] [Just a remark]

> ann: [Until they are back]
bot@ann: Proposal 1 stays open for longer.
bot: Ann gives proposal 1 more time: you can object until 8 Jan 2026, 00:00 UTC.
bot~: Proposal 1: “A fence around the pond”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob, Cy (away until 6 Jan 2026)
  Unclear: Bob: “yes”

  You can object until 8 Jan 2026, 00:00 UTC (6 days 12 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> bob: /propose Buy two spades
bot: Proposal 2: “Buy two spades”

  Proposed by Bob

  Consented: Bob
  Silent so far: Ann, Cy (away until 6 Jan 2026)

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot: Bob, away until after the end of proposal 2: Cy. Their silence counts. Should it stay open until the day after their return?
  [Until they are back] [As it is]

> bob: [As it is]
bot@bob: Good. It stays open for the usual time.

> ann: ^ agreed
bot~: Proposal 2: “Buy two spades”

  Proposed by Bob

  Consented: Bob
  Silent so far: Ann, Cy (away until 6 Jan 2026)
  Unclear: Ann: “agreed”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot: Ann, is that a yes or a no to proposal 2? You wrote: “agreed”
  [I consent] [I object] [Just a remark]

> +12h
bot: Proposal 2: “Buy two spades”
  Ann: 12 h left, until 2 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]

> +12h
bot: Proposal 2: “Buy two spades”
  Ann: 3 h left, until 2 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]
bot: Ann, it is not clear whether you object to proposal 2. Please consent or object by 3 Jan 2026, 12:00 UTC; if you say nothing more, it counts as a remark.
  [Consent] [Object]
bot~: Proposal 2: “Buy two spades”

  Proposed by Bob

  Consented: Bob
  Silent so far: Ann, Cy (away until 6 Jan 2026)
  Unclear: Ann: “agreed”

  You can object until 3 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> +96h
bot: Proposal 2: “Buy two spades”
  Ann: 12 h left, until 3 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]
bot: Proposal 2: “Buy two spades”
  Ann: 3 h left, until 3 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]
bot: Proposal 2: “Buy two spades”
  Carried: nobody objected.
bot~: Proposal 2: “Buy two spades”

  Proposed by Bob

  Consented: Bob
  Silent: Ann, Cy
  Said about it:
  — Ann: “agreed”

  Carried: nobody objected.
bot: Proposal 1: “A fence around the pond”
  Bob: 3 days 6 h left, until 8 Jan 2026, 00:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]
bot: Gardeners, 1 Jan 2026 – 5 Jan 2026

  What was decided:
  Proposal 2: “Buy two spades”
  Carried: nobody objected.

  What is open:
  Proposal 1: “A fence around the pond”
  You can object until 8 Jan 2026, 00:00 UTC (2 days 15 h left). Whoever stays silent agrees.

  Away: Cy (until 6 Jan 2026)

> cy: @bot i am back
bot~: Proposal 1: “A fence around the pond”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob, Cy
  Unclear: Bob: “yes”

  You can object until 8 Jan 2026, 00:00 UTC (36 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot: Welcome back.
  Proposal 2: “Buy two spades”
  Carried: nobody objected.
  Waiting for your answer:
  Proposal 1: “A fence around the pond”
  [Consent] [Object]
  [Show 2]

> cy: ^1 yes, wonderful
bot~: Proposal 1: “A fence around the pond”

  Proposed by Ann

  Consented: Ann, Cy
  Silent so far: Bob
  Unclear: Bob: “yes”

  You can object until 8 Jan 2026, 00:00 UTC (36 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot: Thank you. You consented to proposal 1.
