# Что изменится, одной строкой
change-admit = Принять в союз: { $name }
change-expel = Исключить из союза: { $name }
change-add-next = Новая статья: { $text }
change-add = Новая статья { $number }: { $text }
change-amend = Новый текст статьи { $number }: { $text }
change-repeal = Отменить статью { $number }: { $text }
change-bind = Новый дом союза: { $channel }
change-unbind = Отказаться от дома: { $channel }
change-replace = Заменить учётную запись: { $name }
change-rename = Назвать союз «{ $name }», миссия: { $mission }
change-dissolve = Распустить союз

# Что изменится, полностью
body-admit = Кандидат: { $who } ({ $identity })
body-reason = Причина: { $reason }
body-replace = { $old } → { $new }

# Карточка
proposal-heading = Предложение { $number }. { $title }
card-proposer = Инициатор: { $name }
card-known-as = Подтверждённый адрес: { $address }
card-consented = Согласие: { $names }
card-objected = Возражения:
card-objection = — { $name }: { $reason }
card-objection-unreasoned = — { $name }: причина пока не названа
card-objections-more = — и ещё: { $names }
card-silent = Пока без ответа: { $names }
card-were-silent = Промолчали: { $names }
card-candidate-accepted = { $name }: приглашение принято.
card-candidate-silent = { $name }: приглашение пока не принято.
card-deadline = Возразить можно до { $when } (осталось { $left }).
card-awaiting = К сроку никто не возразил. Ждём ответа кандидата до { $when } (осталось { $left }).
card-awaiting-objected = Ждём ответа кандидата до { $when } (осталось { $left }). Пока возражение не снято, никого не принимают.
card-untold = Отсчёт начнётся, когда будут уведомлены все. Пока не уведомлены: { $names }
and-more = {" "}и ещё { $count }

all-of = { $first } и { $last }

button-consent = Согласиться
button-object = Возразить
button-accept = Вступить
button-decline = Отказаться
# чей это ответ, если кнопку видят и другие
button-of = { $name }: { $label }
invitation-accepted = Спасибо. Вы станете участником, если никто не возразит.
invitation-confirmed = Спасибо. Учётная запись сменится, если никто не возразит.
invitation-joined = Вы участник союза.
button-reopen = Открыть снова
button-meets = Теперь устраивает
button-still = По-прежнему возражаю
button-suggest = Другой текст
button-revise = Изменить текст
button-adopt = Взять этот текст
button-time = Больше времени
button-private = Ответить лично
button-page = Прочитать всё
button-stale = Эта кнопка больше не действует. Что сейчас открыто: /proposals

# Чем закончилось предложение
outcome-carried-explicit = Принято: согласны все.
outcome-carried-tacit = Принято: никто не возразил.
outcome-carried-alone = Принято. В союзе пока один участник: { $name }.
outcome-carried-only = Принято. В союзе был один участник: { $name }.
outcome-rejected = Не принято: возражение не снято ({ $names }).
outcome-rejected-by-several = Не принято: возражения не сняты ({ $names }).
outcome-rejected-unnamed = Не принято: возражение не снято.
outcome-rejected-next = Текст, который это учтёт, можно предложить в любое время.
outcome-withdrawn = Отозвано инициатором.
outcome-declined = Кандидат отказался.
outcome-superseded = Устарело: пока предложение было открыто, у союза сменились дома.
outcome-superseded-article = Устарело: пока предложение было открыто, статья { $number } изменилась.
outcome-superseded-number = Устарело: пока предложение было открыто, номер { $number } заняли.
outcome-superseded-parent = Устарело: больше нет статьи, в которую вошла бы статья { $number }.
outcome-lapsed-never-announced = Истекло: за семь дней никого не удалось уведомить.
outcome-lapsed-candidate-silent = Истекло: кандидат не ответил вовремя.
outcome-lapsed-unsupported = Истекло: одного молчания здесь мало, а согласия того, чей голос здесь считается, не было.
outcome-lapsed-too-few-electors = Прекращено: осталось слишком мало участников, чтобы это решить.
outcome-lapsed-no-electors = Прекращено: не осталось никого, кто мог бы это решить.
outcome-lapsed-no-proposer = Прекращено: инициатора больше нет в союзе, а согласия никто другой не дал.
outcome-lapsed-member-gone = Прекращено: участника, о котором шла речь, больше нет в союзе.
outcome-lapsed-identity-taken = Прекращено: эта учётная запись уже принадлежит участнику.
outcome-lapsed-identity-gone = Прекращено: заменяемая учётная запись этому участнику больше не принадлежит.
outcome-lapsed-union-full = Прекращено: в союзе больше нет мест.
outcome-lapsed-union-dissolved = Прекращено: союз распущен.

# Время
duration-days = { $count ->
    [one] { $count } день
    [few] { $count } дня
    [many] { $count } дней
   *[other] { $count } дня
}
duration-hours = { $count } ч
duration-minutes = { $count } мин
duration-moment = меньше минуты

reminder = { $names }: осталось { $left }, до { $when }.
reminder-silence = Кто промолчит, тот согласен; если вы против, возразите.
reminder-unsupported = Одного молчания здесь мало: если вы за, дайте согласие; если против, возразите.
objection-stands = Есть возражение ({ $names }): если его не снять, предложение не будет принято.
objections-stand = Есть возражения ({ $names }): если их не снять, предложение не будет принято.
reminder-time = Осталось { $left }, до { $when }.
reminder-last-call = { $names }: время на исходе. Можно ли ещё договориться?
reminder-replaced = Ниже есть более позднее напоминание.
reminder-ended = Напоминание больше не нужно: решение уже есть.
