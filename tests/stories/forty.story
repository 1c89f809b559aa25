# A group that has grown to forty: cards and reminders stay short, and who is asked knows it.

> ann: /start_union Lime Street — Keep the street green @bob @cy @dee @eve @fay @gus @hal @ivy @joe @kim @leo @mia @ned @ola @pam @quin @rob @sue @tom @una @vic @wes @xia @yan @zed @abe @bea @col @dot @eli @flo @gil @hana @ian @jan @ken @lou @max @nora
bot: Lime Street is founded.
  Mission: “Keep the street green”
  Everything is decided by consensus: a proposal is carried when nobody objects before its deadline.

  Bob, Cy, Dee, Eve, Fay, Gus, Hal, Ivy, Joe, Kim, Leo, Mia, Ned, Ola, Pam, Quin, Rob, Sue, Tom, Una and 19 more: please accept within seven days to be among the founders.
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

> mia: [Accept]
bot@mia: You are a founder now.
bot: Mia is a founder now.

> ned: [Accept]
bot@ned: You are a founder now.
bot: Ned is a founder now.

> ola: [Accept]
bot@ola: You are a founder now.
bot: Ola is a founder now.

> pam: [Accept]
bot@pam: You are a founder now.
bot: Pam is a founder now.

> quin: [Accept]
bot@quin: You are a founder now.
bot: Quin is a founder now.

> rob: [Accept]
bot@rob: You are a founder now.
bot: Rob is a founder now.

> sue: [Accept]
bot@sue: You are a founder now.
bot: Sue is a founder now.

> tom: [Accept]
bot@tom: You are a founder now.
bot: Tom is a founder now.

> una: [Accept]
bot@una: You are a founder now.
bot: Una is a founder now.

> vic: [Accept]
bot@vic: You are a founder now.
bot: Vic is a founder now.

> wes: [Accept]
bot@wes: You are a founder now.
bot: Wes is a founder now.

> xia: [Accept]
bot@xia: You are a founder now.
bot: Xia is a founder now.

> yan: [Accept]
bot@yan: You are a founder now.
bot: Yan is a founder now.

> zed: [Accept]
bot@zed: You are a founder now.
bot: Zed is a founder now.

> abe: [Accept]
bot@abe: You are a founder now.
bot: Abe is a founder now.

> bea: [Accept]
bot@bea: You are a founder now.
bot: Bea is a founder now.

> col: [Accept]
bot@col: You are a founder now.
bot: Col is a founder now.

> dot: [Accept]
bot@dot: You are a founder now.
bot: Dot is a founder now.

> eli: [Accept]
bot@eli: You are a founder now.
bot: Eli is a founder now.

> flo: [Accept]
bot@flo: You are a founder now.
bot: Flo is a founder now.

> gil: [Accept]
bot@gil: You are a founder now.
bot: Gil is a founder now.

> hana: [Accept]
bot@hana: You are a founder now.
bot: Hana is a founder now.

> ian: [Accept]
bot@ian: You are a founder now.
bot: Ian is a founder now.

> jan: [Accept]
bot@jan: You are a founder now.
bot: Jan is a founder now.

> ken: [Accept]
bot@ken: You are a founder now.
bot: Ken is a founder now.

> lou: [Accept]
bot@lou: You are a founder now.
bot: Lou is a founder now.

> max: [Accept]
bot@max: You are a founder now.
bot: Max is a founder now.

> nora: [Accept]
bot@nora: You are a founder now.
bot: Nora is a founder now.

> ann: /propose Plant forty trees, one for each of us
bot: Proposal 1: “Plant forty trees, one for each of us”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob, Cy, Dee, Eve, Fay, Gus, Hal, Ivy, Joe, Kim, Leo, Mia, Ned, Ola, Pam, Quin, Rob, Sue, Tom, Una and 19 more

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> bob: [Consent]
bot@bob: Thank you. You consented to proposal 1.
bot~: Proposal 1: “Plant forty trees, one for each of us”

  Proposed by Ann

  Consented: Ann, Bob
  Silent so far: Cy, Dee, Eve, Fay, Gus, Hal, Ivy, Joe, Kim, Leo, Mia, Ned, Ola, Pam, Quin, Rob, Sue, Tom, Una, Vic and 18 more

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> cy: ^ no, who waters forty trees?
bot~: Proposal 1: “Plant forty trees, one for each of us”

  Proposed by Ann

  Consented: Ann, Bob
  Silent so far: Cy, Dee, Eve, Fay, Gus, Hal, Ivy, Joe, Kim, Leo, Mia, Ned, Ola, Pam, Quin, Rob, Sue, Tom, Una, Vic and 18 more
  Unclear: Cy: “no, who waters forty trees?”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot: Cy, is that an objection to proposal 1? You wrote: “no, who waters forty trees?”
  [I object] [Just a remark]

> dee: ^ +1
bot~: Proposal 1: “Plant forty trees, one for each of us”

  Proposed by Ann

  Consented: Ann, Bob
  Silent so far: Cy, Dee, Eve, Fay, Gus, Hal, Ivy, Joe, Kim, Leo, Mia, Ned, Ola, Pam, Quin, Rob, Sue, Tom, Una, Vic and 18 more
  Unclear: Cy: “no, who waters forty trees?”
  Unclear: Dee: “+1”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot: Dee, is that a yes or a no to proposal 1? You wrote: “+1”
  [I consent] [I object] [Just a remark]

