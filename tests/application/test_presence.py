"""Who sees a group's card is waited for as long as answers come, and not for ever."""

import asyncio

from bot.application.presence import AT_ONCE, Presence
from bot.messages import MessageId, Outgoing, Pressed
from domain.union.people import Channel, Identity, Member

GROUP = Channel("town:square")


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

    async def answer(self, press: Pressed, text: str) -> None:
        raise NotImplementedError


def members(many: int) -> list[Member]:
    return [
        Member(number=number, name=str(number), identities=(Identity(f"town:{number}"),))
        for number in range(1, many + 1)
    ]


async def test_as_long_as_answers_come_nobody_counts_as_present_for_a_late_one() -> None:
    presence = Presence({"town": Slow(0.05)}, open_networks=(), patience=0.5)
    attendance = await presence.of(GROUP, members(20))
    assert attendance.absent == tuple(range(1, 21))
    assert attendance.unchecked == ()


async def test_when_no_more_answers_come_the_others_could_not_be_checked() -> None:
    slow = Slow(0.01, not_know=frozenset({Identity("town:2")}))
    attendance = await Presence({"town": slow}, open_networks=(), patience=0.2).of(GROUP, members(4))
    assert attendance.absent == (1, 3, 4)
    assert attendance.unchecked == (2,)


async def test_answers_are_not_waited_for_beyond_all_bounds() -> None:
    presence = Presence({"town": Slow(0.1)}, open_networks=(), patience=1, longest=0.35)
    attendance = await presence.of(GROUP, members(20))
    assert 0 < len(attendance.absent) < AT_ONCE
    assert len(attendance.absent) + len(attendance.unchecked) == 20
