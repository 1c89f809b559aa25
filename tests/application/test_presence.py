"""Who sees a group's card is waited for as long as answers come, and not for ever."""

import asyncio
import selectors
from collections.abc import Coroutine

from bot.network.abilities import Abilities
from bot.network.incoming import MessageId, Pressed
from bot.network.network import Network, Networks
from bot.network.outgoing import Outgoing
from bot.network.presence import Attendance, Presence
from domain.people import Channel, Identity
from domain.union.members import Member

GROUP = Channel("town:square")


class Leaping(selectors.DefaultSelector):
    """Where nothing is to be done, it is at once as late as the next thing is to be done."""

    now = 0.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        ready = super().select(0)
        if not ready and timeout:
            self.now += timeout
        return ready


class LeapingLoop(asyncio.SelectorEventLoop):
    def __init__(self) -> None:
        self._leaping = Leaping()
        super().__init__(self._leaping)

    def time(self) -> float:
        return self._leaping.now


def at_once(answer: Coroutine[None, None, Attendance]) -> Attendance:
    with asyncio.Runner(loop_factory=LeapingLoop) as runner:
        return runner.run(answer)


class Slow:
    """A network of one answer after another; it never gets to those it does `not_know`."""

    def __init__(self, seconds: float, *, not_know: frozenset[Identity] = frozenset()) -> None:
        self._seconds = seconds
        self._not_know = not_know
        self._turn = asyncio.Lock()

    async def is_present(self, channel: Channel, identity: Identity) -> bool | None:  # noqa: ARG002
        if identity in self._not_know:
            await asyncio.Event().wait()
        async with self._turn:
            await asyncio.sleep(self._seconds)
        return False

    async def post(self, message: Outgoing) -> MessageId:
        raise NotImplementedError

    async def edit(self, posted: MessageId, message: Outgoing) -> None:
        raise NotImplementedError

    async def remove(self, posted: MessageId, message: Outgoing) -> None:
        raise NotImplementedError

    async def answer(self, press: Pressed, text: str) -> None:
        raise NotImplementedError


def town(messenger: Slow) -> Networks:
    return Networks(Network(name="town", abilities=Abilities(), messenger=messenger))


def members(many: int) -> list[Member]:
    return [
        Member(number=number, name=str(number), identities=(Identity(f"town:{number}"),))
        for number in range(1, many + 1)
    ]


def test_as_long_as_answers_come_nobody_counts_as_present_for_a_late_one() -> None:
    presence = Presence(town(Slow(0.05)), patience=0.5)
    attendance = at_once(presence.of(GROUP, members(20)))
    assert attendance.absent == tuple(range(1, 21))
    assert attendance.unchecked == ()


def test_when_no_more_answers_come_the_others_could_not_be_checked() -> None:
    slow = Slow(0.01, not_know=frozenset({Identity("town:2")}))
    presence = Presence(town(slow), patience=0.2)
    attendance = at_once(presence.of(GROUP, members(4)))
    assert attendance.absent == (1, 3, 4)
    assert attendance.unchecked == (2,)


def test_answers_are_not_waited_for_beyond_all_bounds() -> None:
    presence = Presence(town(Slow(0.1)), patience=1, longest=0.35)
    attendance = at_once(presence.of(GROUP, members(20)))
    assert len(attendance.absent) == 3
    assert len(attendance.unchecked) == 17
