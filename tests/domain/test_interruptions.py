"""Silence only counts while the union could speak."""

from dataclasses import replace
from datetime import datetime, timedelta

from domain.people import Channel
from domain.union import events
from domain.union.events import Basis, LapseCause, MoveCause
from tests.domain.spec import (
    A_WEEK_ON,
    ADMIT_DAN,
    ANN,
    ASKED,
    BEA,
    CAT,
    DAN,
    DAY,
    DEADLINE,
    GROUP,
    KEY,
    NOON,
    RESOLUTION,
    TRIO,
    accepts,
    consents,
    interrupted,
    later,
    links,
    nostr,
    notified,
    objects,
    open_to,
    proposes,
    restored,
    settles,
)

BOTH = TRIO.given(events.ChannelBound(channel=KEY, proposal=9)).after(links(CAT, nostr(CAT)))
"""Cat can be heard on two networks."""
BOTH_ASKED = open_to(BOTH, RESOLUTION)
SECOND_GROUP = Channel("telegram:-2002")


def hours(start: float, end: float, channel: Channel = GROUP) -> events.ServiceInterrupted:
    return events.ServiceInterrupted(channel=channel, start=later(hours=start), end=later(hours=end))


def moved(deadline: datetime, number: int = 1) -> events.DeadlineMoved:
    return events.DeadlineMoved(number=number, cause=MoveCause.INTERRUPTION, deadline=deadline)


def test_an_interruption_moves_the_deadline_by_as_long() -> None:
    assert ASKED.when(interrupted(later(hours=2), later(hours=5))) == [
        hours(2, 5),
        moved(DEADLINE + timedelta(hours=3)),
    ]


def test_ten_minutes_move_nothing() -> None:
    assert ASKED.when(interrupted(NOON, later(minutes=10))) == []
    assert ASKED.when(interrupted(NOON, later(minutes=10, seconds=1))) != []


def test_every_open_deadline_moves() -> None:
    two = ASKED.after(proposes(BEA, RESOLUTION), notified(2, at=later(hours=1)))
    assert two.when(interrupted(later(hours=2), later(hours=3))) == [
        hours(2, 3),
        moved(later(hours=25), 1),
        moved(later(hours=26), 2),
    ]


def test_a_channel_that_an_elector_depends_on_moves_the_deadline() -> None:
    assert BOTH_ASKED.when(interrupted(later(hours=2), later(hours=5), KEY)) == [
        hours(2, 5, KEY),
        moved(later(hours=27)),
    ]


def test_a_channel_that_no_elector_depends_on_moves_nothing() -> None:
    nobody_on_nostr = open_to(TRIO.given(events.ChannelBound(channel=KEY, proposal=9)), RESOLUTION)
    assert nobody_on_nostr.when(interrupted(later(hours=2), later(hours=5), KEY)) == [hours(2, 5, KEY)]


def test_a_place_on_a_network_that_nobody_uses_is_no_interruption() -> None:
    assert ASKED.when(interrupted(later(hours=2), later(hours=5), KEY)) == []


def test_members_may_be_heard_elsewhere_on_their_network_than_at_home() -> None:
    """Somebody who writes to the bot itself, say."""
    elsewhere = interrupted(later(hours=2), later(hours=5), SECOND_GROUP)
    assert ASKED.when(elsewhere)[1:] == [
        events.DeadlineMoved(number=1, cause=MoveCause.INTERRUPTION, deadline=DEADLINE + timedelta(hours=3))
    ]
    assert TRIO.when(elsewhere) == []


def test_after_a_restore_everybody_has_a_whole_period_to_say_it_again() -> None:
    told = later(hours=23)
    assert ASKED.when(restored(later(hours=20), told)) == [
        events.ServiceInterrupted(channel=GROUP, start=later(hours=20), end=told, restored=True),
        events.DeadlineMoved(number=1, cause=MoveCause.RESTORED, deadline=told + DAY),
    ]


def test_a_restore_counts_however_short_it_was() -> None:
    told = later(minutes=5)
    assert ASKED.when(restored(later(minutes=1), told))[1:] == [
        events.DeadlineMoved(number=1, cause=MoveCause.RESTORED, deadline=told + DAY)
    ]


def test_a_restore_brings_no_deadline_nearer() -> None:
    """It was an hour long and told at once: moved by an hour it is later than a period from then."""
    week = TRIO.after(replace(proposes(ANN, RESOLUTION), period=timedelta(days=7)), notified())
    assert week.when(restored(later(hours=1), later(hours=2)))[1:] == [
        events.DeadlineMoved(number=1, cause=MoveCause.RESTORED, deadline=later(days=7, hours=2))
    ]


def test_a_restore_is_recorded_once() -> None:
    command = restored(later(hours=20), later(hours=23))
    assert ASKED.after(command).when(command) == []


