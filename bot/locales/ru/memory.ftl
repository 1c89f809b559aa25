# Что союз помнит
decisions-title = Что решил союз «{ $name }»
decisions-about = Что решил союз «{ $name }»: «{ $about }»
decisions-ended = { $outcome } { $when }
decisions-none = Пока ничего не решено. Что сейчас открыто: /proposals
decisions-none-about = Решений, где есть «{ $about }», нет. Все решения: /decisions. Попробуйте одно слово или его начало.
history-title = { $name }: что было сказано и решено
history-of-proposal = { $name }: что сказано о предложении { $number }
history-of-article = { $name }: что сказано о статье { $number }
history-of-member = { $name }: { $member }, слова и дела
history-every-step = { $name }: каждый шаг
history-steps = Каждый шаг: /history full
button-show = Показать { $number }
button-newer = Новее
button-older = Раньше
pages-narrow = Это не всё. Чтобы увидеть остальное, спросите меньшим числом слов.
pages-no-more = Раньше ничего не было.
