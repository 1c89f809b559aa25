"""A snapshot makes nothing but values, and damaged no other state."""

from datetime import datetime
from hashlib import blake2b

import pytest
from pydantic import TypeAdapter

from bot.log.snapshots import DIGEST, NoSnapshot, packed, unpacked
from tests.log.shelf import ThingPut


def test_a_snapshot_makes_nothing_but_values() -> None:
    event = ThingPut(number=1, name="jar")
    with pytest.raises(NoSnapshot):
        unpacked(packed(event))  # no value of the domain
    for made in (
        b"cos\nsystem\n(S'true'\ntR.",
        b"\x80\x04\x8c\x0edomain.refusal\x8c\x11Refused.__class__\x93.",  # which makes classes
        b"\x80\x04\x8c\x0edomain.decider\x8c\x07Generic\x93.",  # of another's making
    ):
        with pytest.raises(NoSnapshot):
            unpacked(blake2b(made, digest_size=DIGEST).digest() + made)
    assert unpacked(packed(("jar", frozenset({1})))) == ("jar", frozenset({1}))


def test_a_moment_that_was_read_from_the_log_can_be_kept() -> None:
    read = TypeAdapter(datetime).validate_json('"2026-05-01T12:00:00Z"')
    assert unpacked(packed(read)) == read


@pytest.mark.parametrize("place", range(0, 60, 7))
def test_no_damage_makes_another_state_of_a_snapshot(place: int) -> None:
    damaged = bytearray(packed(("jar", "pot", 12345, 678910, "a thing of many letters")))
    damaged[place] ^= 1
    with pytest.raises(NoSnapshot):
        unpacked(bytes(damaged))
