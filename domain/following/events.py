"""What has happened to what one person follows. Immutable and for ever: the log is made of these."""

from dataclasses import dataclass
from datetime import time
from enum import StrEnum
from typing import TypeAlias
from uuid import UUID

from domain.people import Channel, Identity


class Topic(StrEnum):
    """What of a union one is told. `MINE` is what concerns a member: only members have it."""

    ALL = "all"
    PROPOSALS = "proposals"
    OUTCOMES = "outcomes"
    MINE = "mine"
    REMINDERS = "reminders"


class EndCause(StrEnum):
    """Why a subscription ended without its owner's word: they may not read that any more, or a program does not take it."""

    NO_ACCESS = "no-access"
    NO_MEMBER = "no-member"
    NOT_PROVEN = "not-proven"
    FAILING = "failing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quiet:
    """From one time of the day to another, perhaps of the next day, on the owner's clocks."""

    start: time
    end: time


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """When somebody wants to be told: not in the `quiet` hours, and with a `daily` time all of a day at once.

    `zone` is the name of their time zone; None as long as they want to be told at any time.
    """

    zone: str | None = None
    quiet: Quiet | None = None
    daily: time | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscribed:
    """`number` counts all subscriptions of this person, from 1. `proposal` is the only one that is meant, if any.

    What happened in the union up to the revision `since` is no news.
    """

    number: int
    by: Identity
    union_id: UUID
    topic: Topic
    place: Channel
    since: int
    proposal: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsubscribed:
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SubscriptionEnded:
    number: int
    cause: EndCause


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceClosed:
    """Nothing we say is taken there: the bot was blocked."""

    place: Channel


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceReopened:
    """Its owner speaks there again: what happened meanwhile is no news."""

    place: Channel


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursChosen:
    hours: Hours


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhookAsked:
    """A program at `url` is to be told of a union, once it has shown that it wants to be. `number` is as of others.

    Its owner is told in `place` what becomes of it.
    """

    number: int
    by: Identity
    union_id: UUID
    url: str
    place: Channel


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhookProven:
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhookSecretRotated:
    """`counter` is how often it was."""

    number: int
    counter: int


FollowingEvent: TypeAlias = (
    Subscribed
    | Unsubscribed
    | SubscriptionEnded
    | PlaceClosed
    | PlaceReopened
    | HoursChosen
    | WebhookAsked
    | WebhookProven
    | WebhookSecretRotated
)
