"""What a relay's connection needs of its owner, and what it tells it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from adapters.nostr.notes import Note
from adapters.nostr.protocol import Answered, Filter
from adapters.nostr.threads import Place
from bot.messages import Said

MENTIONS = "mentions"
THREADS = "threads"
PRIVATE = "private"
PULSE = "pulse"
"""The purposes of subscriptions. The pulse asks for the latest mentions again, to prove that we still hear."""


class Lost(Exception):
    """The relay is gone, or as good as gone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timings:
    """All in seconds."""

    connect: float = 10
    send: float = 10
    answer: float = 15
    pulse: float = 5
    again: float = 1
    first_pause: float = 0.5
    longest_pause: float = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What is to be handed over, and what is to be kept of it. `wrap` is the gift wrap it came in, if it did."""

    created_at: int
    kind: int
    place: Place
    said: Said
    wrap: Note | None = None


class Listener(Protocol):
    async def opened(self, url: str) -> None:
        """Returns when it may be asked."""
        ...

    def questions(self, url: str) -> Mapping[str, Sequence[Filter]]:
        """What to ask now, by purpose, without `since`."""
        ...

    def since(self, url: str, purpose: str) -> int: ...

    def wants_again(self, url: str) -> bool:
        """Whether everything is to be asked once more, for what was put off."""
        ...

    def received(self, raw: object) -> Heard | None: ...

    async def hand_over(self, heard: Heard) -> None: ...

    def put_off(self, heard: Heard) -> None:
        """It could not be handed over; the relay will be asked for it again."""
        ...

    def caught_up(self, url: str, until: datetime) -> None:
        """All that this relay had before `until` was handed over."""
        ...

    def answered(self, url: str, answer: Answered) -> None: ...

    def credentials(self, url: str, challenge: str) -> Sequence[Note]: ...

    def garbled(self, cause: str) -> None: ...

    def closed(self, url: str) -> None: ...
