# In private: everything can be said there too, an invitation is answered there, and strangers are told what to do.
# Each person's private chat has that person's own language.

> zed@bot: /start
bot@zed: I help groups decide together: a proposal is carried when nobody objects before its deadline.
  Add me to a group and write there: /start_union NAME — MISSION
  All commands: /help

> zed@bot: hello
bot@zed: I help groups decide together: a proposal is carried when nobody objects before its deadline.
  Add me to a group and write there: /start_union NAME — MISSION
  All commands: /help

> zed@bot: /members
bot@zed: You are not in any union yet. Start one in a group, or ask a member to invite you.

> zed@bot: /nonsense
bot@zed: I do not know “nonsense”. What you can write: /help

> zed@bot: /membres
bot@zed: You are not in any union yet. Start one in a group, or ask a member to invite you.

> zed@bot: /start_union Gardeners — We plant trees
bot@zed: A union lives in a group. Add me to one and write it there.

> zed@bot: /language ru
bot@zed: Теперь я говорю здесь по-русски.

> zed@bot: /help
bot@zed: Что можно написать
  В личном чате это работает, пока вы состоите только в одном союзе.
  Можно и словами, без косой черты: меню · что ждёт меня · предложения

  /menu — что здесь можно сделать, кнопками
  /accept [НОМЕР] — принять приглашение
  /decline [НОМЕР] — отказаться от приглашения
  /consent НОМЕР — согласиться с предложением
  /object НОМЕР ПРИЧИНА — возразить против предложения
  /retract НОМЕР — снять своё возражение или согласие
  /open — что ждёт меня
  /proposals — что сейчас открыто
  /proposal НОМЕР — показать предложение
  /regulation [НОМЕР] — читать статьи регламента
  /members — кто состоит в союзе
  /union — об этом союзе
  /decisions [СЛОВА] — что мы решили, в том числе о чём-то одном
  /history [НОМЕР|ст. НОМЕР|КТО|full] — что было сказано и решено
  /welcome — для чего этот союз и как он решает
  /compare СТАТЬЯ [РЕДАКЦИЯ РЕДАКЦИЯ] — что изменилось в статье
  /export — вся история файлом, лично вам
  /requests [НОМЕР|off|on] — кто хочет вступить; закрыть просьбы или снова открыть
  /away до ДНЯ — меня не будет: не зовите меня
  /back — я снова здесь: что было без меня
  /reminders on|off — напоминать мне и в личных сообщениях
  /link МОЯ_ДРУГАЯ_ЗАПИСЬ — говорить и с другой учётной записи
  /unlink МОЯ_ЗАПИСЬ — отвязать свою учётную запись
  /whoami — кто я здесь
  /visibility public|private — кто может читать союз
  /page — открыть мою страницу в браузере
  /token — дать программе читать то, что могу читать я
  /feeds [СОЮЗ | все | отозвать] — адреса для чтения новостей и календаря
  /forget_me — убрать следы о себе в союзе, где меня нет
  /language en|ru — выбрать язык
  /timezone ГОРОД — по каким часам указывать время
  /digest weekly|daily|off — как часто присылать сводку решений
  /health — всё ли в порядке с ботом и слышит ли он вас
  /subscribe [СОЮЗ] — узнавать в личных сообщениях, что происходит в союзе
  /subscriptions — мои подписки, когда мне писать и как отписаться
  /attest пришло | потрачено СУММА ВАЛЮТА ЧТО — предложить записать деньги, которые пришли или потрачены
  /treasury — сколько у нас денег
  /statement [МЕСЯЦ] — что пришло и что потрачено за месяц
  /help — что можно написать

> ann: /start_union Gardeners — We plant trees @bob @zed
bot: Gardeners is founded.
  Mission: “We plant trees”
  Everything is decided by consensus: a proposal is carried when nobody objects before its deadline.

  Bob, Zed: please accept within seven days to be among the founders.
  [Accept] [Decline]
bot@zed: Вас приглашают вступить в союз «Gardeners».
  Миссия: «We plant trees»
  Его участники решают всё консенсусом.
  [Вступить] [Отказаться]

> zed@bot: [Вступить]
bot@zed: Теперь вы учредитель.
bot: Zed is a founder now.
bot@zed: Добро пожаловать в союз «Gardeners»!
  «We plant trees»

  Решаем мы так: предлагает любой участник, спрашивают всех. Кто промолчит, тот согласен; если за 24 ч никто не возразил, решение принято. Хватает одного возражения, чтобы оно не прошло, — пока его не снимут или текст не изменят так, чтобы возражать было незачем.

  Статей пока нет; принятые появятся здесь: /regulation
  [Что я могу здесь]

