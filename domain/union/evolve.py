"""How a union becomes what it is, one event after another. It never raises: history is fact."""

from collections.abc import Callable, Iterable
from datetime import datetime

from domain.people import Channel, Identity
from domain.replacing import replace
from domain.union import events
from domain.union.changes import rules_of
from domain.union.electors import with_founder, with_members_merged, without_elector
from domain.union.events import UnionEvent
from domain.union.evolve_proposal import evolve_proposal, opened
from domain.union.forgetting import with_forgotten
from domain.union.members import Member, MemberNumber
from domain.union.proposal import Open, Settled, candidate_of, due_at, interrupted, without
from domain.union.regulation import InForce, Repealed
from domain.union.settlement import agenda_of, is_restless
from domain.union.state import Active, Dissolved, Union, Unstarted, invites_founders, is_delayed_by
from domain.union.voices import admitted_by_many

LATEST = 30
"""Settled proposals that a union still knows by heart; all of them stand in its log."""


def fold(history: Iterable[UnionEvent]) -> Union:
    union: Union = Unstarted()
    for event in history:
        union = evolve(union, event)
    return union


def evolve(union: Union, event: UnionEvent) -> Union:
    match union, event:
        case _, events.UnionStarted():
            return _started(event)
        case Active(), events.UnionDissolved():
            return Dissolved(union)
        case Active(), _:
            return _evolve_active(union, event)
        case Dissolved(last=last), _:
            return Dissolved(_evolve_active(last, event))
        case Unstarted(), _:
            return union


def _started(event: events.UnionStarted) -> Active:
    founder = Member(
        number=1,
        name=event.founder.name,
        identities=(event.founder.identity,),
        since=event.at,
        vouched=True,
    )
    return Active(
        started=event,
        name=event.name,
        mission=event.mission,
        roster={1: founder},
        names={1: founder.name},
        invited={person.identity: person.name for person in event.invited},
        channels=(event.channel,),
        language=event.language,
        visible=event.public,
    )


def _evolve_active(union: Active, event: UnionEvent) -> Active:
    if isinstance(event, events.ProposalEvent):
        here = _back(union, event.member) if isinstance(event, events.StanceEvent) else union
        return _with_proposal_event(here, event)
    if isinstance(event, events.ProposalOpened):
        return _with_opened(_back(union, event.proposer), event)
    evolved = _evolve_whole(union, event)
    return evolved if evolved is union else replace(evolved, agenda=agenda_of(evolved))


def _evolve_whole(union: Active, event: events.UnionWide) -> Active:
    match event:
        case events.FoundingInvitationAccepted():
            return _founding(union, event)
        case events.FoundingInvitationDeclined(identity=identity):
            return _without_invitation(union, identity)
        case events.MemberAdmitted():
            return _admitted(union, event)
        case events.MemberExpelled(member=member):
            expelled = union.expelled.union(union.roster[member].identities)
            return replace(_without_member(union, member), expelled=expelled)
        case events.MemberLeft(member=member):
            return _without_member(union, member)
        case events.IdentityLinked(member=member, identity=identity):
            return _with_identities(union, member, (*union.roster[member].identities, identity))
        case events.IdentityUnlinked(member=member, identity=identity):
            left = tuple(one for one in union.roster[member].identities if one != identity)
            return _with_identities(union, member, left)
        case events.IdentityReplaced(member=member, old=old, new=new):
            kept = tuple(new if one == old else one for one in union.roster[member].identities)
            return _with_identities(union, member, kept)
        case events.PersonForgotten():
            return with_forgotten(union, event)
        case events.MembersMerged():
            return _with_members_merged(union, event)
        case events.ArticleAdded(number=number, text=text, proposal=proposal):
            return _with_article(union, InForce(number=number, text=text, revision=1, proposal=proposal))
        case events.ArticleAmended(number=number, revision=revision, text=text, proposal=proposal):
            article = InForce(number=number, text=text, revision=revision, proposal=proposal)
            return _with_article(union, article)
        case events.ArticleRepealed(number=number, revision=revision, proposal=proposal):
            return _with_article(union, Repealed(number=number, revision=revision, proposal=proposal))
        case events.ChannelBound(channel=channel):
            return replace(union, channels=(*union.channels, channel))
        case events.ChannelUnbound(channel=channel):
            return replace(union, channels=tuple(one for one in union.channels if one != channel))
        case events.ChannelMoved(old=old, new=new):
            return _with_channel_moved(union, old, new)
        case events.UnionRenamed(name=name, mission=mission):
            return replace(union, name=name, mission=mission)
        case events.MemberAway(member=member, until=until):
            return replace(union, away={**union.away, member: until})
        case events.MemberBack(member=member):
            return _back(union, member)
        case events.PeriodChanged(period=period):
            return replace(union, period=period)
        case events.VisibilitySet(public=public):
            return replace(union, visible=public)
        case events.LanguageChosen(language=language):
            return replace(union, language=language)
        case events.RequestsChosen(taken=taken):
            return replace(union, takes_requests=taken)
        case events.TimeZoneChosen(zone=zone):
            return replace(union, time_zone=zone)
        case events.DigestChosen(digest=digest, at=at):
            return replace(union, digest=digest, digest_chosen=at)
        case events.ServiceInterrupted():
            return _with_interruption(union, event)
        case events.MessageFailed():
            return _with_failure(union, event)
        case events.MessageMadeGood(member=member):
            return _with_open(union, lambda proposal: replace(proposal, failed=proposal.failed - {member}))
        case events.UnionStarted() | events.UnionDissolved() | events.ResolutionAdopted():
            return union


