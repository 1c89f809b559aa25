"""Which event store, notebook and codec a URL stands for."""

import hashlib
import logging
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path

from adapters.sqlite.database import MEMORY, CannotOpen
from adapters.sqlite.local import LocalDatabase
from adapters.sqlite.notebook import SqliteNotebook
from adapters.sqlite.store import SqliteEventStore
from bot.contexts import CATEGORIES
from bot.log.store import EventStore, NotThisLog, Unavailable, Unusable
from bot.operation.socket import folder_of

SQLITE = "sqlite:///"

KEY_FILE = "nostr.key"
"""In the data folder: the bot's key on Nostr, unless the settings have it."""


class Failed(Exception):
    """What an operator asked cannot be had; the message is one sentence for them."""


@asynccontextmanager
async def only_failing(url: str) -> AsyncIterator[None]:
    """Turns what the world is at fault for into Failed, for a command that ends there."""
    problems: tuple[type[Exception], ...] = (Unavailable, Unusable, NotThisLog, *problems_of(url))
    try:
        yield
    except problems as problem:
        raise Failed(str(problem)) from None


@asynccontextmanager
async def open_store(url: str) -> AsyncIterator[EventStore]:
    """Raises the adapter's own error, one sentence, when it cannot be opened."""
    store: EventStore
    if url.startswith(SQLITE):
        store = await SqliteEventStore.open(url.removeprefix(SQLITE))
    else:
        # gRPC takes half a second to load, which the embedded store need not pay for
        from adapters.eventstoredb import EventStoreDBStore  # noqa: PLC0415

        store = await EventStoreDBStore.open(url, categories=CATEGORIES)
    try:
        yield store
    finally:
        await store.close()


def problems_of(url: str) -> tuple[type[Exception], ...]:
    """What the store of this URL raises when the world is at fault, each with a sentence that tells."""
    if url.startswith(SQLITE):
        return (CannotOpen,)
    from adapters.eventstoredb import AccessRefused  # noqa: PLC0415

    return (CannotOpen, AccessRefused)


def is_shared(url: str) -> bool:
    """Whether several processes may open it at once; an embedded store locks its file."""
    return not url.startswith(SQLITE)


def data_folder(url: str) -> Path:
    """Where what belongs to this machine is kept: beside an embedded log."""
    log = url.removeprefix(SQLITE)
    return Path("data") if is_shared(url) or log == MEMORY else Path(log).parent


def log_path(url: str) -> Path | None:
    """The file of an embedded log; None when it is in no file of ours."""
    log = url.removeprefix(SQLITE)
    return None if is_shared(url) or log == MEMORY else Path(log)


def operator_folder(url: str) -> Path:
    """Where the bot that has this log can be asked."""
    return folder_of(log_path(url) or data_folder(url) / MEMORY)


def notebook_path(url: str) -> Path | None:
    """Beside an embedded log, and apart from it: it can be deleted."""
    log = log_path(url)
    return log.with_suffix(".notebook.db") if log else None


def open_index(url: str) -> LocalDatabase:
    """What this process can look up of the log: beside an embedded one, or in the data folder.

    What another version of the program has made is made anew. Where no file can be had, it is in memory.
    """
    log = log_path(url)
    if log is None and not is_shared(url):
        return LocalDatabase.in_memory()
    path = log.with_suffix(".index.db") if log else data_folder(url) / "index.db"
    try:
        return LocalDatabase.open(path, version=program_version())
    except (CannotOpen, Unavailable) as problem:
        logging.getLogger(__name__).warning("%s Until then the whole log is read at each start.", problem)
        return LocalDatabase.in_memory()


@cache
def program_version() -> str:
    """Of all that decides what stands in the index, or how it is read: a few milliseconds.

    A process has loaded its code once, whatever stands in the files since.
    """
    root = Path(__file__).parents[2]
    read = hashlib.sha256(sys.version.encode())
    for folder in (root / "domain", root / "bot", root / "adapters" / "sqlite"):
        for within, folders, files in os.walk(folder):
            folders.sort()
            for name in sorted(files):
                if name.endswith(".py"):
                    with open(f"{within}/{name}", "rb", buffering=0) as file:  # noqa: PTH123 - half the time
                        read.update(file.read())
    return read.hexdigest()


def open_notebook(url: str) -> SqliteNotebook:
    """For a log that is in no file of ours in memory, empty."""
    return SqliteNotebook.open(notebook_path(url) or MEMORY)
