"""What answers a question of ours, or goes on after a command: a reason is all that is neither a yes nor a taking back."""

import pytest

from bot.chat.understanding.reader import adds_nothing, objects, understand
from bot.chat.understanding.readings import (
    Consents,
    Doubtful,
    Retracts,
)
from tests.application.said import BACK, REASONS, TORN, YES


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
