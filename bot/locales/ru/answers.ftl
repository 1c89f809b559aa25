regulation-title = Регламент союза «{ $name }»
regulation-empty = Статей пока нет. Предложите первую: /add_article ТЕКСТ
regulation-repealed = Статья { $number } отменена: предложение { $proposal }, { $when }. Что в ней было: /proposal { $proposal }
regulation-in-brief = Регламент длинный, поэтому здесь только начало каждой статьи. Целиком: /regulation НОМЕР
regulation-origin = Редакция { $revision }: предложение { $number }, инициатор — { $proposer }, { $when }

members-title = { $name }: { $count ->
    [one] { $count } участник
    [few] { $count } участника
    [many] { $count } участников
   *[other] { $count } участника
}
members-invited = Приглашены в учредители: { $names }
members-candidate = Кандидат: { $name } (предложение { $number }), ответа пока нет
members-candidate-accepted = Кандидат: { $name } (предложение { $number }), приглашение принято

proposals-title = Открытые предложения союза «{ $name }»
proposals-none = Открытых предложений нет. Предложите своё: /propose ТЕКСТ
proposals-unheard = Отсчёт начнётся, когда будут уведомлены все.
proposals-stances = Согласие: { $consents } из { $electors }, { $objections ->
    [0] возражений нет
    [one] { $objections } возражение
    [few] { $objections } возражения
    [many] { $objections } возражений
   *[other] { $objections } возражения
}

union-since = Основан: { $when }. Учредитель: { $founder }
union-members = { $count ->
    [one] { $count } участник
    [few] { $count } участника
    [many] { $count } участников
   *[other] { $count } участника
} (/members)
union-articles = { $count ->
    [0] Статей пока нет
    [one] { $count } статья
    [few] { $count } статьи
    [many] { $count } статей
   *[other] { $count } статьи
} (/regulation)
union-open = { $count ->
    [0] Открытых предложений нет
    [one] { $count } открытое предложение
    [few] { $count } открытых предложения
    [many] { $count } открытых предложений
   *[other] { $count } открытого предложения
} (/proposals)
union-dissolved = Этот союз распущен.
union-address = Подписаться: { $address }
union-id = Идентификатор: { $id }
