"""Notes as they are kept in a stream: what was put and dropped, as many together as an event should carry."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

from bot.log.notebook import Notebook

MOST_BYTES = 200_000
"""Of one event, unless it is a single note. So a page of them is still no burden."""

Key: TypeAlias = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Put:
    value: object


@dataclass(frozen=True, slots=True)
class Dropped:
    pass


Note: TypeAlias = Put | Dropped


def encoded(notes: Iterable[tuple[Key, Note]]) -> Iterator[bytes]:
    """Each key but once, or the order would count. Cut by bytes: a note may be long."""
    put, dropped, size = list[str](), list[str](), 0
    for key, note in notes:
        match note:
            case Put(value=value):
                kind, piece = put, _json([key, value])
            case Dropped():
                kind, piece = dropped, _json(key)
        if size and size + len(piece) > MOST_BYTES:
            yield _batch(put, dropped)
            size = 0
            put.clear()
            dropped.clear()
        kind.append(piece)
        size += len(piece)
    if size:
        yield _batch(put, dropped)


def nothing() -> bytes:
    return _batch([], [])


def take_in_batch(data: bytes, local: Notebook) -> int:
    """How many notes it was."""
    batch = json.loads(data)
    for key, value in batch["put"]:
        local.put(*key, value=value)
    for key in batch["dropped"]:
        local.drop(*key)
    return len(batch["put"]) + len(batch["dropped"])


def _batch(put: list[str], dropped: list[str]) -> bytes:
    return f'{{"put":[{",".join(put)}],"dropped":[{",".join(dropped)}]}}'.encode()


def _json(value: Any) -> str:
    """In ASCII, so that a letter is a byte."""
    return json.dumps(value, separators=(",", ":"))
