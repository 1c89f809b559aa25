"""What lending gives to the rest of the house."""

from pathlib import Path

from bot.context import Context
from tests.extending.lending.chat import BUTTONS, COMMANDS
from tests.extending.lending.commands import LendingCommand
from tests.extending.lending.events import LendingEvent
from tests.extending.lending.process import BUYING
from tests.extending.lending.routes import routes
from tests.extending.lending.shelf import LENDING, Shelf
from tests.extending.lending.tables import Things

CONTEXT: Context[LendingCommand, LendingEvent, Shelf] = Context(
    decider=LENDING,
    models=lambda database: (Things(database),),
    commands=COMMANDS,
    buttons=BUTTONS,
    routes=routes,
    processes=(BUYING,),
    locales=Path(__file__).parent / "locales",
)
