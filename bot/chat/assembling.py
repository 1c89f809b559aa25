"""The table put together from what contexts contribute, and refused where anything in it cannot be used or explained."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from bot.chat import grammar
from bot.chat.table import AnyCommand, ChatButton, CommandTable, Deed, listed, names_of
from bot.network.locale import Words


class Unfinished(Exception):
    """Something in the table lacks what it needs: our bug, found at the start."""


def table_of(
    commands: Iterable[AnyCommand],
    buttons: Iterable[ChatButton[Any]],
    deeds: Iterable[Deed[Any]],
    languages: Iterable[Words],
) -> CommandTable:
    """`deeds` are those that no command of its own leads to. Raises Unfinished."""
    commands, buttons, languages = tuple(commands), tuple(buttons), tuple(languages)
    missing = [problem for command in commands for problem in _missing_of(command, languages)]
    missing += _missing_words("for", ("asking",), languages)
    named = (
        [] if missing else [(name, command) for command in commands for name in _names(command, languages)]
    )
    missing += [*_twice([name for name, _ in named]), *_twice([button.name for button in buttons])]
    for button in buttons:
        missing += _missing_words(button.name, ("button", "reply"), languages)
    for deed in deeds:
        missing += _missing_of_deed(deed, languages)
    if missing:
        raise Unfinished("; ".join(dict.fromkeys(missing)))
    return CommandTable(
        names=dict(named),
        buttons={button.name: button for button in buttons},
        around=frozenset(grammar.folded(one) for words in languages for one in listed("asking-for", words)),
    )


def _names(command: AnyCommand, languages: Iterable[Words]) -> list[str]:
    """All of them, as they are compared."""
    called = (name for words in languages for name in names_of(command.name, words))
    return [*dict.fromkeys(grammar.folded(name) for name in (command.name, *called))]


def _twice(names: list[str]) -> list[str]:
    return [f"two are called {name}" for name in dict.fromkeys(names) if names.count(name) > 1]


def _missing_of(command: AnyCommand, languages: tuple[Words, ...]) -> Iterator[str]:
    if not _NAME.fullmatch(command.name):
        yield f"{command.name} is no name that every menu takes"
    for name in _names(command, [words for words in languages if words.has(f"names-{command.name}")]):
        if grammar.named(name, [name]) is None:
            yield f"{name} is no name that can be typed"
    if not callable(command.handler):
        yield f"/{command.name} has no handler"
    families = ("menu", "names", "args") if command.arguments.named else ("menu", "names")
    yield from _missing_words(command.name, families, languages)
    if command.deed is not None:
        yield from _missing_of_deed(command.deed, languages)


def _missing_of_deed(deed: Deed[Any], languages: tuple[Words, ...]) -> Iterator[str]:
    if deed.done is not None:
        yield from _missing_words(deed.done, ("done", "again"), languages)


def _missing_words(name: str, families: Iterable[str], languages: Iterable[Words]) -> Iterator[str]:
    for words in languages:
        for family in families:
            if not words.has(f"{family}-{name}"):
                yield f"{words.language} has no {family}-{name}"


_NAME = re.compile(r"[a-z_]{1,32}")
