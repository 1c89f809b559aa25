"""Parts that an operator stops, starts, and has tried at once."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.log.store import Unavailable
from bot.operation.stopped import StoppedParts
from bot.standing import State
from bot.supervisor import Supervisor


class Part:
    """Runs until it is cancelled, or fails when it is told to."""

    def __init__(self) -> None:
        self.runs = asyncio.Event()
        self.ended = asyncio.Event()
        self.fail = asyncio.Event()

    async def run(self) -> None:
        self.ended.clear()
        self.runs.set()
        try:
            await self.fail.wait()
            raise Unavailable("no network")
        finally:
            self.runs.clear()
            self.ended.set()


@asynccontextmanager
async def kept(supervisor: Supervisor, part: Part) -> AsyncIterator[None]:
    keeping = asyncio.create_task(supervisor.keep({"nostr": part.run, "http": Part().run}))
    supervisor.stoppable.add("nostr")
    try:
        async with asyncio.timeout(5):
            while not supervisor.parts:  # noqa: ASYNC110 - nothing announces it
                await asyncio.sleep(0)
            yield
    finally:
        keeping.cancel()
        await asyncio.gather(keeping, return_exceptions=True)


def states(supervisor: Supervisor) -> list[State]:
    return [part.state for part in supervisor.parts.values()]


async def test_a_part_is_stopped_by_hand_and_started_again() -> None:
    part, stopped = Part(), dict[str, datetime]()
    supervisor = Supervisor(stopped=stopped)
    async with kept(supervisor, part):
        await part.runs.wait()
        supervisor.stop("nostr")
        await part.ended.wait()
        while states(supervisor) != [State.STOPPED, State.RUNS]:  # noqa: ASYNC110 - nothing announces it
            await asyncio.sleep(0)
        assert list(stopped) == ["nostr"]
        supervisor.start("nostr")
        await part.runs.wait()
        assert states(supervisor) == [State.RUNS, State.RUNS]
        assert stopped == {}


async def test_what_was_stopped_before_the_start_stays_stopped() -> None:
    part, noon = Part(), datetime(2026, 1, 1, 12, tzinfo=UTC)
    supervisor = Supervisor(stopped={"nostr": noon})
    async with kept(supervisor, part):
        assert (supervisor.parts["nostr"].state, supervisor.parts["nostr"].since) == (State.STOPPED, noon)
        assert not part.runs.is_set()


async def test_what_waits_is_tried_at_once_when_somebody_asks_for_it() -> None:
    part, asleep = Part(), asyncio.Event()

    async def for_ever(seconds: float) -> None:
        del seconds
        asleep.set()
        await asyncio.Event().wait()

    supervisor = Supervisor(sleep=for_ever)
    part.fail.set()
    async with kept(supervisor, part):
        await asleep.wait()
        part.fail.clear()
        await asyncio.sleep(0)
        supervisor.start("nostr")
        await part.runs.wait()


async def test_what_the_bot_cannot_do_without_is_not_stopped_and_nothing_unknown_is() -> None:
    supervisor = Supervisor()
    async with kept(supervisor, Part()):
        with pytest.raises(Unavailable, match="http cannot be stopped"):
            supervisor.stop("http")
        with pytest.raises(Unavailable, match="These run here: nostr"):
            supervisor.stop("nostrr")


def test_that_it_is_stopped_outlasts_the_process(tmp_path: Path) -> None:
    noon = datetime(2026, 1, 1, 12, tzinfo=UTC)
    StoppedParts(tmp_path / "data")["nostr"] = noon
    again = StoppedParts(tmp_path / "data")
    assert dict(again) == {"nostr": noon}
    del again["nostr"]
    assert not StoppedParts(tmp_path / "data")


def test_a_file_of_stopped_parts_that_makes_no_sense_stops_nothing(tmp_path: Path) -> None:
    for nonsense in ("[]", "{", '{"nostr": "noon"}', '{"nostr": 5}'):
        (tmp_path / "stopped.json").write_text(nonsense)
        assert not StoppedParts(tmp_path)
