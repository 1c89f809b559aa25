"""What can be looked up is no reason not to start."""

from pathlib import Path

import pytest

from bot.log.store import NO_STREAM
from bot.log.streams import Streams
from bot.wiring.stores import SQLITE, open_index


def test_where_no_file_can_be_had_the_index_is_in_memory(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "folder").write_text("It is none.")
    index = open_index(f"{SQLITE}{tmp_path}/folder/union.db")
    assert Streams(index).place("union-1").revision == NO_STREAM
    assert "cannot be opened" in caplog.text
