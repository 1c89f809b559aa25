"""Silence only counts while the union could speak: how deadlines make up for when it could not."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from domain.people import Channel
from domain.union.commands import RecordInterruption, RecordRestore
from domain.union.events import DeadlineMoved, MoveCause, ServiceInterrupted, UnionEvent
from domain.union.proposal import Open, deadline_of, end_of_period, lost_time
from domain.union.state import Active, is_delayed_by

TOLERANCE = timedelta(minutes=10)
"""An interruption up to this long moves no deadline."""


def record_interruption(command: RecordInterruption, union: Active) -> Sequence[UnionEvent]:
    channel, start, end = command.channel, command.start, command.end
    if end - start <= TOLERANCE or _is_known(channel, end, union):
        return []
    moves = [
        DeadlineMoved(
            number=proposal.number, cause=MoveCause.INTERRUPTION, deadline=end_of_period(deadline, lost)
        )
        for proposal, deadline in _delayed(union, channel, start)
        if (lost := lost_time(proposal, start, end))
    ]
    if not moves and channel not in union.channels:
        return []  # somewhere on its network; it concerns nobody here
    return [ServiceInterrupted(channel=channel, start=start, end=end), *moves]


def record_restore(command: RecordRestore, union: Active) -> Sequence[UnionEvent]:
    """However short: nobody knows what was said, so everybody gets a whole period to say it again."""
    channel, start, end = command.channel, command.start, command.end
    if _is_known(channel, end, union) or channel not in union.channels:
        return []
    moves = [
        DeadlineMoved(number=proposal.number, cause=MoveCause.RESTORED, deadline=later)
        for proposal, deadline in _delayed(union, channel, start)
        if (later := _after_restore(proposal, deadline, command)) > deadline
    ]
    return [ServiceInterrupted(channel=channel, start=start, end=end, restored=True), *moves]


def _after_restore(proposal: Open, deadline: datetime, command: RecordRestore) -> datetime:
    made_up = end_of_period(deadline, lost_time(proposal, command.start, command.end))
    return max(made_up, end_of_period(command.end, proposal.period))


def _is_known(channel: Channel, end: datetime, union: Active) -> bool:
    known = union.interrupted_until.get(channel)
    return known is not None and end <= known


def _delayed(union: Active, channel: Channel, start: datetime) -> list[tuple[Open, datetime]]:
    return [
        (proposal, deadline)
        for proposal in union.open.values()
        if (deadline := deadline_of(proposal)) and is_delayed_by(union, proposal, channel, start)
    ]
