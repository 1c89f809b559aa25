"""All tables are in one list, none twice; the page about them is true; what was noted before them is still read."""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any, get_args, get_origin

import pytest

from bot.chat.questions import QUESTIONS, Choice, Way
from bot.log.tables import Table, Tables
from bot.union.read_models.posted import CARDS, PostedCard
from bot.wiring.tables import all_tables
from domain.people import Channel, Identity, Person
from domain.union.changes import AdmitMember
from domain.union.commands import OpenProposal, RaiseObjection
from tests.adapters.nostr.fakes import Memory

PAGE = Path(__file__).parents[2] / "docs" / "tables.md"
BEFORE = Path(__file__).with_name("notes_of_before.jsonl")
"""A line for each kind of note, as they were written when each owner made its own JSON."""


def shape(table: Table[Any, Any]) -> tuple[tuple[str, ...], int]:
    """Where it stands, and how many parts its keys have."""
    return table.path, len(get_args(table.key)) if get_origin(table.key) is tuple else 1


def described() -> dict[tuple[tuple[str, ...], int], list[str]]:
    """By shape, what the page says of sharing, of loss, and of the bound."""
    rows = re.findall(r"^\| `(.+?)` \| .+? \| (.+?) \| (.+?) \| (.+?) \|$", PAGE.read_text(), re.MULTILINE)
    found = {}
    for key, *traits in rows:
        parts = key.split("/")
        path = tuple(part for part in parts if not part.startswith("<"))
        found[path, len(parts) - len(path)] = traits
    return found


def before() -> list[tuple[tuple[str, ...], Any]]:
    return [(tuple(key), value) for key, value in map(json.loads, BEFORE.read_text().splitlines())]


def dated_alike(notes: list[tuple[tuple[str, ...], Any]]) -> Any:
    return json.loads(json.dumps(notes).replace("+00:00", "Z"))


def says_all_of(before: Any, now: Any) -> bool:
    """Fields that came later may be there besides."""
    match before, now:
        case dict(), dict():
            return all(key in now and says_all_of(before[key], now[key]) for key in before)
        case list(), list() if len(before) == len(now):
            return all(map(says_all_of, before, now))
        case _:
            return bool(before == now)


def test_no_table_is_there_twice_nor_stands_within_another() -> None:
    assert max(Counter(map(shape, all_tables())).values()) == 1
    paths = {table.path for table in all_tables()}
    assert not [path for path in paths for other in paths if path != other and path[: len(other)] == other]


def test_tables_of_one_path_are_shared_and_lost_together() -> None:
    """The notebook knows keys alone."""
    traits: dict[tuple[str, ...], set[tuple[bool, ...]]] = {}
    for table in all_tables():
        traits.setdefault(table.path, set()).add((table.shared, table.may_be_lost, table.of_one_log))
    assert all(len(each) == 1 for each in traits.values())


def test_the_page_tells_of_every_table_what_is_so() -> None:
    assert described().keys() == set(map(shape, all_tables()))
    for table in all_tables():
        shared, may_be_lost, bound = described()[shape(table)]
        assert (shared, may_be_lost) == tuple(
            "yes" if is_so else "no" for is_so in (table.shared, table.may_be_lost)
        )
        assert table.limit is None or bound.startswith(f"{table.limit:,}")


@pytest.mark.parametrize("table", all_tables(), ids=lambda table: "/".join(table.path))
def test_what_was_noted_before_is_read_and_written_again_with_all_it_said(table: Table[Any, Any]) -> None:
    notebook = Memory()
    for key, value in before():
        if (key[: len(table.path)], len(key) - len(table.path)) == shape(table):
            notebook.put(*key, value=value)
    noted = list(notebook.under())
    entries = Tables(notebook).of(table)
    found = entries.items()
    assert found
    assert len(found) == len(noted)
    for key, value in found:
        entries.drop(key)
        entries.put(key, value)
    assert says_all_of(dated_alike(noted), dated_alike(list(notebook.under())))


def test_what_was_noted_before_means_the_same() -> None:
    notebook = Memory()
    for key, value in before():
        notebook.put(*key, value=value)
    ((place, card),) = Tables(notebook).of(CARDS).items()
    assert place[1:] == (1, Channel("telegram:-100/7"))
    assert card == PostedCard(
        message=card.message, posted=card.posted, revision=4, dated=True, unchecked=(2,)
    )
    (question,) = Tables(notebook).of(QUESTIONS).values()
    ann, at = Identity("telegram:1"), card.posted
    admit = AdmitMember(candidate=Person(identity=Identity("telegram:2"), name="Bob"))
    opens, objects, changes_nothing = question.choices
    assert question.asked == ann
    assert isinstance(opens.command, OpenProposal)
    assert (opens.way, opens.command.change, opens.command.at) == (Way.LINK, admit, at)
    assert objects.command == RaiseObjection(number=1, reason=None, by=ann, at=at, dated=at)
    assert changes_nothing == Choice(way=Way.APART)
