"""What one person follows, as it stands."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeAlias, TypeVar
from uuid import UUID

from domain.following.events import (
    FollowingEvent,
    Hours,
    HoursChosen,
    PlaceClosed,
    PlaceReopened,
    Subscribed,
    SubscriptionEnded,
    Topic,
    Unsubscribed,
    WebhookAsked,
    WebhookProven,
    WebhookSecretRotated,
)
from domain.people import Channel, Identity

T = TypeVar("T")

Subscription: TypeAlias = Subscribed
"""As it began: nothing of it changes until it ends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Webhook:
    """As it was `asked` for. What is sent bears a secret that was changed `rotated` times."""

    asked: WebhookAsked
    is_proven: bool = False
    rotated: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Following:
    """`subscriptions` and `webhooks` are by number, in the order they were made; `made` there were in all. Nothing
    is taken in the places that are `closed`.
    """

    by: Identity | None = None
    subscriptions: Mapping[int, Subscription] = field(default_factory=dict)
    webhooks: Mapping[int, Webhook] = field(default_factory=dict)
    made: int = 0
    hours: Hours = field(default_factory=Hours)
    closed: frozenset[Channel] = frozenset()

    def of(self, union_id: UUID) -> Sequence[Subscription]:
        return [one for one in self.subscriptions.values() if one.union_id == union_id]

    def told_in(self, place: Channel) -> Sequence[Subscription]:
        return [one for one in self.subscriptions.values() if one.place == place]

    def told_of(self, union_id: UUID) -> Mapping[Channel, Sequence[Subscription]]:
        """By the place in which they are told."""
        found: dict[Channel, list[Subscription]] = {}
        for one in self.of(union_id):
            if one.place not in self.closed:
                found.setdefault(one.place, []).append(one)
        return found


def evolve(state: Following, event: FollowingEvent) -> Following:
    match event:
        case Subscribed(number=number):
            subscriptions = {**state.subscriptions, number: event}
            return replace(state, by=event.by, subscriptions=subscriptions, made=max(state.made, number))
        case Unsubscribed(number=ended) | SubscriptionEnded(number=ended):
            return replace(
                state,
                subscriptions=_without(ended, state.subscriptions),
                webhooks=_without(ended, state.webhooks),
            )
        case PlaceClosed(place=place):
            return replace(state, closed=state.closed | {place})
        case PlaceReopened(place=place):
            return replace(state, closed=state.closed - {place})
        case HoursChosen(hours=hours):
            return replace(state, hours=hours)
        case WebhookAsked(number=number):
            webhooks = {**state.webhooks, number: Webhook(asked=event)}
            return replace(state, by=event.by, webhooks=webhooks, made=max(state.made, number))
        case WebhookProven(number=number):
            return _changed(number, state, lambda one: replace(one, is_proven=True))
        case WebhookSecretRotated(number=number, counter=counter):
            return _changed(number, state, lambda one: replace(one, rotated=counter))


def _changed(number: int, state: Following, change: Callable[[Webhook], Webhook]) -> Following:
    """What has ended meanwhile stays so."""
    webhook = state.webhooks.get(number)
    if webhook is None:
        return state
    return replace(state, webhooks={**state.webhooks, number: change(webhook)})


def _without(number: int, known: Mapping[int, T]) -> Mapping[int, T]:
    return {one: each for one, each in known.items() if one != number}


def is_members_only(subscription: Subscription) -> bool:
    return subscription.topic is Topic.MINE
