"""Asks, before silence is counted, who of the silent is out of the group through which alone they were told.

Until that was answered, nothing is settled in which it matters: an answer that is late only for our own pace
is no answer that somebody is there. The union's log learns who is out, and the rules give them time.
"""

import asyncio
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import takewhile
from typing import TypeAlias
from uuid import UUID
from weakref import WeakValueDictionary

from bot.inbox.watermark import ALWAYS, Watermark
from bot.log.causes import service_id
from bot.network.presence import Presence
from bot.union.executing import ExecuteUnion, union_stream
from bot.union.read_models.views import View
from domain.people import Channel, network_of
from domain.union.commands import NoteAbsence
from domain.union.members import Member, MemberNumber
from domain.union.proposal import Open, Running, objectors, silent
from domain.union.state import Active, Union

JUST_BEFORE = timedelta(microseconds=1)

A_WHILE = 3.0
"""Seconds that are waited for answers at a time: whoever waits for this hears nothing meanwhile."""

LONGEST = timedelta(hours=6)
"""After so long, who was not answered for counts as present, so that nothing waits for ever."""


_Said: TypeAlias = dict[MemberNumber, bool | None]
_Answers: TypeAlias = defaultdict[Channel, _Said]


@dataclass(slots=True)
class _Inquiry:
    """Who sees what stands where, as far as it was answered; `is_over` when that is all that counts."""

    begun: datetime
    answers: _Answers = field(default_factory=lambda: _Answers(dict))
    is_over: bool = False


@dataclass(frozen=True, slots=True)
class _Asking:
    """About all that is due in a union `until` then, as far as it is answered by the `end`; `heard` is what was."""

    until: datetime
    end: float
    heard: _Answers = field(default_factory=lambda: _Answers(dict))


class Absences:
    def __init__(
        self,
        *,
        execute: ExecuteUnion,
        watermark: Watermark,
        presence: Presence,
    ) -> None:
        self._execute = execute
        self._watermark = watermark
        self._presence = presence
        self._turns: WeakValueDictionary[UUID, asyncio.Lock] = WeakValueDictionary()
        self._inquiries: dict[UUID, dict[tuple[int, datetime], _Inquiry]] = {}
        watermark.limit(self.unasked_until)

    def unasked_until(self, union: Union) -> datetime:
        """Just before silence would be counted first, of which it is not known yet whether it is one."""
        if not isinstance(union, Active):
            return ALWAYS
        inquiries = self._inquiries.get(union.started.union_id, {})
        for proposal, deadline in self._counting(union):
            inquiry = inquiries.get((proposal.number, deadline))
            if inquiry is None or not inquiry.is_over:
                return deadline - JUST_BEFORE
        return ALWAYS

    async def ask(self, view: View, until: datetime) -> None:
        """About all that is due by then. Raises Unavailable."""
        # there for as long as anybody waits for it
        turn = self._turns.setdefault(view.union_id, asyncio.Lock())
        async with turn:
            if isinstance(view.union, Active):
                await self._ask(view, view.union, until)

    def forget_all_but(self, due: Iterable[UUID]) -> None:
        """Wherever else anybody was asked for, it is settled by now."""
        known = self._inquiries
        self._inquiries = {union_id: known[union_id] for union_id in due if union_id in known}

    async def _ask(self, view: View, union: Active, until: datetime) -> None:
        """What is not answered in a while is asked again the next time."""
        known = self._inquiries.get(view.union_id, {})
        counting = takewhile(lambda one: one[1] <= until, self._counting(union))
        due = [(deadline, proposal.number) for proposal, deadline in counting]
        inquiries = self._inquiries[view.union_id] = {
            (number, deadline): known.get((number, deadline)) or _Inquiry(until) for deadline, number in due
        }
        asking = _Asking(until, asyncio.get_running_loop().time() + A_WHILE)
        for deadline, number in due:
            inquiry = inquiries[number, deadline]
            if not inquiry.is_over:
                found = await self._find_out(inquiry, union.open[number], union, asking)
                if found is None:
                    return
                for channel, absent in found.items():
                    await self._note(view, number, channel, absent, until)
                inquiry.is_over = True

    async def _find_out(
        self, inquiry: _Inquiry, proposal: Open, union: Active, asking: _Asking
    ) -> dict[Channel, list[Member]] | None:
        """Who sees it nowhere, by the first place where it stands on their network. None if answers are late."""
        found = {}
        for network in sorted({network_of(channel) for channel in proposal.notices}):
            # a private chat in which somebody was told is seen by that person alone: it comes last
            channels = sorted(
                (one for one in proposal.notices if network_of(one) == network),
                key=lambda one: (one not in union.channels, one),
            )
            if not self._presence.is_asked(channels[0]):
                continue
            absent = list(_reached_only_on(network, proposal, union))
            for channel in channels:
                answers = await self._answers(inquiry, channel, absent, asking)
                if len(answers) < len(absent) and asking.until - inquiry.begun < LONGEST:
                    return None
                absent = [member for member in absent if answers.get(member.number) is False]
            found[channels[0]] = absent
        return found

    async def _answers(
        self, inquiry: _Inquiry, channel: Channel, members: list[Member], asking: _Asking
    ) -> _Said:
        """About these members, as far as it is answered by then. What was just heard is not asked again."""
        known, heard = inquiry.answers[channel], asking.heard[channel]
        left = asking.end - asyncio.get_running_loop().time()
        known |= {one.number: heard[one.number] for one in members if one.number in heard.keys() - known}
        missing = [member for member in members if member.number not in known]
        if missing:
            answered = await self._presence.answers(channel, missing, within=left)
            known |= answered
            heard |= answered
        return {member.number: known[member.number] for member in members if member.number in known}

    async def _note(
        self, view: View, number: int, channel: Channel, absent: list[Member], at: datetime
    ) -> None:
        if not absent:
            return
        numbers = tuple(member.number for member in absent)
        command = NoteAbsence(number=number, channel=channel, absent=numbers, at=at)
        # once in a proposal's life
        command_id = service_id("absence", union_stream(view.union_id), number, channel)
        await self._execute(view.union_id, command, command_id=command_id)

    def _counting(self, union: Active) -> Iterator[tuple[Open, datetime]]:
        """Where silence would be counted that was asked for in a group, and when, the next first."""
        for proposal in (union.open[number] for _, number in union.agenda.due):
            in_a_group = any(self._presence.is_group(channel) for channel in proposal.notices)
            match proposal.phase:
                case Running(deadline=deadline) if (
                    in_a_group and silent(proposal) and not objectors(proposal)
                ):
                    yield proposal, deadline
                case _:
                    pass


def _reached_only_on(network: str, proposal: Open, union: Active) -> Iterator[Member]:
    elsewhere = {network_of(channel) for channel in proposal.notices} - {network}
    for number in sorted(silent(proposal) & proposal.told):
        networks = {network_of(identity) for identity in union.roster[number].identities}
        if network in networks and not networks & elsewhere:
            yield union.roster[number]
