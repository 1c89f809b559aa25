"""A page that looks like a chat in Telegram, around the very HTML that was sent. Light, or dark."""

import re
from collections.abc import Sequence
from html import escape
from pathlib import Path

from tests.pictures.scene import Bubble, Key

CSS = Path(__file__).with_name("chat.css")
THEMES = ("light", "dark")


def page(bubbles: Sequence[Bubble], theme: str) -> str:
    chat = "\n".join(map(_bubble, bubbles))
    return (
        f'<!doctype html>\n<html lang="en" class="{theme}">\n<meta charset="utf-8">\n'
        f"<style>\n{CSS.read_text(encoding='utf-8')}</style>\n<main>\n{chat}\n</main>\n</html>\n"
    )


def _bubble(bubble: Bubble) -> str:
    side = "theirs" if bubble.is_bot else "people"
    name = f'<div class="name {_colour(bubble.author)}">{escape(bubble.author)}</div>'
    body = f'<div class="text">{_shown(bubble)}<span class="at">{bubble.at}</span></div>'
    return (
        f'<section class="{side}">\n<div class="bubble">{name}{_quote(bubble)}{body}</div>\n'
        f"{_keyboard(bubble.keys)}</section>"
    )


def _shown(bubble: Bubble) -> str:
    """What people wrote is text; what the bot sent is HTML as Telegram reads it, where a line ends at its end."""
    return bubble.html if bubble.is_bot else _COMMAND.sub(r"<i>\1</i>", escape(bubble.html))


def _quote(bubble: Bubble) -> str:
    if bubble.quotes is None:
        return ""
    author, text = bubble.quotes
    return f'<div class="reply {_colour(author)}"><b>{escape(author)}</b>{escape(text)}</div>'


def _keyboard(rows: Sequence[Sequence[Key]]) -> str:
    lines = ("".join(f'<span class="{key.style}">{escape(key.label)}</span>' for key in row) for row in rows)
    return "".join(f'<div class="keys">{line}</div>\n' for line in lines)


def _colour(author: str) -> str:
    return f"c{(ord(author[0]) + len(author)) % 4}"


_COMMAND = re.compile(r"^(/[\w@]+)")
