"""To give up a home; one has to be left."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from domain.people import Channel
from domain.union.changes.rules import Ending, Rules
from domain.union.effects import ChannelUnbound
from domain.union.limits import refuse_when
from domain.union.members import Member
from domain.union.proposal_events import ProposalSuperseded
from domain.union.reasons import Reason

if TYPE_CHECKING:
    from domain.union.proposal import Open
    from domain.union.state import Active


@dataclass(frozen=True, slots=True, kw_only=True)
class UnbindChannel:
    channel: Channel


def check(change: UnbindChannel, union: Active, _: Member) -> None:
    refuse_when(change.channel not in union.channels, Reason.CHANNEL_NOT_BOUND)
    refuse_when(_is_last(union), Reason.LAST_CHANNEL)


def void(change: UnbindChannel, proposal: Open, union: Active) -> Ending | None:
    if change.channel in union.channels and not _is_last(union):
        return None
    return ProposalSuperseded(number=proposal.number)


def _is_last(union: Active) -> bool:
    return len(union.channels) == 1 and not union.is_told_one_by_one


def effects(change: UnbindChannel, proposal: Open, _: Active, __: datetime) -> list[ChannelUnbound]:
    return [ChannelUnbound(channel=change.channel, proposal=proposal.number)]


def moved(change: UnbindChannel, old: Channel, new: Channel) -> UnbindChannel:
    return replace(change, channel=new) if change.channel == old else change


RULES: Rules[UnbindChannel] = Rules(check=check, void=void, effects=effects, moved=moved)
