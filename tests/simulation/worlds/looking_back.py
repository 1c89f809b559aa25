"""What can be seen of a world when it is over: its log, whether all has ended, and the bugs that the bot met."""

import logging
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

from adapters.sqlite import event_table
from adapters.sqlite.database import connect
from bot.log.store import START, Recorded
from bot.union.touches import UnionEnvelope
from domain.union.events import ProposalOpened, UnionDissolved
from tests.simulation.worlds.cases import OUTCOMES
from tests.simulation.worlds.evidence import caused_by
from tests.simulation.worlds.networks import Clock
from tests.simulation.worlds.record import History

ALL = 1_000_000


class Bugs(logging.Handler):
    """What the bot says about bugs of its own."""

    def __init__(self, history: History, clock: Clock) -> None:
        super().__init__()
        self._history, self._clock = history, clock

    def emit(self, record: logging.LogRecord) -> None:
        if record.exc_info:
            words = f"{record.getMessage()}: {self.format(record)[-1500:]}"
            self._history.troubles.append((self._clock.now(), words))


def log_in(path: Path) -> Sequence[Recorded]:
    """Of a file that nobody has open."""
    reading = connect(path, event_table.EVENT_LOG)
    try:
        return event_table.read_all(reading, START, ALL)
    finally:
        reading.close()


def all_has_ended(envelopes: Iterable[UnionEnvelope]) -> bool:
    """What was proposed in unions that there still are."""
    is_open = set[tuple[object, int]]()
    for envelope in envelopes:
        match envelope.event:
            case ProposalOpened(number=number):
                is_open.add((envelope.aggregate, number))
            case UnionDissolved():
                is_open = {one for one in is_open if one[0] != envelope.aggregate}
            case outcome if isinstance(outcome, OUTCOMES):
                is_open.discard((envelope.aggregate, outcome.number))
            case _:
                pass
    return not is_open


def as_it_was_taken_in(history: History) -> None:
    """A network may have handed it over once more, when it stood in the log already."""
    recorded = dict[str, datetime]()
    for envelope in history.envelopes:
        recorded.setdefault(caused_by(envelope), envelope.metadata.recorded)
    for spoken in history.spoken:
        if (at := recorded.get(spoken.id)) is not None:
            spoken.received = min(spoken.received or at, at)
