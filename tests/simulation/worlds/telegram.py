"""A made-up Telegram: groups that people leave or are put out of, private chats, buttons, names that change hands."""

import itertools
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta

from adapters.telegram.addresses import channel as channel_of
from adapters.telegram.addresses import identity, message_id, message_of, place, press_id, user_of
from bot.network import markup
from bot.network.incoming import MessageId
from bot.network.outgoing import Button, Outgoing
from domain.people import Channel, Identity
from tests.adapters.telegram.chats import Chat, Standing, User, entities, standing
from tests.adapters.telegram.chats import Shown as Message
from tests.adapters.telegram.world import Press
from tests.simulation.worlds.bot_api import BOT, BotApi
from tests.simulation.worlds.networks import Account, Network
from tests.simulation.worlds.record import Meaning, Shown, Spoken, Told
from tests.simulation.worlds.shown_as import as_read

LATE = timedelta(seconds=20)
"""So much later than it was said Telegram may have something for the bot."""

SELDOM, ALWAYS = 0.05, 1.0
"""How often that is so."""


@dataclass
class Telegram(Network):
    """Its people's side; the bot's is `api`."""

    name: str = "telegram"
    chance: random.Random = field(default_factory=random.Random)

    def __post_init__(self) -> None:
        self.api = BotApi(
            clock=self.clock.now,
            chance=self.chance,
            took=self._took,
            changed=self._changed,
            knows_alone=self.chance.random() < 0.6,
        )
        self.is_slow = SELDOM
        self.groups: dict[Channel, Chat] = {}
        self._shown: dict[Message, Shown] = {}
        self._messages: dict[MessageId, Message] = {}
        self._presses: Iterator[int] = itertools.count(1)
        self._pressed: dict[str, Spoken] = {}

    # --- whether the bot reaches it -----------------------------------------------------------

    @property
    def down(self) -> bool:
        return self.api.down

    def goes_down(self) -> None:
        self.api.goes_down()

    def comes_back(self) -> None:
        self.api.down = False

    def restarts(self) -> None:
        """The bot's process is another one."""
        self.api.restarts()

    # --- what people do ---------------------------------------------------------------------

    def join(self, account: Account) -> Account:
        number = _number(account.identity)
        user = User(number, account.name, account.username)
        self.api.world.users[number] = user
        self.api.world.chats[number] = Chat(
            number, "private", account.name, None, self.api.world.numbers, {number: user}
        )
        return super().join(account)

    def group(self, number: int, *accounts: Account) -> Channel:
        channel, world = Channel(f"telegram:-{1000 + number}"), self.api.world
        members = {_number(one.identity): world.users[_number(one.identity)] for one in accounts}
        chat = Chat(-(1000 + number), "group", f"Group {number}", "member", world.numbers, members)
        self.groups[channel] = world.chats[chat.id] = chat
        return channel

    def says(
        self,
        person: str,
        account: Account,
        channel: Channel,
        text: str,
        meaning: Meaning,
        *,
        to: Shown | Spoken | None = None,
    ) -> Spoken:
        chat = self._chat(channel)
        if chat.bot is None:
            chat.bot = "member"  # writing to a bot opens the private chat with it
        message = self._puts(chat, self._user(account), text, to)
        answers = to.id if isinstance(to, Shown) and message.replies_to else None
        named = f"telegram:{chat.id}:{message.id}", message_id(chat.id, message.id)
        spoken = self.spoken(named, person, account, channel, text, meaning, answers=answers)
        if chat.bot not in ("left", "kicked"):
            late = LATE if self.chance.random() < self.is_slow else timedelta()
            arrives = self.clock.now() + late * self.chance.random()
            self.api.push("message", message.json(), message_owner(account), spoken=spoken, arrives=arrives)
        return spoken

    def edits(self, account: Account, spoken: Spoken, text: str) -> None:
        """What was said before."""
        chat_id, number = message_of(spoken.message)
        message = self.api.world.chats[chat_id].messages[number]
        message.text, message.entities, message.edits = text, entities(text), message.edits + 1
        self.api.push("edited_message", message.json(), message_owner(account))

    def presses(self, person: str, account: Account, on: Shown, action: str, meaning: Meaning) -> Spoken:
        press = f"{next(self._presses)}"
        message = self._messages[on.id]
        spoken = self.spoken(
            (press_id(press), MessageId(press_id(press))),
            person,
            account,
            on.channel,
            f"[{action}]",
            meaning,
            answers=on.id,
            is_press=True,
        )
        self._pressed[press] = spoken
        pressed = Press(press, self._user(account), message, action, self.api.world)
        self.api.world.presses[press] = pressed
        self.api.push("callback_query", pressed.json(), message_owner(account), spoken=spoken)
        return spoken

    def stands(self, shown: Shown) -> bool:
        """The bot takes some messages away."""
        message = self._messages[shown.id]
        there = message.chat.alone if message.alone else [message.chat.messages.get(message.id)]
        return any(one is message for one in there)

    def enters(self, group: Channel, account: Account) -> None:
        """And sees what stands there."""
        chat = self.groups[group]
        chat.members[_number(account.identity)] = self._user(account)
        for shown in self.history.shown:
            if shown.channel == group and self._messages[shown.id].alone is None:
                shown.later.setdefault(account.identity, self.clock.now())

    def goes(self, group: Channel, account: Account) -> None:
        """By themselves, or because an administrator wants it. A large group shows no notice of it."""
        self.groups[group].members.pop(_number(account.identity), None)

    def puts_out(self, channel: Channel) -> None:
        """The bot."""
        self.closed.add(channel)
        self._becomes(self.groups[channel], "kicked")

    def lets_in(self, channel: Channel) -> None:
        self.closed.discard(channel)
        self._becomes(self.groups[channel], "member")

    def _becomes(self, chat: Chat, stands: Standing) -> None:
        before, chat.bot = standing(BOT, chat.bot or "left"), stands
        by = next(iter(chat.members.values())).json()
        change = {"old_chat_member": before, "new_chat_member": standing(BOT, stands)}
        about = {"chat": chat.json(), "from": by, "date": int(self.clock.now().timestamp())}
        self.api.push("my_chat_member", about | change, 0)

    # --- what they see ----------------------------------------------------------------------

    def readers(self, channel: Channel) -> frozenset[Identity]:
        if channel not in self.groups:
            return frozenset({Identity(channel)})
        return frozenset(identity(number) for number in self.groups[channel].members)

    def answers_given(self) -> None:
        """The passing words that whoever pressed was told since the last time."""
        for press, text in self.api.answers:
            if press in self._pressed:
                spoken = self._pressed[press]
                self.history.told.append(Told(to=spoken.id, at=self.clock.now(), text=text))
        self.api.answers.clear()

    def _took(self, message: Message) -> None:
        named = message_id(message.chat.id, message.id)
        if message.alone:  # its number is given to others later
            named = MessageId(f"{named} alone {len(self._messages)}")
        shown = self.shows(named, _as_read(message))
        if message.alone:
            shown.readers = frozenset({identity(message.alone.reader.id)})
        self._shown[message], self._messages[named] = shown, message

    def _changed(self, message: Message) -> None:
        if shown := self._shown.get(message):
            shown.editions.append((self.clock.now(), _as_read(message)))

    # --- the machinery ----------------------------------------------------------------------

    def _chat(self, channel: Channel) -> Chat:
        return self.api.world.chats[place(channel)[0]]

    def _user(self, account: Account) -> User:
        """As they go by now."""
        user = User(_number(account.identity), account.name, account.username)
        self.api.world.users[user.id] = user
        for chat in self.api.world.chats.values():
            if user.id in chat.members:
                chat.members[user.id] = user
        return user

    def _puts(self, chat: Chat, sender: User, text: str, to: Shown | Spoken | None) -> Message:
        number = next(chat.numbers)
        message = Message(number, chat, None, sender, text, self.clock.now())
        message.entities = entities(text)
        if isinstance(to, Spoken):
            message.replies_to = chat.messages.get(message_of(to.message)[1])
        elif to is not None:  # what one person alone sees cannot be replied to for all to see
            answered = self._messages[to.id]
            message.replies_to = None if answered.alone else answered
        chat.messages[number] = message
        return message


def private_chat(account: Account) -> Channel:
    return Channel(account.identity)


def message_owner(account: Account) -> int:
    return _number(account.identity)


def _number(who: Identity) -> int:
    number = user_of(who)
    assert number is not None
    return number


def _as_read(message: Message) -> Outgoing:
    chat = message.chat.id
    rows = [[Button(label=key.label, action=key.action or "") for key in row] for row in message.keys]
    replied = message.replies_to
    return as_read(
        channel_of(chat),
        _with_mentions(message),
        buttons=rows,
        replies_to=message_id(chat, replied.id) if replied else None,
        wants_reply=message.asks_reply,
    )


def _with_mentions(message: Message) -> str:
    """Whom it names, and so notifies."""
    text, at = "", 0
    units = message.text.encode("utf-16-le")
    for entity in message.entities:
        start, end = 2 * entity["offset"], 2 * (entity["offset"] + entity["length"])
        if entity["type"] == "text_mention" and start >= at:
            name = units[start:end].decode("utf-16-le")
            text += units[at:start].decode("utf-16-le") + markup.mention(identity(entity["user"]["id"]), name)
            at = end
    return text + units[at:].decode("utf-16-le")
