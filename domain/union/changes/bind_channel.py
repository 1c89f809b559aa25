"""To be at home in one more place."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from domain.people import Channel
from domain.union.changes.rules import Ending, Rules
from domain.union.effects import ChannelBound
from domain.union.limits import refuse_when
from domain.union.members import Member
from domain.union.proposal_events import ProposalSuperseded
from domain.union.reasons import Reason

if TYPE_CHECKING:
    from domain.union.proposal import Open
    from domain.union.state import Active


@dataclass(frozen=True, slots=True, kw_only=True)
class BindChannel:
    channel: Channel


def check(change: BindChannel, union: Active, _: Member) -> None:
    refuse_when(change.channel in union.channels, Reason.CHANNEL_ALREADY_BOUND)


def void(change: BindChannel, proposal: Open, union: Active) -> Ending | None:
    return ProposalSuperseded(number=proposal.number) if change.channel in union.channels else None


def effects(change: BindChannel, proposal: Open, _: Active, __: datetime) -> list[ChannelBound]:
    return [ChannelBound(channel=change.channel, proposal=proposal.number)]


def moved(change: BindChannel, old: Channel, new: Channel) -> BindChannel:
    return replace(change, channel=new) if change.channel == old else change


RULES: Rules[BindChannel] = Rules(check=check, void=void, effects=effects, moved=moved)
