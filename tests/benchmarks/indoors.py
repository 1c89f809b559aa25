"""The whole bot in this process, on real files, as `bot/wiring` makes it; its network answers at once and paces as Telegram.

For what happens by itself, in a world whose clock stands at any moment: a real process has the machine's.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from time import perf_counter

from adapters.telegram.adapter import ABILITIES
from adapters.telegram.addresses import NETWORK, is_group, place
from adapters.telegram.speaking import ALLOWED
from bot.contexts import CONTEXTS, codec, words
from bot.inbox.inbox import Inbox
from bot.log.reader import LogReader
from bot.network.incoming import Author, MessageId, Pressed
from bot.network.locale import Languages
from bot.network.network import Network, Networks
from bot.network.outgoing import Outgoing
from bot.network.pacing import Gate
from bot.operation.shared_notebook import OnRecord
from bot.supervisor import Supervisor
from bot.union.actions import Action
from bot.wiring.application import Application
from bot.wiring.pairing import open_paired_notebook
from bot.wiring.speaker import parts_of
from bot.wiring.stores import SQLITE, open_index, open_store
from bot.wiring.world import World as Ground
from domain.people import Channel, Identity
from tests.benchmarks.worlds import DAY, World, card_message, home, identity

BETWEEN_POLLS = 0.2
"""Seconds."""


class Clock:
    """Goes on from the moment it is set to."""

    def __init__(self) -> None:
        self._ahead = timedelta()

    def set(self, at: datetime) -> None:
        self._ahead = at - datetime.now(UTC)

    def now(self) -> datetime:
        return datetime.now(UTC) + self._ahead


class Obliging:
    """A `Messenger`: all see all, and messages stand as soon as they may be sent. `waited` are seconds of who pressed."""

    def __init__(self) -> None:
        self.waited: list[float] = []
        self.pressed: dict[str, float] = {}
        self._gate = Gate(ALLOWED, is_group=is_group)
        self._ids = count(1)

    async def post(self, message: Outgoing) -> MessageId:
        await self._turn(message)
        return MessageId(f"0:{next(self._ids)}")

    async def edit(self, posted: MessageId, message: Outgoing) -> None:  # noqa: ARG002 - as the port has it
        await self._turn(message)

    async def remove(self, posted: MessageId, message: Outgoing) -> None:  # noqa: ARG002
        await self._turn(message)

    async def answer(self, press: Pressed, text: str) -> None:  # noqa: ARG002
        self.waited.append(perf_counter() - self.pressed.pop(press.id))

    async def is_present(self, channel: Channel, identity: Identity) -> bool | None:  # noqa: ARG002
        return True

    async def _turn(self, message: Outgoing) -> None:
        async with self._gate.turn(place(message.channel)[0], message.urgency):
            pass


@dataclass(frozen=True, slots=True, kw_only=True)
class Indoors:
    application: Application
    reader: LogReader
    inbox: Inbox
    messenger: Obliging
    clock: Clock
    _ids: Callable[[], int] = field(default_factory=lambda: count(1).__next__)

    def press(self, world: World, union: int, number: int, member: int) -> None:
        """On Consent, on the proposal's card."""
        pressed = Pressed(
            id=f"{NETWORK}:press:{self._ids()}",
            channel=home(union),
            private=False,
            author=Author(
                identity=identity(union, member), name=f"Member {member}", username=None, language="en"
            ),
            at=self.clock.now(),
            message=card_message(union, number),
            action=world.act(Action.CONSENT, union, number),
        )
        self.messenger.pressed[pressed.id] = perf_counter()
        self.inbox.hand_over(NETWORK, pressed, lane=union, done=lambda _: None)

    def still_waiting(self) -> list[float]:
        """Seconds since they pressed."""
        return [perf_counter() - began for began in self.messenger.pressed.values()]

    def undecided(self) -> int:
        """Unions in which something is open."""
        ((count_,),) = self.reader.database.rows("SELECT count(*) FROM unions WHERE open > 0 AND active")
        return int(count_)

    async def has_followed(self) -> bool:
        """Whether all that is in the log was looked at for what it owes to whom."""
        end = self.application.notifications.checkpoint
        return not await self.reader.store.read_all(after=end, limit=1)

    async def listen(self) -> None:
        await self.inbox.connected(NETWORK, at=self.clock.now())
        while True:
            await self.inbox.heard(NETWORK, until=self.clock.now())
            await asyncio.sleep(BETWEEN_POLLS)


@asynccontextmanager
async def indoors(log: Path, *, at: datetime) -> AsyncIterator[Indoors]:
    """With all its parts, each in the supervisor's hands; `at` is what its clock says when it starts."""
    url, clock, supervisor, messenger = f"{SQLITE}{log}", Clock(), Supervisor(), Obliging()
    clock.set(at)
    async with open_store(url) as store:
        with closing(open_index(url)) as database:
            reader = LogReader(
                CONTEXTS, store=store, codec=codec(), database=database, troubles=supervisor.troubles
            )
            notebook = await open_paired_notebook(url, store, now=clock.now(), tell=print)
            network = Network(name=NETWORK, abilities=ABILITIES, messenger=OnRecord(messenger, notebook))
            ground = Ground(
                reader=reader,
                notebook=notebook,
                clock=clock,
                networks=Networks(network),
                new_code=lambda: "K7QF-2M9D",
                languages=Languages(words(), "en"),
                period=DAY,
            )
            application, inbox = Application(ground), Inbox(clock=clock, troubles=supervisor.troubles)
            await application.start()
            house = Indoors(
                application=application, reader=reader, inbox=inbox, messenger=messenger, clock=clock
            )
            parts = parts_of(application, inbox, supervisor)
            parts |= {"views": reader.subscription.follow, NETWORK: house.listen}
            living = asyncio.create_task(supervisor.keep(parts))
            try:
                yield house
            finally:
                living.cancel()
                await asyncio.gather(living, return_exceptions=True)
                notebook.close()
