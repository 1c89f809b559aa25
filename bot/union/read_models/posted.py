"""The cards, their copies and the reminders that stand in each channel."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import TypeVar
from uuid import UUID

from bot.log.tables import Table, Tables
from bot.network.incoming import MessageId
from domain.people import Channel, Identity
from domain.union.members import MemberNumber


@dataclass(frozen=True, slots=True, kw_only=True)
class PostedCard:
    """`revision` is the union's when the card was last drawn, `version` that of the text it bears. `dated` once members were told until when it runs.
    It is `pinned` where it is kept in sight.

    `unchecked` are members of whom the network would not say whether they see it.
    """

    message: MessageId
    posted: datetime
    revision: int
    dated: bool = False
    unchecked: tuple[MemberNumber, ...] = ()
    version: int = 1
    pinned: bool = False
    opening: str | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class PostedReminder:
    """The message that reminded of `deadline` when so many `hours` were left."""

    message: MessageId
    deadline: datetime
    hours: int
    opening: str | None = field(default=None, compare=False)


class CopyKind(StrEnum):
    """`WHOLE` is a card with all that was said of its proposal."""

    CARD = "card"
    WHOLE = "whole"
    INVITATION = "invitation"
    FOLLOWED = "followed"


@dataclass(frozen=True, slots=True, kw_only=True)
class PostedCopy:
    """What was sent `to` one person of a proposal, in their `language`, as of the union's `revision`."""

    kind: CopyKind
    to: Identity
    language: str
    posted: datetime
    revision: int
    version: int = 1
    opening: str | None = field(default=None, compare=False)


Noted = TypeVar("Noted", PostedCard, PostedReminder, PostedCopy)
"""`opening` names the proposal it is about, as `Posted` sets it: another may get the same number."""

CARDS = Table(path=("card",), key=tuple[UUID, int, Channel], value=PostedCard, limit=10_000)
REMINDERS = Table(path=("reminder",), key=tuple[UUID, int, Channel], value=PostedReminder, limit=10_000)
COPIES = Table(path=("copy",), key=tuple[UUID, int, Channel, MessageId], value=PostedCopy, limit=10_000)

MOST_COPIES = 3
"""Of one proposal in one channel: older ones are not kept up to date."""


class Posted:
    """`opening` names the proposal that bears a number now: what was noted about another one is not known here."""

    def __init__(self, tables: Tables, opening: Callable[[UUID, int], str | None]) -> None:
        self._cards = tables.of(CARDS)
        self._reminders = tables.of(REMINDERS)
        self._copies = tables.of(COPIES)
        self._opening = opening

    def card(self, union_id: UUID, number: int, channel: Channel) -> PostedCard | None:
        return self._current(union_id, number, self._cards.get((union_id, number, channel)))

    def version_at(self, union_id: UUID, number: int, channel: Channel, at: datetime) -> int | None:
        """Of the text that the card there bore at that moment; None where none stands."""
        card = self.card(union_id, number, channel)
        if card is None:
            return None
        return card.version if card.posted <= at else max(1, card.version - 1)

    def forget_card(self, union_id: UUID, number: int, channel: Channel) -> None:
        self._cards.drop((union_id, number, channel))

    def note_card(self, union_id: UUID, number: int, channel: Channel, card: PostedCard) -> None:
        self._cards.put((union_id, number, channel), self._named(union_id, number, card))

    def copy(self, union_id: UUID, number: int, channel: Channel, message: MessageId) -> PostedCopy | None:
        return self._current(union_id, number, self._copies.get((union_id, number, channel, message)))

    def copies(self, union_id: UUID, number: int) -> list[tuple[Channel, MessageId, PostedCopy]]:
        """In whatever channel."""
        return [
            (channel, message, copy)
            for (_, _, channel, message), noted in self._copies.items(str(union_id), str(number))
            if (copy := self._current(union_id, number, noted))
        ]

    def note_copy(
        self, union_id: UUID, number: int, channel: Channel, message: MessageId, copy: PostedCopy
    ) -> None:
        self._copies.put((union_id, number, channel, message), self._named(union_id, number, copy))
        there = self._copies.items(str(union_id), str(number), channel)
        for key, _ in sorted(there, key=lambda one: one[1].posted)[:-MOST_COPIES]:
            self._copies.drop(key)

    def forget_copy(self, union_id: UUID, number: int, channel: Channel, message: MessageId) -> None:
        self._copies.drop((union_id, number, channel, message))

    def reminder(self, union_id: UUID, number: int, channel: Channel) -> PostedReminder | None:
        return self._current(union_id, number, self._reminders.get((union_id, number, channel)))

    def note_reminder(self, union_id: UUID, number: int, channel: Channel, reminder: PostedReminder) -> None:
        self._reminders.put((union_id, number, channel), self._named(union_id, number, reminder))

    def _current(self, union_id: UUID, number: int, noted: Noted | None) -> Noted | None:
        """Of the proposal that bears this number now. Before openings were noted, the number alone said so."""
        if noted is None or noted.opening not in {None, self._opening(union_id, number)}:
            return None
        return noted

    def _named(self, union_id: UUID, number: int, noted: Noted) -> Noted:
        return replace(noted, opening=self._opening(union_id, number))
