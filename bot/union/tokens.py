"""By which secret a program reads what a member may read: told once, and kept as nothing but its digest."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from hmac import compare_digest

from bot.log.tables import Table, Tables
from domain.people import Identity

PREFIX = "mu"
"""By which a token that stands where it should not is found."""

HANDLE = 16
"""Hexadecimal digits by which a token is looked up, so that nothing depends on how much of its secret is right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """It reads what the account `owner` may read."""

    owner: Identity
    digest: str
    since: datetime


TOKENS = Table(path=("token",), key=str, value=Token, limit=20_000, of_one_log=True)
"""By a handle of the account: each has one. One that has ended must not open a log that was restored."""


class Tokens:
    """`new_secret` makes hexadecimal digits that nobody can guess."""

    def __init__(self, tables: Tables, new_secret: Callable[[], str]) -> None:
        self._tokens = tables.of(TOKENS)
        self._new_secret = new_secret

    def issue(self, owner: Identity, at: datetime) -> str:
        """Whoever has an earlier one of this account reads nothing with it any more."""
        secret, handle = self._new_secret(), _handle(owner)
        self._tokens.put(handle, Token(owner=owner, digest=_digest(secret), since=at))
        return f"{PREFIX}_{handle}_{secret}"

    def since(self, owner: Identity) -> datetime | None:
        token = self._tokens.get(_handle(owner))
        return token.since if token else None

    def revoke(self, owner: Identity) -> None:
        self._tokens.drop(_handle(owner))


def owner_of(token: str, tables: Tables) -> Identity | None:
    """None for what is no token, or none any more."""
    prefix, _, rest = token.partition("_")
    handle, _, secret = rest.partition("_")
    known = tables.of(TOKENS).get(handle) if prefix == PREFIX and len(handle) == HANDLE else None
    if known is None or not compare_digest(_digest(secret), known.digest):
        return None
    return known.owner


def _handle(owner: Identity) -> str:
    return _digest(owner)[:HANDLE]


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()
