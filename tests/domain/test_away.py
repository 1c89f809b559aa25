"""Who is away says so. It changes no voice."""

from datetime import datetime

from domain.union import events
from domain.union.events import Basis
from domain.union.evolve import fold
from domain.union.reasons import Reason
from domain.union.state import Active, is_away
from tests.domain.spec import (
    ANN,
    ASKED,
    BEA,
    CAT,
    DAN,
    NOON,
    RESOLUTION,
    TRIO,
    History,
    comes_back,
    consents,
    expel,
    fails,
    goes_away,
    later,
    leaves,
    links,
    objects,
    open_to,
    proposes,
    remarks,
    settles,
    withdraws_consent,
)

RETURN = later(days=9)
GONE = ASKED.after(goes_away(BEA, RETURN))


def away(history: History, at: datetime = NOON, who: int = BEA) -> bool:
    union = fold(history.events)
    assert isinstance(union, Active)
    return is_away(union, who, at)


def test_a_member_says_to_be_away() -> None:
    assert ASKED.when(goes_away(BEA, RETURN)) == [events.MemberAway(member=BEA, until=RETURN)]
    assert away(GONE)
    assert not away(GONE, who=CAT)


def test_it_is_over_after_the_day_they_named() -> None:
    assert away(GONE, at=later(days=8.9))
    assert not away(GONE, at=RETURN)
    assert GONE.when(comes_back(BEA, at=RETURN))[-1:] != [events.MemberBack(member=BEA)]


def test_or_when_they_say_so_or_name_another_day() -> None:
    assert GONE.when(comes_back(BEA)) == [events.MemberBack(member=BEA)]
    assert not away(GONE.after(comes_back(BEA)))
    assert TRIO.when(comes_back(BEA)) == []
    longer = GONE.after(goes_away(BEA, later(days=12)))
    assert away(longer, at=later(days=11))


def test_or_with_their_next_stance() -> None:
    assert not away(GONE.after(consents(BEA)))
    assert not away(GONE.after(objects(BEA)))
    assert not away(GONE.after(proposes(BEA, RESOLUTION)))
    consented = ASKED.after(consents(BEA), goes_away(BEA, RETURN))
    assert not away(consented.after(withdraws_consent(BEA)))


def test_but_not_with_what_others_say_nor_with_a_remark() -> None:
    assert away(GONE.after(consents(CAT), remarks(BEA), fails(BEA)))


def test_their_silence_counts() -> None:
    assert GONE.when(settles())[0] == events.ProposalCarried(number=1, basis=Basis.TACIT)


def test_for_sixty_days_and_the_rest_of_the_last() -> None:
    assert TRIO.when(goes_away(BEA, later(days=61))) != []
    assert TRIO.refuses(goes_away(BEA, later(days=61, seconds=1))) is Reason.AWAY_TOO_LONG
    assert TRIO.refuses(goes_away(BEA, NOON)) is Reason.AWAY_IN_THE_PAST
    assert TRIO.refuses(goes_away(DAN, RETURN)) is Reason.NOT_A_MEMBER


def test_whoever_leaves_is_forgotten_as_away() -> None:
    union = fold(GONE.after(leaves(BEA)).events)
    assert isinstance(union, Active)
    assert union.away == {}


def test_two_who_prove_to_be_one_are_as_away_as_the_one_who_stays() -> None:
    assert away(GONE.after(links(BEA, CAT)))
    merged = TRIO.after(goes_away(CAT, RETURN), links(BEA, CAT))
    assert not away(merged, who=CAT)
    assert not away(merged, who=BEA)


def test_it_hinders_no_decision_about_them() -> None:
    expelled = open_to(TRIO.after(goes_away(CAT, RETURN)), expel(CAT)).after(consents(BEA))
    assert isinstance(expelled.events[-1], events.MemberExpelled)
    assert not away(expelled, who=CAT)
    assert away(TRIO.after(goes_away(ANN, RETURN)), who=ANN)
