"""The checks of what comes in: order, counting, and that no stranger hurts a member."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.nostr.channels import identity
from adapters.nostr.inbound import Inbound, Refusal
from adapters.nostr.notes import Kind, Note, as_json
from adapters.nostr.rates import ALL_STRANGERS, EACH_AUTHOR, Rates
from adapters.nostr.seen import Seen
from adapters.nostr.threads import place
from tests.adapters.nostr.fakes import ANN, BEN, EVE, NOON, UNION, Memory, SetClock, key, note, to
from tests.adapters.nostr.hostile import raw_events


class Door:
    """Everything between a relay and the reader; Ann and Ben are members."""

    def __init__(self, posts: frozenset[str] = frozenset()) -> None:
        self.clock = SetClock()
        self.notebook = Memory()
        self.seen = Seen(self.notebook, self._now())
        members = {identity(ANN.public), identity(BEN.public)}
        self.inbound = Inbound(
            keys={UNION.public},
            posts=posts,
            seen=self.seen,
            rates=Rates(members.__contains__, self._now()),
            clock=self.clock,
        )

    def takes(self, one: Note, **changed: object) -> bool:
        return self.inbound.accept({**as_json(one), **changed}) is not None

    def refused(self) -> Mapping[Refusal, int]:
        return dict(self.inbound.refused)

    def _now(self) -> float:
        return self.clock.now().timestamp()


def test_a_note_for_us_is_taken_once() -> None:
    door = Door()
    assert door.takes(note(ANN, "hello", to(UNION)))
    assert not door.takes(note(ANN, "hello", to(UNION)))
    assert door.refused() == {Refusal.SEEN: 1}


def test_a_reply_to_something_of_ours_needs_no_mention() -> None:
    assert Door(frozenset({"0" * 64})).takes(note(ANN, "hello", ("e", "0" * 64)))


@pytest.mark.parametrize(
    ("one", "refusal"),
    [
        (note(ANN, "hello"), Refusal.ELSEWHERE),
        (note(ANN, "hello", to(BEN)), Refusal.ELSEWHERE),
        (note(ANN, "", to(UNION), kind=5), Refusal.KIND),
        (note(ANN, "{}", to(UNION), kind=0), Refusal.KIND),
        (note(UNION, "hello", to(UNION)), Refusal.OURS),
        (note(ANN, "x" * 20_001, to(UNION)), Refusal.HUGE),
        (note(ANN, "hello", to(UNION), later=15 * 60 + 1), Refusal.FUTURE),
        (note(ANN, "hello", to(UNION), later=-9 * 86_400), Refusal.STALE),
    ],
)
def test_what_is_not_for_us_is_refused(one: Note, refusal: Refusal) -> None:
    door = Door()
    assert not door.takes(one)
    assert door.refused() == {refusal: 1}


def test_a_clock_a_quarter_of_an_hour_fast_is_forgiven() -> None:
    assert Door().takes(note(ANN, "hello", to(UNION), later=15 * 60))


def test_a_gift_wrap_may_be_dated_back() -> None:
    assert Door().takes(note(EVE, "?", to(UNION), kind=Kind.GIFT_WRAP, later=-9 * 86_400))


@pytest.mark.parametrize(
    ("changed", "refusal"),
    [
        ({"content": "object"}, Refusal.FORGED_ID),
        ({"pubkey": BEN.public}, Refusal.FORGED_ID),
        ({"sig": "0" * 128}, Refusal.FORGED_SIGNATURE),
        ({"id": "0" * 64}, Refusal.FORGED_ID),
        ({"content": "\ud800"}, Refusal.FORGED_ID),
        ({"created_at": 1.0}, Refusal.MALFORMED),
    ],
)
def test_a_forgery_is_refused_and_does_not_keep_the_real_note_out(
    changed: dict[str, object], refusal: Refusal
) -> None:
    door = Door()
    real = note(ANN, "consent", to(UNION))
    assert not door.takes(real, **changed)
    assert door.refused() == {refusal: 1}
    assert door.takes(real)


def test_a_signature_by_another_key_is_refused() -> None:
    door = Door()
    one, other = note(ANN, "a", to(UNION)), note(ANN, "b", to(UNION))
    assert not door.takes(replace(one, sig=other.sig))


def test_an_author_is_heard_so_often_and_again_later() -> None:
    door = Door()
    burst = int(EACH_AUTHOR.burst)
    taken = [door.takes(note(ANN, str(number), to(UNION))) for number in range(burst + 1)]
    assert taken == [True] * burst + [False]
    assert door.takes(note(BEN, "mine", to(UNION)))
    door.clock.advance(seconds=2)
    assert door.takes(note(ANN, str(burst), to(UNION)))


def test_forgeries_in_a_members_name_do_not_use_up_what_the_member_may_say() -> None:
    door = Door()
    for number in range(1_000):
        assert not door.takes(note(ANN, str(number), to(UNION)), sig="0" * 128)
    assert door.takes(note(ANN, "consent", to(UNION)))


def test_strangers_together_are_heard_so_often_and_members_nevertheless() -> None:
    door = Door()
    strangers = [key(1_000 + number) for number in range(int(ALL_STRANGERS.burst) + 50)]
    taken = [door.takes(note(stranger, "hi", to(UNION))) for stranger in strangers]
    assert sum(taken) == ALL_STRANGERS.burst
    assert door.takes(note(ANN, "consent", to(UNION)))
    door.clock.advance(minutes=5)
    assert door.takes(note(strangers[-1], "hi", to(UNION)))


def test_what_was_handed_over_is_known_after_a_restart() -> None:
    door = Door()
    one = note(ANN, "hello", to(UNION))
    door.seen.settle(one.id, one.created_at, one.kind, place(one))
    assert one.id in Seen(door.notebook, NOON.timestamp())
    assert one.id not in Seen(door.notebook, NOON.timestamp() + 30 * 86_400)
    assert door.notebook.under("nostr", "heard") == []


MALFORMED = raw_events(NOON)[:-1]  # the last one is only found out when it is unwrapped


@pytest.mark.parametrize("raw", MALFORMED, ids=range(len(MALFORMED)))
def test_every_malformed_event_is_refused_and_counted(raw: object) -> None:
    door = Door()
    assert door.inbound.accept(raw) is None
    assert sum(door.refused().values()) == 1


ANYTHING: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda children: st.lists(children) | st.dictionaries(st.text(), children),
    max_leaves=8,
)
FIELDS = ("id", "pubkey", "created_at", "kind", "tags", "content", "sig")
GOOD = as_json(note(ANN, "hello", to(UNION)))


@given(st.sampled_from(FIELDS), ANYTHING)
def test_no_event_raises(field: str, value: Any) -> None:
    taken = Door().inbound.accept({**GOOD, field: value})
    assert taken is None or value == GOOD[field]
