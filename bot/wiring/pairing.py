"""The notebook that belongs to a log: one of another log, or ahead of its own, would have the bot speak falsely."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from adapters.sqlite.notebook import SqliteNotebook
from adapters.sqlite.store import SqliteEventStore
from bot.log.store import START, EventStore
from bot.log.tables import Table, Tables
from bot.outbox.deliveries import SINCE, TOLD, TOLD_EVERYWHERE
from bot.wiring.stores import notebook_path, open_notebook

IDENTITY = Table(path=("log",), key=tuple[()], value=str, shared=False, of_one_log=True)
"""Of the log that a notebook stands beside; one that is shared stands in it."""


async def open_paired_notebook(
    url: str, store: EventStore, *, now: datetime, tell: Callable[[str], object]
) -> SqliteNotebook:
    """Of an embedded log. One that does not belong to it is set aside, which is told. Raises CannotOpen."""
    if not isinstance(store, SqliteEventStore):
        raise TypeError("a shared log has its notebook in itself")
    identity, end = str(await store.identity()), await store.end()  # first: a notebook that is open is in use
    notebook, path = open_notebook(url), notebook_path(url)
    try:
        problem = _problem(Tables(notebook), identity, end)
    except BaseException:
        notebook.close()
        raise
    if problem and path:
        notebook.close()
        aside = set_aside(path, now)
        tell(
            f"The notebook {path} {problem}. It was set aside as {aside.name}; "
            "open proposals get new cards, and nothing old is told again."
        )
        notebook = open_notebook(url)
    Tables(notebook).of(IDENTITY).put((), identity)
    return notebook


def set_aside(path: Path, now: datetime) -> Path:
    """Renames a notebook that nobody has open, and what SQLite left beside it. Returns the new path."""
    names = _names_aside(path, f"{now:%Y%m%dT%H%M%SZ}")
    aside = next(name for name in names if not name.exists())
    path.rename(aside)
    wal = path.with_name(f"{path.name}-wal")
    if wal.exists():
        wal.rename(aside.with_name(f"{aside.name}-wal"))
    return aside


def put_back(aside: Path, path: Path) -> None:
    """Undoes it, also when somebody has opened it meanwhile, unless another notebook stands there now."""
    wal = aside.with_name(f"{aside.name}-wal")
    if not path.exists():
        aside.rename(path)
        if wal.exists():
            wal.rename(path.with_name(f"{path.name}-wal"))


def _problem(tables: Tables, identity: str, end: int) -> str | None:
    known = tables.of(IDENTITY).get(())
    if known is not None and known != identity:
        return "belongs to another log"
    positions = [*tables.of(SINCE).values(), *tables.of(TOLD).values()]
    positions += [everywhere.position for everywhere in tables.of(TOLD_EVERYWHERE).values()]
    if max(positions, default=START.position) > end:
        return "knows more than the log, which must be an older copy"
    return None


def _names_aside(path: Path, moment: str) -> Iterator[Path]:
    yield path.with_name(f"{path.stem}.aside-{moment}{path.suffix}")
    number = 1
    while True:
        number += 1
        yield path.with_name(f"{path.stem}.aside-{moment}-{number}{path.suffix}")
