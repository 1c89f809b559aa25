"""Which unions somebody may read, and since when: looked up in the tables, so that nothing is folded for who may not."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from bot.log.database import Database
from domain.people import Identity


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """`began` is the revision since which it may be read, `era` how often that has begun."""

    began: int
    era: int


TO_MEMBERS = Publication(began=0, era=0)
"""Of a private union, all of it."""


@dataclass(frozen=True, slots=True)
class Publications:
    """What `UnionIndex` has noted. `reader` is whose account asks: nobody's without one."""

    database: Database

    def of(self, union_id: UUID, reader: Identity | None = None) -> Publication | None:
        """None where the reader may not read it, and where there is no such union."""
        rows = self.database.rows(
            "SELECT began, era FROM publication WHERE union_id = ? AND began IS NOT NULL", str(union_id)
        )
        if rows:
            return Publication(began=rows[0][0], era=rows[0][1])
        return TO_MEMBERS if reader is not None and self._is_member(union_id, reader) else None

    def named(self) -> Mapping[UUID, str]:
        """What all of them are called."""
        rows = self.database.rows(
            "SELECT union_id, name FROM publication JOIN unions ON id = union_id WHERE began IS NOT NULL"
        )
        return {UUID(union_id): name for union_id, name in rows}

    def ended(self, union_id: UUID, since: Publication, *, before: int | None, most: int) -> Sequence[int]:
        """Proposals that ended since it may be read, the newest first."""
        rows = self.database.rows(
            """SELECT number FROM proposal WHERE union_id = ? AND settled IS NOT NULL AND changed >= ?
            AND number > 0 AND (? IS NULL OR number < ?) ORDER BY number DESC LIMIT ?""",
            *(str(union_id), since.began, before, before, most),
        )
        return [number for (number,) in rows]

    def after(self, union_id: UUID | None, reader: Identity | None = None, *, most: int) -> Sequence[UUID]:
        """In the order of their ids, which says nothing of any other union."""
        rows = self.database.rows(
            """SELECT union_id FROM publication WHERE began IS NOT NULL AND union_id > ?1
            UNION SELECT union_id FROM person WHERE identity = ?2 AND is_member AND union_id > ?1
            ORDER BY union_id LIMIT ?3""",
            *(str(union_id) if union_id else "", reader, most),
        )
        return [UUID(union) for (union,) in rows]

    def _is_member(self, union_id: UUID, reader: Identity) -> bool:
        found = self.database.rows(
            "SELECT 1 FROM person WHERE identity = ? AND union_id = ? AND is_member", reader, str(union_id)
        )
        return bool(found)
