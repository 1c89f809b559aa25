"""One person, one voice, on as many networks as they like."""

from dataclasses import replace

import pytest

from domain.union import events
from domain.union.changes import AdmitMember, ReplaceIdentity
from domain.union.events import Basis, LapseCause, MoveCause, Objection
from domain.union.reasons import Reason
from tests.domain.spec import (
    ANN,
    ASKED,
    BEA,
    CAT,
    DAN,
    EVE,
    EXPEL_CAT,
    NOON,
    QUARTET,
    RESOLUTION,
    TRIO,
    accepts,
    consents,
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
    withdraws,
    withdraws_objection,
)

MERGED = events.MembersMerged(member=BEA, merged=CAT, at=NOON)
MERGED_LATER = replace(MERGED, at=later(hours=20))
FOUR_ASKED = open_to(QUARTET, RESOLUTION)
BEA_LOST_A_KEY = ReplaceIdentity(member=BEA, old=telegram(BEA), new=nostr(BEA))


# --- linking --------------------------------------------------------------------------------------


def test_a_member_links_a_second_identity_without_any_decision() -> None:
    assert TRIO.when(links(BEA, nostr(BEA))) == [events.IdentityLinked(member=BEA, identity=nostr(BEA))]


def test_it_may_be_linked_from_the_other_side() -> None:
    assert TRIO.when(links(nostr(BEA), BEA)) == [events.IdentityLinked(member=BEA, identity=nostr(BEA))]


def test_linking_twice_changes_nothing() -> None:
    linked = TRIO.after(links(BEA, nostr(BEA)))
    assert linked.when(links(BEA, nostr(BEA))) == []
    assert linked.when(links(nostr(BEA), BEA)) == []
    assert linked.when(links(BEA, BEA)) == []


def test_a_linked_identity_speaks_for_the_member() -> None:
    linked = ASKED.after(links(BEA, nostr(BEA)))
    assert linked.when(objects(nostr(BEA))) == [
        events.ObjectionRaised(number=1, member=BEA, reason="too costly")
    ]


def test_linking_adds_no_voice() -> None:
    linked = ASKED.after(links(BEA, nostr(BEA)), consents(BEA), consents(nostr(BEA)))
    assert linked.when(consents(CAT))[1] == events.ProposalCarried(number=1, basis=Basis.EXPLICIT)


def test_two_identities_of_which_neither_is_a_members_cannot_be_linked() -> None:
    assert TRIO.refuses(links(DAN, nostr(DAN))) is Reason.NOT_A_MEMBER


def test_a_linked_identity_cannot_be_admitted() -> None:
    linked = TRIO.after(links(BEA, DAN))
    assert linked.refuses(proposes(ANN, AdmitMember(candidate=person(DAN)))) is Reason.ALREADY_A_MEMBER


def test_whoever_leaves_takes_all_their_identities_along() -> None:
    left = TRIO.after(links(BEA, nostr(BEA)), leaves(nostr(BEA)))
    assert left.refuses(proposes(BEA, RESOLUTION)) is Reason.NOT_A_MEMBER


# --- two members who are one ------------------------------------------------------------------------


@pytest.mark.parametrize(("by", "other"), [(BEA, CAT), (CAT, BEA)])
def test_two_members_who_prove_to_be_one_become_the_earlier_of_the_two(by: int, other: int) -> None:
    assert TRIO.when(links(by, other)) == [MERGED]


def test_the_merged_member_speaks_with_both_identities() -> None:
    merged = QUARTET.after(links(BEA, CAT), proposes(ANN, RESOLUTION))
    assert merged.when(consents(CAT)) == [events.ConsentGiven(number=1, member=BEA)]
    assert merged.when(links(CAT, BEA)) == []


def test_the_merged_members_number_is_not_used_again() -> None:
    merged = TRIO.after(links(BEA, CAT), proposes(ANN, AdmitMember(candidate=person(DAN))), consents(BEA))
    assert merged.when(accepts(DAN))[-1] == events.MemberAdmitted(
        member=4, identity=telegram(DAN), name="Dan", proposal=1, at=NOON
    )


def test_two_who_are_one_have_one_voice_and_the_later_stance_is_theirs() -> None:
    later_consent = FOUR_ASKED.after(objects(BEA), consents(CAT), consents(DAN))
    assert later_consent.when(links(BEA, CAT)) == [
        MERGED,
        events.ProposalCarried(number=1, basis=Basis.EXPLICIT),
        events.ResolutionAdopted(text=RESOLUTION.text, proposal=1),
    ]
    later_objection = FOUR_ASKED.after(consents(BEA), objects(CAT), consents(DAN), links(BEA, CAT))
    assert later_objection.when(settles()) == [
        events.ProposalRejected(number=1, objections=(Objection(member=BEA, reason="too costly"),))
    ]


