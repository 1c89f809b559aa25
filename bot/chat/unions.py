"""What a context that speaks to people about unions may ask of these, without knowing how they are kept or how they read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from bot.network.incoming import Said
from bot.network.locale import Words
from bot.outbox.owed import Message
from domain.people import Channel, Identity


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedUnion:
    id: UUID
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience:
    """Somebody who reads alone, in the words that they are told in."""

    identity: Identity
    channel: Channel
    words: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedEvent:
    """In the form in which everybody may read it, as JSON has it. By its `id` a program catches up."""

    id: str
    type: str
    at: datetime
    fields: Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedEvents:
    """`as_of` is the id of the last thing that has happened, published or not."""

    as_of: str
    events: Sequence[PublishedEvent]


class Unions(Protocol):
    """Nobody is named, told or shown what they may not read: to them it is as if it did not exist.

    All that is awaited raises Unavailable.
    """

    def of(self, identity: Identity) -> Sequence[NamedUnion]:
        """Those in which they are a member."""
        ...

    def named(self, text: str, identity: Identity) -> Sequence[NamedUnion]:
        """Those that bear this name, or the one of this id, as far as they may read it."""
        ...

    def at(self, said: Said) -> NamedUnion | None:
        """The one in whose place it was said, or that was spoken to."""
        ...

    async def news(self, union_id: UUID, revision: int, to: Audience) -> Message | None:
        """The event of this revision, as it reads for them. None where there is nothing to be told."""
        ...

    async def published(
        self, union_id: UUID, identity: Identity, *, after: str, most: int
    ) -> PublishedEvents | None:
        """What comes after the event of this id, or from where they may read on. None where they may not."""
        ...

    async def last_call(self, union_id: UUID, number: int, to: Audience) -> Message | None:
        """That what is proposed is about to end. None where it has."""
        ...
