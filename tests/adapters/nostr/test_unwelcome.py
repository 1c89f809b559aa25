"""What every relay refuses is tried again ever more seldom."""

import pytest

from adapters.nostr.channels import channel
from adapters.nostr.unwelcome import FIRST_PAUSE, LONGEST_PAUSE, Unwelcome
from tests.adapters.nostr.fakes import UNION

PLACE = channel(UNION.public)


def pause(unwelcome: Unwelcome, now: float) -> float:
    """After one more refusal, until it is tried again."""
    unwelcome.add("note", PLACE, "blocked", now)
    seconds = next(more for more in range(1, 10_000) if unwelcome.reasons("note", now + more) is None)
    assert unwelcome.channels(now) == {PLACE: "blocked"}
    return float(seconds)


@pytest.mark.parametrize(("jitter", "share"), [(1.0, 1.0), (0.0, 0.5)])
def test_each_pause_is_longer_up_to_an_hour(jitter: float, share: float) -> None:
    unwelcome, now, pauses = Unwelcome(lambda: jitter), 0.0, list[float]()
    for _ in range(8):
        pauses.append(pause(unwelcome, now))
        now += pauses[-1]
    assert pauses == [share * min(FIRST_PAUSE * 2**times, LONGEST_PAUSE) for times in range(8)]


def test_once_it_was_taken_the_next_refusal_is_a_first_one() -> None:
    unwelcome = Unwelcome(lambda: 1.0)
    pause(unwelcome, 0)
    pause(unwelcome, FIRST_PAUSE)
    unwelcome.remove("note")
    assert pause(unwelcome, 1000) == FIRST_PAUSE
