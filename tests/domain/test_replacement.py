"""A lost account is replaced by a decision that neither takes a voice away nor lets a thief veto it."""

from domain.union import events
from domain.union.changes import AdmitMember, ReplaceIdentity
from domain.union.events import Basis, LapseCause, MoveCause, Objection
from domain.union.reasons import Reason
from tests.domain.spec import (
    A_WEEK_ON,
    ANN,
    BEA,
    CAT,
    DAN,
    DEADLINE,
    EVE,
    QUARTET,
    RESOLUTION,
    TRIO,
    accepts,
    consents,
    declines,
    doubts,
    later,
    leaves,
    links,
    nostr,
    objects,
    open_to,
    person,
    proposes,
    settles,
    telegram,
    union_of,
    unlinks,
    withdraws_objection,
)

BEA_LOST_A_KEY = ReplaceIdentity(member=BEA, old=telegram(BEA), new=nostr(BEA))
REPLACED = events.IdentityReplaced(member=BEA, old=telegram(BEA), new=nostr(BEA), proposal=1)
LOST = open_to(TRIO, BEA_LOST_A_KEY)
AGREED = LOST.after(consents(CAT))
ACCEPTED = AGREED.after(accepts(nostr(BEA)))


def test_a_lost_identity_is_replaced_when_its_new_owner_accepted_and_a_second_voice_agreed() -> None:
    assert ACCEPTED.when(settles()) == [events.ProposalCarried(number=1, basis=Basis.TACIT), REPLACED]


def test_nobody_gets_an_account_that_did_not_accept() -> None:
    assert AGREED.when(settles()) == [
        events.DeadlineMoved(number=1, cause=MoveCause.AWAITING_CANDIDATE, deadline=A_WEEK_ON)
    ]
    assert AGREED.when(settles(A_WEEK_ON))[-1] == events.ProposalLapsed(
        number=1, cause=LapseCause.CANDIDATE_SILENT
    )


def test_the_owner_of_the_new_account_may_accept_after_the_deadline() -> None:
    awaited = AGREED.after(settles())
    assert awaited.when(accepts(nostr(BEA), at=later(days=3))) == [
        events.CandidateAccepted(number=1),
        events.ProposalCarried(number=1, basis=Basis.TACIT),
        REPLACED,
    ]


def test_the_owner_of_the_new_account_may_decline() -> None:
    assert AGREED.when(declines(nostr(BEA))) == [
        events.CandidateDeclined(number=1),
        events.ProposalDeclined(number=1),
    ]


def test_nobody_else_accepts_for_them() -> None:
    assert AGREED.refuses(accepts(nostr(EVE), 1)) is Reason.NOT_INVITED


def test_one_voice_and_silence_replace_nothing() -> None:
    accepted = LOST.after(accepts(nostr(BEA)))
    assert accepted.when(settles()) == [events.ProposalLapsed(number=1, cause=LapseCause.UNSUPPORTED)]


def test_it_lapses_without_a_second_voice_even_while_the_candidate_is_awaited() -> None:
    assert LOST.when(settles()) == [events.ProposalLapsed(number=1, cause=LapseCause.UNSUPPORTED)]


def test_a_thief_alone_cannot_veto_it() -> None:
    stolen = ACCEPTED.after(objects(BEA))
    assert stolen.events[-1] == events.ObjectionRaised(
        number=1, member=BEA, reason="too costly", contested=True
    )
    assert stolen.when(settles()) == [events.ProposalCarried(number=1, basis=Basis.TACIT), REPLACED]


def test_beside_somebody_elses_an_objection_from_the_old_account_counts() -> None:
    two = open_to(QUARTET, BEA_LOST_A_KEY).after(
        consents(CAT), accepts(nostr(BEA)), objects(BEA), objects(DAN)
    )
    assert two.when(settles()) == [
        events.ProposalRejected(
            number=1,
            objections=(
                Objection(member=BEA, reason="too costly"),
                Objection(member=DAN, reason="too costly"),
            ),
        )
    ]


def test_from_another_account_of_theirs_the_members_objection_counts_by_itself() -> None:
    linked = open_to(TRIO.after(links(BEA, nostr(DAN))), BEA_LOST_A_KEY).after(
        consents(CAT), accepts(nostr(BEA)), objects(BEA)
    )
    assert linked.when(objects(nostr(DAN))) == [
        events.ObjectionRaised(number=1, member=BEA, reason="too costly")
    ]
    assert isinstance(linked.after(objects(nostr(DAN))).when(settles())[0], events.ProposalRejected)


def test_an_objection_that_counts_is_not_weakened_from_the_old_account() -> None:
    objected = open_to(TRIO.after(links(BEA, nostr(DAN))), BEA_LOST_A_KEY).after(
        consents(CAT), accepts(nostr(BEA)), objects(nostr(DAN)), objects(BEA, reason="and mine")
    )
    assert isinstance(objected.when(settles())[0], events.ProposalRejected)


