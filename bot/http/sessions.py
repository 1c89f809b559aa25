"""Who is signed in: the browser keeps a secret, we its digest, and both are worth nothing after half a day."""

import hmac
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from bot.log.tables import Table, Tables
from bot.network.incoming import Author
from bot.network.proving import Door, NotProven, Proven

LASTS = timedelta(hours=12)

CHALLENGE_LASTS = timedelta(hours=1)
"""So long somebody may look at the page before they sign in."""

PREFIX = "ms"
"""By which it is told from a token, and found where it should not stand."""

HANDLE = 16
"""Hexadecimal digits by which a session is looked up, so that nothing depends on how much of its secret is right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    author: Author
    digest: str
    until: datetime


SESSIONS = Table(path=("session",), key=str, value=Session, limit=20_000, of_one_log=True)
"""By handle. One that has ended must not open a log that was restored."""

EXCHANGED = Table(path=("exchanged",), key=str, value=datetime, limit=20_000)
"""Proofs for which a session was given, by their digest, and until when they would hold: till then they are needed."""


class Sessions:
    """`new_secret` makes hexadecimal digits that nobody can guess; `secret` is one of ours."""

    def __init__(
        self, tables: Tables, *, new_secret: Callable[[], str], secret: bytes, now: Callable[[], datetime]
    ) -> None:
        self._tables = tables
        self._sessions = tables.of(SESSIONS)
        self._exchanged = tables.of(EXCHANGED)
        self._exchanged.keep(lambda _, until: now() < until)
        self._new_secret = new_secret
        self._secret = secret
        self._now = now

    def challenge(self) -> str:
        """To be signed once, within the hour."""
        told = f"{int(self._now().timestamp())}-{self._new_secret()[:HANDLE]}"
        return f"{told}-{self._signed(told)}"

    def proven(self, door: Door, offered: str, *, address: str) -> Proven:
        """Now. Raises NotProven."""
        return door.prove(offered, address=address, now=self._now())

    async def exchange(self, proven: Proven) -> str:
        """What the browser keeps. Raises NotProven for a proof that was given before, and Unavailable."""
        if proven.challenge is not None:
            self._use(proven.challenge, self._held_until(proven.challenge))
        self._use(proven.sign, proven.until)
        handle, secret = self._new_secret()[:HANDLE], self._new_secret()
        session = Session(author=proven.author, digest=_digest(secret), until=self._now() + LASTS)
        self._sessions.put(handle, session)
        await self._tables.on_record()  # else a crash had the same proof taken twice
        return f"{PREFIX}_{handle}_{secret}"

    def of(self, token: str) -> Session | None:
        """None for what is none, or none any more."""
        handle, secret = _parts(token)
        session = self._sessions.get(handle) if handle else None
        if session is None or not hmac.compare_digest(_digest(secret), session.digest):
            return None
        return session if self._now() < session.until else None

    def end(self, token: str) -> None:
        if self.of(token) is not None:
            self._sessions.drop(_parts(token)[0])

    def _use(self, sign: str, until: datetime) -> None:
        """Raises NotProven."""
        digest = _digest(sign)
        if self._now() > until or self._exchanged.get(digest) is not None:
            raise NotProven(late=True)
        self._exchanged.put(digest, until)

    def _held_until(self, challenge: str) -> datetime:
        """Raises NotProven for what is none of ours."""
        told, _, signed = challenge.rpartition("-")
        if not hmac.compare_digest(signed.encode(), self._signed(told).encode()):
            raise NotProven
        return datetime.fromtimestamp(int(told.partition("-")[0]), UTC) + CHALLENGE_LASTS

    def _signed(self, told: str) -> str:
        return hmac.digest(self._secret, told.encode(), "sha256").hex()


def form_token(token: str) -> str:
    """What each form of somebody's page carries: a page of somebody else's cannot read it."""
    return hmac.digest(token.encode(), b"form", "sha256").hex()


def _parts(token: str) -> tuple[str, str]:
    prefix, _, rest = token.partition("_")
    handle, _, secret = rest.partition("_")
    return (handle, secret) if prefix == PREFIX and len(handle) == HANDLE and handle.isalnum() else ("", "")


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()
