"""Nostr's one kind of thing, the signed event: its shape, its id and its signature (NIP-01)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, TypeAlias

from pynostr.event import Event
from pynostr.key import PublicKey

from adapters.nostr.keys import Key

Tag: TypeAlias = tuple[str, ...]

MAX_TAGS = 500
MAX_TAG_ITEMS = 20

_FIELDS = {"id", "pubkey", "created_at", "kind", "tags", "content", "sig"}
_ID = re.compile(r"[0-9a-f]{64}")
_SIGNATURE = re.compile(r"[0-9a-f]{128}")
_LAST_KIND = 65_535
_LAST_SECOND = 2**40


class Kind(IntEnum):
    PROFILE = 0
    NOTE = 1
    REACTION = 7
    PRIVATE_MESSAGE = 14
    GIFT_WRAP = 1059
    RELAY_LIST = 10_002
    PRIVATE_RELAY_LIST = 10_050
    AUTHENTICATION = 22_242
    HTTP_AUTHENTICATION = 27_235
    FOLLOW_SET = 30_000
    DOCUMENT = 30_023


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """`created_at` is in seconds since 1970, as in every Nostr event."""

    kind: int
    content: str
    tags: tuple[Tag, ...] = ()
    created_at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """As somebody claims to have signed it; `id` and `sig` hold only once they were checked."""

    id: str
    pubkey: str
    created_at: int
    kind: int
    tags: tuple[Tag, ...]
    content: str
    sig: str

    def values(self, name: str) -> list[str]:
        """The first value of each tag of that name, in their order."""
        return [tag[1] for tag in self.tags if len(tag) > 1 and tag[0] == name]


def sign(key: Key, draft: Draft) -> Note:
    note_id = id_of(key.public, draft)
    return Note(
        id=note_id,
        pubkey=key.public,
        created_at=draft.created_at,
        kind=int(draft.kind),
        tags=draft.tags,
        content=draft.content,
        sig=key.sign(bytes.fromhex(note_id)),
    )


def id_of(author: str, of: Draft | Note) -> str:
    """Raises UnicodeEncodeError for half of a surrogate pair, which no honest client can sign."""
    event = Event(
        content=of.content,
        pubkey=author,
        created_at=of.created_at,
        kind=int(of.kind),
        tags=[list(tag) for tag in of.tags],
    )
    return str(event.id)


def as_json(note: Note) -> dict[str, Any]:
    return {
        "id": note.id,
        "pubkey": note.pubkey,
        "created_at": note.created_at,
        "kind": note.kind,
        "tags": [list(tag) for tag in note.tags],
        "content": note.content,
        "sig": note.sig,
    }


def parse(raw: object) -> Note | None:
    """A note if every field has its type and size, whoever sent it; nothing is verified yet."""
    if not isinstance(raw, dict) or not raw.keys() >= _FIELDS:
        return None
    if not (_is(_ID, raw["id"]) and _is(_ID, raw["pubkey"]) and _is(_SIGNATURE, raw["sig"])):
        return None
    if not (_is_int(raw["created_at"], _LAST_SECOND) and _is_int(raw["kind"], _LAST_KIND)):
        return None
    if not isinstance(raw["content"], str) or not _are_tags(raw["tags"]):
        return None
    tags = tuple(tuple(tag) for tag in raw["tags"])
    return Note(**{name: raw[name] for name in _FIELDS - {"tags"}}, tags=tags)


def id_holds(note: Note) -> bool:
    """Computed apart: the library's own check would overwrite the id that was claimed."""
    try:
        return id_of(note.pubkey, note) == note.id
    except UnicodeEncodeError:
        return False


def signature_holds(note: Note) -> bool:
    """Wants the id checked before."""
    return has_signed(note.pubkey, note.id, note.sig)


def has_signed(public: str, note_id: str, signature: str) -> bool:
    """All three in hex, as long as they have to be."""
    try:
        return bool(PublicKey.from_hex(public).verify(bytes.fromhex(signature), bytes.fromhex(note_id)))
    except ValueError:  # the public key is no point of the curve
        return False


def is_id(text: object) -> bool:
    return _is(_ID, text)


def _is(pattern: re.Pattern[str], value: object) -> bool:
    return isinstance(value, str) and pattern.fullmatch(value) is not None


def _is_int(value: object, most: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= most


def _are_tags(value: object) -> bool:
    return isinstance(value, list) and len(value) <= MAX_TAGS and all(_is_tag(tag) for tag in value)


def _is_tag(value: object) -> bool:
    return (
        isinstance(value, Sequence)
        and not isinstance(value, str)
        and len(value) <= MAX_TAG_ITEMS
        and all(isinstance(item, str) for item in value)
    )
