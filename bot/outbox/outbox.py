"""What each channel is owed, in a table of the local database, and what is said there in passing, in memory.

A row is written together with the checkpoint of what it follows from, and goes once its message stands.
"""

import asyncio
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from pydantic import TypeAdapter

from bot.correlation import correlation
from bot.log.database import Database, create
from bot.log.store import Checkpoint
from bot.network.addresses import is_in
from bot.network.incoming import MessageId, Said
from bot.network.outgoing import Outgoing
from bot.outbox.deliveries import Subject
from bot.outbox.owed import Owed, Priority
from bot.outbox.saying import Passes, Saying
from bot.outbox.witness import Witnesses
from domain.people import Channel

MOST_CHATTER = 50
"""Answers and questions waiting in one channel; under a flood the oldest answers are dropped."""

AT_ONCE = 50
"""Rows that are looked at together."""

TABLES = """
CREATE TABLE IF NOT EXISTS owed (
    id INTEGER PRIMARY KEY, channel TEXT, priority INTEGER, key TEXT, kind TEXT, subject TEXT, position INTEGER,
    after INTEGER, after_event TEXT, version INTEGER, cause TEXT);
CREATE INDEX IF NOT EXISTS owed_in_turn ON owed (channel, priority, id);
CREATE INDEX IF NOT EXISTS owed_since ON owed (after) WHERE after IS NOT NULL;
CREATE UNIQUE INDEX IF NOT EXISTS owed_once ON owed (channel, key) WHERE key <> '';
"""


@dataclass(frozen=True, slots=True)
class Row:
    """What is owed as it stands in the table; what came under its key meanwhile has another version.

    `cause` is the command that it follows from, of several under one key the latest; empty where there is none.
    """

    id: int
    version: int
    owed: Owed
    cause: str


@dataclass(frozen=True, slots=True)
class Answer:
    """Lost without harm. `turn` is the last row's when it was said: what is asked after it comes after it.

    `stands` is called once it does.
    """

    saying: Saying
    turn: int
    cause: str
    stands: Callable[[MessageId], None] | None = None


@dataclass(frozen=True, slots=True)
class Receipt:
    """A sign for who said something that it has been taken; `otherwise` says so in words, where there is none."""

    said: Said
    otherwise: Outgoing | None = None
    about: Subject | None = None

    @property
    def cause(self) -> str:
        return self.said.id


@dataclass(slots=True)
class _Passing:
    """No flood of answers displaces `receipts`."""

    receipts: deque[Receipt] = field(default_factory=deque)
    answers: deque[Answer] = field(default_factory=deque)


