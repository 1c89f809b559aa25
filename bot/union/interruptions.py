"""Writes into each union's log for how long its members could not be heard, whatever the cause.

A network that was away, a store that took nothing, a machine that slept, a clock that was set: all
show as a gap between two instants of hearing, and it is recorded before what came after it counts.
"""

import asyncio
import logging
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from bot.clock import Clock
from bot.inbox.watermark import Watermark, networks_awaited
from bot.log.causes import service_id
from bot.log.troubles import Troubles
from bot.network.addresses import anywhere_on
from bot.union.executing import ExecuteUnion, union_stream
from bot.union.views import Views
from domain.people import Channel, network_of
from domain.union.commands import RecordInterruption
from domain.union.interruptions import TOLERANCE
from domain.union.state import Active

log = logging.getLogger(__name__)

HOLD = "interruption"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Owed:
    """An interruption that is still to be recorded."""

    union_id: UUID
    channel: Channel
    start: datetime
    end: datetime


class Interruptions:
    def __init__(
        self,
        *,
        views: Views,
        last_recorded: Callable[[], datetime | None],
        execute: ExecuteUnion,
        watermark: Watermark,
        clock: Clock,
        troubles: Troubles,
    ) -> None:
        self._views = views
        self._last_recorded = last_recorded
        self._execute = execute
        self._watermark = watermark
        self._clock = clock
        self._troubles = troubles
        self._connected: dict[str, datetime] = {}
        self._counted: dict[str, datetime] = {}
        self._owed: defaultdict[UUID, dict[_Owed, None]] = defaultdict(dict)
        self._turn = asyncio.Lock()

    async def connected(self, network: str, at: datetime) -> None:
        """The network answers again at `at`; what was said meanwhile is yet to come. Raises Unavailable."""
        self._connected[network] = at
        await self.heard(network, at)
        self._counted[network] = max(at, self._counted.get(network, at))

    async def heard(self, network: str, until: datetime) -> None:
        """To be called before anything counts that was heard so late. Raises Unavailable."""
        async with self._turn:
            since, now = self._last_sign_of(network), self._clock.now()
            if since is not None and until - since > TOLERANCE:
                await self._owe(network, since, until)
                self._counted[network] = until
            elif since is not None and since - now > TOLERANCE:
                # the clock was put back: what was lived through by the wrong one is given again
                log.warning("The clock says %s, and said %s before.", now, since)
                await self._owe(network, now - (since - now), now)
                self._counted[network] = now
                self._watermark.heard(network, now)
            await self._record()

    async def found(self, channel: Channel, at: datetime) -> None:
        """We were let into the channel again, perhaps while nobody listened. Raises Unavailable."""
        end = max(at, self._connected.get(network_of(channel), at))
        async with self._turn:
            for lost, since in self._watermark.lost_around(channel):
                self._owe_where(lost, since, end)
            await self._record()
        self._watermark.found(channel)

    async def missed(self, channel: Channel, start: datetime, end: datetime) -> None:
        """Part of what was said in the channel was lost for good. Raises Unavailable."""
        self._troubles.note(f"what is heard in {channel}", f"part of it was lost, from {start} to {end}")
        async with self._turn:
            if self._watermark.is_own_place(channel):
                await self._owe(network_of(channel), start, end, place=channel)
            else:
                self._owe_where(channel, start, end)
            await self._record()

    def _last_sign_of(self, network: str) -> datetime | None:
        heard = self._watermark.last_heard(network) or self._last_recorded()
        counted = self._counted.get(network)
        return max(heard, counted) if heard and counted else heard or counted

    def _owe_where(self, place: Channel, start: datetime, end: datetime) -> None:
        """To every union that is at home in the place."""
        for row, home in self._views.tables.homes_in(place):
            self._owe_to(row.id, home, start, end)

    async def _owe(
        self, network: str, start: datetime, end: datetime, *, place: Channel | None = None
    ) -> None:
        """To every union that is at home there, or waits for somebody who could speak there.

        With a `place` only to those whom what is said in it may concern. To all of them, or raises Unavailable.
        """
        concerned = list[tuple[UUID, Channel]]()
        for union_id in self._views.tables.on_network(network):
            view = await self._views.get(union_id)
            union = view.union if view else None
            if not isinstance(union, Active) or (place and not self._watermark.may_concern(place, union)):
                continue
            homes = [home for home in union.channels if network_of(home) == network]
            if not homes and network in networks_awaited(union):
                homes = [place or anywhere_on(network)]
            concerned += [(union_id, home) for home in homes if not self._watermark.is_lost(home)]
        for union_id, home in concerned:  # once all are known: what is owed to some would be owed again
            self._owe_to(union_id, home, start, end)

    def _owe_to(self, union_id: UUID, channel: Channel, start: datetime, end: datetime) -> None:
        if end - start > TOLERANCE:
            owed = self._owed[union_id]
            owed[_Owed(union_id=union_id, channel=channel, start=start, end=end)] = None
            self._watermark.hold(union_id, HOLD, min(one.start for one in owed))

    async def _record(self) -> None:
        """A union in which it fails is held back, alone, until it can be recorded there."""
        for union_id, owed in list(self._owed.items()):
            for one in list(owed):
                with self._troubles.apart(f"union {union_id}, interruptions"):
                    await self._record_one(one)
                    del owed[one]
            if not owed:
                del self._owed[union_id]
                self._watermark.release(union_id, HOLD)

    async def _record_one(self, owed: _Owed) -> None:
        command = RecordInterruption(channel=owed.channel, start=owed.start, end=owed.end)
        stretch = (owed.channel, owed.start.isoformat(), owed.end.isoformat())
        command_id = service_id("interruption", union_stream(owed.union_id), *stretch)
        await self._execute(owed.union_id, command, command_id=command_id)
