"""What listens to all relays, without any, for the length of a test."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime

from adapters.nostr.channels import identity
from adapters.nostr.hearing import Hearing
from adapters.nostr.keys import Key
from adapters.nostr.notes import Draft, Kind, Note, as_json
from adapters.nostr.posts import Posts
from adapters.nostr.private import wrap
from adapters.nostr.seen import Seen
from bot.log.tables import Tables
from bot.network.incoming import Inbox
from domain.people import Channel
from tests.adapters.nostr.fakes import (
    ANN,
    BOT,
    NOON,
    PATIENCE,
    UNION,
    Listening,
    Memory,
    SetClock,
    taking_in,
)

NOW = int(NOON.timestamp())


class Listeners:
    """What listens to all relays, without any."""

    def __init__(self, inbox: Listening, door: Inbox, clock: SetClock, *members: Key) -> None:
        self.clock, self.inbox, notebook = clock, inbox, Memory()
        known = {identity(member.public) for member in members}
        self.hearing = Hearing(
            keys={BOT.public: BOT, UNION.public: UNION},
            bot=BOT.public,
            inbox=door,
            posts=Posts(Tables(notebook), NOW),
            seen=Seen(Tables(notebook), NOW),
            is_member=lambda who, _: who in known,
            clock=self.clock,
            tables=Tables(notebook),
        )

    def hears(self, *notes: Note, relay: str = "wss://a") -> None:
        for one in notes:
            self.hearing.received(relay, as_json(one))
        self.hearing.settled(relay)

    async def behind(self) -> dict[Channel, datetime]:
        """Of everything that was said before now."""
        self.hearing.caught_up("wss://a", self.clock.now(), ())
        count = len(self.inbox.heard_until)
        await self.inbox.until(lambda: len(self.inbox.heard_until) > count)
        return self.inbox.behind

    async def catches_up(self) -> None:
        """Until nothing holds anything back."""
        async with asyncio.timeout(PATIENCE):
            while await self.behind():  # noqa: ASYNC110 -- each time it is told anew
                await asyncio.sleep(0)

    async def opened(self) -> None:
        """Once no gift wrap is left closed."""
        async with asyncio.timeout(PATIENCE):
            while self.hearing.unopened:  # noqa: ASYNC110 -- a glance at what anybody can see
                await asyncio.sleep(0)


@asynccontextmanager
async def listening(*members: Key) -> AsyncIterator[Listeners]:
    heard, clock = Listening(), SetClock()
    async with taking_in(heard, clock=clock, sleep=no_time) as door:
        inbox = Listeners(heard, door, clock, *members)
        task = asyncio.create_task(inbox.hearing.run())
        try:
            yield inbox
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task


async def no_time(_: float) -> None:
    await asyncio.sleep(0)


def whisper(
    inbox: Listeners,
    text: str,
    *,
    by: Key = ANN,
    to_key: Key = UNION,
    later: int = 0,
    kind: int = Kind.PRIVATE_MESSAGE,
) -> Note:
    """Wrapped anew, and differently, each time. The library dates wraps by the clock on the wall."""
    inbox.clock.at = datetime.now(UTC)
    now = int(inbox.clock.at.timestamp())
    draft = Draft(kind=kind, content=text, tags=(("p", to_key.public),), created_at=now - now % 60 + later)
    return wrap(by, to_key.public, draft).wrap
