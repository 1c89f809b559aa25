"""How often an author may be heard: a bucket for each, and one that all who are not members share."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from domain.union.people import Identity

MAX_AUTHORS = 10_000


@dataclass(frozen=True, slots=True)
class Rate:
    burst: float
    per_second: float


EACH_AUTHOR = Rate(burst=30, per_second=0.5)
ALL_STRANGERS = Rate(burst=100, per_second=2)
WRAPPED = Rate(burst=200, per_second=10)
"""Of gift wraps, whose outer author is made up for each: they can only be counted together."""


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

    def _filled(self, now: float) -> float:
        return min(self._rate.burst, self._left + max(0.0, now - self._at) * self._rate.per_second)


class Rates:
    """Asked before a note is verified, charged after: a forger cannot use up what a member has."""

    def __init__(self, is_member: Callable[[Identity], bool], now: float) -> None:
        self._is_member = is_member
        self._authors: OrderedDict[str, Bucket] = OrderedDict()
        self._strangers = Bucket(ALL_STRANGERS, now)
        self._wrapped = Bucket(WRAPPED, now)

    def allows(self, author: str, now: float) -> bool:
        own = self._authors.get(author)
        if own is not None and not own.allows(now):
            return False
        return self._known(author) or self._strangers.allows(now)

    def spend(self, author: str, now: float) -> None:
        own = self._authors.pop(author, None) or Bucket(EACH_AUTHOR, now)
        own.spend(now)
        self._authors[author] = own
        if len(self._authors) > MAX_AUTHORS:
            self._authors.popitem(last=False)
        if not self._known(author):
            self._strangers.spend(now)

    def allows_wrapped(self, now: float) -> bool:
        return self._wrapped.allows(now)

    def spend_wrapped(self, now: float) -> None:
        self._wrapped.spend(now)

    def _known(self, author: str) -> bool:
        return self._is_member(Identity(f"nostr:{author}"))