def test_nothing_said_from_the_old_account_moves_the_deadline() -> None:
    stolen = ACCEPTED.after(objects(BEA))
    assert stolen.when(withdraws_objection(BEA, at=later(hours=23))) == [
        events.ObjectionWithdrawn(number=1, member=BEA)
    ]


def test_a_doubt_from_the_old_account_keeps_nothing_waiting() -> None:
    doubted = ACCEPTED.after(doubts(BEA))
    assert doubted.when(settles()) == [events.ProposalCarried(number=1, basis=Basis.TACIT), REPLACED]


def test_while_it_is_open_the_old_account_neither_links_nor_unlinks() -> None:
    lost = open_to(TRIO.after(links(BEA, nostr(DAN))), BEA_LOST_A_KEY)
    assert lost.refuses(links(BEA, nostr(EVE))) is Reason.IDENTITY_CONTESTED
    assert lost.refuses(links(nostr(EVE), BEA)) is Reason.IDENTITY_CONTESTED
    assert lost.refuses(unlinks(BEA, nostr(DAN))) is Reason.IDENTITY_CONTESTED


def test_the_member_may_put_the_stolen_account_out_from_another_of_theirs() -> None:
    lost = open_to(TRIO.after(links(BEA, nostr(DAN))), BEA_LOST_A_KEY)
    assert lost.when(unlinks(nostr(DAN), telegram(BEA)))[-1] == events.ProposalLapsed(
        number=1, cause=LapseCause.IDENTITY_GONE
    )


def test_in_a_union_of_two_it_is_refused() -> None:
    pair = union_of(ANN, BEA)
    assert pair.refuses(proposes(ANN, BEA_LOST_A_KEY)) is Reason.REPLACEMENT_IN_A_UNION_OF_TWO


def test_it_lapses_when_only_two_are_left() -> None:
    assert AGREED.when(leaves(CAT))[-1] == events.ProposalLapsed(number=1, cause=LapseCause.TOO_FEW_ELECTORS)


def test_the_new_identity_speaks_for_the_member_and_the_old_one_does_not() -> None:
    replaced = ACCEPTED.after(settles(), proposes(ANN, RESOLUTION, DEADLINE))
    assert replaced.refuses(consents(BEA, 2, DEADLINE)) is Reason.NOT_A_MEMBER
    assert replaced.when(consents(nostr(BEA), 2, DEADLINE)) == [events.ConsentGiven(number=2, member=BEA)]


def test_replacing_keeps_the_members_objections_where_they_stand() -> None:
    history = ACCEPTED.after(proposes(ANN, RESOLUTION), objects(BEA, 2), consents(BEA))
    assert history.events[-1] == REPLACED
    assert history.when(objects(nostr(BEA), 2)) == []


def test_a_replacement_lapses_when_the_member_has_left() -> None:
    quartet = open_to(QUARTET, BEA_LOST_A_KEY)
    assert quartet.when(leaves(BEA))[-1] == events.ProposalLapsed(number=1, cause=LapseCause.MEMBER_GONE)


def test_a_replacement_lapses_when_the_new_identity_becomes_a_members() -> None:
    assert LOST.when(links(CAT, nostr(BEA)))[-1] == events.ProposalLapsed(
        number=1, cause=LapseCause.IDENTITY_TAKEN
    )


def test_the_second_of_two_replacements_lapses() -> None:
    other = ReplaceIdentity(member=BEA, old=telegram(BEA), new=nostr(EVE))
    both = LOST.after(proposes(ANN, other), consents(BEA, 2), accepts(nostr(EVE)))
    assert both.when(consents(CAT, 2))[-2:] == [
        events.IdentityReplaced(member=BEA, old=telegram(BEA), new=nostr(EVE), proposal=2),
        events.ProposalLapsed(number=1, cause=LapseCause.IDENTITY_GONE),
    ]


def test_a_replacement_follows_a_member_who_merged() -> None:
    change = ReplaceIdentity(member=DAN, old=telegram(DAN), new=nostr(DAN))
    merged = open_to(QUARTET, change).after(consents(BEA), accepts(nostr(DAN)), links(CAT, nostr(EVE)))
    assert merged.when(settles())[-1] == events.IdentityReplaced(
        member=DAN, old=telegram(DAN), new=nostr(DAN), proposal=1
    )


def test_an_account_that_is_to_replace_another_can_still_be_proposed_as_a_member() -> None:
    """Which of the two is decided first takes it."""
    admission = LOST.after(proposes(ANN, AdmitMember(candidate=person(EVE, nostr(BEA)))))
    assert isinstance(admission.events[-1], events.ProposalOpened)
