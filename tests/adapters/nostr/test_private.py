"""Direct messages: the published vectors, tampering, and impostors."""

import json
from dataclasses import replace
from pathlib import Path

import nostr_sdk
import pytest

from adapters.nostr.channels import channel
from adapters.nostr.keys import Key
from adapters.nostr.notes import Draft, Kind, sign
from adapters.nostr.private import Unreadable, unwrap, wrap
from adapters.nostr.writing import labels, parts
from bot.network.outgoing import Outgoing
from tests.adapters.nostr.fakes import ANN, BEN, EVE, NOON, UNION

# Keys, nonces and texts of the NIP-44 vectors; the payloads are nostr-tools 2.25.2's for them.
VECTORS = json.loads(Path(__file__).with_name("fixtures").joinpath("nip44.json").read_text(encoding="utf-8"))
MESSAGE = Draft(
    kind=Kind.PRIVATE_MESSAGE,
    content="whoami",
    tags=(("p", UNION.public),),
    created_at=int(NOON.timestamp()),
)


@pytest.mark.parametrize("vector", VECTORS, ids=[vector["plaintext"][:5] for vector in VECTORS])
def test_the_vectors_are_decrypted(vector: dict[str, str]) -> None:
    for mine, other in ((vector["sec1"], vector["sec2"]), (vector["sec2"], vector["sec1"])):
        secret = nostr_sdk.SecretKey.parse(mine)
        partner = nostr_sdk.PublicKey.parse(Key(bytes.fromhex(other)).public)
        assert nostr_sdk.nip44_decrypt(secret, partner, vector["payload"]) == vector["plaintext"]


def test_a_tampered_payload_is_not_decrypted() -> None:
    payload = VECTORS[0]["payload"]
    secret = nostr_sdk.SecretKey.parse(VECTORS[0]["sec1"])
    partner = nostr_sdk.PublicKey.parse(Key(bytes.fromhex(VECTORS[0]["sec2"])).public)
    for place in (0, 20, 60, 100, len(payload) - 2):
        other = "A" if payload[place] != "A" else "B"
        with pytest.raises(nostr_sdk.NostrSdkError):
            nostr_sdk.nip44_decrypt(secret, partner, payload[:place] + other + payload[place + 1 :])


def test_what_is_wrapped_is_read_by_its_recipient_alone() -> None:
    wrapped = wrap(ANN, UNION.public, MESSAGE)
    rumor = unwrap(UNION, wrapped.wrap)
    assert (rumor.id, rumor.pubkey, rumor.content) == (wrapped.rumor_id, ANN.public, "whoami")
    assert wrapped.wrap.pubkey != ANN.public
    assert "whoami" not in wrapped.wrap.content
    with pytest.raises(Unreadable):
        unwrap(BEN, wrapped.wrap)


def test_nobody_speaks_in_the_name_of_somebody_else() -> None:
    rumor = {"pubkey": ANN.public, "created_at": 1, "kind": 14, "tags": [], "content": "object"}
    eve = nostr_sdk.Keys(nostr_sdk.SecretKey.from_bytes(EVE.reveal()))
    unsigned = nostr_sdk.UnsignedEvent.from_json(json.dumps(rumor))
    forged = nostr_sdk.nip59_make_gift_wrap(eve, nostr_sdk.PublicKey.parse(UNION.public), unsigned)
    event = json.loads(forged.as_json())
    honest = wrap(ANN, UNION.public, MESSAGE).wrap
    fake = replace(honest, **{name: event[name] for name in ("id", "pubkey", "created_at", "content", "sig")})
    with pytest.raises(Unreadable):
        unwrap(UNION, replace(fake, tags=tuple(tuple(tag) for tag in event["tags"])))


@pytest.mark.parametrize("content", ["", "A" * 132, "not base64!", "AgAA", "x" * 70_000])
def test_what_is_no_gift_is_unreadable(content: str) -> None:
    draft = Draft(kind=Kind.GIFT_WRAP, content=content, tags=(("p", UNION.public),), created_at=1_700_000_000)
    with pytest.raises(Unreadable):
        unwrap(UNION, sign(EVE, draft))


@pytest.mark.parametrize("letter", ["a", "Ж", "\n", '"', "🍕"])
def test_a_wrap_of_the_longest_part_is_within_what_strict_relays_take(letter: str) -> None:
    long = Outgoing(channel=channel(UNION.public, ANN.public), text=f"{letter}." * 3_000)
    part = max(parts(long, reply_line=labels, private=True), key=lambda part: len(part.text))
    draft = replace(MESSAGE, content=part.text, tags=(("p", ANN.public), ("e", "0" * 64)))
    assert 2_500 < len(wrap(UNION, ANN.public, draft).wrap.content) <= 4_096
