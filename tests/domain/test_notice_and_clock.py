"""The clock starts with the notice, when the last elector has been told."""

from datetime import timedelta

from domain.people import Channel
from domain.union import events
from domain.union.events import Basis, LapseCause, MoveCause
from domain.union.reasons import Reason
from tests.domain.spec import (
    A_WEEK_ON,
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
    consents,
    found_absent,
    interrupted,
    later,
    leaves,
    links,
    nostr,
    notified,
    objects,
    person,
    proposes,
    settles,
    telegram,
    union_of,
)

PROPOSED = TRIO.after(proposes(ANN, RESOLUTION))

APART = union_of(ANN, BEA, person(CAT, nostr(CAT))).given(events.ChannelBound(channel=KEY, proposal=9))
"""Cat is on Nostr only, the others on Telegram only, and the union is at home on both."""
APART_PROPOSED = APART.after(proposes(ANN, RESOLUTION))
CAT_UNTOLD = APART_PROPOSED.after(notified())


def test_the_clock_starts_with_the_notice_and_not_with_the_proposal() -> None:
    assert PROPOSED.when(notified(at=later(hours=2))) == [
        events.NoticePublished(number=1, channel=GROUP, told=(ANN, BEA, CAT), deadline=later(hours=26))
    ]


def test_nothing_is_due_before_the_notice() -> None:
    assert PROPOSED.when(settles(later(days=6))) == []


def test_publishing_the_same_notice_twice_changes_nothing() -> None:
    assert ASKED.when(notified(at=later(hours=1))) == []


def test_the_deadline_is_a_period_after_the_last_elector_was_told() -> None:
    assert APART_PROPOSED.when(notified()) == [
        events.NoticePublished(number=1, channel=GROUP, told=(ANN, BEA), deadline=None)
    ]
    assert CAT_UNTOLD.when(notified(channel=KEY, at=later(hours=5))) == [
        events.NoticePublished(number=1, channel=KEY, told=(CAT,), deadline=later(hours=29))
    ]


def test_a_notice_in_a_second_channel_moves_no_deadline() -> None:
    both = TRIO.given(events.ChannelBound(channel=KEY, proposal=9)).after(
        proposes(ANN, RESOLUTION), notified()
    )
    assert both.when(notified(channel=KEY, at=later(hours=5))) == [
        events.NoticePublished(number=1, channel=KEY, told=(), deadline=None)
    ]
    assert both.after(notified(channel=KEY, at=later(hours=5))).when(settles()) == [
        events.ProposalCarried(number=1, basis=Basis.TACIT),
        events.ResolutionAdopted(text=RESOLUTION.text, proposal=1),
    ]


def test_a_member_on_two_networks_is_told_on_either() -> None:
    assert APART.after(links(nostr(CAT), CAT), proposes(ANN, RESOLUTION)).when(notified()) == [
        events.NoticePublished(number=1, channel=GROUP, told=(ANN, BEA, CAT), deadline=DEADLINE)
    ]


def test_while_somebody_is_untold_silence_does_not_count() -> None:
    assert CAT_UNTOLD.when(settles(A_WEEK_ON - timedelta(seconds=1))) == []


def test_an_untold_elector_delays_seven_days_and_not_for_ever() -> None:
    assert CAT_UNTOLD.when(settles(A_WEEK_ON)) == [
        events.DeadlineMoved(number=1, cause=MoveCause.NOT_REACHED, deadline=A_WEEK_ON + DAY)
    ]
    begun = CAT_UNTOLD.after(settles(A_WEEK_ON))
    assert begun.when(settles(A_WEEK_ON + DAY))[0] == events.ProposalCarried(number=1, basis=Basis.TACIT)


def test_whoever_was_not_reached_may_still_object() -> None:
    objected = CAT_UNTOLD.after(settles(A_WEEK_ON), objects(nostr(CAT), at=later(days=7, hours=1)))
    assert isinstance(objected.when(settles(A_WEEK_ON + DAY))[0], events.ProposalRejected)


def test_an_objection_while_the_clock_is_about_to_start_is_not_too_late() -> None:
    heard = A_WEEK_ON - timedelta(seconds=1)
    assert CAT_UNTOLD.when(objects(BEA, at=A_WEEK_ON), heard=heard) == [
        events.ObjectionRaised(number=1, member=BEA, reason="too costly")
    ]


