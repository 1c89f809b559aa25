"""To be at home in one more place."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from domain.people import Channel, is_public
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
    refuse_when(_would_publish(change, union), Reason.UNION_PRIVATE)


def void(change: BindChannel, proposal: Open, union: Active) -> Ending | None:
    is_void = change.channel in union.channels or _would_publish(change, union)
    return ProposalSuperseded(number=proposal.number) if is_void else None


def _would_publish(change: BindChannel, union: Active) -> bool:
    """What is said in private."""
    return is_public(change.channel) and not union.is_public


def effects(change: BindChannel, proposal: Open, _: Active, __: datetime) -> list[ChannelBound]:
    return [ChannelBound(channel=change.channel, proposal=proposal.number)]


def moved(change: BindChannel, old: Channel, new: Channel) -> BindChannel:
    return replace(change, channel=new) if change.channel == old else change


RULES: Rules[BindChannel] = Rules(check=check, void=void, effects=effects, moved=moved)
