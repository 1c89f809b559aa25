"""How proposals end: by time, by unanimity, or because nothing can carry them any more."""

from datetime import datetime

from domain.union.changes import (
    AddArticle,
    AdmitMember,
    AdoptResolution,
    AmendArticle,
    BindChannel,
    DissolveUnion,
    ExpelMember,
    RenameUnion,
    RepealArticle,
    ReplaceIdentity,
    UnbindChannel,
)
from domain.union.events import (
    ArticleAdded,
    ArticleAmended,
    ArticleRepealed,
    ChannelBound,
    ChannelUnbound,
    IdentityReplaced,
    MemberAdmitted,
    MemberExpelled,
    ResolutionAdopted,
    UnionDissolved,
    UnionEvent,
    UnionRenamed,
)
from domain.union.opening import MAX_MEMBERS
from domain.union.people import Channel, MemberNumber, network_of, speaks_on
from domain.union.proposal import (
    AwaitingCandidate,
    Open,
    Running,
    Unheard,
    consenters,
    due_at,
    end_of_period,
    is_due,
    is_supported,
    is_unanimous,
    objections,
    patience_ends,
    waits_for_candidate,
)
from domain.union.proposal_events import (
    Basis,
    DeadlineMoved,
    LapseCause,
    MoveCause,
    NoticePublished,
    ProposalCarried,
    ProposalLapsed,
    ProposalRejected,
    ProposalSuperseded,
    ProposerChanged,
)
from domain.union.regulation import article_in_force, can_be_added, has_parts, next_number
from domain.union.state import Active, member_with, next_member_number


def first_due(union: Active, until: datetime) -> tuple[datetime, Open] | None:
    """What is to be settled next, in the order of (deadline, number)."""
    due = [
        (at, proposal.number) for proposal in union.open.values() if (at := due_at(proposal)) and at <= until
    ]
    if not due:
        return None
    at, number = min(due)
    return at, union.open[number]


def settle(proposal: Open, union: Active, at: datetime) -> list[UnionEvent]:
    """Ends a proposal whose time has come at `at`, or leaves it to its candidate for a while."""
    number = proposal.number
    match proposal.phase:
        case Unheard():
            cause = LapseCause.CANDIDATE_SILENT if proposal.told else LapseCause.NEVER_ANNOUNCED
            return [ProposalLapsed(number=number, cause=cause)]
        case AwaitingCandidate():
            return [ProposalLapsed(number=number, cause=LapseCause.CANDIDATE_SILENT)]
        case Running() if objections(proposal):
            return [ProposalRejected(number=number, objections=objections(proposal))]
        case Running() if waits_for_candidate(proposal):
            deadline = patience_ends(proposal)
            if at >= deadline:
                return [ProposalLapsed(number=number, cause=LapseCause.CANDIDATE_SILENT)]
            return [DeadlineMoved(number=number, cause=MoveCause.AWAITING_CANDIDATE, deadline=deadline)]
        case Running() if not is_supported(proposal):
            return [ProposalLapsed(number=number, cause=LapseCause.UNSUPPORTED)]
        case Running():
            return _carry(proposal, union, Basis.TACIT)


def consequence(union: Active, at: datetime) -> list[UnionEvent]:
    """The first thing that follows from the state of the union alone, or nothing."""
    for proposal in union.open.values():
        follows = _consequence_for(proposal, union, at)
        if follows:
            return follows
    return [] if union.roster else [UnionDissolved(proposal=None)]


def newly_told(proposal: Open, union: Active, channel: Channel) -> set[MemberNumber]:
    network = network_of(channel)
    return {
        elector for elector in proposal.electors - proposal.told if speaks_on(union.roster[elector], network)
    }


def notice(
    proposal: Open, union: Active, channel: Channel, at: datetime, absent: tuple[MemberNumber, ...] = ()
) -> NoticePublished:
    """The clock starts when the last elector is told."""
    told = newly_told(proposal, union, channel) - set(absent)
    starts = isinstance(proposal.phase, Unheard) and proposal.electors <= proposal.told | told
    return NoticePublished(
        number=proposal.number,
        channel=channel,
        told=tuple(sorted(told)),
        deadline=end_of_period(at, proposal.period) if starts else None,
    )


def _consequence_for(proposal: Open, union: Active, at: datetime) -> list[UnionEvent]:
    ending = _void(proposal, union)
    if ending is not None:
        return [ending]
    if proposal.proposer not in proposal.electors:
        return [_succession(proposal)]
    if is_unanimous(proposal):
        return _carry(proposal, union, Basis.EXPLICIT)
    match proposal.phase:
        case AwaitingCandidate() if proposal.candidate_accepted and objections(proposal):
            return [ProposalRejected(number=proposal.number, objections=objections(proposal))]
        case AwaitingCandidate() if proposal.candidate_accepted:
            return _carry(proposal, union, Basis.TACIT)
        case Unheard() if proposal.notices and not is_due(proposal, at):
            return _start_of_clock(proposal, union, at)
        case _:
            return []


