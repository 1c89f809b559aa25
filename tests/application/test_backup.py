"""`backup` as an operator meets it: one file, whole and private, whether or not the bot runs."""

import asyncio
import shutil
import stat
import tarfile
from contextlib import closing, suppress
from pathlib import Path

import pytest

from adapters.sqlite.notebook import SqliteNotebook
from adapters.sqlite.store import SqliteEventStore
from bot.log.store import NO_STREAM, NewEvent
from bot.log.tables import Tables
from bot.outbox.deliveries import Deliveries
from bot.wiring.backing_up import backup
from bot.wiring.restoring import restore
from bot.wiring.stores import Failed
from domain.people import Channel
from tests.adapters.sqlite.samples import new_events
from tests.application.saving import (
    HERE,
    THERE,
    at,
    files_no_larger_than,
    log_at,
    notes_at,
    parts_of,
    play,
    run,
    running,
)


@pytest.fixture(autouse=True)
async def a_log(nothing_configured: None) -> None:  # noqa: ARG001 - the log stands in the test's own folder
    await play()


async def test_with_no_bot_it_opens_the_files_itself(capsys: pytest.CaptureFixture[str]) -> None:
    assert await run("backup", "saved.tar") == 0
    assert capsys.readouterr().out == (
        "9 events, all of them fold, and the notebook and the key of Nostr in saved.tar\n"
    )
    assert sorted(parts_of("saved.tar")) == ["log.db", "manifest.json", "nostr.key", "notebook.db"]


async def test_beside_a_bot_that_runs_it_asks_the_bot() -> None:
    async with running() as (store, notebook):
        notebook.put("card", "late", value="m7")
        await store.append("union-late", new_events(1), expected=NO_STREAM)
        await backup(at(HERE), Path("saved.tar"), tell=pytest.fail)
        await store.append("union-later", new_events(1), expected=NO_STREAM)
        assert list(Path("data/operator/union.db").glob("backup-*")) == []
    await restore(at(THERE), Path("saved.tar"))
    assert [event.stream for event in await log_at("there/union.db")][-1] == "union-late"
    assert notes_at("there/union.notebook.db")["card", "late"] == "m7"


async def test_beside_the_bot_of_another_log_in_the_same_folder_it_saves_its_own() -> None:
    shutil.copyfile("data/union.db", "data/other.db")
    async with running("sqlite:///data/other.db") as (store, _):
        await store.append("union-of-others", new_events(1), expected=NO_STREAM)
        await backup(at(HERE), Path("alone.tar"), tell=pytest.fail)
        async with running() as (ours, _):
            await ours.append("union-of-ours", new_events(1), expected=NO_STREAM)
            await backup(at(HERE), Path("both.tar"), tell=pytest.fail)
        await backup(at("sqlite:///data/other.db"), Path("other.tar"), tell=pytest.fail)
    for name, streams in (("alone", []), ("both", ["union-of-ours"]), ("other", ["union-of-others"])):
        await restore(at(f"sqlite:///{name}/union.db"), Path(f"{name}.tar"))
        saved = [event.stream for event in await log_at(f"{name}/union.db")]
        assert [stream for stream in saved if "union-of" in stream] == streams


async def test_a_bot_whose_log_was_moved_away_does_not_save_it_as_the_one_that_stands_there_now() -> None:
    async with running():
        Path("data/union.db").rename("data/moved-away.db")
        shutil.copyfile("data/moved-away.db", "data/union.db")
        with pytest.raises(Failed, match=r"has another log open than data/union\.db"):
            await backup(at(HERE), Path("saved.tar"), tell=pytest.fail)
    assert not Path("saved.tar").exists()


async def test_where_no_bot_could_have_a_socket_it_opens_the_files_itself() -> None:
    deep = Path("d" * 110)
    Path("data").rename(deep)
    await backup(at(f"sqlite:///{deep}/union.db"), Path("saved.tar"), tell=pytest.fail)
    await restore(at(f"sqlite:///{deep}/again/union.db"), Path("saved.tar"))
    assert len(await log_at(f"{deep}/again/union.db")) == 9


async def test_a_name_that_no_file_can_have_is_said() -> None:
    with pytest.raises(Failed, match="cannot be written: File name too long"):
        await backup(at(HERE), Path("s" * 300), tell=pytest.fail)
    with pytest.raises(Failed, match="cannot be restored: File name too long"):
        await restore(at(THERE), Path("s" * 300))


async def test_the_file_and_all_in_it_is_readable_by_its_owner_alone() -> None:
    assert await run("backup", "saved.tar") == 0
    assert stat.S_IMODE(Path("saved.tar").stat().st_mode) == 0o600
    with tarfile.open("saved.tar") as archive:
        assert {entry.mode for entry in archive} == {0o600}


