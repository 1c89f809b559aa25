"""What the union gives to the rest of the house."""

from collections.abc import Sequence

from bot.context import Context
from bot.log.database import Database
from bot.log.read_models import ReadModel
from bot.union.chat.commands import BUTTONS, COMMANDS, DEEDS
from bot.union.indexing import UnionIndex
from bot.union.memory import UnionMemory
from bot.union.remembering import MemoryIndex
from bot.union.tables import UnionTables
from domain.union.commands import Command
from domain.union.decider import UNION
from domain.union.events import UnionEvent, proposal_of
from domain.union.state import Union


def models(database: Database) -> Sequence[ReadModel[Union]]:
    UnionTables(database)  # makes those that are not there
    UnionMemory(database)
    return (UnionIndex(database), MemoryIndex(database))


CONTEXT: Context[Command, UnionEvent, Union] = Context(
    decider=UNION,
    story=proposal_of,
    models=models,
    commands=COMMANDS,
    buttons=BUTTONS,
    deeds=DEEDS,
)