def _start_of_clock(proposal: Open, union: Active, at: datetime) -> list[UnionEvent]:
    """An elector told late, through a new identity; or the last one untold is gone."""
    for channel in sorted(proposal.notices):
        if newly_told(proposal, union, channel):
            return [notice(proposal, union, channel, at)]
    if proposal.electors <= proposal.told:
        deadline = end_of_period(at, proposal.period)
        return [DeadlineMoved(number=proposal.number, cause=MoveCause.UNTOLD_GONE, deadline=deadline)]
    return []


def _succession(proposal: Open) -> ProposerChanged | ProposalLapsed:
    heirs = [member for member in consenters(proposal) if member in proposal.electors]
    if heirs:
        return ProposerChanged(number=proposal.number, proposer=heirs[0])
    return ProposalLapsed(number=proposal.number, cause=LapseCause.NO_PROPOSER)


def _void(proposal: Open, union: Active) -> ProposalSuperseded | ProposalLapsed | None:
    """Ends what nothing can carry any more, at once."""

    def lapsed(when: bool, cause: LapseCause) -> ProposalLapsed | None:
        return ProposalLapsed(number=proposal.number, cause=cause) if when else None

    def superseded(when: bool) -> ProposalSuperseded | None:
        return ProposalSuperseded(number=proposal.number) if when else None

    if not proposal.electors:
        return lapsed(True, LapseCause.NO_ELECTORS)
    match proposal.change:
        case AmendArticle(number=number) | RepealArticle(number=number):
            article = article_in_force(union.regulation, number)
            return superseded(article is None or article.revision != proposal.base_revision)
        case AddArticle(number=number):
            return superseded(number is not None and not can_be_added(union.regulation, number))
        case AdmitMember(candidate=candidate):
            return lapsed(member_with(union, candidate.identity) is not None, LapseCause.IDENTITY_TAKEN)
        case ExpelMember(member=member):
            return lapsed(member not in union.roster, LapseCause.MEMBER_GONE) or lapsed(
                len(proposal.electors) < 2,  # noqa: PLR2004 - the rule's own number
                LapseCause.TOO_FEW_ELECTORS,
            )
        case ReplaceIdentity(member=member, old=old, new=new):
            holder = union.roster.get(member)
            if holder is None:
                return lapsed(True, LapseCause.MEMBER_GONE)
            return lapsed(old not in holder.identities, LapseCause.IDENTITY_GONE) or lapsed(
                member_with(union, new) is not None, LapseCause.IDENTITY_TAKEN
            )
        case BindChannel(channel=channel):
            return superseded(channel in union.channels)
        case UnbindChannel(channel=channel):
            return superseded(channel not in union.channels or len(union.channels) == 1)
        case AdoptResolution() | RenameUnion() | DissolveUnion():
            return None


def _carry(proposal: Open, union: Active, basis: Basis) -> list[UnionEvent]:
    """Outcome and effect in one; what cannot take effect at the last moment ends otherwise."""
    number = proposal.number
    match proposal.change:
        case AdmitMember() if len(union.roster) >= MAX_MEMBERS:
            return [ProposalLapsed(number=number, cause=LapseCause.UNION_FULL)]
        case RepealArticle(number=article) if has_parts(union.regulation, article):
            return [ProposalSuperseded(number=number)]
        case _:
            return [ProposalCarried(number=number, basis=basis), *_effects(proposal, union)]


def _effects(proposal: Open, union: Active) -> list[UnionEvent]:
    decision = proposal.number
    match proposal.change:
        case AdmitMember(candidate=candidate):
            member = next_member_number(union)
            return [
                MemberAdmitted(
                    member=member, identity=candidate.identity, name=candidate.name, proposal=decision
                )
            ]
        case ExpelMember(member=member):
            return [MemberExpelled(member=member, proposal=decision)]
        case AddArticle(number=number, text=text):
            added = number or next_number(union.regulation, None)
            return [ArticleAdded(number=added, text=text, proposal=decision)]
        case AmendArticle(number=number, text=text):
            revision = (proposal.base_revision or 0) + 1
            return [ArticleAmended(number=number, revision=revision, text=text, proposal=decision)]
        case RepealArticle(number=number):
            revision = proposal.base_revision or 0
            return [ArticleRepealed(number=number, revision=revision, proposal=decision)]
        case AdoptResolution(text=text):
            return [ResolutionAdopted(text=text, proposal=decision)]
        case BindChannel(channel=channel):
            return [ChannelBound(channel=channel, proposal=decision)]
        case UnbindChannel(channel=channel):
            return [ChannelUnbound(channel=channel, proposal=decision)]
        case ReplaceIdentity(member=member, old=old, new=new):
            return [IdentityReplaced(member=member, old=old, new=new, proposal=decision)]
        case RenameUnion(name=name, mission=mission):
            return [UnionRenamed(name=name, mission=mission, proposal=decision)]
        case DissolveUnion():
            others = (other for other in union.open.values() if other.number != decision)
            lapses = (
                ProposalLapsed(number=other.number, cause=LapseCause.UNION_DISSOLVED) for other in others
            )
            return [*lapses, UnionDissolved(proposal=decision)]
