"""How a proposal becomes what it is, one event after another."""

from collections.abc import Mapping
from datetime import datetime
from functools import reduce

from domain.replacing import replace
from domain.union import events
from domain.union.changes import rules_of
from domain.union.dates import is_older
from domain.union.events import Dated, MoveCause
from domain.union.members import MemberNumber
from domain.union.proposal import (
    AwaitingCandidate,
    Consent,
    Objecting,
    Open,
    Phase,
    Proposal,
    Running,
    Said,
    Settled,
    Stance,
    Suggestion,
    Unheard,
    without,
)

ONCE = frozenset({MoveCause.DOUBT, MoveCause.QUESTIONED, MoveCause.ABSENCE, MoveCause.FAILED})
"""What moves a deadline no more than once."""

LATEST_REMARKS = 3
"""Those that a proposal knows by heart; all of them stand in the log."""


def opened(event: events.ProposalOpened, *, to_founders: bool) -> Open:
    return Open(
        number=event.number,
        proposer=event.proposer,
        change=event.change,
        electors=frozenset(event.electors),
        base_revision=event.base_revision,
        period=event.period,
        length=event.length or event.period,
        put_at=event.at,
        stances={event.proposer: Consent()},  # proposing is consenting
        to_founders=to_founders,
    )


def evolve_proposal(proposal: Open, event: events.ProposalEvent) -> Proposal:
    match event:
        case events.ProposalRevised():
            return _revised(proposal, event)
        case events.WordingSuggested():
            return _suggested(proposal, event)
        case events.NoticePublished(version=version) if version != proposal.version:
            return proposal
        case events.NoticePublished():
            return _noticed(proposal, event)
        case events.ElectorsFoundAbsent(absent=absent):
            gone = frozenset(absent)
            return replace(proposal, told=proposal.told - gone, absent=proposal.absent | gone)
        case events.ConsentGiven(member=member, dated=dated):
            return _with_stance(_at_date(proposal, dated), member, Consent())
        case events.ConsentWithdrawn(member=member, dated=dated):
            # what is unclear stays so: its author has still not said whether it was a no
            stances = without(proposal.stances, member)
            return replace(_at_date(proposal, dated), stances=stances)
        case events.ObjectionRaised():
            return _objected(proposal, event)
        case events.ObjectionReasonGiven():
            return _reasoned(_at_date(proposal, event.dated), event)
        case events.ObjectionWithdrawn(member=member, dated=dated):
            return _without_stance(_at_date(proposal, dated), member)
        case events.ObjectionConfirmed():
            return _confirmed(_at_date(proposal, event.dated), event)
        case events.ObjectionForgotten(member=member):
            return _as_before(proposal, member)
        case events.Remarked(member=int(member), text=text, unclear=True, dated=dated):
            said = (*(one for one in proposal.doubts.get(member, ()) if one != text), text)
            return replace(_at_date(proposal, dated), doubts={**proposal.doubts, member: said})
        case events.Remarked():
            return _remarked(proposal, event)
        case events.DoubtSettled(member=member):
            return _undoubted(proposal, member)
        case events.DeadlineMoved():
            return _deadline_moved(proposal, event)
        case events.ProposerChanged(proposer=proposer):
            return replace(proposal, proposer=proposer)
        case events.CandidateAccepted():
            return replace(proposal, candidate_accepted=True)
        case events.CandidateDeclined():
            return proposal
        case (
            events.ProposalCarried()
            | events.ProposalRejected()
            | events.ProposalWithdrawn()
            | events.ProposalDeclined()
            | events.ProposalSuperseded()
            | events.ProposalLapsed()
        ):
            return Settled(last=_without_doubts(proposal), outcome=event)


def _revised(proposal: Open, event: events.ProposalRevised) -> Open:
    """What was objected to or unclear stays so; nobody has consented to what they were not shown."""
    rules, suggestion = rules_of(proposal.change), proposal.suggestions.get(event.suggestion or 0)
    standing = {who: stance for who, stance in proposal.stances.items() if isinstance(stance, Objecting)}
    before = {
        who: None if isinstance(stance, Consent) else stance for who, stance in proposal.questioned.items()
    }
    return replace(
        proposal,
        change=rules.reworded(proposal.change, event.text),
        earlier=(*proposal.earlier, rules.text(proposal.change) or ""),
        put_at=event.at,
        worded_by=suggestion.member if suggestion else None,
        electors=frozenset(event.electors),
        stances={proposal.proposer: Consent(), **standing},
        questioned=before,
        phase=Unheard(),
        notices=frozenset(),
        told=frozenset(),
        absent=frozenset(),
        paused=None,
        begun=None,
        moved_for=proposal.moved_for - {MoveCause.DOUBT},
    )


def _suggested(proposal: Open, event: events.WordingSuggested) -> Open:
    others = {number: one for number, one in proposal.suggestions.items() if one.member != event.member}
    suggestions = {**others, event.suggestion: Suggestion(event.member, event.text)}
    return replace(proposal, suggestions=suggestions, suggested=max(proposal.suggested, event.suggestion))


