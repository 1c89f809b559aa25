"""What was told where: the cards that stand, how far each channel has been told, what a message is about."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Annotated, TypeVar
from uuid import UUID

from pydantic import Field

from bot.log.store import START, Checkpoint
from bot.log.tables import Table, Tables
from bot.network.incoming import MessageId
from domain.people import Channel, Identity
from domain.union.members import MemberNumber


@dataclass(frozen=True, slots=True, kw_only=True)
class PostedCard:
    """`revision` is the union's when the card was last drawn. `dated` once members were told until when it runs.

    `unchecked` are members of whom the network would not say whether they see it.
    """

    message: MessageId
    posted: datetime
    revision: int
    dated: bool = False
    unchecked: tuple[MemberNumber, ...] = ()
    opening: str | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class PostedReminder:
    """The message that reminded of `deadline` when so many `hours` were left."""

    message: MessageId
    deadline: datetime
    hours: int
    opening: str | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a message of ours is about. `asked` is who was asked there for the reason of an objection.

    `is_card` of a proposal's card and its copies: a mark set on these is a stance.
    `question` is the open question that the message puts to `asked`.
    """

    union_id: Annotated[UUID, Field(alias="union")]
    number: int
    asked: Identity | None = None
    is_card: Annotated[bool, Field(alias="card")] = False
    question: str | None = None
    opening: str | None = field(default=None, compare=False)


Noted = TypeVar("Noted", PostedCard, PostedReminder, Subject)
"""`opening` names the proposal it is about, as `Deliveries` sets it: another may get the same number."""

SINCE = Table(path=("since",), key=tuple[()], value=int, of_one_log=True)
TOLD_EVERYWHERE = Table(path=("told everywhere",), key=tuple[()], value=Checkpoint, of_one_log=True)
TOLD = Table(path=("told",), key=Channel, value=int, of_one_log=True)
CARDS = Table(path=("card",), key=tuple[UUID, int, Channel], value=PostedCard, limit=10_000)
REMINDERS = Table(path=("reminder",), key=tuple[UUID, int, Channel], value=PostedReminder, limit=10_000)
SUBJECTS = Table(path=("subject",), key=tuple[Channel, MessageId], value=Subject, limit=50_000)


class Deliveries:
    """`opening` names the proposal that bears a number now: what was noted about another one is not known here."""

    def __init__(self, tables: Tables, opening: Callable[[UUID, int], str | None]) -> None:
        self._tables = tables
        self._since = tables.of(SINCE)
        self._told_everywhere = tables.of(TOLD_EVERYWHERE)
        self._told = tables.of(TOLD)
        self._cards = tables.of(CARDS)
        self._reminders = tables.of(REMINDERS)
        self._subjects = tables.of(SUBJECTS)
        self._opening = opening

    def since(self) -> int | None:
        """The position at which telling began: nothing older is told. None when it never did."""
        return self._since.get(())

    def begin(self, position: int) -> None:
        self._since.put((), position)

    def told_everywhere(self) -> Checkpoint | None:
        """Up to where nothing is owed to anybody any more, if that is known."""
        return self._told_everywhere.get(())

    def note_told_everywhere(self, checkpoint: Checkpoint) -> None:
        if self.told_everywhere() != checkpoint:
            self._told_everywhere.put((), checkpoint)

    async def on_record(self) -> None:
        """Raises Unavailable."""
        await self._tables.on_record()

    def told(self, channel: Channel) -> int:
        """The position up to which this channel was told everything."""
        known = (self._told.get(channel), self.since())
        return max((position for position in known if position is not None), default=START.position)

    def note_told(self, channel: Channel, position: int) -> None:
        self._told.put(channel, position)

    def card(self, union_id: UUID, number: int, channel: Channel) -> PostedCard | None:
        return self._current(union_id, number, self._cards.get((union_id, number, channel)))

    def forget_card(self, union_id: UUID, number: int, channel: Channel) -> None:
        self._cards.drop((union_id, number, channel))

    def note_card(self, union_id: UUID, number: int, channel: Channel, card: PostedCard) -> None:
        self._cards.put((union_id, number, channel), self._named(union_id, number, card))

    def reminder(self, union_id: UUID, number: int, channel: Channel) -> PostedReminder | None:
        return self._current(union_id, number, self._reminders.get((union_id, number, channel)))

    def note_reminder(self, union_id: UUID, number: int, channel: Channel, reminder: PostedReminder) -> None:
        self._reminders.put((union_id, number, channel), self._named(union_id, number, reminder))

    def subject(self, channel: Channel, message: MessageId) -> Subject | None:
        found = self._subjects.get((channel, message))
        return self._current(found.union_id, found.number, found) if found else None

    def note_subject(self, channel: Channel, message: MessageId, subject: Subject) -> None:
        self._subjects.put((channel, message), self._named(subject.union_id, subject.number, subject))

    def _current(self, union_id: UUID, number: int, noted: Noted | None) -> Noted | None:
        """Of the proposal that bears this number now. Before openings were noted, the number alone said so."""
        if noted is None or noted.opening not in {None, self._opening(union_id, number)}:
            return None
        return noted

    def _named(self, union_id: UUID, number: int, noted: Noted) -> Noted:
        return replace(noted, opening=self._opening(union_id, number))
