"""The log behind the loopback EventStoreDB: streams, sparse positions, expectations, what is deleted or scavenged."""

import asyncio
import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

MAX_APPEND_BYTES = 1024 * 1024
FIRST_POSITION = 168
RECORD_OVERHEAD = 151
DELETED = 2**63 - 1
"""What `$tb` of a deleted stream is."""

ALL = "$all"


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


class StreamDeleted(Exception):
    """Tombstoned: for ever."""


class Log:
    """What survives when a server is killed. With a `path` it also survives the process."""

    def __init__(self, path: Path | None = None) -> None:
        self.entries: list[Entry] = []
        self.streams: defaultdict[str, list[Entry]] = defaultdict(list)
        self.places: set[int] = set()
        """Where an event stands, or stood before a scavenge."""
        self.tombstoned: set[str] = set()
        self.grown = asyncio.Event()
        self._path = path
        if path and path.exists():
            for line in path.read_text().splitlines():
                self.keep(from_line(line))
        else:
            self._tell_of_the_system("$settings", "$settings")
            self._write(self.entries)

    def append(self, stream: str, events: Sequence[Proposed], expected: int) -> Entry:
        """The entry of the last of `events`, which may be there already."""
        if stream in self.tombstoned:
            raise StreamDeleted(stream)
        current = self.current(stream)
        if expected == current or (expected == -1 and not self.visible(stream)):
            return self._store(stream, events)[-1]
        follow = [entry for entry in self.streams[stream] if entry.revision > expected][: len(events)]
        if expected < current and [entry.event.id for entry in follow] == [event.id for event in events]:
            return follow[-1]
        raise WrongExpectedVersion(current)

    def after(self, position: int) -> list[Entry]:
        return [entry for entry in self.entries if entry.position > position]

    def current(self, stream: str) -> int:
        """A deleted stream goes on counting."""
        return self.streams[stream][-1].revision if self.streams[stream] else -1

    def visible(self, stream: str) -> list[Entry]:
        """What reading the stream shows; `$all` shows the rest too, until a scavenge."""
        properties = self.properties(stream)
        standing = [entry for entry in self.streams[stream] if entry.revision >= properties.get("$tb", 0)]
        return standing[-properties.get("$maxCount", DELETED) :]

    def properties(self, stream: str) -> dict[str, Any]:
        told = self.streams[f"$${stream}"]
        properties: dict[str, Any] = json.loads(told[-1].event.data) if told else {}
        return properties

    def set_properties(self, stream: str, **properties: object) -> None:
        name = f"$${stream}"
        told = proposed_by_the_system(len(self.entries), "$metadata", properties)
        self._store(name, [told])

    def delete(self, stream: str) -> None:
        self.set_properties(stream, **self.properties(stream) | {"$tb": DELETED})

    def tombstone(self, stream: str) -> None:
        self.tombstoned.add(stream)

    def scavenge(self) -> None:
        """The last event of a deleted stream stays in the files, so that it goes on counting."""
        kept = {entry.position for stream in list(self.streams) for entry in self.visible(stream)}
        self.entries = [entry for entry in self.entries if entry.position in kept]
        for stream, standing in self.streams.items():
            self.streams[stream] = [entry for entry in standing if entry.position in kept] or standing[-1:]

    def _store(self, stream: str, events: Sequence[Proposed]) -> list[Entry]:
        before = len(self.entries)
        if self.properties(stream).get("$tb") == DELETED:
            self.set_properties(stream, **{"$tb": self.current(stream) + 1})
        stored = [self._add(stream, event) for event in events]
        # A server's own events stand between ours, and not all of them have a type that says so.
        self._tell_of_the_system("$stats-127.0.0.1:2113", "$statsCollected")
        self._tell_of_the_system("$persistentSubscriptionConfig", "PersistentConfig1")
        self._write(self.entries[before:])
        self.grown.set()
        self.grown = asyncio.Event()
        return stored

    def _tell_of_the_system(self, stream: str, kind: str) -> None:
        self._add(stream, proposed_by_the_system(len(self.entries), kind, {}))

    def _add(self, stream: str, event: Proposed) -> Entry:
        last = self.entries[-1] if self.entries else None
        position = last.position + last.event.size + RECORD_OVERHEAD if last else FIRST_POSITION
        entry = Entry(position=position, stream=stream, revision=self.current(stream) + 1, event=event)
        self.keep(entry)
        return entry

    def keep(self, entry: Entry) -> None:
        self.entries.append(entry)
        self.streams[entry.stream].append(entry)
        self.places.add(entry.position)

    def _write(self, entries: Sequence[Entry]) -> None:
        """In one piece: an append is durable as a whole or not at all."""
        if self._path:
            with self._path.open("ab", buffering=0) as file:
                file.write("".join(map(to_line, entries)).encode())


def proposed_by_the_system(number: int, kind: str, data: dict[str, Any]) -> Proposed:
    return Proposed(
        id=f"00000000-0000-4000-8000-{number:012d}",
        type=kind,
        content_type="application/json",
        data=json.dumps(data).encode(),
        metadata=b"",
    )


def to_line(entry: Entry) -> str:
    return json.dumps(asdict(entry), default=bytes.hex) + "\n"


def from_line(line: str) -> Entry:
    fields = json.loads(line)
    event = fields.pop("event")
    data, metadata = bytes.fromhex(event.pop("data")), bytes.fromhex(event.pop("metadata"))
    return Entry(event=Proposed(data=data, metadata=metadata, **event), **fields)
