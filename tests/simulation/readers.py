"""What tests want to know of all unions."""

from contextlib import suppress

from adapters.sqlite.local import LocalDatabase
from bot.contexts import CONTEXTS
from bot.contexts import codec as union_codec
from bot.log.codec import Codec
from bot.log.reader import LogReader
from bot.log.store import EventStore
from bot.log.troubles import Troubles
from bot.union.read_models.tables import UnionTables
from bot.union.read_models.views import View
from bot.wiring.application import Application


def reader_of(store: EventStore, codec: Codec | None = None, file: LocalDatabase | None = None) -> LogReader:
    """With nothing but the log, where there is no `file` of an earlier one."""
    return LogReader(
        CONTEXTS,
        store=store,
        codec=codec or union_codec(),
        database=file or LocalDatabase.in_memory(),
        troubles=Troubles(),
    )


def no_unions() -> UnionTables:
    return UnionTables(LocalDatabase.in_memory())


async def views_of(application: Application) -> list[View]:
    """In the order of their founding."""
    views: list[View] = []
    for row in application.reader.tables.all():
        with suppress(KeyError):  # of a codec with a bug
            views += await application.views.each([row])
    return views