async def test_the_notebook_is_never_ahead_of_the_log() -> None:
    """However busy the bot is: what the notebook in the archive names is in the log in the archive."""
    async with running() as (store, notebook):
        deliveries = Deliveries(Tables(notebook), lambda _, __: None)
        writing = asyncio.create_task(_write_for_ever(store, deliveries))
        for number in range(5):
            await backup(at(HERE), Path(f"saved-{number}.tar"), tell=pytest.fail)
        writing.cancel()
        with suppress(asyncio.CancelledError):
            await writing
    for number in range(5):
        parts = parts_of(f"saved-{number}.tar")
        Path("log.db").write_bytes(parts["log.db"])
        Path("notes.db").write_bytes(parts["notebook.db"])
        with closing(SqliteNotebook.open("notes.db")) as saved:
            assert (
                Deliveries(Tables(saved), lambda _, __: None).told(CHANNEL)
                <= (await log_at("log.db"))[-1].position
            )
        for name in ("log.db", "notes.db"):
            Path(name).unlink()


async def test_what_stands_under_that_name_stays(capsys: pytest.CaptureFixture[str]) -> None:
    before = Path("data/union.db").read_bytes()
    assert await run("backup", "data/union.db") == 1
    assert await run("backup", "nowhere/saved.tar") == 1
    assert capsys.readouterr().err == (
        "data/union.db is there already: choose another name for the backup.\n"
        "There is no folder nowhere for the backup.\n"
    )
    assert Path("data/union.db").read_bytes() == before


async def test_nothing_half_written_stands_under_its_name() -> None:
    with (
        files_no_larger_than(Path("data/union.db").stat().st_size + 4096),
        pytest.raises(Failed, match="cannot be written: File too large"),
    ):
        await backup(at(HERE), Path("saved.tar"), tell=pytest.fail)
    assert sorted(path.name for path in Path().iterdir()) == ["data"]


async def test_a_log_that_does_not_fold_is_saved_and_said(capsys: pytest.CaptureFixture[str]) -> None:
    stream = (await log_at("data/union.db"))[0].stream
    store = await SqliteEventStore.open("data/union.db")
    event = NewEvent(id=new_events(1)[0].id, type="ProposalEaten", data=b"{}", metadata=b"{}")
    await store.append(stream, [event], expected=8)
    await store.close()
    assert await run("backup", "saved.tar") == 1
    told = capsys.readouterr().err.splitlines()
    assert told[0] == "The backup stands in saved.tar, but not all of it can be read:"
    assert told[1].startswith(f"event 9 of {stream} does not fold: ")
    assert "log.db" in parts_of("saved.tar")


async def test_where_there_is_no_log_there_is_none_afterwards() -> None:
    with pytest.raises(Failed, match="no event log to back up at other/union"):
        await backup(at("sqlite:///other/union.db"), Path("saved.tar"), tell=pytest.fail)
    assert not Path("other").exists()


async def test_a_log_in_use_by_a_bot_that_cannot_be_asked_is_said() -> None:
    store = await SqliteEventStore.open("data/union.db")
    with pytest.raises(Failed, match="in use"):
        await backup(at(HERE), Path("saved.tar"), tell=pytest.fail)
    await store.close()


async def test_a_notebook_that_knows_more_than_the_log_is_not_saved_with_it() -> None:
    with closing(SqliteNotebook.open("data/union.notebook.db")) as notebook:
        Deliveries(Tables(notebook), lambda _, __: None).note_told(CHANNEL, 1000)
    told: list[str] = []
    await backup(at(HERE), Path("saved.tar"), tell=told.append)
    assert ["set aside" in sentence for sentence in told] == [True]
    Path("notes.db").write_bytes(parts_of("saved.tar")["notebook.db"])
    with closing(SqliteNotebook.open("notes.db")) as saved:
        assert saved.under("told") == []


async def test_a_key_that_is_in_the_settings_alone_is_called_to_mind() -> None:
    Path("data/nostr.key").unlink()
    told = await backup(at(HERE, nostr_secret_key="hunter2"), Path("saved.tar"), tell=pytest.fail)
    assert "keep NOSTR_SECRET_KEY too" in told
    assert "hunter2" not in told


async def test_what_a_killed_bot_left_of_a_copy_is_cleared_away() -> None:
    left = Path("data/operator/union.db/backup-left")
    left.mkdir(parents=True)
    (left / "log.db").touch()
    async with running():
        assert not left.exists()


CHANNEL = Channel("telegram:-100")


async def _write_for_ever(store: SqliteEventStore, deliveries: Deliveries) -> None:
    """As the bot does: what is in the log is told, and then noted as told."""
    revision = NO_STREAM
    while True:
        revision = await store.append("busy", new_events(20), expected=revision)
        deliveries.note_told(CHANNEL, await store.end())
