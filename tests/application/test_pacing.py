"""What a network allows holds whatever is sent, the urgent goes first, and a slow chat delays no other."""

import asyncio
import itertools
from collections.abc import Coroutine
from heapq import heappop, heappush
from typing import Any

from adapters.nostr import speaking as nostr
from adapters.telegram import speaking as telegram
from adapters.telegram.addresses import is_group
from bot.network.outgoing import Urgency
from bot.network.pacing import Allowed, Gate

PRIVATE, GROUP, OTHER = 7, -100, -200


class VirtualTime:
    """Time passes only when everybody sleeps."""

    def __init__(self) -> None:
        self.time = 0.0
        self._order = itertools.count()
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []

    def now(self) -> float:
        return self.time

    async def sleep(self, seconds: float) -> None:
        waking = asyncio.get_running_loop().create_future()
        heappush(self._sleepers, (self.time + seconds, next(self._order), waking))
        await waking

    async def run(self, *work: Coroutine[Any, Any, None]) -> None:
        tasks = [asyncio.create_task(each) for each in work]
        while True:
            for _ in range(20 * len(tasks)):
                await asyncio.sleep(0)
            if all(task.done() for task in tasks):
                break
            self.time, _, waking = heappop(self._sleepers)
            if not waking.done():
                waking.set_result(None)
        await asyncio.gather(*tasks)


class Sender:
    def __init__(self, allowed: Allowed = telegram.ALLOWED) -> None:
        self.virtual = VirtualTime()
        self.gate = Gate(allowed, is_group=is_group, now=self.virtual.now, sleep=self.virtual.sleep)
        self.sent: list[tuple[float, int, str]] = []

    async def send(
        self,
        chat: int,
        text: str = "",
        urgency: Urgency = Urgency.CHATTER,
        *,
        takes: float = 0,
        at: float = 0,
    ) -> None:
        if at:
            await self.virtual.sleep(at)
        async with self.gate.turn(chat, urgency):
            self.sent.append((self.virtual.now(), chat, text))
            if takes:
                await self.virtual.sleep(takes)

    def times(self, chat: int) -> list[float]:
        return [round(time, 3) for time, where, _ in self.sent if where == chat]

    @property
    def texts(self) -> list[str]:
        return [text for _, _, text in self.sent]


async def test_a_chat_takes_a_small_burst_and_then_one_a_second() -> None:
    sender = Sender()
    await sender.virtual.run(*(sender.send(PRIVATE) for _ in range(9)))
    assert sender.times(PRIVATE) == [0, 0, 0, 3, 3, 3, 6, 6, 6]


async def test_a_group_takes_twenty_a_minute() -> None:
    sender = Sender()
    await sender.virtual.run(*(sender.send(GROUP) for _ in range(45)))
    times = sender.times(GROUP)
    for start in times:
        assert sum(start <= time < start + 60 for time in times) <= 20
        assert sum(start <= time < start + 3 for time in times) <= 3
    assert times[20] == 60


async def test_all_chats_together_take_thirty_a_second() -> None:
    sender = Sender()
    await sender.virtual.run(*(sender.send(chat) for chat in range(1, 101)))
    times = [time for time, _, _ in sender.sent]
    assert len(times) == 100
    for start in times:
        assert sum(start <= time < start + 1 for time in times) <= 30
    assert times[-1] < 4


async def test_the_most_urgent_of_those_waiting_goes_first() -> None:
    sender = Sender()
    chatter = [sender.send(GROUP, f"chatter {n}") for n in range(5)]
    cards = [sender.send(GROUP, f"card {n}", Urgency.CARD, at=1) for n in range(2)]
    outcome = sender.send(GROUP, "outcome", Urgency.OUTCOME, at=2)
    await sender.virtual.run(*chatter, *cards, outcome)
    assert sender.texts == [
        *("chatter 0", "chatter 1", "chatter 2"),
        *("outcome", "card 0", "card 1"),
        *("chatter 3", "chatter 4"),
    ]


async def test_one_message_of_a_chat_is_under_way_at_a_time() -> None:
    sender = Sender()
    await sender.virtual.run(sender.send(GROUP, takes=10), sender.send(GROUP), sender.send(OTHER))
    assert sender.times(GROUP) == [0, 10]
    assert sender.times(OTHER) == [0]


async def test_a_chat_that_was_told_to_wait_waits_alone() -> None:
    sender = Sender()
    sender.gate.pause(GROUP, 40)
    await sender.virtual.run(sender.send(GROUP), sender.send(OTHER))
    assert (sender.times(GROUP), sender.times(OTHER)) == ([40], [0])


async def test_who_gives_up_waiting_holds_up_nobody() -> None:
    sender = Sender()
    sender.gate.pause(GROUP, 40)
    first, second = (asyncio.create_task(sender.send(GROUP, text)) for text in ("first", "second"))

    async def give_up() -> None:
        await sender.virtual.sleep(1)
        first.cancel()

    third = asyncio.create_task(sender.send(GROUP, "third"))
    await sender.virtual.run(give_up(), sender.send(OTHER, at=50))
    second.cancel()
    await asyncio.gather(first, second, third, return_exceptions=True)
    assert sender.texts == ["second", "third", ""]


async def test_quiet_chats_are_forgotten() -> None:
    sender = Sender()
    for chat in range(1, 3000):
        await sender.virtual.run(sender.send(chat))
        sender.virtual.time += 5
    assert len(sender.gate) <= 1001


async def test_of_many_chats_the_most_urgent_goes_first() -> None:
    sender = Sender()
    chatter = [sender.send(chat, "chatter") for chat in range(1, 46)]
    outcome = sender.send(GROUP, "outcome", Urgency.OUTCOME)
    await sender.virtual.run(*chatter, outcome)
    assert sender.times(GROUP) == [1]
    assert sender.texts.index("outcome") == 30


async def test_a_network_that_names_no_rate_has_so_many_notes_under_way() -> None:
    sender = Sender(nostr.ALLOWED)
    notes = [sender.send(GROUP, takes=10) for _ in range(33)]
    await sender.virtual.run(*notes)
    assert sender.times(GROUP) == [*([0] * 32), 10]


async def test_outcomes_go_before_chatter_also_where_everything_is_one_queue() -> None:
    sender = Sender(Allowed(at_once=1))
    urgencies = (Urgency.CHATTER, Urgency.CARD, Urgency.OUTCOME)
    first = sender.send(OTHER, "first", takes=10)
    await sender.virtual.run(
        first, *(sender.send(GROUP, urgency.name, urgency, at=1) for urgency in urgencies)
    )
    assert sender.texts == ["first", "OUTCOME", "CARD", "CHATTER"]


async def test_who_is_in_the_way_of_an_outcome_does_not_wait_behind_the_cards_of_others() -> None:
    sender = Sender()
    crowd = [sender.send(chat, "outcome", Urgency.OUTCOME) for chat in range(1, 31)]
    chatter = sender.send(GROUP, "chatter", at=0.5)
    cards = [sender.send(chat, "card", Urgency.CARD, at=0.6) for chat in range(100, 190)]
    outcome = sender.send(GROUP, "mine", Urgency.OUTCOME, at=0.7)
    await sender.virtual.run(*crowd, chatter, *cards, outcome)
    assert sender.times(GROUP) == [1, 1]
