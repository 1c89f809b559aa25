"""Keeps open cards pinned where the group gave us that right, and takes away what Telegram says of it."""

import asyncio
import logging

from adapters.telegram.addresses import message_of
from adapters.telegram.calling import Declined, InTurn, Migrated
from adapters.telegram.methods import Delete, Pin, Unpin
from adapters.telegram.rights import Right, Rights
from adapters.telegram.wire import Update
from adapters.telegram.words import Us
from bot.log.store import Unavailable
from bot.network.incoming import MessageId
from bot.network.outgoing import Urgency

log = logging.getLogger(__name__)


class Pinning:
    def __init__(self, in_turn: InTurn, rights: Rights) -> None:
        self._in_turn = in_turn
        self._rights = rights
        self._notices: asyncio.Queue[tuple[int, int]] = asyncio.Queue()

    async def pin(self, message: MessageId) -> bool:
        """Without a sound. False where it is not pinned; never raises: a card stands without it."""
        chat, number = message_of(message)
        if not self._rights.may(chat, Right.PIN):
            return False
        try:
            return await self._in_turn(Pin(chat_id=chat, message_id=number), chat, Urgency.CARD)
        except (Declined, Unavailable) as failure:
            log.info("A card was not pinned: %s", failure)
            if isinstance(failure, Declined) and not isinstance(failure, Migrated):
                self._rights.lacks(chat, Right.PIN)
            return False

    async def unpin(self, message: MessageId) -> None:
        """Nothing where that is not possible (any more). Raises Unavailable."""
        chat, number = message_of(message)
        if not self._rights.may(chat, Right.PIN):
            return
        try:
            await self._in_turn(Unpin(chat_id=chat, message_id=number), chat, Urgency.CARD)
        except Declined as no:
            log.info("A card was not unpinned: %s", no)

    def look_at(self, update: Update, us: Us) -> None:
        """That we pinned something all members know without a message that says so."""
        message = update.message
        if message and message.pinned_message is not None and message.sender and message.sender.id == us.id:
            self._notices.put_nowait((message.chat.id, message.message_id))

    async def tidy(self) -> None:
        """For ever. What cannot be taken away stays."""
        while True:
            chat, number = await self._notices.get()
            try:
                await self._in_turn(Delete(chat_id=chat, message_id=number), chat, Urgency.CHATTER)
            except (Declined, Unavailable) as failure:
                log.info("The notice of a pin stays: %s", failure)
