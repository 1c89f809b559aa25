"""Since when relays are asked, and when everything is asked again."""

from collections.abc import Callable

from adapters.nostr.questions import EVERYTHING, PRIVATE, PULSE
from bot.clock import Clock
from bot.log.tables import Table, Tables

OVERLAP = 86_400
"""`since` goes by what authors claim, even for what is live: whose clock is a day slow is still heard."""

BACKDATED = 2 * 86_400
LONGEST_AGO = 7 * 86_400
PULSE_AGO = 120
"""All ages in seconds."""

_WRITTEN_EVERY = 60
_ASK_AGAIN = (60.0, 120.0, 240.0, 480.0, 900.0)
_WITH_WRAPS = (PRIVATE, EVERYTHING)

CAUGHT_UP = Table(path=("nostr", "relay"), key=str, value=int, may_be_lost=True)
"""By the relay's name."""


class Asking:
    """`refusals` counts what was put off: while it grows, everything is asked again now and then."""

    def __init__(self, *, tables: Tables, clock: Clock, refusals: Callable[[], int]) -> None:
        self._caught_up = tables.of(CAUGHT_UP)
        self._clock = clock
        self._refusals = refusals
        self._heard: dict[str, int] = {}
        self._written: dict[str, int] = {}
        self._again: dict[str, _Again] = {}

    def since(self, relay: str, purpose: str) -> int:
        now = self._now()
        if purpose == PULSE:
            return now - PULSE_AGO
        last = max(self._last(relay, now), now - LONGEST_AGO + OVERLAP)
        return last - OVERLAP - (BACKDATED if purpose in _WITH_WRAPS else 0)

    def caught_up(self, relay: str, until: int) -> None:
        self._heard[relay] = until
        if until - self._written.get(relay, 0) >= _WRITTEN_EVERY:
            self._written[relay] = until
            self._caught_up.put(relay, until)

    def wants_again(self, relay: str) -> bool:
        """Whether it is time to ask this relay for what was put off meanwhile."""
        return self._again.setdefault(relay, _Again()).is_due(float(self._now()), self._refusals())

    def _last(self, relay: str, now: int) -> int:
        if relay not in self._heard:
            stored = self._caught_up.get(relay)
            self._heard[relay] = now if stored is None else stored
        return self._heard[relay]

    def _now(self) -> int:
        return int(self._clock.now().timestamp())


class _Again:
    """A minute after something was put off, and ever later while asking again only puts off more."""

    def __init__(self) -> None:
        self._known = 0
        self._due: float | None = None
        self._tries = 0

    def is_due(self, now: float, count: int) -> bool:
        if self._due is None:
            if count > self._known:
                self._due = now + _ASK_AGAIN[min(self._tries, len(_ASK_AGAIN) - 1)]
            else:
                self._tries = 0
            return False
        if now < self._due:
            return False
        self._known, self._due = count, None
        self._tries += 1
        return True
