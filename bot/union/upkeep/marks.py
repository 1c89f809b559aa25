"""Where marks that members set on cards reach us: a group that took our rights back is told that they no longer count."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from bot.log.tables import Table, Tables
from bot.network.incoming import Said, Trusted
from bot.network.network import Networks
from bot.outbox.deliveries import Deliveries
from bot.outbox.owed import Owed, Priority
from bot.union.read_models.views import View, Views, shown
from bot.union.telling.subjects import MarksHeard, PinDue
from domain.people import Channel

HEARS_MARKS = Table(path=("marks",), key=Channel, value=bool, limit=2_000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    tables: Tables
    views: Views
    deliveries: Deliveries
    networks: Networks
    owe: Callable[[Sequence[Owed]], None]

    async def trusted(self, trusted: Trusted) -> None:
        """Each home there is told once of each change. Raises Unavailable."""
        known, where, hears = self.tables.of(HEARS_MARKS), trusted.channel, trusted.hears_marks
        before = known.get(where)
        if before == hears or not (before or hears):
            return
        for row, home in self.views.tables.homes_in(where):
            if view := await self.views.get(row.id):
                self.owe([*_told(view, home, hears=hears), *(_pins(view, home) if hears else ())])
        known.put(where, hears)

    def placed(self, said: Said) -> Said:
        """A mark, in the topic in which a union has put what it is set on."""
        if said.mark is None or said.replied is None:
            return said
        self._note_heard(said)
        if self.deliveries.subject(said.channel, said.replied):
            return said
        homes = (home for _, home in self.views.tables.homes_in(said.channel))
        found = (home for home in homes if said.replied and self.deliveries.subject(home, said.replied))
        return replace(said, channel=next(found, said.channel))

    def _note_heard(self, said: Said) -> None:
        """We were given the right before anybody told us, or kept a note of it."""
        known = self.tables.of(HEARS_MARKS)
        is_group = not (said.private or self.networks.abilities(said.channel).is_open)
        if is_group and not known.get(said.channel):
            known.put(said.channel, True)


def _told(view: View, home: Channel, *, hears: bool) -> Iterator[Owed]:
    yield Owed(
        channel=home,
        subject=MarksHeard(union_id=view.union_id, hears=hears),
        priority=Priority.REMINDER,
        key=f"marks {view.union_id}",
    )


def _pins(view: View, home: Channel) -> Iterator[Owed]:
    """What is open is kept in sight from now on."""
    for number in shown(view).open:
        yield Owed(
            channel=home,
            subject=PinDue(union_id=view.union_id, number=number),
            priority=Priority.REDRAWING,
            key=f"pin {view.union_id} {number}",
        )
