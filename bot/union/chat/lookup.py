"""The commands of who only asks to see something, on what the log says now."""

from dataclasses import replace
from typing import Any

from bot.chat.arguments import NOTHING, Arguments
from bot.chat.completing import says
from bot.chat.grammar import article_and_rest
from bot.chat.outcome import Asks, Outcome, Posts
from bot.chat.table import ChatCommand, May
from bot.outbox.deliveries import Subject
from bot.union.cards import card
from bot.union.chat import fitting, looking
from bot.union.chat.arguments import Numbered, is_article, is_number, numbered
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


async def proposal(asked: AskedOfUnion, which: Numbered | str) -> Outcome:
    """A copy of the card as of now; the one that keeps changing stays where it is.

    `2.1` can only be an article, and `2` may be one as well.
    """
    if isinstance(which, str):
        return looking.regulation(asked.view, which, asked.words)
    number, words = which.number, asked.words
    article = which.typed is not None and str(number) in asked.union.regulation
    offered = (says(f"/regulation {number}", words("offer-article", number=str(number))),) if article else ()
    shown = asked.view.proposal(number)
    if shown is None and offered:
        text = words("refused-no-such-proposal", number=str(number))
        return Asks(of=asked.view.union_id, text=text, choices=offered)
    if shown is None:
        raise Refused(Reason.NO_SUCH_PROPOSAL, number=number)
    now, said = asked.resources.clock.now(), asked.said
    copy = card(shown, view=asked.view, channel=said.channel, words=words, now=now)
    about = Subject(union_id=asked.view.union_id, number=number)
    return Posts((replace(copy, replies_to=said.message),), about, offered)


async def union(asked: AskedOfUnion, _: str) -> Outcome:
    return looking.union_itself(asked.view, asked.words, asked.resources.networks)


def _dotted(rest: str) -> str | None:
    """The number of an article that can be nothing else."""
    number, more = article_and_rest(rest)
    return number if number and "." in number and not more else None


ARTICLE_IF_ANY: Arguments[Any, str | None] = Arguments(
    read=lambda _, rest: article_and_rest(rest)[0],
    fits=lambda rest, pointers: not rest or is_article(rest, pointers),
)

PROPOSAL = numbered(is_number, fitting.to_show)

PROPOSAL_OR_ARTICLE: Arguments[AskedOfUnion, Numbered | str] = Arguments(
    read=lambda asked, rest: _dotted(rest) or PROPOSAL.read(asked, rest),
    fits=lambda rest, pointers: is_number(rest, pointers) or bool(_dotted(rest)),
)


COMMANDS = (
    ChatCommand("regulation", regulation, here, ARTICLE_IF_ANY, may=May.ANYBODY, looks=True, rank=3),
    ChatCommand("members", members, here, NOTHING, may=May.ANYBODY, looks=True, rank=3),
    ChatCommand("proposals", proposals, here, NOTHING, may=May.ANYBODY, looks=True, rank=2),
    ChatCommand(
        "proposal",
        proposal,
        on_a_card,
        PROPOSAL_OR_ARTICLE,
        may=May.ANYBODY,
        looks=True,
        nameless=True,
        rank=2,
    ),
    ChatCommand("union", union, here, NOTHING, may=May.ANYBODY, looks=True, rank=3),
)
