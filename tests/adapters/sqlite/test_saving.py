"""A copy of the log is whole and of one moment, and nobody waits long while it is made."""

import asyncio
from collections import Counter
from contextlib import suppress
from pathlib import Path

import pytest

from adapters.sqlite.store import SqliteEventStore
from bot.log.store import NO_STREAM, START, Unavailable
from tests.adapters.sqlite.disk import Disk
from tests.adapters.sqlite.samples import ids_in, new_events

LARGE = b"x" * 100_000
"""Some pages each: a hundred of them are more than one step of a copy."""


@pytest.fixture
async def full(path: Path) -> SqliteEventStore:
    store = await SqliteEventStore.open(path)
    for number in range(20):
        await store.append(f"large-{number}", new_events(9, data=LARGE), expected=NO_STREAM)
    return store


async def test_others_append_while_a_copy_is_made_and_it_is_of_one_moment(
    full: SqliteEventStore, tmp_path: Path
) -> None:
    appended = 0

    async def append_for_ever() -> None:
        nonlocal appended
        while True:
            await full.append("busy", new_events(2), expected=appended - 1)
            appended += 2

    writing = asyncio.create_task(append_for_ever())
    await asyncio.sleep(0)
    before = appended
    await full.save(tmp_path / "copy.db")
    assert appended > before
    writing.cancel()
    with suppress(asyncio.CancelledError):
        await writing
    copy = await SqliteEventStore.open(tmp_path / "copy.db")
    copied = await copy.read_all(after=START, limit=100_000)
    original = await full.read_all(after=START, limit=100_000)
    assert copied == original[: len(copied)]
    assert before <= Counter(event.stream for event in copied)["busy"] <= appended + 2
    await copy.close()
    await full.close()


async def test_a_copy_that_is_given_up_leaves_the_log_in_order(
    full: SqliteEventStore, tmp_path: Path
) -> None:
    saving = asyncio.create_task(full.save(tmp_path / "copy.db"))
    await full.end()
    saving.cancel()
    with suppress(asyncio.CancelledError):
        await saving
    await full.append("union", events := new_events(1), expected=NO_STREAM)
    assert await ids_in(full, "union") == [event.id for event in events]
    await full.close()


async def test_a_copy_that_cannot_be_written_is_unavailable(disk: Disk, path: Path, tmp_path: Path) -> None:
    store = await SqliteEventStore.open(path, vfs=disk.name)
    with pytest.raises(Unavailable, match="does not answer"):
        await store.save(tmp_path)
    assert await store.append("union", new_events(1), expected=NO_STREAM) == 0
    await store.close()
    with pytest.raises(Unavailable):
        await store.save(tmp_path / "copy.db")
