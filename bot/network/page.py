"""The page as a network: who is signed in speaks there alone with the bot, and is answered while they wait.

Nobody is written to there, and nothing is kept: who they are was proven on another network, and there they are found.
"""

from dataclasses import dataclass
from datetime import datetime
from itertools import count
from typing import TypeAlias

from bot.network.abilities import Abilities
from bot.network.incoming import Author, MessageId, Pressed, Said
from bot.network.network import Network
from bot.network.outgoing import Outgoing
from domain.people import Channel, Identity

NETWORK = "page"
ABILITIES = Abilities(longest=100_000, listens=False)

Spoken: TypeAlias = Said | Pressed


def place_of(identity: Identity) -> Channel:
    return Channel(f"{NETWORK}:{identity}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """As a command is typed, in reply to what is shown."""

    text: str
    shown: MessageId

    def spoken(self, by: Author, spoken_id: str, at: datetime) -> Said:
        return Said(
            id=spoken_id,
            message=MessageId(spoken_id),
            channel=place_of(by.identity),
            private=True,
            author=by,
            at=at,
            text=self.text,
            replied=self.shown,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """A button of ours, by its action."""

    action: str
    shown: MessageId

    def spoken(self, by: Author, spoken_id: str, at: datetime) -> Pressed:
        return Pressed(
            id=spoken_id,
            channel=place_of(by.identity),
            private=True,
            author=by,
            at=at,
            message=self.shown,
            action=self.action,
        )


class Page:
    """A `Messenger`. Whoever waits for what is told there hears it as it is said (`bot/outbox/witness.py`); what is
    answered to a press alone is kept for them here.
    """

    def __init__(self) -> None:
        self._posted = count(1)
        self._pressed: dict[str, str] = {}

    @property
    def network(self) -> Network:
        return Network(name=NETWORK, abilities=ABILITIES, messenger=self)

    def awaits(self, press: Pressed) -> None:
        self._pressed[press.id] = ""

    def answered(self, press: Pressed) -> str:
        """What it was, once; empty where there was nothing to say."""
        return self._pressed.pop(press.id, "")

    async def post(self, message: Outgoing) -> MessageId:  # noqa: ARG002 - it was heard already
        return MessageId(f"said:{next(self._posted)}")

    async def edit(self, posted: MessageId, message: Outgoing) -> None: ...

    async def remove(self, posted: MessageId, message: Outgoing) -> None: ...

    async def answer(self, press: Pressed, text: str) -> None:
        if press.id in self._pressed:
            self._pressed[press.id] = text

    async def is_present(self, channel: Channel, identity: Identity) -> bool | None:  # noqa: ARG002
        """Nobody is told there what a group is."""
        return None
