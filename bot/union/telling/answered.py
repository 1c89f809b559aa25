"""Which question of ours a reason answers where all read it: there the answer is told in its place, not once more."""

from dataclasses import dataclass, field
from uuid import UUID

from bot.network.incoming import MessageId
from domain.people import Channel


@dataclass(frozen=True, slots=True)
class AnsweredHere:
    """Kept for as long as the answer is on its way; lost without harm: then it is told in a message of its own."""

    _questions: dict[tuple[UUID, int, Channel], MessageId] = field(default_factory=dict)

    def note(self, union_id: UUID, number: int, channel: Channel, question: MessageId) -> None:
        self._questions[union_id, number, channel] = question

    def question(self, union_id: UUID, number: int, channel: Channel) -> MessageId | None:
        return self._questions.get((union_id, number, channel))

    def over(self, union_id: UUID, number: int, channel: Channel) -> None:
        self._questions.pop((union_id, number, channel), None)
