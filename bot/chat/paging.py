"""What is listed in pages: how a page is asked for, and the buttons that lead from it to others."""

import re
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from bot.chat.arguments import Arguments
from bot.chat.buttons import look_action
from bot.network.locale import Words
from bot.network.outgoing import Button

A = TypeVar("A")


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
class Page:
    """`command` is what leads to it, without its number."""

    command: str
    number: int
    is_last: bool


def turning(page: Page, words: Words) -> tuple[tuple[Button, ...], ...]:
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
