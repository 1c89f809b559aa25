"""What was decided, yes or no: all of it, or what speaks of some words."""

import asyncio
from collections.abc import AsyncIterator

from bot.chat.arguments import Arguments
from bot.chat.outcome import Outcome
from bot.chat.paging import Page, Paged, paged
from bot.chat.table import ChatCommand, May
from bot.network.locale import Words
from bot.union.changes import plain_heading
from bot.union.chat.asked import AskedOfUnion
from bot.union.chat.pages import Entry, listing
from bot.union.chat.which_union import here
from bot.union.read_models.searching import Search, search_for
from bot.union.telling.outcomes import outcome_line
from bot.union.telling.phrases import brief

ON_A_PAGE = 8


async def decisions(asked: AskedOfUnion, which: Paged[str]) -> Outcome:
    search = await search_for(which.asked) if which.asked else Search()
    about, words = brief(search.about), asked.words
    start = (which.page - 1) * ON_A_PAGE
    numbers = [number async for number in _found(asked, search, start + ON_A_PAGE + 1)][start:]
    if not numbers:
        return _nothing(about, which.page, words)
    title = words("decisions-about", name=asked.union.name, about=about) if about else ""
    return listing(
        asked,
        title or words("decisions-title", name=asked.union.name),
        [_entry(asked, number) for number in numbers[:ON_A_PAGE]],
        Page(
            command=f"decisions {search.about}".strip(),
            number=which.page,
            is_last=len(numbers) <= ON_A_PAGE,
        ),
    )


async def _found(asked: AskedOfUnion, search: Search, most: int) -> AsyncIterator[int]:
    """The newest first. Between two handfuls whoever waits has their turn."""
    for handful in asked.resources.memory.decided(asked.view.union_id):
        for decided in handful:
            if most and search.finds(decided.words):
                most -= 1
                yield decided.number
        if not most:
            return
        await asyncio.sleep(0)


def _nothing(about: str, page: int, words: Words) -> str:
    if page > 1:
        return words("pages-no-more")
    return words("decisions-none-about", about=about) if about else words("decisions-none")


def _entry(asked: AskedOfUnion, number: int) -> Entry:
    view, words = asked.view, asked.words
    settled = view.settled(number)
    if settled is None:
        raise LookupError(f"proposal {number} of {view.union_id}")
    line = plain_heading(settled.last, view, words)
    ended = words(
        "decisions-ended",
        outcome=outcome_line(settled, asked.union, words),
        when=words.when(view.settled_at(number)),
    )
    return Entry(line=line, number=number, more=ended)


WORDS_IF_ANY: Arguments[AskedOfUnion, str] = Arguments(
    read=lambda _, rest: rest, fits=lambda *_: True, anything=True
)

COMMANDS = (
    ChatCommand("decisions", decisions, here, paged(WORDS_IF_ANY), may=May.ANYBODY, looks=True, rank=3),
)
