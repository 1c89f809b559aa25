"""`restore` as an operator meets it: everything back, or one sentence and nothing changed."""

import asyncio
import hashlib
import json
import stat
import tarfile
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest

from adapters.sqlite.database import InUse
from adapters.sqlite.notebook import SqliteNotebook
from bot.log.tables import Tables
from bot.outbox.deliveries import Deliveries
from bot.wiring.backing_up import backup
from bot.wiring.restoring import notebook_in_place, restore
from bot.wiring.stores import Failed
from tests.application.saving import (
    HERE,
    KEY,
    THERE,
    at,
    log_at,
    notes_at,
    packed,
    parts_of,
    play,
    run,
    running,
)
from tests.stories.story import played, settings


@pytest.fixture(autouse=True)
async def a_log(nothing_configured: None) -> None:  # noqa: ARG001 - the log stands in the test's own folder
    await play()


async def test_everything_is_there_again(capsys: pytest.CaptureFixture[str]) -> None:
    before, notes = await log_at("data/union.db"), notes_at("data/union.notebook.db")
    assert await run("backup", "saved.tar") == 0
    await restore(at(THERE), Path("saved.tar"))
    assert await log_at("there/union.db") == before
    assert Path("there/nostr.key").read_bytes() == KEY
    restored = notes_at("there/union.notebook.db")
    assert {key: value for key, value in restored.items() if key[0] in {"console", "card"}} == {
        key: value for key, value in notes.items() if key[0] in {"console", "card"}
    }
    assert sorted(path.name for path in Path("there").iterdir()) == [
        "nostr.key",
        "union.db",
        "union.notebook.db",
    ]
    assert all(stat.S_IMODE(path.stat().st_mode) == 0o600 for path in Path("there").iterdir())
    assert capsys.readouterr().err == ""


async def test_the_console_goes_on_where_it_was() -> None:
    await backup(at(HERE), Path("saved.tar"), tell=pytest.fail)
    await restore(at(THERE), Path("saved.tar"))
    told = await played(["bob: /consent 2", "ann: /proposals"], settings(), "there/union.db")
    assert "Plant an oak" in told
    assert "!" not in told


async def test_all_that_the_log_holds_counts_as_told() -> None:
    await backup(at(HERE), Path("saved.tar"), tell=pytest.fail)
    await restore(at(THERE), Path("saved.tar"))
    with closing(SqliteNotebook.open("there/union.notebook.db")) as notebook:
        assert (
            Deliveries(Tables(notebook), lambda _, __: None).since()
            == (await log_at("there/union.db"))[-1].position
        )
        assert notebook.under("told") == []


async def test_from_when_to_when_nothing_is_known_is_noted() -> None:
    moments = [datetime.now(UTC)]
    await backup(at(HERE), Path("saved.tar"), tell=pytest.fail)
    moments.append(datetime.now(UTC))
    await restore(at(THERE), Path("saved.tar"))
    moments.append(datetime.now(UTC))
    match notes_at("there/union.notebook.db")["restored",]:
        case {"until": str(until), "at": str(restored)}:
            told = [datetime.fromisoformat(until), datetime.fromisoformat(restored)]
            assert sorted([*moments, *told]) == [moments[0], told[0], moments[1], told[1], moments[2]]
        case other:
            pytest.fail(f"noted was {other}")


async def test_it_refuses_where_a_log_stands(capsys: pytest.CaptureFixture[str]) -> None:
    assert await run("backup", "saved.tar") == 0
    before = Path("data/union.db").read_bytes()
    assert await run("restore", "saved.tar") == 1
    assert "A log stands already at data/union.db" in capsys.readouterr().err
    assert Path("data/union.db").read_bytes() == before


async def test_it_refuses_while_a_bot_runs() -> None:
    await backup(at(HERE), Path("saved.tar"), tell=pytest.fail)
    async with running():
        Path("data/union.db").rename("data/moved-away.db")
        with pytest.raises(Failed, match="A bot runs there: stop it first"):
            await restore(at(HERE), Path("saved.tar"))
    assert not Path("data/union.db").exists()


async def test_a_bot_that_starts_while_a_backup_is_restored_keeps_its_log_and_its_notebook() -> None:
    await backup(at(HERE), Path("saved.tar"), tell=pytest.fail)
    Path("data/union.db").rename("data/moved-away.db")
    before = Path("data/union.notebook.db").read_bytes()
    restoring = asyncio.create_task(restore(at(HERE), Path("saved.tar")))
    while not list(Path("data").glob(".restore-*")):  # noqa: ASYNC110 - nothing announces it
        await asyncio.sleep(0)
    Path("data/union.db").write_bytes(b"a bot's")
    with pytest.raises(Failed, match="A log stands already"):
        await restoring
    assert Path("data/union.db").read_bytes() == b"a bot's"
    assert Path("data/union.notebook.db").read_bytes() == before
    assert list(Path("data").glob("*.aside-*")) == []


async def test_an_open_notebook_is_left_to_the_bot_whose_log_was_moved_away() -> None:
    await backup(at(HERE), Path("saved.tar"), tell=pytest.fail)
    Path("data/union.db").rename("data/moved-away.db")
    with closing(SqliteNotebook.open("data/union.notebook.db")) as notebook:
        with pytest.raises(Failed, match=r"union\.notebook\.db is in use"):
            await restore(at(HERE), Path("saved.tar"))
        notebook.put("card", "late", value="m7")
    assert not Path("data/union.db").exists()
    assert notes_at("data/union.notebook.db")["card", "late"] == "m7"


