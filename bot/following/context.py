"""What following gives to the rest of the house."""

from typing import TYPE_CHECKING

from bot.context import Context, Known
from bot.following.chat import email, hours, subscribing, webhooks
from bot.following.own import followed
from bot.following.subjects import KINDS
from bot.following.tables import Followers
from bot.following.upkeep import FollowingUpkeep
from bot.http.desk import AtTheDesk
from domain.following.commands import FollowingCommand
from domain.following.decide import FOLLOWING
from domain.following.events import FollowingEvent
from domain.following.state import Following

if TYPE_CHECKING:
    from fastapi import APIRouter


def site(known: Known, desk: AtTheDesk) -> "APIRouter":  # noqa: ARG001 - as others have it
    """Loaded by who serves it alone."""
    from bot.following.site import email as pages  # noqa: PLC0415

    return pages.email(desk)


CONTEXT: Context[FollowingCommand, FollowingEvent, Following] = Context(
    decider=FOLLOWING,
    personal=True,
    models=lambda database: (Followers(database),),
    commands=(*subscribing.COMMANDS, *hours.COMMANDS, *webhooks.COMMANDS, *email.COMMANDS),
    buttons=(*subscribing.BUTTONS, *webhooks.BUTTONS),
    owes=KINDS,
    upkeep=FollowingUpkeep,
    site=site,
    own=followed,
)
