"""How a union becomes what it is, one event after another. It never raises: history is fact."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from domain.union.changes import BindChannel, ExpelMember, ReplaceIdentity, UnbindChannel
from domain.union.events import (
    ArticleAdded,
    ArticleAmended,
    ArticleRepealed,
    ChannelBound,
    ChannelMoved,
    ChannelUnbound,
    FoundingInvitationAccepted,
    FoundingInvitationDeclined,
    IdentityLinked,
    IdentityReplaced,
    IdentityUnlinked,
    LanguageChosen,
    MemberAdmitted,
    MemberExpelled,
    MemberLeft,
    MembersMerged,
    ProposalOpened,
    ResolutionAdopted,
    ServiceInterrupted,
    UnionDissolved,
    UnionEvent,
    UnionRenamed,
    UnionStarted,
)
from domain.union.people import Channel, Identity, Member, MemberNumber
from domain.union.proposal import (
    Open,
    Settled,
    evolve_proposal,
    interrupted,
    opened,
    with_electors_merged,
    without_elector,
)
from domain.union.proposal_events import (
    CandidateAccepted,
    CandidateDeclined,
    ConsentGiven,
    DeadlineMoved,
    NoticePublished,
    ObjectionRaised,
    ObjectionReasonGiven,
    ObjectionWithdrawn,
    ProposalCarried,
    ProposalDeclined,
    ProposalEvent,
    ProposalLapsed,
    ProposalRejected,
    ProposalSuperseded,
    ProposalWithdrawn,
    ProposerChanged,
)
from domain.union.regulation import InForce, Repealed
from domain.union.state import Active, Dissolved, Union, Unstarted, is_delayed_by


def fold(events: Iterable[UnionEvent]) -> Union:
    union: Union = Unstarted()
    for event in events:
        union = evolve(union, event)
    return union


def evolve(union: Union, event: UnionEvent) -> Union:
    match union, event:
        case _, UnionStarted():
            return _started(event)
        case Active(), UnionDissolved():
            return Dissolved(union)
        case Active(), _:
            return _evolve_active(union, event)
        case Dissolved(last=last), _:
            return Dissolved(_evolve_active(last, event))
        case Unstarted(), _:
            return union


def _started(event: UnionStarted) -> Active:
    founder = Member(number=1, name=event.founder.name, identities=(event.founder.identity,))
    return Active(
        started=event,
        name=event.name,
        mission=event.mission,
        roster={1: founder},
        names={1: founder.name},
        invited={person.identity: person.name for person in event.invited},
        channels=(event.channel,),
    )


def _evolve_active(union: Active, event: UnionEvent) -> Active:
    match event:
        case (
            FoundingInvitationAccepted(member=member, identity=identity, name=name)
            | MemberAdmitted(member=member, identity=identity, name=name)
        ):
            return _with_member(union, member, identity, name)
        case FoundingInvitationDeclined(identity=identity):
            return _without_invitation(union, identity)
        case MemberExpelled(member=member) | MemberLeft(member=member):
            return _without_member(union, member)
        case IdentityLinked(member=member, identity=identity):
            return _with_identities(union, member, (*union.roster[member].identities, identity))
        case IdentityUnlinked(member=member, identity=identity):
            left = tuple(one for one in union.roster[member].identities if one != identity)
            return _with_identities(union, member, left)
        case IdentityReplaced(member=member, old=old, new=new):
            kept = tuple(new if one == old else one for one in union.roster[member].identities)
            return _with_identities(union, member, kept)
        case MembersMerged(member=member, merged=merged):
            return _with_members_merged(union, member, merged)
        case ArticleAdded(number=number, text=text, proposal=proposal):
            return _with_article(union, InForce(number=number, text=text, revision=1, proposal=proposal))
        case ArticleAmended(number=number, revision=revision, text=text, proposal=proposal):
            article = InForce(number=number, text=text, revision=revision, proposal=proposal)
            return _with_article(union, article)
        case ArticleRepealed(number=number, revision=revision, proposal=proposal):
            return _with_article(union, Repealed(number=number, revision=revision, proposal=proposal))
        case ChannelBound(channel=channel):
            return replace(union, channels=(*union.channels, channel))
        case ChannelUnbound(channel=channel):
            return replace(union, channels=tuple(one for one in union.channels if one != channel))
        case ChannelMoved(old=old, new=new):
            return _with_channel_moved(union, old, new)
        case UnionRenamed(name=name, mission=mission):
            return replace(union, name=name, mission=mission)
        case LanguageChosen(language=language):
            return replace(union, language=language)
        case ServiceInterrupted():
            return _with_interruption(union, event)
        case ProposalOpened(number=number):
            return replace(union, open={**union.open, number: opened(event)})
        case (
            NoticePublished()
            | ConsentGiven()
            | ObjectionRaised()
            | ObjectionReasonGiven()
            | ObjectionWithdrawn()
            | DeadlineMoved()
            | ProposerChanged()
            | CandidateAccepted()
            | CandidateDeclined()
            | ProposalCarried()
            | ProposalRejected()
            | ProposalWithdrawn()
            | ProposalDeclined()
            | ProposalSuperseded()
            | ProposalLapsed()
        ):
            return _with_proposal_event(union, event)
        case UnionStarted() | UnionDissolved() | ResolutionAdopted():
            return union


def _with_member(union: Active, number: MemberNumber, identity: Identity, name: str) -> Active:
    member = Member(number=number, name=name, identities=(identity,))
    joined = replace(union, roster={**union.roster, number: member}, names={**union.names, number: name})
    return _without_invitation(joined, identity)


def _without_member(union: Active, member: MemberNumber) -> Active:
    roster = {number: other for number, other in union.roster.items() if number != member}
    return _with_open(replace(union, roster=roster), lambda proposal: without_elector(proposal, member))


def _with_identities(union: Active, number: MemberNumber, identities: tuple[Identity, ...]) -> Active:
    member = replace(union.roster[number], identities=identities)
    return _without_invitation(replace(union, roster={**union.roster, number: member}), *identities)


def _with_members_merged(union: Active, kept: MemberNumber, merged: MemberNumber) -> Active:
    identities = union.roster[kept].identities + union.roster[merged].identities
    roster = {number: member for number, member in union.roster.items() if number != merged}
    joined = _with_identities(replace(union, roster=roster), kept, identities)
    return _with_open(joined, lambda proposal: _proposal_merged(proposal, kept, merged))


def _proposal_merged(proposal: Open, kept: MemberNumber, merged: MemberNumber) -> Open:
    proposal = with_electors_merged(proposal, kept, merged)
    match proposal.change:
        case ExpelMember(member=member) if member in {kept, merged}:
            # nobody has a voice in their own expulsion
            change = replace(proposal.change, member=kept)
            return without_elector(replace(proposal, change=change), kept)
        case ReplaceIdentity(member=member) if member == merged:
            return replace(proposal, change=replace(proposal.change, member=kept))
        case _:
            return proposal


def _with_article(union: Active, article: InForce | Repealed) -> Active:
    return replace(union, regulation={**union.regulation, article.number: article})


def _without_invitation(union: Active, *answered: Identity) -> Active:
    """Whoever has become a member, or said no, is not invited any more."""
    return replace(union, invited={who: name for who, name in union.invited.items() if who not in answered})


def _with_interruption(union: Active, event: ServiceInterrupted) -> Active:
    def pause(proposal: Open) -> Open:
        if not is_delayed_by(union, proposal, event.channel, event.start):
            return proposal
        return interrupted(proposal, event.start, event.end)

    until = {**union.interrupted_until, event.channel: event.end}
    return _with_open(replace(union, interrupted_until=until), pause)


def _with_channel_moved(union: Active, old: Channel, new: Channel) -> Active:
    def moved(channels: Iterable[Channel]) -> Iterable[Channel]:
        return (new if channel == old else channel for channel in channels)

    def followed(proposal: Open) -> Open:
        proposal = replace(proposal, notices=frozenset(moved(proposal.notices)))
        match proposal.change:
            case BindChannel(channel=channel) | UnbindChannel(channel=channel) if channel == old:
                return replace(proposal, change=replace(proposal.change, channel=new))
            case _:
                return proposal

    channels = tuple(dict.fromkeys(moved(union.channels)))
    return _with_open(replace(union, channels=channels), followed)


def _with_proposal_event(union: Active, event: ProposalEvent) -> Active:
    before = union.open.get(event.number)
    if before is None:
        return union
    match evolve_proposal(before, event):
        case Open() as proposal:
            return replace(union, open={**union.open, event.number: proposal})
        case Settled() as proposal:
            others = {number: other for number, other in union.open.items() if number != event.number}
            return replace(union, open=others, settled={**union.settled, event.number: proposal})


def _with_open(union: Active, changed: Callable[[Open], Open]) -> Active:
    return replace(union, open={number: changed(proposal) for number, proposal in union.open.items()})
