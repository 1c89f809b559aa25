"""One message that a network takes in no form is told to whoever runs the bot, and holds up nothing behind it."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from bot.application.reactions.lane import Due, Lane
from bot.application.reactions.tellings import CardDue, Telling
from bot.messages import MessageRefused

log = logging.getLogger(__name__)


@contextmanager
def reported(lane: Lane, what: str) -> Iterator[None]:
    """`what` names the message without its words."""
    try:
        yield
    except MessageRefused as no:
        log.error("%s was not delivered in %s: %s", what, lane.channel, no)  # noqa: TRY400 - no bug of ours


def named(due: Due) -> str:
    match due.what:
        case CardDue(number=number):
            return f"The card of proposal {number} of union {due.union_id}"
        case Telling(proposal=int(number)):
            return f"News of proposal {number} of union {due.union_id}"
        case Telling():
            return f"News of union {due.union_id}"
