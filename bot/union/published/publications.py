"""Which unions everybody may read, and since when: looked up in the tables, so that nothing is folded for who may not."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from bot.log.database import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """`began` is the revision since which everybody may read it, `era` how often that has begun."""

    began: int
    era: int


@dataclass(frozen=True, slots=True)
class Publications:
    """What `UnionIndex` has noted."""

    database: Database

    def of(self, union_id: UUID) -> Publication | None:
        """None where nobody but members may read it, and where there is no such union."""
        rows = self.database.rows(
            "SELECT began, era FROM publication WHERE union_id = ? AND began IS NOT NULL", str(union_id)
        )
        return Publication(began=rows[0][0], era=rows[0][1]) if rows else None

    def ended(self, union_id: UUID, since: Publication, *, before: int | None, most: int) -> Sequence[int]:
        """Proposals that ended while everybody could read it, the newest first."""
        rows = self.database.rows(
            """SELECT number FROM proposal WHERE union_id = ? AND settled IS NOT NULL AND changed >= ?
            AND number > 0 AND (? IS NULL OR number < ?) ORDER BY number DESC LIMIT ?""",
            *(str(union_id), since.began, before, before, most),
        )
        return [number for (number,) in rows]

    def after(self, union_id: UUID | None, *, most: int) -> Sequence[UUID]:
        """In the order of their ids, which says nothing of any other union."""
        rows = self.database.rows(
            "SELECT union_id FROM publication WHERE began IS NOT NULL AND union_id > ? ORDER BY union_id LIMIT ?",
            *(str(union_id) if union_id else "", most),
        )
        return [UUID(union) for (union,) in rows]
