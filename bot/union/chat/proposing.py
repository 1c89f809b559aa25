"""The commands that put something to the union, and those of who put it."""

from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar

from bot.chat.arguments import Arguments, given, text
from bot.chat.outcome import Outcome
from bot.chat.questions import Way
from bot.chat.table import AnyCommand, ChatButton, ChatCommand, Offered
from bot.union.actions import Action
from bot.union.chat import fitting
from bot.union.chat.arguments import (
    ARTICLE,
    ARTICLE_AND_TEXT,
    NAME_AND_MISSION,
    NEW_ARTICLE,
    PERSON,
    PERSON_AND_MORE,
    Numbered,
    Part,
    Whom,
    is_number,
    numbered,
)
from bot.union.chat.asked import Acted, AskedOfUnion
from bot.union.chat.deeds import Doubted, Grave, UnionDeed
from bot.union.chat.lengths import PERIOD, PROPOSED, Proposed, perhaps_longer
from bot.union.chat.meant import hardly_meant, proposed_before
from bot.union.chat.more_time import until_they_are_back
from bot.union.chat.which_union import here, on_a_card
from domain.people import Identity, Person, network_of
from domain.refusal import Refused
from domain.union.changes import (
    AddArticle,
    AdmitMember,
    AdoptResolution,
    AmendArticle,
    Change,
    ChangePeriod,
    DissolveUnion,
    ExpelMember,
    RenameUnion,
    RepealArticle,
    ReplaceIdentity,
)
from domain.union.commands import OpenProposal, ReopenProposal, WithdrawProposal
from domain.union.members import Member
from domain.union.reasons import Reason
from domain.union.state import Active, member_with

A = TypeVar("A")

Opens = Callable[[AskedOfUnion, A], Change]
"""The change that a command proposes. Raises Missing, Misunderstood or Refused."""


def opening(
    name: str,
    arguments: Arguments[AskedOfUnion, A],
    opens: Opens[A],
    *,
    about_people: bool = False,
    needs_slash: bool = False,
    begins: bool = False,
) -> AnyCommand:
    """A command that opens a proposal. `about_people`: it brings somebody in, or lets somebody speak for another."""

    async def handle(asked: AskedOfUnion, given: A) -> Outcome:
        change, people = opens(asked, given), asked.who.by_username if about_people else ()
        return proposed_before(asked.opening(change), asked) or asked.opens(change, people)

    return ChatCommand(
        name,
        handle,
        here,
        arguments,
        offered=Offered.GROUP,
        needs_slash=needs_slash,
        begins=begins,
        deed=OPENING,
    )


async def propose(asked: AskedOfUnion, proposed: Proposed) -> Outcome:
    command = asked.opening(AdoptResolution(text=proposed.text.lstrip(": ")), proposed.length)
    return (
        hardly_meant(proposed.text, command, asked) or proposed_before(command, asked) or asked.does(command)
    )


def _expulsion(asked: AskedOfUnion, whom: Whom) -> ExpelMember:
    member = _member(whom.person, asked.union)
    return ExpelMember(member=member.number, reason=given(whom.more, Part.REASON, before=whom.typed))


def _replacement(asked: AskedOfUnion, whom: Whom) -> ReplaceIdentity:
    member = _member(whom.person, asked.union)
    new, _ = asked.who.person_and_rest(given(whom.more, Part.ACCOUNT, before=whom.typed), None)
    return ReplaceIdentity(member=member.number, old=_replaced(member, new.identity), new=new.identity)


async def reopen(asked: AskedOfUnion, proposal: Numbered) -> Outcome:
    return asked.does(_reopening(asked, asked.resources.period, proposal.number))


def _reopening(asked: AskedOfUnion | Acted, period: timedelta, number: int) -> ReopenProposal:
    superseded = asked.view.superseded(number)
    return ReopenProposal(number=number, period=period, by=asked.by, at=asked.at, superseded=superseded)


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


def _perhaps_longer(union: Active, command: OpenProposal) -> Doubted | None:
    return perhaps_longer(union, command) or until_they_are_back(union, command)


OPENING = UnionDeed(
    OpenProposal, "opened", told_to_all=True, grave=_dissolving_alone, doubted=_perhaps_longer
)

OPENING_COMMANDS = (
    opening(
        "invite", PERSON, lambda _, person: AdmitMember(candidate=person), about_people=True, begins=True
    ),
    opening("expel", PERSON_AND_MORE, _expulsion, begins=True),
    ChatCommand("propose", propose, here, PROPOSED, offered=Offered.GROUP, begins=True, deed=OPENING),
    opening("add_article", NEW_ARTICLE, lambda _, new: AddArticle(number=new[0], text=new[1]), begins=True),
    opening(
        "amend_article",
        ARTICLE_AND_TEXT,
        lambda _, new: AmendArticle(number=new[0], text=new[1]),
        begins=True,
    ),
    opening("repeal_article", ARTICLE, lambda _, number: RepealArticle(number=number), begins=True),
    opening("rename", NAME_AND_MISSION, lambda _, new: RenameUnion(name=new[0], mission=new[1]), begins=True),
    opening("period", PERIOD, lambda _, period: ChangePeriod(period=period), begins=True),
    # any text would fit, and it is grave
    opening(
        "dissolve",
        text(Part.ENDING),
        lambda _, reason: DissolveUnion(reason=reason),
        needs_slash=True,
        begins=True,
    ),
    opening("replace_identity", PERSON_AND_MORE, _replacement, about_people=True),
)

REOPENING = UnionDeed(ReopenProposal, "reopened", told_to_all=True)
WITHDRAWING = UnionDeed(WithdrawProposal, "withdrawn", told_to_all=True)

OWN_COMMANDS = (
    ChatCommand(
        "reopen",
        reopen,
        on_a_card,
        numbered(is_number, fitting.to_reopen),
        offered=Offered.GROUP,
        deed=REOPENING,
    ),
    ChatCommand(
        "withdraw",
        withdraw,
        on_a_card,
        numbered(is_number, fitting.ones_own),
        offered=Offered.GROUP,
        is_stance=True,
        deed=WITHDRAWING,
    ),
)

BUTTONS: tuple[ChatButton[Acted], ...] = (
    ChatButton(
        Action.REOPEN,
        lambda acted: acted.does(_reopening(acted, acted.period, acted.number)),
    ),
)
