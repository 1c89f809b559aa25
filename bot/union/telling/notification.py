"""One message that tells a channel what has happened."""

from dataclasses import dataclass
from uuid import UUID

from bot.outbox.deliveries import Subject
from bot.union.telling.cards import Rows
from domain.people import Identity


@dataclass(frozen=True, slots=True, kw_only=True)
class Notification:
    """One message for a channel. With `proposal` it replies to that proposal's card.

    `effect` is what the outcome in `text` has changed, if it tells one; `suggestion` is the text for the proposal
    that it tells. Whoever it `asks` answers by a reply. `is_objection` where it tells of one.
    """

    text: str
    proposal: int | None = None
    effect: str = ""
    buttons: Rows = ()
    suggestion: int | None = None
    asks: Identity | None = None
    is_objection: bool = False

    def about(self, union_id: UUID) -> Subject | None:
        """What a reply to it answers."""
        if not self.proposal:
            return None
        return Subject(
            union_id=union_id,
            number=self.proposal,
            asked=self.asks,
            suggestion=self.suggestion,
            is_objection=self.is_objection,
        )
