"""A disk of its own for every test, and a path in a folder that is not there yet."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.adapters.sqlite.disk import Disk


@pytest.fixture
def disk() -> Iterator[Disk]:
    disk = Disk()
    yield disk
    disk.unregister()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "log" / "events.db"
