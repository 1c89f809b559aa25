# Forms without commands: the menu has a button for all that its reader can do here, and asks for what is lacking.

> ann: /menu
bot: There is no union here yet. To start one, all I need is a name and what it is for.
  [Start a union]
  [Language] [All commands]

> ann: [Start a union]
bot: Ann, what should the union be called?

> ann: ^ Gardeners
bot: Ann, and what is it for? One sentence is enough.

> ann: ^ We plant trees
bot: Gardeners is founded.
  Mission: “We plant trees”
  Everything is decided by consensus: a proposal is carried when nobody objects before its deadline.

  Next: /invite the others. All commands: /help

> ann: /menu
bot: Gardeners
  Ann, nothing waits for you. What would you like to do?
  [What waits for me]
  [Propose…] [What is open]
  [What we decided] [Our articles]
  [Members] [Our money]
  [I am away] [Settings…] [All commands]

> ann: [Propose…]
bot~: Gardeners
  What would you like to propose?
  [Something to decide]
  [A new article]
  [A new member] [More…]
  [Back to the menu]

> ann: [Something to decide]
bot: Ann, what do you propose?

> ann: ^ Buy a tractor
bot: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann

  Decided by Ann, so far the only member.

> zed: @bot menu
bot: Gardeners
  The members of Gardeners decide together here. You can read along:
  [I want to join]
  [What is open] [Our articles]
  [Members] [All commands]

> zed: [What is open]
bot: Nothing is open. Propose something: /propose TEXT

> zed: [I am away]
! there is no button [I am away]

> ann: [A new member]
bot: Ann, whom do you want to invite? Mention them, or write their @username.

> ann: ^ @bob
bot: Proposal 2: Admit Bob

  Proposed by Ann

  Candidate: Bob (console:bob)

  Consented: Ann
  Bob has not accepted yet.

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Bob: Accept] [Bob: Decline]
  [More time]

> bob: /menu
bot: You are invited to join Gardeners.
  Mission: “We plant trees”
  Its members decide everything by consensus.
  [Accept] [Decline]

> bob: [Accept]
bot@bob: Thank you. You have accepted.
bot: Proposal 2: Admit Bob
  Decided by Ann, so far the only member.
  Welcome, Bob! You are a member of Gardeners.
  What the union is for and how it decides: /welcome
bot~: Proposal 2: Admit Bob

  Proposed by Ann

  Candidate: Bob (console:bob)

  Consented: Ann
  Bob accepted the invitation.

  Decided by Ann, so far the only member.

> bob: @bot menu
bot: Gardeners
  Bob, nothing waits for you. What would you like to do?
  [What waits for me]
  [Propose…] [What is open]
  [What we decided] [Our articles]
  [Members] [Our money]
  [I am away] [Settings…] [All commands]

> bob: [Propose…]
bot~: Gardeners
  What would you like to propose?
  [Something to decide]
  [A new article]
  [A new member] [More…]
  [Back to the menu]

> bob: [A new article]
bot: Bob, what should the new article say?

> bob: ^ Members pay 3 EUR.
bot: Proposal 3: New article: “Members pay 3 EUR.”

  Proposed by Bob

  Consented: Bob
  Silent so far: Ann

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> bob@bot: /menu
bot@bob: Gardeners
  Bob, nothing waits for you. What would you like to do?
  [What waits for me]
  [Propose…] [What is open]
  [What we decided] [Our articles]
  [Members] [Our money]
  [I am away] [Settings…] [All commands]

> bob@bot: [I am away]
bot@bob: Bob, until which day? For example: Friday, 24 December, 2 weeks.
  [Three days]
  [A week]
  [Two weeks]

> bob@bot: ^ until Sunday
bot@bob: You are away until the end of 4 Jan 2026, and I do not call you meanwhile. Your silence counts all the same: whoever does not object agrees.

> bob@bot: /menu
bot@bob: Gardeners
  Bob, nothing waits for you. What would you like to do?
  [What waits for me]
  [Propose…] [What is open]
  [What we decided] [Our articles]
  [Members] [Our money]
  [I am back] [Settings…] [All commands]

> ann: /menu
bot: Gardeners
  Ann, one proposal waits for you. What would you like to do?
  [What waits for me]
  [Propose…] [What is open]
  [What we decided] [Our articles]
  [Members] [Our money]
  [I am away] [Settings…] [All commands]

> ann: [What waits for me]
bot: Ann, this waits for you in Gardeners

  Proposal 3: New article: “Members pay 3 EUR.”
  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Show 3]

> ann: [Settings…]
bot~: Gardeners
  What would you like to change?
  [Language] [Time zone]
  [Digest] [Who wants to join]
  [Reminders in private]
  [Leave the union]
  [Back to the menu]

> ann: [Language]
bot: Ann, which language should I speak?
  [English]
  [Русский]

> ann: [Русский]
bot@ann: Теперь я говорю здесь по-русски.
bot: Теперь я говорю здесь по-русски.
bot~: Предложение 3. Новая статья: «Members pay 3 EUR.»

  Инициатор: Bob

  Согласие: Bob
  Пока без ответа: Ann

  Возразить можно до 2 янв. 2026, 12:00 UTC (осталось 24 ч). Кто промолчит, тот согласен.
  [Согласиться] [Возразить]
  [Другой текст] [Больше времени]

> bob: @bot меню
bot: Gardeners
  Bob, сейчас вас ничего не ждёт. Что хотите сделать?
  [Что ждёт меня]
  [Предложить…] [Что открыто]
  [Что решили] [Наши статьи]
  [Участники] [Наши деньги]
  [Я снова здесь] [Настройки…] [Все команды]

> zed@bot: /menu
bot@zed: I help groups decide together. Add me to your group and write /menu there: one of you starts a union, the others join with one tap.
  [Language] [All commands]
