"""A command that lacks something, or is called by a wrong name: what is asked then, and how it goes on with the answer.

Nothing is remembered but the line as far as it was typed. With what was answered it is whole, and is heard as
if it had been said at once, at the moment of the answer and under its id.
"""

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

from bot.chat.arguments import Missing
from bot.chat.outcome import Asks
from bot.chat.questions import Choice, Line, Way
from bot.chat.table import AnyCommand, Request
from bot.network.incoming import Pressed, Said
from bot.network.locale import Words
from bot.network.markup import brief, mention

MOST_OPTIONS = 10
"""So many fit on buttons; of more one is asked for in words alone."""

LABEL = 60
"""Characters of a button."""


def line_of(said: Said) -> Line:
    """Where something was said, and about whom."""
    return Line(mentions=said.mentions, replied=said.replied, replied_author=said.replied_author)


def asks_for(missing: Missing, command: AnyCommand, said: Said, of: UUID, words: Words) -> Asks:
    """What is missing, of who spoke."""
    line = replace(
        line_of(said),
        before=f"/{command.name} {missing.before}",
        after=f" {missing.after}" if missing.after else "",
        lacks=True,
    )
    options = missing.options if len(missing.options) <= MOST_OPTIONS else ()
    name = mention(said.author.identity, said.author.name)
    return Asks(
        of=of,
        text=words(f"ask-for-{missing.part}", name=name),
        choices=tuple(says(line.with_answer(one.typed), one.label) for one in options),
        line=line,
    )


def offers(near: Iterable[Request]) -> tuple[Choice, ...]:
    """Each as it may have been meant."""
    lines = (f"/{one.command.name} {one.rest}".strip() for one in near)
    return tuple(says(line, line) for line in lines)


def says(line: str, label: str) -> Choice:
    return Choice(way=Way.SAY, says=line, label=brief(label, LABEL))


def as_typed(by: Said | Pressed, text: str, line: Line) -> Said:
    """The whole line, as if who answered or pressed had just said it, there where they began."""
    answer = by if isinstance(by, Said) else None
    return Said(
        id=by.id,
        message=by.message,
        channel=by.channel,
        private=by.private,
        author=by.author,
        at=by.at,
        text=text,
        mentions=(*line.mentions, *(answer.mentions if answer else ())),
        replied=line.replied,
        replied_author=line.replied_author,
        dated=answer.dated if answer else None,
    )
