"""What is said to a proposal and is no stance: another text, by its proposer or as others would put it, and remarks."""

from datetime import datetime

from bot.chat.arguments import given as needed
from bot.chat.outcome import Outcome, Says
from bot.chat.table import ChatButton, ChatCommand, Offered
from bot.union.actions import Action
from bot.union.chat import fitting
from bot.union.chat.arguments import Numbered, Part, is_number_or_words, numbered
from bot.union.chat.asked import Acted, AskedOfUnion
from bot.union.chat.deeds import UnionDeed
from bot.union.chat.which_union import on_a_card
from domain.people import Identity
from domain.refusal import Refused
from domain.union.changes import rules_of
from domain.union.commands import AdoptWording, Remark, ReviseProposal, SuggestWording
from domain.union.proposal import Open
from domain.union.reasons import Reason
from domain.union.state import Active, member_with, proposal_numbered


def is_revisable(proposal: Open) -> bool:
    return rules_of(proposal.change).text(proposal.change) is not None


def rewording(
    proposal: Open, union: Active, text: str, by: Identity, at: datetime
) -> ReviseProposal | SuggestWording | None:
    """Of its proposer a new text, of another elector what they suggest; of who has no voice in it neither."""
    member, number = member_with(union, by), proposal.number
    if member is not None and member.number == proposal.proposer:
        return ReviseProposal(number=number, text=text, by=by, at=at)
    if member is not None and member.number in proposal.electors:
        return SuggestWording(number=number, text=text, by=by, at=at)
    return None


async def revise(asked: AskedOfUnion, given: Numbered) -> Outcome:
    proposal, member = _open(asked.union, given.number), asked.member()
    part = Part.REVISION if proposal.proposer == member.number else Part.SUGGESTION
    text = needed(given.rest.removeprefix(":").lstrip(), part, before=f"{proposal.number} ")
    remark = Remark(number=proposal.number, text=text, by=asked.by, at=asked.at)
    return asked.does(rewording(proposal, asked.union, text, asked.by, asked.at) or remark)


async def remark(asked: AskedOfUnion, given: Numbered) -> Outcome:
    """To the proposal, and no stance whatever it says."""
    text = needed(given.rest.removeprefix(":").lstrip(), Part.REMARK, before=f"{given.number} ")
    return asked.does(Remark(number=given.number, text=text, by=asked.by, at=asked.at))


def _open(union: Active, number: int) -> Open:
    """One that can be put otherwise: it is said before anybody thinks of a text. Raises Refused."""
    proposal = union.open.get(number)
    if proposal is None:
        ended = proposal_numbered(union, number) is not None
        raise Refused(Reason.ALREADY_SETTLED if ended else Reason.NO_SUCH_PROPOSAL, number=number)
    if not is_revisable(proposal):
        raise Refused(Reason.NOT_REVISABLE, number=number)
    return proposal


def _revising(acted: Acted) -> Says:
    return Says(f"/revise {acted.number}")


def _adopting(acted: Acted) -> AdoptWording:
    return AdoptWording(number=acted.number, suggestion=acted.act.suggestion, by=acted.by, at=acted.at)


REVISING = UnionDeed(ReviseProposal, "revised", told_to_all=True)
REMARKING = UnionDeed(Remark, "heard", told_to_all=True, acknowledged=True)

COMMANDS = (
    ChatCommand(
        "revise",
        revise,
        on_a_card,
        numbered(is_number_or_words, fitting.to_reword),
        offered=Offered.GROUP,
        deed=REVISING,
    ),
    ChatCommand(
        "remark",
        remark,
        on_a_card,
        numbered(is_number_or_words, fitting.to_show),
        offered=Offered.GROUP,
        deed=REMARKING,
    ),
)

BUTTONS: tuple[ChatButton[Acted], ...] = (
    ChatButton(Action.REVISE, _revising),
    ChatButton(Action.SUGGEST, _revising),
    ChatButton(Action.ADOPT, lambda acted: acted.does(_adopting(acted))),
)

DEEDS = (
    UnionDeed(SuggestWording, "suggested", told_to_all=True),
    UnionDeed(AdoptWording, "revised", told_to_all=True),
)
"""What it leads to where somebody else speaks, or another answers."""