def test_the_period_without_the_untold_begins_when_it_can_be_told() -> None:
    """The service was away over the seventh day: nobody could read a deadline before it was back."""
    back = CAT_UNTOLD.after(interrupted(later(days=6), later(days=9)))
    assert back.when(settles(later(days=9))) == [
        events.DeadlineMoved(number=1, cause=MoveCause.NOT_REACHED, deadline=later(days=10))
    ]


def test_who_is_not_in_the_group_is_not_told_through_it() -> None:
    assert PROPOSED.when(notified(absent=(CAT,))) == [
        events.NoticePublished(number=1, channel=GROUP, told=(ANN, BEA), deadline=None, absent=(CAT,))
    ]


def test_whoever_was_absent_is_told_in_private_and_then_the_clock_runs() -> None:
    untold = PROPOSED.after(notified(absent=(CAT,)))
    private = notified(channel=Channel("telegram:3"), at=later(hours=1), to=CAT)
    assert untold.when(private) == [
        events.NoticePublished(number=1, channel=Channel("telegram:3"), told=(CAT,), deadline=later(hours=25))
    ]
    assert untold.after(private).when(private) == []


def test_whoever_comes_back_is_told_by_the_same_notice_again() -> None:
    untold = PROPOSED.after(notified(absent=(CAT,)))
    assert untold.when(notified(absent=(CAT,), at=later(hours=2))) == []
    assert untold.when(notified(at=later(hours=2))) == [
        events.NoticePublished(number=1, channel=GROUP, told=(CAT,), deadline=later(hours=26))
    ]


def test_nothing_that_others_do_tells_who_is_absent() -> None:
    untold = PROPOSED.after(notified(absent=(CAT,)))
    assert untold.when(links(BEA, nostr(BEA), at=later(hours=1))) == [
        events.IdentityLinked(member=BEA, identity=nostr(BEA))
    ]


def test_an_elector_found_outside_the_group_at_the_deadline_has_not_been_silent() -> None:
    assert ASKED.when(found_absent(CAT)) == [
        events.ElectorsFoundAbsent(number=1, channel=GROUP, absent=(CAT,)),
        events.DeadlineMoved(number=1, cause=MoveCause.ABSENCE, deadline=DEADLINE + DAY),
    ]


def test_absence_moves_a_deadline_once() -> None:
    moved = ASKED.after(found_absent(CAT))
    assert moved.when(found_absent(BEA, at=DEADLINE + DAY)) == []
    assert moved.when(settles(DEADLINE + DAY))[0] == events.ProposalCarried(number=1, basis=Basis.TACIT)


def test_whoever_has_spoken_or_is_objected_against_waits_for_nobody() -> None:
    assert ASKED.after(consents(CAT)).when(found_absent(CAT)) == []
    assert ASKED.after(objects(BEA)).when(found_absent(CAT)) == []


def test_when_nobody_who_was_told_is_left_nothing_is_carried_by_silence() -> None:
    union = union_of(person(ANN, nostr(ANN)), BEA, person(CAT, nostr(CAT)))
    only_bea_told = union.after(proposes(nostr(ANN), RESOLUTION), notified(), settles(A_WEEK_ON))
    left = only_bea_told.after(leaves(BEA, at=later(days=7, hours=1)))
    assert left.when(settles(later(days=8))) == [
        events.ProposalLapsed(number=1, cause=LapseCause.NEVER_ANNOUNCED)
    ]


def test_an_elector_who_links_an_identity_where_the_notice_stands_is_told() -> None:
    assert CAT_UNTOLD.when(links(nostr(CAT), CAT, at=later(hours=3))) == [
        events.IdentityLinked(member=CAT, identity=telegram(CAT)),
        events.NoticePublished(number=1, channel=GROUP, told=(CAT,), deadline=later(hours=27)),
    ]


def test_the_clock_starts_when_the_last_untold_elector_leaves() -> None:
    assert CAT_UNTOLD.when(leaves(nostr(CAT), at=later(hours=3))) == [
        events.MemberLeft(member=CAT),
        events.DeadlineMoved(number=1, cause=MoveCause.UNTOLD_GONE, deadline=later(hours=27)),
    ]


