"""A codec that has a bug, until it is mended."""

from uuid import UUID

from bot.contexts import DECIDERS
from bot.log.codec import Codec
from bot.log.envelope import Metadata
from bot.log.store import NewEvent, Recorded
from bot.union.touches import UnionEnvelope
from domain.union.events import NoticePublished, ObjectionRaised


class Stumbling(Codec):
    """An objection with a certain reason, and notices of the unlucky union, break it."""

    def __init__(self) -> None:
        super().__init__(DECIDERS)
        self.unlucky: UUID | None = None
        self.is_mended = False

    def encode(self, event: object, metadata: Metadata, *, event_id: UUID) -> NewEvent:
        if isinstance(event, ObjectionRaised) and event.reason == "boom" and not self.is_mended:
            raise KeyError(event.reason)
        return super().encode(event, metadata, event_id=event_id)

    def decode(self, recorded: Recorded) -> UnionEnvelope | None:
        envelope = super().decode(recorded)
        if envelope and isinstance(envelope.event, NoticePublished) and envelope.aggregate == self.unlucky:
            raise KeyError("a bug")
        return envelope
