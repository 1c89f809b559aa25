"""Who listens to a union's stream goes on where they were when the bot has been killed: nothing twice, nothing left out."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import closing, suppress
from pathlib import Path
from uuid import UUID

from aiohttp import ClientConnectionError, ClientPayloadError, ClientSession

from examples.union_client import Event, Problem, UnionClient
from tests.adapters.telegram.bot_api import BotApi
from tests.simulation.process import GUARD_SECONDS, Bot, Nursery


def a_free_port() -> int:
    with closing(socket.socket()) as listening:
        listening.bind(("127.0.0.1", 0))
        port: int = listening.getsockname()[1]
        return port


async def the_union(client: UnionClient) -> UUID:
    """As soon as it can be read: a bot that has just started may not have opened its log."""
    async with asyncio.timeout(GUARD_SECONDS):
        while True:
            try:
                async for union in client.unions():
                    return union.id
            except ClientConnectionError:
                pass
            except Problem as problem:
                if problem.status != 503:
                    raise
            await asyncio.sleep(0.02)


async def heard(live: AsyncIterator[Event], until: str) -> list[Event]:
    events = list[Event]()
    async with asyncio.timeout(GUARD_SECONDS):
        async for event in live:
            events.append(event)
            if event.type == until:
                return events
    raise AssertionError(f"it ended before {until}")


async def test_a_stream_goes_on_after_a_kill_where_it_was(tmp_path: Path, nursery: Nursery) -> None:
    async with BotApi() as telegram, ClientSession() as session:
        bot = Bot(telegram, tmp_path, nursery=nursery, site_port=a_free_port())
        client = UnionClient(session, f"http://127.0.0.1:{bot.site_port}")
        await bot.starts()
        ann, bob = telegram.user("Ann"), telegram.user("Bob", username="bob")
        group = telegram.group("Gardeners", ann, bob)
        group.chat.username = "gardeners"
        await group.says(bob, "hello")
        await group.says(ann, "/start_union Gardeners — plant trees Bob", mentions={"Bob": bob})
        await group.says(bob, "/accept")
        union = await the_union(client)
        live = client.live(union, after="1-0")
        before = await heard(live, "FoundingInvitationAccepted")
        await bot.is_killed()
        with suppress(ClientPayloadError):  # it broke off
            before += [event async for event in live]
        await group.says(ann, "/propose Plant an oak")
        await bot.starts()
        assert await the_union(client) == union
        await group.says(bob, "/object 1 It takes the light")
        after = await heard(client.live(union, after=before[-1].id), "ObjectionRaised")
        whole = [event.id async for event in client.events(union)]
        told = [event.id for event in (*before, *after)]
        assert told == whole[1 : len(told) + 1]
        assert await bot.stops() == 0
