"""docs/protocol.md and its test vectors say what is done."""

import re
from pathlib import Path

from bot.union.chain.disclosure import CHANGE, EVENTS, STATE, ByKind, Each, Fields, Rule
from bot.union.chain.events import ALT, KIND, MOST
from tests.chain.vectors import FILE, written

PAGE = (Path(__file__).parents[2] / "docs" / "protocol.md").read_text(encoding="utf-8")


def test_the_vectors_are_what_is_written() -> None:
    assert FILE.read_text(encoding="utf-8") == written()


def test_the_page_names_the_constants() -> None:
    for constant in (f"kind {KIND}", f"{MOST:,} characters", ALT):
        assert constant in PAGE


def test_the_page_lists_what_stands_open() -> None:
    tables = [EVENTS, CHANGE.rules, {"State": STATE}]
    listed = dict(re.findall(r"^\| `(\w+)` \| (.*) \|$", PAGE, re.MULTILINE))
    assert listed == {name: shown(rule) for table in tables for name, rule in table.items()}


def shown(rule: Fields) -> str:
    return ", ".join(_named(name, one) for name, one in rule.items()) or "–"


def _named(name: str, rule: Rule) -> str:
    match rule:
        case Each(rule=each) if isinstance(each, ByKind | Each):
            raise AssertionError("no such list is described")
        case Each(rule=each):
            return f"{_named(f'{name}[]', each)}"
        case ByKind():
            return f"`{name}` (by its kind)"
        case _ if isinstance(rule, type(STATE)):
            return f"`{name}` {{{shown(rule)}}}"
        case _:
            return f"`{name}`"
