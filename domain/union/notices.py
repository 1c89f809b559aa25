"""Who is told of a proposal, where, and when its clock starts: with the last who can be told."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from datetime import datetime

from domain.people import Channel, network_of
from domain.refusal import Refused
from domain.union.commands import NoteAbsence, PublishNotice
from domain.union.events import DeadlineMoved, ElectorsFoundAbsent, MoveCause, NoticePublished, UnionEvent
from domain.union.members import MemberNumber, speaks_on
from domain.union.proposal import Open, Running, Unheard, end_of_period, is_due, objectors, silent
from domain.union.reasons import Reason
from domain.union.state import Active, was_settled


def publish_notice(command: PublishNotice, union: Active) -> Sequence[UnionEvent]:
    proposal = union.open.get(command.number)
    if proposal is None and not was_settled(union, command.number):
        raise Refused(Reason.NO_SUCH_PROPOSAL, number=command.number)
    if proposal is None or is_due(proposal, command.at) or command.version != proposal.version:
        return []
    if command.to is None and command.channel not in union.channels:
        return []
    published = notice(proposal, union, command)
    tells_nobody_new = command.channel in proposal.notices and not published.told
    return [] if tells_nobody_new else [published]


def notice(proposal: Open, union: Active, command: PublishNotice) -> NoticePublished:
    """The clock starts when the last elector is told."""
    reached = proposal.electors & {command.to} if command.to else reachable(proposal, union, command.channel)
    told = reached - proposal.told - set(command.absent)
    starts = isinstance(proposal.phase, Unheard) and proposal.electors <= proposal.told | told
    return NoticePublished(
        number=proposal.number,
        channel=command.channel,
        told=tuple(sorted(told)),
        deadline=end_of_period(command.at, proposal.length) if starts else None,
        absent=tuple(sorted((reached & set(command.absent)) - proposal.told)),
        version=command.version,
    )


def note_absence(command: NoteAbsence, union: Active) -> Sequence[UnionEvent]:
    """Who does not see the card any more has not been silent; once in a proposal's life that is waited for.

    A standing objection ends it all the same.
    """
    proposal = union.open.get(command.number)
    if proposal is None or not isinstance(proposal.phase, Running) or objectors(proposal):
        return []
    absent = silent(proposal) & proposal.told & set(command.absent)
    if not absent or MoveCause.ABSENCE in proposal.moved_for:
        return []
    found = ElectorsFoundAbsent(number=proposal.number, channel=command.channel, absent=tuple(sorted(absent)))
    deadline = end_of_period(max(command.at, proposal.phase.deadline), proposal.period)
    return [
        found,
        DeadlineMoved(number=proposal.number, cause=MoveCause.ABSENCE, deadline=deadline),
    ]


def starting_clock(proposal: Open, union: Active, at: datetime) -> Sequence[UnionEvent]:
    """An elector told late, through a new identity; or the last one untold is gone."""
    if not proposal.notices or is_due(proposal, at):
        return []
    for channel in sorted(proposal.notices & set(union.channels)):
        absent = tuple(sorted(proposal.absent))
        again = PublishNotice(
            number=proposal.number, version=proposal.version, channel=channel, at=at, absent=absent
        )
        published = notice(proposal, union, again)
        if published.told:
            return [published]
    if proposal.electors <= proposal.told:
        deadline = end_of_period(at, proposal.length)
        return [DeadlineMoved(number=proposal.number, cause=MoveCause.UNTOLD_GONE, deadline=deadline)]
    return []


def reachable(proposal: Open, union: Active, channel: Channel) -> AbstractSet[MemberNumber]:
    """Who can see what stands there, as far as their accounts tell."""
    network = network_of(channel)
    return {elector for elector in proposal.electors if speaks_on(union.roster[elector], network)}
