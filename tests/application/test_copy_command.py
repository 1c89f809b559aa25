"""`python -m bot copy` as an operator meets it: one line when it is done, one sentence when it is not."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path
from uuid import uuid4

import pytest
from pydantic import SecretStr

from adapters.sqlite.notebook import SqliteNotebook
from adapters.sqlite.store import SqliteEventStore
from bot.cli import main
from bot.log.store import NO_STREAM, NewEvent
from bot.settings import Settings
from bot.wiring.copying import copy_log
from bot.wiring.inspecting import replay
from tests.simulation.processes import POLL, Village, on_eventstoredb


@pytest.fixture(autouse=True)
def nothing_configured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # where there is no .env


@pytest.fixture
async def village() -> AsyncIterator[Village]:
    async with on_eventstoredb() as village:
        yield village


async def run(*arguments: str) -> int:
    return await asyncio.to_thread(main, arguments)


async def copied(source: str, target: str) -> int:
    return await run("copy", "--from", source, "--to", target)


async def copied_here(source: str, target: str) -> str:
    """The same without a command line: gRPC wants all that use it to share an event loop."""
    return await copy_log(source, target, tell=lambda _: None)


async def replayed(url: str) -> list[str]:
    return await replay(Settings(event_store_url=SecretStr(url)))


async def write(path: str, *streams: str) -> None:
    store = await SqliteEventStore.open(path)
    for stream in streams:
        event = NewEvent(id=uuid4(), type="objection-raised", data=b"{}", metadata=b"{}")
        await store.append(stream, [event], expected=NO_STREAM)
    await store.close()


async def with_an_open_proposal(village: Village) -> None:
    process = await village.starts("first")
    await village.founds_a_union()
    await village.says("ann", "/propose Plant an oak")
    await process.is_told_to_stop()
    assert len(village.chat.cards(1)) == 1


async def test_a_log_goes_from_a_server_to_files_and_back_and_replays_the_same(village: Village) -> None:
    await with_an_open_proposal(village)
    events = len(await village.envelopes())
    done = f"{events} events in 1 streams, all of them verified"
    assert await copied_here(village.url, "sqlite:///one.db") == done
    assert await copied_here("sqlite:///one.db", "sqlite:///two.db") == done
    original = await replayed(village.url)
    assert "1 unions, 1 of them active" in original
    assert await replayed("sqlite:///two.db") == original
    async with on_eventstoredb() as other:
        assert await copied_here("sqlite:///two.db", other.url) == done
        assert await replayed(other.url) == original


async def test_the_bot_goes_on_where_it_was(village: Village) -> None:
    await with_an_open_proposal(village)
    await copied_here(village.url, "sqlite:///on-the-way.db")
    async with on_eventstoredb() as other:
        other.chat, other.time.now, other.count = village.chat, village.time.now, village.count
        await (await other.starts("too early")).is_told_to_stop()  # so that all positions are others
        await copied_here("sqlite:///on-the-way.db", other.url)
        before = len(other.chat.messages)
        await other.starts("in time")
        await other.time.pass_by(5 * POLL)
        assert other.chat.messages[before:] == []
        await other.says("bob", "/object 1 It takes the light")
        [card] = other.chat.cards(1)
        assert "It takes the light" in card.now
        assert "ServiceInterrupted" not in await other.kinds()


async def test_going_back_it_tells_nothing_that_was_told_on_the_other_store(village: Village) -> None:
    await with_an_open_proposal(village)
    async with on_eventstoredb() as other:
        other.chat, other.time.now, other.count = village.chat, village.time.now, village.count
        await copied_here(village.url, other.url)
        await (await other.starts("there")).is_told_to_stop()
        process = await other.starts("there again")
        await other.says("ann", "/propose Plant an elm")
        await process.is_told_to_stop()
        await copied_here(other.url, village.url)
        village.time.now = other.time.now
    before = len(village.chat.messages)
    await village.starts("back")
    await village.time.pass_by(5 * POLL)
    assert village.chat.messages[before:] == []


async def test_progress_is_told_apart_from_the_result(capsys: pytest.CaptureFixture[str]) -> None:
    await write("one.db", "union-1", "union-2")
    assert await copied("sqlite:///one.db", "sqlite:///two.db") == 0
    told = capsys.readouterr()
    assert told.out == "2 events in 2 streams, all of them verified\n"
    assert told.err == "comparing: 0 events\ncopying: 1 events\nverifying: 2 events\n"


async def test_a_copy_that_was_interrupted_is_finished_by_another(capsys: pytest.CaptureFixture[str]) -> None:
    await write("one.db", "union-1", "union-2")
    await copied("sqlite:///one.db", "sqlite:///two.db")
    store = await SqliteEventStore.open("one.db")
    event = NewEvent(id=uuid4(), type="consent-given", data=b"{}", metadata=b"{}")
    await store.append("union-1", [event], expected=0)
    await store.close()
    capsys.readouterr()
    assert await copied("sqlite:///one.db", "sqlite:///two.db") == 0
    assert capsys.readouterr().out == (
        "3 events in 2 streams, all of them verified; 2 of them were there before\n"
    )


async def test_who_speaks_and_what_was_shared_stay_behind(capsys: pytest.CaptureFixture[str]) -> None:
    await write("one.db", "lease-speaker", "union-1", "notebook-shared", "$$lease-speaker")
    assert await copied("sqlite:///one.db", "sqlite:///two.db") == 0
    assert capsys.readouterr().out == "1 events in 1 streams, all of them verified\n"


async def test_the_notebook_goes_along_but_for_positions() -> None:
    await write("one.db", "union-1")
    with closing(SqliteNotebook.open("one.notebook.db")) as notebook:
        notebook.put("card", "1", value="m7")
        notebook.put("told", "town:square", value=1)
        notebook.put("since", value=0)
    assert await copied("sqlite:///one.db", "sqlite:///two.db") == 0
    with closing(SqliteNotebook.open("two.notebook.db")) as notebook:
        assert notebook.under() == [(("card", "1"), "m7"), (("since",), 1)]


@pytest.mark.parametrize(
    ("source", "target", "sentence"),
    [
        ("sqlite:///none.db", "sqlite:///two.db", "There is no event log to copy at none.db.\n"),
        ("sqlite:///one.db", "sqlite:///one.db", "name the same store.\n"),
        (
            "one.db",
            "sqlite:///two.db",
            "The address after --from cannot be used: it must begin with sqlite:///",
        ),
        (
            "sqlite:///one.db",
            "postgres://two",
            "The address after --to cannot be used: it must begin with sqlite:///",
        ),
        ("sqlite:///one.db", "sqlite:///", "--to cannot be used: it must name a file after sqlite:///.\n"),
        ("sqlite:///one.db", "sqlite:///other.db", "The log cannot be copied: the target has event"),
        ("sqlite:///one.db", "esdb://user@host:2113", "The address of the event store is not understood."),
    ],
)
async def test_what_cannot_be_copied_is_said_in_a_sentence(
    source: str, target: str, sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    await write("one.db", "union-1")
    await write("other.db", "union-1")
    assert await copied(source, target) == 1
    told = capsys.readouterr()
    assert sentence in told.err
    assert told.out == ""


async def test_an_address_is_forgiven_its_case_as_in_the_settings() -> None:
    await write("one.db", "union-1")
    assert await copied("SQLITE:///one.db", "SQLite:///two.db") == 0


def test_a_file_that_is_missing_is_not_made_by_copying_it() -> None:
    assert main(("copy", "--from", "sqlite:///none.db", "--to", "sqlite:///two.db")) == 1
    assert not Path("none.db").exists()


async def test_a_log_that_is_in_use_is_not_copied(capsys: pytest.CaptureFixture[str]) -> None:
    await write("one.db", "union-1")
    store = await SqliteEventStore.open("one.db")
    assert await copied("sqlite:///one.db", "sqlite:///two.db") == 1
    assert "one.db is in use" in capsys.readouterr().err
    await store.close()