def test_the_clock_starts_when_the_untold_elector_turns_out_to_be_a_told_one() -> None:
    assert CAT_UNTOLD.when(links(nostr(CAT), BEA, at=later(hours=3))) == [
        events.MembersMerged(member=BEA, merged=CAT, at=later(hours=3)),
        events.DeadlineMoved(number=1, cause=MoveCause.UNTOLD_GONE, deadline=later(hours=27)),
    ]


def test_the_untold_may_object_and_consent() -> None:
    assert CAT_UNTOLD.when(objects(nostr(CAT))) == [
        events.ObjectionRaised(number=1, member=CAT, reason="too costly")
    ]
    assert events.ProposalCarried(number=1, basis=Basis.EXPLICIT) in CAT_UNTOLD.after(consents(BEA)).when(
        consents(nostr(CAT))
    )


def test_a_proposal_whose_notice_reached_nobody_for_seven_days_lapses() -> None:
    assert PROPOSED.when(settles(A_WEEK_ON - timedelta(seconds=1))) == []
    assert PROPOSED.when(settles(A_WEEK_ON)) == [
        events.ProposalLapsed(number=1, cause=LapseCause.NEVER_ANNOUNCED)
    ]


def test_a_notice_that_told_nobody_keeps_no_proposal_alive() -> None:
    told_nobody = TRIO.given(events.ChannelBound(channel=KEY, proposal=9)).after(
        proposes(ANN, RESOLUTION), notified(channel=KEY)
    )
    assert told_nobody.when(settles(A_WEEK_ON)) == [
        events.ProposalLapsed(number=1, cause=LapseCause.NEVER_ANNOUNCED)
    ]


def test_a_notice_after_seven_days_revives_nothing() -> None:
    assert PROPOSED.when(notified(at=A_WEEK_ON)) == []
    PROPOSED.leaves_open(consents(BEA, at=A_WEEK_ON), heard=NOON)


def test_linking_after_seven_days_revives_nothing() -> None:
    told_nobody = union_of(person(ANN, nostr(ANN)), person(BEA, nostr(BEA))).after(
        proposes(nostr(ANN), RESOLUTION), notified()
    )
    linked = told_nobody.when(links(nostr(ANN), ANN, at=A_WEEK_ON), heard=NOON)
    assert linked == [events.IdentityLinked(member=ANN, identity=telegram(ANN))]


def test_a_notice_elsewhere_than_at_home_tells_nobody() -> None:
    assert PROPOSED.when(notified(channel=Channel("telegram:-2002"))) == []


def test_a_notice_of_a_proposal_that_never_was_is_refused() -> None:
    assert PROPOSED.refuses(notified(7)) is Reason.NO_SUCH_PROPOSAL


def test_a_notice_of_a_settled_proposal_changes_nothing() -> None:
    carried = PROPOSED.after(consents(BEA), consents(CAT))
    assert carried.when(notified()) == []


def test_a_notice_settles_nothing() -> None:
    second = ASKED.after(proposes(BEA, RESOLUTION, at=later(hours=20)))
    assert second.when(notified(2, at=DEADLINE)) == [
        events.NoticePublished(number=2, channel=GROUP, told=(ANN, BEA, CAT), deadline=DEADLINE + DAY)
    ]


def test_a_deadline_is_rounded_up_to_a_whole_second() -> None:
    moment = NOON + timedelta(microseconds=1)
    assert PROPOSED.when(notified(at=moment)) == [
        events.NoticePublished(
            number=1,
            channel=GROUP,
            told=(ANN, BEA, CAT),
            deadline=DEADLINE + timedelta(seconds=1),
        )
    ]


def test_a_member_who_joins_after_the_proposal_need_not_be_told() -> None:
    joined = PROPOSED.after(proposes(ANN, RESOLUTION)).given(*union_of(ANN, BEA, CAT, DAN).events[-1:])
    (notice,) = joined.when(notified())
    assert isinstance(notice, events.NoticePublished)
    assert (notice.told, notice.deadline) == ((ANN, BEA, CAT), DEADLINE)
