"""What the union gives to the rest of the house."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from bot.context import Context, Known
from bot.http.desk import AtTheDesk
from bot.log.database import Database
from bot.log.read_models import ReadModel
from bot.union.chain.publishing import Publishing
from bot.union.chat.commands import BUTTONS, COMMANDS, DEEDS
from bot.union.read_models.indexing import UnionIndex
from bot.union.read_models.memory import UnionMemory
from bot.union.read_models.remembering import MemoryIndex
from bot.union.read_models.tables import UnionTables
from bot.union.site.own import own_unions
from domain.union.commands import Command
from domain.union.decider import UNION
from domain.union.events import UnionEvent, proposal_of
from domain.union.state import Union

if TYPE_CHECKING:
    from fastapi import APIRouter


def models(database: Database) -> Sequence[ReadModel[Union]]:
    UnionTables(database)  # makes those that are not there
    UnionMemory(database)
    return (UnionIndex(database), MemoryIndex(database))


def site(known: Known, desk: AtTheDesk) -> "APIRouter":
    """Loaded by who serves it alone."""
    from fastapi import APIRouter  # noqa: PLC0415

    from bot.union.site.feeds.routes import feeds  # noqa: PLC0415
    from bot.union.site.pages.routes import pages  # noqa: PLC0415
    from bot.union.site.routes import routes  # noqa: PLC0415

    router = APIRouter()
    for one in (routes(known, desk), pages(known, desk), feeds(known, desk)):
        router.include_router(one)
    return router


CONTEXT: Context[Command, UnionEvent, Union] = Context(
    decider=UNION,
    story=proposal_of,
    models=models,
    commands=COMMANDS,
    buttons=BUTTONS,
    deeds=DEEDS,
    site=site,
    upkeep=Publishing,
    own=own_unions,
)
