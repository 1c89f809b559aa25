"""What everybody should hear about a proposal is on the record, whether its author has a voice in it or not."""

import pytest

from domain.people import Identity
from domain.union import events
from domain.union.changes import AdmitMember, ReplaceIdentity
from domain.union.events import Basis
from domain.union.evolve import fold
from domain.union.proposal import Said
from domain.union.reasons import Reason
from domain.union.state import Active
from tests.domain.spec import (
    ADMIT_DAN,
    ANN,
    ASKED,
    BEA,
    CAT,
    DAN,
    DEADLINE,
    EXPEL_CAT,
    NOON,
    TRIO,
    History,
    consents,
    doubts,
    later,
    nostr,
    only_remarked,
    open_to,
    person,
    remarks,
    revises,
    settles,
    telegram,
    union_of,
)

ADMITTING = open_to(TRIO, ADMIT_DAN)


def latest(history: History) -> tuple[Said, ...]:
    union = fold(history.events)
    assert isinstance(union, Active)
    return union.open[1].remarks


def test_a_member_says_what_the_others_should_hear() -> None:
    assert ASKED.when(remarks(BEA)) == [
        events.Remarked(number=1, member=BEA, text="plums rot", unclear=False)
    ]


def test_who_is_to_be_expelled_is_heard_without_a_voice() -> None:
    assert open_to(TRIO, EXPEL_CAT).when(remarks(CAT, "I sold none")) == [
        events.Remarked(number=1, member=CAT, text="I sold none", unclear=False)
    ]


def test_who_joined_later_is_heard_without_a_voice() -> None:
    joined = ASKED.given(events.MemberAdmitted(member=4, identity=telegram(DAN), name="Dan", proposal=9))
    assert joined.when(remarks(DAN)) != []


def test_a_candidate_is_heard_who_is_no_member_yet() -> None:
    assert ADMITTING.when(remarks(DAN, "I graft trees")) == [
        events.Remarked(number=1, member=None, text="I graft trees", unclear=False)
    ]
    assert latest(ADMITTING.after(remarks(DAN, "I graft trees"))) == (Said(None, "I graft trees"),)


def test_so_is_the_owner_of_an_account_that_is_to_replace_another() -> None:
    replacing = open_to(TRIO, ReplaceIdentity(member=BEA, old=telegram(BEA), new=nostr(BEA)))
    assert replacing.when(remarks(nostr(BEA), "I lost my phone")) != []


@pytest.mark.parametrize("number", [1, 7])
def test_a_stranger_is_not_heard_and_learns_nothing(number: int) -> None:
    stranger = Identity("telegram:99")
    assert ADMITTING.refuses(remarks(stranger, number=number)) is Reason.NOT_A_MEMBER
    assert ASKED.refuses(remarks(DAN, number=number)) is Reason.NOT_A_MEMBER


def test_a_remark_is_no_stance_and_delays_nothing() -> None:
    remarked = ASKED.after(remarks(CAT), consents(BEA))
    assert remarked.when(consents(CAT))[1] == events.ProposalCarried(number=1, basis=Basis.EXPLICIT)
    assert isinstance(ASKED.after(remarks(CAT)).when(settles())[0], events.ProposalCarried)


def test_ten_a_person_and_proposal() -> None:
    often = ASKED.after(*(remarks(BEA, f"{count} plums rot") for count in range(10)))
    assert often.refuses(remarks(BEA)) is Reason.REMARKED_ENOUGH
    assert often.when(remarks(CAT)) != []
    assert often.after(revises(ANN)).refuses(remarks(BEA)) is Reason.REMARKED_ENOUGH


def test_the_limit_refuses_no_doubt() -> None:
    often = ASKED.after(*(remarks(BEA, f"{count} plums rot") for count in range(10)))
    assert often.when(doubts(BEA)) != []


def test_what_was_unclear_and_only_a_remark_is_read_as_one() -> None:
    assert latest(ASKED.after(doubts(BEA), only_remarked(BEA))) == (Said(BEA, "hmm, not sure"),)


def test_the_latest_are_known_by_heart_and_stay_when_the_text_is_another() -> None:
    said = ASKED.after(*(remarks(BEA, f"{count} plums rot") for count in range(5)), revises(ANN))
    assert [one.text for one in latest(said)] == ["2 plums rot", "3 plums rot", "4 plums rot"]


def test_it_says_something_and_not_too_much() -> None:
    assert ASKED.refuses(remarks(BEA, " ")) is Reason.EMPTY_TEXT
    assert ASKED.refuses(remarks(BEA, "x" * 501)) is Reason.TEXT_TOO_LONG


def test_after_its_time_there_is_nothing_to_remark() -> None:
    ASKED.leaves_open(remarks(BEA, at=DEADLINE), heard=NOON)
    assert ASKED.after(settles()).refuses(remarks(BEA, at=later(days=2))) is Reason.ALREADY_SETTLED
    assert union_of(ANN, BEA, CAT).refuses(remarks(BEA)) is Reason.NO_SUCH_PROPOSAL


def test_a_candidate_is_heard_while_the_others_only_wait_for_them() -> None:
    awaiting = open_to(TRIO, AdmitMember(candidate=person(DAN))).after(settles())
    assert awaiting.when(remarks(DAN, at=later(days=2))) != []
