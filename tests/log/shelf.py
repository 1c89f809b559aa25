"""A context as small as one can be: a shelf on which things are put and from which they are taken."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import ClassVar, TypeAlias, get_args
from uuid import UUID

from adapters.sqlite.database import MEMORY
from adapters.sqlite.local import LocalDatabase
from bot.log.codec import Codec
from bot.log.envelope import Envelope
from bot.log.handler import Execute
from bot.log.read_models import Happened
from bot.log.states import States
from bot.log.store import EventStore
from bot.log.streams import Streams
from bot.log.troubles import Troubles
from domain.decider import Decider, DoFirst
from domain.refusal import Refused

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
SHELF = UUID(int=7)
OTHER = UUID(int=8)


class Reason(StrEnum):
    EMPTY = "shelf-empty"


@dataclass(frozen=True, slots=True, kw_only=True)
class ThingPut:
    number: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ThingTaken:
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ShelfCleaned:
    at: datetime


ShelfEvent: TypeAlias = ThingPut | ThingTaken | ShelfCleaned
Shelf: TypeAlias = tuple[str, ...]
"""What stands on it, by number; what was taken is empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Put:
    name: str
    by: str = "console:ann"
    at: datetime = NOON


@dataclass(frozen=True, slots=True, kw_only=True)
class Take:
    number: int
    by: str = "console:ann"
    at: datetime = NOON


@dataclass(frozen=True, slots=True, kw_only=True)
class Clean:
    """Of the service's own accord. Takes what stands on it, one thing an append."""

    at: datetime = NOON
    by: ClassVar[None] = None


ShelfCommand: TypeAlias = Put | Take | Clean


def decide(command: ShelfCommand, shelf: Shelf) -> Sequence[ShelfEvent]:
    match command:
        case Put(name=name):
            return [] if name in shelf else [ThingPut(number=len(shelf), name=name)]
        case Take(number=number):
            if number >= len(shelf):
                raise Refused(Reason.EMPTY)
            return [ThingTaken(number=number)] if shelf[number] else []
        case Clean(at=at):
            standing = [number for number, name in enumerate(shelf) if name]
            if len(standing) > 1:
                raise DoFirst(Take(number=standing[0], at=at))
            return [ShelfCleaned(at=at), *(ThingTaken(number=number) for number in standing)]


def evolve(shelf: Shelf, event: ShelfEvent) -> Shelf:
    match event:
        case ThingPut(name=name):
            return (*shelf, name)
        case ThingTaken(number=number):
            return (*shelf[:number], "", *shelf[number + 1 :])
        case ShelfCleaned():
            return shelf


SHELVES: Decider[ShelfCommand, ShelfEvent, Shelf] = Decider(
    category="shelf", initial=(), decide=decide, evolve=evolve, events=get_args(ShelfEvent)
)


def story(event: ShelfEvent) -> int | None:
    return None if isinstance(event, ShelfCleaned) else event.number


class Clock:
    def __init__(self) -> None:
        self.at = NOON

    def now(self) -> datetime:
        self.at += timedelta(seconds=1)
        return self.at


@dataclass
class Rejected:
    ids: list[str] = field(default_factory=list)

    def __contains__(self, command_id: str) -> bool:
        return command_id in self.ids

    def note(self, command_id: str) -> None:
        self.ids.append(command_id)


class Seen:
    """A read model that only remembers what it was given."""

    def __init__(self) -> None:
        self.taken: list[tuple[object, Shelf, Shelf]] = []

    def take(self, happened: Sequence[Happened[ShelfEvent, Shelf]]) -> None:
        self.taken += [(one.envelope.event, one.before, one.after) for one in happened]


class Process:
    """What one process has of the shelves, on a store and a file of its own, or in memory."""

    def __init__(
        self, store: EventStore, file: Path | str = MEMORY, *, version: str = "1", most_bytes: int = 1_000_000
    ) -> None:
        self.store = store
        self.codec = Codec([SHELVES])
        self.database = (
            LocalDatabase.in_memory() if file == MEMORY else LocalDatabase.open(Path(file), version=version)
        )
        self.streams = Streams(self.database)
        self.seen = Seen()
        self.states: States[ShelfEvent, Shelf] = States(
            SHELVES,
            store=store,
            codec=self.codec,
            database=self.database,
            streams=self.streams,
            models=[self.seen],
            story=story,
            most_bytes=most_bytes,
        )
        self.rejected = Rejected()
        self.troubles = Troubles()
        self.execute: Execute[ShelfCommand, ShelfEvent, Shelf] = Execute(
            self.states,
            store=store,
            codec=self.codec,
            clock=Clock(),
            rejected=self.rejected,
            troubles=self.troubles,
        )

    async def does(self, *commands: ShelfCommand, to: UUID = SHELF) -> None:
        for number, command in enumerate(commands):
            await self.execute(
                to,
                command,
                command_id=f"{type(command).__name__}:{id(self)}:{number}:{command}".replace(" ", ""),
            )

    async def shelf(self, which: UUID = SHELF) -> Shelf:
        return (await self.states.get(which)).state

    async def envelopes(self, which: UUID = SHELF) -> list[Envelope[ShelfEvent]]:
        recorded = await self.store.read(f"shelf-{which}", after=-1, limit=1000)
        return [envelope for one in recorded if (envelope := self.codec.decode(one))]
