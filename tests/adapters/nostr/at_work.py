"""The whole adapter at work on some relays, for the length of a test."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Protocol

from adapters.nostr.adapter import NostrAdapter
from adapters.nostr.channels import identity
from adapters.nostr.listener import Timings
from adapters.nostr.rates import IsMember
from bot.log.notebook import Notebook
from bot.log.tables import Tables
from domain.people import Channel, Identity
from tests.adapters.nostr.fakes import ANN, BEN, BOT, PATIENCE, UNION, Listening, Memory, WallClock, taking_in

QUICK = Timings(pulse=0.05, again=0.05, first_pause=0.05, longest_pause=0.2)
MEMBERS = frozenset({identity(ANN.public), identity(BEN.public)})


def is_one_of_us(who: Identity, _: Channel) -> bool:
    return who in MEMBERS


class Reachable(Protocol):
    url: str


@asynccontextmanager
async def at_work(
    inbox: Listening,
    *relays: Reachable,
    notebook: Notebook | None = None,
    is_member: IsMember = is_one_of_us,
    timings: Timings = QUICK,
    patience: float = PATIENCE,
) -> AsyncIterator[NostrAdapter]:
    async with taking_in(inbox, clock=WallClock()) as door:
        adapter = NostrAdapter(
            urls=[relay.url for relay in relays],
            bot=BOT,
            inbox=door,
            clock=WallClock(),
            tables=Tables(notebook or Memory()),
            is_member=is_member,
            timings=timings,
            patience=patience,
        )
        adapter.watch(UNION)
        task = asyncio.create_task(adapter.run())
        try:
            yield adapter
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task
