"""A message of the bot as whoever reads it knows it: from its words and buttons alone."""

from collections.abc import Iterable

from bot.network.incoming import MessageId
from bot.network.markup import plain
from bot.network.outgoing import Button, Outgoing, Urgency
from domain.people import Channel
from tests.simulation.worlds.wordings import patterns

HEADINGS = patterns("proposal-heading")
_PROPOSERS = patterns("card-proposer")
_OUTCOMES = patterns("outcome-")


def as_read(
    channel: Channel,
    text: str,
    *,
    buttons: Iterable[Iterable[Button]] = (),
    replies_to: MessageId | None = None,
    wants_reply: bool = False,
) -> Outgoing:
    """A card names who proposed; an outcome says how it ended, and a card of what is over says so too."""
    lines = plain(text).splitlines()
    number = next((found[1] for line in lines[:1] for one in HEADINGS if (found := one.match(line))), "")
    is_card = number.isdigit() and any(one.match(line) for line in lines for one in _PROPOSERS)
    has_ended = any(one.match(line) for line in lines for one in _OUTCOMES)
    return Outgoing(
        channel=channel,
        text=text,
        buttons=tuple(tuple(row) for row in buttons),
        replies_to=replies_to,
        card=int(number) if is_card else None,
        wants_reply=wants_reply,
        urgency=Urgency.CARD if is_card else Urgency.OUTCOME if has_ended else Urgency.CHATTER,
    )
