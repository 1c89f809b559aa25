"""What relays are asked for, and since when: everything addressed to our keys or answering our posts."""

from collections.abc import Callable, Mapping, Sequence

from adapters.nostr.listener import MENTIONS, PRIVATE, PULSE, THREADS
from adapters.nostr.notes import Kind
from adapters.nostr.protocol import Filter
from bot.ports import Clock, Notebook

OVERLAP = 86_400
"""`since` goes by what authors claim, even for what is live: whose clock is a day slow is still heard."""

BACKDATED = 2 * 86_400
LONGEST_AGO = 7 * 86_400
PULSE_AGO = 120
PULSE_LIMIT = 20
MAX_VALUES = 250
"""Of one filter. All ages in seconds."""

_WRITTEN_EVERY = 60
_ASK_AGAIN = (60.0, 120.0, 240.0, 480.0, 900.0)
_KEY = ("nostr", "relay")
_PUBLIC = [int(Kind.NOTE), int(Kind.REACTION)]


class Questions:
    """`refusals` counts what was put off: while it grows, everything is asked again now and then."""

    def __init__(self, *, notebook: Notebook, clock: Clock, refusals: Callable[[], int]) -> None:
        self._notebook = notebook
        self._clock = clock
        self._refusals = refusals
        self._heard: dict[str, int] = {}
        self._written: dict[str, int] = {}
        self._again: dict[str, _Again] = {}

    def ask(self, keys: Sequence[str], threads: Sequence[str]) -> Mapping[str, Sequence[Filter]]:
        mentions = [{"kinds": _PUBLIC, "#p": some} for some in _chunks(keys)]
        wraps = [{"kinds": [int(Kind.GIFT_WRAP)], "#p": some} for some in _chunks(keys)]
        replies = [{"kinds": _PUBLIC, "#e": some} for some in _chunks(threads)]
        pulse = [{**one, "limit": PULSE_LIMIT} for one in mentions]
        return {MENTIONS: mentions, PRIVATE: wraps, THREADS: replies, PULSE: pulse}

    def since(self, url: str, purpose: str) -> int:
        now = self._now()
        if purpose == PULSE:
            return now - PULSE_AGO
        last = max(self._last(url, now), now - LONGEST_AGO + OVERLAP)
        return last - OVERLAP - (BACKDATED if purpose == PRIVATE else 0)

    def caught_up(self, url: str, until: int) -> None:
        self._heard[url] = until
        if until - self._written.get(url, 0) >= _WRITTEN_EVERY:
            self._written[url] = until
            self._notebook.put(*_KEY, url, value=until)

    def wants_again(self, url: str) -> bool:
        """Whether it is time to ask this relay for what was put off meanwhile."""
        return self._again.setdefault(url, _Again()).is_due(float(self._now()), self._refusals())

    def _last(self, url: str, now: int) -> int:
        if url not in self._heard:
            stored = self._notebook.get(*_KEY, url)
            self._heard[url] = stored if isinstance(stored, int) else now
        return self._heard[url]

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


def _chunks(values: Sequence[str]) -> list[list[str]]:
    return [list(values[start : start + MAX_VALUES]) for start in range(0, len(values), MAX_VALUES)]
