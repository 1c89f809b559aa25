# Вопросы, на которые отвечает только адресат, и что говорит каждый ответ
question-unclear = { $name }, это возражение против предложения { $number }? Вы написали: { $text }
question-yes-or-no = { $name }, вы согласны с предложением { $number } или возражаете? Вы написали: { $text }
question-take-back = { $name }, вы снимаете возражение против предложения { $number }? Пока вы так не скажете, оно действует.
question-changed = { $name }, вы согласились с предложением { $number }. Вы снимаете согласие, возражаете или оно в силе? Вы написали: { $text }
question-withdraw = { $name }, вы отзываете предложение { $number }? Пока вы так не скажете, оно открыто.
question-suggested = { $name }, инициатор увидит ваш текст для предложения { $number }. Вы возражаете, если его не изменят, или это просто мысль?
question-revise = { $name }, сделать это текстом предложения { $number }? { $text } Тогда все ответят заново.
question-adopt = { $name }, сделать предложенное текстом предложения { $number }? Тогда все ответят заново.
question-wonders = { $name }, ваш вопрос — на карточке предложения { $number }, его видят все. Это не возражение: если вы больше ничего не скажете, молчание будет считаться согласием.
question-invitation = { $name }, вы принимаете приглашение? Вы написали: { $text }
question-whom = { $name }, речь о тех, кто здесь назван: { $people }? Пока вы не ответите, ничего не произойдёт.
question-leave = { $name }, вы выходите из союза «{ $union }»? Голос вы потеряете сразу, а принять вас снова могут только все участники вместе.
question-leave-last = { $name }, кроме вас, в союзе никого нет. Если вы выйдете, союз «{ $union }» будет распущен навсегда. Вы выходите?
question-unlink = { $name }, отвязать { $about }? Кто напишет оттуда, будет для союза «{ $union }» посторонним.
question-dissolve = { $name }, вы решаете в одиночку: союз «{ $union }» будет распущен сразу и навсегда. Вы этого хотите?
question-consent = { $name }, предложению { $number } нужен такой голос, как ваш, а последствия необратимы: { $title }. Вы согласны?
asked-in-private = Вопрос вам — в личном чате.
asked-here = Вопрос вам — здесь, в чате.
leave-with-text = Вы хотели выйти из союза? Тогда напишите только /leave, без других слов.
words-after-command = Кроме { $command } сказано что-то ещё, и неясно, всерьёз ли это. Если да, напишите { $command } и больше ничего.
question-link = { $who } из союза «{ $union }» ({ $account }) просит говорить и с этой учётной записи. Если это вы, ответьте «да»: тогда обе записи будут одним голосом. Если не вы, ответьте «нет».
question-merge = { $who } из союза «{ $union }» ({ $account }) утверждает, что вы, { $other }, — тот же человек. Если вы ответите «да», два участника станут одним, с одним голосом, и семь дней этого не отменить. Если это не вы, ответьте «нет».
looks-like = Внимание: { $name } выглядит почти как { $others }. Убедитесь, кто это.
member-numbered = { $name } (участник № { $number })
question-late = { $name }, ваше возражение против предложения { $number } дошло с опозданием: судя по дате, потом вы сказали другое. Оно ещё в силе? Пока вы не ответите, оно действует.
question-gone = Этот вопрос уже закрыт.
question-closed = Этот вопрос больше не ждёт ответа или задан не вам.

choice-accept = Вступить
choice-decline = Отказаться
choice-them = Да
choice-not-them = Нет
choice-leave = Выйти
choice-stay = Остаться
choice-unlink = Отвязать
choice-linked = Оставить
choice-dissolve = Распустить
choice-go-on = Продолжать
choice-not-now = Не сейчас
choice-link = Да, это я
choice-apart = Нет, не я
choice-forget = Забыть
choice-object = Возражаю
choice-remark = Просто замечание
choice-unless = Возражаю, если не изменят
choice-until = Возражаю, пока не ответят
choice-idea = Просто мысль
choice-revise = Взять эти слова
choice-adopt = Взять этот текст
choice-as-is = Оставить прежний
choice-take-back = Снимаю
choice-consent-back = Снимаю согласие
choice-consent-stands = Согласие в силе
choice-consent = Согласиться
choice-stand = Остаётся в силе
choice-withdraw = Отозвать
choice-keep = Оставить открытым

