### Страницы, которые в браузере может читать каждый.

page-skip = К тексту
page-language = Язык
page-where = Вы в союзе
page-places = На этой странице
page-foot = Здесь союзы решают сообща: предложение принято, если в срок никто не возразил.
page-docs = Для программ
page-news = Страница изменилась.

# Все союзы
page-unions = Открытые союзы
page-unions-about = Чего они хотят, что решают и как к этому приходят: читать может каждый.
page-no-unions = Союзов, открытых для всех, пока нет.
page-all-unions = Все открытые союзы
page-more = Дальше

# Один союз
page-dissolved = распущен
page-members = { $count ->
    [one] { $count } участник
    [few] { $count } участника
    [many] { $count } участников
   *[other] { $count } участника
}
page-articles = { $count ->
    [one] { $count } статья
    [few] { $count } статьи
    [many] { $count } статей
   *[other] { $count } статьи
}
page-open-count = { $count ->
    [one] { $count } открытое предложение
    [few] { $count } открытых предложения
    [many] { $count } открытых предложений
   *[other] { $count } открытого предложения
}
page-period = { $period } на возражения
page-open = Сейчас открыто
page-nothing-open = Открытых предложений нет.
page-decided = Решено
page-nothing-decided = Пока ничего не решено.
page-all-decisions = Все решения
page-members-title = Участники
page-over-time = По месяцам
page-over-time-says = По месяцам. Участников — до { $members }, решений за месяц — до { $decisions }.
page-key-members = Участники
page-key-decisions = Решения
page-as-table = Таблицей
page-month = Месяц

# Его регламент
page-regulation = Регламент
page-regulation-of = Регламент союза «{ $name }»
page-whole-regulation = Весь регламент
page-no-articles = Статей пока нет.
page-article = Статья { $number }
page-as-of = Действует на { $day }
page-repealed = Больше не действует.
page-by-proposal = Предложение { $number }
page-before = раньше — предложение
page-revision = редакция { $revision }

# Что он решил
page-decided-by = Что решил союз «{ $name }»
page-search-for = Найти решение по слову
page-search = Найти
page-found = { $count ->
    [one] Найдено { $count } решение
    [few] Найдено { $count } решения
    [many] Найдено { $count } решений
   *[other] Найдено { $count } решения
}
page-nothing-found = Решений с такими словами нет. Попробуйте одно слово или его начало.
page-older = Раньше

# Предложение
page-proposal = Предложение { $number }
page-proposed-by = инициатор: { $name }
page-version = вариант { $version }
page-candidate = кандидат
page-open-now = Сейчас открыто.
page-until = Возразить можно до { $when }.
page-left = осталось { $left }
page-awaiting = К сроку никто не возразил. Кандидат может принять приглашение до { $when }.
page-not-told = Отсчёт начнётся, когда будут уведомлены все.
page-stands = Согласились: { $consents }, возразили: { $objections }, промолчали: { $silent }.
page-stances = Кто что ответил
page-consents = Согласие
page-objects = Возражения
page-silent = Пока без ответа
page-were-silent = Промолчали
page-versions = Текст и как он менялся
page-came-about = Как пришли к решению
page-came-about-says = { $count ->
    [one] Высказался { $count } человек. Кто, что и когда сказал — ниже, шаг за шагом.
    [few] Высказались { $count } человека. Кто, что и когда сказал — ниже, шаг за шагом.
    [many] Высказались { $count } человек. Кто, что и когда сказал — ниже, шаг за шагом.
   *[other] Высказались { $count } человека. Кто, что и когда сказал — ниже, шаг за шагом.
}
page-and-others = и ещё { $count }
page-key-put = новый текст
page-key-consented = согласие
page-key-objected = возражение
page-key-took-back = снято
page-key-said = сказано
page-steps = Шаг за шагом
step-opened = { $name }: предложение внесено.
step-revised = { $name }: новый текст, вариант { $version }.
step-suggested = { $name }: можно сказать иначе.
step-noticed = Уведомлены все. Возразить можно до { $when }.
step-consented = { $name }: согласие.
step-consent-withdrawn = { $name }: согласие снято.
step-objected = { $name }: возражение.
step-reason-given = { $name }: причина возражения.
step-objection-confirmed = { $name }: возражение в силе.
step-objection-withdrawn = { $name }: возражение снято.
step-remarked = { $name }:
step-unclear = { $name }, и неясно, возражение ли это:
step-more-time = { $name }: нужно больше времени. Возразить можно до { $when }.
step-lengthened = { $name }: времени стало больше. Возразить можно до { $when }.
step-moved = Возразить можно до { $when }.
step-moved-objection = Возражения больше нет. Кто на него полагался, может возразить до { $when }.
step-moved-unheard = Бот был не на связи, и такое молчание не считается согласием. Возразить можно до { $when }.
step-moved-unclear = Было неясно, возражает ли кто-то. Возразить можно до { $when }.
step-proposer = { $name } — теперь инициатор.
step-candidate-accepted = Кандидат принял приглашение.

# Чего показать нельзя
sorry-nothing = Здесь ничего нет
sorry-nothing-why = Возможно, в адресе опечатка или то, что здесь было, больше не открыто для всех.
sorry-slower = Минутку
sorry-slower-why = С вашего адреса пришло много запросов. Подождите немного и обновите страницу.
sorry-wait = Сейчас вернёмся
sorry-wait-why = Записи пока не читаются. Обновите страницу чуть позже.
sorry-bug = Это наша ошибка
sorry-bug-why = Здесь что-то сломалось; что именно, видит тот, у кого работает бот. Ничего из решённого не потеряно.