@pytest.mark.parametrize("old", [True, False])
def test_until_the_log_stands_nobody_opens_the_notebook_and_all_can_be_as_it_was(old: bool) -> None:
    fresh, notes = Path("fresh.db"), Path("notes.db")
    SqliteNotebook.open(fresh).close()
    if old:
        notes.write_bytes(b"old")
    with suppress(FileExistsError), notebook_in_place(fresh, notes):
        with pytest.raises(InUse):
            SqliteNotebook.open(notes)
        raise FileExistsError
    assert [path.read_bytes() for path in Path().glob("notes*")] == [b"old"] * old


async def test_a_folder_that_cannot_be_made_is_said() -> None:
    await backup(at(HERE), Path("saved.tar"), tell=pytest.fail)
    with pytest.raises(Failed, match=r"The folder /proc/nowhere cannot be made: "):
        await restore(at("sqlite:////proc/nowhere/union.db"), Path("saved.tar"))


async def test_it_refuses_beside_another_key() -> None:
    await backup(at(HERE), Path("saved.tar"), tell=pytest.fail)
    Path("there").mkdir()
    Path("there/nostr.key").write_bytes(b"nsec1another\n")
    with pytest.raises(Failed, match=r"Another key stands already at there/nostr\.key") as problem:
        await restore(at(THERE), Path("saved.tar"))
    assert "nsec1" not in str(problem.value)
    assert [path.name for path in Path("there").iterdir()] == ["nostr.key"]


async def test_a_restore_that_was_interrupted_is_done_again() -> None:
    await backup(at(HERE), Path("saved.tar"), tell=pytest.fail)
    await restore(at(THERE), Path("saved.tar"))
    Path("there/union.db").unlink()  # it comes last
    await restore(at(THERE), Path("saved.tar"))
    assert len(await log_at("there/union.db")) == 9
    assert len(list(Path("there").glob("union.notebook.aside-*.db"))) == 1


@pytest.mark.parametrize("cut", [0, 100, 512, 2_000, -20_000])
async def test_a_part_of_a_backup_restores_nothing(cut: int) -> None:
    await backup(at(HERE), Path("saved.tar"), tell=pytest.fail)
    whole = Path("saved.tar").read_bytes()
    Path("saved.tar").write_bytes(whole[:cut])
    with pytest.raises(Failed, match="backup"):
        await restore(at(THERE), Path("saved.tar"))
    assert list(Path("there").iterdir()) == []


async def test_a_damaged_backup_restores_nothing() -> None:
    await backup(at(HERE), Path("saved.tar"), tell=pytest.fail)
    whole = bytearray(Path("saved.tar").read_bytes())
    whole[whole.index(b"Buy a tractor")] ^= 1
    Path("saved.tar").write_bytes(whole)
    with pytest.raises(Failed, match=r"saved\.tar is damaged: its log\.db is not what was saved"):
        await restore(at(THERE), Path("saved.tar"))
    assert list(Path("there").iterdir()) == []


@pytest.mark.parametrize("name", ["../outside", "/tmp/outside", "union.db", "log.db/x"])  # noqa: S108
async def test_an_archive_from_elsewhere_writes_nowhere(name: str) -> None:
    await backup(at(HERE), Path("saved.tar"), tell=pytest.fail)
    parts = parts_of("saved.tar")
    manifest = json.loads(parts["manifest.json"])
    manifest["digests"][name] = "0" * 64
    packed("evil.tar", {**parts, name: b"evil", "manifest.json": json.dumps(manifest).encode()})
    with pytest.raises(Failed, match="no backup of this bot"):
        await restore(at(THERE), Path("evil.tar"))
    assert not Path("outside").exists()
    assert list(Path("there").iterdir()) == []


@pytest.mark.parametrize("parts", [{}, {"manifest.json": b"[" * 60_000}, {"manifest.json": b'{"a":' * 9_999}])
async def test_an_archive_that_was_made_by_hand_is_no_backup(parts: dict[str, bytes]) -> None:
    packed("made.tar", parts)
    if not parts:
        with tarfile.open("made.tar", "w") as archive:
            entry = tarfile.TarInfo("manifest.json")
            entry.type, entry.linkname = tarfile.SYMTYPE, "manifest.json"
            archive.addfile(entry)
    with pytest.raises(Failed, match="no backup of this bot"):
        await restore(at(THERE), Path("made.tar"))


async def test_events_that_were_made_by_hand_are_named_by_their_line() -> None:
    await backup(at(HERE), Path("saved.tar"), tell=pytest.fail)
    parts = parts_of("saved.tar")
    del parts["log.db"], parts["nostr.key"]
    parts["log.jsonl"] = b"[" * 60_000
    manifest = json.loads(parts.pop("manifest.json"))
    manifest["digests"] = {name: hashlib.sha256(part).hexdigest() for name, part in parts.items()}
    packed("made.tar", {**parts, "manifest.json": json.dumps(manifest).encode()})
    with pytest.raises(Failed, match=r"Line 1 of log\.jsonl is no event"):
        await restore(at(THERE), Path("made.tar"))


async def test_a_newer_backup_is_for_a_newer_version() -> None:
    packed("newer.tar", {"manifest.json": b'{"format": 2, "what": "else"}'})
    with pytest.raises(Failed, match="newer version"):
        await restore(at(THERE), Path("newer.tar"))


async def test_what_is_no_backup_is_said() -> None:
    Path("letter.txt").write_text("Dear Ann, this is no backup, only a letter.\n" * 100)
    for name, sentence in (("letter.txt", "no backup"), ("none.tar", "There is no backup at none.tar")):
        with pytest.raises(Failed, match=sentence):
            await restore(at(THERE), Path(name))
