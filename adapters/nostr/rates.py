"""How often an author is heard: members at their own pace, all who are not members out of one shared budget."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from adapters.nostr.channels import identity
from domain.people import Channel, Identity

MAX_KEPT = 10_000
"""Authors, and addresses."""

IsMember = Callable[[Identity, Channel], bool]
"""Whether what this person says in this place may concern a union of theirs: as a member, candidate or invited."""


@dataclass(frozen=True, slots=True)
class Rate:
    burst: float
    per_second: float


EACH_AUTHOR = Rate(burst=30, per_second=0.5)
ALL_STRANGERS = Rate(burst=100, per_second=2)
"""Through relays, and once more by all other ways together."""

ONE_ADDRESS = Rate(burst=10, per_second=0.1)
"""Strangers who hand in their notes from there."""

RELAYS = "relays"


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
        self._addresses: OrderedDict[str, Bucket] = OrderedDict()
        self._by_relays = Bucket(ALL_STRANGERS, now)
        self._by_hand = Bucket(ALL_STRANGERS, now)

    def allows_stranger(self, public: str, now: float, *, by: str = RELAYS) -> bool:
        """`by` is the address from which it comes, or RELAYS."""
        own = self._authors.get(identity(public))
        return (own is None or own.allows(now)) and all(
            bucket.allows(now) for bucket in self._shared(by, now)
        )

    def spend_stranger(self, public: str, now: float, *, by: str = RELAYS) -> None:
        """Once the note was verified: a forger cannot use up what others have."""
        for bucket in (_of(self._authors, identity(public), EACH_AUTHOR, now), *self._shared(by, now)):
            bucket.spend(now)

    def _shared(self, by: str, now: float) -> tuple[Bucket, ...]:
        if by == RELAYS:
            return (self._by_relays,)
        return (_of(self._addresses, by, ONE_ADDRESS, now), self._by_hand)

    def pace(self, author: Identity, now: float) -> float:
        """For how many seconds a member has to wait; when it is none, one thing more was said."""
        own = _of(self._authors, author, EACH_AUTHOR, now)
        if (pause := own.seconds(now)) == 0:
            own.spend(now)
        return pause


def _of(buckets: OrderedDict[str, Bucket], who: str, rate: Rate, now: float) -> Bucket:
    """Of those whose bucket was asked for longest ago none is kept beyond the most."""
    own = buckets.pop(who, None) or Bucket(rate, now)
    buckets[who] = own
    if len(buckets) > MAX_KEPT:
        buckets.popitem(last=False)
    return own
