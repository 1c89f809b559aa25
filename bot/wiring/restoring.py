"""Brings a backup back, where no log stands and no bot runs."""

from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from adapters.sqlite.database import MEMORY, NotOurs
from adapters.sqlite.notebook import SqliteNotebook
from adapters.sqlite.store import SqliteEventStore
from bot.log.notebook import Notebook
from bot.log.store import NO_STREAM, START, EventStore, Recorded
from bot.log.tables import Tables
from bot.operation import archive, shared_notebook
from bot.operation.archive import Manifest, NotABackup
from bot.operation.copying import Differs, append, batches, copy, copy_notes
from bot.operation.copying import log as log_of
from bot.operation.lines import NotALine, read_lines
from bot.operation.socket import somebody_answers
from bot.settings import Settings
from bot.union.upkeep.restoration import RESTORED, Restored
from bot.wiring.clock import SystemClock
from bot.wiring.folding import fold
from bot.wiring.pairing import put_back, set_aside
from bot.wiring.sharing import notebook_in
from bot.wiring.stores import (
    KEY_FILE,
    Failed,
    data_folder,
    is_shared,
    log_path,
    notebook_path,
    only_failing,
    open_store,
    operator_folder,
)
from bot.wiring.tables import all_tables


async def restore(settings: Settings, file: Path) -> str:
    """What was restored, in a line. Raises Failed, and then nothing stands where the log belongs."""
    url = settings.event_store_url.get_secret_value()
    folder = data_folder(url)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise Failed(f"The folder {folder} cannot be made: {error.strerror or error}.") from None
    try:
        await _refuse_what_stands(url)
        with TemporaryDirectory(dir=folder, prefix=".restore-") as parts:
            return await _restore(settings, file, Path(parts))
    except FileNotFoundError:
        raise Failed(f"There is no backup at {file}.") from None
    except FileExistsError as error:
        raise Failed(f"{error.filename2 or error.filename} came to stand there meanwhile.") from None
    except (NotABackup, NotALine) as problem:
        raise Failed(str(problem)) from None
    except OSError as error:
        raise Failed(f"The backup cannot be restored: {error.strerror or error}.") from None


async def _restore(settings: Settings, file: Path, parts: Path) -> str:
    url = settings.event_store_url.get_secret_value()
    manifest = archive.unpack(file, parts)
    _refuse_another_key(parts / archive.KEY, data_folder(url) / KEY_FILE)
    setting = settings.nostr_secret_key.get_secret_value().strip()
    _refuse_another_setting(parts / archive.KEY, setting)
    async with only_failing(url):
        if (parts / archive.EVENTS).exists():
            await _write_log(parts)
        await _verify(parts, manifest)
        if is_shared(url):
            await _into_store(url, parts, manifest)
        else:
            await _into_place(url, parts, manifest)
    told = f"{manifest.events} events and the notebook, as they were at {manifest.made:%Y-%m-%d %H:%M:%S} UTC"
    if is_shared(url) and archive.KEY in manifest.digests and not setting:
        return f"{told}; set NOSTR_SECRET_KEY to the unions' key, which is in {data_folder(url) / KEY_FILE}"
    return told


async def _refuse_what_stands(url: str) -> None:
    if await somebody_answers(operator_folder(url)):
        raise Failed("A bot runs there: stop it first.")
    path = log_path(url)
    if path and (path.exists() or path.with_name(f"{path.name}-wal").exists()):
        raise Failed(f"A log stands already at {path}: move it away, if the backup is to take its place.")
    if path is None and not is_shared(url):
        raise Failed("A log in memory is restored nowhere: set EVENT_STORE_URL.")


def _refuse_another_key(saved: Path, kept: Path) -> None:
    if saved.exists() and kept.exists() and saved.read_bytes().strip() != kept.read_bytes().strip():
        raise Failed(f"Another key stands already at {kept}: move it away, if the backup's is the right one.")


def _refuse_another_setting(saved: Path, setting: str) -> None:
    from adapters.nostr.keys import KeyRefused, is_key  # noqa: PLC0415 - its cryptography takes a while to load

    try:
        if setting and saved.exists() and not is_key(setting, saved.read_bytes()):
            raise Failed(
                "NOSTR_SECRET_KEY is another key than the backup's: "
                f"set it to that one, which is {archive.KEY} in the file."
            )
    except KeyRefused as problem:
        raise Failed(str(problem)) from None


