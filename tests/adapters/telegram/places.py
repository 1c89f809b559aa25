"""A chat or a topic as its people have it on their screens: what they do there, and what they see."""

import itertools
from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from tests.adapters.telegram.chats import (
    ANONYMOUS_ADMIN,
    Chat,
    Json,
    Shown,
    Standing,
    User,
    entities,
    standing,
)
from tests.adapters.telegram.world import Press, World

Wanted: TypeAlias = str | Callable[[Shown], bool]
"""A piece of the text, or what must be true of the message."""


class Place:
    def __init__(self, world: World, chat: Chat, topic: int | None = None) -> None:
        self.world = world
        self.chat = chat
        self.topic = topic

    # --- what people do ---------------------------------------------------------------------

    async def says(
        self,
        user: User,
        text: str,
        *,
        to: Shown | None = None,
        mentions: Mapping[str, User] | None = None,
        **also: object,
    ) -> Shown:
        """`to` makes it a reply; `mentions` are words that stand for a person; `also` goes into the JSON."""
        self._let_in(user)
        message = self._put(user, text, to=to, mentions=mentions, also=also)
        self.world.deliver(message)
        await self.world.announce()
        return message

    async def whispers(self, user: User, text: str) -> Shown:
        """In reply to what they alone see, which Telegram does not tell."""
        self._let_in(user)
        message = Shown(0, self.chat, self.topic, user, text, self.world.clock(), entities=entities(text))
        message.alone = self.chat.shown_alone(self.world.bot)
        self.chat.alone.append(message)
        self.world.deliver(message)
        await self.world.announce()
        return message

    async def says_anonymously(self, text: str, *, to: Shown | None = None) -> Shown:
        """As an administrator hidden behind the group itself."""
        nobody = User(ANONYMOUS_ADMIN, "Group", "GroupAnonymousBot", None, is_bot=True)
        message = self._put(nobody, text, to=to, also={"sender_chat": self.chat.json()})
        self.world.deliver(message)
        await self.world.announce()
        return message

    async def shows(self, user: User, caption: str) -> Shown:
        """A picture: its words are no message."""
        picture = {"photo": [{"file_id": "1", "file_unique_id": "1", "width": 9, "height": 9}]}
        message = self._put(user, "", also=picture | {"caption": caption})
        self.world.deliver(message)
        await self.world.announce()
        return message

    async def edits(self, message: Shown, text: str) -> None:
        message.text, message.entities, message.edits = text, entities(text), message.edits + 1
        self.world.deliver(message, kind="edited_message")
        await self.world.announce()

    async def presses(self, user: User, label: str, on: Shown | None = None) -> Press:
        """The button whose label contains `label`: on that message, else on the last that has one."""
        messages = [on] if on else reversed(self.messages)
        for message in messages:
            key = message.key(label)
            if key is not None and key.action is not None:
                return await self._press(user, message, key.action)
        raise AssertionError(f"no button {label!r} in\n{self.transcript()}")

    async def reacts(self, user: User, on: Shown, *signs: str, late: bool = False) -> Json:
        """With all the signs that stand there then. The bot is told if it is an administrator; what is `late`, not yet."""
        before, on.reactions[user.id] = on.reactions.get(user.id, []), [*signs]
        told = self._reaction(on, before, signs) | {"user": user.json()}
        if not late:
            await self.tells_of(told)
        return told

    async def reacts_anonymously(self, on: Shown, sign: str) -> None:
        """As the group itself."""
        await self.tells_of(self._reaction(on, [], [sign]) | {"actor_chat": self.chat.json()})

    async def tells_of(self, reaction: Json) -> None:
        if self.chat.type == "private" or self.chat.bot == "administrator":
            self.world.push("message_reaction", reaction)
        await self.world.announce()

    def _reaction(self, on: Shown, before: Sequence[str], now: Sequence[str]) -> Json:
        def kinds(signs: Sequence[str]) -> list[Json]:
            return [{"type": "emoji", "emoji": sign} for sign in signs]

        return {
            "chat": self.chat.json(),
            "message_id": on.id,
            "date": int(self.world.clock().timestamp()),
            "old_reaction": kinds(before),
            "new_reaction": kinds(now),
        }

    async def joins(self, user: User) -> None:
        before, self.chat.members[user.id] = self.chat.stands(user), user
        self.chat.standings.pop(user.id, None)
        self._put_notice(user, {"new_chat_members": [user.json()]})
        await self._changes(user, user, before)

    async def leaves(self, user: User) -> None:
        before = self.chat.stands(user)
        del self.chat.members[user.id]
        self.chat.standings.pop(user.id, None)
        self._put_notice(user, {"left_chat_member": user.json()})
        await self._changes(user, user, before)

    async def removes(self, user: User, *, by: User, notice: bool = True) -> None:
        """An administrator does. A large group shows no `notice` of it."""
        before = self.chat.stands(user)
        del self.chat.members[user.id]
        self.chat.standings[user.id] = "kicked"
        if notice:
            self._put_notice(by, {"left_chat_member": user.json()})
        await self._changes(by, user, before)

    async def appoints(self, user: User, stands: Standing, *, by: User) -> None:
        """A member becomes an administrator, is silenced, or neither any more."""
        before, self.chat.standings[user.id] = self.chat.stands(user), stands
        await self._changes(by, user, before)

    # --- what happens to the bot and the chat --------------------------------------------------

    async def bot_becomes(self, stands: Standing, *, keeps_topics: bool = False) -> None:
        """`left`, `kicked` (in a private chat: blocked), `silenced`, `member` or `administrator`."""
        kept, self.chat.may_keep_topics = self.chat.may_keep_topics, keeps_topics
        before = standing(self.world.bot, self.chat.bot or "left", keeps_topics=kept)
        by = next(iter(self.chat.members.values()))
        self.chat.bot = stands
        change = {
            "old_chat_member": before,
            "new_chat_member": standing(self.world.bot, stands, keeps_topics=keeps_topics),
        }
        self.world.push("my_chat_member", self._change(by) | change)
        await self.world.announce()

    async def becomes_supergroup(self, *, notices: bool = True) -> "Place":
        """The new chat. Without `notices` the bot is not told, as when it was not there."""
        number = -1_000_000_000_000 - next(self.world.ids)
        old = self.chat
        new = Chat(number, "supergroup", old.title, old.bot, itertools.count(1), dict(old.members))
        new.standings |= old.standings
        self.world.chats[number] = new
        old.new_address = number
        place = Place(self.world, new)
        leaving = self._put(None, "", also={"migrate_to_chat_id": new.id})
        arriving = place._put(None, "", also={"migrate_from_chat_id": old.id})
        if notices:
            self.world.deliver(leaving)
            self.world.deliver(arriving)
        await self.world.announce()
        return place

    async def opens_topic(self, name: str) -> "Place":
        """Makes the group a forum, if it is none, with one more topic."""
        self.chat.is_forum = True
        by = next(iter(self.chat.members.values()))
        root = self._put(by, "", also={"forum_topic_created": {"name": name, "icon_color": 7322096}})
        root.topic = root.id
        self.world.deliver(root)
        await self.world.announce()
        return Place(self.world, self.chat, root.id)

    def topic_of(self, name: str) -> "Place":
        """The last one that is called so."""
        roots = [
            each
            for each in self.chat.messages.values()
            if each.service.get("forum_topic_created", {}).get("name") == name
        ]
        return Place(self.world, self.chat, roots[-1].id)

    async def is_closed(self) -> None:
        """The topic, by an administrator."""
        assert self.topic is not None
        self.chat.closed.add(self.topic)
        by = next(iter(self.chat.members.values()))
        self.world.deliver(self._put(by, "", also={"forum_topic_closed": {}}))
        await self.world.announce()

    def is_deleted(self) -> None:
        """The topic, with all that stands in it: nobody is told."""
        kept = {number: each for number, each in self.chat.messages.items() if each.topic != self.topic}
        self.chat.messages.clear()
        self.chat.messages |= kept

    # --- what people see ----------------------------------------------------------------------

    @property
    def messages(self) -> list[Shown]:
        """All that stands here now, oldest first, with the edits applied."""
        return [each for each in self.chat.messages.values() if each.topic == self.topic]

    @property
    def from_bot(self) -> list[Shown]:
        return [message for message in self.messages if message.sender is self.world.bot]

    async def sees(self, wanted: Wanted, *, after: Shown | None = None) -> Shown:
        """The last message of the bot that fits, of those after `after`; waits until there is one."""
        await self.world.until(
            lambda: self._find(wanted, after) is not None,
            lambda: f"nobody in {self.chat.title} sees {wanted!r}, but\n{self.transcript()}",
        )
        found = self._find(wanted, after)
        assert found is not None
        return found

    def alone(self, user: User) -> list[Shown]:
        """What this person alone sees of the bot."""
        return [each for each in self.chat.alone if each.alone and each.alone.reader is user]

    def transcript(self) -> str:
        """What one would copy from the screen."""
        return "\n".join(_line(message) for message in self.messages if message.text)

    def _find(self, wanted: Wanted, after: Shown | None) -> Shown | None:
        fits = wanted if callable(wanted) else lambda message: wanted in message.text
        since = after.id if after else 0
        return next((each for each in reversed(self.from_bot) if each.id > since and fits(each)), None)

    async def _press(self, user: User, message: Shown, action: str) -> Press:
        press = Press(str(next(self.world.ids)), user, message, action, self.world)
        self.world.presses[press.id] = press
        self.world.push("callback_query", press.json())
        await self.world.announce()
        return press

    def _put(
        self,
        sender: User | None,
        text: str,
        *,
        to: Shown | None = None,
        mentions: Mapping[str, User] | None = None,
        also: Mapping[str, object] | None = None,
    ) -> Shown:
        number = next(self.chat.numbers)
        message = Shown(number, self.chat, self.topic, sender, text, self.world.clock())
        message.entities, message.replies_to = entities(text, mentions), to
        message.service = dict(also or {})
        self.chat.messages[number] = message
        return message

    def _let_in(self, user: User) -> None:
        """Writing to a bot opens the private chat with it; in a group only members write."""
        if self.chat.type == "private" and self.chat.bot is None:
            self.chat.bot = "member"
        assert user.id in self.chat.members, f"{user.name} is not in {self.chat.title}"

    def _put_notice(self, by: User, service: Json) -> None:
        self.world.deliver(self._put(by, "", also=service))

    async def _changes(self, by: User, user: User, before: Standing) -> None:
        """Administrators are told of it, and the bot is if it is one."""
        if self.chat.bot == "administrator":
            now = standing(user, self.chat.stands(user))
            change = {"old_chat_member": standing(user, before), "new_chat_member": now}
            self.world.push("chat_member", self._change(by) | change)
        await self.world.announce()

    def _change(self, by: User) -> Json:
        return {"chat": self.chat.json(), "from": by.json(), "date": int(self.world.clock().timestamp())}


def _line(message: Shown) -> str:
    who = message.sender.name if message.sender else "Telegram"
    keys = "".join(f" [{label}]" for label in message.labels)
    return f"{who}: {message.text}{keys}"