def test_an_objection_overtaken_by_the_same_persons_consent_moves_the_deadline() -> None:
    history = FOUR_ASKED.after(objects(CAT), consents(BEA))
    assert history.when(links(BEA, CAT, at=later(hours=20))) == [
        MERGED_LATER,
        events.DeadlineMoved(number=1, cause=MoveCause.OBJECTION_WITHDRAWN, deadline=later(hours=44)),
    ]


def test_an_objection_that_stands_under_another_number_moves_no_deadline() -> None:
    history = FOUR_ASKED.after(objects(CAT))
    assert history.when(links(BEA, CAT, at=later(hours=20))) == [MERGED_LATER]
    assert history.after(objects(BEA)).when(links(BEA, CAT, at=later(hours=20))) == [MERGED_LATER]


def test_a_merged_objector_withdraws_under_either_identity() -> None:
    history = FOUR_ASKED.after(objects(CAT), links(BEA, CAT))
    assert history.when(withdraws_objection(CAT)) == [events.ObjectionWithdrawn(number=1, member=BEA)]


def test_a_merged_proposer_remains_the_proposer() -> None:
    history = open_to(TRIO, RESOLUTION, by=CAT).after(links(BEA, CAT))
    assert history.when(withdraws(BEA)) == [events.ProposalWithdrawn(number=1)]


def test_merging_may_complete_the_consent_of_all() -> None:
    assert ASKED.after(consents(BEA)).when(links(BEA, CAT)) == [
        MERGED,
        events.ProposalCarried(number=1, basis=Basis.EXPLICIT),
        events.ResolutionAdopted(text=RESOLUTION.text, proposal=1),
    ]


def test_a_merged_person_keeps_the_voice_that_either_had() -> None:
    """Dan joined after the opening, Cat before: together they are Cat."""
    joined = ASKED.given(*union_of(ANN, BEA, CAT, DAN).events[-1:]).after(links(CAT, DAN))
    assert joined.when(objects(DAN)) == [events.ObjectionRaised(number=1, member=CAT, reason="too costly")]


def test_an_expulsion_in_which_an_elector_turns_out_to_be_the_expelled_loses_that_elector() -> None:
    expulsion = open_to(QUARTET, EXPEL_CAT).after(consents(DAN))
    assert expulsion.when(links(BEA, CAT)) == [
        MERGED,
        events.ProposalCarried(number=1, basis=Basis.EXPLICIT),
        events.MemberExpelled(member=BEA, proposal=1),
    ]


def test_an_expulsion_whose_proposer_turns_out_to_be_the_expelled_passes_on() -> None:
    quintet = open_to(union_of(ANN, BEA, CAT, DAN, EVE), EXPEL_CAT, by=BEA)
    assert quintet.when(links(CAT, BEA)) == [
        MERGED,
        events.ProposalLapsed(number=1, cause=LapseCause.NO_PROPOSER),
    ]


def test_an_expulsion_lapses_when_merging_leaves_too_few_electors() -> None:
    assert open_to(TRIO, EXPEL_CAT).when(links(ANN, BEA)) == [
        events.MembersMerged(member=ANN, merged=BEA, at=NOON),
        events.ProposalLapsed(number=1, cause=LapseCause.TOO_FEW_ELECTORS),
    ]


def test_a_member_gives_up_an_account_but_never_the_last() -> None:
    linked = TRIO.after(links(BEA, nostr(BEA)))
    assert linked.when(unlinks(BEA, telegram(BEA))) == [
        events.IdentityUnlinked(member=BEA, identity=telegram(BEA))
    ]
    alone = linked.after(unlinks(BEA, telegram(BEA)))
    assert alone.refuses(unlinks(nostr(BEA), nostr(BEA))) is Reason.LAST_IDENTITY


def test_an_account_given_up_speaks_for_nobody() -> None:
    given_up = TRIO.after(links(BEA, nostr(BEA)), unlinks(BEA, nostr(BEA)))
    assert given_up.refuses(proposes(nostr(BEA), RESOLUTION)) is Reason.NOT_A_MEMBER


def test_for_seven_days_after_a_merge_neither_account_can_put_the_other_out() -> None:
    merged = QUARTET.after(links(BEA, CAT))
    assert merged.refuses(unlinks(CAT, telegram(BEA), at=later(days=6))) is Reason.MERGED_LATELY
    assert merged.refuses(unlinks(BEA, telegram(CAT), at=later(days=6))) is Reason.MERGED_LATELY
    assert merged.when(unlinks(BEA, telegram(CAT), at=later(days=7))) == [
        events.IdentityUnlinked(member=BEA, identity=telegram(CAT))
    ]


def test_whoever_was_merged_may_give_up_the_account_they_speak_from() -> None:
    merged = QUARTET.after(links(BEA, CAT))
    assert merged.when(unlinks(CAT, telegram(CAT))) == [
        events.IdentityUnlinked(member=BEA, identity=telegram(CAT))
    ]
