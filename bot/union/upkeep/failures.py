"""Writes into the unions' logs whose words were lost by a fault of ours, and when that was made good."""

from collections.abc import Collection
from dataclasses import dataclass

from bot.clock import Clock
from bot.inbox.put_off import Spoken
from bot.log.causes import service_id
from bot.log.troubles import Troubles
from bot.union.executing import ExecuteUnion, union_stream
from bot.union.read_models.views import View, Views, shown
from domain.people import Identity
from domain.union.commands import NoteFailedMessage, NoteMadeGood
from domain.union.state import Active, Union, member_with


@dataclass(frozen=True, slots=True, kw_only=True)
class Failures:
    views: Views
    execute: ExecuteUnion
    clock: Clock
    troubles: Troubles

    async def failed(self, spoken: Spoken) -> bool:
        """Whether proposals wait for its author to say it again. The same again changes nothing. Raises Unavailable."""
        author, waits = spoken.author.identity, False
        for view in await self._meant_by(spoken):
            command = NoteFailedMessage(author=author, at=spoken.at)
            after = await self._record(view, command, "failed", spoken)
            waits = waits or _waits_for(author, after)
        return waits

    async def made_good(self, spoken: Spoken) -> None:
        """Its author was heard, by this. Raises Unavailable."""
        author = spoken.author.identity
        for view in await self.views.with_member(author):
            if _waits_for(author, view.union):
                command = NoteMadeGood(author=author, at=self.clock.now())
                await self._record(view, command, "made-good", spoken)

    async def waits_for(self, author: Identity) -> bool:
        return any(_waits_for(author, view.union) for view in await self.views.with_member(author))

    async def accounts_of(self, author: Identity) -> Collection[Identity]:
        """All from which the same person speaks."""
        members = [member_with(shown(view), author) for view in await self.views.with_member(author)]
        return {author, *(one for member in members if member for one in member.identities)}

    async def _meant_by(self, spoken: Spoken) -> list[View]:
        """What is said where a union is at home is said to that union, if its author is a member."""
        unions, home = await self.views.with_member(spoken.author.identity), self.views.row_at(spoken.channel)
        return [view for view in unions if home and view.union_id == home.id] or unions

    async def _record(
        self, view: View, command: NoteFailedMessage | NoteMadeGood, kind: str, spoken: Spoken
    ) -> Union:
        """What the union is then. The command follows from the message, whose id it bears."""
        with self.troubles.apart(f"union {view.union_id}, what failed in it"):
            command_id = service_id(kind, union_stream(view.union_id), spoken.id)
            executed = await self.execute(view.union_id, command, command_id=command_id, cause=spoken.id)
            return executed.state
        return view.union


def _waits_for(author: Identity, union: Union) -> bool:
    if not isinstance(union, Active):
        return False
    member = member_with(union, author)
    return member is not None and any(member.number in one.failed for one in union.open.values())
