"""How keys are written for people: npub and nprofile, and where they stand in a text (NIP-19, NIP-21)."""

import re
from functools import lru_cache

from pynostr import bech32
from pynostr.key import PublicKey

HEX_KEY = re.compile(r"[0-9a-f]{64}")
IN_TEXT = re.compile(r"(?:\bnostr:|@|\b)(npub1[02-9ac-hj-np-z]{58}|nprofile1[02-9ac-hj-np-z]{58,1000})\b")

REMEMBERED = 10_000
"""Addresses: each note names its author by one."""

_KEY_BYTES = 32
_SPECIAL = 0  # the TLV entry of an nprofile that holds the key itself


@lru_cache(maxsize=REMEMBERED)
def npub(public: str) -> str:
    """`public` is 64 hexadecimal digits."""
    return encode("npub", bytes.fromhex(public))


def note(event: str) -> str:
    """`event` is the id of a note, in 64 hexadecimal digits."""
    return f"nostr:{encode('note', bytes.fromhex(event))}"


def public_key(text: str) -> str | None:
    """The key of an npub, an nprofile or 64 hexadecimal digits, in hex; `nostr:` may stand before it.

    None for anything else, an nsec above all: who pastes one by mistake must not see it accepted.
    """
    text = text.strip().removeprefix("nostr:")
    if HEX_KEY.fullmatch(text.lower()):
        return _on_curve(text.lower())
    if data := decode("npub", text):
        return _on_curve(data.hex()) if len(data) == _KEY_BYTES else None
    if data := decode("nprofile", text):
        key = _entry(data, _SPECIAL)
        return _on_curve(key.hex()) if key is not None and len(key) == _KEY_BYTES else None
    return None


def encode(prefix: str, data: bytes) -> str:
    groups = bech32.convertbits(data, 8, 5)
    return str(bech32.bech32_encode(prefix, groups, bech32.Encoding.BECH32))


def decode(prefix: str, text: str) -> bytes | None:
    """The bytes under the human-readable `prefix`; None when the prefix or the checksum differs."""
    found, groups, spec = bech32.bech32_decode(text)
    if found != prefix or spec is not bech32.Encoding.BECH32:
        return None
    data = bech32.convertbits(groups, 5, 8, pad=False)
    return None if data is None else bytes(data)


def _entry(data: bytes, wanted: int) -> bytes | None:
    while len(data) > 1:
        kind, length = data[0], data[1]
        if kind == wanted:
            return data[2 : 2 + length]
        data = data[2 + length :]
    return None


def _on_curve(public: str) -> str | None:
    """Half of all 32-byte strings are nobody's key: mail to such a key could never be answered."""
    try:
        PublicKey.from_hex(public).verify(bytes(64), bytes(32))
    except ValueError:
        return None
    return public