> bob@bot: /start
bot@bob: I help groups decide together: a proposal is carried when nobody objects before its deadline.
  Add me to a group and write there: /start_union NAME — MISSION
  All commands: /help
bot@bob: You are invited to join Gardeners.
  Mission: “We plant trees”
  Its members decide everything by consensus.
  [Accept] [Decline]

> bob@bot: /start
bot@bob: I help groups decide together: a proposal is carried when nobody objects before its deadline.
  Add me to a group and write there: /start_union NAME — MISSION
  All commands: /help
bot@bob: You are invited to join Gardeners.
  Mission: “We plant trees”
  Its members decide everything by consensus.
  [Accept] [Decline]

> bob@bot: [Accept]
bot@bob: You are a founder now.
bot: Bob is a founder now.
bot@bob: Welcome to Gardeners!
  “We plant trees”

  This is how we decide: any member proposes, and all are asked. Whoever stays silent agrees; what nobody objects to within 24 h is decided. One objection stops it, until it is withdrawn or the text is changed to meet it.

  There are no articles yet; what is decided as one you find here: /regulation
  [What I can do here]

> bob@bot: /start accept-x43X2EPOUaGKIbMd8tnPBQ-0
bot@bob: You are a member of Gardeners. What is open: /proposals. All commands: /help

> dan@bot: /start accept-x43X2EPOUaGKIbMd8tnPBQ-0
bot@dan: I help groups decide together: a proposal is carried when nobody objects before its deadline.
  Add me to a group and write there: /start_union NAME — MISSION
  All commands: /help

> dan@bot: /start accept-x43X2EPOUaGKIbMd8tnPBQ-77
bot@dan: I help groups decide together: a proposal is carried when nobody objects before its deadline.
  Add me to a group and write there: /start_union NAME — MISSION
  All commands: /help

> ann@bot: /propose Buy a tractor
bot: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann
  Silent so far: Zed, Bob

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot@ann: Proposal 1 is open.

> bob@bot: /proposals
bot@bob: Open proposals of Gardeners

  Proposal 1: “Buy a tractor”
  1 of 3 consented, nobody objected
  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Show 1]

> bob@bot: /proposal 1
bot@bob: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann
  Silent so far: Zed, Bob

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]

> bob@bot: [Object 1]
bot@bob: Your objection to proposal 1 is recorded. It stands until you /retract 1.
bot: Bob objects to proposal 1.
  Bob, what would have to change for you to agree? Reply here, so that Ann can meet it.
bot~: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: no reason given yet
  Silent so far: Zed

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Bob’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]
bot@bob: Bob, your objection to proposal 1 is recorded. What would have to change for you to agree? Reply to this message, so that the others can meet it.

> bob@bot: ^ Too dear
bot: Bob on the objection to proposal 1: “Too dear”
  Ann, can that be met?
bot~: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: “Too dear”
  Silent so far: Zed

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Bob’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]
bot@bob: Thank you. Your reason is now on the card.

> bob@bot: ^ What now?
bot~: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: “Too dear”
  Silent so far: Zed
  Said about it:
  — Bob: “What now?”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Bob’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]
bot@bob: Thank you. It is on the card, for everybody to read. It is not an objection.

> bob@bot: ^1 Hm
bot~: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann
  Objected:
  — Bob: “Too dear”
  Silent so far: Zed
  Said about it:
  — Bob: “What now?”
  — Bob: “Hm”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Bob’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]
bot@bob: Thank you. It is on the card, for everybody to read. It is not an objection.

> zed@bot: ^1 hm
! there is no card of proposal 1

> zed@bot: /consent 1
bot~: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann, Zed
  Objected:
  — Bob: “Too dear”
  Said about it:
  — Bob: “What now?”
  — Bob: “Hm”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Bob’s objection stands: unless it is withdrawn, this will not be carried.
  [Consent] [Object]
  [Other wording] [More time]
bot@zed: Спасибо, вы согласились с предложением 1.

> bob@bot: /retract 1
bot~: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann, Zed
  Silent so far: Bob
  Said about it:
  — Bob: “What now?”
  — Bob: “Hm”

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Other wording] [More time]
bot@bob: Your objection to proposal 1 is withdrawn.

> bob@bot: /consent 1
bot: Proposal 1: “Buy a tractor”
  Carried: everybody consented.
bot~: Proposal 1: “Buy a tractor”

  Proposed by Ann

  Consented: Ann, Zed, Bob
  Said about it:
  — Bob: “What now?”
  — Bob: “Hm”

  Carried: everybody consented.
bot@bob: Thank you. You consented to proposal 1.

> ann@bot: /invite @cy
bot: Proposal 2: Admit Cy

  Proposed by Ann

  Candidate: Cy (console:cy)

  Consented: Ann
  Silent so far: Zed, Bob
  Cy has not accepted yet.

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Cy: Accept] [Cy: Decline]
  [More time]
