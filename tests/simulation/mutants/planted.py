"""Bugs as somebody might have made them, planted one at a time to see whether the worlds find them.

Each is a few words that take the place of others. They are written down before they are tried: what is
not found is answered by better worlds or a better checker, never by another bug in its place.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
PROJECT = HERE.parents[2]


class NoLongerApplies(Exception):
    """The code has moved on, and the bug with it has to."""


@dataclass(frozen=True, slots=True)
class Edit:
    """`before` stands in the file exactly once."""

    file: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Bug:
    name: str
    edits: tuple[Edit, ...]


def bugs() -> Iterator[Bug]:
    for room in sorted(HERE.glob("*.toml")):
        for name, told in tomllib.loads(room.read_text(encoding="utf-8")).items():
            yield Bug(name, tuple(map(_edit, told.get("edits", [told]))))


def plant(bug: Bug, project: Path) -> None:
    """Raises NoLongerApplies."""
    for file, text in planted(bug, project).items():
        (project / file).write_text(text, encoding="utf-8")


def planted(bug: Bug, project: Path) -> Mapping[str, str]:
    """How the files read with it. Raises NoLongerApplies."""
    found = dict[str, str]()
    for edit in bug.edits:
        text = found.get(edit.file) or (project / edit.file).read_text(encoding="utf-8")
        if (times := text.count(edit.before)) != 1:
            raise NoLongerApplies(f"{bug.name}: {edit.file} has {edit.before!r} {times} times")
        found[edit.file] = text.replace(edit.before, edit.after)
    return found


def _edit(told: Mapping[str, Any]) -> Edit:
    """Whole lines begin on the line after the quotes."""
    return Edit(told["file"], told["before"], told["after"])
