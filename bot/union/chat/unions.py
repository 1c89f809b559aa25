"""Where the commands take unions from: the one place that knows how these are kept."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from bot.union.views import View, Views
from domain.union.people import Channel, Identity


@dataclass(frozen=True, slots=True)
class Unions:
    """Awaited, though for now all of them are at hand."""

    _views: Views

    async def get(self, union_id: UUID) -> View | None:
        return self._views.get(union_id)

    async def at(self, channel: Channel) -> View | None:
        """The one that is at home in this channel, or the last one that was."""
        return self._views.at(channel)

    async def holder(self, channel: Channel, at: datetime) -> View | None:
        """The active one that keeps this channel from being another's home."""
        return self._views.holder(channel, at)

    async def concerning(self, identity: Identity) -> list[View]:
        """Active ones in which this identity is a member, a candidate or invited."""
        return self._views.concerning(identity)

    async def with_member(self, identity: Identity) -> list[View]:
        return self._views.with_member(identity)
