"""What is in the log for ever: the bytes of every event type, as they were written the first time."""

import json
from pathlib import Path
from typing import get_args
from uuid import UUID

import pytest

from bot.contexts import codec as union_codec
from bot.log.store import NewEvent, Recorded
from bot.union.executing import union_stream
from domain.union.changes import Change
from domain.union.events import ProposalOpened, UnionEvent
from tests.adapters.codec.examples import CHANGES, GOLDEN, METADATA

FOLDER = Path(__file__).parent / "golden"
UNION = UUID(int=1)
EVENT = UUID(int=2)


def as_file(written: NewEvent) -> bytes:
    parts = (json.dumps(written.type).encode(), written.data, written.metadata)
    return b'{\n"type": %s,\n"data": %s,\n"metadata": %s\n}\n' % parts


def as_recorded(golden: bytes) -> Recorded:
    _, name, data, metadata, _, _ = golden.split(b"\n")
    return Recorded(
        position=0,
        stream=union_stream(UNION),
        revision=0,
        id=EVENT,
        type=json.loads(name.removeprefix(b'"type": ').removesuffix(b",")),
        data=data.removeprefix(b'"data": ').removesuffix(b","),
        metadata=metadata.removeprefix(b'"metadata": '),
    )


@pytest.mark.parametrize("name", GOLDEN)
def test_an_event_is_written_as_it_always_was(name: str) -> None:
    """A new type needs a new file here; an old file never changes: that is a new version's business."""
    written = union_codec().encode(GOLDEN[name], METADATA, event_id=EVENT)
    assert as_file(written) == (FOLDER / f"{name}.json").read_bytes()


@pytest.mark.parametrize("name", GOLDEN)
def test_an_event_is_read_as_it_always_was(name: str) -> None:
    envelope = union_codec().decode(as_recorded((FOLDER / f"{name}.json").read_bytes()))
    assert envelope is not None
    assert (envelope.event, envelope.metadata) == (GOLDEN[name], METADATA)
    assert (envelope.aggregate, envelope.id) == (UNION, EVENT)


@pytest.mark.parametrize("path", sorted(FOLDER.iterdir()), ids=lambda path: path.stem)
def test_every_version_ever_written_can_be_read(path: Path) -> None:
    json.loads(path.read_bytes())
    assert union_codec().decode(as_recorded(path.read_bytes())) is not None


def test_every_event_type_has_its_file() -> None:
    assert {type(event) for event in GOLDEN.values()} == {*get_args(UnionEvent), ProposalOpened}


def test_every_kind_of_change_has_its_file() -> None:
    assert {type(change) for change in CHANGES} == set(get_args(Change))
