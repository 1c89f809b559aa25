"""Which things there are and who has them, looked up without a shelf being folded."""

from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

from bot.log.database import Database, create
from bot.log.read_models import Happened
from tests.extending.lending.events import LendingEvent, ThingAdded, ThingBorrowed, ThingReturned
from tests.extending.lending.shelf import Shelf

TABLES = """
CREATE TABLE IF NOT EXISTS thing (union_id TEXT, number INTEGER, name TEXT, borrower TEXT,
    PRIMARY KEY (union_id, number)) WITHOUT ROWID;
"""


class Row(NamedTuple):
    number: int
    name: str
    borrower: str | None


class Things:
    """A read model."""

    def __init__(self, database: Database) -> None:
        self._database = database
        create(database, TABLES)

    def take(self, happened: Sequence[Happened[LendingEvent, Shelf]]) -> None:
        for envelope, _, _ in happened:
            self._note(str(envelope.aggregate), envelope.event)

    def _note(self, union: str, event: LendingEvent) -> None:
        match event:
            case ThingAdded(number=number, name=name):
                self._database.write("INSERT INTO thing VALUES (?, ?, ?, NULL)", union, number, name)
            case ThingBorrowed(number=number, by=by):
                self._note_borrower(union, number, by)
            case ThingReturned(number=number):
                self._note_borrower(union, number, None)

    def of(self, union_id: UUID) -> Sequence[Row]:
        rows = self._database.rows(
            "SELECT number, name, borrower FROM thing WHERE union_id = ? ORDER BY number", str(union_id)
        )
        return [Row(*row) for row in rows]

    def _note_borrower(self, union: str, number: int, borrower: str | None) -> None:
        self._database.write(
            "UPDATE thing SET borrower = ? WHERE union_id = ? AND number = ?", borrower, union, number
        )
