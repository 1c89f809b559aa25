"""When somebody is told of something, by the hours that they chose and the clocks of their zone."""

from datetime import UTC, date, datetime, time, timedelta, tzinfo

from domain.following.events import Hours, Quiet

DAY = timedelta(days=1)

LAST_CALL = timedelta(hours=3)
"""Before the deadline; before that of what runs for a short time only, a quarter of it."""

IN_TIME = timedelta(hours=1)
"""Before the deadline, at the latest, a last call that waited for the end of quiet hours is still of use."""

AHEAD = timedelta(minutes=10)
"""Before the quiet hours comes what cannot wait for their end."""


def told_at(happened: datetime, hours: Hours, zone: tzinfo) -> datetime:
    """When somebody is told of what has happened then."""
    if hours.daily is not None:
        return _next(happened, hours.daily, zone)
    quiet = _quiet_around(happened, hours.quiet, zone)
    return quiet[1] if quiet else happened


def last_call(begun: datetime, deadline: datetime, hours: Hours, zone: tzinfo) -> datetime:
    """When somebody is reminded that something, which began to run then, is about to end.

    Never later than that: where the quiet hours last too long, before they begin.
    """
    due = deadline - min(LAST_CALL, (deadline - begun) / 4)
    quiet = _quiet_around(due, hours.quiet, zone)
    if quiet is None:
        return due
    began, ends = quiet
    return ends if ends <= deadline - IN_TIME else began - AHEAD


def _quiet_around(moment: datetime, quiet: Quiet | None, zone: tzinfo) -> tuple[datetime, datetime] | None:
    """From when until when it is quiet, where it is quiet then."""
    if quiet is None:
        return None
    today = moment.astimezone(zone).date()
    for day in (today - DAY, today):
        began = _at(day, quiet.start, zone)
        ends = _at(day if quiet.start < quiet.end else day + DAY, quiet.end, zone)
        if began <= moment < ends:
            return began, ends
    return None


def _next(moment: datetime, daily: time, zone: tzinfo) -> datetime:
    today = moment.astimezone(zone).date()
    days = (_at(today + DAY * ahead, daily, zone) for ahead in range(3))
    return next(at for at in days if at >= moment)


def _at(day: date, clock: time, zone: tzinfo) -> datetime:
    return datetime.combine(day, clock, zone).astimezone(UTC)
