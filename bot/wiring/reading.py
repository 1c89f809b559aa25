"""How far this process has read the log, whether it speaks or not."""

from collections.abc import Callable
from datetime import datetime

from bot.log.reader import LogReader
from bot.log.store import START, Unavailable
from bot.standing import Condition


class Reading:
    """Whatever was read last stays, as of when it was true, while the store is away."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._reader: LogReader | None = None
        self.following = Condition(now)

    @property
    def position(self) -> int:
        return self._reader.subscription.position if self._reader else START.position

    @property
    def as_of(self) -> datetime | None:
        if self.following.holds:
            return self._now()
        return self.following.since if self._reader else None

    def known(self) -> LogReader:
        """Raises Unavailable until all was read once, and again while it is read anew."""
        if self._reader is None or self._reader.is_to_be_rebuilt:
            raise Unavailable("the log is being read")
        return self._reader

    async def follow(self, reader: LogReader) -> None:
        """For ever. Raises NotThisLog, and Unavailable; then calling it again resumes."""
        await reader.subscription.catch_up()
        self._reader = reader
        with self.following.holding():
            await reader.subscription.follow()
