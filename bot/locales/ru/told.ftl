# Что говорится союзу
told-founded = Союз основан: { $name }
    Миссия: { $mission }
    Всё решается консенсусом: предложение принято, если до крайнего срока никто не возразил.
told-founded-alone = Теперь пригласите остальных: /invite. Все команды: /help
told-founded-invited = { $names }: вас приглашают в учредители. Принять приглашение можно в течение семи дней.
told-founder-accepted = { $name } теперь в числе учредителей.
told-founder-declined = { $name }: приглашение в учредители отклонено.
told-admitted = { $name } теперь в союзе «{ $union }». Добро пожаловать!
told-admitted-open = { $name } не голосует по предложению { $numbers }: оно открыто раньше.
told-admitted-several-open = { $name } не голосует по предложениям { $numbers }: они открыты раньше.
told-expelled = { $name } больше не в союзе.
told-article-added = Теперь это статья { $number } регламента.
told-article-amended = У статьи { $number } новый текст (редакция { $revision }).
told-article-repealed = Статья { $number } больше не действует.
told-dissolved = Союз «{ $name }» распущен. Его историю можно читать: /history
told-deserted = Последний участник вышел, и союз «{ $name }» распущен. Его историю можно читать: /history
told-left = { $name } больше не в союзе (по собственному решению).
told-proposer = Теперь инициатор предложения { $number } — { $name } (первое согласие после прежнего инициатора). Отозвать его можно так: /withdraw { $number }
told-linked = { $name } теперь говорит и как { $identity }. Голос по-прежнему один.
told-merged = { $name } и { $other } — один человек: один участник, один голос.
told-marks-heard = Теперь 👍 на моей карточке — это согласие, а 👎 — возражение. Если убрать реакцию, я тоже пойму.
told-marks-gone = Реакции больше не считаются: я здесь больше не администратор. Отвечайте кнопками под карточкой или словами. Всё сказанное раньше остаётся в силе.
told-language = Теперь я говорю здесь по-русски.
told-moved-objection-withdrawn = { $name }: возражение против предложения { $number } снято. Кто на него полагался, может возразить до { $when }.
somebody = Кто-то
told-moved-objector-gone = Участника, который возражал против предложения { $number }, больше нет в союзе. Кто полагался на это возражение, может возразить до { $when }.
told-awaiting = К сроку никто не возразил против предложения { $number }. { $name } может принять приглашение до { $when }.
told-interrupted = С { $start } до { $end } ({ $length }) я был не на связи, и такое молчание не считается согласием. Срок предложения { $numbers } сдвинут на столько же.
told-interrupted-several = С { $start } до { $end } ({ $length }) я был не на связи, и такое молчание не считается согласием. Сроки предложений { $numbers } сдвинуты на столько же.
told-privately-invited = Вас приглашают вступить в союз «{ $name }».
    Миссия: { $mission }
    Его участники решают всё консенсусом.
told-privately-outcome = О вашем приёме в союз «{ $name }»:
    { $outcome }

# История, по строке на событие
past-started = союз «{ $name }» основан, учредитель — { $founder }
past-founder-accepted = { $name }: приглашение в учредители принято
past-founder-declined = { $name }: приглашение в учредители отклонено
past-opened = { $name }: предложение { $number }. { $title }
past-noticed = о предложении { $number } уведомлены все; крайний срок — { $when }
past-consented = { $name }: согласие с предложением { $number }
past-objected = { $name }: возражение против предложения { $number }
past-reasoned = { $name }: возражение против предложения { $number } — { $reason }
past-reason-given = { $name }: причина возражения против предложения { $number } — { $reason }
past-retracted = { $name }: возражение против предложения { $number } снято
past-moved = крайний срок предложения { $number } сдвинут: { $when }
past-proposer = { $name }: теперь инициатор предложения { $number }
past-candidate-accepted = кандидат по предложению { $number }: приглашение принято
past-ended = предложение { $number }. { $outcome }
past-admitted = { $name } теперь в союзе
past-expelled = исключение из союза: { $name }
past-left = { $name }: выход из союза
past-linked = { $name }: связана учётная запись { $identity }
past-replaced = { $name }: новая учётная запись { $identity }
past-merged = { $name } и { $other } — теперь один участник
past-article-added = добавлена статья { $number }
past-article-amended = статья { $number } изменена, теперь в редакции { $revision }
past-article-repealed = статья { $number } отменена
past-resolution = решено: { $text }
past-bound = новый дом союза: { $channel }
past-unbound = больше не дом союза: { $channel }
past-renamed = союз теперь называется «{ $name }»
past-language = { $name }: язык союза теперь { $language }
past-interrupted = связи не было { $length }
past-dissolved = союз распущен
told-unlinked = { $name }: учётная запись { $identity } отвязана.
past-unlinked = { $name }: отвязана учётная запись { $identity }
