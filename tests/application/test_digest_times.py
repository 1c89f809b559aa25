"""When a digest is due: on Monday at nine, or every day at nine, on the clocks of the union."""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.union.upkeep.digests import last_time, next_time
from domain.union.events import Digest

BERLIN = ZoneInfo("Europe/Berlin")
MONDAY_AT_NINE = datetime(2026, 1, 5, 8, tzinfo=UTC)
"""In Berlin."""


@pytest.mark.parametrize("minutes", [1, 60, 3 * 24 * 60, 7 * 24 * 60])
def test_a_weekly_one_is_due_on_monday_at_nine(minutes: int) -> None:
    before = MONDAY_AT_NINE - timedelta(minutes=minutes)
    assert next_time(before, Digest.WEEKLY, BERLIN) == MONDAY_AT_NINE


def test_a_daily_one_is_due_every_day_and_a_day_may_be_an_hour_longer() -> None:
    summer_ends = datetime(2026, 10, 24, 7, tzinfo=UTC)
    assert next_time(summer_ends, Digest.DAILY, BERLIN) == summer_ends + timedelta(hours=25)


def test_at_the_very_moment_it_is_due_the_next_one_is_a_period_away() -> None:
    assert last_time(MONDAY_AT_NINE, Digest.WEEKLY, BERLIN) == MONDAY_AT_NINE
    assert next_time(MONDAY_AT_NINE, Digest.WEEKLY, BERLIN) == MONDAY_AT_NINE + timedelta(days=7)


@given(
    st.integers(0, 100 * 366 * 24 * 60).map(lambda minutes: MONDAY_AT_NINE + timedelta(minutes=minutes)),
    st.sampled_from((Digest.WEEKLY, Digest.DAILY)),
    st.sampled_from((UTC, BERLIN, ZoneInfo("Pacific/Apia"), timezone(timedelta(hours=-12)))),
)
def test_the_last_is_never_later_and_nothing_is_between_it_and_the_next(
    now: datetime, digest: Digest, zone: ZoneInfo
) -> None:
    last, following = last_time(now, digest, zone), next_time(now, digest, zone)
    assert last <= now < following
    assert next_time(last, digest, zone) == following
