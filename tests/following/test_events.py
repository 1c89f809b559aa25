"""The events of what people follow, as they are written for ever."""

from datetime import time
from pathlib import Path
from typing import get_args
from uuid import UUID

import pytest

from bot.contexts import codec
from domain.following.events import (
    EndCause,
    FollowingEvent,
    Hours,
    HoursChosen,
    PlaceClosed,
    PlaceReopened,
    Quiet,
    Subscribed,
    SubscriptionEnded,
    Topic,
    Unsubscribed,
    WebhookAsked,
    WebhookProven,
    WebhookSecretRotated,
)
from domain.people import Channel
from tests.adapters.codec.examples import ANN, METADATA
from tests.adapters.codec.golden_files import EVENT, as_file, as_recorded

GOLDEN = Path(__file__).parent / "golden"
PLACE = Channel("telegram:1001")
UNION = UUID("6f0d9c3e-52b8-5c1e-9d0a-0f4d1c2b3a49")
NIGHT = Quiet(start=time(22), end=time(7, 30))
EXAMPLES: dict[str, FollowingEvent] = {
    "Subscribed": Subscribed(
        number=1, by=ANN.identity, union_id=UNION, topic=Topic.ALL, place=PLACE, since=12
    ),
    "Subscribed-proposal": Subscribed(
        number=2, by=ANN.identity, union_id=UNION, topic=Topic.ALL, place=PLACE, since=12, proposal=3
    ),
    "Unsubscribed": Unsubscribed(number=1),
    "SubscriptionEnded": SubscriptionEnded(number=1, cause=EndCause.NO_ACCESS),
    "PlaceClosed": PlaceClosed(place=PLACE),
    "PlaceReopened": PlaceReopened(place=PLACE),
    "WebhookAsked": WebhookAsked(
        number=3, by=ANN.identity, union_id=UNION, url="https://program.example/hook", place=PLACE
    ),
    "WebhookProven": WebhookProven(number=3),
    "WebhookSecretRotated": WebhookSecretRotated(number=3, counter=1),
    "HoursChosen": HoursChosen(hours=Hours(zone="Europe/Berlin", quiet=NIGHT, daily=time(9))),
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_event_is_written_and_read_as_it_always_was(name: str) -> None:
    golden = (GOLDEN / f"{name}.json").read_bytes()
    assert as_file(codec().encode(EXAMPLES[name], METADATA, event_id=EVENT)) == golden
    read = codec().decode(as_recorded(golden, f"following-{UUID(int=1)}"))
    assert read is not None
    assert (read.event, read.metadata) == (EXAMPLES[name], METADATA)


def test_every_event_has_its_file() -> None:
    assert {type(event) for event in EXAMPLES.values()} == set(get_args(FollowingEvent))
    assert {file.stem for file in GOLDEN.iterdir()} == set(EXAMPLES)
