"""What those who follow a union were told of it already, beside the log."""

from datetime import datetime
from uuid import UUID

from bot.log.envelope import stream_name
from bot.log.reader import LogReader
from bot.log.tables import Table, Tables
from domain.people import Channel
from domain.union.decider import UNION

FOLLOWED_TO = Table(path=("followed to",), key=tuple[Channel, UUID], value=int, limit=50_000, of_one_log=True)
"""By place and union: up to which revision."""

LAST_CALLS = Table(
    path=("last call",), key=tuple[Channel, UUID, int], value=datetime, limit=20_000, of_one_log=True
)
"""By place, union and proposal: of which deadline."""

FOLLOWED_SINCE = Table(path=("followed since",), key=tuple[()], value=bool, of_one_log=True)
"""That it is known what was told: where it is not, all that has happened by now is no news."""


class Told:
    def __init__(self, tables: Tables, log: LogReader) -> None:
        self._to = tables.of(FOLLOWED_TO)
        self._called = tables.of(LAST_CALLS)
        self._since = tables.of(FOLLOWED_SINCE)
        self._log = log

    def is_known(self) -> bool:
        return self._since.get(()) is not None

    def begin(self) -> None:
        self._since.put((), True)

    def to(self, place: Channel, union_id: UUID) -> int:
        known = self._to.get((place, union_id))
        return -1 if known is None else known

    def note(self, place: Channel, union_id: UUID, revision: int) -> None:
        if revision > self.to(place, union_id):
            self._to.put((place, union_id), revision)

    def skip(self, place: Channel, union_id: UUID) -> None:
        """What has happened by now is no news there."""
        stream = stream_name(UNION.category, union_id)
        self.note(place, union_id, self._log.streams.place(stream).revision)

    def was_called(self, place: Channel, union_id: UUID, number: int, deadline: datetime) -> bool:
        return self._called.get((place, union_id, number)) == deadline

    def note_called(self, place: Channel, union_id: UUID, number: int, deadline: datetime) -> None:
        self._called.put((place, union_id, number), deadline)
