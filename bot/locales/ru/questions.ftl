# Вопросы, на которые отвечает только адресат, и что говорит каждый ответ
question-unclear = { $name }, это возражение против предложения { $number }? Вы написали: { $text }
question-take-back = { $name }, вы снимаете возражение против предложения { $number }? Пока вы так не скажете, оно действует.
question-withdraw = { $name }, вы отзываете предложение { $number }? Пока вы так не скажете, оно открыто.
question-whom = { $name }, речь о тех, кто здесь назван: { $people }? Пока вы не ответите, ничего не произойдёт.
question-closed = Этот вопрос больше не ждёт ответа или задан не вам.

choice-them = Да
choice-not-them = Нет
choice-object = Возражаю
choice-remark = Просто замечание
choice-take-back = Снимаю
choice-consent = Согласие
choice-stand = Остаётся в силе
choice-withdraw = Отозвать
choice-keep = Оставить открытым

chosen-remark = Спасибо. Это замечание, а не возражение.
chosen-stand = Ваше возражение остаётся в силе.
chosen-keep = Предложение остаётся открытым.
chosen-not-them = Ничего не изменилось. Ответьте командой на сообщение того, кого имеете в виду.

# Around a member's own words
quote-open = «
quote-close = »
quote-open-inner = „
quote-close-inner = “
