"""A question waits for its addressee alone, for a day, and what an answer does outlives a restart."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import get_args
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.sqlite.notebook import SqliteNotebook
from bot.chat.packing import packed, unpacked_command
from bot.chat.questions import MOST, VALID_FOR, Choice, Line, Question, Questions, Way
from bot.log.notebook import Notebook
from bot.log.tables import Tables
from bot.network.incoming import Author, Mention, MessageId
from domain.people import Identity
from domain.union.commands import Command, GiveConsent, LeaveUnion, WithdrawObjection

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
MOMENT = timedelta(microseconds=1)
UNION = UUID(int=7)
ANN, EVE = Identity("telegram:1"), Identity("telegram:2")
CHOICES = (
    Choice(way=Way.TAKE_BACK, command=WithdrawObjection(number=3, by=ANN, at=NOON)),
    Choice(way=Way.STAND),
)


@pytest.fixture
def notebook() -> Iterator[Notebook]:
    with closing(SqliteNotebook.open(":memory:")) as notebook:
        yield notebook


def questions(notebook: Notebook) -> Questions:
    numbers = count(1)
    return Questions(Tables(notebook), lambda: f"AAAA-{next(numbers):04}")


def asked(questions: Questions, at: datetime = NOON) -> Question:
    return questions.ask(ANN, union_id=UNION, number=3, choices=CHOICES, at=at)


def test_its_addressee_finds_it_also_after_a_restart(notebook: Notebook) -> None:
    question = asked(questions(notebook))
    assert questions(notebook).find(ANN, question.id, NOON) == question
    assert question.choices == CHOICES


def test_nobody_else_finds_it(notebook: Notebook) -> None:
    question = asked(questions(notebook))
    assert questions(notebook).find(EVE, question.id, NOON) is None
    assert questions(notebook).find(ANN, "AAAA-9999-AAAA-9998", NOON) is None


def test_it_waits_for_a_day(notebook: Notebook) -> None:
    question = asked(questions(notebook))
    assert questions(notebook).find(ANN, question.id, NOON + VALID_FOR - MOMENT) is not None
    assert questions(notebook).find(ANN, question.id, NOON + VALID_FOR) is None


def test_an_answered_one_is_closed(notebook: Notebook) -> None:
    question = asked(questions(notebook))
    questions(notebook).close(question, by="said:1")
    assert questions(notebook).find(ANN, question.id, NOON) is None
    assert questions(notebook).find(ANN, question.id, NOON, by="said:2") is None


def test_the_same_answer_delivered_again_finds_it_as_it_was(notebook: Notebook) -> None:
    question = asked(questions(notebook))
    questions(notebook).close(question, by="said:1")
    again = questions(notebook).find(ANN, question.id, NOON, by="said:1")
    assert again is not None
    assert again.choices == question.choices


def test_so_many_wait_and_no_more(notebook: Notebook) -> None:
    here = questions(notebook)
    first, *later = [asked(here, NOON + number * MOMENT) for number in range(MOST + 1)]
    assert here.find(ANN, first.id, NOON) is None
    assert all(here.find(ANN, one.id, NOON) for one in later)
    asked(here, NOON + VALID_FOR + MOST * MOMENT)
    assert len(notebook.under("question")) == 1, "what ran out is forgotten"


def test_what_another_version_wrote_is_no_question(notebook: Notebook) -> None:
    question = asked(questions(notebook))
    for command in ({"is": "DanceUnion", "parts": {}}, {"is": "LeaveUnion", "parts": {"mood": "sour"}}, "x"):
        value = {"union": str(UNION), "number": 3, "until": NOON.isoformat(), "choices": [["stand", command]]}
        notebook.put("question", ANN, question.id, value=value)
        assert questions(notebook).find(ANN, question.id, NOON - MOMENT) is None


def test_a_choice_of_before_reads_as_one_that_says_nothing(notebook: Notebook) -> None:
    question = asked(questions(notebook))
    value = {
        "union": str(UNION),
        "number": 3,
        "until": question.until.isoformat(),
        "choices": [["stand", None]],
    }
    notebook.put("question", ANN, question.id, value=value)
    found = questions(notebook).find(ANN, question.id, NOON)
    assert found is not None
    assert found.choices == (Choice(way=Way.STAND),)


def test_what_was_begun_is_kept_with_all_that_it_needs(notebook: Notebook) -> None:
    bob = Author(identity=EVE, name="Eve", username="eve")
    line = Line(
        before="/expel ",
        after=" now",
        lacks=True,
        mentions=(Mention(text="@eve", identity=EVE, name="Eve"),),
        replied=MessageId("7"),
        replied_author=bob,
    )
    choices = (Choice(way=Way.SAY, says="/expel @eve now", label="Eve"),)
    question = questions(notebook).ask(ANN, union_id=UNION, choices=choices, at=NOON, line=line)
    assert questions(notebook).find(ANN, question.id, NOON) == question
    assert line.with_answer("@eve") == "/expel @eve now"


@given(st.one_of([st.from_type(kind) for kind in get_args(Command)]))
def test_any_command_is_kept_as_it_is(command: Command) -> None:
    assert unpacked_command(packed(command)) == command


def test_only_commands_are_kept() -> None:
    with pytest.raises(TypeError):
        packed(object())
    with pytest.raises(ValueError, match="no command"):
        unpacked_command("leave")
    assert unpacked_command(packed(LeaveUnion(by=ANN, at=NOON))) != GiveConsent(number=1, by=ANN, at=NOON)