async def _write_log(parts: Path) -> None:
    """A file of our own from the events of a shared store."""
    store = await SqliteEventStore.open(parts / archive.LOG)
    try:
        async for batch in batches(_in_turn(parts / archive.EVENTS)):
            await append(store, batch)
    except Differs as difference:
        raise NotABackup(f"The events do not follow one another: {difference}.") from None
    finally:
        await store.close()


async def _in_turn(lines: Path) -> AsyncIterator[Recorded]:
    for event in read_lines(lines):
        yield event


async def _verify(parts: Path, manifest: Manifest) -> None:
    store = await SqliteEventStore.open(parts / archive.LOG)
    try:
        folded = await fold(log_of(store, after=START))
    finally:
        await store.close()
    if folded.events != manifest.events:
        raise NotABackup(f"There are {folded.events} events in it instead of {manifest.events}.")


async def _into_place(url: str, parts: Path, manifest: Manifest) -> None:
    """The log comes last: until it stands, nothing was restored, and it may be done again."""
    log, notes = log_path(url), notebook_path(url)
    assert log is not None  # noqa: S101 - was refused above
    assert notes is not None  # noqa: S101
    fresh = parts / "fresh.db"
    store = await SqliteEventStore.open(parts / archive.LOG)
    try:
        with (
            closing(SqliteNotebook.open(parts / archive.NOTEBOOK)) as saved,
            closing(SqliteNotebook.open(fresh)) as notebook,
        ):
            _bring_notes(saved, notebook, await store.end(), manifest.made)
            await notebook.on_record()
    finally:
        await store.close()
    await _refuse_what_stands(url)  # a bot may have been started meanwhile
    _place_key(url, parts)
    with notebook_in_place(fresh, notes):
        archive.place(parts / archive.LOG, log)


@contextmanager
def notebook_in_place(fresh: Path, notes: Path) -> Iterator[None]:
    """Nobody can open it inside. If the log does not come to stand beside it, all is as it was.

    A bot that starts meanwhile makes the log first and then opens the notebook.
    """
    with closing(SqliteNotebook.open(fresh)), ExitStack() as undoing:
        if notes.exists():
            with suppress(NotOurs):
                SqliteNotebook.open(notes).close()  # a bot whose log was moved away still has it open
            undoing.callback(put_back, set_aside(notes, SystemClock().now()), notes)
        archive.place(fresh, notes)
        undoing.callback(notes.unlink)
        yield
        undoing.pop_all()


def _place_key(url: str, parts: Path) -> None:
    saved, kept = parts / archive.KEY, data_folder(url) / KEY_FILE
    if saved.exists() and not kept.exists():
        archive.place(saved, kept)


async def _into_store(url: str, parts: Path, manifest: Manifest) -> None:
    """Only where no bot has ever spoken, which the notebook beside the log would show."""
    async with open_store(url) as target:
        if await target.read(shared_notebook.STREAM, after=NO_STREAM, limit=1):
            raise Failed("A bot speaks, or has spoken, from this store: restore into an empty one.")
        saved_log = await SqliteEventStore.open(parts / archive.LOG)
        try:
            end = (await copy(saved_log, target, progress=lambda _phase, _events: None)).end
        except Differs as difference:
            raise Failed(f"A log stands already in this store: {difference}.") from None
        finally:
            await saved_log.close()
        _place_key(url, parts)
        await _share_notes(target, parts, end, manifest.made)


async def _share_notes(target: EventStore, parts: Path, end: int, made: datetime) -> None:
    with (
        closing(SqliteNotebook.open(parts / archive.NOTEBOOK)) as saved,
        closing(SqliteNotebook.open(MEMORY)) as local,
    ):
        notebook = notebook_in(target, local)

        async def write() -> None:
            _bring_notes(saved, notebook, end, made)
            await notebook.on_record()

        await notebook.keep(write)


def _bring_notes(saved: Notebook, notebook: Notebook, end: int, made: datetime) -> None:
    """What was told between the notebook's copy and the log's is not told again, so all of the log counts as told."""
    copy_notes(saved, notebook, end=end, tables=all_tables())
    Tables(notebook).of(RESTORED).put((), Restored(until=made, at=SystemClock().now()))
