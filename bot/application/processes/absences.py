"""Asks, before silence is counted, who of the silent is out of the group through which alone they were told.

Until that was asked, nothing is settled in which it matters. The union's log learns who is out, and the rules
give them time.
"""

import asyncio
from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime, timedelta
from uuid import UUID

from bot.application.execute import Execute
from bot.application.hearing import ALWAYS, Hearing
from bot.application.presence import Presence
from bot.application.projections.follower import Follower
from bot.application.projections.views import View, Views
from domain.union.commands import NoteAbsence
from domain.union.people import Channel, Member, network_of
from domain.union.proposal import Open, Running, objectors, silent
from domain.union.state import Active, Union

JUST_BEFORE = timedelta(microseconds=1)


class Absences:
    def __init__(
        self,
        *,
        views: Views,
        follower: Follower,
        execute: Execute,
        hearing: Hearing,
        presence: Presence,
    ) -> None:
        self._views = views
        self._follower = follower
        self._execute = execute
        self._hearing = hearing
        self._presence = presence
        self._turns: defaultdict[UUID, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._asked: dict[UUID, set[tuple[int, datetime]]] = {}
        hearing.limit(self.unasked_until)

    def unasked_until(self, union: Union) -> datetime:
        """Just before silence would be counted first, of which nobody has asked yet whether it is one."""
        if not isinstance(union, Active):
            return ALWAYS
        asked = self._asked.get(union.started.union_id, set())
        unasked = [
            deadline
            for proposal, deadline in self._counting(union)
            if (proposal.number, deadline) not in asked
        ]
        return min(unasked) - JUST_BEFORE if unasked else ALWAYS

    async def ask(self, view: View, until: datetime) -> None:
        """About all that is due by then. Raises Unavailable."""
        async with self._turns[view.union_id]:
            if isinstance(view.union, Active):
                await self._ask(view, view.union, until)

    async def _ask(self, view: View, union: Active, until: datetime) -> None:
        asked = self._asked.setdefault(view.union_id, set())
        asked &= {(proposal.number, deadline) for proposal, deadline in self._counting(union)}
        for proposal, deadline in self._counting(union):
            if deadline <= until and (proposal.number, deadline) not in asked:
                await self._ask_about(view, union, proposal, until)
                asked.add((proposal.number, deadline))

    async def _ask_about(self, view: View, union: Active, proposal: Open, until: datetime) -> None:
        for channel in proposal.notices:
            members = list(_reached_only_through(channel, proposal, union))
            absent = (await self._presence.of(channel, members)).absent
            if not absent:
                continue
            command = NoteAbsence(number=proposal.number, channel=channel, absent=absent, at=until)
            command_id = f"absence {proposal.number} {channel}"  # once in a proposal's life
            executed = await self._execute(view.union_id, command, command_id=command_id)
            await self._follower.reach(view.union_id, executed.revision)

    def _counting(self, union: Active) -> Iterator[tuple[Open, datetime]]:
        """Where silence would be counted that was asked for in a group, and when."""
        for proposal in union.open.values():
            in_a_group = any(self._presence.is_group(channel) for channel in proposal.notices)
            match proposal.phase:
                case Running(deadline=deadline) if (
                    in_a_group and silent(proposal) and not objectors(proposal)
                ):
                    yield proposal, deadline
                case _:
                    pass


def _reached_only_through(channel: Channel, proposal: Open, union: Active) -> Iterator[Member]:
    elsewhere = {network_of(other) for other in proposal.notices} - {network_of(channel)}
    for number in sorted(silent(proposal) & proposal.told):
        networks = {network_of(identity) for identity in union.roster[number].identities}
        if network_of(channel) in networks and not networks & elsewhere:
            yield union.roster[number]
