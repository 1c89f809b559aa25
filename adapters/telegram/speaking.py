"""Says, edits and answers in Telegram's chats, at its pace, and tells apart what it refuses and what is lost."""

import logging
from collections.abc import Callable
from typing import TypeVar

from aiogram.methods import AnswerCallbackQuery, SendChatAction, TelegramMethod

from adapters.telegram import keyboards
from adapters.telegram.addresses import callback_of, fleeting_of, message_id, message_of, place
from adapters.telegram.alone import Alone
from adapters.telegram.calling import (
    DEADLINE_SECONDS,
    Api,
    Busy,
    Declined,
    Forbidden,
    Malformed,
    Migrated,
    TooFast,
    Unknown,
    WrongToken,
)
from adapters.telegram.features import Feature, Features
from adapters.telegram.methods import (
    AskForReply,
    Delete,
    Edit,
    Keyboard,
    React,
    ReplyTo,
    Send,
    SendFile,
    Sign,
)
from adapters.telegram.moving import Moves
from adapters.telegram.presence import Presence
from adapters.telegram.refusals import CLOSED, GONE, SETTLED, means
from adapters.telegram.rendering import Part, answer, beginning, caption, html, parts
from adapters.telegram.rights import Rights
from adapters.telegram.simpler import simpler_forms
from adapters.telegram.words import Us
from bot.clock import Clock
from bot.log.store import Unavailable
from bot.network.incoming import MessageId, Pressed, Said
from bot.network.outgoing import File, MessageRefused, Outgoing, Unreachable, Urgency
from bot.network.pacing import Allowed, Gate, Rate
from domain.people import Channel, Identity

log = logging.getLogger(__name__)

ANSWER_SECONDS = 5
"""Later an answer to a press is worth nothing."""

TAKEN = "✍"
"""Of the signs that a bot may set, the one that says no more than that it was written down."""

FILE_SECONDS = 120
"""A file may take."""

ALLOWED = Allowed(
    overall=(Rate(30, seconds=1),),
    channel=(Rate(3, seconds=3),),
    group=(Rate(20, seconds=60),),
    at_once_in_channel=1,
)
"""Telegram names about 30 messages a second in all, one a second in a chat with short bursts, and 20 a minute
in a group. Edits count as messages."""

T = TypeVar("T")


