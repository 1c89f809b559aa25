"""Whether strangers may ask to be taken in is any member's to say; who was expelled is known until they are members again."""

from domain.union import events
from domain.union.changes import AdmitMember
from domain.union.commands import ChooseRequests
from domain.union.evolve import fold
from domain.union.reasons import Reason
from domain.union.state import Active
from tests.domain.spec import (
    ANN,
    BEA,
    CAT,
    NOON,
    accepts,
    consents,
    expel,
    person,
    proposes,
    telegram,
    union_of,
)


def chooses(who: int, *, taken: bool) -> ChooseRequests:
    return ChooseRequests(taken=taken, by=telegram(who), at=NOON)


def test_any_member_closes_and_opens_them_at_once() -> None:
    union = union_of(ANN, BEA)
    assert union.when(chooses(BEA, taken=False)) == [events.RequestsChosen(member=BEA, taken=False)]
    closed = union.after(chooses(BEA, taken=False))
    assert closed.when(chooses(ANN, taken=True)) == [events.RequestsChosen(member=ANN, taken=True)]


def test_what_is_so_already_is_not_chosen_again() -> None:
    assert union_of(ANN, BEA).when(chooses(ANN, taken=True)) == []
    assert union_of(ANN, BEA).after(chooses(ANN, taken=False)).when(chooses(BEA, taken=False)) == []


def test_a_stranger_does_not() -> None:
    assert union_of(ANN, BEA).refuses(chooses(CAT, taken=False)) is Reason.NOT_A_MEMBER


def test_who_was_expelled_is_known_by_account_until_they_are_a_member_again() -> None:
    expelled = union_of(ANN, BEA, CAT).after(proposes(ANN, expel(CAT)), consents(BEA))
    union = fold(expelled.events)
    assert isinstance(union, Active)
    assert union.expelled == {telegram(CAT)}
    again = expelled.after(
        proposes(ANN, AdmitMember(candidate=person(CAT))),
        accepts(CAT, 2),
        consents(BEA, 2),
    )
    union = fold(again.events)
    assert isinstance(union, Active)
    assert union.expelled == set()
    assert any(telegram(CAT) in member.identities for member in union.roster.values())