bot@ann: Proposal 2 is open.

> ann@bot: /withdraw 2
bot: Proposal 2: Admit Cy
  Withdrawn by its proposer.
bot~: Proposal 2: Admit Cy

  Proposed by Ann

  Candidate: Cy (console:cy)

  Consented: Ann
  Silent: Zed, Bob

  Withdrawn by its proposer.
bot@ann: Proposal 2 is withdrawn.

> ann@bot: /withdraw 2
bot@ann: Proposal 2 is withdrawn already.

> cy@bot: /start
bot@cy: I help groups decide together: a proposal is carried when nobody objects before its deadline.
  Add me to a group and write there: /start_union NAME — MISSION
  All commands: /help

> ann@bot: /invite cy
bot@ann: I do not know who cy is. Reply to a message of theirs, or write their @username, once I have seen them here.

> ann@bot: /invite @cy
bot: Proposal 3: Admit Cy

  Proposed by Ann

  Candidate: Cy (console:cy)

  Consented: Ann
  Silent so far: Zed, Bob
  Cy has not accepted yet.

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [Cy: Accept] [Cy: Decline]
  [More time]
bot@ann: Proposal 3 is open.
bot@cy: You are invited to join Gardeners.
  Mission: “We plant trees”
  Its members decide everything by consensus.
  [Accept] [Decline]

> cy@bot: /start accept-x43X2EPOUaGKIbMd8tnPBQ-2
bot@cy: Proposal 2 has ended: /proposal 2. You can propose anew.

> cy@bot: /start accept-x43X2EPOUaGKIbMd8tnPBQ-3
bot@cy: You are invited to join Gardeners.
  Mission: “We plant trees”
  Its members decide everything by consensus.
  [Accept] [Decline]

> cy@bot: /members
bot@cy: Gardeners: 3 members

  1. Ann (console)
  2. Zed (console)
  3. Bob (console)
  Candidate: Cy (proposal 3), has not answered yet
  [Show 3]

> cy@bot: /consent 3
bot@cy: You are invited to Gardeners but not a member yet. Accept the invitation: /accept. You have a voice in all that is proposed after you are admitted.

> cy@bot: [Accept]
bot@cy: Thank you. You become a member if nobody objects by 2 Jan 2026, 12:00 UTC.
bot~: Proposal 3: Admit Cy

  Proposed by Ann

  Candidate: Cy (console:cy)

  Consented: Ann
  Silent so far: Zed, Bob
  Cy accepted the invitation.

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [More time]

> bob@bot: /consent 3
bot~: Proposal 3: Admit Cy

  Proposed by Ann

  Candidate: Cy (console:cy)

  Consented: Ann, Bob
  Silent so far: Zed
  Cy accepted the invitation.

  You can object until 2 Jan 2026, 12:00 UTC (24 h left). Whoever stays silent agrees.
  [Consent] [Object]
  [More time]
bot@bob: Thank you. You consented to proposal 3.

> zed@bot: /consent 3
bot: Proposal 3: Admit Cy
  Carried: everybody consented.
  Welcome, Cy! You are a member of Gardeners.
  What the union is for and how it decides: /welcome
bot~: Proposal 3: Admit Cy

  Proposed by Ann

  Candidate: Cy (console:cy)

  Consented: Ann, Bob, Zed
  Cy accepted the invitation.

  Carried: everybody consented.
bot@cy: Welcome to Gardeners!
  “We plant trees”

  This is how we decide: any member proposes, and all are asked. Whoever stays silent agrees; what nobody objects to within 24 h is decided. One objection stops it, until it is withdrawn or the text is changed to meet it.

  There are no articles yet; what is decided as one you find here: /regulation
  [What I can do here]
bot@zed: Спасибо, вы согласились с предложением 3.

> cy@bot: /regulation
bot@cy: There are no articles yet. Propose one: /add_article TEXT

> cy@bot: /members
bot@cy: Gardeners: 4 members

  1. Ann (console)
  2. Zed (console)
  3. Bob (console)
  4. Cy (console)

> cy@bot: /union
bot@cy: Gardeners
  “We plant trees”

  Founded by Ann on 1 Jan 2026, 12:00 UTC
  4 members (/members)
  No articles yet (/regulation)
  Nothing open (/proposals)
  Id: c78dd7d8-43ce-51a1-8a21-b31df2d9cf05

> cy@bot: /leave
bot@cy: Cy, do you leave Gardeners? You lose your voice at once, and only all members together can take you in again.
  [Leave] [Stay]

> cy@bot: [Leave]
bot@cy: You left the union.
bot: Cy left the union.

> cy@bot: /leave
bot@cy: You are not in any union yet. Start one in a group, or ask a member to invite you.
