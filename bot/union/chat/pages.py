"""What a union lists in pages, and the buttons that lead from there to cards."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.chat.buttons import look_action
from bot.chat.outcome import Posts
from bot.chat.paging import Page, turning
from bot.network.locale import Words
from bot.network.markup import bold, link
from bot.network.outgoing import Button, Outgoing
from bot.union.changes import heading, plain_heading
from bot.union.chat.asked import AskedOfUnion
from bot.union.telling.cards import Rows
from domain.people import Channel, network_of
from domain.union.proposal import Open

IN_A_ROW = 4
"""Buttons that show a card."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing on a page: a line that leads to the card of proposal `number`, if it is about one, what stands before
    it, and what follows.
    """

    line: str
    number: int | None = None
    before: str = ""
    more: str = ""


def listing(
    asked: AskedOfUnion,
    title: str,
    entries: Sequence[Entry],
    page: Page,
    *,
    rows: Rows = (),
    after: Sequence[str] = (),
    apart: str = "\n\n",
    shows: bool = True,
) -> Posts:
    """`rows` of buttons and lines `after` the entries are what there is beside them, `apart` what parts the entries.

    Cards that no link leads to have a button, if it `shows` them.
    """
    told, bare = list[str](), list[int]()
    for entry in entries:
        address = link_to_card(asked, entry.number) if entry.number else ""
        line = link(address, entry.line) if address else entry.line
        told.append(f"{entry.before}{line}\n{entry.more}" if entry.more else f"{entry.before}{line}")
        if entry.number and shows and not address:
            bare.append(entry.number)
    turns = turning(page, asked.words)
    narrow = [] if page.is_last or turns else [asked.words("pages-narrow")]
    message = Outgoing(
        channel=asked.said.channel,
        text="\n\n".join(filter(None, [bold(title), apart.join(told), *after, *narrow])),
        buttons=(*showing(bare, asked.words), *rows, *turns),
        replies_to=asked.said.message,
        language=asked.words.language,
    )
    return Posts((message,), turns=True)


def link_to_card(asked: AskedOfUnion, number: int) -> str:
    """In this place, or else where the union is at home on the same network; empty where it has no address there."""
    resources, here = asked.resources, asked.said.channel
    homes = resources.unions.homes(asked.view)
    for place in (here, *(home for home in homes if network_of(home) == network_of(here))):
        card = resources.posted.card(asked.view.union_id, number, Channel(place))
        if card and (address := resources.networks.link(place, card.message)):
            return address
    return ""


def linked(asked: AskedOfUnion, proposal: Open) -> str:
    """What it is about, leading to its card where that has an address."""
    address = link_to_card(asked, proposal.number)
    if address:
        return link(address, plain_heading(proposal, asked.view, asked.words))
    return heading(proposal, asked.view, asked.words)


def showing(numbers: Sequence[int], words: Words) -> Rows:
    """A button for each card that no link leads to."""
    buttons = [
        Button(label=words("button-show", number=str(number)), action=look_action(f"proposal {number}"))
        for number in dict.fromkeys(numbers)
    ]
    return tuple(tuple(buttons[start : start + IN_A_ROW]) for start in range(0, len(buttons), IN_A_ROW))
