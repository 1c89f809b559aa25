"""What a reply to a card means: nothing that sounds like no is silence, and nothing is guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.understanding import (
    Consents,
    Doubtful,
    Objects,
    Remarks,
    Retracts,
    adds_nothing,
    is_a_no,
    perhaps_taken_back,
    reason_in,
    speaks_of_taking_back,
    understand,
)
from bot.chat.vocabulary import Kind

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
    ("I'm against it because it is ugly", "I'm against it because it is ugly"),
    ("-1 too dear", "-1 too dear"),
    ("👎 too dear", "👎 too dear"),
    ("I disagree — we have just bought it", "we have just bought it"),
    ("против: дорого", "дорого"),
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
    *("how much is it?", "Who would do it?", "when?", "?", "thanks", "Thank you!", "🙏", "and the colour?", "is there a plan?"),
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


@pytest.mark.parametrize("text", YES)
def test_a_yes_is_a_yes_only_when_it_is_all_of_it(text: str) -> None:
    assert understand(text, 1) == Consents()


@pytest.mark.parametrize("text", NO)
def test_whatever_says_no_and_nothing_else_is_an_objection(text: str) -> None:
    assert understand(text, 1) == Objects()


@pytest.mark.parametrize(("text", "reason"), REASONED)
def test_a_no_brings_its_reason_in_its_authors_words(text: str, reason: str) -> None:
    assert understand(text, 1) == Objects(reason)


@pytest.mark.parametrize("text", BACK)
def test_taking_back_is_never_a_reason(text: str) -> None:
    assert understand(text, 1) == Retracts()


@pytest.mark.parametrize("text", REMARKS)
def test_a_plain_question_takes_no_stance_and_leaves_no_doubt(text: str) -> None:
    assert understand(text, 1) == Remarks()


@pytest.mark.parametrize("text", DOUBTFUL)
def test_what_could_be_a_no_is_asked_about_and_never_guessed(text: str) -> None:
    assert understand(text, 1) == Doubtful()


def test_there_are_enough_phrases_of_each_language() -> None:
    said = [*YES, *NO, *(text for text, _ in REASONED), *BACK, *REMARKS, *DOUBTFUL]
    russian = [text for text in said if any("а" <= letter <= "я" for letter in text.casefold())]
    assert len(russian) >= 60
    assert len(set(said)) - len(russian) >= 60


@pytest.mark.parametrize("text", [*YES, *BACK, *TORN])
def test_an_answer_that_is_but_a_yes_or_a_taking_back_is_no_reason(text: str) -> None:
    assert perhaps_taken_back(text, 1)


MIXED = {
    "no, I have no objections",
    "No, no, I agree",
    "No?",
    "yes?",
    "нет, не против",
    "да?",
    "да?!",
    "да ну",
    "ну да, ну да",
    "yeah, right",
}
MIXED |= {"All agreed? Thanks!", "Все за? Спасибо"}


@pytest.mark.parametrize(
    "text",
    [
        *(text for text in DOUBTFUL if text not in MIXED),
        *(*NO, *REMARKS, "Leave", "because I want consent"),
        *(text for text, _ in REASONED),
    ],
)
def test_any_other_answer_is_a_reason_whatever_words_it_begins_with(text: str) -> None:
    assert not perhaps_taken_back(text, 1)


@pytest.mark.parametrize("text", TORN)
def test_what_could_take_back_or_say_no_is_asked_about(text: str) -> None:
    assert understand(text, 1) == Doubtful()


@pytest.mark.parametrize(
    "text", ["well, since you explain it so, I take it back", "ну раз так, снимаю возражение"]
)
def test_a_taking_back_among_other_words_is_seen(text: str) -> None:
    assert speaks_of_taking_back(text)


@pytest.mark.parametrize(
    "text",
    [
        "I object, it is too dear",
        "yes, I object",
        "no way",
        "против",
        "👎",
        "да, возражаю",
        "I object, it is not needed",
    ],
)
def test_to_whether_they_object_a_plain_no_is_an_answer(text: str) -> None:
    assert is_a_no(text)


@pytest.mark.parametrize(
    "text", ["yes", "no", "да", "нет", "ok", "no, no", "maybe", "I object?", "не против", "нет, не против"]
)
def test_but_yes_and_no_alone_are_none(text: str) -> None:
    assert not is_a_no(text)


@pytest.mark.parametrize(
    ("rest", "kind"), [("", Kind.YES), (", thanks!", Kind.YES), ("да, согласен", Kind.YES), (".", Kind.NO)]
)
def test_courtesy_after_a_command_leaves_it_what_it_is(rest: str, kind: Kind) -> None:
    assert adds_nothing(rest, kind)


@pytest.mark.parametrize(
    "rest", ["never, no way", "? no!", "нет", ", but only if cheaper", "3", "I take it back"]
)
def test_anything_else_does_not(rest: str) -> None:
    assert not adds_nothing(rest, Kind.YES)


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ("object: where would it stand?", "where would it stand?"),
        ("Consent of the owners was never asked", "Consent of the owners was never asked"),
        ("No. It is too dear", "It is too dear"),
        ("It is too dear", "It is too dear"),
    ],
)
def test_a_reason_is_kept_without_the_word_before_it(answer: str, reason: str) -> None:
    assert reason_in(answer) == reason


@given(st.text(max_size=300))
def test_anything_at_all_can_be_read(text: str) -> None:
    understand(text, 1)


@given(st.sampled_from(YES + BACK), st.sampled_from(NO).filter(lambda no: no != "-"))
def test_a_yes_beside_a_no_is_doubtful(yes: str, no: str) -> None:
    assert not isinstance(understand(f"{yes}, {no}", 1), Consents | Retracts)
    assert understand(f"{no}, {yes}", 1) != Consents()
