"""Saves log, notebook and key in one archive, beside a bot that runs or without one."""

import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager, closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from adapters.sqlite.notebook import SqliteNotebook
from adapters.sqlite.store import SqliteEventStore
from bot.clock import Clock
from bot.log.store import START, EventStore, Recorded, Unavailable
from bot.operation import archive
from bot.operation.copying import log as log_of
from bot.operation.lines import read_lines, write_lines
from bot.operation.shared_notebook import take_in
from bot.operation.socket import Command, Declined, NobodyRuns, Reply, asked
from bot.settings import Settings
from bot.wiring.clock import SystemClock
from bot.wiring.folding import FoldedLog, fold
from bot.wiring.pairing import open_paired_notebook
from bot.wiring.stores import (
    KEY_FILE,
    Failed,
    data_folder,
    is_shared,
    log_path,
    only_failing,
    open_store,
    operator_folder,
)

BEGUN = "backup-"
GONE = ""
"""Instead of the number of a file that is not there."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The copies, each in a file of this folder. `made` is when the first was begun."""

    folder: Path
    made: datetime


async def backup(settings: Settings, file: Path, *, tell: Callable[[str], object]) -> str:
    """What was saved, in a line. Raises Failed, also when the log is saved as it is and does not fold.

    `tell` is given a sentence when a notebook had to be set aside.
    """
    url = settings.event_store_url.get_secret_value()
    try:
        _refuse_name(file)
        async with only_failing(url), _parts(url, file.parent, tell) as parts:
            folded = await _verified(parts.folder)
            archive.write(file, parts.folder, made=parts.made, events=folded.events)
            has_key = (parts.folder / archive.KEY).exists()
    except Declined as problem:
        raise Failed(str(problem)) from None
    except FileExistsError:
        raise Failed(f"{file} is there already: choose another name for the backup.") from None
    except OSError as error:
        raise Failed(f"The backup cannot be written: {error.strerror or error}.") from None
    if folded.unreadable:
        told = [f"The backup stands in {file}, but not all of it can be read:", *folded.unreadable]
        raise Failed("\n".join(told))
    return _summary(folded, file, settings, has_key=has_key)


def saving(store: SqliteEventStore, notebook: SqliteNotebook, url: str, clock: Clock) -> Command:
    """The command with which an operator asks the bot that runs for the copies of the log that they mean."""
    ours = _file_number(url)

    @asynccontextmanager
    async def copies(meant: str) -> AsyncIterator[Reply]:
        if meant not in {ours, GONE}:
            raise Unavailable(f"The bot that runs has another log open than {log_path(url)}: stop it first.")
        made = clock.now()
        # whole, since who asks may be in another folder
        with TemporaryDirectory(dir=operator_folder(url).absolute(), prefix=BEGUN) as folder:
            await _copy(store, notebook, url, Path(folder))
            yield {"folder": folder, "made": made.isoformat()}

    return copies


def _file_number(url: str) -> str:
    """The same for who has the log open and who sees it, until another file takes its place."""
    path = log_path(url)
    return str(path.stat().st_ino) if path and path.exists() else GONE


def clear_away(folder: Path) -> None:
    """What a bot that was killed has left of copies."""
    for left in folder.glob(f"{BEGUN}*"):
        shutil.rmtree(left, ignore_errors=True)


@asynccontextmanager
async def _parts(url: str, beside: Path, tell: Callable[[str], object]) -> AsyncIterator[Parts]:
    async with AsyncExitStack() as stack:
        from_the_bot = None if is_shared(url) else await _asked_for(url, stack)
        if from_the_bot is not None:
            yield from_the_bot
            return
        made = SystemClock().now()
        folder = Path(stack.enter_context(TemporaryDirectory(dir=beside, prefix=f".{BEGUN}")))
        if is_shared(url):
            await _save_shared(url, folder)
        else:
            await _save_embedded(url, folder, tell)
        yield Parts(folder, made)


async def _asked_for(url: str, stack: AsyncExitStack) -> Parts | None:
    """What the bot that runs has copied, there until the stack is left; None when none runs."""
    try:
        reply = await stack.enter_async_context(asked(operator_folder(url), "backup", _file_number(url)))
    except NobodyRuns:
        return None
    return Parts(Path(str(reply["folder"])), datetime.fromisoformat(str(reply["made"])))


async def _save_embedded(url: str, folder: Path, tell: Callable[[str], object]) -> None:
    path = log_path(url)
    if path is None or not path.is_file():
        raise Failed(f"There is no event log to back up at {path}.")
    now = SystemClock().now()
    async with open_store(url) as store:
        with closing(await open_paired_notebook(url, store, now=now, tell=tell)) as notebook:
            await _copy(store, notebook, url, folder)


async def _copy(store: EventStore, notebook: SqliteNotebook, url: str, folder: Path) -> None:
    """The notebook first: then the log knows of all that it speaks of."""
    if not isinstance(store, SqliteEventStore):
        raise TypeError("a shared log is saved as events")
    await notebook.save(folder / archive.NOTEBOOK)
    await store.save(folder / archive.LOG)
    _copy_key(url, folder)


async def _save_shared(url: str, folder: Path) -> None:
    async with open_store(url) as store:
        with closing(SqliteNotebook.open(folder / archive.NOTEBOOK)) as notebook:
            await take_in(store, notebook)
        if not await write_lines(folder / archive.EVENTS, log_of(store, after=START)):
            raise Failed("There is no event to back up in this store.")
    _copy_key(url, folder)


def _copy_key(url: str, folder: Path) -> None:
    key = data_folder(url) / KEY_FILE
    if key.is_file():
        shutil.copyfile(key, folder / archive.KEY)


def _refuse_name(file: Path) -> None:
    if file.exists():
        raise Failed(f"{file} is there already: choose another name for the backup.")
    if not file.parent.is_dir():
        raise Failed(f"There is no folder {file.parent} for the backup.")


async def _verified(folder: Path) -> FoldedLog:
    """Reads the copies as a bot would that starts on them."""
    SqliteNotebook.open(folder / archive.NOTEBOOK).close()
    if (folder / archive.EVENTS).exists():
        return await fold(_in_turn(folder / archive.EVENTS))
    store = await SqliteEventStore.open(folder / archive.LOG)
    try:
        return await fold(log_of(store, after=START))
    finally:
        await store.close()


async def _in_turn(lines: Path) -> AsyncIterator[Recorded]:
    for event in read_lines(lines):
        yield event


def _summary(folded: FoldedLog, file: Path, settings: Settings, *, has_key: bool) -> str:
    parts = f"{folded.events} events, all of them fold, and the notebook{' and the key of Nostr' if has_key else ''}"
    if settings.nostr_secret_key.get_secret_value():
        return f"{parts} in {file}; keep NOSTR_SECRET_KEY too, which is in your settings only"
    return f"{parts} in {file}"