chosen-stay = Хорошо. Вы остаётесь в союзе.
chosen-linked = Хорошо. От вашего имени говорят обе учётные записи.
chosen-go-on = Хорошо. Союз продолжает жить.
chosen-not-now = Ничего не изменилось. Ответить можно до крайнего срока.
chosen-apart = Хорошо. Ничего не связано.
done-remarked = Спасибо. Это замечание, а не возражение.
again-remarked = Это уже записано как замечание.
done-confirmed = Ваше возражение против предложения { $number } остаётся в силе.
again-confirmed = Ваше возражение против предложения { $number } уже подтверждено.
done-forgotten = Ваше возражение против предложения { $number } забыто: считается то, что вы сказали до него.
again-forgotten = У вас нет возражения против предложения { $number }, которое можно забыть.
chosen-stand = Ваше возражение остаётся в силе.
chosen-keep = Предложение остаётся открытым.
chosen-as-is = Текст остаётся прежним.
chosen-not-them = Ничего не изменилось. Ответьте командой на сообщение того, кого имеете в виду.

# Around a member's own words
quote-open = «
quote-close = »
quote-open-inner = „
quote-close-inner = “

# О чём спросить, если в команде чего-то не хватает
ask-for-reminders = { $name }, напоминать вам и в личных сообщениях — за 12 и за 3 часа до конца, если вашего ответа нет?
reminders-on-offer = Да, и в личных
reminders-off-offer = Нет, только при всех
ask-for-text = { $name }, какой текст?
ask-for-resolution = { $name }, что вы предлагаете?
ask-for-new-article = { $name }, что будет сказано в новой статье?
ask-for-new-text = { $name }, что должно быть в статье вместо прежнего?
ask-for-revision = { $name }, что должно быть в предложении вместо прежнего?
ask-for-suggestion = { $name }, как бы вы сказали иначе? Инициатор сможет взять ваши слова.
ask-for-remark = { $name }, что вы хотели бы об этом сказать?
ask-for-reason = { $name }, почему? Остальным это важно знать.
ask-for-ending = { $name }, почему союз стоит распустить?
ask-for-proposal = { $name }, о каком предложении речь?
ask-for-article = { $name }, о какой статье речь?
ask-for-name = { $name }, как назвать союз?
ask-for-mission = { $name }, а для чего он? Хватит одного предложения.
ask-for-person = { $name }, кого вы хотите пригласить? Упомяните этого человека или напишите его @имя.
ask-for-member = { $name }, о ком речь? Упомяните этого человека или напишите имя.
ask-for-account = { $name }, о какой учётной записи речь? Упомяните её, напишите её @имя или адрес.
ask-for-own-account = { $name }, о какой из ваших учётных записей речь?
ask-for-home = { $name }, о каком доме речь? Назовите сеть или адрес союза.
ask-for-language = { $name }, на каком языке мне говорить?
offer-proposal = Показать предложение { $number }
offer-article = Статья { $number }

# Если предложение могло быть задумано иначе, чем набрано
question-meant-colon = { $name }, вы предлагаете это? { $text }
question-meant-number = { $name }, показать предложение { $number } или вы предлагаете именно это: { $text }?
question-meant-open = { $name }, то же самое уже предложено и ещё открыто (предложение { $number }): { $text }
question-meant-rejected = { $name }, то же самое недавно отклонено (предложение { $number }): { $text }
choice-propose = Предложить
choice-not-so = Нет
chosen-not-so = Хорошо, ничего не предложено.

question-length = { $name }, предложение { $number } открыто, и всё, что вы написали, — его текст. Или вы указали, сколько ему быть открытым?
choice-longer = Открыть на { $days ->
    [one] { $days } день
    [few] { $days } дня
    [many] { $days } дней
   *[other] { $days } дня
}
choice-as-long = Оставить как есть
chosen-as-long = Хорошо. Оно открыто на обычный срок.
