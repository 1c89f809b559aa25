"""Whenever the power goes, what was acknowledged is there afterwards."""

from collections.abc import Mapping
from pathlib import Path
from random import Random

import apsw
import pytest

from adapters.sqlite.store import SqliteEventStore
from tests.adapters.sqlite.disk import Disk
from tests.adapters.sqlite.samples import ids_in, new_events

APPENDS = 40


def put_back(files: Mapping[str, bytes], folder: Path) -> Path:
    folder.mkdir()
    for name, content in files.items():
        (folder / Path(name).name).write_bytes(content)
    return folder / "events.db"


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize(
    ("size", "odds"),
    [
        pytest.param(10, 0.1, id="small events"),
        pytest.param(150_000, 0.003, id="large events, so that the log is moved into the database meanwhile"),
    ],
)
async def test_a_power_cut_loses_nothing_acknowledged(
    disk: Disk, path: Path, size: int, odds: float, seed: int
) -> None:
    chance = Random(seed)  # noqa: S311 - a repeatable one
    acknowledged = 0
    cuts: list[tuple[int, dict[str, bytes]]] = []

    def perhaps_cut() -> None:
        if chance.random() < odds:
            cuts.append((acknowledged, disk.after_power_cut(chance)))

    disk.before_change = perhaps_cut
    events = new_events(APPENDS, data=b"x" * size)
    store = await SqliteEventStore.open(path, vfs=disk.name)
    for event in events:
        await store.append("union", [event], expected=acknowledged - 1)
        acknowledged += 1
    await store.close()

    assert cuts
    for number, (promised, files) in enumerate(cuts):
        store = await SqliteEventStore.open(put_back(files, path.parent / str(number)))
        left = await ids_in(store, "union")
        assert left == [event.id for event in events[: len(left)]]
        assert promised <= len(left) <= promised + 1
        assert await store.append("union", new_events(1), expected=len(left) - 1) == len(left)
        await store.close()


def test_a_database_that_syncs_less_would_be_found_out(disk: Disk, tmp_path: Path) -> None:
    lax = apsw.Connection(str(tmp_path / "events.db"), vfs=disk.name)
    lax.pragma("locking_mode", "EXCLUSIVE")
    lax.pragma("journal_mode", "WAL")
    lax.pragma("synchronous", "NORMAL")
    lax.execute("CREATE TABLE note (text)")
    left = put_back(disk.after_power_cut(Random(1)), tmp_path / "after")  # noqa: S311 - a repeatable one
    lax.close()
    after = apsw.Connection(str(left))
    assert after.execute("SELECT count(*) FROM sqlite_schema").get == 0
    after.close()
