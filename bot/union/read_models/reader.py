"""What a process knows of the unions among all that it reads in the log."""

from collections.abc import Callable
from uuid import UUID

from bot.log.envelope import Stream
from bot.log.reader import LogReader
from bot.union.executing import UnionStates
from bot.union.read_models.tables import UnionTables
from bot.union.read_models.views import Views
from domain.union.decider import UNION


class UnionReader:
    """`noticed` are told of each union in which something has happened."""

    def __init__(self, log: LogReader) -> None:
        self.store = log.store
        self.codec = log.codec
        self.database = log.database
        self.troubles = log.troubles
        self.replaced = log.replaced
        self.streams = log.streams
        self.subscription = log.subscription
        self.states: UnionStates = log.states(UNION)
        self.tables = UnionTables(log.database)
        self.views = Views(self.states, self.tables)
        self.noticed: list[Callable[[UUID], object]] = []
        log.noticed.append(self._notice)

    def _notice(self, stream: Stream) -> None:
        if stream.category == UNION.category:
            for notice in self.noticed:
                notice(stream.aggregate)
