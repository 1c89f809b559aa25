"""What the handlers of the union's commands and buttons are given."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from bot.chat.contacts import Contacts
from bot.chat.heard import Heard, Press
from bot.chat.outcome import Does, Posts
from bot.chat.unions import Unions
from bot.chat.who import Misunderstood
from bot.clock import Clock
from bot.network.locale import Languages
from bot.network.network import Networks
from bot.network.outgoing import Button, Outgoing
from bot.outbox.owed import Owed
from bot.union.actions import FOUNDING, Act
from bot.union.feed_addresses import FeedAddresses
from bot.union.linking import Linking
from bot.union.read_models.log import UnionLog
from bot.union.read_models.memory import UnionMemory
from bot.union.read_models.posted import Posted
from bot.union.read_models.views import View, Views, invitations, shown
from bot.union.telling.answered import AnsweredHere
from bot.union.telling.copies import Copies
from bot.union.telling.exporting import Exports
from bot.union.telling.requests import Requests
from bot.union.tokens import Tokens
from bot.union.topics import Topics
from domain.people import Channel, Identity, Person, network_of
from domain.refusal import Refused
from domain.union.changes import Change
from domain.union.commands import Command, OpenProposal
from domain.union.members import Member
from domain.union.reasons import Reason
from domain.union.state import Active, member_with


@dataclass(frozen=True, slots=True, kw_only=True)
class Resources:
    """`period` is what new proposals run for. `has_carried_out` is of a union and the id of what was said.

    `last_heard` is until when a network was, by its name; `is_whole` as long as no part of the bot is stopped.
    `is_read_over_http` where the operator wants that, at `site_url` if that is told. `followed` are the unions as
    somebody names them who need be no member.
    """

    unions: Views
    posted: Posted
    copies: Copies
    answered: AnsweredHere
    contacts: Contacts
    languages: Languages
    networks: Networks
    linking: Linking
    tokens: Tokens
    log: UnionLog
    memory: UnionMemory
    exports: Exports
    requests: Requests
    topics: Topics
    owe: Callable[[Sequence[Owed]], None]
    clock: Clock
    period: timedelta
    has_carried_out: Callable[[UUID, str], bool]
    last_heard: Callable[[str], datetime | None]
    is_whole: Callable[[], bool]
    is_read_over_http: bool
    site_url: str
    followed: Unions
    feed_addresses: FeedAddresses


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked(Heard):
    """Something that needs no union, or finds it by itself."""

    resources: Resources

    @property
    def by(self) -> Identity:
        return self.said.author.identity

    @property
    def at(self) -> datetime:
        return self.said.at

    def proposes(self, view: View, change: Change, people: Sequence[Person] = ()) -> Does:
        """`people` are those whom only a username pointed at."""
        return Does(of=view.union_id, command=self.opening(change), people=tuple(people))

    def opening(self, change: Change, length: timedelta | None = None) -> OpenProposal:
        """`length` is what it runs for where its proposer says so."""
        period = self.resources.period
        return OpenProposal(change=change, period=period, length=length, by=self.by, at=self.at)


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedOfUnion(Asked):
    """Something that is said to a union."""

    view: View

    @property
    def union(self) -> Active:
        """As members know it, also after its end."""
        return shown(self.view)

    @property
    def about(self) -> int | None:
        """The proposal whose card it replies to."""
        subject = self.subject
        if subject is None or subject.union_id != self.view.union_id or subject.number == FOUNDING:
            return None
        return subject.number

    def version_answered(self, number: int) -> int | None:
        """Of the text: that of the message replied to, or what stood where it was said. None is the latest."""
        if self.about == number and self.subject and self.subject.version:
            return self.subject.version
        for channel in self._where_cards_are_seen():
            version = self.resources.posted.version_at(self.view.union_id, number, channel, self.at)
            if version is not None:
                return version
        return None

    def _where_cards_are_seen(self) -> Iterator[Channel]:
        """Here, or where the union is at home on the network on which it was said."""
        here = self.said.channel
        yield here
        for home in self.resources.unions.homes(self.view):
            if home != here and network_of(home) == network_of(here):
                yield home

    def check_member(self) -> None:
        """Before anything else is read of what was typed. Raises Refused or Misunderstood."""
        union = self.view.union
        if isinstance(union, Active) and member_with(union, self.by) is None:
            encourage(self.view, self.by, self.resources.clock.now())
            raise Refused(Reason.NOT_A_MEMBER, name=union.name)

    def member(self) -> Member:
        """Who speaks. Raises Refused."""
        member = member_with(self.union, self.by)
        if member is None:
            raise Refused(Reason.NOT_A_MEMBER, name=self.union.name)
        return member

    def does(self, command: Command) -> Does:
        return Does(of=self.view.union_id, command=command)

    def opens(self, change: Change, people: Sequence[Person] = ()) -> Does:
        return self.proposes(self.view, change, people)


@dataclass(frozen=True, slots=True, kw_only=True)
class Acted(Press):
    """A button under something of a union's. `number` is the proposal's, or FOUNDING."""

    act: Act
    view: View
    period: timedelta

    @property
    def number(self) -> int:
        return self.act.number

    @property
    def by(self) -> Identity:
        return self.pressed.author.identity

    @property
    def at(self) -> datetime:
        return self.pressed.at

    def does(self, command: Command) -> Does:
        return Does(of=self.act.union_id, command=command)


def encourage(view: View, identity: Identity, now: datetime) -> None:
    """Raises Misunderstood for who need not be invited, because they are."""
    if isinstance(view.union, Active) and invitations(view.union, identity, now):
        raise Misunderstood("not-a-member-yet", name=view.union.name)


def with_resources(heard: Heard, resources: Resources) -> Asked:
    return Asked(
        said=heard.said,
        words=heard.words,
        subject=heard.subject,
        who=heard.who,
        begun=heard.begun,
        resources=resources,
    )


def of_union(asked: Asked, view: View) -> AskedOfUnion:
    return AskedOfUnion(
        said=asked.said,
        words=asked.words,
        subject=asked.subject,
        who=asked.who,
        begun=asked.begun,
        resources=asked.resources,
        view=view,
    )


def answer_with(
    asked: Asked, text: str, buttons: tuple[tuple[Button, ...], ...], *, turns: bool = False
) -> Posts:
    """An answer in the asked one's words, with buttons under it."""
    message = Outgoing(
        channel=asked.said.channel,
        text=text,
        buttons=buttons,
        replies_to=asked.said.message,
        language=asked.words.language,
    )
    return Posts((message,), turns=turns)
