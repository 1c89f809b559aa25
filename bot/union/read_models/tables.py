"""What is looked up across unions: who belongs where, whose chat it is, what is open and when something is due.

Each union's rows follow from its own stream alone, so it does not matter in which order streams are taken in.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, cast
from uuid import UUID

from bot.log.database import Database, create, moment, stamp
from bot.log.snapshots import NoSnapshot, unpacked
from bot.log.store import Unavailable
from bot.union.read_models.schema import TABLES
from domain.people import Channel, Identity
from domain.union.proposal import Settled

QUIET_AFTER = timedelta(days=7)
"""A union of one member that decides nothing for so long keeps neither its chat nor the bot's attention."""

MOST_OPENINGS = 10_000
"""That are held in memory: every button and every card asks for one."""

COLUMNS = "id, active, name, language, founder, unions.started, idle_since, time_zone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A union as far as it is looked up without being folded. `idle_since` while one member is alone, with nothing open."""

    id: UUID
    is_active: bool
    name: str
    language: str | None
    founder: Identity
    started: datetime
    idle_since: datetime | None
    time_zone: str | None

    def is_quiet(self, at: datetime) -> bool:
        """Whether one member alone is left here, with nothing open, who has decided nothing for long."""
        return self.is_active and self.idle_since is not None and at - self.idle_since >= QUIET_AFTER


