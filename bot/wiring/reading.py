"""How far this process has read the log: by itself while it stands by, or through what speaks in it."""

from collections.abc import Callable
from datetime import datetime

from bot.log.codec import UnionCodec
from bot.log.envelope import Envelope
from bot.log.store import START, EventStore, NotThisLog
from bot.log.subscription import Subscription
from bot.operation.standing import Condition
from bot.operation.supervisor import Part, Troubles
from bot.union.views import View, Views


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


def follows_by_itself(store: EventStore, reading: Reading) -> Part:
    """For a process in which nothing speaks; what it finds wrong with a union is said again by what does."""
    subscription = _of_its_own(store)

    async def follow() -> None:
        nonlocal subscription
        try:
            await reading.follow(subscription)
        except NotThisLog:
            subscription = _of_its_own(store)
            raise

    return follow


def _of_its_own(store: EventStore) -> Subscription:
    return Subscription(
        store=store, codec=UnionCodec(), views=Views(), watch=_nobody_is_told, troubles=Troubles()
    )


def _nobody_is_told(envelope: Envelope, view: View) -> None:
    del envelope, view
