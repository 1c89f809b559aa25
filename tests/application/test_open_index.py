"""What can be looked up is no reason not to start."""

from contextlib import closing
from pathlib import Path
from shutil import copytree
from uuid import UUID

import pytest

from bot.log.store import NO_STREAM, START, Checkpoint
from bot.log.streams import Streams
from bot.wiring import stores
from bot.wiring.stores import SQLITE, open_index, program_version

ROOT = Path(stores.__file__).parents[2]


def test_where_no_file_can_be_had_the_index_is_in_memory(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "folder").write_text("It is none.")
    index = open_index(f"{SQLITE}{tmp_path}/folder/union.db")
    assert Streams(index).place("union-1").revision == NO_STREAM
    assert "cannot be opened" in caplog.text


@pytest.fixture
def sources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the program, as far as the index looks at it."""
    for folder in ("domain", "bot", "adapters"):
        copytree(ROOT / folder, tmp_path / folder)
    monkeypatch.setattr(stores, "__file__", str(tmp_path / "bot" / "wiring" / "stores.py"))
    return tmp_path


def is_read_on(folder: Path) -> bool:
    """Whether a process takes up an index that was made before; afterwards there is one."""
    program_version.cache_clear()
    with closing(open_index(f"{SQLITE}{folder}/union.db")) as index:
        streams = Streams(index)
        is_known = streams.checkpoint("views") != START
        streams.reach("views", Checkpoint(7, UUID(int=7)))
    return is_known


@pytest.mark.parametrize(
    "file", ["domain/decider.py", "bot/outbox/outbox.py", "bot/contexts.py", "adapters/sqlite/local.py"]
)
def test_what_another_version_made_is_made_anew(sources: Path, file: str) -> None:
    assert [is_read_on(sources), is_read_on(sources)] == [False, True]
    (sources / file).write_text("Another version.")
    assert [is_read_on(sources), is_read_on(sources)] == [False, True]


def test_what_another_python_made_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert [is_read_on(tmp_path), is_read_on(tmp_path)] == [False, True]
    monkeypatch.setattr("sys.version", "4.0")
    assert [is_read_on(tmp_path), is_read_on(tmp_path)] == [False, True]