class UnionTables:
    """What `UnionIndex` has taken in."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._openings: dict[tuple[UUID, int], str] = {}
        create(database, TABLES)

    def row(self, union_id: UUID) -> Row | None:
        return next(self._rows("WHERE id = ?", str(union_id)), None)

    def all(self) -> Iterator[Row]:
        """In the order of their founding. For an operator: nothing on the way of a message walks them."""
        return self._rows("ORDER BY started, unions.rowid")

    def at(self, channel: Channel) -> list[Row]:
        """Whoever is at home in this channel, was to the last, or waits to be, in the order they came.

        Whoever founded a union in a quiet one's chat has taken that chat: in one that was so when that was
        recorded, whatever was said before and taken in later.
        """
        return list(
            self._rows(
                """JOIN home ON union_id = id WHERE channel = ? AND NOT EXISTS (
                    SELECT 1 FROM unions AS later JOIN idle ON idle.union_id = unions.id
                    WHERE later.founded_in = channel AND later.founded > home.since AND later.id <> unions.id
                    AND idle.began <= later.founded AND (idle.ended IS NULL OR idle.ended > later.founded)
                    AND idle.since + ? <= later.started
                ) ORDER BY home.since, home.rowid""",
                *(channel, QUIET_AFTER // timedelta(microseconds=1)),
            )
        )

    def others_at(self, channel: Channel, union_id: UUID) -> bool:
        """Whether it may be, or have been, another's home as well."""
        found = self._database.rows(
            "SELECT 1 FROM home WHERE channel = ? AND union_id <> ? LIMIT 1", channel, str(union_id)
        )
        return bool(found)

    def is_home(self, channel: Channel) -> bool:
        """Of a union, or the chat in which one has a topic."""
        within = self._database.rows(
            "SELECT DISTINCT channel FROM home WHERE channel = ? OR (channel > ? AND channel < ?)",
            *(channel, f"{channel}/", f"{channel}0"),
        )
        return any(self.at(Channel(home)) for (home,) in within)

    def homes_on(self, network: str) -> Iterator[tuple[Row, Channel]]:
        return self._homes("channel >= ? AND channel < ?", f"{network}:", f"{network};")

    def homes_in(self, place: Channel) -> Iterator[tuple[Row, Channel]]:
        """Of active unions: the place itself, and what is in it."""
        within = self._homes("channel = ? OR (channel > ? AND channel < ?)", place, f"{place}/", f"{place}0")
        return ((row, home) for row, home in within if row.is_active)

    def homes_of(self, union_id: UUID) -> list[Channel]:
        rows = self._database.rows("SELECT channel FROM home WHERE union_id = ?", str(union_id))
        return [Channel(channel) for (channel,) in rows]

    def on_network(self, network: str) -> list[UUID]:
        """Active unions that are at home there, or have something open and somebody who could speak there."""
        return _ids(
            self._database.rows(
                """SELECT id FROM unions JOIN home ON union_id = id WHERE active AND channel >= ? AND channel < ?
                UNION SELECT id FROM unions JOIN person ON union_id = id
                WHERE active AND open > 0 AND identity >= ? AND identity < ?""",
                *(f"{network}:", f"{network};") * 2,
            )
        )

    def _homes(self, where: str, *values: str) -> Iterator[tuple[Row, Channel]]:
        rows = self._database.rows(
            f"SELECT channel, {COLUMNS} FROM home JOIN unions ON union_id = id WHERE {where}",  # noqa: S608
            *values,
        )
        return ((_row(row), Channel(channel)) for channel, *row in rows)

    def concerning(self, identity: Identity) -> list[Row]:
        """Active unions in which this identity is a member, a candidate or invited, in the order of their founding."""
        return list(
            self._rows(
                "JOIN person ON union_id = id WHERE identity = ? ORDER BY started, unions.rowid", identity
            )
        )

    def with_member(self, identity: Identity) -> list[Row]:
        return list(
            self._rows(
                "JOIN person ON union_id = id WHERE identity = ? AND is_member ORDER BY started, unions.rowid",
                identity,
            )
        )

    def concerns(self, union_id: UUID, identity: Identity) -> bool:
        """Whether this identity is a member here, a candidate or invited."""
        found = self._database.rows(
            "SELECT 1 FROM person WHERE identity = ? AND union_id = ?", identity, str(union_id)
        )
        return bool(found)

    def know_each_other(self, one: Identity, other: Identity) -> bool:
        """Both are members of some union."""
        found = self._database.rows(
            """SELECT 1 FROM person AS one JOIN person AS other USING (union_id)
            WHERE one.identity = ? AND other.identity = ? AND one.is_member AND other.is_member""",
            *(one, other),
        )
        return bool(found)

    def founded_by(self, identity: Identity) -> list[Row]:
        return list(self._rows("WHERE founder = ? ORDER BY started, unions.rowid", identity))

    def inviting(self, identity: Identity, *, since: datetime) -> list[Row]:
        """Unions founded since then that invited this identity to be a founder, whatever came of it."""
        return list(
            self._rows(
                "JOIN invited ON union_id = id WHERE identity = ? AND started > ? ORDER BY started, unions.rowid",
                *(identity, stamp(since)),
            )
        )

    def invitations_before(self, union_id: UUID, revision: int, *, within: timedelta) -> int:
        """How many people who invited somebody then had invited shortly before, wherever."""
        ((count,),) = self._database.rows(
            """SELECT coalesce(sum(before.people), 0) FROM invitation AS this JOIN invitation AS before USING (inviter)
            WHERE this.union_id = ? AND this.revision = ? AND before.at > this.at - ?
            AND (before.at, before.union_id, before.revision) < (this.at, this.union_id, this.revision)""",
            *(str(union_id), revision, within // timedelta(microseconds=1)),
        )
        return int(count)

    def undecided(self) -> list[UUID]:
        """Active unions in which something is open: time alone asks for nothing in any other."""
        return _ids(self._database.rows("SELECT id FROM unions WHERE open > 0 AND active"))

    def due(self, at: datetime) -> list[UUID]:
        """Where something may have to be settled by then."""
        return _ids(
            self._database.rows(
                """SELECT id FROM unions WHERE ripe UNION
                SELECT union_id FROM moment INDEXED BY moment_by_time WHERE due AND NOT is_done AND at <= ?""",
                stamp(at),
            )
        )

    def to_remind(self, until: datetime) -> list[tuple[UUID, int]]:
        """Proposals of which a reminder is due by then, and was not noted as given."""
        rows = self._database.rows(
            """SELECT DISTINCT union_id, number FROM moment INDEXED BY moment_by_time
            WHERE NOT due AND NOT is_done AND at <= ?""",
            stamp(until),
        )
        return [(UUID(union), number) for union, number in rows]

    def note_reminded(self, union_id: UUID, number: int, until: datetime) -> None:
        with self._database.at_once():
            self._database.write(
                "UPDATE moment SET is_done = 1 WHERE union_id = ? AND number = ? AND NOT due AND at <= ?",
                *(str(union_id), number, stamp(until)),
            )

    def next_moment(self, after: datetime) -> datetime | None:
        """When time alone will ask for something again."""
        ((at,),) = self._database.rows(
            "SELECT min(at) FROM moment WHERE NOT is_done AND at > ?", stamp(after)
        )
        return None if at is None else moment(at)

    def idle_since(self, *, after: datetime | None, until: datetime) -> list[UUID]:
        """Unions of one member that decided nothing more after a moment between the two, `until` included."""
        return _ids(
            self._database.rows(
                "SELECT id FROM unions WHERE idle_since > ? AND idle_since <= ?",
                *(stamp(after) if after else 0, stamp(until)),
            )
        )

    def opening(self, union_id: UUID, number: int) -> str | None:
        """What names the proposal that bears this number, or the union's start as FOUNDING: a number alone may mean
        another proposal in an older state of the log.
        """
        known, which = self._openings, (union_id, number)
        if which not in known and (opening := self._of_proposal("opening", *which)) is not None:
            if len(known) >= MOST_OPENINGS:
                known.clear()
            known[which] = opening  # which stays for as long as these tables do
        return known.get(which)

    def opened_by(self, union_id: UUID, number: int) -> str | None:
        """The id of the event that opened it."""
        return cast(str | None, self._of_proposal("opened_by", union_id, number))

    def changed(self, union_id: UUID, number: int) -> int | None:
        """The revision at which it last did."""
        changed: int | None = self._of_proposal("changed", union_id, number)
        return changed

    def settled_at(self, union_id: UUID, number: int) -> datetime | None:
        at = self._of_proposal("settled", union_id, number)
        return None if at is None else moment(at)

    def ended(self, union_id: UUID, number: int) -> Settled | None:
        """Raises Unavailable where it was damaged, until all is made anew."""
        ended = self._of_proposal("ended", union_id, number)
        try:
            return None if ended is None else cast(Settled, unpacked(ended))
        except NoSnapshot as damage:
            self._database.spoilt.set()
            raise Unavailable(f"What is known of a settled proposal of {union_id} was damaged.") from damage

    def text(self, union_id: UUID, article: str, revision: int) -> str | None:
        """What the article's revision said: what was decided must stay readable."""
        rows = self._database.rows(
            "SELECT text FROM text WHERE union_id = ? AND article = ? AND revision = ?",
            *(str(union_id), article, revision),
        )
        return rows[0][0] if rows else None

    def is_open(self, union_id: UUID, number: int) -> bool:
        return bool(self._of_proposal("settled IS NULL", union_id, number))

    def _of_proposal(self, column: str, union_id: UUID, number: int) -> Any:
        rows = self._database.rows(
            f"SELECT {column} FROM proposal WHERE union_id = ? AND number = ?",  # noqa: S608 - a name of ours
            *(str(union_id), number),
        )
        return rows[0][0] if rows else None

    def _rows(self, where: str, *values: str | int) -> Iterator[Row]:
        rows = self._database.rows(
            f"SELECT {COLUMNS} FROM unions {where}",  # noqa: S608
            *values,
        )
        return map(_row, rows)


def _row(row: Sequence[Any]) -> Row:
    union, active, name, language, founder, started, idle_since, time_zone = row
    return Row(
        id=UUID(union),
        is_active=bool(active),
        name=name,
        language=language,
        founder=Identity(founder),
        started=moment(started),
        idle_since=None if idle_since is None else moment(idle_since),
        time_zone=time_zone,
    )


def _ids(rows: Sequence[tuple[Any, ...]]) -> list[UUID]:
    return [UUID(union) for (union,) in rows]
