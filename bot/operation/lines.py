"""A log as JSON Lines, byte for byte: what a backup holds of a store that is no file of ours."""

import json
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from uuid import UUID

from bot.log.store import Recorded


class NotALine(Exception):
    """One sentence that says which line is no event."""


async def write_lines(path: Path, events: AsyncIterator[Recorded]) -> int:
    """Into a new file. Returns how many events there were."""
    count = 0
    with path.open("x", encoding="ascii", newline="\n") as lines:
        async for event in events:
            lines.write(as_line(event))
            count += 1
    return count


def read_lines(path: Path) -> Iterator[Recorded]:
    """Positions count from 0: where an event stood in the other store means nothing here. Raises NotALine."""
    with path.open(encoding="ascii", errors="replace") as lines:
        for position, line in enumerate(lines):
            try:
                yield from_line(line, position)
            except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
                raise NotALine(f"Line {position + 1} of {path.name} is no event.") from error


def as_line(event: Recorded) -> str:
    written = {
        "stream": event.stream,
        "revision": event.revision,
        "id": str(event.id),
        "type": event.type,
        "data": event.data.decode("utf-8", "surrogateescape"),
        "metadata": event.metadata.decode("utf-8", "surrogateescape"),
    }
    return json.dumps(written, separators=(",", ":")) + "\n"


def from_line(line: str, position: int) -> Recorded:
    read = json.loads(line)
    return Recorded(
        position=position,
        stream=read["stream"],
        revision=int(read["revision"]),
        id=UUID(read["id"]),
        type=read["type"],
        data=read["data"].encode("utf-8", "surrogateescape"),
        metadata=read["metadata"].encode("utf-8", "surrogateescape"),
    )
