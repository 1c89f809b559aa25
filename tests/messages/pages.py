"""Every message of a language on one page, filled as it would be said, to be read in one go."""

import re
from collections.abc import Iterator
from pathlib import Path

from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from bot.network.locale import Words
from tests.messages.values import COUNTS, value_of

ROOT = Path(__file__).parents[2]
LOCALES = ROOT / "bot" / "locales"

TITLES = {
    "en": "# Everything the bot says, in English",
    "ru": "# Всё, что говорит бот, по-русски",
}

ABOUT = """\
Made from `bot/locales/{language}` by `python -m tests.messages.regenerate`, with made-up names, texts and times;
a test holds it true. It is here to be read as an editor reads: what sounds wrong in a row of all sounds wrong
in a chat. In front of each message stands the name by which the code asks for it."""

LISTS = re.compile("names-.*")
"""Not said but understood."""


def page(language: str, words: Words) -> str:
    parts = [TITLES[language], ABOUT.format(language=language)]
    for file in sorted((LOCALES / language).glob("*.ftl")):
        parts.append(f"## {file.stem}")
        parts.extend(_section(file, language, words))
    return "\n\n".join(parts) + "\n"


def place_of(language: str) -> Path:
    return ROOT / "docs" / f"messages.{language}.md"


def _section(file: Path, language: str, words: Words) -> Iterator[str]:
    """The messages between two remarks are one list."""
    lines: list[str] = []
    for entry in FluentParser().parse(file.read_text(encoding="utf-8")).body:
        if isinstance(entry, ftl.Message):
            if not LISTS.fullmatch(entry.id.name):
                lines.append(_line(entry, language, words))
        elif lines and isinstance(entry, ftl.BaseComment):
            yield "\n".join(lines)
            lines = []
    if lines:
        yield "\n".join(lines)


def _line(message: ftl.Message, language: str, words: Words) -> str:
    """Where a number decides the form of a word, once for each form."""
    key, counts = message.id.name, counted(message)
    given = {name: value_of(name, key, language) for name in variables(message) - counts}
    said = [words(key, **given, **dict.fromkeys(counts, count)) for count in (COUNTS if counts else (0,))]
    return f"- `{key}` " + " / ".join(map(_as_shown, dict.fromkeys(said)))


def _as_shown(text: str) -> str:
    """In one line, with nothing that Markdown would read as its own."""
    return re.sub(r"([\\*_<>\[\]|`])", r"\\\1", text.strip()).replace("\n", " ↵ ")


def variables(message: ftl.Message) -> set[str]:
    return {one.id.name for one in _nodes(message) if isinstance(one, ftl.VariableReference)}


def counted(message: ftl.Message) -> set[str]:
    selections = [one for one in _nodes(message) if isinstance(one, ftl.SelectExpression)]
    return {
        node.id.name
        for one in selections
        for node in _nodes(one.selector)
        if isinstance(node, ftl.VariableReference)
    }


def _nodes(node: object) -> Iterator[object]:
    yield node
    if isinstance(node, list):
        for one in node:
            yield from _nodes(one)
    elif isinstance(node, ftl.BaseNode):
        for one in vars(node).values():
            yield from _nodes(one)
