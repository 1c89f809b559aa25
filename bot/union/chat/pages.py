"""What is listed in pages: how a page is asked for, and the buttons that lead from it to others and to cards."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from bot.chat.arguments import Arguments
from bot.chat.buttons import look_action
from bot.chat.outcome import Posts
from bot.network.locale import Words
from bot.network.markup import bold, link
from bot.network.outgoing import Button, Outgoing
from bot.union.changes import heading, plain_heading
from bot.union.chat.asked import AskedOfUnion
from bot.union.telling.cards import Rows
from domain.people import Channel, network_of
from domain.union.proposal import Open

A = TypeVar("A")

IN_A_ROW = 4
"""Buttons that show a card."""


@dataclass(frozen=True, slots=True)
class Paged(Generic[A]):
    """What was asked for, and the page of it, counted from 1."""

    asked: A
    page: int


def paged(arguments: Arguments[Any, A]) -> Arguments[Any, Paged[A]]:
    """With `page 2` at the end, in any of our languages."""

    def read(found: Any, rest: str) -> Paged[A]:
        asked, page = _parted(rest)
        return Paged(arguments.read(found, asked), page)

    return Arguments(
        read=read,
        fits=lambda rest, pointers: arguments.fits(_parted(rest)[0], pointers),
        named=arguments.named,
        anything=arguments.anything,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing on a page: a line that leads to the card of proposal `number`, if it is about one, what stands before
    it, and what follows.
    """

    line: str
    number: int | None = None
    before: str = ""
    more: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """`command` is what leads to it, without its number."""

    command: str
    number: int
    is_last: bool


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
    turns = _turning(page, asked.words)
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


def _turning(page: Page, words: Words) -> Rows:
    """None where what was asked is too long to stand on a button."""
    newer = [("button-newer", page.number - 1)] if page.number > 1 else []
    older = [] if page.is_last else [("button-older", page.number + 1)]
    buttons = [
        Button(
            label=words(label),
            action=look_action(f"{page.command} page {other}" if other > 1 else page.command),
        )
        for label, other in (*newer, *older)
    ]
    return (tuple(buttons),) if buttons and all(button.action for button in buttons) else ()


def _parted(rest: str) -> tuple[str, int]:
    match = _PAGE.fullmatch(rest)
    return (match[1].strip(), max(int(match[2]), 1)) if match else (rest, 1)


_PAGE = re.compile(r"(.*?)(?<!\S)(?:page|стр\.?|страница)\s*([0-9]{1,5})", re.IGNORECASE | re.DOTALL)
