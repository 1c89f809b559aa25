"""What is in the log for ever: the bytes of every event type, as they were written the first time."""

import json
from pathlib import Path
from typing import get_args
from uuid import UUID

import pytest

from bot.contexts import codec as union_codec
from bot.union.executing import union_stream
from domain.union.changes import Change
from domain.union.events import ProposalOpened, UnionEvent
from tests.adapters.codec.examples import CHANGES, GOLDEN, METADATA
from tests.adapters.codec.golden_files import EVENT, as_file, as_recorded

FOLDER = Path(__file__).parent / "golden"
UNION = UUID(int=1)
STREAM = union_stream(UNION)


@pytest.mark.parametrize("name", GOLDEN)
def test_an_event_is_written_as_it_always_was(name: str) -> None:
    """A new type needs a new file here; an old file never changes: that is a new version's business."""
    written = union_codec().encode(GOLDEN[name], METADATA, event_id=EVENT)
    assert as_file(written) == (FOLDER / f"{name}.json").read_bytes()


@pytest.mark.parametrize("name", GOLDEN)
def test_an_event_is_read_as_it_always_was(name: str) -> None:
    envelope = union_codec().decode(as_recorded((FOLDER / f"{name}.json").read_bytes(), STREAM))
    assert envelope is not None
    assert (envelope.event, envelope.metadata) == (GOLDEN[name], METADATA)
    assert (envelope.aggregate, envelope.id) == (UNION, EVENT)


@pytest.mark.parametrize("path", sorted(FOLDER.iterdir()), ids=lambda path: path.stem)
def test_every_version_ever_written_can_be_read(path: Path) -> None:
    json.loads(path.read_bytes())
    assert union_codec().decode(as_recorded(path.read_bytes(), STREAM)) is not None


def test_every_event_type_has_its_file() -> None:
    assert {type(event) for event in GOLDEN.values()} == {*get_args(UnionEvent), ProposalOpened}


def test_every_kind_of_change_has_its_file() -> None:
    assert {type(change) for change in CHANGES} == set(get_args(Change))
