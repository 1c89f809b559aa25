"""What a union can be asked about its past, in tables that say where in its log it stands.

Each union's rows follow from its own stream alone, and no question reads those of another.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from bot.log.database import Database, create

AT_ONCE = 200
"""Decisions whose words are read together."""

TABLES = """
CREATE TABLE IF NOT EXISTS decided (union_id TEXT, revision INTEGER, number INTEGER, words TEXT,
    PRIMARY KEY (union_id, revision)) WITHOUT ROWID;
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """A proposal that was carried or rejected, with the words by which it is found, `as_searched`."""

    number: int
    words: str


class UnionMemory:
    """What `MemoryIndex` has taken in."""

    def __init__(self, database: Database) -> None:
        self._database = database
        create(database, TABLES)

    def decided(self, union_id: UUID) -> Iterator[Sequence[Decided]]:
        """The newest first, so many at once that nobody else waits for long."""
        before: int | None = None
        while rows := self._database.rows(
            """SELECT revision, number, words FROM decided WHERE union_id = ? AND (? IS NULL OR revision < ?)
            ORDER BY revision DESC LIMIT ?""",
            *(str(union_id), before, before, AT_ONCE),
        ):
            yield [Decided(number=number, words=words) for _, number, words in rows]
            before = rows[-1][0]
