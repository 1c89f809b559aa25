"""Worlds for benchmarks: many unions alike, each with its chat, its members, and proposals that are open.

`writing.py` writes them straight into a log and its notebook, as a bot has left them.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

from bot.network.incoming import MessageId
from bot.union.actions import Action, action, opening_mark
from domain.people import Channel, Identity
from domain.union.members import MemberNumber

TOLD_AS = 90909090
"""The number of the union that is told; its eight digits stand nowhere else."""

DAY = timedelta(days=1)


def union_id(union: int) -> UUID:
    return UUID(f"6d756e69-6f6e-4000-8000-0000{union:08}")


def chat(union: int) -> int:
    """A supergroup's number."""
    return -1_000_000_000_000 - union


def home(union: int) -> Channel:
    return Channel(f"telegram:{chat(union)}")


def user(union: int, member: MemberNumber) -> int:
    return int(f"5{member:03}{union:08}")


def identity(union: int, member: MemberNumber) -> Identity:
    return Identity(f"telegram:{user(union, member)}")


def event_id(union: int, revision: int) -> UUID:
    return UUID(f"{revision:08x}-6f6e-4000-8000-0000{union:08}")


def card_message(union: int, number: int) -> MessageId:
    return MessageId(f"{chat(union)}:{number}")


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """Unions numbered from `first` on, as of `now`: each with a group chat, and `open` proposals whose cards stand there.

    Each of these has the `stances` of so many members, its proposer's included, and runs until `deadline`.
    `decided` were carried before. Everything was told, and Telegram was heard until `now`.
    """

    unions: int
    first: int = 1
    open: int = 10
    members: int = 13
    stances: int = 8
    decided: int = 0
    now: datetime
    deadline: datetime

    @property
    def events_each(self) -> int:
        """Of a union."""
        return self._revision(self.decided + self.open + 1)

    def opening(self, union: int, number: int) -> UUID:
        """The event that opened this proposal."""
        return event_id(union, self._revision(number))

    def act(self, kind: Action, union: int, number: int) -> str:
        """What a button on this proposal's card does."""
        return action(kind, union_id(union), number, opening_mark(self.opening(union, number)))

    @property
    def numbers(self) -> range:
        """Of its unions."""
        return range(self.first, self.first + self.unions)

    @property
    def proposals(self) -> range:
        """The numbers of those that are open in each union."""
        return range(self.decided + 1, self.decided + self.open + 1)

    def _revision(self, number: int) -> int:
        """At which it was opened: each is an opening, a notice and stances; a decision and what it adopted."""
        before = min(number - 1, self.decided)
        return self.members + before * (self.stances + 3) + (number - 1 - before) * (self.stances + 1)


def world(unions: int, *, now: datetime | None = None, lasts: timedelta = DAY, **shape: int) -> World:
    """As of now, with a day to go."""
    at = (now or datetime.now(UTC)).replace(microsecond=0)
    return World(unions=unions, now=at, deadline=at + lasts, **shape)
