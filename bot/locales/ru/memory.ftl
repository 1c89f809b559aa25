# Что союз помнит
decisions-title = Что решил союз «{ $name }»
decisions-about = Что решил союз «{ $name }»: «{ $about }»
decisions-ended = { $outcome } { $when }
decisions-none = Пока ничего не решено. Что сейчас открыто: /proposals
decisions-none-about = Решений, где есть «{ $about }», нет. Все решения: /decisions. Попробуйте одно слово или его начало.
button-show = Показать { $number }
button-newer = Новее
button-older = Раньше
pages-narrow = Это не всё. Чтобы увидеть остальное, спросите меньшим числом слов.
pages-no-more = Раньше ничего не было.
