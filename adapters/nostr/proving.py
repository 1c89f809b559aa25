"""Who holds a key, proven by a signer in their browser (NIP-07): it signs, for our address alone, a word of ours."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from adapters.nostr.channels import identity
from adapters.nostr.notes import Kind, id_holds, parse, signature_holds
from bot.network.incoming import Author
from bot.network.proving import NotProven, Proven, held_until

LONGEST = 8_192
"""Characters; what is signed is short."""


@dataclass(frozen=True, slots=True)
class BySigner:
    """A `Prove`. `name_of` a public key is what somebody calls themselves, or how their key reads."""

    name_of: Callable[[str], str]

    def __call__(self, offered: str, *, address: str, now: datetime) -> Proven:
        """An event as NIP-98 has it, with our challenge in a tag of its own."""
        note = parse(_json(offered))
        if note is None or note.kind != Kind.HTTP_AUTHENTICATION:
            raise NotProven
        given = {name: note.values(name) for name in ("u", "method", "challenge")}
        if given["u"] != [address] or given["method"] != ["POST"] or len(given["challenge"]) != 1:
            raise NotProven
        if not (id_holds(note) and signature_holds(note)):
            raise NotProven
        return Proven(
            author=Author(identity=identity(note.pubkey), name=self.name_of(note.pubkey)),
            sign=note.id,
            until=held_until(_dated(note.created_at), now),
            challenge=given["challenge"][0],
        )


def _json(offered: str) -> object:
    try:
        return json.loads(offered) if len(offered) <= LONGEST else None
    except (ValueError, RecursionError):
        return None


def _dated(seconds: int) -> datetime:
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (ValueError, OverflowError, OSError):
        raise NotProven from None
