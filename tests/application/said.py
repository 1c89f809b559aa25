"""What is said in reply to a card, by what it means."""

YES = [
    *("consent", " Consent! ", "I consent.", "agree", "I agree", "yes", "Yes!", "yep", "ok", "OK, agreed", "ok, I agree now"),
    *("fine by me", "+1", "+", "👍", "👍🏽", "✅", "no objections", "No objection.", "I don't object", "I don’t object"),
    *("not against", "no problem", "sure, go ahead", "Consent 1", "yes, thank you", "I have nothing against it"),
    *("согласен", "Согласна!", "за", "я за", "да", "Да, согласен", "не против", "Я не против.", "не возражаю"),
    *("возражений нет", "нет возражений", "ничего не имею против", "поддерживаю", "ну ладно", "ладно, теперь согласна"),
    *("хорошо", "всеми руками за", "Даю согласие", "да, я за", "Обеими руками за!"),
]  # fmt: skip

NO = [
    *("object", "no", "No!", "nope", "I object", "disagree", "I disagree", "I don't agree", "I do not agree", "against"),
    *("I'm against it", "-1", "-", "👎", "👎🏿", "❌", "not ok", "veto", "bad idea", "please don't", "object 1"),
    *("нет", "Нет!", "против", "Я против", "возражаю", "не согласен", "не согласна", "не надо", "не нужно"),
    *("категорически против", "не поддерживаю", "ни за что", "плохая идея", "я не согласен с этим", "Вето"),
]  # fmt: skip

REASONED = [
    ("object: too dear", "too dear"),
    ("Object — too dear\nby far", "too dear\nby far"),
    ("I object, too dear", "too dear"),
    ("no, too much flour", "too much flour"),
    ("No. We tried it last year, it does not work", "We tried it last year, it does not work"),
    ("no\nit is ugly", "it is ugly"),
    ("I don't agree with the colour", "I don't agree with the colour"),
    ("I'm against it because it is ugly", "because it is ugly"),
    ("-1 too dear", "-1 too dear"),
    ("👎 too dear", "👎 too dear"),
    ("I disagree — we have just bought it", "we have just bought it"),
    ("против: дорого", "дорого"),
    ("против: сначала лето", "сначала лето"),
    ("I object: only once the fence stands", "only once the fence stands"),
    ("Возражаю. Дорого", "Дорого"),
    ("Возражаю: мука ½ мешка", "мука ½ мешка"),
    ("нет, слишком много муки", "слишком много муки"),
    ("не согласен, у нас уже есть", "у нас уже есть"),
    ("я против этого безобразия", "я против этого безобразия"),
    ("не согласна с цветом", "не согласна с цветом"),
]

BACK = [
    *("retract", "I take it back", "I take it back.", "withdrawn", "I withdraw my objection", "ok, I take it back"),
    *("I changed my mind", "I no longer object", "no more objections", "retract 1", "sorry, my mistake"),
    *("снимаю", "Снимаю возражение", "беру назад", "передумала", "больше не возражаю", "отзываю", "ладно, снимаю"),
    *("извините, был неправ", "Я больше не против", "Снимаю свои возражения", "возражение снимаю", "вы меня убедили"),
    *("withdraw my objection", "I withdraw the objection", "I've changed my mind", "no longer against", "wrong button"),
    *("снимаю все возражения", "беру слова обратно", "я убираю возражение"),
]  # fmt: skip

REMARKS = [
    *("how much is it?", "who knows a roofer?", "Who would do it?", "when?", "?", "thanks", "Thank you!", "🙏", "and the colour?", "is there a plan?"),
    *("сколько это стоит?", "а кто будет делать?", "за кого?", "за сколько?", "спасибо", "Спасибо!", "привет всем", "когда?"),
]  # fmt: skip

DOUBTFUL = [
    "Consent of the owners was never asked",
    "Retract the clause about cats and I am with you",
    "Leave the garden alone!",
    "object lessons are useful",
    "Withdraw money from the bank account first",
    "yes, but cheaper",
    "yes if Bob pays",
    "I agree with Bob's objection",
    "I object to nothing",
    "no, I have no objections",
    "No, no, I agree",
    "maybe",
    "Hm",
    "why not?",
    "isn't it too dear?",
    "No?",
    "yes?",
    "my cat would hate it",
    "too expensive",
    "let us wait",
    "…",
    "retract 2",
    "consent 2",
    "I take back what I said about the shed",
    "I would agree, were it not for the price",
    "cоnsent",  # with a Cyrillic о
    "n o",
    "I'd rather not",
    "not sure",
    "over my dead body",
    "согласие хозяев никто не спрашивал",
    "не против, но дорого",
    "нет, не против",
    "нет слов",
    "против ветра",
    "против ничего",
    "да нет, наверное",
    "да, если дешевле",
    "снимаю шляпу",
    "дороговато",
    "а почему не весной?",
    "подождём до весны",
    "да?",
    "мне всё равно",
    "Отзовите пункт два",
    "не знаю",
    "посмотрим",
    "согласен с Петей, что это плохо",
    "cнимаю",  # with a Latin c
    "ну такое",
    "да ну",
    "ну да, ну да",
    "да?!",
    "All agreed? Thanks!",
    "Все за? Спасибо",
    "yeah, right",
    "may we postpone?",
    "может, отложим?",
    "разве это законно?",
    "are you crazy?",
]

TORN = [
    "нет, не против",
    "no, убираю",
    "never mind",
    "forget it",
    "отбой",
    "проехали",
    "Неважно",
]
"""From who objects a taking back, perhaps; from who does not a no, perhaps."""


MIXED = {
    *("no, I have no objections", "No, no, I agree", "yes?", "нет, не против", "да?", "да?!", "да ну"),
    *("ну да, ну да", "yeah, right", "All agreed? Thanks!", "Все за? Спасибо"),
}
"""Nothing but a yes, a no or a taking back."""

REASONS = [
    *(text for text in DOUBTFUL if text not in MIXED),
    *(*NO, *REMARKS, "Leave", "because I want consent"),
    *(text for text, _ in REASONED),
]

SUGGESTED = [
    ("better: every second Saturday", "every second Saturday"),
    ("Better to say “at nine”", "to say “at nine”"),
    ("I suggest: the key hangs in the hall", "the key hangs in the hall"),
    ("let us do it like this: nobody objects at night", "nobody objects at night"),
    ("лучше так: ключ висит в коридоре", "ключ висит в коридоре"),
    ("Лучше в субботу", "в субботу"),
    ("Может, так: возражать можно до вечера", "возражать можно до вечера"),
]
