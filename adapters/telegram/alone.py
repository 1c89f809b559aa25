"""What concerns one person in a group is shown to that person alone, where Telegram lets us: else all see it.

Telegram does so right after a press, or where we are administrators. It does not promise that the message arrives,
or that it is still there tomorrow, and gives its number to others later: so nothing is ever a reply to it.
"""

import logging

from aiogram.methods import TelegramMethod

from adapters.telegram.addresses import Fleeting, callback_of, fleeting_id, is_group, message_id, user_of
from adapters.telegram.calling import Declined, Forbidden, InTurn, Malformed, Migrated
from adapters.telegram.features import Feature, Features
from adapters.telegram.methods import DeleteAlone, Edit, EditAlone, Reader, Send
from adapters.telegram.rights import Right, Rights
from bot.network.incoming import MessageId
from bot.network.outgoing import Outgoing, Urgency

log = logging.getLogger(__name__)


class Alone:
    def __init__(self, in_turn: InTurn, features: Features, rights: Rights) -> None:
        self._in_turn = in_turn
        self._features = features
        self._rights = rights

    async def post(self, send: Send, message: Outgoing) -> MessageId | None:
        """None where it is to be said to all. Raises Migrated and Unavailable."""
        reader, chat = self._reader(message, send.chat_id), send.chat_id
        if reader is None or message.wants_reply:
            return None
        try:
            sent = await self._in_turn(
                send.model_copy(update={"ephemeral_message_parameters": reader}), chat, message.urgency
            )
        except Migrated:
            raise
        except Declined as no:
            if isinstance(no, Malformed | Forbidden) and not reader.callback_query_id:
                self._rights.lacks(chat, Right.SHOW_ALONE)
            log.info("Telegram does not show a message to one person alone: %s", no)
            return None
        if sent.ephemeral_message_id is None:  # what it does not know it has passed over: all see it
            self._features.lacks(Feature.ALONE)
            return message_id(sent.chat.id, sent.message_id)
        return fleeting_id(chat, reader.receiver_user_id, sent.ephemeral_message_id)

    async def edit(self, fleeting: Fleeting, edit: Edit, urgency: Urgency) -> None:
        """Whatever comes of it: who reads it may have lost it already. Raises Unavailable."""
        speech = EditAlone(
            chat_id=fleeting.chat,
            receiver_user_id=fleeting.user,
            ephemeral_message_id=fleeting.number,
            text=edit.text,
            reply_markup=edit.reply_markup,
        )
        await self._try(speech, fleeting.chat, urgency)

    async def remove(self, fleeting: Fleeting, urgency: Urgency) -> None:
        """As `edit`."""
        speech = DeleteAlone(
            chat_id=fleeting.chat, receiver_user_id=fleeting.user, ephemeral_message_id=fleeting.number
        )
        await self._try(speech, fleeting.chat, urgency)

    async def _try(self, speech: TelegramMethod[bool], chat: int, urgency: Urgency) -> None:
        try:
            await self._in_turn(speech, chat, urgency)
        except Declined as no:
            log.info("Telegram does not change what one person alone is shown: %s", no)

    def _reader(self, message: Outgoing, chat: int) -> Reader | None:
        user = user_of(message.only_for or "")
        if user is None or not is_group(chat) or not self._features.has(Feature.ALONE):
            return None
        if not message.press and not self._rights.may(chat, Right.SHOW_ALONE):
            return None
        callback = callback_of(message.press) if message.press else None
        return Reader(receiver_user_id=user, callback_query_id=callback)
