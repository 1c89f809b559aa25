"""Another time for which proposals are open to objections. What is open already keeps the one it was opened with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from domain.union.changes.rules import Rules
from domain.union.effects import PeriodChanged
from domain.union.limits import LONGEST_PERIOD, refuse_when
from domain.union.members import Member
from domain.union.reasons import Reason

if TYPE_CHECKING:
    from domain.union.proposal import Open
    from domain.union.state import Active


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangePeriod:
    period: timedelta


def check(change: ChangePeriod, _: Active, __: Member) -> None:
    """That it is not too short, either, is checked where it is known what is usual."""
    refuse_when(change.period > LONGEST_PERIOD, Reason.PERIOD_TOO_LONG, days=LONGEST_PERIOD.days)


def effects(change: ChangePeriod, proposal: Open, _: Active, __: datetime) -> list[PeriodChanged]:
    return [PeriodChanged(period=change.period, proposal=proposal.number)]


RULES: Rules[ChangePeriod] = Rules(check=check, effects=effects, period=lambda change: change.period)
