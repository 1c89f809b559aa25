"""Who does not belong to a union can have it forget who they are; what was decided stays, by number."""

import pytest

from domain.people import Identity, Person
from domain.union import events
from domain.union.changes import AdmitMember
from domain.union.commands import ForgetPerson
from domain.union.evolve import fold
from domain.union.reasons import Reason
from domain.union.state import Active, Dissolved
from tests.domain.spec import (
    ADMIT_DAN,
    ANN,
    BEA,
    CAT,
    DAN,
    EVE,
    NOON,
    TRIO,
    History,
    accepts,
    consents,
    declines,
    leaves,
    links,
    nostr,
    open_to,
    person,
    started,
    telegram,
)

GONE = TRIO.after(leaves(CAT))


def forgets(who: Identity) -> ForgetPerson:
    return ForgetPerson(by=who, at=NOON)


def known(history: History) -> Active:
    union = fold(history.events)
    assert not isinstance(union, Dissolved)
    assert isinstance(union, Active)
    return union


def test_a_former_member_is_forgotten_by_number_and_by_every_trace_of_how_they_came() -> None:
    assert GONE.when(forgets(telegram(CAT))) == [
        events.PersonForgotten(member=CAT),
        events.PersonForgotten(invitation=2),
    ]


def test_nothing_of_a_union_names_them_any_more() -> None:
    union = known(GONE.after(forgets(telegram(CAT))))
    assert (union.names[CAT], union.names[BEA]) == ("", "Bea")
    assert telegram(CAT) not in repr(union)
    assert "Cat" not in repr(union)


def test_who_was_admitted_is_forgotten_with_their_admission() -> None:
    admitted = open_to(TRIO, ADMIT_DAN).after(accepts(DAN), consents(BEA), consents(CAT), leaves(DAN))
    assert admitted.when(forgets(telegram(DAN))) == [
        events.PersonForgotten(member=DAN),
        events.PersonForgotten(proposal=1),
    ]
    assert "Dan" not in repr(known(admitted.after(forgets(telegram(DAN)))))


def test_any_account_they_had_when_they_left_will_do() -> None:
    linked = TRIO.after(links(CAT, nostr(CAT)), leaves(CAT))
    assert linked.when(forgets(nostr(CAT))) == linked.when(forgets(telegram(CAT)))


def test_a_candidate_who_declined_is_forgotten() -> None:
    declined = open_to(TRIO, AdmitMember(candidate=person(EVE))).after(declines(EVE))
    assert declined.when(forgets(telegram(EVE))) == [events.PersonForgotten(proposal=1)]
    assert "Eve" not in repr(known(declined.after(forgets(telegram(EVE)))))


@pytest.mark.parametrize("who", [telegram(EVE), Identity("telegram:999")])
def test_who_was_never_there_changes_nothing(who: Identity) -> None:
    assert GONE.when(forgets(who)) == []


def test_to_be_forgotten_twice_changes_nothing() -> None:
    assert GONE.after(forgets(telegram(CAT))).when(forgets(telegram(CAT))) == []


def test_a_member_leaves_first_and_who_is_invited_declines_first() -> None:
    assert TRIO.refuses(forgets(telegram(CAT))) is Reason.STILL_A_MEMBER
    assert open_to(TRIO, ADMIT_DAN).refuses(forgets(telegram(DAN))) is Reason.STILL_INVITED
    assert History((started(invited=[person(BEA)]),)).refuses(forgets(telegram(BEA))) is Reason.STILL_INVITED


def test_nobody_belongs_to_a_union_that_has_ended() -> None:
    ended = TRIO.given(events.UnionDissolved(proposal=None))
    forgotten = ended.after(forgets(telegram(ANN)))
    union = fold(forgotten.events)
    assert isinstance(union, Dissolved)
    assert union.last.names[ANN] == ""
    assert telegram(ANN) not in repr(union)
    assert forgotten.when(forgets(telegram(ANN))) == []


def test_who_came_again_is_known_by_the_new_number_alone() -> None:
    again = GONE.after(forgets(telegram(CAT))).given(
        events.MemberAdmitted(member=4, identity=telegram(CAT), name="Cat", proposal=9)
    )
    union = known(again)
    assert (union.names[CAT], union.names[4]) == ("", "Cat")
    assert union.roster[4].identities == (telegram(CAT),)


def test_somebody_else_keeps_their_name() -> None:
    assert (
        Person(identity=telegram(BEA), name="Bea")
        in known(GONE.after(forgets(telegram(CAT)))).started.invited
    )