def _noticed(proposal: Open, event: events.NoticePublished) -> Open:
    told = proposal.told | frozenset(event.told)
    noticed = replace(
        proposal,
        notices=proposal.notices | {event.channel},
        told=told,
        absent=(proposal.absent | frozenset(event.absent)) - told,
    )
    if event.deadline is None:
        return noticed
    return replace(noticed, phase=Running(event.deadline), begun=event.deadline - proposal.length)


def _objected(proposal: Open, event: events.ObjectionRaised) -> Open:
    """An objection that looks older than its author's latest word stands, and they are asked about it."""
    member, before = event.member, proposal.stances.get(event.member)
    looks_older = event.dated is not None and is_older(proposal, event.dated)
    stance = Objecting(event.reason, contested=event.contested, version=event.version)
    objected = _with_stance(_at_date(proposal, event.dated), member, stance)
    if not looks_older:
        return objected
    return replace(objected, questioned={**objected.questioned, member: before})


def _at_date(proposal: Open, dated: Dated | None) -> Open:
    if dated is None or is_older(proposal, dated):
        return proposal
    return replace(proposal, dates={**proposal.dates, dated.key: dated.at})


def _remarked(proposal: Open, event: events.Remarked) -> Open:
    count = proposal.remarked.get(event.member, 0) + 1
    remarks = (*proposal.remarks, Said(event.member, event.text))[-LATEST_REMARKS:]
    return replace(proposal, remarks=remarks, remarked={**proposal.remarked, event.member: count})


def _undoubted(proposal: Open, member: MemberNumber) -> Open:
    """What may have been a no was a remark."""
    said = [Said(member, text) for text in proposal.doubts.get(member, ())]
    remarks = (*proposal.remarks, *said)[-LATEST_REMARKS:]
    return replace(proposal, remarks=remarks, doubts=without(proposal.doubts, member))


def _without_doubts(proposal: Open) -> Open:
    """Whoever was asked and has not answered has made a remark."""
    return reduce(_undoubted, proposal.doubts, proposal)


def _reasoned(proposal: Open, event: events.ObjectionReasonGiven) -> Open:
    member, reason = event.member, event.reason
    match proposal.stances.get(member):
        case Objecting(reason=str(given)) as stance:
            stance = replace(stance, reason=f"{given}\n{reason}")
        case Objecting() as stance:
            stance = replace(stance, reason=reason)
        case _:
            stance = Objecting(reason)
    stance = replace(stance, version=max(stance.version, event.version))
    settled = replace(proposal, doubts=without(proposal.doubts, member))
    return replace(settled, stances={**proposal.stances, member: stance})


def _confirmed(proposal: Open, event: events.ObjectionConfirmed) -> Open:
    meant = replace(proposal, questioned=without(proposal.questioned, event.member))
    match proposal.stances.get(event.member):
        case Objecting(version=version) as stance if version < event.version:
            stances = {**proposal.stances, event.member: replace(stance, version=event.version)}
            return replace(meant, stances=stances)
        case _:
            return meant


def _as_before(proposal: Open, member: MemberNumber) -> Open:
    before = proposal.questioned.get(member)
    return _without_stance(proposal, member) if before is None else _with_stance(proposal, member, before)


def _with_stance(proposal: Open, member: MemberNumber, stance: Stance) -> Open:
    return _spoken(proposal, member, {**without(proposal.stances, member), member: stance})


def _without_stance(proposal: Open, member: MemberNumber) -> Open:
    return _spoken(proposal, member, without(proposal.stances, member))


def _spoken(proposal: Open, member: MemberNumber, stances: Mapping[MemberNumber, Stance]) -> Open:
    """Whoever has spoken clearly is in no doubt, and has answered whatever they were asked."""
    return replace(
        proposal,
        stances=stances,
        doubts=without(proposal.doubts, member),
        questioned=without(proposal.questioned, member),
        failed=proposal.failed - {member},
    )


def _deadline_moved(proposal: Open, event: events.DeadlineMoved) -> Open:
    cause = event.cause
    moved = replace(proposal, phase=_moved(proposal.phase, cause, event.deadline))
    if isinstance(proposal.phase, Unheard):
        return replace(moved, begun=event.deadline - proposal.length)
    if cause is MoveCause.MORE_TIME and event.member is not None:
        return replace(moved, asked_for_time=moved.asked_for_time | {event.member})
    return replace(moved, moved_for=moved.moved_for | {cause}) if cause in ONCE else moved


def _moved(phase: Phase, cause: MoveCause, deadline: datetime) -> Phase:
    match cause:
        case MoveCause.AWAITING_CANDIDATE:
            return AwaitingCandidate(deadline)
        case MoveCause.INTERRUPTION | MoveCause.RESTORED if isinstance(phase, AwaitingCandidate):
            return AwaitingCandidate(deadline)
        case _:
            return Running(deadline)
