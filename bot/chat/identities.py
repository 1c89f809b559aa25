"""One person, one voice on every network; and the places where a union is at home."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from bot.chat.contacts import Contacts
from bot.chat.grammar import Misused, Request, Verb
from bot.chat.who import Misunderstood, Who
from bot.network.incoming import Said
from bot.network.locale import Words
from bot.network.residence import Residence
from bot.union.linking import VALID_FOR, Claim, Linking
from bot.union.views import View, Views, shown
from domain.refusal import Refused
from domain.union.changes import BindChannel, Change, UnbindChannel
from domain.union.commands import (
    Command,
    GiveConsent,
    LinkIdentity,
    OpenProposal,
    RaiseObjection,
    UnlinkIdentity,
    WithdrawObjection,
)
from domain.union.people import Channel, network_of
from domain.union.reasons import Reason
from domain.union.state import Active, member_with


@dataclass(frozen=True, slots=True, kw_only=True)
class Identities:
    """`period` is what proposals to bind or unbind run for."""

    views: Views
    contacts: Contacts
    linking: Linking
    residences: Mapping[str, Residence]
    period: timedelta

    def claimed(self, said: Said) -> Claim | None:
        """What somebody proves by a code in private: said before others, or quoted, it means nothing.

        Raises Misunderstood when it came too late.
        """
        claim = self.linking.claimed(said.text, said.author.identity) if said.private else None
        if claim is not None and claim.until <= said.at:
            raise Misunderstood("link-expired")
        return claim

    def link_of(self, claim: Claim, said: Said) -> tuple[LinkIdentity, View]:
        """What the code asks for, and of which union. Raises Misunderstood when who asked is no member any more."""
        view = self.views.get(claim.union_id)
        if view is None or member_with(shown(view), claim.by) is None:
            raise Misunderstood("link-expired")
        return LinkIdentity(by=claim.by, other=claim.other, at=said.at), view

    def link_question(self, command: LinkIdentity, view: View, words: Words) -> str:
        """Who asked, and what it means: of two members it makes one."""
        union = shown(view)
        asker, other = member_with(union, command.by), member_with(union, command.other)
        if asker is None:
            raise Misunderstood("link-expired")
        who = words("member-numbered", name=asker.name, number=str(asker.number))
        account = self.contacts.account(command.by)
        if other is not None and other != asker:
            merged = words("member-numbered", name=other.name, number=str(other.number))
            return words("question-merge", who=who, account=account, union=union.name, other=merged)
        return words("question-link", who=who, account=account, union=union.name)

    def offer(self, said: Said, request: Request, view: View, words: Words) -> str:
        """The code that links another account of the member's. Raises Refused or Misunderstood."""
        by = said.author.identity
        if member_with(shown(view), by) is None:
            raise Refused(Reason.NOT_A_MEMBER, name=shown(view).name)
        if not request.rest:
            raise Misused(Verb.LINK)
        person, _ = Who(said, self.contacts, self.residences).person_and_rest(request.rest, None)
        if person.identity == by:
            raise Misunderstood("link-yourself")
        code = self.linking.offer(union_id=view.union_id, by=by, other=person.identity, at=said.at)
        minutes = VALID_FOR // timedelta(minutes=1)
        other = f"{person.name} ({self.contacts.account(person.identity)})"
        return words("link-code", code=code, other=other, minutes=minutes)

    def unlink(self, said: Said, request: Request, view: View) -> UnlinkIdentity:
        """Named by its address, or by its network. Raises Misused, Misunderstood or Refused."""
        member = member_with(shown(view), said.author.identity)
        if member is None:
            raise Refused(Reason.NOT_A_MEMBER, name=shown(view).name)
        if not request.rest:
            raise Misused(Verb.UNLINK)
        named = {request.rest, *(residence.identity(request.rest) for residence in self.residences.values())}
        for identity in member.identities:
            if identity in named or network_of(identity) == request.rest.lower():
                return UnlinkIdentity(identity=identity, by=said.author.identity, at=said.at)
        raise Misunderstood("unlink-unknown", name=request.rest)

    def who_am_i(self, said: Said, view: View, words: Words) -> str:
        union, identity = shown(view), said.author.identity
        member = member_with(union, identity)
        if member is None:
            return words("whoami-stranger", identity=identity, union=union.name)
        identities = ", ".join(member.identities)
        return words(
            "whoami-member",
            name=member.name,
            number=str(member.number),
            union=union.name,
            identities=identities,
        )

    def bind(self, said: Said, request: Request, view: View | None) -> tuple[View, Command]:
        """`/bind nostr` in a union's group, or `/bind UNION` in a group that is to become one's home."""
        network = request.rest.lower()
        if network in self.residences:
            if view is None:
                raise Misunderstood("no-union-here")
            return view, self._propose(
                said, BindChannel(channel=self.residences[network].home(view.union_id))
            )
        union = self._union_at(request.rest)
        if view is not None and isinstance(view.union, Active) and view.union_id != union.union_id:
            raise Misunderstood("chat-has-union", name=view.union.name)
        return union, self._propose(said, BindChannel(channel=said.channel))

    def unbind(self, said: Said, request: Request, view: View) -> Command:
        network = request.rest.lower()
        if not network:
            raise Misused(Verb.UNBIND)
        homes = [channel for channel in shown(view).channels if network_of(channel) == network]
        if not homes:
            raise Refused(Reason.CHANNEL_NOT_BOUND)
        channel = said.channel if said.channel in homes else homes[0]
        return self._propose(said, UnbindChannel(channel=channel))

    def _union_at(self, address: str) -> View:
        """A union by the address under which it can be followed."""
        if not address:
            raise Misused(Verb.BIND)
        for residence in self.residences.values():
            identity = residence.identity(address)
            view = self.views.at(Channel(identity)) if identity else None
            if view is not None:
                return view
        raise Misunderstood("bind-unknown", name=address)

    def _propose(self, said: Said, change: Change) -> OpenProposal:
        return OpenProposal(change=change, period=self.period, by=said.author.identity, at=said.at)


def is_stance(command: Command) -> bool:
    """What a member may want to prove that it was heard."""
    return isinstance(command, GiveConsent | RaiseObjection | WithdrawObjection)
