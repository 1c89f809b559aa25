"""What was said and decided: of the whole union, or about a proposal, an article or a person; every step when asked for."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from bot.chat.arguments import Arguments
from bot.chat.buttons import look_action
from bot.chat.grammar import Pointers
from bot.chat.outcome import Outcome
from bot.chat.paging import Page, Paged, paged
from bot.chat.table import ChatCommand, May
from bot.chat.who import Misunderstood
from bot.log.store import NO_STREAM
from bot.network.markup import brief
from bot.network.outgoing import Button
from bot.union.changes import short_title_of
from bot.union.chat.arguments import is_article, is_number
from bot.union.chat.asked import AskedOfUnion
from bot.union.chat.naming import ArticleMeant, Meant, MemberMeant, ProposalMeant, meant
from bot.union.chat.pages import Entry, listing
from bot.union.chat.which_union import on_a_card
from bot.union.telling.past import Named, by_number, line_of
from bot.union.telling.phrases import names_in
from bot.union.touches import UnionEnvelope
from domain.union.events import ProposalOpened
from domain.union.proposal import at_version, last_of

ON_A_PAGE = 12

STEPS_ON_A_PAGE = 20
"""Events: not each makes a line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """All of it, where nothing is meant; with every step, where it is `full`. `typed` is what was asked."""

    of: Meant | None = None
    full: bool = False
    typed: str = ""


async def history(asked: AskedOfUnion, which: Paged[Past]) -> Outcome:
    past, view = which.asked, asked.view
    if past.full:
        return await _every_step(asked, which.page)
    revisions = asked.resources.memory.remembered(
        view.union_id,
        proposals=_proposals(asked, past.of),
        member=past.of.number if isinstance(past.of, MemberMeant) else None,
        skip=(which.page - 1) * ON_A_PAGE,
        most=ON_A_PAGE + 1,
    )
    if not revisions:
        return asked.words("pages-no-more")
    log = asked.resources.log
    envelopes = [await log.at(view.union_id, revision) for revision in reversed(revisions[:ON_A_PAGE])]
    page = Page(
        command=f"history {past.typed}".strip(), number=which.page, is_last=len(revisions) <= ON_A_PAGE
    )
    rows = _or_article(asked, past.of)
    after = (asked.words("history-steps"),) if past.of is None and page.number == 1 else ()
    return listing(
        asked,
        _title(asked, past.of),
        _entries(asked, envelopes, past.of),
        page,
        rows=rows,
        after=after,
        apart="\n",
    )


async def _every_step(asked: AskedOfUnion, page: int) -> Outcome:
    """Of the log itself, from its end."""
    last = asked.view.revision - (page - 1) * STEPS_ON_A_PAGE
    if last <= NO_STREAM:
        return asked.words("pages-no-more")
    first = max(NO_STREAM, last - STEPS_ON_A_PAGE)
    envelopes = await asked.resources.log.after(asked.view.union_id, first, most=last - first)
    shown = Page(command="history full", number=page, is_last=first == NO_STREAM)
    title = asked.words("history-every-step", name=asked.union.name)
    return listing(asked, title, _entries(asked, envelopes, None), shown, apart="\n")


def _entries(asked: AskedOfUnion, envelopes: Sequence[UnionEnvelope], about: Meant | None) -> list[Entry]:
    """The oldest first: within a page it reads as it went."""
    named = _naming(asked, about)
    lines = [(one, line_of(one, asked.view, asked.words, named)) for one in envelopes]
    return [Entry(line=line, number=_leads_to(one, about)) for one, line in lines if line]


def _leads_to(envelope: UnionEnvelope, about: Meant | None) -> int | None:
    """Where it was opened a proposal leads to its card, unless nothing else is spoken of."""
    match envelope.event, about:
        case ProposalOpened(number=number), None | ArticleMeant() | MemberMeant():
            return number
        case _:
            return None


def _naming(asked: AskedOfUnion, about: Meant | None) -> Named:
    """How a proposal is named in a line: with what it is about, unless nothing else is spoken of."""
    if isinstance(about, ProposalMeant):
        return by_number

    @cache
    def named(number: int, version: int | None = None) -> str:
        proposal = asked.view.proposal(number)
        if proposal is None:
            return str(number)
        last = last_of(proposal)
        then = at_version(last, version) if version else last
        return f"{number} ({short_title_of(then, asked.view, asked.words)})"

    return named


def _proposals(asked: AskedOfUnion, about: Meant | None) -> list[int] | None:
    match about:
        case ProposalMeant(number=number):
            return [number]
        case ArticleMeant(number=article):
            return asked.resources.memory.proposals_about(asked.view.union_id, article)
        case MemberMeant() | None:
            return None


def _title(asked: AskedOfUnion, about: Meant | None) -> str:
    words, name = asked.words, asked.union.name
    match about:
        case None:
            return words("history-title", name=name)
        case ProposalMeant(number=number):
            return words("history-of-proposal", name=name, number=str(number))
        case ArticleMeant(number=article):
            return words("history-of-article", name=name, number=article)
        case MemberMeant(number=member):
            return words("history-of-member", name=name, member=names_in(asked.union, words)[member])


def _or_article(asked: AskedOfUnion, about: Meant | None) -> tuple[tuple[Button, ...], ...]:
    """Where a bare number could have meant either."""
    match about:
        case ProposalMeant(article=str(article)):
            label = asked.words("offer-article", number=article)
            return ((Button(label=label, action=look_action(f"history article {article}")),),)
        case _:
            return ()


def _read(asked: AskedOfUnion, rest: str) -> Past:
    if not rest:
        return Past(of=meant(asked, str(asked.about))) if asked.about else Past()
    if _FULL.fullmatch(rest):
        return Past(full=True)
    try:
        return Past(of=meant(asked, rest), typed=rest)
    except Misunderstood as failure:
        if failure.key != "who-unknown" or rest.startswith("@"):
            raise
        raise Misunderstood("history-unknown", typed=brief(rest)) from None


def _fits(rest: str, pointers: Pointers) -> bool:
    """A name alone could be the beginning of talk."""
    written = _FULL.fullmatch(rest) or is_number(rest, pointers) or is_article(rest, pointers)
    return not rest or bool(written) or pointers.in_front(rest) == rest


_FULL = re.compile("full|полностью|целиком|всё|все", re.IGNORECASE)

COMMANDS = (
    ChatCommand(
        "history",
        history,
        on_a_card,
        paged(Arguments(read=_read, fits=_fits)),
        may=May.ANYBODY,
        looks=True,
        rank=3,
    ),
)
