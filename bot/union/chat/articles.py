"""An article with all the texts it ever had and the decision behind each, and two of them compared."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.chat.arguments import Arguments, given
from bot.chat.buttons import look_action
from bot.chat.grammar import Pointers, article_and_rest
from bot.chat.outcome import Outcome
from bot.chat.paging import Page
from bot.chat.table import ChatCommand, May
from bot.network.locale import Words
from bot.network.markup import bold
from bot.network.outgoing import Button
from bot.network.quoting import quoted
from bot.union.chat.arguments import article_in_front
from bot.union.chat.asked import AskedOfUnion
from bot.union.chat.naming import existing_article
from bot.union.chat.pages import Entry, listing
from bot.union.chat.which_union import here
from bot.union.telling.articles import article_text, gone_line, origin_of
from bot.union.telling.difference import difference
from bot.union.telling.phrases import brief, names_in
from domain.union.changes import AddArticle, AmendArticle
from domain.union.events import ProposalCarried
from domain.union.proposal import Settled
from domain.union.regulation import InForce, article_in_force, articles_in_force
from domain.union.state import Dissolved

OLDER = 300
"""Characters of a text that is no longer in force."""

WHOLE = 6000
"""Characters; a longer regulation is shown article by article only."""

MOST_BUTTONS = 12
"""That show decisions; of more it is the articles that are asked for."""

SHOWN = 8
"""Revisions before today's; what came before them is found in the history."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """What an article said from the decision of `proposal` on."""

    number: int
    text: str
    proposal: int


def regulation(asked: AskedOfUnion) -> Outcome:
    """All that is in force, and the decision behind each; of a long one how each article begins."""
    words, articles = asked.words, articles_in_force(asked.union.regulation)
    if not articles:
        return words("union-dissolved" if isinstance(asked.view.union, Dissolved) else "regulation-empty")
    title = words("regulation-title", name=asked.union.name)
    page = Page(command="regulation", number=1, is_last=True)
    if sum(len(article.text) for article in articles) > WHOLE and len(articles) > 1:
        entries = [_beginning(article, words) for article in articles]
        after = (words("regulation-in-brief"),)
        return listing(asked, title, entries, page, after=after, apart="\n", shows=False)
    entries = [in_force(asked, article) for article in articles]
    return listing(asked, title, entries, page, shows=len(articles) <= MOST_BUTTONS)


def _beginning(article: InForce, words: Words) -> Entry:
    return Entry(
        before=f"{bold(article.number)} ",
        line=quoted(brief(article.text), words),
        number=article.proposal,
    )


async def one_article(asked: AskedOfUnion, number: str) -> Outcome:
    """What it says, how that came about, and what stands below it. Raises Refused."""
    union, words = asked.union, asked.words
    revisions = revisions_of(asked, existing_article(asked, number))
    article = article_in_force(union.regulation, number)
    if article is None:
        entries = [Entry(line=gone_line(number, asked.view, words))]
        older = revisions
    else:
        entries = [in_force(asked, article)]
        older = revisions[:-1]
    entries += [_older(asked, revision) for revision in older[: -SHOWN - 1 : -1]]
    below = [one for one in articles_in_force(union.regulation) if one.number.startswith(f"{number}.")]
    entries += [in_force(asked, one) for one in below]
    buttons = [Button(label=words("button-compare"), action=look_action(f"compare {number}"))]
    # to be amended, or quoted: with it in hand nobody types it anew
    copying = (Button(label=words("button-copy"), copies=article.text),) if article else ()
    return listing(
        asked,
        words("regulation-title", name=union.name),
        entries,
        Page(command=f"regulation {number}", number=1, is_last=True),
        rows=tuple(filter(None, (tuple(buttons) if len(revisions) > 1 else (), copying))),
    )


def revisions_of(asked: AskedOfUnion, number: str) -> Sequence[Revision]:
    """The oldest first."""
    proposals = asked.resources.memory.proposals_about(asked.view.union_id, number)
    found = (_revision(asked, number, proposal) for proposal in proposals)
    return sorted((one for one in found if one), key=lambda revision: revision.number)


def _revision(asked: AskedOfUnion, article: str, proposal: int) -> Revision | None:
    """None for what was not carried, or left no text."""
    match asked.view.proposal(proposal):
        case Settled(last=last, outcome=ProposalCarried()) if isinstance(
            last.change, AddArticle | AmendArticle
        ):
            number = (last.base_revision or 0) + 1
            text = asked.view.text(article, number) or last.change.text
            return Revision(number=number, text=text, proposal=proposal)
        case _:
            return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """Two revisions of an article: its last two, where none is named, or `old` and the last."""

    article: str
    old: int | None
    new: int | None


async def compare(asked: AskedOfUnion, which: Compared) -> Outcome:
    """Raises Refused."""
    words = asked.words
    known = {one.number: one for one in revisions_of(asked, existing_article(asked, which.article))}
    last = max(known)
    if last == 1:
        return words("compare-only-one", number=which.article)
    pair = (which.old or last - 1, which.new or last)
    if not known.keys() >= {*pair} or pair[0] == pair[1]:
        return words("compare-no-such-revision", number=which.article, count=last)
    old, new = (known[number] for number in sorted(pair))
    title = words("compare-title", number=which.article, old=old.number, new=new.number)
    entries = [
        Entry(line=quoted(difference(old.text, new.text), words)),
        *(_origin(asked, revision) for revision in (old, new)),
    ]
    return listing(asked, title, entries, Page(command="compare", number=1, is_last=True))


def in_force(asked: AskedOfUnion, article: InForce) -> Entry:
    """What it says, and the decision behind it."""
    origin = origin_of(article, asked.view, asked.union, asked.words)
    return Entry(before=f"{article_text(article, asked.words)}\n", line=origin, number=article.proposal)


def _origin(asked: AskedOfUnion, revision: Revision) -> Entry:
    """Which revision it is, and who decided it when: a line that leads to the decision."""
    view, words = asked.view, asked.words
    proposer = names_in(asked.union, words)[view.proposer_of(revision.proposal)]
    line = words(
        "regulation-origin",
        revision=revision.number,
        number=str(revision.proposal),
        proposer=proposer,
        when=words.when(view.settled_at(revision.proposal)),
    )
    return Entry(line=line, number=revision.proposal)


def _older(asked: AskedOfUnion, revision: Revision) -> Entry:
    origin = _origin(asked, revision)
    text = quoted(brief(revision.text, OLDER), asked.words)
    return Entry(line=origin.line, number=origin.number, more=text)


def _read(asked: AskedOfUnion, rest: str) -> Compared:
    article, more = article_in_front(asked, rest)
    revisions = given(_REVISIONS.fullmatch(more))
    old, new = (int(number) if number else None for number in revisions.groups())
    return Compared(article=article, old=old, new=new)


def _fits(rest: str, _: Pointers) -> bool:
    article, more = article_and_rest(rest)
    return not rest or (article is not None and _REVISIONS.fullmatch(more) is not None)


_REVISIONS = re.compile(r"(?:([0-9]{1,5})(?:[\s→–—-]+([0-9]{1,5}))?)?")

COMPARED: Arguments[AskedOfUnion, Compared] = Arguments(read=_read, fits=_fits)

COMMANDS = (ChatCommand("compare", compare, here, COMPARED, may=May.ANYBODY, looks=True, rank=4),)
