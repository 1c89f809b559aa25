"""Whoever signs our word, for our address and now, holds the key; nobody else does."""

import json
from datetime import timedelta

import pytest

from adapters.nostr.notes import Draft, Kind, as_json, sign
from adapters.nostr.proving import BySigner
from bot.network.proving import FRESH, NotProven
from tests.adapters.nostr.fakes import ANN, NOON

ADDRESS = "https://unions.example/sign-in/signer"
PROVE = BySigner(lambda public: f"somebody {public[:4]}")


def signed(**other: object) -> str:
    tags = {"u": ADDRESS, "method": "POST", "challenge": "our word"}
    tags |= {name: str(value) for name, value in other.items() if name in tags}
    draft = Draft(
        kind=int(str(other.get("kind", int(Kind.HTTP_AUTHENTICATION)))),
        content="",
        tags=tuple(tags.items()),
        created_at=int(str(other.get("created_at", int(NOON.timestamp())))),
    )
    return json.dumps({**as_json(sign(ANN, draft)), **dict(other.get("fields", {}))})  # type: ignore[call-overload]


def test_who_signs_is_who_they_are() -> None:
    proven = PROVE(signed(), address=ADDRESS, now=NOON)
    assert proven.author.identity == f"nostr:{ANN.public}"
    assert proven.author.name == f"somebody {ANN.public[:4]}"
    assert (proven.challenge, proven.until) == ("our word", NOON + FRESH)


@pytest.mark.parametrize(
    "offered",
    [
        signed(u="https://elsewhere.example/sign-in/signer"),
        signed(method="GET"),
        signed(kind=1),
        signed(fields={"pubkey": "0" * 64}),
        signed(fields={"sig": "0" * 128}),
        signed(fields={"tags": []}),
        signed(created_at=2**39),
        "[" * 5_000,
        "{}",
        "",
        " " * 10_000,
    ],
)
def test_what_was_not_signed_for_us_proves_nothing(offered: str) -> None:
    with pytest.raises(NotProven):
        PROVE(offered, address=ADDRESS, now=NOON)


def test_what_was_signed_before_is_too_late() -> None:
    with pytest.raises(NotProven) as problem:
        PROVE(signed(), address=ADDRESS, now=NOON + FRESH + timedelta(seconds=1))
    assert problem.value.late
