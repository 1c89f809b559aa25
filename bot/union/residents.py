"""Which unions are heard at the addresses of their own, so that nobody makes the bot deaf by founding many.

Left out are dissolved unions, and those that one member has left alone for long. These are heard again
when their member writes to the bot itself, for as long as it takes to fall silent again.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from uuid import UUID

from bot.clock import Clock
from bot.log.tables import Table, Tables
from bot.network.residence import Residence
from bot.union.views import QUIET_AFTER, View, Views, is_quiet, shown
from domain.union.people import Channel, Identity, network_of
from domain.union.state import Active

BETWEEN_REVIEWS = timedelta(minutes=1)

WOKEN = Table(path=("woken",), key=UUID, value=datetime)
"""By union."""


class Residents:
    """`is_busy` tells whether something is still to be said in a channel: until then it is kept."""

    def __init__(
        self,
        *,
        residences: Mapping[str, Residence],
        views: Views,
        tables: Tables,
        clock: Clock,
        is_busy: Callable[[Channel], bool],
    ) -> None:
        self._residences = residences
        self._views = views
        self._woken = tables.of(WOKEN)
        self._clock = clock
        self._is_busy = is_busy
        self._reviewed: datetime | None = None

    def is_heard(self, view: View) -> bool:
        now = self._clock.now()
        return isinstance(view.union, Active) and (not is_quiet(view, now) or self._is_awake(view, now))

    def settle(self, view: View) -> None:
        """To be called when something has happened in a union."""
        if self.is_heard(view):
            for residence, _ in self._homes(view):
                residence.move_in(view.union_id)

    def review(self) -> None:
        """Let in whoever is to be heard, and leave out who is not, from time to time."""
        now = self._clock.now()
        if not self._residences or (self._reviewed and abs(now - self._reviewed) < BETWEEN_REVIEWS):
            return
        self._reviewed = now
        for view in self._views:
            if self.is_heard(view):
                self.settle(view)
                continue
            for residence, home in self._homes(view):
                if not self._is_busy(home):
                    residence.move_out(view.union_id)

    def wake(self, by: Identity) -> None:
        """Somebody has written to the bot itself: their unions listen again."""
        now = self._clock.now()
        for view in self._views.concerning(by) if self._residences else ():
            if is_quiet(view, now):
                self._woken.put(view.union_id, now)
                self.settle(view)

    def _is_awake(self, view: View, now: datetime) -> bool:
        woken = self._woken.get(view.union_id)
        return woken is not None and now - woken < QUIET_AFTER

    def _homes(self, view: View) -> Iterator[tuple[Residence, Channel]]:
        for home in shown(view).channels:
            residence = self._residences.get(network_of(home))
            if residence is not None:
                yield residence, home
