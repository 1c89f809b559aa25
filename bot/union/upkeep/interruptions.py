"""Writes into each union's log for how long its members could not be heard, whatever the cause.

A network that was away, a store that took nothing, a machine that slept, a clock that was set: all
show as a gap between two instants of hearing. Where somebody speaks it is recorded before their word counts,
and in all other unions as soon as nobody waits for that.
"""

import logging
from collections.abc import Callable, Iterable
from datetime import datetime
from uuid import UUID

from bot.clock import Clock
from bot.inbox.watermark import Watermark
from bot.log.causes import service_id
from bot.log.troubles import Troubles
from bot.network.addresses import anywhere_on
from bot.union.executing import ExecuteUnion, union_stream
from bot.union.gaps import Gap, Gaps
from bot.union.read_models.views import Views
from bot.union.upkeep.hands import in_a_few_hands
from domain.people import Channel, network_of
from domain.union.interruptions import TOLERANCE

log = logging.getLogger(__name__)


class Interruptions:
    def __init__(
        self,
        *,
        views: Views,
        last_recorded: Callable[[], datetime | None],
        gaps: Gaps,
        execute: ExecuteUnion,
        watermark: Watermark,
        clock: Clock,
        troubles: Troubles,
    ) -> None:
        self._views = views
        self._last_recorded = last_recorded
        self._gaps = gaps
        self._execute = execute
        self._watermark = watermark
        self._clock = clock
        self._troubles = troubles
        self._connected: dict[str, datetime] = {}
        self._counted: dict[str, datetime] = {}
        self._untried: set[UUID] = set()

    @property
    def is_behind(self) -> bool:
        """Whether there are unions yet to be told of a gap that a start would have to find again."""
        self._untried.intersection_update(self._gaps)  # elsewhere somebody spoke first, and it stands already
        return bool(self._untried)

    def connected(self, network: str, at: datetime) -> None:
        """The network answers again at `at`; what was said meanwhile is yet to come."""
        self._connected[network] = at
        self.heard(network, at)
        self._counted[network] = max(at, self._counted.get(network, at))

    def heard(self, network: str, until: datetime) -> None:
        """To be called before anything counts that was heard so late."""
        since, now = self._last_sign_of(network), self._clock.now()
        if since is not None and until - since > TOLERANCE:
            self._owe(network, since, until)
            self._counted[network] = until
        elif since is not None and since - now > TOLERANCE:
            # the clock was put back: what was lived through by the wrong one is given again
            log.warning("The clock says %s, and said %s before.", now, since)
            self._owe(network, now - (since - now), now)
            self._counted[network] = now
            self._watermark.heard(network, now)

    async def found(self, channel: Channel, at: datetime) -> None:
        """We were let into the channel again, perhaps while nobody listened. Raises Unavailable."""
        end = max(at, self._connected.get(network_of(channel), at))
        for lost, since in self._watermark.lost_around(channel):
            await self._record_in(self._owe_where(lost, since, end))
        self._watermark.found(channel)

    async def missed(self, channel: Channel, start: datetime, end: datetime) -> None:
        """Part of what was said in the channel was lost for good. Raises Unavailable."""
        self._troubles.note(f"what is heard in {channel}", f"part of it was lost, from {start} to {end}")
        if self._watermark.is_own_place(channel):
            self._owe(network_of(channel), start, end, place=channel)
            await self.record()
        else:
            await self._record_in(self._owe_where(channel, start, end))

    async def record(self) -> None:
        """Wherever it is still to be. A union in which it fails is held back, alone. Raises Unavailable."""
        await self._record_in(self._gaps)

    def _last_sign_of(self, network: str) -> datetime | None:
        heard = self._watermark.last_heard(network) or self._last_recorded()
        counted = self._counted.get(network)
        return max(heard, counted) if heard and counted else heard or counted

    def _owe_where(self, place: Channel, start: datetime, end: datetime) -> list[UUID]:
        """To every union that is at home in the place."""
        owed = [(row.id, home) for row, home in self._views.tables.homes_in(place)]
        for union_id, home in owed:
            self._gaps.owe(union_id, Gap(channel=home, start=start, end=end))
        return [*dict(owed)]

    def _owe(self, network: str, start: datetime, end: datetime, *, place: Channel | None = None) -> None:
        """To every union that is at home there, or may wait for somebody who could speak there.

        With a `place` only to those whom what is said in it may concern.
        """
        tables = self._views.tables
        unions = tables.on_network(network)
        for union_id in unions:
            homes = [home for home in tables.homes_of(union_id) if network_of(home) == network]
            for home in homes or [place or anywhere_on(network)]:
                if not self._watermark.is_lost(home):
                    self._gaps.owe(union_id, Gap(channel=home, start=start, end=end, within=place))
        self._untried.update(set(unions) & set(self._gaps))

    async def _record_in(self, unions: Iterable[UUID]) -> None:
        await in_a_few_hands(unions, self._record_one)

    async def _record_one(self, union_id: UUID) -> None:
        with self._troubles.apart(f"union {union_id}, interruptions"):
            while (view := await self._views.get(union_id)) and (command := self._gaps.first(view.union)):
                stretch = (command.channel, command.start.isoformat(), command.end.isoformat())
                command_id = service_id("interruption", union_stream(union_id), *stretch)
                await self._execute(union_id, command, command_id=command_id)
        self._untried.discard(union_id)
