"""The page on extending is true: it shows the files of the example, and names those in which things are done."""

import re
from typing import get_args

import pytest

from domain.union.changes import Change
from domain.union.events import UnionEvent
from tests.extending.page import PAGE, ROOT, files, shown

TEXT = PAGE.read_text(encoding="utf-8")

EVENT = (
    (
        "domain/union/events.py",
        "domain/union/proposal_events.py",
        "domain/union/stance_events.py",
        "domain/union/effects.py",
    ),
    ("domain/union/evolve.py", "domain/union/evolve_proposal.py"),
    ("bot/union/telling/notifications.py", "bot/union/touches.py"),
    ("bot/union/telling/past.py",),
    ("bot/union/touches.py",),
    ("bot/union/published/happened.py",),
    ("tests/adapters/codec/examples.py",),
)
"""Each of these, or one of those that stand together, names every event."""


def listed(title: str) -> list[str]:
    """The files of a numbered list, in its order."""
    section = TEXT.partition(f"## {title}\n")[2].partition("\n## ")[0]
    return re.findall(r"^\d\. `(\S+)`", section, re.MULTILINE)


def test_the_page_shows_the_files_of_the_example_as_they_are() -> None:
    """`python -m tests.extending.page` brings it up to date."""
    assert {path: (ROOT / path).read_text(encoding="utf-8") for path in files()} == shown(TEXT)


def test_the_line_is_the_line_of_the_test() -> None:
    [line] = re.findall(r"^CONTEXTS = .*$", TEXT, re.MULTILINE)
    assert line in (ROOT / "tests/extending/house.py").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize(("title", "count"), [("An event", 8), ("A command", 6), ("A kind of change", 7)])
def test_what_it_names_is_there_and_as_much_as_it_says(title: str, count: int) -> None:
    assert len(listed(title)) == count
    assert all((ROOT / path).is_file() for path in listed(title))


@pytest.mark.parametrize("event", [kind.__name__ for kind in get_args(UnionEvent)])
def test_every_event_is_named_in_the_files_of_the_list(event: str) -> None:
    assert [places[0] for places in EVENT] == listed("An event")[:-1]
    for places in EVENT:
        assert any(names(event, place) for place in places), (event, places)
    assert [*(ROOT / "tests/adapters/codec/golden").glob(f"{event}*.json")]


@pytest.mark.parametrize("change", get_args(Change), ids=lambda kind: kind.__name__)
def test_every_kind_of_change_is_named_in_the_files_of_the_list(change: type) -> None:
    file = change.__module__.rpartition(".")[2]
    for path in listed("A kind of change"):
        own = path.replace("rename_union", file).replace("RenameUnion", change.__name__)
        assert names(change.__name__, own), own


def names(name: str, path: str) -> bool:
    return re.search(rf"\b{name}\b", (ROOT / path).read_text(encoding="utf-8")) is not None
