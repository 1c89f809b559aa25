"""What is still to be told in one channel, and in which order it goes out."""

import asyncio
from collections import deque
from dataclasses import dataclass, field
from typing import TypeAlias
from uuid import UUID

from bot.network.incoming import Said
from bot.network.outgoing import Outgoing
from bot.outbox.deliveries import Subject
from bot.union.notifications import Notification
from domain.union.people import Channel

BURST = 3
"""More tellings than this waiting at once are put into one message."""

MERGED_LENGTH = 3500
"""Characters; a merged message still fits every network's."""

MOST_CHATTER = 50
"""Answers and questions waiting in one channel; under a flood the oldest answers are dropped."""

Key: TypeAlias = tuple[UUID, int]
"""A proposal: its union and number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """Something to tell about a union, because of the fact at `position`."""

    position: int
    union_id: UUID
    what: Notification


@dataclass(frozen=True, slots=True, kw_only=True)
class Chatter:
    """An answer; `subject` is kept for when somebody replies to it. Lost without harm."""

    message: Outgoing
    subject: Subject | None = None

    @property
    def is_question(self) -> bool:
        return self.subject is not None and self.subject.asked is not None


@dataclass(slots=True)
class Lane:
    """`due` is owed and goes first, then `cards` that are to be posted, the ones about somebody's expulsion before
    all others: no flood of proposals delays an outcome. `stale` cards are to be drawn again, `reminding` reminders
    likewise. What is due goes out `singly` while one of it was refused, so that it alone is lost.

    `receipts` are signs for who said something that it has been taken: no flood of answers displaces them.
    `portrait` is the union that looks different now, where it shows itself.
    `waiting` is set whenever there is more, or it is worth trying again.
    """

    channel: Channel
    due: deque[Due] = field(default_factory=deque)
    cards: dict[Key, None] = field(default_factory=dict)
    stale: dict[Key, None] = field(default_factory=dict)
    reminding: dict[Key, None] = field(default_factory=dict)
    receipts: deque[Said] = field(default_factory=deque)
    profile: UUID | None = None
    singly: int = 0
    waiting: asyncio.Event = field(default_factory=asyncio.Event)
    chatter: deque[Chatter] = field(default_factory=deque)

    def has_work(self) -> bool:
        waiting = (
            self.due,
            self.cards,
            self.receipts,
            self.stale,
            self.reminding,
            self.profile,
            self.chatter,
        )
        return any(waiting)

    def say(self, chatter: Chatter) -> None:
        """No answer displaces a question: somebody's stance may hang on it."""
        self.chatter.append(chatter)
        if len(self.chatter) > MOST_CHATTER:
            answers = (one for one in self.chatter if not one.is_question)
            self.chatter.remove(next(answers, self.chatter[0]))

    def clear(self) -> None:
        """Whoever is here wants to hear nothing."""
        for waiting in (self.due, self.cards, self.receipts, self.stale, self.reminding, self.chatter):
            waiting.clear()
        self.profile = None

    def next_burst(self) -> list[Due]:
        """What goes out next in one message: one thing, or many plain tellings when many wait."""
        if len(self.due) <= BURST or self.singly:
            return [self.due[0]]
        burst: list[Due] = []
        length = 0
        for due in self.due:
            length += len(due.what.text) + 2
            if due.what.buttons or (burst and length > MERGED_LENGTH):
                break
            burst.append(due)
        return burst or [self.due[0]]

    def done(self, burst: list[Due]) -> None:
        for due in burst:
            self.due.remove(due)
        self.singly = max(0, self.singly - 1)
