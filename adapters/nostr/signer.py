"""A key as whoever speaks through it has it: it signs, and never shows itself."""

from dataclasses import dataclass

from adapters.nostr.keys import Key
from adapters.nostr.notes import Draft, as_json, sign
from bot.network.signing import Signed, ToSign


@dataclass(frozen=True, slots=True)
class KeySigner:
    """Implements `Signer`."""

    key: Key

    @property
    def public(self) -> str:
        return self.key.public

    def derive(self, label: bytes) -> bytes:
        return self.key.derive(label)

    def signed(self, event: ToSign) -> Signed:
        draft = Draft(
            kind=event.kind,
            content=event.content,
            tags=tuple(tuple(tag) for tag in event.tags),
            created_at=event.created_at,
        )
        return as_json(sign(self.key, draft))
