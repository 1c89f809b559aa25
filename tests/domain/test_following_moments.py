"""When somebody is told: at once, after their quiet hours or once a day, and before the end of what ends in any case."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.following.decide import LONGEST_QUIET, length_of
from domain.following.events import Hours, Quiet
from domain.following.moments import last_call, told_at

BERLIN = ZoneInfo("Europe/Berlin")
NIGHT = Hours(quiet=Quiet(start=time(22), end=time(8)))
AT_NINE = Hours(quiet=NIGHT.quiet, daily=time(9))


def berlin(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=BERLIN).astimezone(UTC)


@pytest.mark.parametrize(
    ("hours", "happened", "told"),
    [
        (Hours(), berlin(20, 3), berlin(20, 3)),
        (NIGHT, berlin(20, 21, 59), berlin(20, 21, 59)),
        (NIGHT, berlin(20, 22), berlin(21, 8)),
        (NIGHT, berlin(21, 7, 59), berlin(21, 8)),
        (NIGHT, berlin(21, 8), berlin(21, 8)),
        (AT_NINE, berlin(20, 12), berlin(21, 9)),
        (AT_NINE, berlin(20, 8, 59), berlin(20, 9)),
        (AT_NINE, berlin(20, 9), berlin(20, 9)),
    ],
)
def test_what_happens_is_told_by_the_hours_that_were_chosen(
    hours: Hours, happened: datetime, told: datetime
) -> None:
    assert told_at(happened, hours, BERLIN) == told


@pytest.mark.parametrize(
    ("deadline", "called"),
    [
        (berlin(20, 18), berlin(20, 15)),
        (berlin(21, 10), berlin(21, 8)),  # in the night it would be at seven: two hours are left at eight
        (berlin(21, 8, 30), berlin(20, 21, 50)),  # at eight it would be too late
        (berlin(21, 3), berlin(20, 21, 50)),
    ],
)
def test_a_last_call_comes_before_quiet_hours_that_last_too_long(
    deadline: datetime, called: datetime
) -> None:
    assert last_call(deadline - timedelta(days=1), deadline, NIGHT, BERLIN) == called


def test_a_last_call_of_what_is_short_is_nearer_to_its_end() -> None:
    begun = berlin(20, 12)
    assert last_call(begun, berlin(20, 16), Hours(), BERLIN) == berlin(20, 15)


@pytest.mark.parametrize("changed", [datetime(2026, 3, 29, tzinfo=UTC), datetime(2026, 10, 25, tzinfo=UTC)])
def test_hours_are_those_of_the_clock_also_when_it_is_changed(changed: datetime) -> None:
    told = told_at(changed + timedelta(hours=1, minutes=30), NIGHT, BERLIN)
    assert told.astimezone(BERLIN).time() == time(8)


moments = st.integers(0, 2 * 365 * 24 * 60).map(lambda minutes: berlin(1, 0) + timedelta(minutes=minutes))
zones = st.sampled_from([UTC, BERLIN, ZoneInfo("Asia/Kolkata"), ZoneInfo("America/St_Johns")])
quiets = st.builds(Quiet, start=st.times(), end=st.times()).filter(
    lambda one: length_of(one) <= LONGEST_QUIET
)
chosen = st.builds(Hours, quiet=st.none() | quiets, daily=st.none() | st.times())


@given(moments, chosen, zones)
def test_nothing_is_told_before_it_happened_nor_more_than_a_day_late(
    at: datetime, hours: Hours, zone: ZoneInfo
) -> None:
    assert at <= told_at(at, hours, zone) <= at + timedelta(hours=25)


@given(moments, chosen, zones)
def test_what_was_told_in_time_once_is_in_time_then(at: datetime, hours: Hours, zone: ZoneInfo) -> None:
    """Whoever looks again when it is due finds it due."""
    told = told_at(at, hours, zone)
    assert told_at(told, hours, zone) == told


@given(moments, st.timedeltas(timedelta(minutes=1), timedelta(days=30)), chosen, zones)
def test_a_last_call_is_never_held_beyond_the_deadline(
    begun: datetime, length: timedelta, hours: Hours, zone: ZoneInfo
) -> None:
    assert last_call(begun, begun + length, hours, zone) < begun + length
