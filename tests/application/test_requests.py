"""Who asks a union to take them in: how often, how many are shown, and whose button or link means whom."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from uuid import UUID

import pytest

from adapters.sqlite.notebook import SqliteNotebook
from bot.log.tables import Tables
from bot.network.locale import Words
from bot.union.actions import read_action
from bot.union.telling.requested import taking_in
from bot.union.telling.requests import MOST, MOST_FROM_OUTSIDE, JoinRequest, Requests
from domain.people import Identity, Person

UNION, OTHER = UUID(int=1), UUID(int=2)
NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
DAY, HOUR = timedelta(days=1), timedelta(hours=1)


@pytest.fixture
def requests() -> Iterator[Requests]:
    notebook, numbers = SqliteNotebook.open(":memory:"), count(1000)
    yield Requests(Tables(notebook), lambda: f"CODE-{next(numbers)}")
    notebook.close()


def somebody(n: int) -> Person:
    return Person(identity=Identity(f"telegram:{n}"), name=f"Somebody {n}")


def asks(
    requests: Requests, n: int, at: datetime = NOON, *, may_show: bool = True, from_outside: bool = False
) -> JoinRequest:
    return requests.note(UNION, somebody(n), "", at, may_show=may_show, from_outside=from_outside)


def test_a_person_asks_a_union_once_in_seven_days(requests: Requests) -> None:
    asks(requests, 1)
    who = somebody(1).identity
    assert requests.lately(UNION, who, NOON + 7 * DAY - HOUR) is not None
    assert requests.lately(UNION, who, NOON + 7 * DAY) is None
    assert requests.lately(OTHER, who, NOON) is None


def test_of_many_three_a_day_are_shown_in_the_group(requests: Requests) -> None:
    assert [asks(requests, n, NOON + n * HOUR).shown for n in range(5)] == [True, True, True, False, False]
    assert asks(requests, 6, NOON + DAY).shown
    assert not asks(requests, 7, NOON + DAY).shown
    assert len(requests.waiting(UNION)) == 7


def test_what_must_not_be_shown_uses_up_nobodys_place(requests: Requests) -> None:
    assert not asks(requests, 1, may_show=False).shown
    assert not asks(requests, 2, from_outside=True).shown
    assert [asks(requests, n).shown for n in (3, 4, 5, 6)] == [True, True, True, False]


def test_a_flood_ends_where_there_is_no_room(requests: Requests) -> None:
    for n in range(MOST):
        assert requests.has_room(UNION, NOON, from_outside=False)
        asks(requests, n)
    assert not requests.has_room(UNION, NOON, from_outside=False)
    assert requests.has_room(OTHER, NOON, from_outside=False)
    assert requests.has_room(UNION, NOON + 30 * DAY, from_outside=False)


def test_accounts_that_cost_nothing_leave_room_for_who_is_in_the_group(requests: Requests) -> None:
    for n in range(MOST_FROM_OUTSIDE):
        asks(requests, n, from_outside=True)
    assert not requests.has_room(UNION, NOON, from_outside=True)
    assert requests.has_room(UNION, NOON, from_outside=False)


def test_what_was_answered_waits_no_longer_and_still_counts_as_asked(requests: Requests) -> None:
    request = asks(requests, 1)
    requests.answered(request)
    assert requests.waiting(UNION) == []
    assert requests.numbered(UNION, request.number) is None
    assert requests.lately(UNION, request.identity, NOON + DAY) is not None


def test_a_number_is_not_given_to_somebody_else(requests: Requests) -> None:
    first = asks(requests, 1)
    requests.answered(first)
    assert asks(requests, 2).number != first.number


def test_the_button_tells_whose_request_it_is(requests: Requests) -> None:
    request = asks(requests, 1)
    button = taking_in(request, Words("en"))
    act = read_action(button.action)
    assert act is not None
    assert len(button.action.encode()) <= 64
    assert (act.union_id, act.number, act.opening) == (UNION, request.number, request.mark)
    assert asks(requests, 2).mark != request.mark


def test_the_door_opens_for_the_link_that_was_shown_and_for_no_other(requests: Requests) -> None:
    link = requests.door(UNION)
    assert requests.door(UNION) == link
    assert requests.behind(link) == UNION
    assert len(link) <= 64
    other = requests.door(OTHER)
    guessed = [f"{link[:-1]}{'X' if link[-1] != 'X' else 'Y'}", link[:-1], f"{link}0", link[:28], ""]
    crossed = other[:27] + link[27:]
    for payload in (*guessed, crossed, link.replace("join", "accept"), "join-", "join"):
        assert requests.behind(payload) is None


def test_once_it_is_shut_links_lead_nowhere_and_a_new_door_has_another(requests: Requests) -> None:
    link = requests.door(UNION)
    asks(requests, 1)
    requests.shut(UNION)
    assert requests.behind(link) is None
    assert requests.waiting(UNION) == []
    assert requests.door(UNION) != link