def test_the_same_interruption_twice_changes_nothing() -> None:
    command = interrupted(later(hours=2), later(hours=5))
    assert ASKED.after(command).when(command) == []
    assert ASKED.after(command).when(interrupted(later(hours=3), later(hours=4))) == []


def test_the_same_hours_lost_on_two_networks_are_lost_once() -> None:
    history = BOTH_ASKED.after(interrupted(later(hours=2), later(hours=5)))
    assert history.when(interrupted(later(hours=2), later(hours=5), KEY)) == [hours(2, 5, KEY)]


def test_only_the_hours_not_counted_yet_are_added() -> None:
    history = BOTH_ASKED.after(interrupted(later(hours=2), later(hours=5)))
    assert history.when(interrupted(later(hours=4), later(hours=6), KEY)) == [
        hours(4, 6, KEY),
        moved(later(hours=28)),
    ]


def test_an_interruption_that_went_on_is_counted_once() -> None:
    history = ASKED.after(interrupted(later(hours=2), later(hours=5)))
    assert history.when(interrupted(later(hours=2), later(hours=6))) == [
        hours(2, 6),
        moved(later(hours=28)),
    ]


def test_two_interruptions_add_up() -> None:
    history = ASKED.after(interrupted(later(hours=2), later(hours=3)))
    assert history.when(interrupted(later(hours=8), later(hours=10))) == [
        hours(8, 10),
        moved(later(hours=27)),
    ]


def test_an_earlier_interruption_that_is_known_later_counts_for_itself() -> None:
    history = BOTH_ASKED.after(interrupted(later(hours=8), later(hours=10)))
    assert history.when(interrupted(later(hours=2), later(hours=3), KEY)) == [
        hours(2, 3, KEY),
        moved(later(hours=27)),
    ]


def test_the_time_between_two_interruptions_has_not_been_counted() -> None:
    history = BOTH_ASKED.after(
        interrupted(later(hours=2), later(hours=3)), interrupted(later(hours=8), later(hours=10))
    )
    assert history.when(interrupted(later(hours=4), later(hours=6), KEY)) == [
        hours(4, 6, KEY),
        moved(later(hours=29)),
    ]


def test_an_interruption_before_the_proposal_costs_it_nothing() -> None:
    assert ASKED.when(interrupted(later(hours=-5), later(hours=-2))) == [hours(-5, -2)]


def test_of_an_interruption_that_began_before_the_proposal_only_the_rest_counts() -> None:
    assert ASKED.when(interrupted(later(hours=-5), later(hours=2))) == [
        hours(-5, 2),
        moved(later(hours=26)),
    ]


def test_an_interruption_after_the_deadline_moves_nothing() -> None:
    assert ASKED.when(interrupted(DEADLINE, later(hours=30))) == [hours(24, 30)]


def test_an_interruption_around_the_deadline_keeps_it_open() -> None:
    history = ASKED.after(interrupted(later(hours=23), later(hours=30)))
    assert history.events[-1] == moved(later(hours=31))
    assert history.when(settles(later(hours=30))) == []
    assert history.when(objects(BEA, at=later(hours=30, minutes=30))) != []
    assert history.when(settles(later(hours=31)))[0] == events.ProposalCarried(number=1, basis=Basis.TACIT)


def test_before_the_notice_there_is_no_deadline_to_move() -> None:
    proposed = TRIO.after(proposes(ANN, RESOLUTION))
    assert proposed.when(interrupted(later(hours=2), later(hours=5))) == [hours(2, 5)]


def test_a_settled_proposal_stays_settled() -> None:
    carried = ASKED.after(consents(BEA), consents(CAT))
    assert carried.when(interrupted(later(hours=2), later(hours=5))) == [hours(2, 5)]


def test_an_awaited_candidate_gets_the_lost_time_as_well() -> None:
    awaited = open_to(TRIO, ADMIT_DAN).after(settles())
    history = awaited.after(interrupted(later(days=2), later(days=3)))
    assert history.events[-1] == moved(A_WEEK_ON + timedelta(days=1))
    assert history.when(settles(A_WEEK_ON)) == []
    assert events.ProposalCarried(number=1, basis=Basis.TACIT) in history.when(accepts(DAN, at=A_WEEK_ON))
    assert history.when(settles(A_WEEK_ON + timedelta(days=1))) == [
        events.ProposalLapsed(number=1, cause=LapseCause.CANDIDATE_SILENT)
    ]


def test_an_interruption_settles_nothing() -> None:
    """After a start it is recorded before the members have been heard."""
    two = ASKED.after(proposes(BEA, RESOLUTION), notified(2, at=later(hours=10)))
    assert two.when(interrupted(later(hours=25), later(hours=26))) == [
        hours(25, 26),
        moved(later(hours=35), 2),
    ]


def test_a_moved_deadline_is_rounded_up_to_a_whole_second() -> None:
    command = interrupted(NOON, later(hours=1) + timedelta(microseconds=1))
    assert ASKED.when(command)[-1] == moved(later(hours=25, seconds=1))
