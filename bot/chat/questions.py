"""Questions that wait for one person's answer, and what each answer does. Without one nothing happens."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from bot.chat.packing import packed, unpacked_command
from bot.log.notebook import Notebook
from domain.union.commands import (
    Command,
    GiveConsent,
    RaiseObjection,
    RecordInterruption,
    RecordRestore,
    WithdrawObjection,
)
from domain.union.people import Identity

VALID_FOR = timedelta(days=1)

AS_LONG_AS_OPEN = timedelta(days=365)
"""For what waits as long as its proposal does: when that ended, the union refuses the answer."""

MOST = 10
"""Questions open to one person; a further one displaces the oldest."""


class Way(StrEnum):
    """What may be chosen, as its label is named."""

    THEM = "them"
    NOT_THEM = "not-them"
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
    CONSENT = "consent"
    STAND = "stand"
    FORGET = "forget"
    WITHDRAW = "withdraw"
    KEEP = "keep"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Without a command it changes nothing."""

    way: Way
    command: Command | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """`asked` alone may answer, before `until`. `number` is the proposal's that it is about, or 0."""

    id: str
    asked: Identity
    union_id: UUID
    number: int
    choices: tuple[Choice, ...]
    until: datetime


class Questions:
    """`new_code` makes codes that nobody can guess. They stand under who is asked: nobody else's answer finds them."""

    def __init__(self, notebook: Notebook, new_code: Callable[[], str]) -> None:
        self._notebook = notebook
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
    ) -> Question:
        self._make_room(asked, at)
        question = Question(
            id=f"{self._new_code()}-{self._new_code()}",
            asked=asked,
            union_id=union_id,
            number=number,
            choices=tuple(choices),
            until=at + valid_for,
        )
        self._notebook.put("question", asked, question.id, value=_written(question))
        return question

    def find(self, asked: Identity, question_id: str, at: datetime) -> Question | None:
        """None for one that was answered, ran out, or was put to somebody else."""
        question = _read(asked, question_id, self._notebook.get("question", asked, question_id))
        return question if question is not None and at < question.until else None

    def close(self, question: Question) -> None:
        self._notebook.drop("question", question.asked, question.id)

    def _make_room(self, asked: Identity, at: datetime) -> None:
        waiting: list[Question] = []
        for key, value in self._notebook.under("question", asked):
            question = _read(asked, key[2], value)
            if question is None or question.until <= at:
                self._notebook.drop(*key)
            else:
                waiting.append(question)
        waiting.sort(key=lambda question: question.until)
        for question in waiting[: max(0, len(waiting) - MOST + 1)]:
            self.close(question)


def spoken(command: Command, at: datetime, dated: datetime | None = None) -> Command:
    """What a question was about, said at the moment of its answer, which its author may have dated."""
    match command:
        case RecordInterruption() | RecordRestore():
            return command
        case GiveConsent() | RaiseObjection() | WithdrawObjection():
            return replace(command, at=at, dated=dated)
        case _:
            return replace(command, at=at)


def _written(question: Question) -> object:
    return {
        "union": str(question.union_id),
        "number": question.number,
        "until": question.until.isoformat(),
        "choices": [[choice.way, packed(choice.command)] for choice in question.choices],
    }


def _read(asked: Identity, question_id: str, value: object) -> Question | None:
    match value:
        case {"union": str(union_id), "number": int(number), "until": str(until), "choices": list(choices)}:
            try:
                read = tuple(_choice(way, command) for way, command in choices)
            except (KeyError, TypeError, ValueError):
                return None  # written by another version
            return Question(
                id=question_id,
                asked=asked,
                union_id=UUID(union_id),
                number=number,
                choices=read,
                until=datetime.fromisoformat(until),
            )
        case _:
            return None


def _choice(way: str, command: object) -> Choice:
    return Choice(way=Way(way), command=None if command is None else unpacked_command(command))
