"""What a union can be asked about its past, in tables that say where in its log it stands.

Each union's rows follow from its own stream alone, and no question reads those of another.
"""

import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from bot.log.database import Database, create
from domain.union.members import MemberNumber

AT_ONCE = 200
"""Decisions whose words are read together."""

TABLES = """
CREATE TABLE IF NOT EXISTS decided (union_id TEXT, revision INTEGER, number INTEGER, words TEXT,
    PRIMARY KEY (union_id, revision)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS remembered (union_id TEXT, revision INTEGER, number INTEGER, member INTEGER,
    PRIMARY KEY (union_id, revision)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS about_article (union_id TEXT, article TEXT, number INTEGER,
    PRIMARY KEY (union_id, article, number)) WITHOUT ROWID;
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

    def remembered(
        self,
        union_id: UUID,
        *,
        proposals: Collection[int] | None = None,
        member: MemberNumber | None = None,
        skip: int = 0,
        most: int,
    ) -> list[int]:
        """At which revisions something was said or came of it, the newest first: of all, of these proposals, by or
        about one member.
        """
        rows = self._database.rows(
            """SELECT revision FROM remembered WHERE union_id = ?
            AND (? IS NULL OR number IN (SELECT value FROM json_each(?))) AND (? IS NULL OR member = ?)
            ORDER BY revision DESC LIMIT ? OFFSET ?""",
            *(str(union_id), *(2 * [None if proposals is None else json.dumps([*proposals])])),
            *(member, member, most, skip),
        )
        return [revision for (revision,) in rows]

    def first_of(self, union_id: UUID, number: int) -> int | None:
        """The revision at which the proposal was opened."""
        ((first,),) = self._database.rows(
            "SELECT min(revision) FROM remembered WHERE union_id = ? AND number = ?", str(union_id), number
        )
        return None if first is None else int(first)

    def proposals_about(self, union_id: UUID, article: str) -> list[int]:
        """Those that were to add, change or repeal it, in the order of their opening."""
        rows = self._database.rows(
            "SELECT number FROM about_article WHERE union_id = ? AND article = ? ORDER BY number",
            *(str(union_id), article),
        )
        return [number for (number,) in rows]
