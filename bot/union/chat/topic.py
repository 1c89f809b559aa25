"""A topic of its own for a union, in a group that has them: any member opens it, and brings the union back."""

from dataclasses import replace

from bot.chat.outcome import Outcome
from bot.chat.table import ChatCommand, Offered
from bot.network.addresses import place_of
from bot.union.chat.arguments import Part, on_or_off
from bot.union.chat.asked import AskedOfUnion
from bot.union.chat.deeds import UnionDeed
from bot.union.chat.which_union import here
from domain.people import Channel
from domain.union.commands import MoveChannel


async def topic(asked: AskedOfUnion, wanted: bool) -> Outcome:
    """Raises Unavailable."""
    home = _home(asked)
    if home is None:
        return asked.words("topic-impossible")
    return await _open(asked, home) if wanted else _leave(asked, home)


async def _open(asked: AskedOfUnion, home: Channel) -> Outcome:
    words, topics, name = asked.words, asked.resources.topics, asked.union.name
    if place_of(home).within:
        return words("topic-already")
    opened = await topics.open(asked.view.union_id, name, home)
    if opened is None:
        return words("topic-impossible")
    topics.say(opened, words("told-topic-opened", name=asked.said.author.name))
    command = MoveChannel(old=home, new=opened, at=asked.at)
    return replace(asked.does(command), answer=words("topic-opened", name=name))


def _leave(asked: AskedOfUnion, home: Channel) -> Outcome:
    words, topics = asked.words, asked.resources.topics
    if not topics.is_opened(asked.view.union_id, home):
        return words("topic-none")
    chat = place_of(home).chat
    topics.say(chat, words("told-topic-left", name=asked.said.author.name))
    command = MoveChannel(old=home, new=chat, at=asked.at)
    return replace(asked.does(command), answer=words("topic-left"))


def _home(asked: AskedOfUnion) -> Channel | None:
    """The one that is spoken in, or else any that can have topics."""
    networks = asked.resources.networks
    homes = [home for home in asked.union.channels if networks.has_topics(home)]
    return asked.said.channel if asked.said.channel in homes else next(iter(homes), None)


COMMANDS = (
    ChatCommand(
        "topic",
        topic,
        here,
        on_or_off(Part.OWN_TOPIC, on="topic-on-offer", off="topic-off-offer"),
        offered=Offered.GROUP,
        begins=True,
        deed=UnionDeed(MoveChannel),
    ),
)
