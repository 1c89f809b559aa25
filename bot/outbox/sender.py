"""Takes what a channel is owed to its network, one message after another, each channel at its own pace."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from typing import Protocol

from bot.correlation import correlated, steps
from bot.log.troubles import Troubles
from bot.network.homes import Profile
from bot.network.incoming import MessageId
from bot.network.network import Networks
from bot.network.outgoing import Outgoing, Unreachable, Urgency
from bot.outbox.deliveries import Deliveries
from bot.outbox.outbox import Answer, Outbox, Receipt, Row
from bot.outbox.owed import Message, Owed, Priority, Rendering
from bot.outbox.passing import Passing, Sayings
from bot.outbox.saying import Saying
from bot.pulse import at_work
from bot.supervisor import Supervisor
from domain.people import Channel, network_of

BURST = 3
"""More outcomes than this waiting at once are put into one message."""

RENDERED_AT_ONCE = 2
"""Channels whose outcomes are put into words: where thousands have one, nobody who speaks waits for all of them."""

LONGEST = 300.0
"""Seconds for one thing to be told; a large file may take two minutes."""

MERGED_SHARE = 0.85
"""Of the longest message of a network; what it adds itself, as to a mention, still fits."""


class Places(Protocol):
    """The channels in which we speak."""

    def is_lost(self, channel: Channel) -> bool: ...

    def is_home(self, channel: Channel) -> bool:
        """It is not given up: what is owed there waits until we are let in again."""
        ...

    def lose(self, channel: Channel) -> None:
        """A home does not take what we say."""
        ...

    def speak_in(self, channel: Channel) -> None:
        """Also where nobody listens any more."""
        ...


@dataclass(frozen=True, slots=True)
class _Step:
    """What is next in a channel, whom it concerns, and how it goes on without it."""

    concerned: str
    act: Callable[[], Awaitable[None]]
    skip: Callable[[], Awaitable[None]]


class Sender:
    """`renderings` by the kind of what is owed. `emptied` is called whenever nothing more waits in a channel, `gave_up`
    with that of who wants to hear nothing.
    """

    def __init__(
        self,
        *,
        outbox: Outbox,
        renderings: Mapping[type, Rendering],
        networks: Networks,
        places: Places,
        deliveries: Deliveries,
        troubles: Troubles,
        emptied: Callable[[], None],
        passing: Passing,
        gave_up: Callable[[Channel], None] = lambda _: None,
    ) -> None:
        self._outbox = outbox
        self._renderings = {**renderings, Saying: Sayings(passing)}
        self._networks = networks
        self._places = places
        self._deliveries = deliveries
        self._troubles = troubles
        self._emptied = emptied
        self._gave_up = gave_up
        self._singly: dict[Channel, int] = {}
        self._delivered: dict[Channel, list[Row]] = {}
        """What was told there last, until that is on record: a disk that fails has nothing told twice."""
        self._rendering = asyncio.Semaphore(RENDERED_AT_ONCE)

    def serves(self, channel: Channel) -> bool:
        return self._networks.of(channel) is not None and not self._places.is_lost(channel)

    async def run(self, supervisor: Supervisor) -> None:
        """For ever: one channel that is slow, or in trouble, delays no other."""
        outbox, served = self._outbox, set[Channel]()
        outbox.stirred.update(outbox.channels())
        async with asyncio.TaskGroup() as tasks:
            while True:
                outbox.waiting.clear()
                for channel in sorted(outbox.stirred - served):
                    served.add(channel)
                    serve = partial(self._serve, channel, served)
                    network = self._networks.of(channel)
                    woken = network.way.open_again if network else None
                    tasks.create_task(supervisor.see_through(f"channel {channel}", serve, woken=woken))
                await outbox.waiting.wait()

    async def _serve(self, channel: Channel, served: set[Channel]) -> None:
        """Until it is empty, or cannot be spoken in: then whatever stirs it has it served anew."""
        while True:
            self._outbox.stirred.discard(channel)
            await self.empty(channel)
            if channel not in self._outbox.stirred:
                served.remove(channel)
                return

    async def empty(self, channel: Channel) -> None:
        """Until nothing waits in the channel, or nobody can be reached there. Raises Unavailable."""
        if self._outbox.is_busy(channel):
            self._places.speak_in(channel)
        while self.serves(channel) and (waiting := self._outbox.next(channel)):
            with correlated(waiting.cause):
                await self._take(channel, self._step(channel, waiting))
        self._emptied()

    async def _take(self, channel: Channel, step: _Step) -> None:
        """What is refused, or cannot be said for a bug of ours, is told to the operator and skipped: the rest goes on."""
        with self._troubles.apart(step.concerned) as attempt, at_work("telling something", within=LONGEST):
            try:
                await step.act()
            except Unreachable:
                self._give_up(channel)
        if attempt.trouble:
            await step.skip()

    def _step(self, channel: Channel, waiting: Row | Receipt | Answer) -> _Step:
        here, skip = f"channel {channel}", partial(self._drop, waiting, channel)
        match waiting:
            case Row(owed=Owed(priority=Priority.OUTCOME)):
                burst: list[Row] = []
                return _Step(here, lambda: self._tell(waiting, burst), lambda: self._skip(channel, burst))
            case Row(owed=owed):
                concerned = self._renderings[type(owed.subject)].concerned(owed) or here
                return _Step(concerned, lambda: self._send(waiting), skip)
            case Receipt():
                return _Step(here, lambda: self._acknowledge(waiting), skip)
            case Answer():
                return _Step(here, lambda: self._answer(waiting, channel), skip)

    async def _drop(self, waiting: Row | Receipt | Answer, channel: Channel) -> None:
        self._outbox.done(waiting, channel)

    async def _tell(self, first: Row, burst: list[Row]) -> None:
        """`burst` is filled with what goes out in one message: one thing, or many plain ones when many wait."""
        channel = first.owed.channel
        if delivered := self._as_delivered(first):
            burst.extend(delivered)
        else:
            async with self._rendering:
                messages = await self._in_one(first, burst)
            if messages:
                await self._deliver(
                    channel, messages[0] if len(messages) == 1 else _merged(channel, messages)
                )
            self._delivered[channel] = [*burst]
        await self._told(channel, burst)

    def _as_delivered(self, row: Row) -> list[Row]:
        """With what went out together with it; empty where it was not told yet."""
        delivered = self._delivered.get(row.owed.channel, [])
        return delivered if delivered[:1] == [row] else []

    async def _in_one(self, first: Row, burst: list[Row]) -> list[Message]:
        waiting, messages = self._outbox.alike(first), list[Message]()
        for row in waiting if len(waiting) > BURST and first.owed.channel not in self._singly else [first]:
            burst.append(row)
            match await self._rendered(row):
                case Message() as message if not messages or self._fits(message, messages):
                    messages.append(message)
                case Message():
                    burst.pop()
                    break
                case _:
                    continue
            if not messages[-1].in_short:
                break
        return messages

    async def _skip(self, channel: Channel, burst: list[Row]) -> None:
        """Of several that were put into one message perhaps only one is refused."""
        if len(burst) > 1:
            self._singly[channel] = len(burst)
        else:
            await self._told(channel, burst)

    async def _told(self, channel: Channel, burst: list[Row]) -> None:
        """A row goes once what was told is on record: a crash between the two tells it again, and loses nothing."""
        last = burst[-1]
        if last.owed.position is not None and not self._outbox.owes_more_of(last):
            self._deliveries.note_told(channel, last.owed.position)
        await self._deliveries.on_record()
        self._delivered.pop(channel, None)
        for row in burst:
            self._outbox.done(row, channel)
        if (left := self._singly.pop(channel, 1) - 1) > 0:
            self._singly[channel] = left

    async def _send(self, row: Row) -> None:
        channel = row.owed.channel
        if not self._as_delivered(row):
            match await self._rendered(row):
                case Message() as message:
                    await self._deliver(channel, message)
                case Profile() as profile:
                    await self._networks.homes[network_of(channel)].show(channel, profile)
                case None:
                    pass
            self._delivered[channel] = [row]
        await self._deliveries.on_record()
        self._delivered.pop(channel, None)
        self._outbox.done(row, channel)

    def _fits(self, message: Message, others: list[Message]) -> bool:
        room = MERGED_SHARE * self._networks.abilities(message.outgoing.channel).longest
        length = sum(len(one.in_short) + 2 for one in (*others, message))
        return bool(message.in_short) and length <= room

    async def _rendered(self, row: Row) -> Message | Profile | None:
        return await self._renderings[type(row.owed.subject)].message(row.owed)

    async def _deliver(self, channel: Channel, message: Message) -> None:
        if message.edits is None:
            with self._deliveries.posting(channel):
                posted = await self._networks.messenger(channel).post(message.outgoing)
                steps.info("%s: posted %s", channel, posted)
                if message.about is not None:
                    self._deliveries.note_subject(channel, posted, message.about)
        else:
            posted = message.edits
            try:
                messenger = self._networks.messenger(channel)
                change = messenger.remove if message.removes else messenger.edit
                await change(posted, message.outgoing)
                steps.info("%s: %s %s", channel, "removed" if message.removes else "edited", posted)
            except Unreachable:  # one message that cannot be changed is no reason to give the channel up
                return
        await message.stands(posted)

    async def _acknowledge(self, receipt: Receipt) -> None:
        said, shown = receipt.said, True
        # a stance counts without its receipt, and the channel is not lost over it
        with suppress(Unreachable):
            network = self._networks.of(said.channel)
            shown = network is not None and await network.acknowledge(said)
        self._outbox.done(receipt, said.channel)
        if receipt.otherwise is not None and not shown:
            self._outbox.say(receipt.otherwise, subject=receipt.about)

    async def _answer(self, answer: Answer, channel: Channel) -> None:
        """Lost without harm: it is not tried twice."""
        self._outbox.done(answer, channel)
        message, standing = answer.saying.as_message(), answer.stands

        async def stands(posted: MessageId) -> None:
            if standing is not None:
                standing(posted)

        await self._deliver(channel, replace(message, stands=stands))

    def _give_up(self, channel: Channel) -> None:
        """A home waits until we are let in again; a person who blocked us is let alone."""
        if self._places.is_home(channel):
            self._places.lose(channel)
        else:
            self._outbox.forget(channel)
            self._gave_up(channel)


def _merged(channel: Channel, messages: list[Message]) -> Message:
    text, language = "\n\n".join(message.in_short for message in messages), messages[0].outgoing.language
    outgoing = Outgoing(channel=channel, text=text, urgency=Urgency.OUTCOME, language=language)
    return Message(outgoing=outgoing)
