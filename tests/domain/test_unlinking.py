"""What follows when a member gives up one of their identities."""

from domain.union.changes import ReplaceIdentity
from domain.union.events import Basis, IdentityLinked, LapseCause, ProposalCarried, ProposalLapsed
from domain.union.reasons import Reason
from tests.domain.spec import (
    BEA,
    CAT,
    DAN,
    EVE,
    RESOLUTION,
    TRIO,
    links,
    nostr,
    open_to,
    settles,
    telegram,
    unlinks,
)

LINKED = TRIO.after(links(BEA, nostr(BEA)))


def test_the_identity_that_acts_may_be_the_one_given_up() -> None:
    given_up = LINKED.after(unlinks(BEA, telegram(BEA)))
    assert given_up.refuses(unlinks(BEA, telegram(BEA))) is Reason.NOT_A_MEMBER


def test_giving_up_what_one_does_not_have_changes_nothing() -> None:
    assert LINKED.when(unlinks(BEA, nostr(DAN))) == []
    assert LINKED.when(unlinks(BEA, telegram(CAT))) == []


def test_giving_up_an_identity_needs_a_member() -> None:
    assert LINKED.refuses(unlinks(DAN, nostr(BEA))) is Reason.NOT_A_MEMBER


def test_an_identity_given_up_may_become_somebody_elses() -> None:
    given_up = LINKED.after(unlinks(BEA, nostr(BEA)))
    assert given_up.when(links(CAT, nostr(BEA))) == [IdentityLinked(member=CAT, identity=nostr(BEA))]


def test_whoever_was_told_stays_told() -> None:
    told = open_to(LINKED, RESOLUTION).after(unlinks(BEA, telegram(BEA)))
    assert told.when(settles())[0] == ProposalCarried(number=1, basis=Basis.TACIT)


def test_a_replacement_lapses_when_the_old_identity_was_given_up() -> None:
    change = ReplaceIdentity(member=BEA, old=nostr(BEA), new=nostr(EVE))
    assert open_to(LINKED, change).when(unlinks(BEA, nostr(BEA)))[-1] == ProposalLapsed(
        number=1, cause=LapseCause.IDENTITY_GONE
    )
