# Вопросы, на которые отвечает только адресат, и что говорит каждый ответ
question-unclear = { $name }, это возражение против предложения { $number }? Вы написали: { $text }
question-take-back = { $name }, вы снимаете возражение против предложения { $number }? Пока вы так не скажете, оно действует.
question-withdraw = { $name }, вы отзываете предложение { $number }? Пока вы так не скажете, оно открыто.
question-whom = { $name }, речь о тех, кто здесь назван: { $people }? Пока вы не ответите, ничего не произойдёт.
question-leave = { $name }, вы выходите из союза «{ $union }»? Голос вы потеряете сразу, а принять вас снова могут только все участники вместе.
question-leave-last = { $name }, кроме вас, в союзе никого нет. Если вы выйдете, союз «{ $union }» будет распущен навсегда. Вы выходите?
question-unlink = { $name }, отвязать { $about }? Кто напишет оттуда, будет для союза «{ $union }» посторонним.
question-dissolve = { $name }, вы решаете в одиночку: союз «{ $union }» будет распущен сразу и навсегда. Вы этого хотите?
question-consent = { $name }, предложению { $number } нужен голос, как ваш, и последствия необратимы: { $title }. Вы согласны?
asked-in-private = Вопрос вам — в личном чате.
asked-here = Вопрос вам — здесь, в чате.
leave-with-text = Вы хотели выйти из союза? Тогда напишите только /leave, без других слов.
question-link = { $who } из союза «{ $union }» ({ $account }) просит говорить и с этой учётной записи. Если это вы, ответьте «да»: тогда обе записи будут одним голосом. Если не вы, ответьте «нет».
question-merge = { $who } из союза «{ $union }» ({ $account }) утверждает, что вы, { $other }, — тот же человек. Если вы ответите «да», два участника станут одним, с одним голосом, и семь дней этого не отменить. Если это не вы, ответьте «нет».
looks-like = Внимание: { $name } выглядит почти как { $others }. Убедитесь, кто это.
member-numbered = { $name } (участник № { $number })
question-closed = Этот вопрос больше не ждёт ответа или задан не вам.

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
choice-object = Возражаю
choice-remark = Просто замечание
choice-take-back = Снимаю
choice-consent = Согласие
choice-stand = Остаётся в силе
choice-withdraw = Отозвать
choice-keep = Оставить открытым

chosen-stay = Хорошо. Вы остаётесь в союзе.
chosen-linked = Хорошо. От вашего имени говорят обе учётные записи.
chosen-go-on = Хорошо. Союз продолжает жить.
chosen-not-now = Ничего не изменилось. Ответить можно до крайнего срока.
chosen-apart = Хорошо. Ничего не связано.
chosen-remark = Спасибо. Это замечание, а не возражение.
chosen-stand = Ваше возражение остаётся в силе.
chosen-keep = Предложение остаётся открытым.
chosen-not-them = Ничего не изменилось. Ответьте командой на сообщение того, кого имеете в виду.

# Around a member's own words
quote-open = «
quote-close = »
quote-open-inner = „
quote-close-inner = “
