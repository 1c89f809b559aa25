"""The supervisor: what fails is started again, and said once, and takes nothing else down."""

import asyncio
import logging
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.log.envelope import UnknownEvent
from bot.log.store import Unavailable
from bot.log.troubles import MOST_STANDING, Troubles
from bot.network.backoff import FIRST_SECONDS, LONGEST_SECONDS
from bot.standing import Kind, Standing, State, Trouble, begun
from bot.supervisor import HOPE, SLOWLY, STEADY, Supervisor


class Time:
    """Passes only while the supervisor pauses, or a part says that it has run so long."""

    def __init__(self, *, pauses: int) -> None:
        self.now = 0.0
        self.pauses: list[float] = []
        self._left = pauses

    async def sleep(self, seconds: float) -> None:
        self.pauses.append(seconds)
        self.now += seconds
        if len(self.pauses) == self._left:
            raise asyncio.CancelledError


def supervised(time: Time) -> Supervisor:
    return Supervisor(sleep=time.sleep, jitter=lambda: 1.0, monotonic=lambda: time.now)


async def test_what_fails_is_started_again_ever_more_patiently() -> None:
    time = Time(pauses=9)

    async def fails() -> None:
        raise Unavailable("no network")

    await supervised(time).keep({"telegram": fails})
    assert time.pauses[:3] == [FIRST_SECONDS, 2 * FIRST_SECONDS, 4 * FIRST_SECONDS]
    assert time.pauses[-1] == LONGEST_SECONDS


async def test_the_same_failure_is_said_once_and_again_after_a_recovery(
    caplog: pytest.LogCaptureFixture,
) -> None:
    time = Time(pauses=4)

    async def fails() -> None:
        if len(time.pauses) == 2:
            time.now += STEADY
        raise Unavailable("no network")

    with caplog.at_level(logging.WARNING):
        await supervised(time).keep({"telegram": fails})
    assert [record.message for record in caplog.records] == ["telegram: no network"] * 2
    assert time.pauses == [FIRST_SECONDS, 2 * FIRST_SECONDS, FIRST_SECONDS, 2 * FIRST_SECONDS]


async def test_a_bug_leaves_its_traceback_and_is_started_again(caplog: pytest.LogCaptureFixture) -> None:
    time = Time(pauses=2)

    async def breaks() -> None:
        raise KeyError("a bug")

    await supervised(time).keep({"telegram": breaks})
    assert any(record.exc_info for record in caplog.records)
    assert len(time.pauses) == 2


async def test_a_part_that_fails_takes_no_other_down() -> None:
    failed, done = asyncio.Event(), asyncio.Event()

    async def fails() -> None:
        failed.set()
        raise Unavailable("no network")

    async def works() -> None:
        await failed.wait()
        await asyncio.sleep(0)
        done.set()
        await asyncio.Event().wait()

    keeping = asyncio.create_task(Supervisor().keep({"fails": fails, "works": works}))
    async with asyncio.timeout(5):
        await done.wait()
    keeping.cancel()
    with pytest.raises(asyncio.CancelledError):
        await keeping


def test_a_trouble_is_said_once_and_stands_until_it_is_over(caplog: pytest.LogCaptureFixture) -> None:
    troubles = Troubles()
    for _ in range(2):
        with troubles.apart("union 1") as attempt:
            raise UnknownEvent("MemberPainted")
        assert attempt.trouble == "UnknownEvent: MemberPainted"
    assert dict(troubles.standing) == {"union 1": "UnknownEvent: MemberPainted"}
    assert caplog.text.count("MemberPainted") == 1
    with troubles.apart("union 1"):
        pass
    assert not troubles.standing


def test_the_words_of_a_bug_are_not_said(caplog: pytest.LogCaptureFixture) -> None:
    """They may be a member's."""
    troubles, words = Troubles(), "what Bob said"
    with troubles.apart("union 1"):
        raise ValueError(words)
    assert troubles.standing["union 1"] == "ValueError"
    assert words not in caplog.text
    assert "raise ValueError" in caplog.text


def test_what_the_world_is_at_fault_for_is_everybodys_trouble() -> None:
    troubles = Troubles()
    with pytest.raises(Unavailable), troubles.apart("union 1"):
        raise Unavailable("no store")
    assert not troubles.standing


def test_troubles_do_not_pile_up() -> None:
    troubles = Troubles()
    for number in range(MOST_STANDING + 1):
        troubles.note(f"message {number}", "a bug")
    assert len(troubles.standing) == MOST_STANDING
    assert "message 0" not in troubles.standing


async def test_a_part_shows_whether_it_runs_since_when_and_what_last_troubled_it() -> None:
    time, seen = Time(pauses=3), list[tuple[Standing, ...]]()
    noon = datetime(2026, 1, 1, 12, tzinfo=UTC)

    async def fails() -> None:
        seen.append(tuple(supervisor.parts.values()))
        time.now += 1
        if len(seen) == 1:
            raise Unavailable("no network")
        if len(seen) == 2:
            raise KeyError

    supervisor = Supervisor(
        sleep=time.sleep,
        jitter=lambda: 1.0,
        monotonic=lambda: time.now,
        now=lambda: noon + timedelta(seconds=time.now),
    )
    await supervisor.keep({"telegram": fails})
    no_network = Trouble(Kind.UNAVAILABLE, "no network", noon + timedelta(seconds=1))
    a_bug = Trouble(Kind.BUG, "a bug, see the log", noon + timedelta(seconds=3))
    assert seen == [
        (begun(noon),),
        (begun(noon).failed(no_network).started_again(no_network.at + timedelta(seconds=1)),),
        (replace(begun(noon), since=a_bug.at + timedelta(seconds=2), restarts=2, last_trouble=a_bug),),
    ]
    assert supervisor.parts == {}


async def test_while_it_waits_to_be_started_again_a_part_does_not_run() -> None:
    waiting = list[Standing]()

    async def pause(seconds: float) -> None:
        del seconds
        waiting.extend(supervisor.parts.values())
        raise asyncio.CancelledError

    async def ends() -> None:
        pass

    supervisor = Supervisor(sleep=pause)
    await supervisor.keep({"telegram": ends})
    assert [(part.runs, part.last_trouble and part.last_trouble.kind) for part in waiting] == [
        (False, Kind.ENDED)
    ]


async def test_what_is_loaded_later_may_fail_as_the_world_does(caplog: pytest.LogCaptureFixture) -> None:
    class NoKey(Exception):
        pass

    async def fails() -> None:
        raise NoKey("there is no key")

    supervisor = supervised(Time(pauses=1))
    supervisor.expect((NoKey,))
    with caplog.at_level(logging.WARNING):
        await supervisor.keep({"nostr": fails})
    assert [record.message for record in caplog.records] == ["nostr: there is no key"]


async def test_what_fails_for_long_is_given_up_which_shows_and_tried_now_and_then() -> None:
    time, seen = Time(pauses=HOPE + 2), list[State]()

    async def pause(seconds: float) -> None:
        seen.append(supervisor.parts["telegram"].state)
        await time.sleep(seconds)

    async def fails() -> None:
        raise Unavailable("no network")

    supervisor = Supervisor(sleep=pause, jitter=lambda: 1.0, monotonic=lambda: time.now)
    await supervisor.keep({"telegram": fails})
    assert seen == [State.WAITS] * (HOPE - 1) + [State.GIVEN_UP] * 3
    assert time.pauses[HOPE - 2 :] == [LONGEST_SECONDS, SLOWLY, SLOWLY, SLOWLY]
