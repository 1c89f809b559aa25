"""Writes into the unions' logs whose words were lost by a fault of ours, and when that was made good."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from bot.clock import Clock
from bot.inbox.put_off import Spoken
from bot.log.handler import Execute
from bot.log.subscription import Subscription
from bot.operation.supervisor import Troubles
from bot.union.views import View, Views, shown
from domain.union.commands import NoteFailedMessage, NoteMadeGood
from domain.union.people import Identity
from domain.union.state import Active, Union, member_with


@dataclass(frozen=True, slots=True, kw_only=True)
class Failures:
    views: Views
    subscription: Subscription
    execute: Execute
    clock: Clock
    troubles: Troubles

    async def failed(self, spoken: Spoken) -> bool:
        """Whether proposals wait for its author to say it again. The same again changes nothing. Raises Unavailable."""
        author, waits = spoken.author.identity, False
        for view in self._meant_by(spoken):
            command = NoteFailedMessage(by=author, at=spoken.at)
            await self._record(view, command, f"failed {spoken.id}")
            waits = waits or _waits_for(author, view.union)
        return waits

    async def made_good(self, spoken: Spoken) -> None:
        """Its author was heard, by this. Raises Unavailable."""
        author = spoken.author.identity
        for view in self.views.with_member(author):
            if _waits_for(author, view.union):
                command = NoteMadeGood(by=author, at=self.clock.now())
                await self._record(view, command, f"made good {spoken.id}")

    def waits_for(self, author: Identity) -> bool:
        return any(_waits_for(author, view.union) for view in self.views.with_member(author))

    def accounts_of(self, author: Identity) -> Collection[Identity]:
        """All from which the same person speaks."""
        members = (member_with(shown(view), author) for view in self.views.with_member(author))
        return {author, *(one for member in members if member for one in member.identities)}

    def _meant_by(self, spoken: Spoken) -> Iterator[View]:
        """What is said where a union is at home is said to that union, if its author is a member."""
        unions, home = self.views.with_member(spoken.author.identity), self.views.at(spoken.channel)
        return iter([home] if home in unions else unions)

    async def _record(self, view: View, command: NoteFailedMessage | NoteMadeGood, command_id: str) -> None:
        with self.troubles.apart(f"union {view.union_id}, what failed in it"):
            executed = await self.execute(view.union_id, command, command_id=command_id)
            await self.subscription.reach(view.union_id, executed.revision)


def _waits_for(author: Identity, union: Union) -> bool:
    if not isinstance(union, Active):
        return False
    member = member_with(union, author)
    return member is not None and any(member.number in one.failed for one in union.open.values())