> eve: ^ me!
bot~: Proposal 1: “Plant forty trees, one for each of us”

  Proposed by Ann

  Consented: Ann, Bob
  Silent so far: Cy, Dee, Eve, Fay, Gus, Hal, Ivy, Joe, Kim, Leo, Mia, Ned, Ola, Pam, Quin, Rob, Sue, Tom, Una, Vic and 18 more
  Unclear: Cy: “no, who waters forty trees?”
  Unclear: Dee: “+1”
  Unclear: Eve: “me!”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot: Eve, is that a yes or a no to proposal 1? You wrote: “me!”
  [I consent] [I object] [Just a remark]

> +12h
bot: Proposal 1: “Plant forty trees, one for each of us”
  Cy, Dee, Eve, Fay, Gus, Hal, Ivy, Joe, Kim, Leo, Mia, Ned, Ola, Pam, Quin, Rob, Sue, Tom, Una, Vic, Wes, Xia, Yan, Zed, Abe, Bea, Col, Dot, Eli, Flo, Gil, Hana, Ian, Jan, Ken, Lou, Max, Nora: 12 h left, until 2 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]

> cy: ^ ok, if Eve waters them I'm fine
bot~: Proposal 1: “Plant forty trees, one for each of us”

  Proposed by Ann

  Consented: Ann, Bob
  Silent so far: Cy, Dee, Eve, Fay, Gus, Hal, Ivy, Joe, Kim, Leo, Mia, Ned, Ola, Pam, Quin, Rob, Sue, Tom, Una, Vic and 18 more
  Unclear: Cy: “no, who waters forty trees? / ok, if Eve waters them I'm fine”
  Unclear: Dee: “+1”
  Unclear: Eve: “me!”

  You can object until 2 Jan 2026, 12:00 UTC (12 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot: Cy, is that a yes or a no to proposal 1? You wrote: “ok, if Eve waters them I'm fine”
  [I consent] [I object] [Just a remark]

> cy: ^ I withdraw my objection
bot: Reply: I consent · I object · Just a remark

> hana: @bot what waits for me?
bot: Hana, this waits for you in Lime Street

  Proposal 1: “Plant forty trees, one for each of us”
  You can object until 2 Jan 2026, 12:00 UTC (12 h left). Whoever stays silent agrees.
  [Show 1]

> +24h
bot: Proposal 1: “Plant forty trees, one for each of us”
  Cy, Dee, Eve, Fay, Gus, Hal, Ivy, Joe, Kim, Leo, Mia, Ned, Ola, Pam, Quin, Rob, Sue, Tom, Una, Vic, Wes, Xia, Yan, Zed, Abe, Bea, Col, Dot, Eli, Flo, Gil, Hana, Ian, Jan, Ken, Lou, Max, Nora: 3 h left, until 2 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]
bot: Cy, Dee, Eve, it is not clear whether you object to proposal 1. Please consent or object by 3 Jan 2026, 12:00 UTC; if you say nothing more, it counts as a remark.
  [Consent] [Object]
bot~: Proposal 1: “Plant forty trees, one for each of us”

  Proposed by Ann

  Consented: Ann, Bob
  Silent so far: Cy, Dee, Eve, Fay, Gus, Hal, Ivy, Joe, Kim, Leo, Mia, Ned, Ola, Pam, Quin, Rob, Sue, Tom, Una, Vic and 18 more
  Unclear: Cy: “no, who waters forty trees? / ok, if Eve waters them I'm fine”
  Unclear: Dee: “+1”
  Unclear: Eve: “me!”

  You can object until 3 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot: Proposal 1: “Plant forty trees, one for each of us”
  Cy, Dee, Eve, Fay, Gus, Hal, Ivy, Joe, Kim, Leo, Mia, Ned, Ola, Pam, Quin, Rob, Sue, Tom, Una, Vic, Wes, Xia, Yan, Zed, Abe, Bea, Col, Dot, Eli, Flo, Gil, Hana, Ian, Jan, Ken, Lou, Max, Nora: 12 h left, until 3 Jan 2026, 12:00 UTC. Whoever stays silent agrees; object if you disagree.
  [Consent] [Object] [More time]

> nora: /members
bot: Lime Street: 40 members

  1. Ann (console)
  2. Bob (console)
  3. Cy (console)
  4. Dee (console)
  5. Eve (console)
  6. Fay (console)
  7. Gus (console)
  8. Hal (console)
  9. Ivy (console)
  10. Joe (console)
  11. Kim (console)
  12. Leo (console)
  13. Mia (console)
  14. Ned (console)
  15. Ola (console)
  16. Pam (console)
  17. Quin (console)
  18. Rob (console)
  19. Sue (console)
  20. Tom (console)
  21. Una (console)
  22. Vic (console)
  23. Wes (console)
  24. Xia (console)
  25. Yan (console)
  26. Zed (console)
  27. Abe (console)
  28. Bea (console)
  29. Col (console)
  30. Dot (console)
  31. Eli (console)
  32. Flo (console)
  33. Gil (console)
  34. Hana (console)
  35. Ian (console)
  36. Jan (console)
  37. Ken (console)
  38. Lou (console)
  39. Max (console)
  40. Nora (console)

> nora: /union
bot: Lime Street
  “Keep the street green”

  Founded by Ann on 1 Jan 2026, 12:00 UTC
  40 members (/members)
  No articles yet (/regulation)
  One open proposal (/proposals)
  Id: ee165b59-2e04-5662-9b28-e21f9577d5ea
