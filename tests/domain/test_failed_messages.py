"""Who spoke and was not taken in, by a fault of ours, was not silent: what they have a voice in waits, once."""

from domain.union import events
from domain.union.events import Basis, MoveCause
from tests.domain.spec import (
    ADMIT_DAN,
    ANN,
    ARTICLE,
    ASKED,
    BEA,
    CAT,
    DAN,
    DAY,
    DEADLINE,
    EVE,
    EXPEL_CAT,
    QUARTET,
    TRIO,
    accepts,
    consents,
    fails,
    later,
    leaves,
    links,
    made_good,
    nostr,
    notified,
    objects,
    open_to,
    proposes,
    settles,
)

FAILED = ASKED.after(fails(BEA))
MOVED = events.DeadlineMoved(number=1, cause=MoveCause.FAILED, deadline=DEADLINE + DAY)


def test_what_failed_is_on_the_record_with_what_waits_for_it() -> None:
    assert ASKED.when(fails(BEA)) == [events.MessageFailed(member=BEA, numbers=(1,))]


def test_silence_carries_nothing_at_the_deadline_in_which_its_author_has_a_voice() -> None:
    assert FAILED.when(settles()) == [MOVED]


def test_after_one_period_it_is_settled() -> None:
    moved = FAILED.after(settles())
    assert moved.when(settles(DEADLINE + DAY))[0] == events.ProposalCarried(number=1, basis=Basis.TACIT)


def test_a_proposal_waits_once_whoever_fails_however_often() -> None:
    moved = FAILED.after(settles())
    for who in (BEA, CAT):
        assert moved.when(fails(who, at=later(hours=30))) == []
    assert FAILED.when(fails(BEA)) == []
    both = FAILED.after(fails(CAT), settles())
    assert isinstance(both.when(settles(DEADLINE + DAY))[0], events.ProposalCarried)


def test_who_has_spoken_on_it_since_is_not_waited_for() -> None:
    for spoken in (consents(BEA), objects(BEA)):
        assert MOVED not in FAILED.after(spoken).when(settles())


def test_who_spoke_of_something_else_or_was_heard_after_all_is_not_waited_for() -> None:
    assert FAILED.when(made_good(BEA)) == [events.MessageMadeGood(member=BEA)]
    assert isinstance(FAILED.after(made_good(BEA)).when(settles())[0], events.ProposalCarried)
    assert ASKED.when(made_good(BEA)) == []
    assert FAILED.when(made_good(CAT)) == []


def test_a_person_is_heard_from_whichever_account_they_speak() -> None:
    linked = ASKED.after(links(BEA, nostr(BEA)), fails(nostr(BEA)))
    assert linked.when(settles()) == [MOVED]
    assert linked.when(made_good(BEA)) == [events.MessageMadeGood(member=BEA)]


def test_what_they_say_in_the_time_they_are_given_counts() -> None:
    late = FAILED.after(settles(), objects(BEA, at=later(hours=30)))
    assert isinstance(late.when(settles(DEADLINE + DAY))[0], events.ProposalRejected)


def test_nothing_waits_for_who_has_no_voice_in_it() -> None:
    history = open_to(QUARTET, EXPEL_CAT).after(consents(BEA))
    assert history.when(fails(CAT)) == []
    assert history.when(fails(EVE)) == []  # no member at all
    joined = open_to(TRIO, ADMIT_DAN).after(accepts(DAN, 1), consents(BEA), consents(CAT))
    assert joined.after(proposes(ANN, ARTICLE), notified(2)).when(fails(DAN)) == [
        events.MessageFailed(member=DAN, numbers=(2,))
    ]


def test_what_others_have_a_voice_in_goes_on() -> None:
    """Dan became a member when the first was open already."""
    joined = ASKED.after(proposes(ANN, ADMIT_DAN), accepts(DAN, 2), consents(BEA, 2), consents(CAT, 2))
    settled = joined.after(proposes(ANN, ARTICLE), notified(3), fails(DAN)).when(settles())
    assert events.ProposalCarried(number=1, basis=Basis.TACIT) in settled
    assert events.DeadlineMoved(number=3, cause=MoveCause.FAILED, deadline=DEADLINE + DAY) in settled


def test_what_was_due_before_they_spoke_waits_for_nothing() -> None:
    assert ASKED.when(fails(BEA, at=DEADLINE)) == []


def test_an_objection_ends_it_all_the_same_and_so_does_everybodys_consent() -> None:
    assert isinstance(FAILED.after(objects(CAT)).when(settles())[0], events.ProposalRejected)
    agreed = ASKED.after(consents(BEA), fails(BEA)).when(consents(CAT))
    assert agreed[:2] == [
        events.ConsentGiven(number=1, member=CAT),
        events.ProposalCarried(number=1, basis=Basis.EXPLICIT),
    ]


def test_a_lack_of_support_is_no_outcome_either_as_long_as_it_waits() -> None:
    history = open_to(QUARTET, EXPEL_CAT).after(fails(BEA))
    assert history.when(settles()) == [MOVED]


def test_a_candidate_who_accepts_late_decides_nothing_over_it() -> None:
    awaited = open_to(TRIO, ADMIT_DAN).after(settles(), fails(BEA, at=later(hours=25)))
    moved = awaited.when(accepts(DAN, 1, at=later(hours=26)))
    assert events.DeadlineMoved(number=1, cause=MoveCause.FAILED, deadline=later(hours=50)) in moved


def test_who_is_gone_is_not_waited_for() -> None:
    assert MOVED not in FAILED.after(leaves(BEA)).when(settles())


def test_it_is_forgotten_with_nothing_left_to_wait_for() -> None:
    said = FAILED.after(objects(BEA))
    assert isinstance(said.events[-1], events.ObjectionRaised)
    assert said.when(made_good(BEA)) == []
