"""The one inbox, for every network: what was handed over is taken in, in order, again until it is durable.

What one message meets is its own: a bug is named to the operator and holds back nothing. Where a thing
waited longer than an interruption must be, nobody was heard meanwhile, although the network answered all the
time: because our log did not, or because this machine slept. That is told before anything more is taken in.
"""

import asyncio
import logging
import random
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Protocol, TypeAlias

from bot.clock import Clock
from bot.correlation import correlated, steps
from bot.inbox.lanes import Lanes, Waiting
from bot.log.store import Unavailable
from bot.log.troubles import Troubles
from bot.network.backoff import Backoff, Jitter, Sleep
from bot.network.incoming import NOWHERE, Done, Incoming, Moved, Pace, Pressed, Said, at_once
from bot.pulse import at_work, patiently
from domain.people import Channel
from domain.union.interruptions import TOLERANCE

log = logging.getLogger(__name__)

HANDS = 8
"""So much of one network is taken in side by side; what waits to be tried again has no hand."""

REMEMBERED = 1_000
"""What was taken in last: delivered again, it is durable already."""


class Hearer(Protocol):
    """The application. Each of these raises Unavailable, and is then told again."""

    async def connected(self, network: str, *, at: datetime) -> None: ...

    async def hear(self, incoming: Incoming) -> None:
        """Returns once the consequences are durable."""
        ...

    async def heard(
        self, network: str, *, until: datetime, behind: Mapping[Channel, datetime] = NOWHERE
    ) -> None: ...

    async def missed(self, channel: Channel, *, start: datetime, end: datetime) -> None: ...


Tell: TypeAlias = Callable[[Hearer], Awaitable[None]]


@dataclass(slots=True)
class _Network:
    """Since when it was heard without a break, and how much of it is taken in side by side."""

    at_work_since: datetime
    hands: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(HANDS))
    resuming: asyncio.Lock = field(default_factory=asyncio.Lock)


