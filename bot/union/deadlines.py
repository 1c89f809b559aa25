"""Settles what is due and reminds the silent, promptly.

What is due is read from the log each time, never remembered: the timer may fire late, twice or not
at all, and a deadline that passed while a network could not be heard waits until it can.
"""

import asyncio
from collections.abc import Set as AbstractSet
from datetime import datetime

from bot.clock import Clock
from bot.inbox.watermark import Watermark, networks_awaited
from bot.log.handler import Execute
from bot.operation.supervisor import Troubles
from bot.outbox.deliveries import Deliveries
from bot.outbox.outbox import Outbox
from bot.union.absences import Absences
from bot.union.reminders import due_reminder, next_reminder
from bot.union.views import View, Views
from domain.union.commands import SettleDue
from domain.union.proposal import Open, Running, due_at
from domain.union.settlement import consequence, first_due
from domain.union.state import Active


class Deadlines:
    """`networks` are those we listen to."""

    def __init__(
        self,
        *,
        views: Views,
        execute: Execute,
        watermark: Watermark,
        absences: Absences,
        outbox: Outbox,
        deliveries: Deliveries,
        networks: AbstractSet[str],
        clock: Clock,
        troubles: Troubles,
    ) -> None:
        self._views = views
        self._execute = execute
        self._watermark = watermark
        self._absences = absences
        self._outbox = outbox
        self._deliveries = deliveries
        self._clock = clock
        self._networks = networks
        self._troubles = troubles

    async def act(self) -> None:
        """Do what time alone asks for by now, in each union whatever befalls another. Raises Unavailable."""
        now = self._clock.now()
        due = [
            self._settle(view, now) for view in self._views.undecided() if self._remind_and_look(view, now)
        ]
        for failure in await asyncio.gather(*due, return_exceptions=True):
            if failure is not None:
                raise failure

    def _remind_and_look(self, view: View, now: datetime) -> bool:
        """Whether something may have to be settled."""
        if not isinstance(view.union, Active):
            return False
        with self._troubles.apart(f"union {view.union_id}, its reminders"):
            self._remind(view, view.union, now)
        return _is_to_be_settled(view.union, now)

    def next_wake(self) -> datetime | None:
        """When time alone will ask for something again."""
        now = self._clock.now()
        moments = [
            moment
            for view in self._views.undecided()
            if isinstance(view.union, Active)
            for proposal in view.union.open.values()
            for moment in (due_at(proposal), next_reminder(proposal, now))
            if moment is not None and moment > now
        ]
        return min(moments, default=None)

    async def _settle(self, view: View, now: datetime) -> None:
        """Beside other unions: asking who is present may take a while."""
        with self._troubles.apart(f"union {view.union_id}, what is due"):
            self._look_for_networks(view)
            await self._absences.ask(view, min(now, self._watermark.taken_in_until(view.union)))
            await self._settle_in_pieces(view, now)

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

    async def _settle_in_pieces(self, view: View, now: datetime) -> None:
        """What is due at once may be more than one append holds."""
        union, revision = view.union, view.revision
        until = min(now, self._watermark.heard_until(union))
        while isinstance(union, Active) and _is_to_be_settled(union, until):
            command_id = f"settle {until.isoformat()} {revision}"
            executed = await self._execute(view.union_id, SettleDue(at=until), command_id=command_id)
            if executed.revision == revision:
                return
            union, revision = executed.union, executed.revision

    def _remind(self, view: View, union: Active, now: datetime) -> None:
        for proposal in union.open.values():
            hours = due_reminder(proposal, now)
            if hours is not None and not self._reminded(view, proposal, hours):
                self._outbox.remind(view, proposal.number)

    def _reminded(self, view: View, proposal: Open, hours: int) -> bool:
        """Whether each channel has been reminded of this deadline as urgently as this."""
        reminders = [
            self._deliveries.reminder(view.union_id, proposal.number, channel)
            for channel in self._views.homes(view)
        ]
        return all(
            reminder is not None
            and isinstance(proposal.phase, Running)
            and reminder.deadline == proposal.phase.deadline
            and reminder.hours <= hours
            for reminder in reminders
        )


def _is_to_be_settled(union: Active, until: datetime) -> bool:
    """By time, or because what everybody agreed to could not be carried when they did."""
    return first_due(union, until) is not None or bool(consequence(union, until))
