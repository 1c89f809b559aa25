"""Who a command or a button belongs to: what it begins with, and what carries out what comes of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Protocol, TypeVar
from uuid import UUID, uuid5

from bot.chat.heard import Heard, Press
from bot.chat.outcome import Does
from bot.chat.table import Deed
from bot.chat.unions import Unions
from bot.chat.who import Misunderstood
from bot.log.handler import Execute, Executed
from bot.log.reader import LogReader
from bot.log.tables import Tables
from bot.network.incoming import Pressed, Said
from bot.network.locale import Words
from bot.network.network import Networks
from domain.people import Channel, Identity

PEOPLE = UUID("b9b4f1b2-3d0e-5c58-8a0c-6c1f5d7c2e90")
"""The namespace in which the aggregates of single people have their ids."""

H_co = TypeVar("H_co", covariant=True)
P_co = TypeVar("P_co", covariant=True)


class Party(Protocol[H_co, P_co]):
    """`H_co` and `P_co` are what its commands and its buttons begin with.

    All that acts raises Refused, Misunderstood, TooLarge or Unavailable.
    """

    def heard(self, heard: Heard) -> H_co: ...

    async def pressed(self, press: Press) -> P_co:
        """Raises Misunderstood for a button that means nothing any more."""
        ...

    async def check_member(self, found: object) -> None:
        """Of what a command has found. Raises Refused or Misunderstood."""
        ...

    def aggregate(self, found: object) -> UUID | None:
        """Of what a command has found: which one it speaks of, if any."""
        ...

    async def do(self, heard: Said | Pressed, does: Does, words: Words) -> str:
        """What comes back is still to be answered."""
        ...


class Membership(Protocol):
    """What may be asked of the union without knowing it. Raises Misunderstood, and Refused."""

    def union_of(self, heard: Heard) -> UUID:
        """The one in whose place it was said, or in private the only one of who speaks."""
        ...

    def check_member(self, union_id: UUID, identity: str) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class HeardInUnion(Heard):
    """`period` is what new proposals run for, `log` what is known of it: the context's own tables and states."""

    union_id: UUID
    log: LogReader
    period: timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Guest:
    """A context that speaks in the places of unions, and acts for each in an aggregate that bears the union's id.

    A `Party`. Its buttons are for members of the union in which they act.
    """

    execute: Execute[Any, Any, Any]
    deeds: Mapping[type, Deed[Any]]
    membership: Membership
    log: LogReader
    period: timedelta

    def heard(self, heard: Heard) -> HeardInUnion:
        return HeardInUnion(
            said=heard.said,
            words=heard.words,
            subject=heard.subject,
            who=heard.who,
            union_id=self.membership.union_of(heard),
            log=self.log,
            period=self.period,
        )

    async def pressed(self, press: Press) -> Press:
        return press

    async def check_member(self, found: object) -> None:
        if isinstance(found, HeardInUnion):
            self.membership.check_member(found.union_id, found.said.author.identity)

    def aggregate(self, found: object) -> UUID | None:
        return found.union_id if isinstance(found, HeardInUnion) else None

    async def do(self, heard: Said | Pressed, does: Does, words: Words) -> str:
        if isinstance(heard, Pressed):
            self.membership.check_member(does.of, heard.author.identity)
        executed = await self.execute(does.of, does.command, command_id=heard.id)
        return _said_of(executed, does, self.deeds, words)


def own_aggregate(identity: Identity) -> UUID:
    """Of a person, in each context that has one for each of them."""
    return uuid5(PEOPLE, identity)


@dataclass(frozen=True, slots=True, kw_only=True)
class HeardFromPerson(Heard):
    """`own` is the aggregate of who spoke; `alone` is where they can be told something that nobody else sees.

    A `secret_for` a purpose is the same for ever, and nobody else's. `site_url` is empty where nobody was told where
    the site is.
    """

    own: UUID
    alone: Channel | None
    log: LogReader
    tables: Tables
    unions: Unions
    networks: Networks
    secret_for: Callable[[str], bytes]
    site_url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonalGuest:
    """A context that acts for each person, in an aggregate of their own, whichever union it is about and wherever they speak.

    A `Party`. What it does is done for who asks for it, and for nobody else.
    """

    execute: Execute[Any, Any, Any]
    deeds: Mapping[type, Deed[Any]]
    log: LogReader
    tables: Tables
    unions: Unions
    networks: Networks
    secret_for: Callable[[str], bytes]
    site_url: str

    def heard(self, heard: Heard) -> HeardFromPerson:
        said = heard.said
        return HeardFromPerson(
            said=said,
            words=heard.words,
            subject=heard.subject,
            who=heard.who,
            own=own_aggregate(said.author.identity),
            alone=self._alone(said),
            log=self.log,
            tables=self.tables,
            unions=self.unions,
            networks=self.networks,
            secret_for=self.secret_for,
            site_url=self.site_url,
        )

    async def pressed(self, press: Press) -> Press:
        return press

    async def check_member(self, found: object) -> None:
        """Nobody need be a member."""

    def aggregate(self, found: object) -> UUID | None:  # noqa: ARG002 - no union, whatever was found
        return None

    async def do(self, heard: Said | Pressed, does: Does, words: Words) -> str:
        if does.of != own_aggregate(heard.author.identity):
            raise Misunderstood("button-stale")
        executed = await self.execute(does.of, does.command, command_id=heard.id)
        return _said_of(executed, does, self.deeds, words)

    def _alone(self, said: Said) -> Channel | None:
        """Where unions have addresses of their own, the bot's own one is it: any of these may be given up."""
        if not said.private:
            return None
        homes = self.networks.homes_at(said.channel)
        return homes.privately(said.author.identity) if homes else said.channel


def _said_of(executed: Executed[Any, Any], does: Does, deeds: Mapping[type, Deed[Any]], words: Words) -> str:
    if executed.repeated and does.kept:
        return ""  # it was made for what would come next
    deed = deeds.get(type(does.command))
    if does.answer or deed is None or deed.done is None:
        return does.answer
    return words(f"{'done' if executed.events else 'again'}-{deed.done}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Guests:
    """Those who speak where another is at home: by the names of their commands, of their buttons, of their contexts."""

    commands: Mapping[str, Party[Any, Any]]
    buttons: Mapping[str, Party[Any, Any]]
    contexts: Mapping[str, Party[Any, Any]]


NOBODY = Guests(commands={}, buttons={}, contexts={})


async def here(heard: HeardInUnion) -> HeardInUnion:
    """What a guest's command finds."""
    return heard


async def from_person(heard: HeardFromPerson) -> HeardFromPerson:
    """As `here`, of one that is personal."""
    return heard
