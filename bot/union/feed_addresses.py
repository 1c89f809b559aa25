"""The addresses by which a feed reader or a calendar reads what its owner may: told once, and kept as digests."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from hmac import compare_digest
from uuid import UUID

from bot.log.tables import Table, Tables
from domain.people import Identity

HANDLE = 16
"""Hexadecimal digits by which an address is looked up, so that nothing depends on how much of its secret is right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedAddress:
    """Of one union, or of all in which the account `owner` is a member."""

    owner: Identity
    union_id: UUID | None
    digest: str
    since: datetime


FEED_ADDRESSES = Table(path=("feed",), key=str, value=FeedAddress, limit=20_000)
"""By a handle of account and union: for each there is one."""


class FeedAddresses:
    """`new_secret` makes hexadecimal digits that nobody can guess."""

    def __init__(self, tables: Tables, new_secret: Callable[[], str]) -> None:
        self._addresses = tables.of(FEED_ADDRESSES)
        self._new_secret = new_secret

    def issue(self, owner: Identity, union_id: UUID | None, at: datetime) -> str:
        """Whoever has an earlier one of the same reads nothing by it any more."""
        secret, handle = self._new_secret(), _handle(owner, union_id)
        address = FeedAddress(owner=owner, union_id=union_id, digest=_digest(secret), since=at)
        self._addresses.put(handle, address)
        return f"{handle}-{secret}"

    def of(self, owner: Identity) -> Sequence[FeedAddress]:
        return [one for one in self._addresses.values() if one.owner == owner]

    def revoke(self, owner: Identity) -> bool:
        """All of theirs. Whether there was any."""
        theirs = self.of(owner)
        for one in theirs:
            self._addresses.drop(_handle(owner, one.union_id))
        return bool(theirs)


def behind(address: str, tables: Tables) -> FeedAddress | None:
    """None for what is none, or none any more."""
    handle, _, secret = address.partition("-")
    known = tables.of(FEED_ADDRESSES).get(handle) if len(handle) == HANDLE else None
    return known if known is not None and compare_digest(_digest(secret), known.digest) else None


def _handle(owner: Identity, union_id: UUID | None) -> str:
    return _digest(f"{owner} {union_id or ''}")[:HANDLE]


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()
