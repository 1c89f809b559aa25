"""The commands as an operator meets them: what they print, and with which status they end."""

import asyncio
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from adapters.sqlite.notebook import SqliteNotebook
from adapters.sqlite.store import SqliteEventStore
from bot.log.store import NO_STREAM
from bot.settings import DURATION
from tests.application.saving import run, spoil

ROOT = Path(__file__).parents[2]
STRANGER = "00000000-0000-0000-0000-000000000001"

pytestmark = pytest.mark.usefixtures("nothing_configured")


def piped(arguments: Sequence[str], typed: bytes, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """As from a shell that speaks another encoding than UTF-8."""
    return subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "bot", *arguments],
        input=typed,
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "ascii", **environment},
        timeout=60,
    )


async def test_with_nothing_configured_running_says_how_to_start(capsys: pytest.CaptureFixture[str]) -> None:
    assert await run("run") == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "make run" in told.err
    assert "TELEGRAM_BOT_TOKEN" in told.err


async def test_without_a_command_or_a_terminal_it_explains_itself(capsys: pytest.CaptureFixture[str]) -> None:
    assert await run() == 0
    told = capsys.readouterr()
    assert "make run" in told.out
    assert told.err == ""


async def test_a_wrong_setting_ends_every_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DECISION_PERIOD", "soon")
    for command in ("run", "console", "check", "replay"):
        assert await run(command) == 2
    assert set(capsys.readouterr().err.splitlines()) == {f"DECISION_PERIOD cannot be used: {DURATION}."}


async def test_a_wrong_secret_key_ends_at_the_start_in_a_sentence_that_names_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "123:hunter2")
    for relays in ("", "ws://127.0.0.1:1"):
        monkeypatch.setenv("NOSTR_RELAYS", relays)
        monkeypatch.setenv("NOSTR_SECRET_KEY", "nsec1hunter2")
        assert await run("run") == 2
        assert capsys.readouterr().err == (
            "NOSTR_SECRET_KEY is neither an nsec nor the 64 hexadecimal digits of a secret key.\n"
        )


async def test_a_key_file_that_cannot_be_used_ends_at_the_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("NOSTR_RELAYS", "ws://127.0.0.1:1")
    key = tmp_path / "data" / "nostr.key"
    key.mkdir(parents=True)
    assert await run("run") == 2
    key.rmdir()
    key.write_text("hunter2")
    key.chmod(0o600)
    assert await run("run") == 2
    told = capsys.readouterr().err.splitlines()
    assert len(told) == 2
    assert all("data/nostr.key" in line and "hunter2" not in line for line in told)


async def test_check_is_bad_where_run_would_refuse_the_key_and_makes_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    async def both_say(sentence: str) -> None:
        assert await run("run") == 2
        assert sentence in capsys.readouterr().err
        assert await run("check") == 1
        [bad] = [line for line in capsys.readouterr().out.splitlines() if line.startswith("BAD nostr")]
        assert sentence in bad

    key = tmp_path / "data" / "nostr.key"
    monkeypatch.setenv("NOSTR_RELAYS", "ws://127.0.0.1:1")
    assert await run("check") == 0
    assert not key.exists()
    capsys.readouterr()
    key.write_text("11" * 32)
    key.chmod(0o644)
    await both_say("chmod 600 data/nostr.key")
    monkeypatch.setenv("EVENT_STORE_URL", "esdb://127.0.0.1:1?Tls=false")
    await both_say("set NOSTR_SECRET_KEY in each of them to the key in data/nostr.key")
    key.unlink()
    await both_say("set NOSTR_SECRET_KEY in each of them.")
    monkeypatch.setenv("NOSTR_SECRET_KEY", "nope")
    await both_say("NOSTR_SECRET_KEY is neither an nsec")


