"""Since when relays are asked, and when again."""

from adapters.nostr.asking import Asking
from bot.log.tables import Tables
from tests.adapters.nostr.fakes import NOON, Memory, SetClock

DAY = 86_400
NOW = int(NOON.timestamp())


class Asker:
    def __init__(self, notebook: Memory | None = None) -> None:
        self.clock, self.notebook, self.put_off = SetClock(), notebook or Memory(), 0
        self.asking = Asking(tables=Tables(self.notebook), clock=self.clock, refusals=lambda: self.put_off)


def test_what_is_asked_overlaps_with_what_was_heard() -> None:
    asker = Asker()
    assert asker.asking.since("wss://a", "mentions") == NOW - DAY
    assert asker.asking.since("wss://a", "private") == NOW - 3 * DAY
    assert asker.asking.since("wss://a", "pulse") == NOW - 120
    asker.asking.caught_up("wss://a", NOW)
    asker.clock.advance(days=2)
    assert asker.asking.since("wss://a", "mentions") == NOW - DAY
    again = Asker(asker.notebook)
    again.clock.advance(days=2)
    assert again.asking.since("wss://a", "mentions") == NOW - DAY
    assert again.asking.since("wss://b", "mentions") == NOW + DAY


def test_nothing_older_than_a_week_is_asked_for() -> None:
    asker = Asker()
    asker.asking.caught_up("wss://a", NOW - 30 * DAY)
    assert asker.asking.since("wss://a", "mentions") == NOW - 7 * DAY


def test_what_was_put_off_is_asked_for_ever_more_seldom() -> None:
    asker = Asker()
    assert not asker.asking.wants_again("wss://a")
    asked = []
    for second in range(0, 1_000, 5):
        asker.put_off += 1
        if asker.asking.wants_again("wss://a"):
            asked.append(second)
        asker.clock.advance(seconds=5)
    assert asked == [60, 185, 430, 915]


def test_once_nothing_is_put_off_any_more_nothing_is_asked_again() -> None:
    asker = Asker()
    asker.put_off = 5
    asked = 0
    for _ in range(1_000):
        asked += asker.asking.wants_again("wss://a")
        asker.clock.advance(seconds=5)
    assert asked == 1
