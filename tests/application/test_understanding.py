"""What a reply to a card means: nothing that sounds like no is silence, and nothing is guessed."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.understanding import grammar
from bot.chat.understanding.lexicon import both, english
from bot.chat.understanding.reader import understand
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
from tests.application.said import BACK, DOUBTFUL, NO, REASONED, REMARKS, SUGGESTED, YES

ROOT = Path(__file__).parents[2]


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
