"""What the commands say of a log: replayed, exported, and where it cannot be read."""

import json
import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.log.store import NO_STREAM, Recorded
from bot.wiring.folding import fold
from tests.application.saving import log_at, run, spoil
from tests.stories.story import played, settings

STRANGER = "00000000-0000-0000-0000-000000000001"
SCRIPT = [
    "ann: /start_union Gardeners — We plant trees @bob",
    "bob: [Accept]",
    "ann: /propose Buy a tractor",
    "bob: /consent 1",
    "ann: /union",
]

pytestmark = pytest.mark.usefixtures("nothing_configured")


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


async def test_every_event_that_cannot_be_read_is_named_by_union_and_revision(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = str(tmp_path / "log.db")
    await played(SCRIPT, settings(), path)
    last = (await log_at(path))[-1]
    await spoil(path, last.stream, "ProposalEaten", "MemberLeft", expected=last.revision)
    await spoil(path, f"union-{STRANGER}", "Rain", expected=NO_STREAM)
    monkeypatch.setenv("EVENT_STORE_URL", f"sqlite:///{path}")
    named = [
        f"event {last.revision + 1} of {last.stream}",
        f"event {last.revision + 2} of {last.stream}",
        f"event 0 of union-{STRANGER}",
    ]

    assert await run("replay") == 1
    told = capsys.readouterr()
    assert [line.partition(" does not fold")[0] for line in told.err.splitlines()] == named
    assert told.out == ""

    assert await run("check") == 1
    bad = [line for line in capsys.readouterr().out.splitlines() if line.startswith("BAD")]
    assert [line.partition(" does not fold")[0] for line in bad] == [f"BAD log: {name}" for name in named]


async def test_a_revision_that_is_missing_is_named(tmp_path: Path) -> None:
    path = str(tmp_path / "log.db")
    await played(SCRIPT, settings(), path)
    whole = await log_at(path)

    async def with_a_hole() -> AsyncIterator[Recorded]:
        for event in whole:
            if event.revision != 3:
                yield event

    folded = await fold(with_a_hole())
    assert folded.events == len(whole) - 1
    assert folded.unreadable == [
        f"event 4 of {whole[0].stream} does not fold: revision 3 is missing before it"
    ]


async def test_an_empty_log_replays(capsys: pytest.CaptureFixture[str]) -> None:
    assert await run("replay") == 0
    assert capsys.readouterr().out.startswith("0 events, all of them fold\n")