class Inbox:
    """`sleep` and `jitter` are for tests. Nothing is taken in before it runs."""

    def __init__(
        self,
        *,
        clock: Clock,
        troubles: Troubles,
        sleep: Sleep = asyncio.sleep,
        jitter: Jitter = random.random,
    ) -> None:
        self._clock = clock
        self._troubles = troubles
        self._sleep = sleep
        self._jitter = jitter
        self._hearer: Hearer | None = None
        self._is_open = asyncio.Event()
        self._networks: dict[str, _Network] = {}
        self._lanes = Lanes(self._take_in)
        self._waiting: dict[str, Waiting] = {}
        self._taken: OrderedDict[str, None] = OrderedDict()

    @property
    def waiting(self) -> int:
        """How much was handed over and is not durable yet."""
        return self._lanes.count

    async def run(self, hearer: Hearer) -> None:
        """May be run again after it ended: what was handed over still waits."""
        self._hearer = hearer
        self._is_open.set()
        await self._lanes.run()

    def hand_over(
        self,
        network: str,
        incoming: Incoming,
        *,
        lane: Hashable,
        done: Done,
        is_known: bool = True,
        pace: Pace = at_once,
    ) -> bool:
        if not self._lanes.has_room((network, lane), is_known=is_known):
            return False
        self._put(network, incoming, lane, done, pace)
        return True

    async def take(self, network: str, heard: Iterable[tuple[Hashable, Incoming]]) -> None:
        left = []
        for lane, incoming in heard:
            durable = asyncio.get_running_loop().create_future()
            self._put(network, incoming, lane, partial(_settle, durable), at_once)
            left.append(durable)
        with patiently():
            await asyncio.gather(*left)

    async def connected(self, network: str, *, at: datetime) -> None:
        await self._tell(network, f"{network}, connecting", _connected(network, at))

    async def heard(
        self, network: str, *, until: datetime, behind: Mapping[Channel, datetime] = NOWHERE
    ) -> bool:
        return await self._tell(
            network,
            f"{network}, what is heard",
            lambda hearer: hearer.heard(network, until=until, behind=behind),
        )

    async def missed(self, channel: Channel, *, start: datetime, end: datetime) -> bool:
        try:
            with self._troubles.apart(f"{channel}, what was missed") as attempt:
                await (await self._open()).missed(channel, start=start, end=end)
        except Unavailable:
            return False
        return not attempt.trouble

    def _put(self, network: str, incoming: Incoming, lane: Hashable, done: Done, pace: Pace) -> None:
        """What is delivered again waits once, and is not taken in again."""
        known = _id(incoming)
        if known in self._taken:
            # later: whoever hands it over is not ready for that yet
            asyncio.get_running_loop().call_soon(done, True)
        elif known in self._waiting:
            self._waiting[known].done.append(done)
        else:
            waiting = Waiting(network=network, incoming=incoming, pace=pace, done=[done])
            if known:
                self._waiting[known] = waiting
            self._lanes.put((network, lane), waiting)

    async def _take_in(self, waiting: Waiting) -> None:
        while pause := waiting.pace():
            await self._sleep(pause)
        waiting.pace = at_once  # it counts as spoken, also if this is ended and begun again
        known = _id(waiting.incoming)
        concerned = f"{waiting.network}, {known or type(waiting.incoming).__name__}"
        with correlated(getattr(waiting.incoming, "id", "")):
            taken = await self._tell(waiting.network, concerned, lambda hearer: self._hear(waiting, hearer))
            steps.info("%s: %s", concerned, "taken in" if taken else "met a bug")
        self._waiting.pop(known, None)
        if taken and known:
            self._taken[known] = None
            if len(self._taken) > REMEMBERED:
                self._taken.popitem(last=False)
        with self._troubles.apart(f"{concerned}, what is done with it"):
            for done in waiting.done:
                done(taken)

    async def _hear(self, waiting: Waiting, hearer: Hearer) -> None:
        async with self._network(waiting.network).hands:
            await hearer.hear(waiting.incoming)

    async def _tell(self, network: str, concerned: str, tell: Tell) -> bool:
        """Whether it was taken; and where telling it took too long, that, once for all who waited side by side."""
        began, of = self._clock.now(), self._network(network)
        taken = await self._insist(concerned, tell)
        async with of.resuming:
            while (now := self._clock.now()) - max(began, of.at_work_since) > TOLERANCE:
                await self._insist(f"{network}, connecting", _connected(network, now))
                of.at_work_since = now
        return taken

    async def _insist(self, concerned: str, tell: Tell) -> bool:
        """A bug is no reason to insist."""
        backoff, hearer = Backoff(self._sleep, self._jitter), await self._open()
        while True:
            try:
                with self._troubles.apart(concerned) as attempt, at_work("taking in what was said"):
                    await tell(hearer)
            except Unavailable as failure:
                if backoff.is_fresh:
                    log.warning("%s: it waits until it can be kept: %s", concerned, failure)
                with patiently():
                    await backoff.wait()
            else:
                return not attempt.trouble

    async def _open(self) -> Hearer:
        """As soon as somebody hears what is behind it."""
        with patiently():
            while self._hearer is None:
                await self._is_open.wait()
        return self._hearer

    def _network(self, name: str) -> _Network:
        return self._networks.setdefault(name, _Network(self._clock.now()))


def _connected(network: str, at: datetime) -> Tell:
    return lambda hearer: hearer.connected(network, at=at)


def _id(incoming: Incoming) -> str:
    """The same when it is delivered again; empty for what only says that something counts for nothing."""
    match incoming:
        case Said(id=given) | Pressed(id=given) | Moved(id=given):
            return f"{type(incoming).__name__} {given}"
        case _:
            return ""


def _settle(durable: asyncio.Future[bool], taken: bool) -> None:
    if not durable.done():  # whoever waited for it may be gone
        durable.set_result(taken)
