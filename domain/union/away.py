"""Members who say that they are away. It changes nobody's voice: their silence counts, and nobody calls them meanwhile."""

from datetime import timedelta

from domain.union.commands import Away, Back
from domain.union.events import MemberAway, MemberBack
from domain.union.limits import LONGEST_AWAY, refuse_when
from domain.union.members import Member
from domain.union.reasons import Reason
from domain.union.state import Active, is_away

REST_OF_THE_DAY = timedelta(days=1)
"""The last day counts to its end, wherever it is counted."""


def go_away(command: Away, union: Active, member: Member) -> list[MemberAway]:
    refuse_when(command.until <= command.at, Reason.AWAY_IN_THE_PAST)
    too_long = command.until - command.at > LONGEST_AWAY + REST_OF_THE_DAY
    refuse_when(too_long, Reason.AWAY_TOO_LONG, days=LONGEST_AWAY.days)
    if union.away.get(member.number) == command.until:
        return []
    return [MemberAway(member=member.number, until=command.until)]


def come_back(command: Back, union: Active, member: Member) -> list[MemberBack]:
    return [MemberBack(member=member.number)] if is_away(union, member.number, command.at) else []
