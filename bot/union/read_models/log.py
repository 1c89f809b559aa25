"""What has happened to a union, read from its log as far as it is asked for."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from bot.log.codec import Codec
from bot.log.store import EventStore
from bot.union.executing import union_stream
from bot.union.read_models.forgotten import ForgottenPeople
from bot.union.touches import UnionEnvelope


@dataclass(frozen=True, slots=True, kw_only=True)
class UnionLog:
    """All of it raises Unavailable. `people` who asked to be forgotten are in nothing of it."""

    store: EventStore
    codec: Codec
    people: ForgottenPeople

    async def at(self, union_id: UUID, revision: int) -> UnionEnvelope:
        """Raises LookupError."""
        for envelope in await self.after(union_id, revision - 1, most=1):
            return envelope
        raise LookupError(f"{union_stream(union_id)} {revision}")

    async def after(self, union_id: UUID, revision: int, *, most: int) -> Sequence[UnionEnvelope]:
        """In their order."""
        recorded = await self.store.read(union_stream(union_id), after=revision, limit=most)
        forgotten = self.people.of(union_id)
        envelopes = (envelope for one in recorded if (envelope := self.codec.decode(one)))
        return [replace(one, event=forgotten.left_out(one.event)) for one in envelopes]
