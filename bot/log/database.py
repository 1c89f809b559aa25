"""A local SQLite database of what can be rebuilt from the log. Adapters implement it."""

import asyncio
from collections.abc import Sequence
from contextlib import AbstractContextManager
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol, TypeAlias

Value: TypeAlias = str | int | float | bytes | None


class Database(Protocol):
    """Of this process alone. Nothing in it is a reason to wait for the disk: what a crash takes is built anew.

    Every call raises Unavailable when it does not answer; `spoilt` is set when it never will, until it is cleared.
    Nothing is looked up in between: what is missing then may well stand in the log.
    """

    spoilt: asyncio.Event

    def rows(self, sql: str, *values: Value) -> Sequence[tuple[Any, ...]]: ...

    def write(self, sql: str, *values: Value) -> None:
        """Only `at_once`."""
        ...

    def at_once(self) -> AbstractContextManager[None]:
        """All that is written inside stands, or nothing of it. Inside of another it is part of that one."""
        ...

    def at_leisure(self) -> AbstractContextManager[None]:
        """As `at_once`, for what follows from the log: read at once, and in the file a moment later or with the next
        that is written `at_once`. A kill takes all of it that came after one event, and it is built anew.
        """
        ...

    def clear(self) -> None:
        """Of everything, tables included."""
        ...

    def close(self) -> None: ...


EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def stamp(at: datetime) -> int:
    """An aware moment as microseconds, in the order of time."""
    return (at - EPOCH) // timedelta(microseconds=1)


def moment(stamp: int) -> datetime:
    return EPOCH + timedelta(microseconds=stamp)


def create(database: Database, tables: str) -> None:
    """Statements that end with a semicolon each."""
    with database.at_once():
        for statement in filter(None, map(str.strip, tables.split(";"))):
            database.write(statement)
