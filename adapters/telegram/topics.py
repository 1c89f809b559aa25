"""Opens a topic in a group that has them, where we were given that right."""

import logging

from adapters.telegram.addresses import channel, place
from adapters.telegram.calling import Busy, Declined, InTurn, WrongToken
from adapters.telegram.methods import OpenTopic
from bot.log.store import Unavailable
from bot.network.outgoing import Urgency
from domain.people import Channel

log = logging.getLogger(__name__)

LONGEST_NAME = 128


class Topics:
    def __init__(self, in_turn: InTurn) -> None:
        self._in_turn = in_turn

    async def open(self, within: Channel, name: str) -> Channel | None:
        chat, _ = place(within)
        try:
            opened = await self._in_turn(
                OpenTopic(chat_id=chat, name=name[:LONGEST_NAME]), chat, Urgency.CHATTER
            )
        except (WrongToken, Busy) as no:
            raise Unavailable(str(no)) from None
        except Declined as no:
            log.info("Telegram opens no topic: %s", no)
            return None
        return channel(chat, opened.message_thread_id)
