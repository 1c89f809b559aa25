"""The commands of who only asks to see something, on what the log says now."""

from dataclasses import replace
from typing import Any

from bot.chat.arguments import NOTHING, Arguments, given
from bot.chat.grammar import article_and_rest
from bot.chat.outcome import Outcome, Posts
from bot.chat.table import ChatCommand, May
from bot.outbox.deliveries import Subject
from bot.union.cards import card
from bot.union.chat import looking
from bot.union.chat.arguments import NUMBER, Numbered, is_article
from bot.union.chat.asked import AskedOfUnion
from bot.union.chat.which_union import here, on_a_card
from domain.refusal import Refused
from domain.union.reasons import Reason


async def regulation(asked: AskedOfUnion, number: str | None) -> Outcome:
    return looking.regulation(asked.view, number, asked.words)


async def members(asked: AskedOfUnion, _: str) -> Outcome:
    return looking.members(asked.view, asked.words, asked.resources.clock.now())


async def proposals(asked: AskedOfUnion, _: str) -> Outcome:
    return looking.proposals(asked.view, asked.words, asked.resources.clock.now())


async def proposal(asked: AskedOfUnion, which: Numbered) -> Outcome:
    """A copy of the card as of now; the one that keeps changing stays where it is."""
    number = given(which.typed or asked.about)
    shown = asked.view.proposal(number)
    if shown is None:
        raise Refused(Reason.NO_SUCH_PROPOSAL, number=number)
    now, said = asked.resources.clock.now(), asked.said
    copy = card(shown, view=asked.view, channel=said.channel, words=asked.words, now=now)
    about = Subject(union_id=asked.view.union_id, number=number)
    return Posts((replace(copy, replies_to=said.message),), about)


async def history(asked: AskedOfUnion, _: str) -> Outcome:
    recent = await asked.resources.history.recent(asked.view)
    return looking.history(asked.view, recent, asked.words)


async def union(asked: AskedOfUnion, _: str) -> Outcome:
    return looking.union_itself(asked.view, asked.words, asked.resources.networks)


ARTICLE_IF_ANY: Arguments[Any, str | None] = Arguments(
    read=lambda _, rest: article_and_rest(rest)[0],
    fits=lambda rest, pointers: not rest or is_article(rest, pointers),
)

COMMANDS = (
    ChatCommand("regulation", regulation, here, ARTICLE_IF_ANY, may=May.ANYBODY, rank=3),
    ChatCommand("members", members, here, NOTHING, may=May.ANYBODY, rank=3),
    ChatCommand("proposals", proposals, here, NOTHING, may=May.ANYBODY, rank=2),
    ChatCommand("proposal", proposal, on_a_card, NUMBER, may=May.ANYBODY, rank=2),
    ChatCommand("history", history, here, NOTHING, may=May.ANYBODY, rank=3),
    ChatCommand("union", union, here, NOTHING, may=May.ANYBODY, rank=3),
)
