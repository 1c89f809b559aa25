"""The last of what happened to a union, from its log."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.log.codec import Codec
from bot.log.store import NO_STREAM, EventStore
from bot.union.executing import union_stream
from bot.union.touches import UnionEnvelope
from bot.union.views import View

RECENT = 100
"""Events read for the latest entries: not each makes one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecentHistory:
    store: EventStore
    codec: Codec

    async def recent(self, view: View) -> Sequence[UnionEnvelope]:
        """Raises Unavailable."""
        after = max(NO_STREAM, view.revision - RECENT)
        recorded = await self.store.read(union_stream(view.union_id), after=after, limit=RECENT)
        return [envelope for one in recorded if (envelope := self.codec.decode(one))]
