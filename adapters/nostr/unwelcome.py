"""What every relay refuses: told to the operator once, and tried again ever more seldom."""

import logging
import random
from collections.abc import Mapping
from dataclasses import dataclass

from bot.network.backoff import Jitter, Pauses
from domain.people import Channel

log = logging.getLogger(__name__)

FIRST_PAUSE = 60.0
LONGEST_PAUSE = 3_600.0
"""Seconds until a refused note is tried again, at first and at the most."""


@dataclass(frozen=True, slots=True)
class _Refused:
    channel: Channel
    reasons: str
    pauses: Pauses
    until: float


class Unwelcome:
    def __init__(self, jitter: Jitter = random.random) -> None:
        self._jitter = jitter
        self._refused: dict[str, _Refused] = {}

    def channels(self, now: float) -> Mapping[Channel, str]:
        """Where something cannot be posted, and what the relays say to it."""
        self._forget(now)
        return {refused.channel: refused.reasons for refused in self._refused.values()}

    def add(self, digest: str, channel: Channel, reasons: str, now: float) -> None:
        before = self._refused.get(digest)
        if before is None:
            self._forget(now)
            log.warning("every relay refuses a note of %s: %r", channel, reasons)
        pauses = before.pauses if before else self._pauses()
        self._refused[digest] = _Refused(channel, reasons, pauses, now + pauses.next())

    def reasons(self, digest: str, now: float) -> str | None:
        """None when it may be tried (again)."""
        refused = self._refused.get(digest)
        return refused.reasons if refused and now < refused.until else None

    def remove(self, digest: str) -> None:
        self._refused.pop(digest, None)

    def _pauses(self) -> Pauses:
        return Pauses(self._jitter, first=FIRST_PAUSE, longest=LONGEST_PAUSE)

    def _forget(self, now: float) -> None:
        """What nobody tries any more."""
        self._refused = {
            digest: refused
            for digest, refused in self._refused.items()
            if now < refused.until + LONGEST_PAUSE
        }
