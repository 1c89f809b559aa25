"""A group on Telegram in a story: who is in it, and what they have on their screens."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from adapters.console.lines import Press, Speak
from adapters.console.told import Told
from adapters.telegram.addresses import identity
from bot.network import markup
from domain.people import Channel
from tests.adapters.telegram.chats import Shown as Message
from tests.simulation.worlds.networks import Account
from tests.simulation.worlds.record import TALK, Shown
from tests.simulation.worlds.telegram import Telegram, private_chat
from tests.stories.networks.finding import answered, found, shown

_CALLED = re.compile(r"@(\w+)")


class OnTelegram:
    """`written` is how somebody who may have no phone is named in a message."""

    def __init__(self, network: Telegram, names: Sequence[str], written: Callable[[str], str]) -> None:
        self._network, self._written = network, written
        self._phones = {name: network.join(_phone(name, number)) for number, name in enumerate(names, 1)}
        self._group = network.group(1, *self._phones.values())
        network.groups[self._group].username = "gardeners"
        self._heard = 0
        self._seen: dict[tuple[int, int], Told] = {}

    def does(self, step: Speak | Press) -> None:
        phone = self._phones[step.name]
        place = private_chat(phone) if step.private else self._group
        match step:
            case Speak(text=text):
                text = _CALLED.sub(lambda called: self._written(called[1]), text)
                to = answered(self._network, step, place)
                self._network.says(step.name, phone, place, text, TALK, to=to)
            case Press():
                on, action = self._button(step, place)
                self._network.presses(step.name, phone, on, action, TALK)

    def told(self) -> Iterator[Told]:
        """What whoever pressed is told in passing, what is new in the chats, and what reads otherwise than before."""
        yield from self._answers()
        before, self._seen = self._seen, dict(self._messages())
        yield from (told for place, told in self._seen.items() if place not in before)
        for place, told in self._seen.items():
            if before.get(place, told) != told:
                yield replace(told, edited=True)

    def _button(self, step: Press, place: Channel) -> tuple[Shown, str]:
        each = (
            (message, button.action or "")
            for message in shown(self._network, place, step.number)
            for button in message.buttons()
            if button.label == step.label
        )
        return found(each, step.label)

    def _answers(self) -> Iterator[Told]:
        history = self._network.history
        pressed = {one.id: one.person for one in history.spoken if one.is_press}
        answers, self._heard = history.told[self._heard :], len(history.told)
        return (Told(text=one.text, to=pressed[one.to]) for one in answers if one.to in pressed)

    def _messages(self) -> Iterator[tuple[tuple[int, int], Told]]:
        alone = {phone.identity: name for name, phone in self._phones.items()}
        for chat in self._network.api.world.chats.values():
            for number, message in chat.messages.items():
                if message.html:
                    yield (chat.id, number), _told(message, to=alone.get(identity(chat.id)))


def _phone(name: str, number: int) -> Account:
    username = name.lower() if name.isascii() else None
    return Account(identity=identity(number), owner=name, name=name, username=username)


def _told(message: Message, *, to: str | None) -> Told:
    rows = (" ".join(f"[{key.label}]" for key in row if key.action) for row in message.keys)
    return Told(text=_marked(message), to=to, buttons=tuple(filter(None, rows)))


def _marked(message: Message) -> str:
    """With what is struck through and what is underlined."""
    units, text, at = message.text.encode("utf-16-le"), "", 0
    for entity in message.entities:
        start, end = 2 * entity["offset"], 2 * (entity["offset"] + entity["length"])
        if mark := _MARKS.get(entity["type"]):
            text += units[at:start].decode("utf-16-le") + mark(units[start:end].decode("utf-16-le"))
            at = end
    return text + units[at:].decode("utf-16-le")


_MARKS = {"strikethrough": markup.deleted, "underline": markup.inserted}
