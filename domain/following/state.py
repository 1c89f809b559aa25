"""What one person follows, as it stands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeAlias
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
)
from domain.people import Channel, Identity

Subscription: TypeAlias = Subscribed
"""As it began: nothing of it changes until it ends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Following:
    """`subscriptions` are by number, in the order they were made; `made` there were in all. Nothing is taken in
    the places that are `closed`.
    """

    by: Identity | None = None
    subscriptions: Mapping[int, Subscription] = field(default_factory=dict)
    made: int = 0
    hours: Hours = field(default_factory=Hours)
    closed: frozenset[Channel] = frozenset()

    def of(self, union_id: UUID) -> Sequence[Subscription]:
        return [one for one in self.subscriptions.values() if one.union_id == union_id]

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
            left = {number: one for number, one in state.subscriptions.items() if number != ended}
            return replace(state, subscriptions=left)
        case PlaceClosed(place=place):
            return replace(state, closed=state.closed | {place})
        case PlaceReopened(place=place):
            return replace(state, closed=state.closed - {place})
        case HoursChosen(hours=hours):
            return replace(state, hours=hours)


def is_members_only(subscription: Subscription) -> bool:
    return subscription.topic is Topic.MINE
