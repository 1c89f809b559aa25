# Подписки: что рассказывается тому, кто об этом попросил
menu-subscribe = узнавать в личных сообщениях, что происходит в союзе
names-subscribe = подписаться, подписка
args-subscribe = [СОЮЗ]
menu-subscriptions = мои подписки, когда мне писать и как отписаться
names-subscriptions = подписки, мои подписки
menu-unsubscribe = больше не рассказывать
names-unsubscribe = отписаться
args-unsubscribe = N | все
menu-quiet_hours = когда меня не беспокоить
names-quiet_hours = тихие часы
args-quiet_hours = 22-8 | нет
menu-daily = новости раз в день, все вместе
names-daily = раз в день
args-daily = 9 | нет

topic-all = всё
topic-proposals = новые предложения
topic-outcomes = решения
topic-mine = что касается меня
topic-reminders = напоминания перед сроком

ask-for-followed-union = { $name }, о каком союзе речь?
ask-for-topic = { $name }, о чём рассказывать?
ask-for-subscription = { $name }, о чём больше не рассказывать?
ask-for-quiet-hours = { $name }, с какого и до какого часа не беспокоить? Например: 22-8. О близком сроке напишу заранее, до начала тихих часов.
ask-for-daily-hour = { $name }, в каком часу присылать новости за день? Например: 18.
ask-for-own-zone = { $name }, по часам какого города вы живёте? Например: Москва, Europe/Moscow, UTC+3.

done-subscribed = Буду рассказывать об этом здесь. Все ваши подписки: /subscriptions
again-subscribed = Эта подписка здесь уже есть. Все ваши подписки: /subscriptions
done-unsubscribed = Больше об этом не рассказываю. Что осталось: /subscriptions
again-unsubscribed = Этой подписки уже нет. Что осталось: /subscriptions
done-quiet-hours = Готово. Как и когда я пишу: /subscriptions
again-quiet-hours = Так уже и было.
done-daily = Готово. Как и когда я пишу: /subscriptions
again-daily = Так уже и было.

following-list = Ваши подписки:
following-nothing = Подписок пока нет. Напишите, какой союз вам интересен: /subscribe СОЮЗ
following-line = { $name }: { $topic }
following-line-one = { $name }, предложение { $number }: { $topic }
following-ending = Эта подписка прекращена.
following-at-once = Пишу сразу, в любой час.
following-quiet = Тихие часы: с { $start } до { $end } ({ $zone }).
following-daily = Новости за день приходят вместе, в { $at } ({ $zone }).
following-in-private = Ваши подписки касаются только нас с вами: напишите мне в личные сообщения.
following-unknown = Не знаю союза «{ $name }», на который можно подписаться. Возможно, он закрытый: тогда подписаться могут его участники.
following-none = О каком союзе речь? Напишите его название: /subscribe СОЮЗ
following-mine-members = «Моё» есть только у участников союза «{ $name }». Можно подписаться на его предложения или решения.
following-no-proposal = В союзе «{ $name }» нет открытого предложения { $number }.
following-ended-no-access = Подписка на союз «{ $name }» прекращена: теперь его читают только участники.
following-ended-no-member = Вы больше не участник союза «{ $name }», и о вашем там рассказывать нечего. Остальные подписки остаются.
following-back = Какое-то время я не мог писать вам сюда. Теперь снова рассказываю о том, на что вы подписаны.

tap-subscriptions = Мои подписки
tap-subscribe = Подписаться на союз…
tap-quiet_hours = Тихие часы…
tap-daily = Раз в день…
tap-stop = Отписаться от { $number }
tap-stop-all = От всего
tap-no-quiet = Без тихих часов
tap-no-daily = Сразу, не раз в день
button-unfollow = Отписаться
reply-unfollow = отписаться

stranger-until = Возразить можно до { $when } (ещё { $left }).
stranger-untold = Срок начнётся, когда узнают все участники.

refused-too-many-subscriptions = Подписок уже { $most }. Сначала откажитесь от одной: /subscriptions
refused-no-such-subscription = Подписки { $number } у вас нет. Ваши подписки: /subscriptions
refused-quiet-too-long = Сколько-то часов в сутки должно остаться: тихими могут быть не больше { $hours }.

menu-feeds = адреса для чтения новостей и календаря
names-feeds = ленты, лента, календарь
args-feeds = [СОЮЗ | все | отозвать]
feed-of-all = Все мои союзы
feeds-offer = Программа для чтения новостей покажет, что предложено и решено, а календарь — до какого срока. О каком союзе?
feeds-open = Союз «{ $name }» открыт для всех, и эти адреса тоже: первый — для новостей, второй — для календаря.
feeds-secret = { $name }, только для вас: первый адрес — для новостей, второй — для календаря. Кто знает адрес, тот читает; прежние больше не действуют, а /feeds отозвать отменит все.
feeds-in-private = Такие адреса — только для вас: напишите мне /feeds в личные сообщения.
feeds-ended = Ваши адреса больше никуда не ведут.
feeds-none = Таких адресов у вас нет.
feeds-which = Вы не состоите ни в одном союзе. У открытого союза адреса общие: /feeds СОЮЗ
feeds-nowhere = Таких адресов нет: тот, кто держит бота, ничего не показывает по HTTP или не сказал где (PUBLIC_URL).
feeds-end = Отозвать все адреса
feeds-copy-news = Скопировать: новости
feeds-copy-calendar = Скопировать: календарь

menu-webhook = сообщать программе, что происходит в союзе
names-webhook = вебхук
args-webhook = АДРЕС [СОЮЗ]
ask-for-webhook-url = { $name }, какой адрес у вашей программы? Он начинается с https://, и программа должна повторить слово, которое я туда пошлю.
done-webhook = Спрошу по этому адресу, ждут ли там новостей, и сообщу вам.
again-webhook = Этот адрес уже спрошен или уже получает новости: /subscriptions
following-webhook = { $url } получает новости. Новый секрет: /webhook сменить { $number }
following-webhook-asked = { $url }: жду ответа.
webhook-in-private = Адреса программ — только для меня: этим я не воспользовался. Напишите мне /webhook в личные сообщения, а здесь удалите.
webhook-taken-away = Адреса программ — только для меня: этим я не воспользовался, а сообщение удалил. Напишите мне /webhook в личные сообщения.
webhook-no-address = Нужен один адрес, который начинается с https://, без имени и пароля в нём.
webhook-union-full = У союза «{ $name }» уже 200 таких программ. Может быть, какая-то больше не нужна.
webhook-works = { $url } отвечает и теперь получает новости (номер { $number }). То, что приходит от меня, подписано этим секретом; показываю его один раз:

{ $secret }
webhook-rotated = Теперь то, что приходит от меня, подписано этим секретом; показываю его один раз:

{ $secret }
webhook-ended-no-access = { $url } больше не получает новостей: теперь этот союз читают только участники.
webhook-ended-not-proven = { $url } не повторил того, что я туда послал, поэтому новостей там не будет. Попробовать ещё раз: /webhook
webhook-ended-failing = { $url } неделю ничего не принимал, поэтому новостей там больше не будет. Когда всё заработает: /webhook
refused-too-many-webhooks = Программ уже { $most }. Сначала откажитесь от одной: /subscriptions
refused-no-such-webhook = Программы { $number }, которая получает новости, у вас нет. Что есть: /subscriptions
tap-rotate = Новый секрет { $number }
button-rotate = Новый секрет
reply-rotate = новый секрет
tap-webhook = Сообщать программе…
