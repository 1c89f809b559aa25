"""How the console looks in a terminal: its colours, and lines that end where the window does. Text in, fragments out."""

from collections.abc import Iterator
from typing import TypeAlias

from prompt_toolkit.styles import Style
from prompt_toolkit.utils import get_cwidth

from adapters.console.told import Told
from bot.network import markup
from bot.network.markup import spans, unformatted

Fragments: TypeAlias = list[tuple[str, str]]
"""Stretches of text, each after its style."""

STYLE = Style.from_dict(
    {
        "bot": "bold ansiblue",
        "button": "ansiyellow",
        "complaint": "ansired",
        "deleted": "ansired",
        "hint": "ansibrightblack",
        "inserted": "ansigreen",
        "person": "ansicyan",
        "voice": "bold ansicyan",
    }
)
"""The sixteen colours that whoever chose a terminal's theme made readable on it."""

_MARKED = {
    markup.Style.PLAIN: "",
    markup.Style.BOLD: "bold",
    markup.Style.DELETED: "class:deleted",
    markup.Style.INSERTED: "class:inserted",
    markup.Style.MENTION: "class:person",
    markup.Style.LINK: "",
    markup.Style.TIME: "",
}

NARROWEST = 20
"""Columns. In a smaller window the terminal may tear the lines."""


def drawn(told: Told, width: int) -> Fragments:
    lines = [[("", "  "), *line] if line else line for line in _lines(told.text.strip())]
    lines[0][:1] = [("class:bot", told.heading), ("", " ")]
    lines += [[("", "  "), ("class:button", row)] for row in told.buttons]
    return [fragment for line in lines for fragment in wrapped(line, width)]


def wrapped(line: Fragments, width: int) -> Fragments:
    """Ends with its rows, each at most so wide; what runs over stands further in than where it began."""
    letters = [(style, letter) for style, text in line for letter in text]
    text = "".join(letter for _, letter in letters).rstrip(" ")
    rows = [[*letters[row], ("", "\n")] for row in _rows(text, max(width, NARROWEST))]
    margin = ("", " " * _margin(text))
    return [*rows[0], *(fragment for row in rows[1:] for fragment in (margin, *row))]


def _lines(text: str) -> list[Fragments]:
    lines: list[Fragments] = [[]]
    for span in spans(text):
        first, *others = unformatted(span).split("\n")
        lines[-1].append((_MARKED[span.style], first))
        lines += [[(_MARKED[span.style], other)] for other in others]
    return [[fragment for fragment in line if fragment[1]] for line in lines]


def _rows(text: str, width: int) -> Iterator[slice]:
    """At blanks, and inside of a word only where it is longer than a row."""
    start, room = 0, width
    while (end := _reach(text, start, room)) < len(text):
        blank = text.rfind(" ", _next_word(text, start), end + 1)
        end = blank if blank > 0 else end
        yield slice(start, end)
        start, room = _next_word(text, end), width - _margin(text)
    yield slice(start, len(text))


def _reach(text: str, start: int, room: int) -> int:
    """Where the row ends that begins at `start`: behind one letter at least."""
    end = start
    while end < len(text) and (room := room - get_cwidth(text[end])) >= 0:
        end += 1
    return max(end, start + 1)


def _margin(text: str) -> int:
    first = _next_word(text, 0)
    return first + 2 if first == 0 or text.startswith("— ", first) else first


def _next_word(text: str, start: int) -> int:
    return len(text) - len(text[start:].lstrip(" "))
