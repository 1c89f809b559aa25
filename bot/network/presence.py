"""Who of a union sees what is posted in a group: told through it is only who is in it."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass

from bot.log.store import Unavailable
from bot.network.network import Networks
from bot.pulse import beat
from domain.people import Channel, Identity, network_of
from domain.union.members import Member, MemberNumber

AT_ONCE = 8
"""Questions about one group that are under way at the same time."""

PATIENCE = 20.0
"""Seconds without any answer, after which whoever was not found out about counts as present."""

LONGEST = 120.0
"""Seconds for all that are asked about, while answers still come."""


@dataclass(frozen=True, slots=True)
class Attendance:
    """`absent` see nothing there; of the `unchecked` the network would not say, so that they count as present."""

    absent: tuple[MemberNumber, ...] = ()
    unchecked: tuple[MemberNumber, ...] = ()


class Presence:
    """Only in a group somebody can be missing."""

    def __init__(self, networks: Networks, *, patience: float = PATIENCE, longest: float = LONGEST) -> None:
        self._networks = networks
        self._patience = patience
        self._longest = longest

    def is_group(self, channel: Channel) -> bool:
        return not self._networks.abilities(channel).is_open

    def is_asked(self, channel: Channel) -> bool:
        """Whether there is anybody to ask who is there."""
        return self.is_group(channel) and self._networks.of(channel) is not None

    async def of(self, channel: Channel, members: Iterable[Member]) -> Attendance:
        """Of those who speak on the channel's network."""
        asked = list(members)
        answers = await self.answers(channel, asked, within=self._longest)
        numbers = sorted(member.number for member in asked) if self.is_asked(channel) else []
        return Attendance(
            absent=tuple(number for number in numbers if answers.get(number) is False),
            unchecked=tuple(number for number in numbers if answers.get(number) is None),
        )

    async def answers(
        self, channel: Channel, members: Iterable[Member], *, within: float
    ) -> dict[MemberNumber, bool | None]:
        """Who sees what is posted there, of those about whom it was answered so soon (seconds)."""
        room, loop = asyncio.Semaphore(AT_ONCE), asyncio.get_running_loop()
        asked = list(members) if self.is_asked(channel) else []
        asking = {asyncio.create_task(self._sees(channel, member, room)): member for member in asked}
        late, end = set(asking), loop.time() + within
        try:
            while late and (left := end - loop.time()) > 0:
                done, late = await asyncio.wait(
                    late, timeout=min(self._patience, left), return_when=asyncio.FIRST_COMPLETED
                )
                if not done:
                    break
                beat()
        finally:
            for task in asking:
                task.cancel()
        return {member.number: task.result() for task, member in asking.items() if task not in late}

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
                return await self._networks.messenger(channel).is_present(channel, identity)
            except Unavailable:
                return None
