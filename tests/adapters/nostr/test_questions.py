"""How everything that is to be heard is cut into questions that a relay takes."""

import json
from itertools import chain
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.nostr.limits import Limits
from adapters.nostr.protocol import Filter
from adapters.nostr.questions import EVERYTHING, MENTIONS, PRIVATE, THREADS, Plan, plan, pulses

KEYS = [f"{number:064x}" for number in range(5_000)]
POSTS = {f"{number:064x}": KEYS[number % 3] for number in range(10_000, 10_200)}
USUAL = Limits(message=131_072, subscriptions=20, filters=10)
SINCE = {"since": 1_800_000_000, "until": 1_800_000_000, "limit": 20}


def values(one: Filter, name: str) -> list[Any]:
    found = one.get(name, [])
    assert isinstance(found, list)
    return found


def heard(made: Plan, kind: int) -> set[str]:
    """The keys whose notes of this kind are listened to."""
    filters = chain.from_iterable(question.filters for question in made.live.values())
    return {key for one in filters if kind in values(one, "kinds") for key in values(one, "#p")}


def assert_taken(made: Plan, limits: Limits) -> None:
    assert len(made.live) + 2 <= limits.subscriptions  # the pulse or a page, and what is read back
    for name, question in made.live.items():
        frame = json.dumps(["REQ", name, *({**one, **SINCE} for one in question.filters)])
        assert len(frame) <= limits.message
        assert len(question.filters) <= limits.filters


def test_five_thousand_unions_are_all_heard_on_a_usual_relay() -> None:
    made = plan(KEYS, POSTS, USUAL)
    assert_taken(made, USUAL)
    assert heard(made, 1) == heard(made, 7) == heard(made, 1059) == set(KEYS)
    assert made.left == frozenset()
    assert {question.purpose for question in made.live.values()} == {MENTIONS, PRIVATE, THREADS}


def test_five_thousand_unions_are_all_heard_on_a_relay_that_says_nothing_of_its_limits() -> None:
    made = plan(KEYS, POSTS, Limits())
    assert_taken(made, Limits())
    assert heard(made, 1) == heard(made, 1059) == set(KEYS)
    assert made.left == frozenset()


@given(
    message=st.integers(4_096, 1_048_576),
    subscriptions=st.integers(4, 64),
    filters=st.integers(1, 100),
    count=st.integers(1, 5_000),
)
def test_whatever_a_relay_takes_every_key_has_its_turn(
    message: int, subscriptions: int, filters: int, count: int
) -> None:
    limits = Limits(message=message, subscriptions=subscriptions, filters=filters)
    keys = KEYS[:count]
    first = plan(keys, POSTS, limits)
    made = [plan(keys, POSTS, limits, turn) for turn in range(first.turns)]
    for one in made:
        assert_taken(one, limits)
        assert heard(one, 1) == heard(one, 1059) == set(keys) - one.left
        assert keys[0] not in one.left
    assert set().union(*(heard(one, 1) for one in made)) == set(keys)


@pytest.mark.parametrize("filters", [1, 2, 10])
@pytest.mark.parametrize("message", [4_096, 65_536, 131_072])
def test_the_latest_of_all_keys_is_asked_for_and_what_was_put_off_by_its_id(
    message: int, filters: int
) -> None:
    limits = Limits(message=message, filters=filters)
    wanted = [f"{number:064x}" for number in range(20_000, 20_400)]
    asked = pulses(KEYS, wanted, limits)
    every = [one for question in asked for one in question.filters]
    assert {key for one in every for key in values(one, "#p")} == set(KEYS)
    (ids,) = [values(one, "ids") for one in every if "ids" in one]
    assert len(ids) > 15
    assert ids == wanted[: len(ids)]
    for question in asked:
        assert len(question.filters) <= filters
        assert len(json.dumps(["REQ", "pulse", *({**one, **SINCE} for one in question.filters)])) <= message


def test_few_keys_are_asked_for_in_one_filter_each() -> None:
    made = plan(KEYS[:2], {}, Limits())
    assert {name: question.filters for name, question in made.live.items()} == {
        MENTIONS: ({"kinds": [1, 7], "#p": KEYS[:2]},),
        PRIVATE: ({"kinds": [1059], "#p": KEYS[:2]},),
    }


def test_who_is_asked_for_in_a_thread_is_deaf_without_it() -> None:
    made = plan(KEYS[:5], POSTS, Limits())
    assert made.live[THREADS].keys == set(KEYS[:3])


def test_a_new_union_changes_no_question_but_one() -> None:
    before, after = plan(KEYS[:4_000], POSTS, USUAL), plan(KEYS[:4_001], POSTS, USUAL)
    changed = [name for name, question in after.live.items() if before.live.get(name) != question]
    assert changed == ["mentions-2", "private-2"]


def test_where_subscriptions_are_scarce_one_is_for_everything() -> None:
    made = plan(KEYS, {}, Limits(message=131_072, subscriptions=6))
    assert {question.purpose for question in made.live.values()} == {EVERYTHING}
    assert made.turns == 1
