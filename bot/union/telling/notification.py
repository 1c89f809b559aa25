"""One message that tells a channel what has happened."""

from dataclasses import dataclass

from bot.union.telling.cards import Rows
from domain.people import Identity


@dataclass(frozen=True, slots=True, kw_only=True)
class Notification:
    """One message for a channel. With `proposal` it replies to that proposal's card.

    `effect` is what the outcome in `text` has changed, if it tells one; `suggestion` is the text for the proposal
    that it tells. Whoever it `asks` answers by a reply.
    """

    text: str
    proposal: int | None = None
    effect: str = ""
    buttons: Rows = ()
    suggestion: int | None = None
    asks: Identity | None = None
