"""Who of a union sees what is posted in a group: told through it is only who is in it."""

import asyncio
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from bot.messages import Messenger
from bot.ports import Unavailable
from domain.union.people import Channel, Identity, Member, MemberNumber, network_of

AT_ONCE = 8
"""Questions about one group that are under way at the same time."""

PATIENCE = 20.0
"""Seconds for all of them; whoever was not found out about by then counts as present."""


@dataclass(frozen=True, slots=True)
class Attendance:
    """`absent` see nothing there; of the `unchecked` the network would not say, so that they count as present."""

    absent: tuple[MemberNumber, ...] = ()
    unchecked: tuple[MemberNumber, ...] = ()


class Presence:
    """`open_networks` are those where everybody sees everything: only in a group somebody can be missing."""

    def __init__(self, messengers: Mapping[str, Messenger], *, open_networks: Collection[str]) -> None:
        self._messengers = messengers
        self._open_networks = open_networks

    def is_group(self, channel: Channel) -> bool:
        return network_of(channel) not in self._open_networks

    async def of(self, channel: Channel, members: Iterable[Member]) -> Attendance:
        """Of those who speak on the channel's network."""
        if not self.is_group(channel) or network_of(channel) not in self._messengers:
            return Attendance()
        room, asked = asyncio.Semaphore(AT_ONCE), list(members)
        asking = {asyncio.create_task(self._sees(channel, member, room)): member for member in asked}
        try:
            done, late = await asyncio.wait(asking, timeout=PATIENCE) if asking else (set(), set())
        finally:
            for task in asking:
                task.cancel()
        answers = {asking[task].number: task.result() for task in done}
        answers |= {asking[task].number: None for task in late}
        return Attendance(
            absent=tuple(number for number, sees in sorted(answers.items()) if sees is False),
            unchecked=tuple(number for number, sees in sorted(answers.items()) if sees is None),
        )

    async def _sees(self, channel: Channel, member: Member, room: asyncio.Semaphore) -> bool | None:
        """With whichever identity of theirs."""
        answers = [
            await self._ask(channel, identity, room)
            for identity in member.identities
            if network_of(identity) == network_of(channel)
        ]
        if True in answers or not answers:
            return True
        return None if None in answers else False

    async def _ask(self, channel: Channel, identity: Identity, room: asyncio.Semaphore) -> bool | None:
        async with room:
            try:
                return await self._messengers[network_of(channel)].is_present(channel, identity)
            except Unavailable:
                return None
