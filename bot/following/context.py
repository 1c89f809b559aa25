"""What following gives to the rest of the house."""

from bot.context import Context
from bot.following.chat import hours, subscribing, webhooks
from bot.following.own import followed
from bot.following.subjects import KINDS
from bot.following.tables import Followers
from bot.following.upkeep import FollowingUpkeep
from domain.following.commands import FollowingCommand
from domain.following.decide import FOLLOWING
from domain.following.events import FollowingEvent
from domain.following.state import Following

CONTEXT: Context[FollowingCommand, FollowingEvent, Following] = Context(
    decider=FOLLOWING,
    personal=True,
    models=lambda database: (Followers(database),),
    commands=(*subscribing.COMMANDS, *hours.COMMANDS, *webhooks.COMMANDS),
    buttons=subscribing.BUTTONS,
    owes=KINDS,
    upkeep=FollowingUpkeep,
    own=followed,
)
