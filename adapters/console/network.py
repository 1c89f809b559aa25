"""The console as a network: one group, a private chat for everybody, messages that are printed."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from adapters.console.lines import NotUnderstood, Press, Speak, Voice
from adapters.console.told import Told
from bot.clock import Clock
from bot.log.tables import Table, Tables
from bot.network.abilities import Abilities
from bot.network.addresses import Written, in_full, key_of
from bot.network.incoming import Author, Mention, MessageId, Pressed, Said
from bot.network.network import Network
from bot.network.outgoing import Outgoing
from domain.people import Channel, Identity

NETWORK = "console"
GROUP = Channel("console:group")

ABILITIES = Abilities(edits=True, longest=100_000)

KEPT = 500
"""Messages of a channel that can still be pressed and answered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """What a message offers: labels and actions, and the proposal that it is the card of."""

    card: int | None
    buttons: tuple[tuple[str, str], ...]


PRINTED = Table(path=("console",), key=tuple[Channel, MessageId], value=Printed, shared=False)


class ConsoleNetwork:
    """Implements `Messenger`. `session` tells this run's messages from an earlier run's on the same store.

    Files are written into the `folder`, if there is one.
    """

    def __init__(
        self, *, tables: Tables, clock: Clock, show: Callable[[Told], object], folder: Path | None = None
    ) -> None:
        self.session = ""
        self._folder = folder
        self._printed = tables.of(PRINTED)
        self._clock = clock
        self._show = show
        self._count = 0

    @property
    def network(self) -> Network:
        abilities = replace(ABILITIES, files=self._folder is not None)
        return Network(
            name=NETWORK, abilities=abilities, messenger=self, address=_address, our_name=lambda: "@bot"
        )

    def said(self, step: Speak) -> Said:
        message, text = self._next_id(), _without_our_name(step.text)
        return Said(
            id=f"{NETWORK}:{message}",
            message=message,
            channel=_channel(step.name, private=step.private),
            private=step.private,
            author=_author(step.name),
            at=self._clock.now(),
            text=text,
            mentions=tuple(_mentions(text)),
            replied=self._replied(step) if step.replies else None,
            called=_OURS.search(step.text) is not None,
        )

    def pressed(self, step: Press) -> Pressed:
        """Raises NotUnderstood when no message has such a button."""
        channel = _channel(step.name, private=step.private)
        for message, printed in self._messages(channel):
            for label, action in printed.buttons:
                if _is_meant(step, label, printed.card):
                    return Pressed(
                        id=f"{NETWORK}:{self._next_id()}",
                        channel=channel,
                        private=step.private,
                        author=_author(step.name),
                        at=self._clock.now(),
                        message=message,
                        action=action,
                    )
        if step.number is None:
            raise NotUnderstood("console-no-button", label=step.label)
        raise NotUnderstood("console-no-button-on-card", label=step.label, number=str(step.number))

    def buttons(self, voice: Voice) -> Sequence[tuple[str, int | None]]:
        """Those that can be pressed, each with the proposal on whose card it stands, the latest first."""
        messages = self._messages(_channel(voice.name, private=voice.private))
        each = ((label, printed.card) for _, printed in messages for label, _ in printed.buttons)
        return list(dict.fromkeys(each))

    async def post(self, message: Outgoing) -> MessageId:
        posted = self._next_id()
        self._remember(posted, message)
        if message.file is not None and self._folder is not None:
            path = self._folder / message.file.name
            path.write_bytes(await message.file.content())
            message = replace(message, text=f"{message.text}\n[{path}]")
        self._show(_told(message, edited=False))
        return posted

    async def edit(self, posted: MessageId, message: Outgoing) -> None:
        self._remember(posted, message)
        self._show(_told(message, edited=True))

    async def remove(self, posted: MessageId, message: Outgoing) -> None:
        """What was printed stays, without its buttons: a line that says so would only be one more to read."""
        self._remember(posted, message)

    async def answer(self, press: Pressed, text: str) -> None:
        if text:
            self._show(Told(text=text, to=key_of(press.author.identity)))

    async def is_present(self, channel: Channel, identity: Identity) -> bool | None:  # noqa: ARG002 - all see all
        return True

    def _remember(self, posted: MessageId, message: Outgoing) -> None:
        """Also across runs: a card of yesterday can still be pressed."""
        buttons = [
            (button.label, button.action) for row in message.buttons for button in row if button.action
        ]
        self._printed.put((message.channel, posted), Printed(card=message.card, buttons=tuple(buttons)))
        for key, _ in self._printed.items(message.channel)[:-KEPT]:
            self._printed.drop(key)

    def _messages(self, channel: Channel) -> Iterator[tuple[MessageId, Printed]]:
        """The latest first."""
        for (_, message), printed in reversed(self._printed.items(channel)):
            yield message, printed

    def _replied(self, step: Speak) -> MessageId:
        for message, printed in self._messages(_channel(step.name, private=step.private)):
            if step.about in {None, printed.card}:
                return message
        if step.about is None:
            raise NotUnderstood("console-nothing-to-reply")
        raise NotUnderstood("console-no-card", number=str(step.about))

    def _next_id(self) -> MessageId:
        self._count += 1
        return MessageId(f"{self.session}-{self._count:08}")


def _told(message: Outgoing, *, edited: bool) -> Told:
    rows = (" ".join(f"[{button.label}]" for button in row if button.action) for row in message.buttons)
    to = None if message.channel == GROUP else message.channel.removeprefix(_PRIVATE)
    return Told(text=message.text, to=to, edited=edited, buttons=tuple(filter(None, rows)))


def _without_our_name(text: str) -> str:
    """Where it only says whom the rest is for."""
    return _AT_THE_END.sub("", _IN_FRONT.sub(r"\1 ", text)).strip()


def _is_meant(step: Press, label: str, card: int | None) -> bool:
    """A number names the card, unless the label itself ends with one. Whose answer a button is need not be typed."""
    typed, label = step.label.casefold(), label.casefold()
    fits = label == typed or label.endswith(f": {typed}")
    return (fits and step.number in {None, card}) or f"{typed} {step.number}" == label


def _address(text: str) -> Written | None:
    return in_full(NETWORK, r"\w{1,64}", text)


def _author(name: str) -> Author:
    return Author(identity=_identity(name), name=_shown(name), username=name.casefold())


def _identity(name: str) -> Identity:
    return Identity(f"{NETWORK}:{name.casefold()}")


def _shown(name: str) -> str:
    return name[0].upper() + name[1:]


def _channel(name: str, *, private: bool) -> Channel:
    return Channel(f"{_PRIVATE}{name.casefold()}") if private else GROUP


def _mentions(text: str) -> Iterator[Mention]:
    for match in _MENTION.finditer(text):
        yield Mention(text=match[0], identity=_identity(match[1]), name=_shown(match[1]))


_PRIVATE = f"{NETWORK}:private/"
_OURS = re.compile(r"(?<![\w@])@bot(?!\w)|^/\w+@bot(?!\w)", re.IGNORECASE)
_IN_FRONT = re.compile(r"^(/\w+)?@bot(?!\w)[\s,:]*", re.IGNORECASE)
_AT_THE_END = re.compile(r"[\s,]+@bot(?=[\s.!?]*$)", re.IGNORECASE)
_MENTION = re.compile(r"(?<![\w@])@([^\W\d][\w.-]{0,30}\w|[^\W\d])")
