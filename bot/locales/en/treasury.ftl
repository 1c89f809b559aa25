# Our money: what the union has, as it has decided itself
menu-treasury = what money we have
names-treasury = treasury, our money
menu-attest = propose to write down money that came in or was spent
names-attest = attest, write down money
args-attest = received | spent AMOUNT CURRENCY WHAT
menu-statement = what came in and was spent in a month
names-statement = statement
args-statement = [MONTH]

ask-for-money-way = { $name }, did the money come in, or was it spent?
ask-for-money-amount = { $name }, how much is it? For example: 500 EUR.
ask-for-money-currency = { $name }, in which currency? If it is none of these, write its code, such as PLN.
ask-for-money-purpose = { $name }, where does it come from and who keeps it, or what was it spent on? Write it so that the others can say whether it is so.
tap-money-received = It came in
tap-money-spent = It was spent
money-unclear = I do not want to guess what “{ $typed }” means. Please write the amount like this: 1234.50 EUR
money-unknown = I know no currency { $typed }. Please write its code, such as EUR or USD.

mandate-received = Money received: { $money } — { $what }
mandate-spent = Money spent: { $money } — { $what }

treasury-title = Our money
treasury-nothing = Nothing is written down yet.
treasury-latest = The latest entries:
treasury-entry = { $number }. { $day }: { $change }, { $what } (proposal { $proposal })
treasury-no-wallet = No wallet is connected to me: I neither hold money nor send it. I keep account of what you decided to write down: cash, or money in a bank.
statement-title = Our money, { $month }
statement-balance = From { $start } to { $end }
statement-nothing = Nothing came in and nothing was spent.
statement-month = I know no month “{ $typed }”. Write it like this: /statement May, or /statement 2026-05
tap-treasury = Our money
tap-attest = Write down money…
tap-statement = This month

refused-no-amount = An amount of nothing need not be written down. How much was it?
refused-amount-too-large = I cannot count that much money. Is there a digit too many?
refused-purpose-too-long = Please say it in { $limit } characters; now it is { $length }.
