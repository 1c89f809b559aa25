# Деньги союза: что у него есть, как решил он сам
menu-treasury = сколько у нас денег
names-treasury = казна, наши деньги
menu-attest = предложить записать деньги, которые пришли или потрачены
names-attest = записать деньги
args-attest = пришло | потрачено СУММА ВАЛЮТА ЧТО
menu-statement = что пришло и что потрачено за месяц
names-statement = выписка
args-statement = [МЕСЯЦ]

ask-for-money-way = { $name }, эти деньги пришли или потрачены?
ask-for-money-amount = { $name }, какая сумма? Например: 500 EUR.
ask-for-money-currency = { $name }, в какой валюте? Если её нет на кнопках, напишите её код, например PLN.
ask-for-money-purpose = { $name }, откуда деньги и у кого они хранятся или на что потрачены? Напишите так, чтобы остальные могли сказать, верно ли это.
tap-money-received = Пришли
tap-money-spent = Потрачены
money-unclear = Не хочу гадать, что значит «{ $typed }». Напишите сумму так: 1234.50 EUR
money-unknown = Не знаю валюты { $typed }. Напишите её код, например EUR или USD.

mandate-received = Пришли деньги: { $money } — { $what }
mandate-spent = Потрачены деньги: { $money } — { $what }

treasury-title = Наши деньги
treasury-nothing = Пока ничего не записано.
treasury-latest = Последние записи:
treasury-entry = { $number }. { $day }: { $change }, { $what } (предложение { $proposal })
treasury-no-wallet = Кошелька у меня нет: я не храню денег и не отправляю их. Я веду счёт тому, что вы решили записать: наличным или деньгам в банке.
statement-title = Наши деньги, { $month }
statement-balance = Было { $start }, стало { $end }
statement-nothing = Ничего не пришло и ничего не потрачено.
statement-month = Не знаю месяца «{ $typed }». Напишите так: /statement май или /statement 2026-05
tap-treasury = Наши деньги
tap-attest = Записать деньги…
tap-statement = Этот месяц

refused-no-amount = Ноль записывать не нужно. Какая была сумма?
refused-amount-too-large = Столько денег мне не сосчитать. Нет ли лишней цифры?
refused-purpose-too-long = Пожалуйста, уложитесь в { $limit } знаков; сейчас их { $length }.
