"""Writes into each union's log for how long its members could not be heard."""

from collections.abc import Iterator
from datetime import datetime

from bot.application.execute import Execute
from bot.application.hearing import Hearing, is_in
from bot.application.projections.follower import Follower
from bot.application.projections.views import View, Views
from domain.union.commands import RecordInterruption
from domain.union.interruptions import TOLERANCE
from domain.union.people import Channel, network_of
from domain.union.state import Active


class Interruptions:
    def __init__(self, *, views: Views, follower: Follower, execute: Execute, hearing: Hearing) -> None:
        self._views = views
        self._follower = follower
        self._execute = execute
        self._hearing = hearing
        self._connected: dict[str, datetime] = {}

    async def connected(self, network: str, at: datetime) -> None:
        """The network answers again at `at`; what was said meanwhile is yet to come. Raises Unavailable."""
        self._connected[network] = at
        since = self._hearing.last_heard(network) or self._follower.last_recorded
        if since is None or at - since <= TOLERANCE:
            return
        for view, channel in self._homes():
            if network_of(channel) == network and not self._hearing.is_lost(channel):
                await self._record(view, channel, since, at)

    async def found(self, channel: Channel, at: datetime) -> None:
        """We were let into the channel again, perhaps while nobody listened. Raises Unavailable."""
        end = max(at, self._connected.get(network_of(channel), at))
        for lost, since in self._hearing.lost_around(channel):
            for view, home in self._homes():
                if is_in(home, lost) and end - since > TOLERANCE:
                    await self._record(view, home, since, end)
        self._hearing.found(channel)

    async def missed(self, channel: Channel, start: datetime, end: datetime) -> None:
        """Part of what was said in the channel was lost for good. Raises Unavailable."""
        for view, home in self._homes():
            if home == channel and end - start > TOLERANCE:
                await self._record(view, home, start, end)

    def _homes(self) -> Iterator[tuple[View, Channel]]:
        for view in self._views:
            for channel in view.union.channels if isinstance(view.union, Active) else ():
                yield view, channel

    async def _record(self, view: View, channel: Channel, start: datetime, end: datetime) -> None:
        command = RecordInterruption(channel=channel, start=start, end=end)
        command_id = f"interruption {channel} {start.isoformat()} {end.isoformat()}"
        executed = await self._execute(view.union_id, command, command_id=command_id)
        # what is told next must know that the deadlines moved
        await self._follower.reach(view.union_id, executed.revision)
