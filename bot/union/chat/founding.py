"""How a union begins."""

from uuid import UUID, uuid5

from bot.chat.arguments import Arguments
from bot.chat.grammar import name_and_mission, trailing_mentions
from bot.chat.outcome import Does, Outcome
from bot.chat.table import ChatCommand, May, Offered
from bot.chat.who import Misunderstood
from bot.network.markup import mention
from bot.union.chat.arguments import named
from bot.union.chat.asked import Asked
from bot.union.chat.deeds import UnionDeed
from bot.union.chat.scripts import language_of
from bot.union.chat.which_union import anywhere
from bot.union.read_models.views import Views
from domain.people import Person
from domain.union.commands import StartUnion

UNION_IDS = UUID("0b6a1f0e-5a41-5f0c-8d0a-3b7a3e0c7d52")
"""The namespace in which a union's id is derived from the message that started it."""


Founded = tuple[str, str, tuple[Person, ...]]
"""Its name, its mission, and who is to be a founder too."""


async def start_union(asked: Asked, founded: Founded | None) -> Outcome:
    """Said to the bot where unions have homes of their own; elsewhere in the group that is to be its home."""
    words, said = asked.words, asked.said
    if founded is None:
        return words("start-in-a-group")
    (name, mission, invited), union_id = founded, uuid5(UNION_IDS, said.id)
    homes = asked.resources.networks.homes_at(said.channel)
    home = asked.resources.unions.holder(said.channel, asked.at)
    if home is not None and home.id != union_id:
        return words("chat-has-union", name=home.name)
    command = StartUnion(
        union_id=union_id,
        name=name,
        mission=mission,
        founder=Person(identity=asked.by, name=said.author.name),
        invited=invited,
        channel=homes.home(union_id) if homes else said.channel,
        at=asked.at,
        language=_language(asked, f"{name} {mission}"),
        public=homes is not None or said.in_public,
    )
    # elsewhere the union is told where it was asked for
    answer = words("lives-at", union=mention(command.channel, command.name)) if homes else ""
    return Does(of=union_id, command=command, people=tuple(asked.who.by_username), answer=answer)


def _language(asked: Asked, text: str) -> str | None:
    """What was chosen in the chat, or what its founder speaks and writes."""
    contacts, author = asked.resources.contacts, asked.said.author
    own = contacts.language(asked.by) or author.language
    return contacts.spoken_in(asked.said.channel) or language_of(text, own)


def _check_home(unions: Views, command: StartUnion) -> None:
    """Another may have been founded there since it was asked whom this one invites."""
    home = unions.holder(command.channel, command.at)
    if home is not None and home.id != command.union_id:
        raise Misunderstood("chat-has-union", name=home.name)


def _founded(asked: Asked, rest: str) -> Founded | None:
    """None in private, where no union can be. Nothing is asked for where another one is at home."""
    if asked.said.private:
        return None
    text, mentions = trailing_mentions(rest, asked.said.mentions)
    if name_and_mission(text) is None:
        _check_room(asked)
    name, mission = named(text, after=rest[len(text) :].strip())
    return name, mission, tuple(asked.who.mentioned(one) for one in mentions)


def _check_room(asked: Asked) -> None:
    home = asked.resources.unions.holder(asked.said.channel, asked.at)
    if home is not None:
        raise Misunderstood("chat-has-union", name=home.name)


COMMANDS = (
    ChatCommand(
        "start_union",
        start_union,
        anywhere,
        Arguments(read=_founded, fits=lambda rest, _: name_and_mission(rest) is not None),
        may=May.ANYBODY,
        offered=Offered.GROUP,
        begins=True,
        deed=UnionDeed(StartUnion, check=_check_home),
    ),
)
