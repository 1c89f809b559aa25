"""How far this process has read the log, whether it speaks or not."""

from collections.abc import Callable
from datetime import datetime

from bot.log.store import START
from bot.log.subscription import Subscription
from bot.operation.standing import Condition


class Reading:
    """Whatever was read last stays, as of when it was true, while the store is away."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._subscription: Subscription | None = None
        self.following = Condition(now)

    @property
    def position(self) -> int:
        return self._subscription.position if self._subscription else START.position

    @property
    def as_of(self) -> datetime | None:
        if self.following.holds:
            return self._now()
        return self.following.since if self._subscription else None

    async def follow(self, subscription: Subscription) -> None:
        """For ever. Raises NotThisLog, and Unavailable; then calling it again resumes."""
        await subscription.catch_up()
        self._subscription = subscription
        with self.following.holding():
            await subscription.follow()
