"""What other contexts may ask of the unions: which one is spoken of, and who belongs to it."""

from dataclasses import dataclass
from uuid import UUID

from bot.chat.heard import Heard
from bot.chat.who import Misunderstood
from bot.union.read_models.tables import Row
from bot.union.read_models.views import Views
from domain.people import Channel, Identity
from domain.refusal import Refused
from domain.union.reasons import Reason


@dataclass(frozen=True, slots=True)
class UnionMembership:
    """From the tables alone: no union is folded for it."""

    unions: Views

    def union_of(self, heard: Heard) -> UUID:
        said = heard.said
        if not said.private:
            row = self.unions.row_at(said.channel)
            if row is None:
                raise Misunderstood("no-union-here")
            return row.id
        # on some networks it is the union itself that is spoken to in private
        row = self.unions.row_at(Channel(said.channel.rpartition("/")[0]))
        return (row or _the_one(self.unions.tables.with_member(said.author.identity))).id

    def check_member(self, union_id: UUID, identity: str) -> None:
        tables = self.unions.tables
        if not any(row.id == union_id for row in tables.with_member(Identity(identity))):
            row = tables.row(union_id)
            is_over = row is not None and not row.is_active
            raise Refused(Reason.DISSOLVED if is_over else Reason.NOT_A_MEMBER, name=row.name if row else "")


def _the_one(rows: list[Row]) -> Row:
    if not rows:
        raise Misunderstood("no-union-of-yours")
    if len(rows) > 1:
        raise Misunderstood("several-unions", names=", ".join(row.name for row in rows))
    return rows[0]
