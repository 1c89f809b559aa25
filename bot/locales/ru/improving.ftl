### Как возражения улучшают предложение: новый текст и то, что о нём говорят.

change-period = Новый срок для предложений: { $period }
card-proposer-version = Инициатор: { $name }, вариант { $version }
change-amend-since = По сравнению с вариантом { $version }:
card-objection-version = (к варианту { $version })
card-asks-objectors = { $names }: снимает ли этот текст ваше возражение? Пока вы так не скажете, оно в силе.
card-replaced = Это вариант { $version }. Он заменён: вариант { $latest } — ниже.
card-proposer-adopted = Инициатор: { $name }, вариант { $version } (текст предложен: { $author })
card-suggested = Другой текст предлагают: { $names }
card-remarks = Об этом сказано:
card-remark = — { $name }: { $text }
past-revised = у предложения { $number } новый текст (вариант { $version }): { $text }
past-candidate-remarked = кандидат о предложении { $number }: { $text }
told-suggested = { $name } предлагает другой текст для предложения { $number }. { $proposer }, вы можете взять его или оставить свой:
past-suggested = { $name }: другой текст для предложения { $number }: { $text }
told-moved-lengthened = { $name } даёт больше времени предложению { $number }: возразить можно до { $when }.
told-moved-more-time = { $name } просит больше времени для предложения { $number }: возразить можно до { $when }.
told-period = Срок для новых предложений: { $period }.
past-more-time = { $name }: больше времени для предложения { $number }, до { $when }
past-period = новый срок для предложений: { $period }
past-consent-withdrawn = { $name }: согласие с предложением { $number } снято

refused-earlier-version = Вы ответили на прежний текст предложения { $number }, и для нынешнего (вариант { $version }) это не считается. Прочтите его и ответьте снова.
refused-not-revisable = Пока предложение открыто, изменить можно только текст статьи или решения. Это предложение можно отозвать (/withdraw { $number }) и внести заново.
refused-revised-enough = Текст предложения { $number } меняли уже { $limit } раз, больше нельзя. Предложение можно отозвать (/withdraw { $number }) и внести заново.
refused-remarked-enough = Ваших замечаний к предложению { $number } уже { $limit }, больше здесь не поместится. Обсудите его, пожалуйста, с другими.
refused-own-proposal = Предложение { $number } внесено вами: изменить текст, продлить срок или отозвать его вы можете сами.
refused-no-such-suggestion = Этот текст для предложения { $number } больше не предлагается: вместо него предложен другой.
refused-not-later = Предложение { $number } и так открыто до { $deadline }. Его срок можно только продлить.
refused-too-far = Предложение { $number } может оставаться открытым не дольше чем до { $latest }: это тридцать дней после уведомления.
refused-clock-not-running = О предложении { $number } уведомлены ещё не все, и отсчёт не начался. Повторите это, когда он начнётся.
refused-candidate-awaited = Срок возражений против предложения { $number } прошёл, ждём только кандидата. Возразить ещё можно: /object { $number }
refused-time-asked-enough = Больше времени для предложения { $number } просили уже { $limit } участника, ещё раз нельзя. Продлить срок может инициатор.
refused-period-too-short = Это слишком мало: никто не успеет возразить. Выберите срок подлиннее.
refused-period-too-long = Это слишком долго, самое большее — { $days } дней.
refused-proposing-is-consenting = Предложение { $number } внесено вами, а кто предлагает, тот согласен. Если оно вам больше не нужно: /withdraw { $number }
refused-away-in-the-past = Этот день уже прошёл. До какого дня вас не будет?
refused-away-too-long = Самое большее — { $days } дней. Когда они пройдут, можно сказать снова.

done-revised = У предложения { $number } новый текст. Все ответят заново.
again-revised = Текст и так такой: /proposal { $number }
done-suggested = Спасибо. Инициатор увидит ваш текст и сможет его взять. Это не возражение: если вы против, /object { $number }.
again-suggested = Это вы уже предлагали.
done-heard = Спасибо. Это теперь на карточке, и все могут это прочесть. Это не возражение.
again-heard = Это вы уже сказали.
done-consent-withdrawn = Ваше согласие с предложением { $number } снято. Если вы больше ничего не скажете до { $when }, молчание будет считаться согласием. Если вы против: /object { $number }
some-deadline = крайнего срока (он ещё не назначен)
again-consent-withdrawn = Согласия с предложением { $number } от вас нет.
done-more-time = Предложение { $number } останется открытым дольше, чтобы вы могли подумать.
again-more-time = Больше времени для предложения { $number } вы уже получили.
ask-for-more-time = { $name }, на сколько дольше или до какого дня? Например: 2 дня, пятница, 24 декабря.
longer-day = На день
longer-three-days = На три дня
longer-week = На неделю
longer-return = До { $when }, когда вернутся все
question-absent = { $name }, до конца предложения { $number } не вернутся: { $about }. Их молчание считается. Оставить его открытым ещё день после их возвращения?
choice-until-return = Дождаться их
ask-for-period = { $name }, какой срок дать предложениям? Например: 48 часов, 3 дня, неделя.

ask-for-return = { $name }, до какого дня включительно? Например: пятница, 24 декабря, 2 недели.
away = Вас не будет до { $until } включительно, и до тех пор я вас не зову. Ваше молчание всё равно считается: кто не возразит, тот согласен.
away-waiting = Пока без вашего ответа, если вы хотите возразить или нужно больше времени:
away-three-days = Три дня
away-week = Неделя
away-two-weeks = Две недели
back = С возвращением!
back-more = { $count ->
    [one] До них завершилось ещё { $count } предложение: /decisions
    [few] До них завершились ещё { $count } предложения: /decisions
    [many] До них завершились ещё { $count } предложений: /decisions
   *[other] До них завершились ещё { $count } предложения: /decisions
}
back-waiting = Ждут вашего ответа:
back-nothing = Без вас ничего не решили, и ничто вас не ждёт.
not-away = Вы и так здесь. Если вас не будет: /away до ДНЯ
card-away = нет до { $until } включительно

told-objected = { $name } возражает против предложения { $number }: { $reason }
told-objected-unreasoned = { $name } возражает против предложения { $number }.
told-asks-for-change = { $name }, что нужно изменить, чтобы вы согласились? Ответьте здесь, чтобы { $proposer } и остальные могли это учесть.
told-objects-to-own = { $name }, это ваше же предложение. Пока вы возражаете, оно не будет принято; чтобы отозвать его: /withdraw { $number }
told-reason-given = { $name } о своём возражении против предложения { $number }: { $reason }
told-can-it-be-met = { $proposer }, можно ли это учесть?
