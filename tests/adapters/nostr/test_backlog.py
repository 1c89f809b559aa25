"""What may be a member's and waits: where it holds back, since when, and for how long."""

from datetime import timedelta

from adapters.nostr.backlog import Backlog
from adapters.nostr.channels import channel
from adapters.nostr.coverage import Coverage
from tests.adapters.nostr.fakes import ANN, BEN, BOT, EVE, NOON, UNION

HERE, THERE = channel(UNION.public), channel(BOT.public)
LATER = NOON + timedelta(minutes=1)


def test_each_place_is_held_by_the_oldest_that_waits_there() -> None:
    backlog = Backlog()
    backlog.wait("b", HERE, LATER)
    backlog.wait("a", HERE, NOON)
    backlog.wait("c", THERE, LATER)
    assert backlog.behind() == {HERE: NOON, THERE: LATER}
    backlog.release("a")
    assert backlog.behind() == {HERE: LATER, THERE: LATER}


def test_who_wrote_it_narrows_what_it_holds_and_not_since_when() -> None:
    backlog = Backlog()
    backlog.wait("a", THERE, NOON)
    assert backlog.wait("a", channel(BOT.public, ANN.public), LATER) == NOON
    assert backlog.behind() == {channel(BOT.public, ANN.public): NOON}


def test_what_was_put_off_is_asked_for_and_counts_from_its_first_receipt() -> None:
    backlog = Backlog()
    for name in "abc":
        backlog.wait(name, HERE, NOON)
    backlog.put_off("b")
    backlog.put_off("c")
    assert backlog.wanted(1) == ["b"]
    assert "a" in backlog
    assert "b" not in backlog
    assert backlog.wait("b", HERE, LATER) == NOON
    assert backlog.wanted(5) == ["c"]


def test_what_was_given_up_holds_back_nothing_any_more_even_when_it_is_opened_later() -> None:
    backlog = Backlog()
    backlog.wait("in hand", HERE, NOON)
    backlog.wait("put off", HERE, NOON)
    backlog.put_off("put off")
    backlog.give_up(HERE)
    assert backlog.behind() == {}
    assert backlog.wanted(5) == []
    assert backlog.wait("in hand", HERE, LATER) == NOON
    assert backlog.behind() == {}
    backlog.wait("new", HERE, LATER)
    assert backlog.behind() == {HERE: LATER}


def test_a_key_is_heard_as_far_as_the_relay_that_heard_it_best() -> None:
    coverage = Coverage()
    coverage.begin(NOON)
    assert coverage.until is None
    assert coverage.caught_up("a", LATER, {ANN.public, BEN.public}) == NOON
    assert coverage.behind() == {channel(ANN.public): NOON, channel(BEN.public): NOON}
    assert coverage.caught_up("b", LATER - timedelta(seconds=10), {BEN.public}) == NOON
    assert coverage.behind() == {
        channel(ANN.public): LATER - timedelta(seconds=10),
        channel(BEN.public): NOON,
    }
    even_later = LATER + timedelta(minutes=1)
    assert coverage.caught_up("a", even_later, {ANN.public, EVE.public}) == NOON
    assert coverage.behind() == {
        channel(ANN.public): LATER - timedelta(seconds=10),
        channel(EVE.public): LATER,
    }
