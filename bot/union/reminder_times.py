"""When people are reminded of a proposal as its deadline comes nearer, and who."""

from datetime import datetime, timedelta

from domain.union.members import MemberNumber
from domain.union.proposal import Open, Running, objectors, silent
from domain.union.state import Active, is_away

HOURS_BEFORE = (12, 3)
LAST_CALL = 3
"""Hours before the end, at which who objects and who proposed are called too."""

LONG = timedelta(days=3)
"""What runs for longer is reminded of at half time as well."""

TOGETHER = timedelta(hours=1)
"""What a union is to be reminded of within so much time is one message."""


def due_reminder(proposal: Open, union: Active, now: datetime) -> int | None:
    """How many hours before the deadline the last reminder was due, if anybody is to be reminded."""
    match proposal.phase:
        case Running(deadline=deadline) if now < deadline:
            due = [hours for hours in _hours(proposal, deadline) if deadline - timedelta(hours=hours) <= now]
            last = min(due, default=None)
            return last if last is not None and _anybody(proposal, union, now, last) else None
        case _:
            return None


def reminder_moments(proposal: Open) -> list[datetime]:
    match proposal.phase:
        case Running(deadline=deadline):
            return [
                deadline - timedelta(hours=hours)
                for hours in _hours(proposal, deadline)
                if silent(proposal) or is_last_call(proposal, hours)
            ]
        case _:
            return []


def called(proposal: Open, union: Active, now: datetime, hours: int) -> list[MemberNumber]:
    """Whom a reminder calls when so many hours are left."""
    at_last = [*sorted(objectors(proposal)), proposal.proposer] if is_last_call(proposal, hours) else []
    return [*quiet(proposal, union, now), *at_last]


def _anybody(proposal: Open, union: Active, now: datetime, hours: int) -> bool:
    return bool(quiet(proposal, union, now)) or is_last_call(proposal, hours)


def quiet(proposal: Open, union: Active, now: datetime) -> list[MemberNumber]:
    """The silent, but for who said that they are away."""
    return [member for member in sorted(silent(proposal)) if not is_away(union, member, now)]


def is_last_call(proposal: Open, hours: int) -> bool:
    return hours <= LAST_CALL and bool(objectors(proposal))


def _hours(proposal: Open, deadline: datetime) -> list[int]:
    """A short period is not all reminders: each must fall well inside it."""
    runs = deadline - (proposal.begun or deadline)
    half = [runs // timedelta(hours=2)] if runs > LONG else []
    return half + [hours for hours in HOURS_BEFORE if timedelta(hours=hours) <= proposal.period / 2]
