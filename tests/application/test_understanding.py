"""What a reply to a card means: nothing that sounds like no is silence, and nothing is guessed."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.understanding import grammar
from bot.chat.understanding.lexicon import both, english
from bot.chat.understanding.reader import adds_nothing, objects, understand
from bot.chat.understanding.readings import (
    Consents,
    Doubtful,
    Objects,
    Reading,
    Remarks,
    Retracts,
    Suggests,
    Wonders,
)

ROOT = Path(__file__).parents[2]

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


def read(text: str) -> Reading:
    return grammar.read(text, both(), 1)


@pytest.mark.parametrize("text", YES)
async def test_a_yes_is_a_yes_only_when_it_is_all_of_it(text: str) -> None:
    assert await understand(text, 1) == Consents()


@pytest.mark.parametrize("text", NO)
async def test_whatever_says_no_and_nothing_else_is_an_objection(text: str) -> None:
    reading = await understand(text, 1)
    assert isinstance(reading, Objects)
    assert reading.reason is None


@pytest.mark.parametrize(("text", "reason"), REASONED)
async def test_a_no_brings_its_reason_in_its_authors_words(text: str, reason: str) -> None:
    reading = await understand(text, 1)
    assert isinstance(reading, Objects)
    assert reading.reason == reason


@pytest.mark.parametrize("text", BACK)
async def test_taking_back_is_never_a_reason(text: str) -> None:
    assert isinstance(await understand(text, 1), Retracts)


@pytest.mark.parametrize(("text", "wording"), SUGGESTED)
async def test_another_wording_is_told_from_the_words_that_announce_it(text: str, wording: str) -> None:
    assert await understand(text, 1) == Suggests(wording)


@pytest.mark.parametrize("text", REMARKS)
async def test_a_plain_question_takes_no_stance_and_leaves_no_doubt(text: str) -> None:
    assert isinstance(await understand(text, 1), Remarks | Wonders)


@pytest.mark.parametrize("text", DOUBTFUL)
async def test_what_could_be_a_stance_is_asked_about_and_never_guessed(text: str) -> None:
    assert isinstance(await understand(text, 1), Doubtful)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        *(
            ("I do nt agree", Doubtful),
            ("i agre", Consents),
            ("disagre", Objects),
            ("no objectons", Consents),
        ),
        *(
            ("greed", Doubtful),
            ("the contents are fine", Remarks),
            ("я проитв", Objects),
            ("ге согласен", Doubtful),
        ),
        *(
            ("не согалсна", Objects),
            ("есогласен", Doubtful),
            ("соглаасен", Consents),
            ("возрожений нет", Consents),
        ),
        *(("я против нчиего", Doubtful), ("не нжно", Objects), ("снемаю возражение", Retracts)),
    ],
)
async def test_a_slip_of_a_finger_turns_no_meaning_round(said: str, meant: type[Reading]) -> None:
    assert isinstance(await understand(said, 1), meant)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        *(("снял возражение", Retracts), ("снимаем возражения", Retracts), ("сними возражение", Doubtful)),
        *(("поддержу", Consents), ("поддержи", Doubtful), ("возражаем", Objects), ("возражаете?", Doubtful)),
    ],
)
async def test_only_what_somebody_says_of_themselves_is_a_stance(said: str, meant: type[Reading]) -> None:
    assert isinstance(await understand(said, 1), meant)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Great idea, but I object", Objects),
        ("It is expensive, but I agree", Consents),
        ("I agree, but I object", Doubtful),
        ("Не возражаю, но и не поддерживаю", Doubtful),
        ("Дороговато, но я за", Consents),
        ("The stairs are dark, so I object", Objects),
        ("If Bob pays, so yes", Doubtful),
    ],
)
async def test_of_two_halves_the_verdict_counts_where_it_is_one(said: str, meant: type[Reading]) -> None:
    assert isinstance(await understand(said, 1), meant)


@pytest.mark.parametrize("text", [*YES, *BACK])
async def test_an_answer_that_is_but_a_yes_or_a_taking_back_is_no_reason(text: str) -> None:
    assert isinstance(await understand(text, 1), Consents | Retracts)


@pytest.mark.parametrize("text", [*TORN, "no, I have no objections", "yes?", "да?!", "ну да, ну да"])
async def test_what_could_take_back_or_say_no_is_asked_about(text: str) -> None:
    reading = await understand(text, 1)
    assert isinstance(reading, Doubtful)
    assert reading.back


@pytest.mark.parametrize("text", REASONS)
async def test_any_other_answer_is_a_reason_whatever_words_it_begins_with(text: str) -> None:
    reading = await understand(text, 1)
    assert not isinstance(reading, Consents | Retracts)
    assert not isinstance(reading, Doubtful) or not reading.back


@pytest.mark.parametrize(
    "text", ["yes, but cheaper", "ok, if it is quiet", "да, если дешевле", "согласна с Петей"]
)
async def test_where_it_could_be_a_yes_that_is_said(text: str) -> None:
    reading = await understand(text, 1)
    assert isinstance(reading, Doubtful)
    assert reading.yes


@pytest.mark.parametrize(
    "text", ["well, since you explain it so, I take it back", "ну раз так, снимаю возражение"]
)
async def test_a_taking_back_among_other_words_is_seen(text: str) -> None:
    assert isinstance(await understand(text, 1), Retracts)


@pytest.mark.parametrize(
    ("text", "named"),
    [("I withdraw my objection", True), ("снимаю возражение", True), ("I take it back", False)],
)
async def test_who_takes_back_may_say_what(text: str, named: bool) -> None:
    assert await understand(text, 1) == Retracts(objection=named)


@pytest.mark.parametrize(
    "text",
    [
        "I take my consent back",
        "please withdraw my consent, thanks",
        "беру согласие назад",
        "Отзываю своё согласие.",
        "беру сагласие назад",
        "мы забираем своё согласие",
    ],
)
async def test_a_consent_taken_back_is_no_objection_taken_back(text: str) -> None:
    assert await understand(text, 1) == Retracts(consent=True)


@pytest.mark.parametrize(
    "text",
    [
        "I withdraw my consent, it is too dear",
        "I do not withdraw my consent",
        "снимаю согласие и возражаю",
        "не беру согласие назад",
        "могу я забрать согласие?",
    ],
)
async def test_what_is_said_beside_it_may_be_an_objection(text: str) -> None:
    assert isinstance(await understand(text, 1), Doubtful)


@pytest.mark.parametrize(
    "text",
    [
        "I object, it is too dear",
        "yes, I object",
        "no way",
        "против",
        "👎",
        "да, возражаю",
        "no, it is not needed",
    ],
)
async def test_to_whether_they_object_a_plain_no_is_an_answer(text: str) -> None:
    assert await objects(text)


@pytest.mark.parametrize(
    "text", ["yes", "no", "да", "нет", "ok", "no, no", "maybe", "I object?", "не против", "нет, не против"]
)
async def test_but_yes_and_no_alone_are_none(text: str) -> None:
    assert await objects(text) is None


@pytest.mark.parametrize("rest", ["", ", thanks!", "да, согласен", ".", "I will be there, thanks"])
async def test_courtesy_after_a_command_leaves_it_what_it_is(rest: str) -> None:
    assert await adds_nothing(rest, Consents)


@pytest.mark.parametrize(
    "rest", ["never, no way", "? no!", "нет", ", but only if cheaper", "3", "I take it back"]
)
async def test_anything_else_does_not(rest: str) -> None:
    assert not await adds_nothing(rest, Consents)


@given(st.text(max_size=300))
def test_anything_at_all_can_be_read(text: str) -> None:
    read(text)


@given(st.sampled_from(YES + BACK), st.sampled_from(NO).filter(lambda no: no != "-"))
def test_a_yes_beside_a_no_is_doubtful(yes: str, no: str) -> None:
    assert not isinstance(read(f"{yes}, {no}"), Consents | Retracts)
    assert read(f"{no}, {yes}") != Consents()


LAZILY = """
import asyncio
from bot.chat.understanding import forms
from bot.chat.understanding.reader import understand

def loaded(): return int(forms.is_loaded())

said = [loaded(), asyncio.run(understand("I agree")), loaded(), asyncio.run(understand("согласна")), loaded()]
print(said[0], said[2], said[4])
"""


def test_the_russian_dictionary_is_loaded_with_the_first_russian_text() -> None:
    command = [sys.executable, "-c", LAZILY]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, timeout=60)  # noqa: S603
    assert done.stdout.split() == [b"0", b"0", b"1"]


@pytest.mark.parametrize("text", [text for text in [*YES, *NO, *BACK] if text.isascii()])
def test_english_is_read_without_the_russian_dictionary_as_with_it(text: str) -> None:
    assert grammar.read(text, english(), 1) == read(text)
