"""A proposal, asked for by its number: a copy of its card as of now, and what was said of it that is not on the card."""

from dataclasses import replace

from bot.chat.arguments import Arguments
from bot.chat.completing import says
from bot.chat.grammar import article_and_rest
from bot.chat.outcome import Asks, Outcome, Posts
from bot.chat.table import ChatCommand, May
from bot.union.chat import fitting
from bot.union.chat.arguments import Numbered, is_number, numbered
from bot.union.chat.articles import one_article
from bot.union.chat.asked import AskedOfUnion
from bot.union.chat.which_union import on_a_card
from bot.union.read_models.posted import CopyKind
from bot.union.telling.copies import about
from domain.refusal import Refused
from domain.union.reasons import Reason


async def proposal(asked: AskedOfUnion, which: Numbered | str) -> Outcome:
    """The card that keeps changing stays where it is. `2.1` can only be an article, and `2` may be one as well."""
    if isinstance(which, str):
        return await one_article(asked, which)
    number, words = which.number, asked.words
    article = which.typed is not None and str(number) in asked.union.regulation
    offered = (says(f"/regulation {number}", words("offer-article", number=str(number))),) if article else ()
    shown = asked.view.proposal(number)
    if shown is None and offered:
        text = words("refused-no-such-proposal", number=str(number))
        return Asks(of=asked.view.union_id, text=text, choices=offered)
    if shown is None:
        raise Refused(Reason.NO_SUCH_PROPOSAL, number=number)
    channel, copies = asked.said.channel, asked.resources.copies
    copy = await copies.draw(CopyKind.WHOLE, shown, asked.view, channel, words, to=asked.by)
    stands = copies.stands(CopyKind.WHOLE, number, asked.view, channel, words, to=asked.by)
    below = replace(copy, replies_to=asked.said.message)
    return Posts((below,), about(asked.view, shown), offered, stand=(stands,))


def _dotted(rest: str) -> str | None:
    """The number of an article that can be nothing else."""
    number, more = article_and_rest(rest)
    return number if number and "." in number and not more else None


PROPOSAL = numbered(is_number, fitting.to_show)

PROPOSAL_OR_ARTICLE: Arguments[AskedOfUnion, Numbered | str] = Arguments(
    read=lambda asked, rest: _dotted(rest) or PROPOSAL.read(asked, rest),
    fits=lambda rest, pointers: is_number(rest, pointers) or bool(_dotted(rest)),
)

COMMAND = ChatCommand(
    "proposal",
    proposal,
    on_a_card,
    PROPOSAL_OR_ARTICLE,
    may=May.ANYBODY,
    looks=True,
    nameless=True,
    rank=2,
)
