"""What somebody follows: begun and ended by their word, ended where they may not read it any more."""

from datetime import UTC, datetime, time
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.following.commands import (
    AskForWebhook,
    ChooseDaily,
    ChooseQuiet,
    ClosePlace,
    EndSubscriptions,
    EndWebhook,
    FollowingCommand,
    ProveWebhook,
    ReopenPlace,
    RotateSecret,
    Subscribe,
    Unsubscribe,
)
from domain.following.decide import FOLLOWING, MOST, MOST_WEBHOOKS, Reason, decide
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
    Topic,
    Unsubscribed,
    WebhookAsked,
    WebhookProven,
    WebhookSecretRotated,
)
from domain.following.state import Following, evolve
from domain.people import Channel, Identity
from domain.refusal import Refused

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
ANN = Identity("telegram:1")
HERE, THERE = Channel("telegram:1"), Channel("nostr:b07/a11ce")
BOATS, GARDEN = UUID(int=1), UUID(int=2)
NIGHT = Quiet(start=time(22), end=time(8))


def after(*events: FollowingEvent) -> Following:
    state = FOLLOWING.initial
    for event in events:
        state = evolve(state, event)
    return state


def subscribe(union: UUID = BOATS, topic: Topic = Topic.ALL, place: Channel = HERE) -> Subscribe:
    return Subscribe(union_id=union, topic=topic, place=place, since=7, by=ANN, at=NOON)


def subscribed(
    number: int, union: UUID = BOATS, topic: Topic = Topic.ALL, place: Channel = HERE
) -> Subscribed:
    return Subscribed(number=number, by=ANN, union_id=union, topic=topic, place=place, since=7)


def test_one_subscribes_to_a_union_once_in_each_place() -> None:
    assert decide(subscribe(), after()) == [subscribed(1)]
    assert decide(subscribe(), after(subscribed(1))) == []
    assert decide(subscribe(place=THERE), after(subscribed(1))) == [subscribed(2, place=THERE)]
    assert decide(subscribe(topic=Topic.MINE), after(subscribed(1))) == [subscribed(2, topic=Topic.MINE)]


def test_a_number_is_never_used_twice() -> None:
    assert decide(subscribe(), after(subscribed(1), Unsubscribed(number=1))) == [subscribed(2)]


def test_one_unsubscribes_from_one_or_from_all() -> None:
    both = after(subscribed(1), subscribed(2, GARDEN))
    assert decide(Unsubscribe(number=2, by=ANN, at=NOON), both) == [Unsubscribed(number=2)]
    assert decide(Unsubscribe(by=ANN, at=NOON), both) == [Unsubscribed(number=1), Unsubscribed(number=2)]
    assert decide(Unsubscribe(number=1, by=ANN, at=NOON), after(subscribed(1), Unsubscribed(number=1))) == []
    with pytest.raises(Refused, match=Reason.NO_SUCH_SUBSCRIPTION):
        decide(Unsubscribe(number=3, by=ANN, at=NOON), both)


def test_nobody_follows_more_than_can_be_told() -> None:
    full = after(*(subscribed(number, UUID(int=number)) for number in range(1, MOST + 1)))
    with pytest.raises(Refused, match=Reason.TOO_MANY_SUBSCRIPTIONS):
        decide(subscribe(UUID(int=MOST + 1)), full)


def test_who_may_not_read_a_union_any_more_follows_nothing_of_it() -> None:
    state = after(subscribed(1), subscribed(2, GARDEN), subscribed(3, topic=Topic.MINE))
    end = EndSubscriptions(union_id=BOATS, cause=EndCause.NO_ACCESS, at=NOON)
    assert decide(end, state) == [
        SubscriptionEnded(number=1, cause=EndCause.NO_ACCESS),
        SubscriptionEnded(number=3, cause=EndCause.NO_ACCESS),
    ]


def test_who_is_no_member_any_more_keeps_what_strangers_may_have() -> None:
    state = after(subscribed(1), subscribed(2, topic=Topic.MINE))
    end = EndSubscriptions(union_id=BOATS, cause=EndCause.NO_MEMBER, at=NOON)
    assert decide(end, state) == [SubscriptionEnded(number=2, cause=EndCause.NO_MEMBER)]


def test_where_nothing_is_taken_nothing_is_told_until_its_owner_is_back() -> None:
    state = after(subscribed(1), subscribed(2, place=THERE))
    assert decide(ClosePlace(place=HERE, at=NOON), state) == [PlaceClosed(place=HERE)]
    closed = evolve(state, PlaceClosed(place=HERE))
    assert list(closed.told_of(BOATS)) == [THERE]
    assert decide(ClosePlace(place=HERE, at=NOON), closed) == []
    assert decide(ReopenPlace(place=HERE, at=NOON), closed) == [PlaceReopened(place=HERE)]
    assert decide(ReopenPlace(place=HERE, at=NOON), state) == []
    assert decide(ClosePlace(place=HERE, at=NOON), after()) == [], "nothing is told there"


def test_hours_are_chosen_together_with_the_clocks_they_are_read_on() -> None:
    quiet = ChooseQuiet(quiet=NIGHT, zone="Europe/Berlin", by=ANN, at=NOON)
    chosen = HoursChosen(hours=Hours(zone="Europe/Berlin", quiet=NIGHT))
    assert decide(quiet, after()) == [chosen]
    assert decide(quiet, after(chosen)) == []
    daily = ChooseDaily(daily=time(9), by=ANN, at=NOON)
    with_daily = Hours(zone="Europe/Berlin", quiet=NIGHT, daily=time(9))
    assert decide(daily, after(chosen)) == [HoursChosen(hours=with_daily)]


