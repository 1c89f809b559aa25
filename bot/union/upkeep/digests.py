"""When a union is due a digest of what was decided, and that it gets it once: Monday at nine, or every day at nine.

A digest that nobody could be told in time comes late, and none comes about nothing.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import NamedTuple
from uuid import UUID

from bot.clock import Clock
from bot.log.database import Database, moment, stamp
from bot.log.tables import Table, Tables
from bot.log.troubles import Troubles
from bot.network.locale import Languages
from bot.outbox.owed import Owed, Priority
from bot.union.read_models.views import View, Views, shown
from bot.union.telling.subjects import DigestDue
from domain.people import Channel
from domain.union.events import Digest
from domain.union.state import Active

AT = time(9)
"""On the clocks of the union."""

MONDAY, DAY = 0, timedelta(days=1)

DIGESTS = Table(path=("digest",), key=tuple[UUID, Channel], value=datetime, limit=20_000)
BEGAN = Table(path=("digests since",), key=tuple[()], value=datetime)


class Due(NamedTuple):
    """What has happened by then stays in it, whatever happens more: only another choice of the union moves it."""

    at: datetime
    chosen: tuple[Digest, datetime | None, str | None]


class Digests:
    """`languages` know the operator's zone, for who has chosen none."""

    def __init__(
        self,
        *,
        views: Views,
        database: Database,
        tables: Tables,
        languages: Languages,
        owe: Callable[[Sequence[Owed]], None],
        clock: Clock,
        troubles: Troubles,
    ) -> None:
        self._views = views
        self._database = database
        self._told = tables.of(DIGESTS)
        self._began = tables.of(BEGAN)
        self._languages = languages
        self._owe = owe
        self._clock = clock
        self._troubles = troubles
        self._due: dict[UUID, Due] = {}
        self._passed: dict[UUID, datetime] = {}
        self._stale: set[UUID] = set()

    def begin(self) -> None:
        """What was before there were digests is in none."""
        if self._began.get(()) is None:
            self._began.put((), self._clock.now())
        rows = self._database.rows("SELECT id FROM unions WHERE active AND members > 1")
        self._stale |= {UUID(union_id) for (union_id,) in rows}

    def changed(self, union_id: UUID) -> None:
        self._stale.add(union_id)

    def next_wake(self) -> datetime | None:
        return min((due.at for due in self._due.values()), default=None)

    async def act(self, now: datetime) -> None:
        """Raises Unavailable."""
        while self._stale:
            await self._look(self._stale.pop())
        for union_id in [one for one, due in self._due.items() if due.at <= now]:
            del self._due[union_id]
            with self._troubles.apart(f"union {union_id}, its digest"):
                view = await self._views.get(union_id)
                if view is not None:
                    self._pass(view, now)
            await self._look(union_id)

    def since(self, view: View, channel: Channel) -> datetime:
        """Up to when that channel was told, or else from when on there is anything to tell."""
        began = self._began.get(()) or self._clock.now()
        first = max(began, shown(view).started.at) - datetime.resolution  # with what happened at that moment
        return self._told.get((view.union_id, channel)) or first

    def note(self, union_id: UUID, channel: Channel, until: datetime) -> None:
        self._told.put((union_id, channel), until)

    def decided(self, union_id: UUID, after: datetime, until: datetime) -> list[int]:
        """In the order in which they ended."""
        rows = self._database.rows(
            """SELECT number FROM proposal WHERE union_id = ? AND settled > ? AND settled <= ?
            ORDER BY settled, number""",
            *(str(union_id), stamp(after), stamp(until)),
        )
        return [number for (number,) in rows]

    async def _look(self, union_id: UUID) -> None:
        """When it is due the next one, if anything has happened."""
        known = self._due.pop(union_id, None)
        view = await self._views.get(union_id)
        if view is None or not isinstance(view.union, Active) or len(view.union.roster) < 2:  # noqa: PLR2004
            return
        union = view.union
        chosen = (union.digest, union.digest_chosen, union.time_zone)
        if known is not None and known.chosen == chosen:
            self._due[union_id] = known
            return
        happened = self._first_after(view, self._last(view))
        if union.digest is not Digest.OFF and happened is not None:
            begins = max(happened, union.digest_chosen or happened)
            self._due[union_id] = Due(next_time(begins, union.digest, self._zone(union)), chosen)

    def _pass(self, view: View, now: datetime) -> None:
        """What the homes were not told up to then they are owed, where there is anything."""
        union = shown(view)
        until = last_time(now, union.digest, self._zone(union))
        self._passed[view.union_id] = until
        owed = list[Owed]()
        for channel in self._views.homes(view):
            since = self.since(view, channel)
            if self.decided(view.union_id, since, until) or _open_by(union, until):
                owed.append(digest_due(view, channel, until))
            elif since < until:
                self.note(view.union_id, channel, until)
        self._owe(owed)

    def _last(self, view: View) -> datetime:
        passed = self._passed.get(view.union_id)
        told = [self.since(view, channel) for channel in self._views.homes(view)]
        return max([*told, *([passed] if passed else [])], default=self._clock.now())

    def _first_after(self, view: View, after: datetime) -> datetime | None:
        """Of what is in the next one: what is open stays in it as long as it is."""
        ((settled,),) = self._database.rows(
            "SELECT min(settled) FROM proposal WHERE union_id = ? AND settled > ?",
            *(str(view.union_id), stamp(after)),
        )
        put = [max(after, proposal.put_at) for proposal in shown(view).open.values()]
        return min([*put, *([] if settled is None else [moment(settled)])], default=None)

    def _zone(self, union: Active) -> tzinfo:
        return self._languages.of(None, union.time_zone).zone


def next_time(after: datetime, digest: Digest, zone: tzinfo) -> datetime:
    """The first at which one is due later than that."""
    day = after.astimezone(zone).date()
    while not (_is_day(day, digest) and _at(day, zone) > after):
        day += DAY
    return _at(day, zone)


def last_time(until: datetime, digest: Digest, zone: tzinfo) -> datetime:
    """The last at which one was due by then."""
    day = until.astimezone(zone).date()
    while not (_is_day(day, digest) and _at(day, zone) <= until):
        day -= DAY
    return _at(day, zone)


def _is_day(day: date, digest: Digest) -> bool:
    return digest is not Digest.WEEKLY or day.weekday() == MONDAY


def _at(day: date, zone: tzinfo) -> datetime:
    return datetime.combine(day, AT, zone).astimezone(UTC)


def _open_by(union: Active, until: datetime) -> bool:
    return any(proposal.put_at <= until for proposal in union.open.values())


def digest_due(view: View, channel: Channel, until: datetime) -> Owed:
    return Owed(
        channel=channel,
        subject=DigestDue(union_id=view.union_id, until=until),
        priority=Priority.CHATTER,
        key=f"digest {view.union_id}",
    )
