"""The log behind the loopback EventStoreDB: streams, sparse positions, expectations, system events."""

import asyncio
import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

MAX_APPEND_BYTES = 1024 * 1024
FIRST_POSITION = 168
RECORD_OVERHEAD = 151


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    id: str
    type: str
    content_type: str
    data: bytes
    metadata: bytes

    @property
    def size(self) -> int:
        return len(self.data) + len(self.metadata) + 2 * len(self.type)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    position: int
    stream: str
    revision: int
    event: Proposed


class WrongExpectedVersion(Exception):
    def __init__(self, current: int) -> None:
        super().__init__(current)
        self.current = current


class Log:
    """What survives when a server is killed. With a `path` it also survives the process."""

    def __init__(self, path: Path | None = None) -> None:
        self.entries: list[Entry] = []
        self.streams: defaultdict[str, list[Entry]] = defaultdict(list)
        self.grown = asyncio.Event()
        self._path = path
        if path and path.exists():
            for line in path.read_text().splitlines():
                self._keep(from_line(line))
        else:
            self._tell_of_the_system("$settings", "$settings")
            self._write(self.entries)

    def append(self, stream: str, events: Sequence[Proposed], expected: int) -> Entry:
        """The entry of the last of `events`, which may be there already."""
        standing = self.streams[stream]
        current = len(standing) - 1
        if expected == current:
            return self._store(stream, events)[-1]
        follow = standing[expected + 1 : expected + 1 + len(events)]
        if expected < current and [entry.event.id for entry in follow] == [event.id for event in events]:
            return follow[-1]
        raise WrongExpectedVersion(current)

    def after(self, position: int) -> list[Entry]:
        return [entry for entry in self.entries if entry.position > position]

    def _store(self, stream: str, events: Sequence[Proposed]) -> list[Entry]:
        before = len(self.entries)
        stored = [self._add(stream, event) for event in events]
        # A server's own events stand between ours, and not all of them have a type that says so.
        self._tell_of_the_system("$stats-127.0.0.1:2113", "$statsCollected")
        self._tell_of_the_system("$persistentSubscriptionConfig", "PersistentConfig1")
        self._write(self.entries[before:])
        self.grown.set()
        self.grown = asyncio.Event()
        return stored

    def _tell_of_the_system(self, stream: str, kind: str) -> None:
        number = f"{len(self.entries):012d}"
        told = Proposed(
            id=f"00000000-0000-4000-8000-{number}",
            type=kind,
            content_type="application/json",
            data=b"{}",
            metadata=b"",
        )
        self._add(stream, told)

    def _add(self, stream: str, event: Proposed) -> Entry:
        last = self.entries[-1] if self.entries else None
        position = last.position + last.event.size + RECORD_OVERHEAD if last else FIRST_POSITION
        entry = Entry(position=position, stream=stream, revision=len(self.streams[stream]), event=event)
        self._keep(entry)
        return entry

    def _keep(self, entry: Entry) -> None:
        self.entries.append(entry)
        self.streams[entry.stream].append(entry)

    def _write(self, entries: Sequence[Entry]) -> None:
        """In one piece: an append is durable as a whole or not at all."""
        if self._path:
            with self._path.open("ab", buffering=0) as file:
                file.write("".join(map(to_line, entries)).encode())


def to_line(entry: Entry) -> str:
    return json.dumps(asdict(entry), default=bytes.hex) + "\n"


def from_line(line: str) -> Entry:
    fields = json.loads(line)
    event = fields.pop("event")
    data, metadata = bytes.fromhex(event.pop("data")), bytes.fromhex(event.pop("metadata"))
    return Entry(event=Proposed(data=data, metadata=metadata, **event), **fields)
