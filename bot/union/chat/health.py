"""What a member may know of how the bot is: whether it hears them, and whether silence counts meanwhile."""

from collections.abc import Iterator
from datetime import timedelta

from bot.chat.arguments import NOTHING
from bot.chat.outcome import Outcome
from bot.chat.table import ChatCommand, May
from bot.union.chat.asked import Asked
from bot.union.chat.which_union import perhaps_here
from bot.union.telling.phrases import listed
from domain.people import network_of

LATELY = timedelta(minutes=2)
"""A network says far more often than this that it was heard."""


async def health(asked: Asked, _: str) -> Outcome:
    """Of the bot itself: nothing of any union is in it."""
    troubles = [*_troubles(asked)]
    if troubles:
        return "\n".join([asked.words("health-troubled"), *troubles])
    networks = [name.title() for name in sorted(asked.resources.networks.listened_to)]
    return asked.words("health-well", networks=listed(networks, asked.words))


def _troubles(asked: Asked) -> Iterator[str]:
    resources, words = asked.resources, asked.words
    if not resources.is_whole():
        yield words("health-stopped")
    here = network_of(asked.said.channel)  # where they are heard, as they know by the answer
    for name in sorted(resources.networks.listened_to - {here}):
        heard = resources.last_heard(name)
        if heard is None:
            yield words("health-never-heard", network=name.title())
        elif resources.clock.now() - heard > LATELY:
            yield words("health-unheard", network=name.title(), since=words.when(heard))


COMMANDS = (ChatCommand("health", health, perhaps_here, NOTHING, may=May.ANYBODY, looks=True),)
