"""What a relay's connection needs of its owner, and what it tells it."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from adapters.nostr.limits import Limits
from adapters.nostr.notes import Note
from adapters.nostr.protocol import Answered
from adapters.nostr.questions import Plan, Question


class Lost(Exception):
    """The relay is gone, or as good as gone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timings:
    """All in seconds. `turn`: how long some keys are listened to where not all can be at once. `look`: between two
    looks at whose address is to be confirmed. `spread`: after so long a relay is given what it lacks.
    """

    connect: float = 10
    send: float = 10
    answer: float = 15
    pulse: float = 5
    turn: float = 30
    again: float = 1
    longest_again: float = 60
    first_pause: float = 0.5
    longest_pause: float = 60
    look: float = 10
    spread: float = 60


class Listener(Protocol):
    """`relay` is the name by which a relay is known wherever names are kept or shown."""

    async def opened(self, relay: str) -> None:
        """Returns when it may be asked."""
        ...

    def plan(self, limits: Limits, turn: int) -> Plan:
        """What to listen to now, within the limits. `turn` counts up where it cannot be everything at once."""
        ...

    def pulses(self, limits: Limits) -> Sequence[Question]:
        """The latest again, to prove that we still hear, and what was put off by its id."""
        ...

    def since(self, relay: str, purpose: str) -> int: ...

    def wants_again(self, relay: str) -> bool:
        """Whether everything is to be asked once more, for what was put off."""
        ...

    def received(self, relay: str, raw: object) -> None: ...

    def introduced(self, note: Note) -> None:
        """The profile of somebody who was asked about, as the relay has it; nothing of it is verified."""
        ...

    def settled(self, relay: str) -> None:
        """All that was asked is answered: what came meanwhile can be put in order."""
        ...

    def caught_up(self, relay: str, until: datetime, deaf: Collection[str]) -> None:
        """All that this relay had before `until` was received, but what was said to the keys in `deaf`."""
        ...

    def answered(self, relay: str, answer: Answered) -> None: ...

    def credentials(self, address: str, challenge: str) -> Iterable[Note]: ...

    def garbled(self, cause: str) -> None: ...

    def silent(self, relay: str, reasons: Mapping[str, str]) -> None:
        """What it does not let us listen to now, by subscription, and what it says to that."""
        ...

    def closed(self, relay: str) -> None: ...
