"""One connection to a relay as a state machine without a socket: frames in, happenings out (NIP-01, NIP-42).

What a relay does wrong becomes a `Garbled`, never an exception.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, TypeAlias

from adapters.nostr.notes import Note, as_json, is_id

MAX_FRAME = 131_072
"""In characters. What is longer is not even parsed."""

MAX_UNANSWERED = 256
MAX_WORDS = 200
MAX_CHALLENGES = 8

Filter: TypeAlias = Mapping[str, object]


class Phase(Enum):
    ASKED = auto()
    LIVE = auto()
    CLOSED = auto()


@dataclass(frozen=True, slots=True)
class Arrived:
    """An event of a subscription, as it came: nothing about it is checked."""

    purpose: str
    raw: object


@dataclass(frozen=True, slots=True)
class StoredEventsEnded:
    purpose: str


@dataclass(frozen=True, slots=True)
class Closed:
    purpose: str
    reason: str


@dataclass(frozen=True, slots=True)
class Answered:
    note_id: str
    accepted: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Authenticated:
    accepted: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Challenged:
    challenge: str


@dataclass(frozen=True, slots=True)
class Noticed:
    text: str


@dataclass(frozen=True, slots=True)
class Garbled:
    cause: str


Happening: TypeAlias = (
    Arrived | StoredEventsEnded | Closed | Answered | Authenticated | Challenged | Noticed | Garbled
)


class Connection:
    """Lives as long as one socket. A purpose is the id of its subscription, so there is one of each."""

    def __init__(self) -> None:
        self._phases: dict[str, Phase] = {}
        self._unanswered: dict[str, None] = {}
        self._authenticating: set[str] = set()
        self._challenges = 0

    def subscribe(self, purpose: str, filters: Sequence[Filter]) -> str:
        """The frame to send. The same purpose again replaces the earlier question."""
        self._phases[purpose] = Phase.ASKED
        return json.dumps(["REQ", purpose, *filters])

    def unsubscribe(self, purpose: str) -> str:
        self._phases.pop(purpose, None)
        return json.dumps(["CLOSE", purpose])

    def publish(self, note: Note) -> str:
        if len(self._unanswered) >= MAX_UNANSWERED:
            self._unanswered.pop(next(iter(self._unanswered)))
        self._unanswered[note.id] = None
        return json.dumps(["EVENT", as_json(note)], ensure_ascii=False)

    def authenticate(self, note: Note) -> str:
        self._authenticating.add(note.id)
        return json.dumps(["AUTH", as_json(note)])

    def phase(self, purpose: str) -> Phase | None:
        return self._phases.get(purpose)

    def unanswered(self) -> list[str]:
        """The questions of which not everything stored has been delivered yet."""
        return [purpose for purpose, phase in self._phases.items() if phase is Phase.ASKED]

    def give_up(self, purpose: str) -> None:
        """It will not be answered any more, as if the relay had said so."""
        self._phases[purpose] = Phase.CLOSED

    @property
    def is_authenticating(self) -> bool:
        return bool(self._authenticating)

    def receive(self, frame: str) -> Happening:
        if len(frame) > MAX_FRAME:
            return Garbled("huge")
        try:
            message = json.loads(frame)
        except (ValueError, RecursionError):
            return Garbled("not JSON")
        match message:
            case ["EVENT", str(purpose), raw] if purpose in self._phases:
                return Arrived(purpose, raw)
            case ["EOSE", str(purpose), *_] if purpose in self._phases:
                return self._caught_up(purpose)
            case ["CLOSED", str(purpose), *rest] if purpose in self._phases:
                self._phases[purpose] = Phase.CLOSED
                return Closed(purpose, _words(rest))
            case ["OK", str(note_id), bool(accepted), *rest]:
                return self._answered(note_id, accepted, _words(rest))
            case ["AUTH", str(challenge)] if 0 < len(challenge) <= MAX_WORDS:
                return self._challenged(challenge)
            case ["NOTICE", *rest]:
                return Noticed(_words(rest))
            case _:
                return Garbled(_misplaced(message))

    def _caught_up(self, purpose: str) -> Happening:
        if self._phases[purpose] is not Phase.ASKED:
            return Garbled("EOSE unasked")
        self._phases[purpose] = Phase.LIVE
        return StoredEventsEnded(purpose)

    def _answered(self, note_id: str, accepted: bool, reason: str) -> Happening:
        if note_id in self._authenticating:
            self._authenticating.discard(note_id)
            return Authenticated(accepted, reason)
        if not is_id(note_id) and len(self._unanswered) == 1:
            note_id = next(iter(self._unanswered))  # some relays leave the id out of a refusal
        if note_id not in self._unanswered:
            return Garbled("OK unasked")
        del self._unanswered[note_id]
        # A relay that says no because it has the note already has it.
        return Answered(note_id, accepted or reason.startswith("duplicate:"), reason)

    def _challenged(self, challenge: str) -> Happening:
        self._challenges += 1
        return Challenged(challenge) if self._challenges <= MAX_CHALLENGES else Garbled("AUTH too often")


def _words(rest: Sequence[Any]) -> str:
    return rest[0][:MAX_WORDS] if rest and isinstance(rest[0], str) else ""


def _misplaced(message: object) -> str:
    known = ("EVENT", "EOSE", "CLOSED", "OK", "AUTH")
    if isinstance(message, list) and message and message[0] in known:
        return f"{message[0]} unasked"
    return "not a message"