def asked(number: int, url: str = "https://a.example") -> WebhookAsked:
    return WebhookAsked(number=number, by=ANN, union_id=BOATS, url=url, place=HERE)


def ask(url: str = "https://a.example") -> AskForWebhook:
    return AskForWebhook(union_id=BOATS, url=url, place=HERE, by=ANN, at=NOON)


def test_a_program_is_asked_once_and_then_proven() -> None:
    assert decide(ask(), after(subscribed(1))) == [asked(2)]
    assert decide(ask(), after(asked(1))) == []
    assert decide(ProveWebhook(number=1, at=NOON), after(asked(1))) == [WebhookProven(number=1)]
    assert decide(ProveWebhook(number=1, at=NOON), after(asked(1), WebhookProven(number=1))) == []
    assert decide(ProveWebhook(number=1, at=NOON), after(asked(1), Unsubscribed(number=1))) == []


def test_nobody_has_too_many_programs_told() -> None:
    full = after(*(asked(number, f"https://{number}.example") for number in range(1, MOST_WEBHOOKS + 1)))
    with pytest.raises(Refused, match=Reason.TOO_MANY_WEBHOOKS):
        decide(ask(), full)


def test_a_secret_is_changed_once_for_each_word() -> None:
    rotate = RotateSecret(number=1, counter=1, by=ANN, at=NOON)
    proven = after(asked(1), WebhookProven(number=1))
    rotated = WebhookSecretRotated(number=1, counter=1)
    assert decide(rotate, proven) == [rotated]
    assert decide(rotate, evolve(proven, rotated)) == []
    with pytest.raises(Refused, match=Reason.NO_SUCH_WEBHOOK):
        decide(rotate, after(asked(1)))


def test_programs_end_with_what_their_owner_may_read_and_by_their_word() -> None:
    state = after(subscribed(1), asked(2), WebhookProven(number=2))
    end = EndSubscriptions(union_id=BOATS, cause=EndCause.NO_ACCESS, at=NOON)
    assert [type(one) for one in decide(end, state)] == [SubscriptionEnded] * 2
    assert decide(Unsubscribe(number=2, by=ANN, at=NOON), state) == [Unsubscribed(number=2)]
    failing = EndWebhook(number=2, cause=EndCause.FAILING, at=NOON)
    assert decide(failing, state) == [SubscriptionEnded(number=2, cause=EndCause.FAILING)]
    assert decide(failing, after(subscribed(2))) == []


@pytest.mark.parametrize("end", [time(21), time(22), time(14, 1)])
def test_some_of_each_day_is_not_quiet(end: time) -> None:
    quiet = ChooseQuiet(quiet=Quiet(start=time(22), end=end), by=ANN, at=NOON)
    with pytest.raises(Refused, match=Reason.QUIET_TOO_LONG):
        decide(quiet, after())


quiets = st.builds(Quiet, start=st.times(), end=st.times())
zones = st.sampled_from([None, "Europe/Berlin", "Asia/Tokyo"])
unions, places = st.sampled_from([BOATS, GARDEN]), st.sampled_from([HERE, THERE])
commands: st.SearchStrategy[FollowingCommand] = st.one_of(
    st.builds(
        Subscribe,
        union_id=unions,
        topic=st.sampled_from(Topic),
        proposal=st.none() | st.integers(1, 3),
        place=places,
        since=st.integers(0, 99),
        by=st.just(ANN),
        at=st.just(NOON),
    ),
    st.builds(Unsubscribe, number=st.none() | st.integers(0, 9), by=st.just(ANN), at=st.just(NOON)),
    st.builds(ChooseQuiet, quiet=st.none() | quiets, zone=zones, by=st.just(ANN), at=st.just(NOON)),
    st.builds(ChooseDaily, daily=st.none() | st.times(), zone=zones, by=st.just(ANN), at=st.just(NOON)),
    st.builds(EndSubscriptions, union_id=unions, cause=st.sampled_from(EndCause), at=st.just(NOON)),
    st.builds(
        AskForWebhook,
        union_id=unions,
        url=st.sampled_from(["https://a.example", "https://b.example"]),
        place=places,
        by=st.just(ANN),
        at=st.just(NOON),
    ),
    st.builds(ProveWebhook, number=st.integers(1, 9), at=st.just(NOON)),
    st.builds(
        RotateSecret,
        number=st.integers(1, 9),
        counter=st.integers(1, 3),
        by=st.just(ANN),
        at=st.just(NOON),
    ),
    st.builds(EndWebhook, number=st.integers(1, 9), cause=st.just(EndCause.FAILING), at=st.just(NOON)),
    st.builds(ClosePlace, place=places, at=st.just(NOON)),
    st.builds(ReopenPlace, place=places, at=st.just(NOON)),
)


@given(st.lists(commands, max_size=20))
def test_a_repeat_does_nothing_and_any_history_folds(story: list[FollowingCommand]) -> None:
    state, log = FOLLOWING.initial, list[FollowingEvent]()
    for command in story:
        try:
            happened = decide(command, state)
        except Refused:
            continue
        log += happened
        state = after(*log)
        assert decide(command, state) == []
        assert len(state.subscriptions) <= state.made
        wanted = [(s.union_id, s.topic, s.proposal, s.place) for s in state.subscriptions.values()]
        assert len(set(wanted)) == len(wanted)
        assert state.hours.quiet is None or state.hours.quiet.end != state.hours.quiet.start
