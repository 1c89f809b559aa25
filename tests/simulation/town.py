"""A town with one group chat, a clock that is set by hand, and a bot that may be down, deaf or killed.

    async with town() as here:
        await here.says("ann", "/start_union Gardeners — plant trees @bob")
        await here.presses("bob", "Accept")
        here.goes_down()
        here.passes(hours=5)
        here.writes("bob", "/object 1 Too early")  # pending, as on a network that keeps it
        await here.comes_up()

The whole application runs here on a real store; only the network is made up.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import timedelta
from typing import Any, TypeVar, overload

from adapters.sqlite.local import LocalDatabase
from adapters.sqlite.notebook import SqliteNotebook
from adapters.sqlite.store import SqliteEventStore
from bot.contexts import codec as union_codec
from bot.log.notebook import Notebook
from bot.log.store import START, EventStore
from bot.network.addresses import is_in
from bot.network.incoming import Found, Lost, MessageId, Moved, Pressed, Said
from bot.network.markup import plain
from bot.union.read_models.views import View, shown
from bot.union.touches import UnionEnvelope
from domain.people import Channel
from domain.union.commands import Command
from domain.union.state import Active
from tests.simulation.fate import Fate
from tests.simulation.network import (
    NETWORK,
    NOON,
    SQUARE,
    Posted,
    author,
    identity,
    mentions,
    private_chat,
)
from tests.simulation.running import DAY, WORDS, Running

__all__ = [
    "DAY",
    "NETWORK",
    "NOON",
    "SQUARE",
    "WORDS",
    "Posted",
    "Town",
    "author",
    "found",
    "identity",
    "mentions",
    "private_chat",
    "town",
]


class Town(Running):
    """And the people in it, with what they see. `is_public`: anybody can come into the group chat."""

    def __init__(self, store: EventStore, notebook: Notebook, fate: Fate) -> None:
        super().__init__(store, notebook, fate)
        self.home = SQUARE
        self.is_public = False
        self._count = 0

    # --- the people -------------------------------------------------------------------------

    def writes(self, name: str, text: str, *, private: bool = False, to: Posted | None = None) -> Said:
        """Sent, and yet to be delivered."""
        said = Said(
            id=self._next("said"),
            message=MessageId(self._next("message")),
            channel=private_chat(name) if private else self.home,
            private=private,
            author=author(name),
            at=self.clock.now().replace(microsecond=0),
            text=text,
            mentions=tuple(mentions(text)),
            replied=to.id if to else None,
            in_public=self.is_public and not private,
        )
        self.pending.append(said)
        return said

    async def says(self, name: str, text: str, *, private: bool = False, to: Posted | None = None) -> None:
        self.writes(name, text, private=private, to=to)
        await self._go_on()

    def taps(self, name: str, label: str, *, on: Posted | None = None) -> Pressed:
        """The button on that message, or on the last that has it; yet to be delivered."""
        message = on or next(m for m in reversed(self.network.messages) if label in m.labels)
        action = next(b.action for row in message.now.buttons for b in row if b.label == label)
        pressed = Pressed(
            id=self._next("pressed"),
            channel=message.now.channel,
            private=not is_in(message.now.channel, SQUARE),
            author=author(name),
            at=self.clock.now(),
            message=message.id,
            action=action,
        )
        self.pending.append(pressed)
        return pressed

    async def presses(self, name: str, label: str, *, on: Posted | None = None) -> None:
        self.taps(name, label, on=on)
        await self._go_on()

    async def decides(self, command: Command) -> None:
        """What the union that was founded last answers, however it was said."""
        self._count += 1
        await self.bot.execute(self.view.union_id, command, command_id=f"command:{self._count}")
        await self._go_on()

    async def puts_the_bot_out(self) -> None:
        self.network.closed.add(SQUARE)
        self.pending.append(Lost(channel=SQUARE, at=self.clock.now()))
        await self._go_on()

    async def lets_the_bot_in(self) -> None:
        self.network.closed.discard(SQUARE)
        self.pending.append(Found(channel=SQUARE, at=self.clock.now()))
        await self._go_on()

    async def moves(self, new: Channel) -> None:
        """The chat gets another address; the bot is told."""
        self.pending.append(Moved(id=f"moved:{new}", old=self.home, new=new, at=self.clock.now()))
        self.home = new
        await self._go_on()

    # --- time -------------------------------------------------------------------------------

    def passes(self, **duration: float) -> None:
        """While nobody listens, or nothing would wake."""
        self.clock.time += timedelta(**duration)

    async def waits(self, **duration: float) -> None:
        """The bot is up meanwhile and does what it does by itself."""
        until = self.clock.now() + timedelta(**duration)
        while (wake := self.bot.next_wake()) and wake <= until:
            await self._hears_nothing(until=wake)
        await self._hears_nothing(until=until)

    # --- what is to be seen ------------------------------------------------------------------

    @property
    def view(self) -> View:
        """Of the union that was founded last."""
        return self.views[-1]

    @property
    def union(self) -> Active:
        return shown(self.view)

    def card(self, number: int) -> Posted:
        return next(m for m in reversed(self.network.messages) if m.first.card == number)

    def told(self, piece: str, *, where: Channel = SQUARE) -> int:
        """How many messages were posted that say so, leaving edits aside."""
        return sum(piece in plain(message.first.text) for message in self.network.on(where))

    async def envelopes(self) -> list[UnionEnvelope]:
        codec = union_codec()
        recorded = await self.store.read_all(after=START, limit=100_000)
        return [envelope for one in recorded if (envelope := codec.decode(one))]

    async def kinds(self) -> list[str]:
        return [type(envelope.event).__name__ for envelope in await self.envelopes()]

    def transcript(self) -> str:
        return "\n\n".join(f"{m.now.channel}> {m.text} {m.labels}" for m in self.network.messages)

    def _next(self, kind: str) -> str:
        self._count += 1
        return f"{kind}:{self._count}"


AnyTown = TypeVar("AnyTown", bound=Town)


@overload
def town(
    *members: str, fate: Fate | None = None, file: LocalDatabase | None = None
) -> AbstractAsyncContextManager[Town]: ...


@overload
def town(
    *members: str, fate: Fate | None = None, file: LocalDatabase | None = None, kind: type[AnyTown]
) -> AbstractAsyncContextManager[AnyTown]: ...


@asynccontextmanager
async def town(
    *members: str,
    fate: Fate | None = None,
    file: LocalDatabase | None = None,
    kind: type[Any] = Town,
) -> AsyncIterator[Any]:
    """With `members` there is a union already, founded by the first of them."""
    store, notebook = await SqliteEventStore.open(":memory:"), SqliteNotebook.open(":memory:")
    here = kind(store, notebook, fate or Fate())
    here.file = file
    try:
        await here.comes_up()
        if members:
            await found(here, *members)
        yield here
    finally:
        await asyncio.shield(store.close())
        notebook.close()


async def found(here: Town, founder: str, *others: str) -> None:
    invited = " ".join(f"@{name}" for name in others)
    await here.says(founder, f"/start_union Gardeners — plant trees {invited}")
    for name in others:
        await here.says(name, "/accept")
