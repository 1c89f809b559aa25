"""How often an author is heard: members at their own pace, all who are not members out of one shared budget."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from adapters.nostr.channels import identity
from domain.people import Channel, Identity

MAX_AUTHORS = 10_000

IsMember = Callable[[Identity, Channel], bool]
"""Whether what this person says in this place may concern a union of theirs: as a member, candidate or invited."""


@dataclass(frozen=True, slots=True)
class Rate:
    burst: float
    per_second: float


EACH_AUTHOR = Rate(burst=30, per_second=0.5)
ALL_STRANGERS = Rate(burst=100, per_second=2)


class Bucket:
    def __init__(self, rate: Rate, now: float) -> None:
        self._rate = rate
        self._left = rate.burst
        self._at = now

    def allows(self, now: float) -> bool:
        return self._filled(now) >= 1

    def spend(self, now: float) -> None:
        self._left = self._filled(now) - 1
        self._at = now

    def seconds(self, now: float) -> float:
        """Until it allows one more."""
        return max(0.0, (1 - self._filled(now)) / self._rate.per_second)

    def _filled(self, now: float) -> float:
        return min(self._rate.burst, self._left + max(0.0, now - self._at) * self._rate.per_second)


class Rates:
    def __init__(self, now: float) -> None:
        self._authors: OrderedDict[str, Bucket] = OrderedDict()
        self._strangers = Bucket(ALL_STRANGERS, now)

    def allows_stranger(self, public: str, now: float) -> bool:
        own = self._authors.get(identity(public))
        return (own is None or own.allows(now)) and self._strangers.allows(now)

    def spend_stranger(self, public: str, now: float) -> None:
        """Once the note was verified: a forger cannot use up what others have."""
        self._own(identity(public), now).spend(now)
        self._strangers.spend(now)

    def pace(self, author: Identity, now: float) -> float:
        """For how many seconds a member has to wait; when it is none, one thing more was said."""
        own = self._own(author, now)
        if (pause := own.seconds(now)) == 0:
            own.spend(now)
        return pause

    def _own(self, author: Identity, now: float) -> Bucket:
        own = self._authors.pop(author, None) or Bucket(EACH_AUTHOR, now)
        self._authors[author] = own
        if len(self._authors) > MAX_AUTHORS:
            self._authors.popitem(last=False)
        return own
