"""A decision that changes nothing but the record."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from domain.union.changes.rules import Rules
from domain.union.effects import ResolutionAdopted
from domain.union.limits import MAX_TEXT, check_length

if TYPE_CHECKING:
    from domain.union.proposal import Open
    from domain.union.state import Active


@dataclass(frozen=True, slots=True, kw_only=True)
class AdoptResolution:
    text: str


def effects(change: AdoptResolution, proposal: Open, _: Active, __: datetime) -> list[ResolutionAdopted]:
    return [ResolutionAdopted(text=change.text, proposal=proposal.number)]


RULES: Rules[AdoptResolution] = Rules(
    check=lambda change, _, __: check_length(change.text, MAX_TEXT),
    effects=effects,
    text=lambda change: change.text,
    reworded=lambda change, text: replace(change, text=text),
)
