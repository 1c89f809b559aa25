"""The machine's clock: who runs the bot is told when it jumps."""

from datetime import UTC, datetime, timedelta

from bot.wiring.clock import SystemClock

NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)


class Machine:
    def __init__(self) -> None:
        self.wall, self.uptime = NOON, 100.0
        self.told: list[str] = []
        self.clock = SystemClock(
            now=lambda: self.wall, monotonic=lambda: self.uptime, on_jump=self.told.append
        )

    def passes(self, seconds: float, *, shown: float) -> None:
        self.uptime += seconds
        self.wall += timedelta(seconds=shown)


def test_time_that_passes_is_no_jump() -> None:
    machine = Machine()
    for _ in range(100):
        machine.passes(3600, shown=3601)  # slewed, as by NTP
        assert machine.clock.now() == machine.wall
    assert machine.told == []


def test_a_jump_is_told_once_with_its_way_and_length() -> None:
    machine = Machine()
    machine.passes(5, shown=3605)
    for _ in range(2):
        machine.clock.now()
    machine.passes(5, shown=5 - 1800)
    machine.clock.now()
    assert machine.told == [
        "The clock went ahead by 1:00:00: it was set, or this machine slept.",
        "The clock went back by 0:30:00: it was set, or this machine slept.",
    ]
