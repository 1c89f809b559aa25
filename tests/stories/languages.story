# A union speaks the language its members choose; what is open is shown in it at once.

> ann: /start_union Gardeners — We plant trees @bob
bot: Gardeners is founded.
  Mission: “We plant trees”
  Everything is decided by consensus: a proposal is carried when nobody objects before its deadline.

  Bob: please accept within seven days to be among the founders.
  [Accept] [Decline]

> bob: [Accept]
bot@bob: You are a founder now.
bot: Bob is a founder now.

> ann: /propose Buy a tractor
bot: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann
  Silent so far: Bob

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> zed: /language ru
bot: Only members of Gardeners can do that. Ask one of them to /invite you.

> bob: /language ru
bot: Теперь я говорю здесь по-русски.
bot~: Предложение 1. «Buy a tractor»

  Инициатор: Ann

  Согласие: Ann
  Пока без ответа: Bob

  Возразить можно до 2 янв. 2026, 12:00 UTC (осталось 24 ч). Кто промолчит, тот согласен.
  [Согласиться] [Возразить]
  [Другой текст] [Больше времени]

> bob: /language ru
bot: Я уже говорю здесь по-русски.

> ann: [Согласиться 1]
bot@ann: Вы уже согласились с предложением 1.

> bob: [Возразить 1]
bot@bob: Ваше возражение против предложения 1 записано. Оно действует, пока вы его не снимете: /retract 1
bot: Bob возражает против предложения 1.
  Bob, что нужно изменить, чтобы вы согласились? Ответьте здесь, чтобы Ann и остальные могли это учесть.
bot~: Предложение 1. «Buy a tractor»

  Инициатор: Ann

  Согласие: Ann
  Возражения:
  — Bob: причина пока не названа

  Возразить можно до 2 янв. 2026, 12:00 UTC (осталось 24 ч). Есть возражение (Bob): если его не снять, предложение не будет принято.
  [Согласиться] [Возразить]
  [Другой текст] [Больше времени]

> bob: ^ слишком дорого
bot: Bob о своём возражении против предложения 1: «слишком дорого»
  Ann, можно ли это учесть?
bot~: Предложение 1. «Buy a tractor»

  Инициатор: Ann

  Согласие: Ann
  Возражения:
  — Bob: «слишком дорого»

  Возразить можно до 2 янв. 2026, 12:00 UTC (осталось 24 ч). Есть возражение (Bob): если его не снять, предложение не будет принято.
  [Согласиться] [Возразить]
  [Другой текст] [Больше времени]

> bob@bot: /start
bot@bob: Вы состоите в союзе «Gardeners». Что сейчас открыто: /proposals. Все команды: /help

> ann@bot: /language en
bot@ann: I speak English here now.

> ann@bot: /proposals
bot@ann: Open proposals of Gardeners

  Proposal 1: “Buy a tractor”
  1 of 2 consented, one objected
  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Bob’s objection stands: unless it is withdrawn, this will not be carried.
  [Show 1]

> +12h

> bob: ^1 согласен
bot: Предложение 1. «Buy a tractor»
  Принято: согласны все.
bot~: Предложение 1. «Buy a tractor»

  Инициатор: Ann

  Согласие: Ann, Bob

  Принято: согласны все.

> ann: /language EN
bot: I speak English here now.

> ann: /history full
bot: Gardeners: every step

  1 Jan 2026, 12:00 UTC — Ann founded Gardeners
  1 Jan 2026, 12:00 UTC — Bob accepted the founding invitation
  1 Jan 2026, 12:00 UTC — Ann proposed 1: “Buy a tractor”
  1 Jan 2026, 12:00 UTC — everybody was told of proposal 1 (“Buy a tractor”); deadline 2 Jan 2026, 12:00 UTC
  1 Jan 2026, 12:00 UTC — Bob set the language to ru
  1 Jan 2026, 12:00 UTC — Bob objected to proposal 1 (“Buy a tractor”)
  1 Jan 2026, 12:00 UTC — Bob gave the reason of the objection to proposal 1 (“Buy a tractor”): “слишком дорого”
  2 Jan 2026, 00:00 UTC — Bob consented to proposal 1 (“Buy a tractor”)
  2 Jan 2026, 00:00 UTC — proposal 1 (“Buy a tractor”). Carried: everybody consented.
  2 Jan 2026, 00:00 UTC — resolved: “Buy a tractor”
  2 Jan 2026, 00:00 UTC — Ann set the language to en
  [Show 1]
