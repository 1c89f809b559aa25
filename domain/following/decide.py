"""Which events a command about what somebody follows leads to, or why it does not."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from typing import get_args
from uuid import UUID

from domain.decider import Decider
from domain.following.commands import (
    AskForWebhook,
    ChooseDaily,
    ChooseQuiet,
    ClosePlace,
    EndSubscriptions,
    EndWebhook,
    FollowingCommand,
    LeavePlace,
    ProveWebhook,
    ReopenPlace,
    RotateSecret,
    Subscribe,
    Unsubscribe,
)
from domain.following.events import (
    EndCause,
    FollowingEvent,
    Hours,
    HoursChosen,
    PlaceClosed,
    PlaceReopened,
    Quiet,
    Subscribed,
    SubscriptionEnded,
    Unsubscribed,
    WebhookAsked,
    WebhookProven,
    WebhookSecretRotated,
)
from domain.following.state import Following, evolve, is_members_only
from domain.refusal import Refused

MOST = 50
"""Subscriptions of one person."""

MOST_WEBHOOKS = 20
"""Of one person."""

LONGEST_QUIET = timedelta(hours=16)
"""Of each day something is left in which one can be told."""


class Reason(StrEnum):
    TOO_MANY_SUBSCRIPTIONS = "too-many-subscriptions"
    NO_SUCH_SUBSCRIPTION = "no-such-subscription"
    QUIET_TOO_LONG = "quiet-too-long"
    TOO_MANY_WEBHOOKS = "too-many-webhooks"
    NO_SUCH_WEBHOOK = "no-such-webhook"


def decide(command: FollowingCommand, state: Following) -> Sequence[FollowingEvent]:
    match command:
        case Subscribe():
            return _subscribe(command, state)
        case Unsubscribe(number=number):
            return _unsubscribe(number, state)
        case ChooseQuiet(quiet=quiet, zone=zone):
            if quiet is not None and length_of(quiet) > LONGEST_QUIET:
                raise Refused(Reason.QUIET_TOO_LONG, hours=LONGEST_QUIET // timedelta(hours=1))
            return _choose(replace(state.hours, quiet=quiet, zone=zone or state.hours.zone), state)
        case ChooseDaily(daily=daily, zone=zone):
            return _choose(replace(state.hours, daily=daily, zone=zone or state.hours.zone), state)
        case EndSubscriptions(union_id=union_id, cause=cause):
            return [
                SubscriptionEnded(number=number, cause=cause) for number in _ended(union_id, cause, state)
            ]
        case ClosePlace(place=place):
            is_open = state.told_in(place) and place not in state.closed
            return [PlaceClosed(place=place)] if is_open else []
        case ReopenPlace(place=place):
            return [PlaceReopened(place=place)] if place in state.closed else []
        case LeavePlace(place=place, cause=cause):
            left = [one.number for one in state.told_in(place)]
            return [_left(number, cause) for number in left]
        case AskForWebhook():
            return _ask_for_webhook(command, state)
        case ProveWebhook(number=number):
            webhook = state.webhooks.get(number)
            return [WebhookProven(number=number)] if webhook and not webhook.is_proven else []
        case RotateSecret(number=number, counter=counter):
            return _rotate(number, counter, state)
        case EndWebhook(number=number, cause=cause):
            return [SubscriptionEnded(number=number, cause=cause)] if number in state.webhooks else []


def length_of(quiet: Quiet) -> timedelta:
    """By the clock; from one time to the same is a whole day."""
    day = timedelta(days=1)
    length = _since_midnight(quiet.end) - _since_midnight(quiet.start)
    return length if length > timedelta() else length + day


def _since_midnight(at: time) -> timedelta:
    midnight = datetime.min.replace(tzinfo=UTC)
    return datetime.combine(midnight, at, UTC) - midnight


def _subscribe(command: Subscribe, state: Following) -> Sequence[FollowingEvent]:
    wanted = (command.union_id, command.topic, command.proposal, command.place)
    if any(
        wanted == (one.union_id, one.topic, one.proposal, one.place) for one in state.subscriptions.values()
    ):
        return []
    if len(state.subscriptions) >= MOST:
        raise Refused(Reason.TOO_MANY_SUBSCRIPTIONS, most=MOST)
    subscribed = Subscribed(
        number=state.made + 1,
        by=command.by,
        union_id=command.union_id,
        topic=command.topic,
        proposal=command.proposal,
        place=command.place,
        since=command.since,
    )
    return [subscribed]


def _unsubscribe(number: int | None, state: Following) -> Sequence[FollowingEvent]:
    if number is None:
        return [Unsubscribed(number=one) for one in sorted({*state.subscriptions, *state.webhooks})]
    if not 0 < number <= state.made:
        raise Refused(Reason.NO_SUCH_SUBSCRIPTION, number=number)
    is_there = number in state.subscriptions or number in state.webhooks
    return [Unsubscribed(number=number)] if is_there else []


def _ended(union_id: UUID, cause: EndCause, state: Following) -> list[int]:
    """Whoever may read it no more has no program that does."""
    if cause is not EndCause.NO_ACCESS:
        return [one.number for one in state.of(union_id) if is_members_only(one)]
    webhooks = [number for number, one in state.webhooks.items() if one.asked.union_id == union_id]
    return sorted([*(one.number for one in state.of(union_id)), *webhooks])


def _left(number: int, cause: EndCause | None) -> FollowingEvent:
    """By their own word where there is no cause."""
    return Unsubscribed(number=number) if cause is None else SubscriptionEnded(number=number, cause=cause)


def _ask_for_webhook(command: AskForWebhook, state: Following) -> Sequence[FollowingEvent]:
    wanted = (command.union_id, command.url)
    if any(wanted == (one.asked.union_id, one.asked.url) for one in state.webhooks.values()):
        return []
    if len(state.webhooks) >= MOST_WEBHOOKS:
        raise Refused(Reason.TOO_MANY_WEBHOOKS, most=MOST_WEBHOOKS)
    number, by, place = state.made + 1, command.by, command.place
    return [WebhookAsked(number=number, by=by, union_id=command.union_id, url=command.url, place=place)]


def _rotate(number: int, counter: int, state: Following) -> Sequence[FollowingEvent]:
    webhook = state.webhooks.get(number)
    if webhook is None or not webhook.is_proven:
        raise Refused(Reason.NO_SUCH_WEBHOOK, number=number)
    return [WebhookSecretRotated(number=number, counter=counter)] if counter > webhook.rotated else []


def _choose(hours: Hours, state: Following) -> Sequence[FollowingEvent]:
    return [] if hours == state.hours else [HoursChosen(hours=hours)]


FOLLOWING: Decider[FollowingCommand, FollowingEvent, Following] = Decider(
    category="following",
    initial=Following(),
    decide=decide,
    evolve=evolve,
    events=get_args(FollowingEvent),
)
