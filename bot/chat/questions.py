"""Questions that wait for one person's answer, and what each answer does. Without one nothing happens."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import Field, PlainSerializer, PlainValidator

from bot.chat.packing import packed, unpacked_command
from bot.log.tables import Table, Tables
from bot.network.incoming import Author, Mention, MessageId
from bot.network.locale import Words
from domain.people import Identity
from domain.union.commands import (
    Command,
    GiveConsent,
    RaiseObjection,
    RecordInterruption,
    RecordRestore,
    WithdrawConsent,
    WithdrawObjection,
)

VALID_FOR = timedelta(days=1)

AS_LONG_AS_OPEN = timedelta(days=365)
"""For what waits as long as its proposal does: when that ended, the union refuses the answer."""

MOST = 10
"""Questions open to one person; a further one displaces the oldest."""


class Way(StrEnum):
    """What may be chosen, as its label is named."""

    THEM = "them"
    NOT_THEM = "not-them"
    ACCEPT = "accept"
    DECLINE = "decline"
    LEAVE = "leave"
    STAY = "stay"
    LINK = "link"
    APART = "apart"
    UNLINK = "unlink"
    LINKED = "linked"
    DISSOLVE = "dissolve"
    GO_ON = "go-on"
    NOT_NOW = "not-now"
    OBJECT = "object"
    REMARK = "remark"
    TAKE_BACK = "take-back"
    CONSENT_BACK = "consent-back"
    CONSENT_STANDS = "consent-stands"
    CONSENT = "consent"
    STAND = "stand"
    FORGET = "forget"
    WITHDRAW = "withdraw"
    KEEP = "keep"
    SAY = "say"
    """Its label is its own."""

    UNLESS = "unless"
    UNTIL = "until"
    IDEA = "idea"
    REVISE = "revise"
    ADOPT = "adopt"
    AS_IS = "as-is"
    PROPOSE = "propose"
    NOT_SO = "not-so"
    LONGER = "longer"
    AS_LONG = "as-long"
    UNTIL_RETURN = "until-return"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Without a command it changes nothing, unless it `says` something: then it is as if that had been typed.

    It reads as its way does, of so many `days` where these matter, or else as its `label`.
    """

    way: Way
    command: Command | None = None
    says: str = ""
    label: str = ""
    days: int = 0

    def reads(self, words: Words) -> str:
        return self.label or words(f"choice-{self.way}", days=self.days)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What somebody began to say, and where: whatever they choose or answer goes on with it.

    Of one that `lacks` something an answer in any words stands between `before` and `after`.
    """

    before: str = ""
    after: str = ""
    lacks: bool = False
    mentions: tuple[Mention, ...] = ()
    replied: MessageId | None = None
    replied_author: Author | None = None

    def with_answer(self, answer: str) -> str:
        return f"{self.before}{answer}{self.after}"


def _noted(choices: tuple[Choice, ...]) -> object:
    return [[one.way, packed(one.command), one.says, one.label, one.days] for one in choices]


def _choices(noted: object) -> tuple[Choice, ...]:
    """Raises ValueError for what another version wrote."""
    match noted:
        case [*choices]:
            return tuple(_choice(choice) for choice in choices)
        case _:
            raise ValueError("no choices")


def _choice(noted: object) -> Choice:
    match noted:
        case [str(way), command]:  # as it was noted before choices could say something
            return Choice(way=Way(way), command=_command(command))
        case [str(way), command, str(says), str(label), int(days)]:
            return Choice(way=Way(way), command=_command(command), says=says, label=label, days=days)
        case _:
            raise ValueError("no choice")


def _command(noted: object) -> Command | None:
    return None if noted is None else unpacked_command(noted)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """`asked` alone may answer, before `until`. `number` is the proposal's that it is about, or 0.

    `line` is what was begun. `answered` is the id of what closed it: delivered again, that finds it open.
    """

    id: str
    asked: Identity
    union_id: Annotated[UUID, Field(alias="union")]
    number: int
    choices: Annotated[tuple[Choice, ...], PlainValidator(_choices), PlainSerializer(_noted)]
    until: datetime
    line: Line | None = None
    answered: str = ""


QUESTIONS = Table(
    path=("question",), key=tuple[Identity, str], value=Question, named=("asked", "id"), limit=5_000
)


class Questions:
    """`new_code` makes codes that nobody can guess. They stand under who is asked: nobody else's answer finds them."""

    def __init__(self, tables: Tables, new_code: Callable[[], str]) -> None:
        self._questions = tables.of(QUESTIONS)
        self._new_code = new_code

    def ask(
        self,
        asked: Identity,
        *,
        union_id: UUID,
        number: int = 0,
        choices: Sequence[Choice],
        at: datetime,
        valid_for: timedelta = VALID_FOR,
        line: Line | None = None,
    ) -> Question:
        self._make_room(asked, at)
        question = Question(
            id=f"{self._new_code()}-{self._new_code()}",
            asked=asked,
            union_id=union_id,
            number=number,
            choices=tuple(choices),
            until=at + valid_for,
            line=line,
        )
        self._questions.put((asked, question.id), question)
        return question

    def find(self, asked: Identity, question_id: str, at: datetime, *, by: str = "") -> Question | None:
        """None for one that ran out, was put to somebody else, or was answered by anything but `by`."""
        question = self._questions.get((asked, question_id))
        return question if question and _waits(question, at, by) else None

    def close(self, question: Question, *, by: str) -> None:
        """`by` is the id of what answered it."""
        self._questions.put((question.asked, question.id), replace(question, answered=by))

    def _make_room(self, asked: Identity, at: datetime) -> None:
        open_ones = self._questions.only(lambda _, question: _waits(question, at), asked)
        waiting = sorted((question for _, question in open_ones), key=lambda question: question.until)
        for question in waiting[: max(0, len(waiting) - MOST + 1)]:
            self._questions.drop((asked, question.id))


def _waits(question: Question, at: datetime, by: str = "") -> bool:
    return at < question.until and question.answered in {"", by}


def spoken(command: Command, at: datetime, dated: datetime | None = None) -> Command:
    """What a question was about, said at the moment of its answer, which its author may have dated."""
    match command:
        case RecordInterruption() | RecordRestore():
            return command
        case GiveConsent() | WithdrawConsent() | RaiseObjection() | WithdrawObjection():
            return replace(command, at=at, dated=dated)
        case _:
            return replace(command, at=at)
