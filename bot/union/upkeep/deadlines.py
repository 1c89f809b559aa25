"""Settles what is due and reminds the silent, promptly.

What is due is read from the log each time, never remembered: the timer may fire late, twice or not
at all, and a deadline that passed while a network could not be heard waits until it can.
"""

import asyncio
from collections.abc import Set as AbstractSet
from datetime import datetime
from uuid import UUID

from bot.chat.contacts import Contacts
from bot.clock import Clock
from bot.inbox.watermark import Watermark, networks_awaited
from bot.log.causes import service_id
from bot.log.store import NO_STREAM
from bot.log.troubles import Troubles
from bot.outbox.outbox import Outbox
from bot.outbox.owed import Owed
from bot.outbox.passing import Passing
from bot.union.executing import ExecuteUnion, union_stream
from bot.union.read_models.views import View, Views, shown
from bot.union.reminder_times import called, due_reminder
from bot.union.telling.reminding import Reminding, reminder_due
from bot.union.upkeep.absences import Absences
from bot.union.upkeep.digests import Digests
from bot.union.upkeep.hands import in_a_few_hands
from domain.union.commands import SettleDue
from domain.union.proposal import Open
from domain.union.settlement import consequence, first_due
from domain.union.state import Active, Unstarted

A_MOMENT = 0.05
"""Seconds."""


class Deadlines:
    """`networks` are those we listen to."""

    def __init__(
        self,
        *,
        views: Views,
        execute: ExecuteUnion,
        watermark: Watermark,
        absences: Absences,
        outbox: Outbox,
        reminding: Reminding,
        digests: Digests,
        passing: Passing,
        contacts: Contacts,
        networks: AbstractSet[str],
        clock: Clock,
        troubles: Troubles,
    ) -> None:
        self._views = views
        self._execute = execute
        self._watermark = watermark
        self._absences = absences
        self._outbox = outbox
        self._reminding = reminding
        self._digests = digests
        self._passing = passing
        self._contacts = contacts
        self._clock = clock
        self._networks = networks
        self._troubles = troubles

    async def act(self) -> None:
        """Do what time alone asks for by now, in each union whatever befalls another. Raises Unavailable."""
        now = self._clock.now()
        await self._remind(now)
        await self._digests.act(now)
        self._passing.act(now)
        due = self._views.tables.due(now)
        self._absences.forget_all_but(due)
        asking = list[asyncio.Task[None]]()
        try:
            await in_a_few_hands(due, lambda union_id: self._settle(union_id, now, asking))
        finally:
            failures = await asyncio.gather(*asking, return_exceptions=True)
        for failure in failures:
            if failure is not None:
                raise failure

    def next_wake(self) -> datetime | None:
        """When time alone will ask for something again."""
        moments = (
            self._views.tables.next_moment(self._clock.now()),
            self._digests.next_wake(),
            self._passing.next_wake(),
        )
        return min(filter(None, moments), default=None)

    async def _settle(self, union_id: UUID, now: datetime, asking: list[asyncio.Task[None]]) -> None:
        """Whoever has to be asked for first is waited for beside other unions, unless they answer at once."""
        with self._troubles.apart(f"union {union_id}, what is due"):
            view = await self._views.get(union_id)
            if view is None or not isinstance(view.union, Active) or not _is_to_be_settled(view.union, now):
                return
            self._look_for_networks(view)
            if self._absences.unasked_until(view.union) >= now:
                await self._settle_in_pieces(union_id, now)
                return
            task = asyncio.create_task(self._ask_and_settle(view, now))
            asking.append(task)
            await asyncio.wait([task], timeout=A_MOMENT)

    async def _ask_and_settle(self, view: View, now: datetime) -> None:
        with self._troubles.apart(f"union {view.union_id}, what is due"):
            await self._absences.ask(view, min(now, self._watermark.taken_in_until(view.union)))
            await self._settle_in_pieces(view.union_id, now)

    def _look_for_networks(self, view: View) -> None:
        """What is due waits for ever for a network that the operator has taken away: they are told."""
        missing = networks_awaited(view.union) - self._networks if isinstance(view.union, Active) else set()
        concerned = f"union {view.union_id}, its networks"
        if missing:
            self._troubles.note(
                concerned, f"members may speak on {', '.join(sorted(missing))}, which is not set up"
            )
        else:
            self._troubles.over(concerned)

    async def _settle_in_pieces(self, union_id: UUID, now: datetime) -> None:
        """What is due at once may be more than one append holds."""
        view = await self._views.get(union_id)
        union, revision = (view.union, view.revision) if view else (Unstarted(), NO_STREAM)
        until = min(now, self._watermark.heard_until(union))
        while isinstance(union, Active) and _is_to_be_settled(union, until):
            command_id = service_id("settle", union_stream(union_id), until.isoformat(), revision)
            executed = await self._execute(union_id, SettleDue(at=until), command_id=command_id)
            if executed.revision == revision:
                return
            union, revision = executed.state, executed.revision

    async def _remind(self, now: datetime) -> None:
        tables = self._views.tables
        for union_id, number in tables.to_remind(now):
            with self._troubles.apart(f"union {union_id}, its reminders"):
                view = await self._views.get(union_id)
                proposal = shown(view).open.get(number) if view else None
                hours = due_reminder(proposal, shown(view), now) if view and proposal else None
                if view and proposal and hours is not None and not self._reminded(view, proposal, hours):
                    owed = [reminder_due(view, channel) for channel in self._views.homes(view)]
                    self._outbox.owe([*owed, *self._personal(view, proposal, hours, now)])
                tables.note_reminded(union_id, number, now)

    def _personal(self, view: View, proposal: Open, hours: int, now: datetime) -> list[Owed]:
        """To whom it concerns and who wishes it, alone."""
        union = shown(view)
        return [
            reminder_due(view, channel, number)
            for number in dict.fromkeys(called(proposal, union, now, hours))
            if number in union.roster
            for channel in self._contacts.to_remind(union.roster[number])
        ]

    def _reminded(self, view: View, proposal: Open, hours: int) -> bool:
        """Whether each channel has been reminded of this deadline as urgently as this."""
        homes = self._views.homes(view)
        return all(self._reminding.has_reminded(proposal, hours, channel, view) for channel in homes)


def _is_to_be_settled(union: Active, until: datetime) -> bool:
    """By time, or because what everybody agreed to could not be carried when they did."""
    return first_due(union, until) is not None or bool(consequence(union, until))
