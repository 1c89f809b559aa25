"""The commands of who only asks to see something, on what the log says now."""

from typing import Any

from bot.chat.arguments import NOTHING, Arguments
from bot.chat.grammar import article_and_rest
from bot.chat.outcome import Outcome
from bot.chat.table import ChatCommand, May
from bot.union.chat import articles, looking, one_proposal, what_is_open
from bot.union.chat.arguments import is_article
from bot.union.chat.asked import AskedOfUnion, answer_with
from bot.union.chat.which_union import here
from bot.union.telling.welcome import welcome
from domain.union.state import period_of


async def regulation(asked: AskedOfUnion, number: str | None) -> Outcome:
    return articles.regulation(asked) if number is None else await articles.one_article(asked, number)


async def members(asked: AskedOfUnion, _: str) -> Outcome:
    return looking.members(asked)


async def greeted(asked: AskedOfUnion, _: str) -> Outcome:
    """As somebody is who has just become a member."""
    period = period_of(asked.union, asked.resources.period)
    told = welcome(asked.view, asked.by, period, asked.words)
    return answer_with(asked, told.text, told.buttons)


async def union(asked: AskedOfUnion, _: str) -> Outcome:
    return looking.union_itself(asked.view, asked.words, asked.resources.networks)


ARTICLE_IF_ANY: Arguments[Any, str | None] = Arguments(
    read=lambda _, rest: article_and_rest(rest)[0],
    fits=lambda rest, pointers: not rest or is_article(rest, pointers),
)

COMMANDS = (
    ChatCommand("regulation", regulation, here, ARTICLE_IF_ANY, may=May.ANYBODY, looks=True, rank=3),
    ChatCommand("members", members, here, NOTHING, may=May.ANYBODY, looks=True, rank=3),
    what_is_open.COMMAND,
    one_proposal.COMMAND,
    ChatCommand("welcome", greeted, here, NOTHING, looks=True, rank=4),
    ChatCommand("union", union, here, NOTHING, may=May.ANYBODY, looks=True, rank=3),
)
