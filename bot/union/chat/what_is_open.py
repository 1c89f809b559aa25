"""The proposals that are open, the newest first, each with the way to its card, in pages."""

from bot.chat.arguments import NOTHING
from bot.chat.outcome import Outcome
from bot.chat.paging import Page, Paged, paged
from bot.chat.table import ChatCommand, May
from bot.union.changes import plain_heading
from bot.union.chat.asked import AskedOfUnion
from bot.union.chat.pages import Entry, listing
from bot.union.chat.which_union import here
from bot.union.telling.cards import ending_line
from domain.union.proposal import Open, consenters, objections
from domain.union.state import Dissolved

ON_A_PAGE = 10


async def proposals(asked: AskedOfUnion, which: Paged[str]) -> Outcome:
    words, view = asked.words, asked.view
    open_ones = sorted(asked.union.open.values(), key=lambda one: one.number, reverse=True)
    if not open_ones:
        return words("union-dissolved" if isinstance(view.union, Dissolved) else "proposals-none")
    start = (which.page - 1) * ON_A_PAGE
    shown = open_ones[start : start + ON_A_PAGE]
    if not shown:
        return words("pages-no-more")
    return listing(
        asked,
        words("proposals-title", name=asked.union.name),
        [_entry(asked, proposal) for proposal in shown],
        Page(command="proposals", number=which.page, is_last=len(open_ones) <= start + ON_A_PAGE),
    )


def _entry(asked: AskedOfUnion, proposal: Open) -> Entry:
    words, now = asked.words, asked.resources.clock.now()
    until = ending_line(proposal, asked.union, words, now) or words("proposals-unheard")
    counted = words(
        "proposals-stances",
        consents=len(consenters(proposal)),
        objections=len(objections(proposal)),
        electors=len(proposal.electors),
    )
    line = plain_heading(proposal, asked.view, words)
    return Entry(line=line, number=proposal.number, more=f"{counted}\n{until}")


COMMAND = ChatCommand("proposals", proposals, here, paged(NOTHING), may=May.ANYBODY, looks=True, rank=2)
