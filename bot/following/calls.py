"""Whose last calls are due, and when."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo

from bot.following.reading import Readable
from bot.following.topics import is_called
from domain.following.events import Hours
from domain.following.moments import last_call
from domain.following.state import Subscription
from domain.union.proposal import Running


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    number: int
    at: datetime
    deadline: datetime


def calls(
    readable: Readable, subscriptions: Sequence[Subscription], hours: Hours, zone: tzinfo
) -> Iterator[Call]:
    """Of what is open, each once."""
    for number, proposal in readable.union.open.items():
        phase = proposal.phase
        if isinstance(phase, Running) and any(
            is_called(one, proposal, readable.member) for one in subscriptions
        ):
            begun = proposal.begun or phase.deadline
            yield Call(
                number=number, at=last_call(begun, phase.deadline, hours, zone), deadline=phase.deadline
            )
