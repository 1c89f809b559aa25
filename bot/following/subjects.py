"""What somebody who follows a union can be owed: each is turned into a message when its turn has come."""

from dataclasses import dataclass
from uuid import UUID

from domain.following.events import EndCause


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowedNews:
    """Of whatever has happened since they were told last."""

    person: UUID
    union_id: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class LastCallDue:
    person: UUID
    union_id: UUID
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowingEnded:
    """Of the union as it was called when they could still read it, at the revision `since`."""

    person: UUID
    union_id: UUID
    since: int
    cause: EndCause


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceBack:
    """That nothing could be told there for some time, and can be again."""

    person: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhookWorks:
    """With its secret, which is told this once."""

    person: UUID
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhookEnded:
    person: UUID
    url: str
    cause: EndCause


@dataclass(frozen=True, slots=True, kw_only=True)
class EmailEnded:
    """Their mailbox has refused everything for too long."""

    person: UUID


KINDS = (FollowedNews, LastCallDue, FollowingEnded, PlaceBack, WebhookWorks, WebhookEnded, EmailEnded)
