"""What one relay told while a question was open, put in order: relays deliver what they stored newest first."""

from collections.abc import Callable
from dataclasses import dataclass, field

from adapters.nostr.inbound import Accepted
from bot.network.incoming import Said

MAX_GATHERED = 5_000


@dataclass(frozen=True, slots=True)
class Heard:
    """What is to be handed over, and what it came in."""

    said: Said
    accepted: Accepted


@dataclass(slots=True)
class _Batch:
    heard: list[Heard] = field(default_factory=list)
    unopened: int = 0
    is_open: bool = True


class Batches:
    """A batch is handed over once its question is answered and all gift wraps in it are opened."""

    def __init__(self, hand_over: Callable[[Heard], None]) -> None:
        self._hand_over = hand_over
        self._gathering: dict[str, _Batch] = {}
        self._of_wrap: dict[str, _Batch] = {}

    def add(self, relay: str, heard: Heard) -> None:
        batch = self._gathering.setdefault(relay, _Batch())
        batch.heard.append(heard)
        if len(batch.heard) >= MAX_GATHERED:
            self.close(relay)

    def expect(self, relay: str, wrap_id: str) -> None:
        """What is inside this gift wrap belongs there."""
        batch = self._gathering.setdefault(relay, _Batch())
        batch.unopened += 1
        self._of_wrap[wrap_id] = batch

    def opened(self, wrap_id: str, heard: Heard | None) -> None:
        batch = self._of_wrap.pop(wrap_id)
        batch.unopened -= 1
        if heard is not None:
            batch.heard.append(heard)
        self._flush(batch)

    def close(self, relay: str) -> None:
        if batch := self._gathering.pop(relay, None):
            batch.is_open = False
            self._flush(batch)

    def _flush(self, batch: _Batch) -> None:
        if batch.is_open or batch.unopened:
            return
        for heard in sorted(batch.heard, key=lambda one: one.accepted.note.created_at):
            self._hand_over(heard)
        batch.heard.clear()
