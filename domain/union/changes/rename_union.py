"""Another name and mission."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from domain.union.changes.rules import Rules
from domain.union.effects import UnionRenamed
from domain.union.limits import MAX_MISSION, MAX_NAME, check_length, refuse_when
from domain.union.members import Member
from domain.union.reasons import Reason

if TYPE_CHECKING:
    from domain.union.proposal import Open
    from domain.union.state import Active


@dataclass(frozen=True, slots=True, kw_only=True)
class RenameUnion:
    name: str
    mission: str


def check(change: RenameUnion, union: Active, _: Member) -> None:
    check_length(change.name, MAX_NAME)
    check_length(change.mission, MAX_MISSION)
    refuse_when((change.name, change.mission) == (union.name, union.mission), Reason.CHANGES_NOTHING)


def effects(change: RenameUnion, proposal: Open, _: Active, __: datetime) -> list[UnionRenamed]:
    return [UnionRenamed(name=change.name, mission=change.mission, proposal=proposal.number)]


RULES: Rules[RenameUnion] = Rules(check=check, effects=effects)
