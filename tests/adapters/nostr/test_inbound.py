"""The checks of what comes in: order, counting, and that no stranger hurts a member."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.nostr.backlog import Backlog
from adapters.nostr.channels import identity
from adapters.nostr.inbound import MAX_AGE, Inbound, Refusal
from adapters.nostr.notes import Kind, Note, as_json
from adapters.nostr.posts import Post, Posts
from adapters.nostr.rates import ALL_STRANGERS, EACH_AUTHOR, Rates
from adapters.nostr.reading import Reader
from adapters.nostr.seen import KEPT_SECONDS, MAX_AUTHOR, MAX_STRANGERS, Seen
from adapters.nostr.threads import Place, place
from bot.log.tables import Tables
from tests.adapters.nostr.fakes import ANN, BEN, BOT, EVE, NOON, UNION, Memory, SetClock, key, note, to
from tests.adapters.nostr.hostile import raw_events


class Door:
    """Everything between a relay and the reader; Ann and Ben are members."""

    def __init__(self, *said: Note) -> None:
        self.clock = SetClock()
        self.notebook = Memory()
        self.seen = Seen(Tables(self.notebook), self._now())
        self.backlog = Backlog()
        posts = Posts(Tables(Memory()), self._now())
        posts.remember(
            "digest",
            [Post(id=one.id, at=one.created_at, head=one.id, speaker=one.pubkey, note=one) for one in said],
            self._now(),
        )
        members = {identity(ANN.public), identity(BEN.public)}
        keys = {UNION.public: UNION}
        self.inbound = Inbound(
            keys=keys,
            bot=BOT.public,
            addressed=Reader(bot=BOT.public, keys=keys, posts=posts).addressed,
            seen=self.seen,
            backlog=self.backlog,
            rates=Rates(self._now()),
            is_member=lambda who, _: who in members,
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
    card = note(UNION, "Proposal 1")
    assert Door(card).takes(note(ANN, "hello", ("e", card.id)))


@pytest.mark.parametrize(
    ("one", "refusal"),
    [
        (note(ANN, "hello"), Refusal.ELSEWHERE),
        (note(ANN, "hello", to(BEN)), Refusal.ELSEWHERE),
        (note(ANN, "", to(UNION), kind=5), Refusal.KIND),
        (note(ANN, "{}", to(UNION), kind=0), Refusal.KIND),
        (note(UNION, "hello", to(UNION)), Refusal.OURS),
        (note(ANN, "x" * 20_001, to(UNION)), Refusal.HUGE),
        (note(ANN, "hello", to(UNION), later=-9 * 86_400), Refusal.STALE),
    ],
)
def test_what_is_not_for_us_is_refused(one: Note, refusal: Refusal) -> None:
    door = Door()
    assert not door.takes(one)
    assert door.refused() == {refusal: 1}


@pytest.mark.parametrize("later", [15 * 60 + 1, 86_400, 50 * 365 * 86_400])
def test_no_note_is_refused_because_its_authors_clock_is_fast(later: int) -> None:
    assert Door().takes(note(ANN, "object", to(UNION), later=later))


def test_what_a_relay_held_back_for_a_week_is_accepted_once() -> None:
    door = Door()
    late = note(ANN, "object", to(UNION), later=-7 * 86_400)
    assert door.takes(late)
    assert not door.takes(late)


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


def test_a_stranger_is_heard_so_often_and_again_later() -> None:
    door = Door()
    burst = int(EACH_AUTHOR.burst)
    taken = [door.takes(note(EVE, str(number), to(UNION))) for number in range(burst + 1)]
    assert taken == [True] * burst + [False]
    assert door.takes(note(BEN, "mine", to(UNION)))
    door.clock.advance(seconds=2)
    assert door.takes(note(EVE, str(burst), to(UNION)))


def test_no_member_is_refused_at_the_door_for_saying_much() -> None:
    door = Door()
    assert all(door.takes(note(ANN, str(number), to(UNION))) for number in range(500))


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
    assert one.id in Seen(Tables(door.notebook), NOON.timestamp())
    assert one.id not in Seen(Tables(door.notebook), NOON.timestamp() + 30 * 86_400)
    assert door.notebook.under("nostr", "heard") == []


# --- replays ---------------------------------------------------------------------------------


def test_what_was_taken_is_remembered_for_longer_than_it_would_be_accepted() -> None:
    assert KEPT_SECONDS > MAX_AGE


def test_a_consent_dated_in_the_future_cannot_be_replayed_when_that_future_has_come() -> None:
    door = Door()
    consent = note(ANN, "consent", to(UNION), later=30 * 86_400)
    door.seen.settle(consent.id, consent.created_at, consent.kind, place(consent))
    assert consent.id in Seen(Tables(door.notebook), NOON.timestamp() + 29 * 86_400)
    assert consent.id in Seen(Tables(door.notebook), NOON.timestamp() + 37 * 86_400)


def test_no_flood_of_strangers_makes_us_forget_what_a_member_said() -> None:
    door = Door()
    consent = note(ANN, "consent", to(UNION), later=-86_400)
    door.seen.settle(consent.id, consent.created_at, consent.kind, place(consent))
    for number in range(MAX_STRANGERS + 100):
        stranger = Place(note_id=f"{number:064x}", author=EVE.public, root=f"{number:064x}")
        door.seen.settle(stranger.note_id, int(NOON.timestamp()), 1, stranger, known=False)
        door.seen.add(stranger.note_id)
    assert consent.id in door.seen
    assert len(door.notebook.under("nostr", "heard")) == MAX_STRANGERS + 1


def test_a_member_who_says_very_much_can_have_nothing_old_replayed_and_others_lose_nothing() -> None:
    door = Door()
    consent = note(ANN, "consent", to(UNION), later=-100)
    door.seen.settle(consent.id, consent.created_at, consent.kind, place(consent))
    for number in range(MAX_AUTHOR):
        more = Place(note_id=f"{number:064x}", author=ANN.public, root=f"{number:064x}")
        door.seen.settle(more.note_id, int(NOON.timestamp()) + number, 1, more)
    again = Seen(Tables(door.notebook), NOON.timestamp())
    for seen in (door.seen, again):
        assert consent.id not in seen
        assert seen.may_have_forgotten(ANN.public, consent.created_at, known=True)
    assert not door.takes(consent)
    assert door.refused() == {Refusal.STALE: 1}
    assert door.takes(note(ANN, "object", to(UNION)))
    assert door.takes(note(BEN, "object", to(UNION), later=-100))


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
