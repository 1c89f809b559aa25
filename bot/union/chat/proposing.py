"""The commands that put something to the union, and those of who put it."""

from bot.chat.arguments import TEXT, Arguments, given
from bot.chat.grammar import article_and_rest
from bot.chat.outcome import Outcome
from bot.chat.questions import Way
from bot.chat.table import ChatButton, ChatCommand, Offered
from bot.union.actions import Action
from bot.union.chat.arguments import (
    NAME_AND_MISSION,
    NUMBER,
    PERSON_AND_MORE,
    Numbered,
    is_address,
    is_article,
)
from bot.union.chat.asked import Acted, AskedOfUnion
from bot.union.chat.deeds import Grave, UnionDeed
from bot.union.chat.which_union import here, on_a_card
from domain.refusal import Refused
from domain.union.changes import (
    AddArticle,
    AdmitMember,
    AdoptResolution,
    AmendArticle,
    DissolveUnion,
    ExpelMember,
    RenameUnion,
    RepealArticle,
    ReplaceIdentity,
)
from domain.union.commands import OpenProposal, ReopenProposal, WithdrawProposal
from domain.union.people import Identity, Member, Person, network_of
from domain.union.reasons import Reason
from domain.union.state import Active, member_with


async def invite(asked: AskedOfUnion, candidate: Person) -> Outcome:
    return asked.opens(AdmitMember(candidate=candidate), asked.who.by_username)


async def expel(asked: AskedOfUnion, whom: tuple[Person, str]) -> Outcome:
    person, reason = whom
    return asked.opens(ExpelMember(member=_member(person, asked.union).number, reason=given(reason)))


async def propose(asked: AskedOfUnion, text: str) -> Outcome:
    return asked.opens(AdoptResolution(text=text))


async def add_article(asked: AskedOfUnion, article: tuple[str | None, str]) -> Outcome:
    number, text = article
    return asked.opens(AddArticle(number=number, text=text))


async def amend_article(asked: AskedOfUnion, article: tuple[str, str]) -> Outcome:
    number, text = article
    return asked.opens(AmendArticle(number=number, text=text))


async def repeal_article(asked: AskedOfUnion, number: str) -> Outcome:
    return asked.opens(RepealArticle(number=number))


async def rename(asked: AskedOfUnion, called: tuple[str, str]) -> Outcome:
    name, mission = called
    return asked.opens(RenameUnion(name=name, mission=mission))


async def dissolve(asked: AskedOfUnion, reason: str) -> Outcome:
    return asked.opens(DissolveUnion(reason=reason))


async def replace_identity(asked: AskedOfUnion, whom: tuple[Person, str]) -> Outcome:
    person, rest = whom
    new, _ = asked.who.person_and_rest(given(rest), None)
    member = _member(person, asked.union)
    change = ReplaceIdentity(member=member.number, old=_replaced(member, new.identity), new=new.identity)
    return asked.opens(change, asked.who.by_username)


async def reopen(asked: AskedOfUnion, proposal: Numbered) -> Outcome:
    period = asked.resources.period
    return asked.does(ReopenProposal(number=proposal.number, period=period, by=asked.by, at=asked.at))


async def withdraw(asked: AskedOfUnion, proposal: Numbered) -> Outcome:
    return asked.does(WithdrawProposal(number=proposal.number, by=asked.by, at=asked.at))


def _member(person: Person, union: Active) -> Member:
    member = member_with(union, person.identity)
    if member is None:
        raise Refused(Reason.NO_SUCH_MEMBER)
    return member


def _replaced(member: Member, new: Identity) -> Identity:
    """The one on the same network, or the only one there is."""
    same = [identity for identity in member.identities if network_of(identity) == network_of(new)]
    return (same or list(member.identities))[0]


def _dissolving_alone(union: Active, command: OpenProposal) -> Grave | None:
    alone = member_with(union, command.by) is not None and len(union.roster) == 1
    if not alone or not isinstance(command.change, DissolveUnion):
        return None
    return Grave(kind="dissolve", ways=(Way.DISSOLVE, Way.GO_ON))


