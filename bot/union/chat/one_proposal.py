"""A proposal, asked for by its number: a copy of its card as of now, and what was said of it that is not on the card."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from bot.chat.arguments import Arguments
from bot.chat.completing import says
from bot.chat.grammar import article_and_rest
from bot.chat.outcome import Asks, Outcome, Posts
from bot.chat.table import ChatCommand, May
from bot.network.locale import Words
from bot.network.markup import bold
from bot.union.chat import fitting
from bot.union.chat.arguments import Numbered, is_number, numbered
from bot.union.chat.articles import one_article
from bot.union.chat.asked import AskedOfUnion
from bot.union.chat.copies import copy_of
from bot.union.chat.past import line_of
from bot.union.chat.which_union import on_a_card
from bot.union.difference import difference
from bot.union.phrases import quoted
from domain.refusal import Refused
from domain.union import events
from domain.union.changes import rules_of
from domain.union.proposal import Open, last_of
from domain.union.reasons import Reason
from domain.union.state import member_with

SAID = 12
"""Events of a proposal that a copy of its card tells; the history has them all."""

MayBeOnTheCard = events.ObjectionRaised | events.ObjectionReasonGiven | events.Remarked
Spoken = (
    MayBeOnTheCard
    | events.ObjectionWithdrawn
    | events.ObjectionForgotten
    | events.ConsentWithdrawn
    | events.WordingSuggested
)


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
    now, said = asked.resources.clock.now(), asked.said
    among = _is_among_members(asked)
    copy, about = copy_of(shown, asked.view, said.channel, words, now, below=said.message, to_members=among)
    last = last_of(shown)
    more = ["\n".join(_versions(last, copy.text, words)), await _said_of(last, asked)]
    text = "\n\n".join(filter(None, [copy.text, *more]))
    return Posts((replace(copy, text=text),), about, offered)


def _is_among_members(asked: AskedOfUnion) -> bool:
    """It is asked by one, where not everybody reads the answer."""
    is_open = asked.resources.networks.abilities(asked.said.channel).is_open
    return member_with(asked.union, asked.by) is not None and not is_open


def _versions(last: Open, on_the_card: str, words: Words) -> Iterator[str]:
    """The first text and what each later one changed in it; empty where the card says it all."""
    texts = [*last.earlier, rules_of(last.change).text(last.change) or ""]
    told = [texts[0], *(difference(old, new) for old, new in pairwise(texts))]
    lines = [
        words("proposal-version", version=version, text=quoted(text, words))
        for version, text in enumerate(told, start=1)
        if quoted(text, words) not in on_the_card
    ]
    if last.earlier and lines:
        yield bold(words("proposal-versions"))
        yield from lines


async def _said_of(last: Open, asked: AskedOfUnion) -> str:
    """The latest that was said, also what was taken back. Empty where the card has it all."""
    view, words, number = asked.view, asked.words, last.number
    revisions = asked.resources.memory.remembered(view.union_id, proposals=[number], most=SAID)
    envelopes = [await asked.resources.log.at(view.union_id, revision) for revision in reversed(revisions)]
    said = [one for one in envelopes if isinstance(one.event, Spoken)]
    remarks = sum(isinstance(one.event, events.Remarked) for one in said)
    if all(isinstance(one.event, MayBeOnTheCard) for one in said) and remarks <= len(last.remarks):
        return ""
    lines = filter(None, (line_of(one, view, words, str) for one in said))
    return "\n".join([bold(words("proposal-said")), *lines, words("proposal-said-all", number=str(number))])


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
