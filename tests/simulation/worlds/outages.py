"""When nobody could be heard, or told, in which place: as a world notes it for its checker."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from tests.simulation.worlds.record import History, Outage


class Outages:
    def __init__(self, history: History, now: Callable[[], datetime]) -> None:
        self._history, self._now = history, now

    def begins(self, place: str, *, is_noticed: bool = True) -> None:
        """Unless it has begun already."""
        if not any(self._lasts(one, place, is_noticed=is_noticed) for one in self._history.outages):
            outage = Outage(place=place, start=self._now(), is_noticed=is_noticed)
            self._history.outages.append(outage)

    def ends(self, place: str, *, is_noticed: bool = True) -> None:
        self._history.outages = [
            replace(one, end=self._now()) if self._lasts(one, place, is_noticed=is_noticed) else one
            for one in self._history.outages
        ]

    def _lasts(self, outage: Outage, place: str, *, is_noticed: bool) -> bool:
        return outage.place == place and outage.end is None and outage.is_noticed == is_noticed