async def test_a_backup_that_is_told_to_stop_leaves_nothing_behind(tmp_path: Path) -> None:
    path, kept = str(tmp_path / "union.db"), tmp_path / "kept"
    await spoil(path, f"union-{STRANGER}", *["Rain"] * 20_000, expected=NO_STREAM)  # which takes a while
    (tmp_path / "nostr.key").write_text("hunter2")
    kept.mkdir()
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "backup", "kept/saved.tar"),
        env={**os.environ, "PYTHONPATH": str(ROOT), "EVENT_STORE_URL": f"sqlite:///{path}"},
        stderr=asyncio.subprocess.PIPE,
    )
    async with asyncio.timeout(60):
        while not list(kept.glob(".backup-*/nostr.key")):  # noqa: ASYNC110 - nothing announces it
            await asyncio.sleep(0.001)
        process.terminate()
        _, told = await process.communicate()
    assert (process.returncode, told) == (143, b"")
    assert list(kept.iterdir()) == []


def test_whatever_a_command_makes_is_readable_by_its_owner_alone(tmp_path: Path) -> None:
    program = "import os, runpy; os.umask(0); runpy.run_module('bot', run_name='__main__')"
    arguments = [sys.executable, "-c", program, "console", "--store", "made/here/log.db"]
    subprocess.run(  # noqa: S603 - our own program
        arguments,
        input=b"ann: /start_union Gardeners - We plant trees\n",
        check=True,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        timeout=60,
    )
    made = sorted((tmp_path / "made").rglob("*"))
    assert [path.name for path in made] == ["here", "log.db", "log.notebook.db"]
    assert all(path.stat().st_mode & 0o077 == 0 for path in (tmp_path / "made", *made))


@pytest.mark.parametrize(
    "arguments", [["dance"], ["export"], ["export", "gardeners"], ["console", "--shop", "x"]]
)
async def test_wrong_usage_is_told(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        await run(*arguments)
    assert end.value.code == 2
    assert "usage: python -m bot" in capsys.readouterr().err


def test_the_console_reads_and_prints_utf8_whatever_the_locale(tmp_path: Path) -> None:
    typed = b"ann: \xff\xfe\n\xd0\xb0\xd0\xbd\xd1\x8f: /start_union \xff - b"
    done = piped(["console", "--store", str(tmp_path / "folder" / "log.db")], typed, LC_ALL="C")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().startswith("bot: \ufffd is founded.\n  Mission: “b”\n")
    assert done.stdout.endswith(b"\n")


def test_an_empty_script_is_an_empty_session() -> None:
    done = piped(["console"], b"")
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


async def test_a_store_in_use_is_told_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = str(tmp_path / "log.db")
    store = await SqliteEventStore.open(path)
    try:
        assert await run("console", "--store", path) == 1
    finally:
        await store.close()
    told = capsys.readouterr()
    assert told.out == ""
    assert len(told.err.splitlines()) == 1
    assert "log.db" in told.err


async def test_a_store_that_is_something_else_is_told_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for path in (tmp_path, tmp_path / "letter.txt"):
        if path != tmp_path:
            path.write_text("Dear Ann, this is no database at all, only a letter.\n" * 20)
        assert await run("console", "--store", str(path)) == 1
        assert len(capsys.readouterr().err.splitlines()) == 1


async def test_another_kind_of_our_files_is_not_taken_for_a_log(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = str(tmp_path / "notes.db")
    SqliteNotebook.open(path).close()
    assert await run("console", "--store", path) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1


async def test_check_has_a_line_for_each_thing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await run("check") == 0
    lines = capsys.readouterr().out.splitlines()
    assert {"ok  settings", "ok  store", "ok  telegram"} <= {line.partition(":")[0] for line in lines}
    monkeypatch.setenv("EVENT_STORE_URL", "sqlite:////proc/nowhere/log.db")
    assert await run("check") == 1
    assert "BAD store: " in capsys.readouterr().out


async def test_check_shows_a_relay_without_the_secrets_in_its_address(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("NOSTR_RELAYS", "wss://ann:hunter2@one.example wss://two.example/?token=hunter2")
    await run("check")
    told = capsys.readouterr()
    assert "wss://one.example, wss://two.example/" in told.out
    assert "hunter2" not in told.out + told.err