def _article(rest: str) -> str:
    return given(article_and_rest(rest)[0])


def _text_of(rest: str) -> str:
    return given(article_and_rest(rest)[1])


def _amends(rest: str) -> bool:
    number, text = article_and_rest(rest)
    return number is not None and bool(text)


OPENING = UnionDeed(of=OpenProposal, done="opened", told_to_all=True, grave=_dissolving_alone)

PERSON: Arguments[AskedOfUnion, Person] = Arguments(
    read=lambda asked, rest: asked.who.only_person(rest), fits=is_address
)
NEW_ARTICLE: Arguments[AskedOfUnion, tuple[str | None, str]] = Arguments(
    read=lambda _, rest: (article_and_rest(rest)[0], _text_of(rest)), fits=lambda rest, _: bool(rest)
)
ARTICLE_AND_TEXT: Arguments[AskedOfUnion, tuple[str, str]] = Arguments(
    read=lambda _, rest: (_article(rest), _text_of(rest)), fits=lambda rest, _: _amends(rest)
)
ARTICLE: Arguments[AskedOfUnion, str] = Arguments(read=lambda _, rest: _article(rest), fits=is_article)

OPENING_COMMANDS = (
    ChatCommand(
        name="invite",
        handler=invite,
        finds=here,
        arguments=PERSON,
        offered=Offered.GROUP,
        deed=OPENING,
    ),
    ChatCommand(
        name="expel",
        handler=expel,
        finds=here,
        arguments=PERSON_AND_MORE,
        offered=Offered.GROUP,
        deed=OPENING,
    ),
    ChatCommand(
        name="propose", handler=propose, finds=here, arguments=TEXT, offered=Offered.GROUP, deed=OPENING
    ),
    ChatCommand(
        name="add_article",
        handler=add_article,
        finds=here,
        arguments=NEW_ARTICLE,
        offered=Offered.GROUP,
        deed=OPENING,
    ),
    ChatCommand(
        name="amend_article",
        handler=amend_article,
        finds=here,
        arguments=ARTICLE_AND_TEXT,
        offered=Offered.GROUP,
        deed=OPENING,
    ),
    ChatCommand(
        name="repeal_article",
        handler=repeal_article,
        finds=here,
        arguments=ARTICLE,
        offered=Offered.GROUP,
        deed=OPENING,
    ),
    ChatCommand(
        name="rename",
        handler=rename,
        finds=here,
        arguments=NAME_AND_MISSION,
        offered=Offered.GROUP,
        deed=OPENING,
    ),
    ChatCommand(
        name="dissolve",
        handler=dissolve,
        finds=here,
        arguments=TEXT,
        offered=Offered.GROUP,
        needs_slash=True,  # any text would fit, and it is grave
        deed=OPENING,
    ),
    ChatCommand(
        name="replace_identity",
        handler=replace_identity,
        finds=here,
        arguments=PERSON_AND_MORE,
        offered=Offered.GROUP,
        deed=OPENING,
    ),
)

OWN_COMMANDS = (
    ChatCommand(
        name="reopen",
        handler=reopen,
        finds=on_a_card,
        arguments=NUMBER,
        offered=Offered.GROUP,
        deed=UnionDeed(of=ReopenProposal, done="reopened", told_to_all=True),
    ),
    ChatCommand(
        name="withdraw",
        handler=withdraw,
        finds=on_a_card,
        arguments=NUMBER,
        offered=Offered.GROUP,
        is_stance=True,
        deed=UnionDeed(of=WithdrawProposal, done="withdrawn", told_to_all=True),
    ),
)

BUTTONS: tuple[ChatButton[Acted], ...] = (
    ChatButton(
        name=Action.REOPEN,
        means=lambda acted: acted.does(
            ReopenProposal(number=acted.number, period=acted.period, by=acted.by, at=acted.at)
        ),
    ),
)