class TelegramMessenger:
    def __init__(
        self,
        api: Api,
        clock: Clock,
        *,
        gate: Gate,
        presence: Presence,
        moves: Moves,
        rights: Rights,
        us: Callable[[], Us | None],
        app_url: str = "",
    ) -> None:
        """`app_url` is where our pages begin within Telegram; empty where there are none."""
        self._api = api
        self._clock = clock
        self._gate = gate
        self._presence = presence
        self._moves = moves
        self._us = us
        self._app_url = app_url
        self._features = Features()
        self._alone = Alone(self.in_turn, self._features, rights)

    async def post(self, message: Outgoing) -> MessageId:
        """A long text becomes several messages, the buttons under the last; the first one's id names all.

        With a file it is a few words beside that.
        """
        if message.file is not None:
            return await self._post_file(message, message.file)
        texts = parts(message.text)
        last = len(texts) - 1
        posted = [
            await self._post(message, part, first=n == 0, last=n == last) for n, part in enumerate(texts)
        ]
        return posted[0]

    async def edit(self, posted: MessageId, message: Outgoing) -> None:
        """A text longer than a message is cut off: the parts that followed the first stay as they were."""
        chat, number = message_of(posted)
        part = beginning(message.text)
        edit = Edit(
            chat_id=chat,
            message_id=number,
            text=self._html(part),
            reply_markup=self._keyboard(message),
        )
        if fleeting := fleeting_of(posted):
            await self._alone.edit(fleeting, edit, message.urgency)
            return
        try:
            await self._say(edit, chat, part, message.urgency)
        except Migrated as move:  # the old messages stay behind in a chat where nobody can write
            self._moves.learn(chat, move.to, at=self._clock.now())
        except Malformed as no:
            if means(no, CLOSED):
                raise Unreachable(str(no)) from None
            if not means(no, SETTLED):
                raise MessageRefused(str(no)) from None

    async def remove(self, posted: MessageId, message: Outgoing) -> None:
        if fleeting := fleeting_of(posted):
            await self._alone.remove(fleeting, message.urgency)
            return
        chat, number = message_of(posted)
        try:
            await self.in_turn(Delete(chat_id=chat, message_id=number), chat, message.urgency)
        except (WrongToken, Busy) as no:
            raise Unavailable(str(no)) from None
        except Migrated as move:
            self._moves.learn(chat, move.to, at=self._clock.now())
        except Malformed as no:
            if not means(no, GONE):
                await self.edit(posted, message)
        except Forbidden as no:
            raise Unreachable(str(no)) from None

    async def answer(self, press: Pressed, text: str) -> None:
        """Not paced: who pressed is waiting."""
        reply = AnswerCallbackQuery(callback_query_id=callback_of(press.id), text=answer(text))
        try:
            await self._api(reply, within=ANSWER_SECONDS)
        except (Declined, Unavailable) as failure:
            log.info("A press was not answered: %s", failure)

    async def acknowledge(self, said: Said) -> bool:
        """Our sign on a message; a mark is a sign itself. Raises Unavailable."""
        chat, number = message_of(said.message)
        if said.mark is not None or said.alone or not self._features.has(Feature.SIGNS):
            return said.mark is not None
        react = React(chat_id=chat, message_id=number, reaction=(Sign(emoji=TAKEN),))
        try:
            return await self.in_turn(react, chat, Urgency.CHATTER)
        except Unknown:
            self._features.lacks(Feature.SIGNS)
        except Declined as no:
            log.info("Telegram does not take a reaction: %s", no)
        return False

    async def take_away(self, said: Said) -> bool:
        """Where a group gave us that right. Raises Unavailable."""
        chat, number = message_of(said.message)
        try:
            return await self.in_turn(Delete(chat_id=chat, message_id=number), chat, Urgency.OUTCOME)
        except Declined as no:
            log.info("Telegram does not take a message away: %s", no)
        return False

    async def is_present(self, channel: Channel, identity: Identity) -> bool | None:
        """Asked of Telegram at most every ten minutes, and whenever they come or go."""
        return await self._presence(channel, identity)

    async def _post(self, message: Outgoing, part: Part, *, first: bool, last: bool) -> MessageId:
        chat, topic = place(message.channel)
        chat = self._moves.of(chat)
        send = Send(
            chat_id=chat,
            message_thread_id=topic,
            text=self._html(part),
            reply_parameters=_reply_to(message.replies_to, chat) if first else None,
            reply_markup=self._markup(message) if last else None,
        )
        try:
            if alone := await self._alone.post(send, message):
                return alone
            sent = await self._say(send, chat, part, message.urgency)
        except Migrated as move:
            self._moves.learn(chat, move.to, at=self._clock.now())
            return await self._post(message, part, first=first, last=last)
        except Malformed as no:
            takes_others = not means(no, CLOSED) and await self._takes_anything(chat, topic)
            raise (MessageRefused if takes_others else Unreachable)(str(no)) from None
        return message_id(sent.chat.id, sent.message_id)

    async def _post_file(self, message: Outgoing, file: File) -> MessageId:
        chat, topic = place(message.channel)
        chat = self._moves.of(chat)
        send = SendFile(
            chat_id=chat,
            message_thread_id=topic,
            caption=caption(message.text),
            name=file.name,
            content=await file.content(),
        )
        try:
            sent = await self.in_turn(send, chat, message.urgency, within=FILE_SECONDS)
        except Forbidden as no:
            self._presence.blocked(chat)
            raise Unreachable(str(no)) from None
        except (WrongToken, Busy) as no:
            raise Unavailable(str(no)) from None
        except Declined as no:
            raise MessageRefused(str(no)) from None
        return message_id(sent.chat.id, sent.message_id)

    async def _takes_anything(self, chat: int, topic: int | None) -> bool:
        """Whether it was the message alone that was refused. Raises Unavailable where that cannot be told."""
        typing = SendChatAction(chat_id=chat, message_thread_id=topic, action="typing")
        try:
            await self._api(typing)
        except (Malformed, Forbidden, Migrated):
            return False
        except Declined as no:
            raise Unavailable(str(no)) from None
        return True

    async def _say(self, speech: TelegramMethod[T], chat: int, part: Part, urgency: Urgency) -> T:
        """What Telegram does not take is tried ever simpler, in the end with nothing but its words."""
        forms, lacking = simpler_forms(speech, part, self._features), None
        while True:
            try:
                said = await self.in_turn(speech, chat, urgency)
            except Forbidden as no:
                self._presence.blocked(chat)
                raise Unreachable(str(no)) from None
            except (WrongToken, Busy) as no:
                raise Unavailable(str(no)) from None
            except Malformed as no:
                if not forms or means(no, SETTLED + CLOSED):
                    raise
                log.warning("Telegram does not take a message, trying it simpler: %s", no)
                lacking, form = forms.pop()
                speech = speech.model_copy(update=form)
                continue
            if lacking is not None:
                self._features.lacks(lacking)
            return said

    async def in_turn(
        self, speech: TelegramMethod[T], chat: int, urgency: Urgency, *, within: int = DEADLINE_SECONDS
    ) -> T:
        """At the pace of that chat. Raises Declined and Unavailable."""
        while True:
            async with self._gate.turn(chat, urgency):
                try:
                    return await self._api(speech, within=within)
                except TooFast as wait:
                    self._gate.pause(chat, wait.seconds)

    def _markup(self, message: Outgoing) -> Keyboard | AskForReply | None:
        if message.wants_reply and not message.buttons:
            return AskForReply()
        return self._keyboard(message)

    def _keyboard(self, message: Outgoing) -> Keyboard | None:
        where = keyboards.Where(
            chat=place(message.channel)[0], us=self._us(), features=self._features, app_url=self._app_url
        )
        return keyboards.keyboard(message.buttons, where)

    def _html(self, part: Part) -> str:
        return html(part, rich=self._features.has(Feature.TEXT))


def _reply_to(replied: MessageId | None, chat: int) -> ReplyTo | None:
    """A message of the group that became this supergroup is not here to be replied to."""
    if replied is None or fleeting_of(replied) or message_of(replied)[0] != chat:
        return None
    return ReplyTo(message_id=message_of(replied)[1])
