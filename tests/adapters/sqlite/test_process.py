"""What happens to the file between processes: real ones, started, refused and killed."""

import subprocess
import sys
from collections import Counter
from pathlib import Path
from textwrap import dedent

import pytest

from adapters.sqlite.notebook import SqliteNotebook
from adapters.sqlite.store import SqliteEventStore
from bot.log.store import NO_STREAM, START
from tests.adapters.sqlite.samples import ids_in, new_events

TOP = Path(__file__).parents[3]

APPEND_FOR_EVER = """
    import asyncio, sys
    from uuid import uuid4
    from adapters.sqlite.store import SqliteEventStore
    from bot.log.store import NewEvent

    async def write(store, stream):
        revision = -1
        while True:
            event = NewEvent(id=uuid4(), type="noted", data=b'{"a":"%s"}' % (b"x" * 500), metadata=b"{}")
            revision = await store.append(stream, [event], expected=revision)
            print(stream, event.id, flush=True)

    async def main():
        store = await SqliteEventStore.open(sys.argv[1])
        await asyncio.gather(*(write(store, f"union-{number}") for number in range(8)))

    asyncio.run(main())
"""

OPEN_STORE = """
    import asyncio, sys
    from adapters.sqlite.store import SqliteEventStore

    try:
        asyncio.run(SqliteEventStore.open(sys.argv[1]))
    except Exception as error:
        print(type(error).__name__, error, sep=": ")
"""

OPEN_NOTEBOOK = """
    import sys
    from adapters.sqlite.notebook import SqliteNotebook

    try:
        SqliteNotebook.open(sys.argv[1])
    except Exception as error:
        print(type(error).__name__, error, sep=": ")
"""

FORGET_TO_CLOSE = """
    import asyncio, sys
    from adapters.sqlite.store import SqliteEventStore

    async def main():
        store = await SqliteEventStore.open(sys.argv[1])
        asyncio.create_task(store.append("union", [], expected=-1))
        await asyncio.sleep(0)

    asyncio.run(main())
    print("the end")
"""


def run(program: str, path: Path) -> str:
    command = [sys.executable, "-W", "error", "-c", dedent(program), str(path)]
    done = subprocess.run(command, cwd=TOP, capture_output=True, text=True, timeout=30, check=True)  # noqa: S603
    assert not done.stderr
    return done.stdout.strip()


def acknowledged_before_kill(path: Path, lines: int) -> list[tuple[str, str]]:
    """Kills the writer after so many lines, and returns these and whatever it still said."""
    command = [sys.executable, "-c", dedent(APPEND_FOR_EVER), str(path)]
    with subprocess.Popen(command, cwd=TOP, stdout=subprocess.PIPE, text=True) as writer:  # noqa: S603
        assert writer.stdout is not None
        said = [writer.stdout.readline() for _ in range(lines)]
        writer.kill()
        said.extend(line for line in writer.stdout if line.endswith("\n"))
    return [(stream, id_) for stream, id_ in (line.split() for line in said)]


@pytest.mark.parametrize("lines", [1, 40, 400, 2_000])
async def test_a_killed_writer_loses_nothing_acknowledged(path: Path, lines: int) -> None:
    acknowledged = acknowledged_before_kill(path, lines)
    store = await SqliteEventStore.open(path)
    log = await store.read_all(after=START, limit=1_000_000)
    assert set(acknowledged) <= {(recorded.stream, str(recorded.id)) for recorded in log}
    promised = Counter(stream for stream, _ in acknowledged)
    for stream, stored in Counter(recorded.stream for recorded in log).items():
        assert stored <= promised[stream] + 1  # a writer has one append under way at most
        assert await store.append(stream, new_events(1), expected=stored - 1) == stored
    await store.close()


async def test_a_second_process_is_refused_and_the_first_goes_on(path: Path) -> None:
    store = await SqliteEventStore.open(path)
    assert run(OPEN_STORE, path) == (
        f"InUse: {path} is in use: stop the other process that has it open, "
        "or choose another event log file for this one."
    )
    await store.append("union", events := new_events(1), expected=NO_STREAM)
    assert await ids_in(store, "union") == [event.id for event in events]
    await store.close()
    assert not run(OPEN_STORE, path)


def test_a_second_process_is_refused_the_notebook(path: Path) -> None:
    notebook = SqliteNotebook.open(path)
    assert run(OPEN_NOTEBOOK, path).startswith(f"InUse: {path} is in use: stop the other process")
    notebook.close()
    assert not run(OPEN_NOTEBOOK, path)


def test_a_process_that_forgets_to_close_still_ends(path: Path) -> None:
    assert run(FORGET_TO_CLOSE, path) == "the end"
