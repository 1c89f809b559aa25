"""What was booked on a union's own accounts and when, looked up without its log being read."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import NamedTuple
from uuid import UUID

from bot.log.database import Database, create
from bot.log.read_models import Happened
from domain.treasury.accounts import TREASURY, Account, currency_of, kind_of, side_of
from domain.treasury.events import Cause, TreasuryEvent
from domain.treasury.ledger import Ledger
from domain.treasury.money import Money

TABLES = """
CREATE TABLE IF NOT EXISTS booked (union_id TEXT, number INTEGER, currency TEXT, amount INTEGER, at REAL, what TEXT,
    cause TEXT, PRIMARY KEY (union_id, number, currency)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS booked_by_time ON booked (union_id, at);
"""


class Booked(NamedTuple):
    """An entry, as far as it changes what is the union's own in one currency."""

    number: int
    money: Money
    at: datetime
    what: str
    cause: Cause


class Statements:
    """A read model. Times are of the decision, not of when it was booked."""

    def __init__(self, database: Database) -> None:
        self._database = database
        create(database, TABLES)

    def take(self, happened: Sequence[Happened[TreasuryEvent, Ledger]]) -> None:
        for envelope, _, _ in happened:
            event, union, at = envelope.event, str(envelope.aggregate), envelope.metadata.spoken.timestamp()
            for currency, amount in _changes(event).items():
                self._database.write(
                    "INSERT INTO booked VALUES (?, ?, ?, ?, ?, ?, ?)",
                    union, event.number, currency, amount, at, event.what, event.cause,
                )  # fmt: skip

    def between(
        self, union_id: UUID, start: datetime, end: datetime, *, skip: int = 0, most: int
    ) -> Sequence[Booked]:
        """The latest first; `end` is not part of it."""
        rows = self._database.rows(
            "SELECT number, currency, amount, at, what, cause FROM booked "
            "WHERE union_id = ? AND at >= ? AND at < ? ORDER BY number DESC, currency LIMIT ? OFFSET ?",
            str(union_id), start.timestamp(), end.timestamp(), most, skip,
        )  # fmt: skip
        return [
            Booked(
                number=number,
                money=Money(amount=amount, currency=currency),
                at=datetime.fromtimestamp(at, UTC),
                what=what,
                cause=Cause(cause),
            )
            for number, currency, amount, at, what, cause in rows
        ]

    def latest(self, union_id: UUID, most: int) -> Sequence[Booked]:
        return self.between(union_id, _BEGINNING, _END, most=most)

    def balances(self, union_id: UUID, before: datetime) -> Mapping[str, Money]:
        """By currency, as they were just before."""
        rows = self._database.rows(
            "SELECT currency, SUM(amount) FROM booked WHERE union_id = ? AND at < ? "
            "GROUP BY currency ORDER BY currency",
            str(union_id),
            before.timestamp(),
        )
        return {currency: Money(amount=amount, currency=currency) for currency, amount in rows}


def _changes(event: TreasuryEvent) -> Mapping[str, int]:
    changes: dict[str, int] = {}
    for posting in event.postings:
        if kind_of(posting.account) == TREASURY:
            currency, change = currency_of(posting.account), _on_its_side(posting.account, posting.amount)
            changes[currency] = changes.get(currency, 0) + change
    return changes


def _on_its_side(account: Account, amount: int) -> int:
    return side_of(account).value * amount


_BEGINNING = datetime.fromtimestamp(0, UTC)
_END = datetime(9999, 1, 1, tzinfo=UTC)
