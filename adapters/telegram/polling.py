"""Takes updates from Telegram and confirms them only after what they caused is durable."""

import asyncio
import logging
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, TypeAlias

from aiogram.methods import DeleteWebhook, GetMe
from pydantic import ValidationError

from adapters.telegram.addresses import NETWORK
from adapters.telegram.calling import (
    DEADLINE_SECONDS,
    NOT_RECOGNISED,
    Api,
    Busy,
    Declined,
    TooFast,
    WrongToken,
)
from adapters.telegram.flood import Flood
from adapters.telegram.methods import GetUpdates
from adapters.telegram.pinning import Pinning
from adapters.telegram.presence import Presence
from adapters.telegram.reactions import LastReactions
from adapters.telegram.reading import chat_of, read
from adapters.telegram.rights import Rights
from adapters.telegram.wire import Update
from adapters.telegram.words import Us
from bot.clock import Clock
from bot.log.store import Unavailable
from bot.network.backoff import Backoff
from bot.network.incoming import Inbox, Incoming, Moved
from bot.pulse import USUAL, at_work
from bot.side_by_side import until_one_ends

log = logging.getLogger(__name__)

LONG_POLL_SECONDS = 10
BATCH = 100

ASLEEP = timedelta(seconds=50)
"""An answer this much later than it was asked for means that the machine stood still, and heard nothing meanwhile."""

Lane: TypeAlias = int | None
Heard: TypeAlias = tuple[Lane, Incoming]


class Polling:
    def __init__(
        self,
        api: Api,
        clock: Clock,
        backoff: Backoff,
        presence: Presence,
        *,
        pinning: Pinning,
        rights: Rights,
        long_poll: int = LONG_POLL_SECONDS,
    ) -> None:
        self._api = api
        self._clock = clock
        self._backoff = backoff
        self._presence = presence
        self._long_poll = long_poll
        self._pinning = pinning
        self._rights = rights
        self._reactions = LastReactions()
        self._flood = Flood(api, clock)
        self._offset: int | None = None
        self._behind = True
        self._failing: type[Exception] | None = None
        self.us: Us | None = None
        self.state = "not connected yet"
        self.connected = asyncio.Event()

    async def run(self, inbox: Inbox) -> None:
        """For ever; whatever Telegram does, it goes on when that is over."""
        self.connected.clear()
        self._behind = True
        while True:
            try:
                with at_work("asking Telegram what is new", within=self._long_poll + USUAL):
                    await self._once(inbox)
                self._backoff.reset()
            except (Declined, Unavailable) as failure:
                await self._mend(failure)

    async def _once(self, inbox: Inbox) -> None:
        if not self.connected.is_set():
            self.us = await self._introduction()
        # Only what was said before the question was asked is sure to be in a short answer: while the
        # answer is on its way, somebody may speak.
        asked = self._clock.now()
        updates = await self._updates()
        answered = self._clock.now()
        if not self.connected.is_set() or answered - asked > timedelta(seconds=self._long_poll) + ASLEEP:
            await inbox.connected(NETWORK, at=answered)
            self._resume()
        await self._take(updates, inbox)
        await self._settle_what_was_heard(len(updates), asked, inbox)

    async def _settle_what_was_heard(self, taken: int, asked: datetime, inbox: Inbox) -> None:
        if taken < BATCH:
            self._behind = False
            self._flood.is_over()
            await inbox.heard(NETWORK, until=asked)
        elif (until := await self._flood.passed(taken)) is not None:
            await inbox.heard(NETWORK, until=until)

    async def _introduction(self) -> Us:
        me = await self._api(GetMe())
        return Us(id=me.id, username=me.username or "", has_app=bool(me.has_main_web_app))

    async def _updates(self) -> Sequence[Any]:
        # Behind, nobody waits: an empty answer says at once that there is no backlog.
        patience = 0 if self._behind else self._long_poll
        question = GetUpdates(offset=self._offset, limit=BATCH, timeout=patience)
        return await self._api(question, within=patience + DEADLINE_SECONDS)

    async def _take(self, updates: Sequence[Any], inbox: Inbox) -> None:
        """The backlog is taken in the order of its arrival; then different chats go side by side."""
        heard = [each for update in updates for each in self._decoded(update)]
        for _, incoming in heard:
            self._presence.learn(incoming)
        in_order = self._behind or any(isinstance(incoming, Moved) for _, incoming in heard)
        await inbox.take(NETWORK, [(None if in_order else lane, incoming) for lane, incoming in heard])
        self._confirm(updates)

    def _decoded(self, raw: Any) -> Sequence[Heard]:
        us = self.us
        if us is None:
            return ()
        try:
            update = Update.model_validate(raw)
        except ValidationError as error:  # whatever is wrong with one update, those behind it must be heard
            # its words alone would tell what the message said
            wrong = ", ".join(".".join(map(str, each["loc"])) for each in error.errors(include_input=False))
            log.warning("Skipped an update of Telegram (%s), which is wrong in %s", _number(raw), wrong)
            return ()
        self._pinning.look_at(update, us)
        self._rights.look_at(update)
        if self._reactions.is_late(update):
            return ()
        lane = chat_of(update)
        return [(lane, incoming) for incoming in read(update, us, received=self._clock.now())]

    def _confirm(self, updates: Sequence[Any]) -> None:
        """With the next question; nothing is lost when there is none, it only comes again."""
        numbers = [number for update in updates if (number := _number(update)) is not None]
        if numbers:
            self._offset = max(numbers) + 1
        elif updates:
            raise Unavailable("Telegram sends updates without numbers")

    def _resume(self) -> None:
        self.connected.set()
        self._presence.forget()
        self._failing = None
        self.state = f"connected as @{self.us.username}" if self.us else "connected"
        log.info("Telegram: %s", self.state)

    async def _mend(self, failure: Declined | Unavailable) -> None:
        self.connected.clear()
        self._behind = True
        self._flood.is_over()
        self.state = _said_plainly(failure)
        if type(failure) is not self._failing:
            self._failing = type(failure)
            log.warning("Telegram: %s", self.state)
        if isinstance(failure, Busy) and "webhook" in str(failure):
            await self._delete_webhook()
        pause = self._backoff.wait(at_least=failure.seconds if isinstance(failure, TooFast) else 0)
        if isinstance(failure, Unavailable):
            await until_one_ends(pause, self._api.way.open_again())
        else:
            await pause

    async def _delete_webhook(self) -> None:
        try:
            await self._api(DeleteWebhook(drop_pending_updates=False))
        except (Declined, Unavailable) as failure:
            log.warning("Telegram: the webhook could not be deleted: %s", failure)


def _number(raw: Any) -> int | None:
    number = raw.get("update_id") if isinstance(raw, dict) else None
    return number if isinstance(number, int) else None


def _said_plainly(failure: Declined | Unavailable) -> str:
    match failure:
        case WrongToken():
            return NOT_RECOGNISED
        case Busy() if "webhook" in str(failure):
            return "a webhook takes the updates: deleting it"
        case Busy():
            return "another process takes this bot's updates: stop it, or give it a token of its own"
        case TooFast(seconds=seconds):
            return f"Telegram asks us to wait for {seconds:g} seconds"
        case _:
            return str(failure)
