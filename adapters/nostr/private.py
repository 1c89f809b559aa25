"""Direct messages: sealing and gift-wrapping (NIP-17, NIP-44, NIP-59), done by the native nostr-sdk."""

import json
from dataclasses import dataclass, replace

import nostr_sdk

from adapters.nostr.keys import Key
from adapters.nostr.notes import Draft, Note, Tag, as_json, id_of, parse

_NO_ID = "0" * 64
_NO_SIGNATURE = "0" * 128


class Unreadable(Exception):
    """Not for us, tampered with, or not what it claims to be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrapped:
    """`rumor_id` is the id by which the one who reads it will refer to it."""

    rumor_id: str
    wrap: Note


def wrap(key: Key, partner: str, draft: Draft) -> Wrapped:
    """A message to `partner` (a public key in hex), readable by nobody else. It is dated up to two days back."""
    try:
        rumor = nostr_sdk.UnsignedEvent.from_json(_rumor(key, draft)).ensure_id()
        receiver = nostr_sdk.PublicKey.parse(partner)
        event = nostr_sdk.nip59_make_gift_wrap(_keys(key), receiver, rumor)
        return Wrapped(rumor_id=rumor.id().to_hex(), wrap=_note(event.as_json()))
    except nostr_sdk.NostrSdkError as problem:
        raise Unreadable(str(problem)) from None


def unwrap(key: Key, note: Note) -> Note:
    """The message inside, its author proven by the seal. Rumors are not signed: `sig` is zeros.

    Raises Unreadable.
    """
    try:
        event = nostr_sdk.Event.from_json(json.dumps(as_json(note)))
        gift = nostr_sdk.UnwrappedGift.from_gift_wrap(_keys(key), event)
        rumor = gift.rumor()
        sender = gift.sender().to_hex()
        message = parse(json.loads(rumor.as_json()) | {"id": _NO_ID, "sig": _NO_SIGNATURE})
        if message is None or message.pubkey != sender:
            raise Unreadable("malformed")
        # Computed anew: the id inside is the sender's claim and would let it pose as another message.
        return replace(message, id=id_of(sender, message))
    except (nostr_sdk.NostrSdkError, ValueError, RecursionError) as problem:
        raise Unreadable(type(problem).__name__) from None


def _rumor(key: Key, draft: Draft) -> str:
    fields = {
        "pubkey": key.public,
        "created_at": draft.created_at,
        "kind": int(draft.kind),
        "tags": [list(tag) for tag in draft.tags],
        "content": draft.content,
    }
    return json.dumps(fields)


def _keys(key: Key) -> nostr_sdk.Keys:
    return nostr_sdk.Keys(nostr_sdk.SecretKey.from_bytes(key.reveal()))


def _note(text: str) -> Note:
    note = parse(json.loads(text))
    if note is None:
        raise Unreadable("malformed")
    return note


def message_tags(partner: str, answers: str | None) -> tuple[Tag, ...]:
    to: tuple[Tag, ...] = (("p", partner),)
    return (*to, ("e", answers)) if answers else to
