"""What is said on a page, put together: it goes the way of all that is said, and is answered to who waits for it."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from secrets import token_hex
from typing import TypeAlias
from uuid import UUID

from bot.clock import Clock
from bot.http.desk import Answered, OnPage
from bot.inbox.inbox import Inbox
from bot.network.incoming import Author, Pressed
from bot.network.outgoing import Outgoing
from bot.network.page import NETWORK, Page, Spoken
from bot.wiring.application import Application

PATIENCE = 20.0
"""Seconds until who speaks is told that it waits."""

INSTANT = timedelta(microseconds=1)

TakeIn: TypeAlias = Callable[[Spoken], Awaitable[bool] | None]
"""Begins to; what comes back tells whether what follows is durable. None where there is no room."""


def through(inbox: Inbox) -> TakeIn:
    """One thing after another of each who speaks."""

    def take_in(spoken: Spoken) -> Awaitable[bool] | None:
        durable: asyncio.Future[bool] = asyncio.get_running_loop().create_future()

        def settle(taken: bool) -> None:
            if not durable.done():  # whoever waited for it may be gone
                durable.set_result(taken)

        has_room = inbox.hand_over(NETWORK, spoken, lane=spoken.author.identity, done=settle)
        return durable if has_room else None

    return take_in


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaking:
    """Called with what was said, it answers."""

    application: Application
    page: Page
    clock: Clock
    take_in: TakeIn

    async def __call__(self, said: OnPage) -> Answered:
        spoken_id = f"{NETWORK}:{token_hex(16)}"
        spoken = said.means.spoken(self._author(said.by), spoken_id, self.clock.now())
        about, witnesses = said.about, self.application.outbox.witnesses
        self.application.deliveries.note_subject(spoken.channel, said.means.shown, about)
        witness = witnesses.call(spoken.id, spoken.channel)
        if isinstance(spoken, Pressed):
            self.page.awaits(spoken)
        try:
            taken = await self._taken(spoken, about.union_id)
            told = self._told(spoken, witness.answers)
            return Answered(taken=taken, refused=witness.refused, told=told)
        finally:
            witnesses.dismiss(spoken.id)

    async def _taken(self, spoken: Spoken, union_id: UUID) -> bool | None:
        """None as long as it waits; meanwhile nothing is settled in that union but what is due before the next instant:
        that it was said is no reason to wait for something else.
        """
        watermark, cause = self.application.watermark, spoken.id
        durable = self.take_in(spoken)
        if durable is None:
            return False
        watermark.hold(union_id, cause, spoken.at + INSTANT)
        settled = asyncio.ensure_future(durable)
        settled.add_done_callback(lambda _: watermark.release(union_id, cause))
        with suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE):
                return await asyncio.shield(settled)
        return None

    def _told(self, spoken: Spoken, answers: list[Outgoing]) -> tuple[Outgoing, ...]:
        """A card is shown by the page itself."""
        told = [one for one in answers if one.card is None]
        if isinstance(spoken, Pressed) and (word := self.page.answered(spoken)):
            told.insert(0, Outgoing(channel=spoken.channel, text=word))
        return tuple(told)

    def _author(self, by: Author) -> Author:
        """A session may be older than what is known of who bears a username."""
        return replace(by, username=self.application.contacts.username(by.identity))
