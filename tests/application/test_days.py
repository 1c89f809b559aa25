"""A day is understood as people name it, and nothing else is taken for one."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from bot.chat.days import day_named, end_of, month_named

FRIDAY = date(2026, 1, 2)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2026-02-03", date(2026, 2, 3)),
        ("5 January", date(2026, 1, 5)),
        ("January 5", date(2026, 1, 5)),
        ("until Jan 5th, 2027", date(2027, 1, 5)),
        ("the 5th", None),
        ("until the 5th of January", date(2026, 1, 5)),
        ("until the end of tomorrow", date(2026, 1, 3)),
        ("5 sept.", date(2026, 9, 5)),
        ("1 January", date(2027, 1, 1)),
        ("2 January", FRIDAY),
        ("29 February", date(2028, 2, 29)),
        ("24.12.", date(2026, 12, 24)),
        ("24.12.2026", date(2026, 12, 24)),
        ("31.2.", None),
        ("tomorrow", date(2026, 1, 3)),
        ("Friday", FRIDAY),
        ("till mon", date(2026, 1, 5)),
        ("5 января", date(2026, 1, 5)),
        ("до 5 янв.", date(2026, 1, 5)),
        ("по 5 мая 2026 года", date(2026, 5, 5)),
        ("завтра", date(2026, 1, 3)),
        ("до пятницы", FRIDAY),
        ("до среды", date(2026, 1, 7)),
        ("воскресенья", date(2026, 1, 4)),
        ("пн", date(2026, 1, 5)),
        ("until next week", date(2026, 1, 4)),
        ("до следующей недели", date(2026, 1, 4)),
        ("5 m", None),
        ("5 marbles", None),
        ("5 ju", None),
        ("5 мар", date(2026, 3, 5)),
        ("5 июл", date(2026, 7, 5)),
        ("soon", None),
        ("", None),
        ("99 January", None),
    ],
)
def test_a_day_is_known_by_its_name(typed: str, day: date | None) -> None:
    assert day_named(typed, FRIDAY) == day


@pytest.mark.parametrize(
    ("typed", "month"),
    [
        ("2025-11", date(2025, 11, 1)),
        ("January", date(2026, 1, 1)),
        ("Feb", date(2025, 2, 1)),
        ("May 2024", date(2024, 5, 1)),
        ("11.2025", date(2025, 11, 1)),
        ("январь", date(2026, 1, 1)),
        ("за декабрь", None),
        ("декабря 2024 года", date(2024, 12, 1)),
        ("13.2025", None),
        ("ju", None),
        ("", None),
    ],
)
def test_a_month_is_the_last_one_of_its_name(typed: str, month: date | None) -> None:
    assert month_named(typed, FRIDAY) == month


def test_a_day_ends_where_the_union_lives() -> None:
    east = timezone(timedelta(hours=3))
    assert end_of(FRIDAY, east) == datetime(2026, 1, 2, 21, tzinfo=UTC)
