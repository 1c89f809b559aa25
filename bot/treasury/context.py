"""What the treasury gives to the rest of the house."""

from bot.context import Context
from bot.treasury.chat import attesting, looking
from bot.treasury.process import BOOKING
from bot.treasury.tables import Statements
from domain.treasury.commands import TreasuryCommand
from domain.treasury.events import TreasuryEvent
from domain.treasury.ledger import TREASURY, Ledger

CONTEXT: Context[TreasuryCommand, TreasuryEvent, Ledger] = Context(
    decider=TREASURY,
    models=lambda database: (Statements(database),),
    commands=(*attesting.COMMANDS, *looking.COMMANDS),
    processes=(BOOKING,),
)