class Outbox:
    """`kinds` are the subjects that contexts are owed about. `waiting` is set when some channel is `stirred`: more
    is owed there, or it is worth trying again.
    """

    def __init__(self, database: Database, kinds: Iterable[type]) -> None:
        self._database = database
        self._kinds: dict[str, TypeAdapter[Any]] = {
            kind.__name__: TypeAdapter(kind) for kind in (*kinds, Saying)
        }
        create(database, TABLES)
        ((last,),) = database.rows("SELECT coalesce(max(id), 0) FROM owed")
        self._last: int = last
        self._passing: dict[Channel, _Passing] = {}
        self.stirred = set[Channel]()
        self.waiting = asyncio.Event()
        self.witnesses = Witnesses()

    def channels(self) -> list[Channel]:
        """In which anything waits."""
        rows = self._database.rows("SELECT DISTINCT channel FROM owed")
        return sorted({*(Channel(channel) for (channel,) in rows), *self._passing})

    def count(self) -> int:
        """Of what is owed; what is only said in passing aside."""
        ((count,),) = self._database.rows("SELECT count(*) FROM owed")
        return int(count)

    def is_busy(self, channel: Channel) -> bool:
        return channel in self._passing or self._first(channel) is not None

    def owe(self, owed: Sequence[Owed], *, after: Checkpoint | None = None) -> None:
        """`after` is up to where the log was followed before that."""
        with self._database.at_once():
            for one in owed:
                self._write(one, after if one.position is not None else None)
        self._stir(*(one.channel for one in owed))

    def owes(self, channel: Channel, key: str) -> bool:
        return bool(self._database.rows("SELECT 1 FROM owed WHERE channel = ? AND key = ?", channel, key))

    def owes_more_of(self, row: Row) -> bool:
        """An event may have more than one consequence to tell in a channel."""
        found = self._database.rows(
            "SELECT 1 FROM owed WHERE channel = ? AND priority = ? AND position = ? AND id > ?",
            *(row.owed.channel, int(row.owed.priority), row.owed.position, row.id),
        )
        return bool(found)

    def say(
        self,
        message: Outgoing,
        *,
        subject: Subject | None = None,
        edits: MessageId | None = None,
        stands: Callable[[MessageId], None] | None = None,
        passes: Passes | None = None,
    ) -> None:
        """A question is owed, since somebody's stance may hang on it."""
        self._witness(message)
        saying = Saying(message, subject, edits, passes=passes)
        if saying.is_question:
            self.owe([Owed(channel=message.channel, subject=saying, priority=Priority.CHATTER)])
        else:
            self._in_passing(message.channel).answers.append(
                Answer(saying, self._last, correlation(), stands)
            )
            self._stir(message.channel)
        self._drop_what_is_too_much(message.channel)

    def acknowledge(
        self, said: Said, *, otherwise: Outgoing | None = None, subject: Subject | None = None
    ) -> None:
        self._witness(otherwise)
        self._in_passing(said.channel).receipts.append(Receipt(said, otherwise, subject))
        self._stir(said.channel)

    def try_again(self, channel: Channel) -> None:
        """What waits in this channel, and in what is in it."""
        self._stir(*(known for known in self.channels() if is_in(known, channel)))

    def next(self, channel: Channel) -> Row | Receipt | Answer | None:
        row, passing = self._first(channel), self._passing.get(channel)
        if row and row.owed.priority <= Priority.CARD:
            return row
        if passing and passing.receipts:
            return passing.receipts[0]
        if passing and passing.answers and (row is None or self._is_earlier(passing.answers[0], row)):
            return passing.answers[0]
        return row

    def alike(self, row: Row) -> list[Row]:
        """What waits in its channel with as much priority, itself first, as much of it as anybody would take at once."""
        which = f"AND priority = ? ORDER BY id LIMIT {AT_ONCE}"
        return [*self._rows(row.owed.channel, which, row.owed.priority)]

    def done(self, waiting: Row | Receipt | Answer, channel: Channel) -> None:
        match waiting:
            case Row(id=row, version=version):
                with self._database.at_once():
                    self._database.write("DELETE FROM owed WHERE id = ? AND version = ?", row, version)
            case Receipt() if channel in self._passing and waiting in self._passing[channel].receipts:
                self._passing[channel].receipts.remove(waiting)
            case Answer() if channel in self._passing and waiting in self._passing[channel].answers:
                self._passing[channel].answers.remove(waiting)
            case _:
                pass  # it went with the channel
        self._forget_if_empty(channel)

    def forget(self, channel: Channel) -> None:
        """Whoever is there wants to hear nothing."""
        self._passing.pop(channel, None)
        self._delete("channel = ?", channel)

    def move(self, old: Channel, new: Channel) -> None:
        """What waits there waits elsewhere from now on, but for what answered somebody there."""
        self._passing.pop(old, None)
        with self._database.at_once():
            self._database.write("DELETE FROM owed WHERE channel = ? AND kind = ?", old, Saying.__name__)
            self._database.write("UPDATE OR IGNORE owed SET channel = ? WHERE channel = ?", new, old)
            self._database.write("DELETE FROM owed WHERE channel = ?", old)
        self._stir(new)

    def forget_told(self, channel: Channel, position: int) -> None:
        """The outcomes up to there, which were told."""
        self._delete(
            "channel = ? AND priority = ? AND position <= ?", channel, int(Priority.OUTCOME), position
        )

    def forget_news(self) -> None:
        """All outcomes and cards that follow from the log."""
        self._delete("position IS NOT NULL AND priority <= ?", int(Priority.CARD))

    def clear(self) -> None:
        self._delete("1")

    def told_until(self) -> Checkpoint | None:
        """Before all that is still owed; None where all was told that the log was followed for."""
        rows = self._database.rows(
            "SELECT after, after_event FROM owed WHERE after IS NOT NULL ORDER BY after LIMIT 1"
        )
        return Checkpoint(rows[0][0], UUID(rows[0][1])) if rows else None

    def _witness(self, message: Outgoing | None) -> None:
        if witness := self.witnesses.of(correlation()):
            witness.hears(message)

    def _write(self, owed: Owed, after: Checkpoint | None) -> None:
        self._last += 1
        kind = type(owed.subject).__name__
        subject = self._kinds[kind].dump_json(owed.subject, by_alias=True).decode()
        self._database.write(
            """INSERT INTO owed VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?) ON CONFLICT (channel, key) WHERE key <> '' DO UPDATE
            SET subject = excluded.subject, position = excluded.position, version = version + 1, cause = excluded.cause,
            priority = min(priority, excluded.priority)""",
            *(self._last, owed.channel, int(owed.priority), owed.key, kind, subject, owed.position),
            *((after.position, str(after.id)) if after else (None, None)),
            correlation(),
        )

    def _first(self, channel: Channel) -> Row | None:
        return next(self._rows(channel, "ORDER BY priority, id LIMIT 1"), None)

    def _rows(self, channel: Channel, which: str, *values: int) -> Iterator[Row]:
        rows = self._database.rows(
            f"SELECT id, version, kind, subject, priority, key, position, cause FROM owed WHERE channel = ? {which}",  # noqa: S608 - ours
            channel,
            *map(int, values),
        )
        for number, version, kind, subject, priority, key, position, cause in rows:
            owed = Owed(
                channel=channel,
                subject=self._kinds[kind].validate_json(subject),
                priority=Priority(priority),
                key=key,
                position=position,
            )
            yield Row(number, version, owed, cause)

    def _is_earlier(self, answer: Answer, row: Row) -> bool:
        return row.owed.priority == Priority.CHATTER and row.id > answer.turn

    def _drop_what_is_too_much(self, channel: Channel) -> None:
        """No answer displaces a question."""
        passing = self._in_passing(channel)
        asked = [*self._rows(channel, "AND priority = ? ORDER BY id", Priority.CHATTER)]
        if len(asked) + len(passing.answers) > MOST_CHATTER:
            self.done(passing.answers[0] if passing.answers else asked[0], channel)
        self._forget_if_empty(channel)

    def _in_passing(self, channel: Channel) -> _Passing:
        return self._passing.setdefault(channel, _Passing())

    def _forget_if_empty(self, channel: Channel) -> None:
        passing = self._passing.get(channel)
        if passing and not (passing.receipts or passing.answers):
            del self._passing[channel]

    def _delete(self, where: str, *values: str | int) -> None:
        with self._database.at_once():
            self._database.write(f"DELETE FROM owed WHERE {where}", *values)  # noqa: S608 - ours

    def _stir(self, *channels: Channel) -> None:
        if channels:
            self.stirred.update(channels)
            self.waiting.set()
