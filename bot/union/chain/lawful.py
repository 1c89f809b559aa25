"""Whether an event may follow by the rules of deciding, version 1, as far as numbers show it (docs/rules.md).

What is withheld is not judged: who was told in which chat, and whose account is whose.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.union.chain.endings import ending_wrongs
from domain.union import events
from domain.union.changes import Change, rules_of
from domain.union.events import MoveCause, UnionEvent
from domain.union.limits import MAX_REVISIONS
from domain.union.members import MemberNumber
from domain.union.proposal import Open, Running, consenters, deadline_of
from domain.union.state import Active, electors_of, next_member_number

TOO_SHORT = "its deadline gives less time than the proposal was to run for"


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """`by` is the member who acted, None for the service and for whoever was no member."""

    event: UnionEvent
    by: MemberNumber | None
    spoken: datetime


def wrongs(act: Act, union: Active) -> Iterator[str]:
    """A sentence for each rule that it breaks, for a union as it stood before."""
    event = act.event
    if isinstance(event, events.ProposalOpened):
        yield from _opening(event, act, union)
    elif isinstance(event, events.ProposalEvent):
        if (proposal := union.open.get(event.number)) is None:
            yield f"proposal {event.number} is not open"
        elif isinstance(event, events.Outcome):
            yield from ending_wrongs(event, proposal, union, spoken=act.spoken, by=act.by)
        else:
            yield from _within(event, proposal, act, union)
    else:
        yield from _union_wide(event, act, union)


def _opening(event: events.ProposalOpened, act: Act, union: Active) -> Iterator[str]:
    if event.number != union.opened + 1:
        yield f"it is numbered {event.number}, and the one before was {union.opened}"
    yield from _themselves(event.proposer, act, union)
    yield from _right_electors(event.electors, event.change, union)
    if event.base_revision != rules_of(event.change).base_revision(event.change, union):
        yield "it names another revision of the article than the one in force"
    if event.at != act.spoken:
        yield "it was not opened when it was spoken"


def _within(event: events.ProposalEvent, proposal: Open, act: Act, union: Active) -> Iterator[str]:
    match event:
        case _ if isinstance(event, events.StanceEvent | events.DoubtSettled):
            yield from _themselves(event.member, act, union)
            yield from _has_voice(event.member, proposal)
            yield from _in_time(proposal, act)
        case events.Remarked(member=member, unclear=unclear):
            if member is not None:
                yield from _themselves(member, act, union)
            if unclear and member is not None:
                yield from _has_voice(member, proposal)
        case events.ProposalRevised(version=version, electors=electors):
            yield from _themselves(proposal.proposer, act, union)
            yield from _right_electors(electors, proposal.change, union)
            yield from _in_time(proposal, act)
            if version != proposal.version + 1 or version > MAX_REVISIONS + 1:
                yield f"version {version} cannot follow version {proposal.version}"
        case events.WordingSuggested(member=member):
            yield from _themselves(member, act, union)
            yield from _has_voice(member, proposal)
        case events.NoticePublished(deadline=deadline, version=version) if version == proposal.version:
            if deadline is not None and deadline < act.spoken + proposal.length:
                yield TOO_SHORT
        case events.DeadlineMoved():
            yield from _moving(event, proposal)
        case events.ProposerChanged(proposer=proposer):
            heirs = [member for member in consenters(proposal) if member in proposal.electors]
            if proposal.proposer in proposal.electors or heirs[:1] != [proposer]:
                yield f"member {proposer} is not who takes it over"
        case _:
            pass  # it is withheld who the candidate is


def _moving(event: events.DeadlineMoved, proposal: Open) -> Iterator[str]:
    before = deadline_of(proposal)
    if isinstance(proposal.phase, Running) and before is not None and event.deadline < before:
        yield f"it moves the deadline back, from {before:%Y-%m-%d %H:%M} to {event.deadline:%Y-%m-%d %H:%M}"
    if before is None and event.deadline < proposal.put_at + proposal.length:
        yield TOO_SHORT
    if event.cause is MoveCause.LENGTHENED and event.member != proposal.proposer:
        yield "its proposer alone can lengthen it"


def _union_wide(event: events.UnionWide, act: Act, union: Active) -> Iterator[str]:
    match event:
        case events.UnionStarted():
            yield "the union had started before"
        case events.FoundingInvitationAccepted(member=member) | events.MemberAdmitted(member=member):
            if member != next_member_number(union):
                yield f"its number should be {next_member_number(union)}, not {member}"
        case events.MemberLeft(member=member) | events.LanguageChosen(member=member):
            yield from _themselves(member, act, union)
        case (
            events.IdentityLinked(member=member)
            | events.IdentityUnlinked(member=member)
            | events.IdentityReplaced(member=member)
            | events.MemberExpelled(member=member)
        ):
            yield from _known(member, union)
        case events.MembersMerged(member=member, merged=merged):
            yield from _known(member, union)
            yield from _known(merged, union)
        case _:
            pass


def _known(member: MemberNumber, union: Active) -> Iterator[str]:
    if member not in union.roster:
        yield f"there is no member {member}"


def _themselves(member: MemberNumber, act: Act, union: Active) -> Iterator[str]:
    yield from _known(member, union)
    if act.by != member:
        who = "nobody" if act.by is None else f"member {act.by}"
        yield f"it is member {member}'s to say, and {who} said it"


def _has_voice(member: MemberNumber, proposal: Open) -> Iterator[str]:
    if member not in proposal.electors:
        yield f"member {member} has no voice in proposal {proposal.number}"


def _in_time(proposal: Open, act: Act) -> Iterator[str]:
    deadline = deadline_of(proposal)
    if deadline is not None and act.spoken >= deadline:
        yield f"it came too late: the deadline was {deadline:%Y-%m-%d %H:%M} UTC"


def _right_electors(electors: tuple[MemberNumber, ...], change: Change, union: Active) -> Iterator[str]:
    expected = sorted(electors_of(change, union))
    if sorted(electors) != expected:
        yield f"its electors should be {_all(expected)}, not {_all(electors)}"


def _all(members: Sequence[MemberNumber]) -> str:
    return ", ".join(map(str, members)) or "nobody"
