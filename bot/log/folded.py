"""An aggregate as far as it was folded, and what keeps it from going on."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, TypeVar

from bot.log.envelope import Unreadable
from bot.log.store import NO_STREAM, Unusable
from bot.log.streams import Place
from domain.refusal import Refused

S = TypeVar("S")


class LogReason(StrEnum):
    """Why nothing can be decided. The words stand in the locales."""

    UNREADABLE = "union-stopped"


class Stopped(Refused):
    """Something in the aggregate's stream cannot be read, or is gone: nothing is decided on half of what happened."""

    def __init__(self, cause: Unreadable | Unusable) -> None:
        super().__init__(LogReason.UNREADABLE)
        self.args = (str(cause),)


@dataclass(slots=True)
class Folded(Generic[S]):
    """`stopped` when what follows cannot be read: then it stays as it was. `size` is in bytes of events."""

    state: S
    place: Place = field(default_factory=Place)
    stopped: Stopped | None = None
    size: int = 0
    saved: int = NO_STREAM

    @property
    def revision(self) -> int:
        return self.place.revision
