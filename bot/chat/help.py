"""The commands and what they are for, in a member's language."""

from collections.abc import Iterable, Mapping, Sequence

from bot.chat.arguments import NOTHING
from bot.chat.heard import Heard
from bot.chat.table import AnyCommand, ChatCommand, May, Offered, called
from bot.network.locale import Words
from bot.network.markup import bold

EXAMPLES = 3
"""Of what can be said without a slash."""


def syntax(command: AnyCommand, words: Words) -> str:
    """How a command is written: `/amend_article NUMBER TEXT`, in Latin letters everywhere."""
    written = f"/{command.name}"
    return f"{written} {words(f'args-{command.name}')}" if command.arguments.named else written


def usage(command: AnyCommand, words: Words) -> str:
    return words("usage", syntax=syntax(command, words), meaning=words(f"menu-{command.name}"))


def offered(commands: Iterable[AnyCommand], place: Offered) -> list[AnyCommand]:
    there = [command for command in commands if place in command.offered]
    return sorted(there, key=lambda command: command.rank) if place is Offered.PRIVATE else there


def help_command(commands: Sequence[AnyCommand]) -> AnyCommand:
    """The one that tells of all others, and of itself."""

    async def find(heard: Heard) -> Heard:
        return heard

    async def tell(heard: Heard, _: str) -> str:
        words, private = heard.words, heard.said.private
        intro = words("help-private" if private else "help-group")
        listed = offered((*commands, command), Offered.PRIVATE if private else Offered.GROUP)
        lines = [f"{syntax(one, words)} — {words(f'menu-{one.name}')}" for one in listed]
        return "\n".join([bold(words("help-title")), intro, *_in_words(listed, heard), "", *lines])

    command = ChatCommand("help", tell, find, NOTHING, may=May.ANYBODY, looks=True)
    return command


def _in_words(listed: Iterable[AnyCommand], heard: Heard) -> list[str]:
    """How it is said without a slash, where that is understood: in a member's own language."""
    networks, channel = heard.who.networks, heard.said.channel
    name = "" if heard.said.private else networks.our_name(channel)
    if not (name or heard.said.private or networks.abilities(channel).own_addresses):
        return []
    names = [called(one, heard.words) for one in listed if one.looks][:EXAMPLES]
    return [heard.words("help-in-words", examples=" · ".join(f"{name} {one}".strip() for one in names))]


def menus(
    commands: Sequence[AnyCommand], languages: Mapping[str, Words]
) -> Mapping[str, Mapping[str, Sequence[tuple[str, str]]]]:
    """For a network that shows a menu: by scope (`group`, `private`), then language, what to offer."""
    return {
        scope: {
            language: [(command.name, words(f"menu-{command.name}")) for command in offered(commands, place)]
            for language, words in languages.items()
        }
        for scope, place in (("group", Offered.GROUP), ("private", Offered.PRIVATE))
    }
