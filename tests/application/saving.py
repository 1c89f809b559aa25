"""A log to save, a bot that runs beside it, and a look into what was saved."""

import asyncio
import io
import resource
import tarfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing, contextmanager
from pathlib import Path
from uuid import uuid4

from pydantic import SecretStr

from adapters.sqlite.notebook import SqliteNotebook
from adapters.sqlite.store import SqliteEventStore
from bot.cli import main
from bot.log.store import START, NewEvent, Recorded
from bot.operation.socket import somebody_answers
from bot.settings import Settings
from bot.supervisor import Supervisor
from bot.wiring.clock import SystemClock
from bot.wiring.embedded import beside
from bot.wiring.stores import operator_folder
from tests.stories.story import played, settings

SCRIPT = [
    "ann: /start_union Gardeners — We plant trees @bob",
    "bob: [Accept]",
    "ann: /propose Buy a tractor",
    "bob: /consent 1",
    "ann: /propose Plant an oak",
]
HERE = "sqlite:///data/union.db"
THERE = "sqlite:///there/union.db"
KEY = b"nsec1hunter2\n"


async def play() -> None:
    """The console, and so the log of HERE; beside it a key of Nostr."""
    Path("data").mkdir(mode=0o700)
    await played(SCRIPT, settings(), "data/union.db")
    Path("data/nostr.key").write_bytes(KEY)


@asynccontextmanager
async def running(url: str = HERE) -> AsyncIterator[tuple[SqliteEventStore, SqliteNotebook]]:
    """As far as it concerns a backup."""
    store = await SqliteEventStore.open(url.removeprefix("sqlite:///"))
    try:
        async with beside(url, store, {}, clock=SystemClock(), supervisor=Supervisor()) as notebook:
            assert isinstance(notebook, SqliteNotebook)
            async with asyncio.timeout(10):
                while not await somebody_answers(operator_folder(url)):  # noqa: ASYNC110 - nothing announces it
                    await asyncio.sleep(0)
            yield store, notebook
    finally:
        await store.close()


def at(url: str, **more: str) -> Settings:
    return Settings.model_validate({"event_store_url": SecretStr(url), **more})


async def run(*arguments: str) -> int:
    return await asyncio.to_thread(main, arguments)


async def log_at(path: str) -> list[Recorded]:
    store = await SqliteEventStore.open(path)
    try:
        return list(await store.read_all(after=START, limit=10_000))
    finally:
        await store.close()


def notes_at(path: str) -> dict[tuple[str, ...], object]:
    with closing(SqliteNotebook.open(path)) as notebook:
        return dict(notebook.under())


@contextmanager
def files_no_larger_than(size: int) -> Iterator[None]:
    """As on a disk that is nearly full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def parts_of(file: str) -> dict[str, bytes]:
    with tarfile.open(file) as archive:
        return {name: content.read() for name in archive.getnames() if (content := archive.extractfile(name))}


def packed(file: str, parts: dict[str, bytes]) -> None:
    with tarfile.open(file, "w") as archive:
        for name, content in parts.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))


async def spoil(path: str, stream: str, *types: str, expected: int) -> None:
    """Events as some other version may have written them."""
    store = await SqliteEventStore.open(path)
    events = [NewEvent(id=uuid4(), type=type_, data=b"{}", metadata=b"{}") for type_ in types]
    await store.append(stream, events, expected=expected)
    await store.close()
