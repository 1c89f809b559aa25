"""One person, one voice, on as many networks as they like."""

import pytest

from domain.union.changes import AdmitMember, ReplaceIdentity
from domain.union.events import (
    IdentityLinked,
    IdentityReplaced,
    IdentityUnlinked,
    MemberAdmitted,
    MemberExpelled,
    MembersMerged,
    ResolutionAdopted,
)
from domain.union.proposal_events import (
    Basis,
    ConsentGiven,
    DeadlineMoved,
    LapseCause,
    MoveCause,
    Objection,
    ObjectionRaised,
    ObjectionWithdrawn,
    ProposalCarried,
    ProposalLapsed,
    ProposalRejected,
    ProposalWithdrawn,
)
from domain.union.reasons import Reason
from tests.domain.spec import (
    ANN,
    ASKED,
    BEA,
    CAT,
    DAN,
    DEADLINE,
    EVE,
    EXPEL_CAT,
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

MERGED = MembersMerged(member=BEA, merged=CAT)
FOUR_ASKED = open_to(QUARTET, RESOLUTION)
BEA_LOST_A_KEY = ReplaceIdentity(member=BEA, old=telegram(BEA), new=nostr(BEA))


# --- linking --------------------------------------------------------------------------------------


def test_a_member_links_a_second_identity_without_any_decision() -> None:
    assert TRIO.when(links(BEA, nostr(BEA))) == [IdentityLinked(member=BEA, identity=nostr(BEA))]


def test_it_may_be_linked_from_the_other_side() -> None:
    assert TRIO.when(links(nostr(BEA), BEA)) == [IdentityLinked(member=BEA, identity=nostr(BEA))]


def test_linking_twice_changes_nothing() -> None:
    linked = TRIO.after(links(BEA, nostr(BEA)))
    assert linked.when(links(BEA, nostr(BEA))) == []
    assert linked.when(links(nostr(BEA), BEA)) == []
    assert linked.when(links(BEA, BEA)) == []


def test_a_linked_identity_speaks_for_the_member() -> None:
    linked = ASKED.after(links(BEA, nostr(BEA)))
    assert linked.when(objects(nostr(BEA))) == [ObjectionRaised(number=1, member=BEA, reason="too costly")]


def test_linking_adds_no_voice() -> None:
    linked = ASKED.after(links(BEA, nostr(BEA)), consents(BEA), consents(nostr(BEA)))
    assert linked.when(consents(CAT))[1] == ProposalCarried(number=1, basis=Basis.EXPLICIT)


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
    assert merged.when(consents(CAT)) == [ConsentGiven(number=1, member=BEA)]
    assert merged.when(links(CAT, BEA)) == []


def test_the_merged_members_number_is_not_used_again() -> None:
    merged = TRIO.after(links(BEA, CAT), proposes(ANN, AdmitMember(candidate=person(DAN))), consents(BEA))
    assert merged.when(accepts(DAN))[-1] == MemberAdmitted(
        member=4, identity=telegram(DAN), name="Dan", proposal=1
    )


def test_two_who_are_one_have_one_voice_and_the_later_stance_is_theirs() -> None:
    later_consent = FOUR_ASKED.after(objects(BEA), consents(CAT), consents(DAN))
    assert later_consent.when(links(BEA, CAT)) == [
        MERGED,
        ProposalCarried(number=1, basis=Basis.EXPLICIT),
        ResolutionAdopted(text=RESOLUTION.text, proposal=1),
    ]
    later_objection = FOUR_ASKED.after(consents(BEA), objects(CAT), consents(DAN), links(BEA, CAT))
    assert later_objection.when(settles()) == [
        ProposalRejected(number=1, objections=(Objection(member=BEA, reason="too costly"),))
    ]


def test_an_objection_overtaken_by_the_same_persons_consent_moves_the_deadline() -> None:
    history = FOUR_ASKED.after(objects(CAT), consents(BEA))
    assert history.when(links(BEA, CAT, at=later(hours=20))) == [
        MERGED,
        DeadlineMoved(number=1, cause=MoveCause.OBJECTION_WITHDRAWN, deadline=later(hours=44)),
    ]


def test_an_objection_that_stands_under_another_number_moves_no_deadline() -> None:
    history = FOUR_ASKED.after(objects(CAT))
    assert history.when(links(BEA, CAT, at=later(hours=20))) == [MERGED]
    assert history.after(objects(BEA)).when(links(BEA, CAT, at=later(hours=20))) == [MERGED]


def test_a_merged_objector_withdraws_under_either_identity() -> None:
    history = FOUR_ASKED.after(objects(CAT), links(BEA, CAT))
    assert history.when(withdraws_objection(CAT)) == [ObjectionWithdrawn(number=1, member=BEA)]


def test_a_merged_proposer_remains_the_proposer() -> None:
    history = open_to(TRIO, RESOLUTION, by=CAT).after(links(BEA, CAT))
    assert history.when(withdraws(BEA)) == [ProposalWithdrawn(number=1)]


def test_merging_may_complete_the_consent_of_all() -> None:
    assert ASKED.after(consents(BEA)).when(links(BEA, CAT)) == [
        MERGED,
        ProposalCarried(number=1, basis=Basis.EXPLICIT),
        ResolutionAdopted(text=RESOLUTION.text, proposal=1),
    ]


def test_a_merged_person_keeps_the_voice_that_either_had() -> None:
    """Dan joined after the opening, Cat before: together they are Cat."""
    joined = ASKED.given(*union_of(ANN, BEA, CAT, DAN).events[-1:]).after(links(CAT, DAN))
    assert joined.when(objects(DAN)) == [ObjectionRaised(number=1, member=CAT, reason="too costly")]


def test_an_expulsion_in_which_an_elector_turns_out_to_be_the_expelled_loses_that_elector() -> None:
    expulsion = open_to(QUARTET, EXPEL_CAT).after(consents(DAN))
    assert expulsion.when(links(BEA, CAT)) == [
        MERGED,
        ProposalCarried(number=1, basis=Basis.EXPLICIT),
        MemberExpelled(member=BEA, proposal=1),
    ]


def test_an_expulsion_whose_proposer_turns_out_to_be_the_expelled_passes_on() -> None:
    quintet = open_to(union_of(ANN, BEA, CAT, DAN, EVE), EXPEL_CAT, by=BEA)
    assert quintet.when(links(CAT, BEA)) == [
        MERGED,
        ProposalLapsed(number=1, cause=LapseCause.NO_PROPOSER),
    ]


def test_an_expulsion_lapses_when_merging_leaves_too_few_electors() -> None:
    assert open_to(TRIO, EXPEL_CAT).when(links(ANN, BEA)) == [
        MembersMerged(member=ANN, merged=BEA),
        ProposalLapsed(number=1, cause=LapseCause.TOO_FEW_ELECTORS),
    ]


# --- a lost key or account ----------------------------------------------------------------------------


def test_a_lost_identity_is_replaced_by_a_decision() -> None:
    assert open_to(TRIO, BEA_LOST_A_KEY).when(settles()) == [
        ProposalCarried(number=1, basis=Basis.TACIT),
        IdentityReplaced(member=BEA, old=telegram(BEA), new=nostr(BEA), proposal=1),
    ]


def test_the_new_identity_speaks_for_the_member_and_the_old_one_does_not() -> None:
    replaced = open_to(TRIO, BEA_LOST_A_KEY).after(settles(), proposes(ANN, RESOLUTION, DEADLINE))
    assert replaced.refuses(consents(BEA, 2, DEADLINE)) is Reason.NOT_A_MEMBER
    assert replaced.when(consents(nostr(BEA), 2, DEADLINE)) == [ConsentGiven(number=2, member=BEA)]


def test_replacing_keeps_the_members_objections_where_they_stand() -> None:
    history = open_to(TRIO, BEA_LOST_A_KEY).after(proposes(ANN, RESOLUTION), objects(BEA, 2))
    replaced = history.after(consents(BEA), consents(CAT))
    assert isinstance(replaced.events[-1], IdentityReplaced)
    assert replaced.when(objects(nostr(BEA), 2)) == []


def test_replacing_an_objectors_identity_moves_no_deadline() -> None:
    history = open_to(TRIO, RESOLUTION).after(objects(BEA), proposes(ANN, BEA_LOST_A_KEY), consents(BEA, 2))
    replaced = history.when(consents(CAT, 2, at=later(hours=20)))
    assert isinstance(replaced[-1], IdentityReplaced)


def test_a_replacement_lapses_when_the_member_has_left() -> None:
    assert open_to(TRIO, BEA_LOST_A_KEY).when(leaves(BEA))[-1] == ProposalLapsed(
        number=1, cause=LapseCause.MEMBER_GONE
    )


def test_a_member_gives_up_an_account_but_never_the_last() -> None:
    linked = TRIO.after(links(BEA, nostr(BEA)))
    assert linked.when(unlinks(BEA, telegram(BEA))) == [IdentityUnlinked(member=BEA, identity=telegram(BEA))]
    alone = linked.after(unlinks(BEA, telegram(BEA)))
    assert alone.refuses(unlinks(nostr(BEA), nostr(BEA))) is Reason.LAST_IDENTITY


def test_an_account_given_up_speaks_for_nobody() -> None:
    given_up = TRIO.after(links(BEA, nostr(BEA)), unlinks(BEA, nostr(BEA)))
    assert given_up.refuses(proposes(nostr(BEA), RESOLUTION)) is Reason.NOT_A_MEMBER


def test_a_replacement_lapses_when_the_new_identity_becomes_a_members() -> None:
    assert open_to(TRIO, BEA_LOST_A_KEY).when(links(CAT, nostr(BEA)))[-1] == ProposalLapsed(
        number=1, cause=LapseCause.IDENTITY_TAKEN
    )


def test_the_second_of_two_replacements_lapses() -> None:
    other = ReplaceIdentity(member=BEA, old=telegram(BEA), new=nostr(EVE))
    history = open_to(TRIO, BEA_LOST_A_KEY).after(proposes(ANN, other), consents(BEA, 2))
    assert history.when(consents(CAT, 2))[-2:] == [
        IdentityReplaced(member=BEA, old=telegram(BEA), new=nostr(EVE), proposal=2),
        ProposalLapsed(number=1, cause=LapseCause.IDENTITY_GONE),
    ]


def test_a_replacement_stays_with_its_member_when_others_merge() -> None:
    change = ReplaceIdentity(member=DAN, old=telegram(DAN), new=nostr(DAN))
    merged = open_to(QUARTET, change).after(links(BEA, CAT))
    assert merged.when(settles())[-1] == IdentityReplaced(
        member=DAN, old=telegram(DAN), new=nostr(DAN), proposal=1
    )


def test_a_replacement_follows_a_member_who_merged() -> None:
    change = ReplaceIdentity(member=CAT, old=telegram(CAT), new=nostr(CAT))
    merged = open_to(TRIO, change).after(links(BEA, CAT))
    assert merged.when(settles())[-1] == IdentityReplaced(
        member=BEA, old=telegram(CAT), new=nostr(CAT), proposal=1
    )
