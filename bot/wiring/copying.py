"""Carries the log and the notebook from one event store to another, at an operator's word."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from bot.log.notebook import Notebook
from bot.operation.copying import Copied, Differs, Phase, Progress, copy, copy_notes
from bot.operation.shared_notebook import SharedNotebook, take_in
from bot.settings import store_address
from bot.wiring.sharing import notebook_in
from bot.wiring.stores import SQLITE, Failed, is_shared, only_failing, open_notebook, open_store
from bot.wiring.tables import all_tables

STEP = 10_000
"""Events between two lines of progress."""

Write = Callable[[str], object]


async def copy_log(source: str, target: str, *, tell: Write) -> str:
    """What was copied, in a line; progress goes to `tell`. May be repeated after a Failed."""
    source, target = _address("--from", source), _address("--to", target)
    _check(source, target)
    async with (
        only_failing(source),
        only_failing(target),
        open_store(source) as old,
        open_store(target) as new,
    ):
        try:
            copied = await copy(old, new, progress=_progress(tell))
        except Differs as difference:
            raise Failed(f"The log cannot be copied: {difference}.") from None
        with closing(open_notebook(source)) as noted, closing(open_notebook(target)) as local:
            if is_shared(source):
                await take_in(old, noted)
            if is_shared(target):
                await _share_notes(noted, notebook_in(new, local), copied.end)
            else:
                copy_notes(noted, local, end=copied.end, tables=all_tables())
    return _summary(copied)


async def _share_notes(noted: Notebook, notebook: SharedNotebook, end: int) -> None:
    async def write() -> None:
        copy_notes(noted, notebook, end=end, tables=all_tables())
        await notebook.on_record()

    await notebook.keep(write)


def _address(option: str, url: str) -> str:
    try:
        return store_address(url)
    except ValueError as problem:
        raise Failed(f"The address after {option} cannot be used: {problem}.") from None


def _check(source: str, target: str) -> None:
    if source == target:
        raise Failed("There is nothing to copy: --from and --to name the same store.")
    path = source.removeprefix(SQLITE)
    if source.startswith(SQLITE) and not Path(path).is_file():
        raise Failed(f"There is no event log to copy at {path}.")


def _progress(tell: Write) -> Progress:
    told: set[tuple[Phase, int]] = set()

    def progress(phase: Phase, events: int) -> None:
        step = (phase, events // STEP)
        if step not in told:
            told.add(step)
            tell(f"{phase}: {events} events\n")

    return progress


def _summary(copied: Copied) -> str:
    before = f"; {copied.found} of them were there before" if copied.found else ""
    return f"{copied.events} events in {copied.streams} streams, all of them verified{before}"
