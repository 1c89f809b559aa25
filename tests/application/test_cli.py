"""The commands as an operator meets them: what they print, and with which status they end."""

import asyncio
import json
import os
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from adapters.sqlite.notebook import SqliteNotebook
from adapters.sqlite.store import SqliteEventStore
from bot.cli import main
from bot.settings import Settings
from tests.stories.story import played, settings

ROOT = Path(__file__).parents[2]
STRANGER = "00000000-0000-0000-0000-000000000001"
SCRIPT = [
    "ann: /start_union Gardeners — We plant trees @bob",
    "bob: [Accept]",
    "ann: /propose Buy a tractor",
    "bob: /consent 1",
    "ann: /union",
]


@pytest.fixture(autouse=True)
def nothing_configured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # where there is no .env
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


async def run(*arguments: str) -> int:
    return await asyncio.to_thread(main, arguments)


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
    assert set(capsys.readouterr().err.splitlines()) == {
        "DECISION_PERIOD cannot be used: it must be an ISO 8601 duration, such as PT24H, PT90M or P2D."
    }


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


async def test_a_log_is_replayed_and_exported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = str(tmp_path / "log.db")
    told = await played(SCRIPT, settings(), path)
    union = re.findall(r"Id: (\S+)", told)[0]
    monkeypatch.setenv("EVENT_STORE_URL", f"sqlite:///{path}")

    assert await run("replay") == 0
    replayed = capsys.readouterr().out.splitlines()
    assert replayed[:3] == [
        "7 events, all of them fold",
        "1 unions, 1 of them active",
        "2 members, 0 open proposals",
    ]

    assert await run("export", union) == 0
    exported = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert len(exported) == 7
    assert [event["revision"] for event in exported] == list(range(7))
    assert {event["stream"] for event in exported} == {f"union-{union}"}
    assert exported[0]["data"]["name"] == "Gardeners"
    assert {"id", "type", "data", "metadata"} < exported[0].keys()


async def test_a_union_that_is_not_there_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("EVENT_STORE_URL", f"sqlite:///{tmp_path}/log.db")
    assert await run("export", STRANGER) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert STRANGER in told.err
    assert len(told.err.splitlines()) == 1


async def test_an_empty_log_replays(capsys: pytest.CaptureFixture[str]) -> None:
    assert await run("replay") == 0
    assert capsys.readouterr().out.startswith("0 events, all of them fold\n")