def _founding(union: Active, event: events.FoundingInvitationAccepted) -> Active:
    founder = Member(number=event.member, name=event.name, identities=(event.identity,), vouched=True)
    joined = _with_member(union, founder)
    return _with_open(joined, lambda proposal: with_founder(proposal, event.member))


def _admitted(union: Active, event: events.MemberAdmitted) -> Active:
    """An admission of before times were written down counts as long ago."""
    decision = union.settled.get(event.proposal)
    vouched = (
        event.at is not None and decision is not None and admitted_by_many(decision.last, union, event.at)
    )
    member = Member(
        number=event.member,
        name=event.name,
        identities=(event.identity,),
        since=event.at,
        vouched=vouched,
    )
    return _with_member(union, member)


def _with_member(union: Active, member: Member) -> Active:
    roster, names = {**union.roster, member.number: member}, {**union.names, member.number: member.name}
    again = union.expelled.difference(member.identities)
    return _without_invitation(replace(union, roster=roster, names=names, expelled=again), *member.identities)


def _back(union: Active, member: MemberNumber) -> Active:
    return replace(union, away=without(union.away, member)) if member in union.away else union


def _without_member(union: Active, member: MemberNumber) -> Active:
    roster = {number: other for number, other in union.roster.items() if number != member}
    former = {**union.former, member: union.roster[member].identities}
    return _with_open(
        replace(_back(union, member), roster=roster, former=former),
        lambda proposal: without_elector(proposal, member),
    )


def _with_identities(union: Active, number: MemberNumber, identities: tuple[Identity, ...]) -> Active:
    member = replace(union.roster[number], identities=identities)
    expelled = union.expelled.difference(identities)
    return _without_invitation(
        replace(union, roster={**union.roster, number: member}, expelled=expelled), *identities
    )


def _with_members_merged(union: Active, event: events.MembersMerged) -> Active:
    kept, gone = union.roster[event.member], union.roster[event.merged]
    one = replace(
        kept,
        since=_earlier(kept.since, gone.since),
        vouched=kept.vouched or gone.vouched,
        merged=event.at,
    )
    roster = {number: member for number, member in union.roster.items() if number != gone.number}
    former = {**union.former, gone.number: gone.identities}
    joined = replace(_back(union, gone.number), roster={**roster, kept.number: one}, former=former)
    joined = _with_identities(joined, kept.number, kept.identities + gone.identities)
    return _with_open(joined, lambda proposal: with_members_merged(proposal, kept.number, gone.number))


def _earlier(one: datetime | None, other: datetime | None) -> datetime | None:
    return min(one, other) if one is not None and other is not None else None


def _with_article(union: Active, article: InForce | Repealed) -> Active:
    return replace(union, regulation={**union.regulation, article.number: article})


def _without_invitation(union: Active, *answered: Identity) -> Active:
    """Whoever has become a member, or said no, is not invited any more."""
    return replace(union, invited={who: name for who, name in union.invited.items() if who not in answered})


def _with_interruption(union: Active, event: events.ServiceInterrupted) -> Active:
    def pause(proposal: Open) -> Open:
        if not is_delayed_by(union, proposal, event.channel, event.start):
            return proposal
        return interrupted(proposal, event.start, event.end)

    until = {**union.interrupted_until, event.channel: event.end}
    return _with_open(replace(union, interrupted_until=until), pause)


def _with_failure(union: Active, event: events.MessageFailed) -> Active:
    def waiting(proposal: Open) -> Open:
        waits = proposal.number in event.numbers
        return replace(proposal, failed=proposal.failed | {event.member}) if waits else proposal

    return _with_open(union, waiting)


def _with_channel_moved(union: Active, old: Channel, new: Channel) -> Active:
    def moved(channels: Iterable[Channel]) -> Iterable[Channel]:
        return (new if channel == old else channel for channel in channels)

    def followed(proposal: Open) -> Open:
        change = rules_of(proposal.change).moved(proposal.change, old, new)
        return replace(proposal, change=change, notices=frozenset(moved(proposal.notices)))

    channels = tuple(dict.fromkeys(moved(union.channels)))
    return _with_open(replace(union, channels=channels), followed)


def _with_proposal_event(union: Active, event: events.ProposalEvent) -> Active:
    before = union.open.get(event.number)
    if before is None:
        return union
    match evolve_proposal(before, event):
        case Open() as proposal:
            return _with_proposal(union, proposal, before)
        case Settled() as proposal:
            others = {number: other for number, other in union.open.items() if number != event.number}
            settled = [*union.settled.items(), (event.number, proposal)]
            agenda = union.agenda.changed(event.number, was=due_at(before), due=None, restless=False)
            candidate = candidate_of(before)
            asked = {**union.asked, event.number: candidate.identity} if candidate else union.asked
            return replace(union, open=others, settled=dict(settled[-LATEST:]), asked=asked, agenda=agenda)


def _with_opened(union: Active, event: events.ProposalOpened) -> Active:
    to_founders = len(union.roster) == 1 and invites_founders(union, event.at)
    numbered = replace(union, opened=max(union.opened, event.number))
    return _with_proposal(numbered, opened(event, to_founders=to_founders), None)


def _with_proposal(union: Active, proposal: Open, before: Open | None) -> Active:
    number = proposal.number
    agenda = union.agenda.changed(
        number,
        was=due_at(before) if before else None,
        due=due_at(proposal),
        restless=is_restless(proposal, union),
    )
    return replace(union, open={**union.open, number: proposal}, agenda=agenda)


def _with_open(union: Active, changed: Callable[[Open], Open]) -> Active:
    return replace(union, open={number: changed(proposal) for number, proposal in union.open.items()})
