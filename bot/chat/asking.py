"""From what a member typed to a command for their union."""

from dataclasses import dataclass
from datetime import timedelta
from typing import TypeVar
from uuid import UUID, uuid5

from bot.chat.grammar import (
    Misused,
    Request,
    Verb,
    article_and_rest,
    name_and_mission,
    number_and_rest,
    trailing_mentions,
)
from bot.chat.understanding import perhaps_taken_back
from bot.chat.who import Misunderstood, Who
from bot.network.incoming import Pressed, Said
from bot.network.locale import LANGUAGES
from bot.union.actions import FOUNDING, Act, Action
from domain.refusal import Refused
from domain.union.changes import (
    AddArticle,
    AdmitMember,
    AdoptResolution,
    AmendArticle,
    Change,
    DissolveUnion,
    ExpelMember,
    RenameUnion,
    RepealArticle,
    ReplaceIdentity,
)
from domain.union.commands import (
    AcceptAdmission,
    ChooseLanguage,
    Command,
    DeclineAdmission,
    GiveConsent,
    LeaveUnion,
    OpenProposal,
    RaiseObjection,
    ReopenProposal,
    StartUnion,
    WithdrawObjection,
    WithdrawProposal,
)
from domain.union.people import Identity, Member, Person, network_of
from domain.union.reasons import Reason
from domain.union.state import Active, member_with

UNION_IDS = UUID("0b6a1f0e-5a41-5f0c-8d0a-3b7a3e0c7d52")
"""The namespace in which a union's id is derived from the message that started it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """One message by a member. `about` is the proposal whose card it replies to."""

    said: Said
    who: Who
    period: timedelta
    about: int | None

    def start(self, rest: str) -> StartUnion:
        text, mentions = trailing_mentions(rest, self.said.mentions)
        parts = name_and_mission(text)
        if parts is None:
            raise Misused(Verb.START_UNION)
        author = self.said.author
        return StartUnion(
            union_id=uuid5(UNION_IDS, self.said.id),
            name=parts[0],
            mission=parts[1],
            founder=Person(identity=author.identity, name=author.name),
            invited=tuple(self.who.mentioned(mention) for mention in mentions),
            channel=self.said.channel,
            at=self.said.at,
        )

    def command(self, request: Request, union: Active) -> Command | None:
        """None for a verb that only asks to see something. Raises Misused, Misunderstood or Refused."""
        by, at, rest = self.said.author.identity, self.said.at, request.rest
        match request.verb:
            case Verb.CONSENT:
                return GiveConsent(number=self._number(request), by=by, at=at, dated=self.said.dated)
            case Verb.OBJECT:
                number, reason = self._number_and_reason(request)
                return RaiseObjection(number=number, reason=reason, by=by, at=at, dated=self.said.dated)
            case Verb.RETRACT:
                return WithdrawObjection(number=self._number(request), by=by, at=at, dated=self.said.dated)
            case Verb.REOPEN:
                return ReopenProposal(number=self._number(request), period=self.period, by=by, at=at)
            case Verb.WITHDRAW:
                return WithdrawProposal(number=self._number(request), by=by, at=at)
            case Verb.ACCEPT:
                return AcceptAdmission(number=self._number_if_any(request), by=by, at=at)
            case Verb.DECLINE:
                return DeclineAdmission(number=self._number_if_any(request), by=by, at=at)
            case Verb.LEAVE if rest:
                raise Misunderstood("leave-with-text")
            case Verb.LEAVE:
                return LeaveUnion(by=by, at=at)
            case Verb.LANGUAGE:
                return ChooseLanguage(language=language(rest), by=by, at=at)
            case _:
                change = self._change(request, union)
                if change is None:
                    return None
                return OpenProposal(change=change, period=self.period, by=by, at=at)

    def _change(self, request: Request, union: Active) -> Change | None:
        rest = request.rest
        match request.verb:
            case Verb.INVITE:
                return AdmitMember(candidate=self.who.only_person(rest))
            case Verb.EXPEL:
                person, reason = self.who.person_and_rest(rest, union)
                return ExpelMember(member=_member(person, union).number, reason=_given(reason, request))
            case Verb.PROPOSE:
                return AdoptResolution(text=_given(rest, request))
            case Verb.ADD_ARTICLE:
                number, text = article_and_rest(rest)
                return AddArticle(number=number, text=_given(text, request))
            case Verb.AMEND_ARTICLE:
                number, text = article_and_rest(rest)
                return AmendArticle(number=_given(number, request), text=_given(text, request))
            case Verb.REPEAL_ARTICLE:
                number, _ = article_and_rest(rest)
                return RepealArticle(number=_given(number, request))
            case Verb.RENAME:
                name, mission = _given(name_and_mission(rest), request)
                return RenameUnion(name=name, mission=mission)
            case Verb.DISSOLVE:
                return DissolveUnion(reason=_given(rest, request))
            case Verb.REPLACE_IDENTITY:
                return self._replacement(request, union)
            case _:
                return None

    def _replacement(self, request: Request, union: Active) -> ReplaceIdentity:
        person, rest = self.who.person_and_rest(request.rest, union)
        new, _ = self.who.person_and_rest(_given(rest, request), None)
        member = _member(person, union)
        return ReplaceIdentity(member=member.number, old=_replaced(member, new.identity), new=new.identity)

    def _number(self, request: Request) -> int:
        return _given(self._number_if_any(request), request)

    def _number_if_any(self, request: Request) -> int | None:
        number, _ = number_and_rest(request.rest)
        return self.about if number is None else number

    def _number_and_reason(self, request: Request) -> tuple[int, str | None]:
        number, reason = number_and_rest(request.rest)
        if perhaps_taken_back(reason):
            reason = ""  # the objection counts, and why is asked
        return _given(self.about if number is None else number, request), reason or None


def command_of(act: Act, pressed: Pressed, period: timedelta) -> Command:
    """What a press on a button asks for."""
    number, by, at = act.number, pressed.author.identity, pressed.at
    match act.action:
        case Action.CONSENT:
            return GiveConsent(number=number, by=by, at=at)
        case Action.OBJECT:
            return RaiseObjection(number=number, reason=None, by=by, at=at)
        case Action.ACCEPT:
            return AcceptAdmission(number=None if number == FOUNDING else number, by=by, at=at)
        case Action.DECLINE:
            return DeclineAdmission(number=None if number == FOUNDING else number, by=by, at=at)
        case Action.REOPEN:
            return ReopenProposal(number=number, period=period, by=by, at=at)


def language(rest: str) -> str:
    """Raises Misused for one that we do not speak."""
    chosen = rest.strip().lower()
    if chosen not in LANGUAGES:
        raise Misused(Verb.LANGUAGE)
    return chosen


def _member(person: Person, union: Active) -> Member:
    member = member_with(union, person.identity)
    if member is None:
        raise Refused(Reason.NO_SUCH_MEMBER)
    return member


def _replaced(member: Member, new: Identity) -> Identity:
    """The one on the same network, or the only one there is."""
    same = [identity for identity in member.identities if network_of(identity) == network_of(new)]
    return (same or list(member.identities))[0]


T = TypeVar("T")


def _given(part: T | None, request: Request) -> T:
    if not part:
        raise Misused(request.verb)
    return part
