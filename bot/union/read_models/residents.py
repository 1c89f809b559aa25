"""Which unions are heard at the addresses of their own, so that nobody makes the bot deaf by founding many.

Left out are dissolved unions, and those that one member has left alone for long. These are heard again
when their member writes to the bot itself, for as long as it takes to fall silent again.
"""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from uuid import UUID

from bot.clock import Clock
from bot.log.tables import Table, Tables
from bot.network.homes import Homes
from bot.network.network import Networks
from bot.union.read_models.tables import QUIET_AFTER, UnionTables
from domain.people import Channel, Identity

BETWEEN_REVIEWS = timedelta(minutes=1)

WOKEN = Table(path=("woken",), key=UUID, value=datetime)
"""By union."""


class Residents:
    """`is_busy` tells whether something is still to be said in a channel: until then it is kept."""

    def __init__(
        self,
        *,
        networks: Networks,
        unions: UnionTables,
        tables: Tables,
        clock: Clock,
        is_busy: Callable[[Channel], bool],
    ) -> None:
        self._networks = networks
        self._unions = unions
        self._woken = tables.of(WOKEN)
        self._clock = clock
        self._is_busy = is_busy
        self._reviewed: datetime | None = None
        self._leaving: dict[UUID, None] = {}

    def is_heard(self, union_id: UUID) -> bool:
        row, now = self._unions.row(union_id), self._clock.now()
        return row is not None and row.is_active and (not row.is_quiet(now) or self._is_awake(union_id, now))

    def settle(self, union_id: UUID) -> None:
        """To be called when something has happened in a union."""
        if not self._networks.homes:
            return
        if not self.is_heard(union_id):
            self._leaving[union_id] = None
            return
        self._leaving.pop(union_id, None)
        for homes, _ in self._homes(union_id):
            homes.move_in(union_id)
        if any(self._given_up(union_id)):
            self._leaving[union_id] = None

    def review(self) -> None:
        """Let in whoever is to be heard, and leave out who is not, from time to time."""
        now = self._clock.now()
        if not self._networks.homes or (self._reviewed and abs(now - self._reviewed) < BETWEEN_REVIEWS):
            return
        fallen_quiet = self._unions.idle_since(
            after=None if self._reviewed is None else self._reviewed - QUIET_AFTER, until=now - QUIET_AFTER
        )
        for union_id in (*fallen_quiet, *(union_id for union_id, _ in self._woken.items())):
            self.settle(union_id)
        if self._reviewed is None:
            self._let_in()
        self._reviewed = now
        for union_id in list(self._leaving):
            self._leave(union_id)

    def _let_in(self) -> None:
        for network in self._networks.homes:
            for row, _ in self._unions.homes_on(network):
                self.settle(row.id)

    def _leave(self, union_id: UUID) -> None:
        left = [*self._given_up(union_id), *(() if self.is_heard(union_id) else self._homes(union_id))]
        for homes, home in left:
            if not self._is_busy(home):
                homes.move_out(union_id)
        if not any(self._is_busy(home) for _, home in left):
            del self._leaving[union_id]

    def wake(self, by: Identity) -> None:
        """Somebody has written to the bot itself: their unions listen again."""
        now = self._clock.now()
        for row in self._unions.concerning(by) if self._networks.homes else ():
            if row.is_quiet(now):
                self._woken.put(row.id, now)
                self.settle(row.id)

    def _is_awake(self, union_id: UUID, now: datetime) -> bool:
        woken = self._woken.get(union_id)
        return woken is not None and now - woken < QUIET_AFTER

    def _given_up(self, union_id: UUID) -> Iterator[tuple[Homes, Channel]]:
        """Where it was at home, or might have been."""
        homes_now = set(self._unions.homes_of(union_id))
        for homes in self._networks.homes.values():
            home = homes.home(union_id)
            if home not in homes_now:
                yield homes, home

    def _homes(self, union_id: UUID) -> Iterator[tuple[Homes, Channel]]:
        for home in self._unions.homes_of(union_id):
            homes = self._networks.homes_at(home)
            if homes is not None:
                yield homes, home
