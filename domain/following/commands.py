"""What can be asked of what one person follows."""

from dataclasses import dataclass
from datetime import datetime, time
from typing import ClassVar, TypeAlias
from uuid import UUID

from domain.following.events import EndCause, Quiet, Topic
from domain.people import Channel, Identity


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscribe:
    """`since` is the revision of the union by now."""

    union_id: UUID
    topic: Topic
    place: Channel
    since: int
    by: Identity
    at: datetime
    proposal: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsubscribe:
    """From one, or from all of them."""

    by: Identity
    at: datetime
    number: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseQuiet:
    """`zone` where it is another than before."""

    quiet: Quiet | None
    by: Identity
    at: datetime
    zone: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChooseDaily:
    daily: time | None
    by: Identity
    at: datetime
    zone: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EndSubscriptions:
    """Whoever may not read a union any more is told nothing of it, and who left it nothing of their own there."""

    union_id: UUID
    cause: EndCause
    at: datetime
    by: ClassVar[None] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosePlace:
    place: Channel
    at: datetime
    by: ClassVar[None] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReopenPlace:
    place: Channel
    at: datetime
    by: ClassVar[None] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LeavePlace:
    """Nothing more is told there: whoever reads there said so, or it ends for a `cause`."""

    place: Channel
    at: datetime
    cause: EndCause | None = None
    by: ClassVar[None] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AskForWebhook:
    union_id: UUID
    url: str
    place: Channel
    by: Identity
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ProveWebhook:
    """The program has said back what only it was told."""

    number: int
    at: datetime
    by: ClassVar[None] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RotateSecret:
    """To the one with this `counter`, so that a repeat makes no further one."""

    number: int
    counter: int
    by: Identity
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class EndWebhook:
    number: int
    cause: EndCause
    at: datetime
    by: ClassVar[None] = None


FollowingCommand: TypeAlias = (
    Subscribe
    | Unsubscribe
    | ChooseQuiet
    | ChooseDaily
    | EndSubscriptions
    | ClosePlace
    | ReopenPlace
    | LeavePlace
    | AskForWebhook
    | ProveWebhook
    | RotateSecret
    | EndWebhook
)
