"""A codec that has a bug, until it is mended."""

from uuid import UUID

from bot.log.codec import UnionCodec
from bot.log.envelope import Envelope, Metadata
from bot.log.store import NewEvent, Recorded
from domain.union.events import UnionEvent
from domain.union.proposal_events import NoticePublished, ObjectionRaised


class Stumbling:
    """A codec that has a bug: an objection with a certain reason, and notices of the unlucky union, break it."""

    def __init__(self) -> None:
        self._codec = UnionCodec()
        self.unlucky: UUID | None = None
        self.is_mended = False

    def encode(self, event: UnionEvent, metadata: Metadata, *, event_id: UUID) -> NewEvent:
        if isinstance(event, ObjectionRaised) and event.reason == "boom" and not self.is_mended:
            raise KeyError(event.reason)
        return self._codec.encode(event, metadata, event_id=event_id)

    def decode(self, recorded: Recorded) -> Envelope | None:
        envelope = self._codec.decode(recorded)
        if envelope and isinstance(envelope.event, NoticePublished) and envelope.union_id == self.unlucky:
            raise KeyError("a bug")
        return envelope
