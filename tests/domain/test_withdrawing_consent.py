"""Whoever consented may be silent again, and silence counts."""

from dataclasses import replace

from domain.union import events
from domain.union.events import Basis, Dated, LapseCause, MoveCause
from domain.union.evolve import fold
from domain.union.proposal import Consent, silent
from domain.union.reasons import Reason
from domain.union.state import Active
from tests.domain.spec import (
    ANN,
    ASKED,
    BEA,
    CAT,
    DAN,
    DAY,
    DEADLINE,
    EXPEL_CAT,
    FOUNDED,
    NOON,
    QUARTET,
    RESOLUTION,
    TRIO,
    consents,
    doubts,
    later,
    leaves,
    links,
    nostr,
    objects,
    open_to,
    revises,
    settles,
    withdraws_consent,
)

CONSENTED = ASKED.after(consents(BEA))


def test_they_are_silent_again() -> None:
    assert CONSENTED.when(withdraws_consent(BEA)) == [events.ConsentWithdrawn(number=1, member=BEA)]
    union = fold(CONSENTED.after(withdraws_consent(BEA)).events)
    assert isinstance(union, Active)
    assert silent(union.open[1]) == {BEA, CAT}


def test_their_silence_counts_and_no_deadline_moves() -> None:
    late = CONSENTED.after(withdraws_consent(BEA, at=later(hours=23)))
    assert late.when(settles())[0] == events.ProposalCarried(number=1, basis=Basis.TACIT)


def test_it_is_carried_early_no_more() -> None:
    assert CONSENTED.after(withdraws_consent(BEA)).when(consents(CAT)) == [
        events.ConsentGiven(number=1, member=CAT)
    ]


def test_it_is_no_second_voice_any_more() -> None:
    expelling = open_to(QUARTET, EXPEL_CAT).after(consents(BEA), withdraws_consent(BEA))
    assert expelling.when(settles()) == [events.ProposalLapsed(number=1, cause=LapseCause.UNSUPPORTED)]


def test_they_do_not_take_the_proposal_over() -> None:
    silent_again = open_to(QUARTET, RESOLUTION).after(consents(BEA), consents(DAN), withdraws_consent(BEA))
    assert events.ProposerChanged(number=1, proposer=DAN) in silent_again.when(leaves(ANN))


def test_who_has_not_consented_has_nothing_to_withdraw() -> None:
    assert ASKED.when(withdraws_consent(BEA)) == []
    assert ASKED.after(objects(BEA)).when(withdraws_consent(BEA)) == []
    assert CONSENTED.after(revises(ANN)).when(withdraws_consent(BEA)) == []


def test_the_proposer_withdraws_the_proposal_instead() -> None:
    assert ASKED.refuses(withdraws_consent(ANN)) is Reason.PROPOSING_IS_CONSENTING
    taken_over = open_to(QUARTET, RESOLUTION).after(consents(BEA), leaves(ANN))
    assert taken_over.refuses(withdraws_consent(BEA)) is Reason.PROPOSING_IS_CONSENTING


def test_it_is_too_late_when_it_is_due() -> None:
    late = withdraws_consent(BEA, at=DEADLINE)
    CONSENTED.leaves_open(late, heard=NOON)
    assert CONSENTED.refuses(late) is Reason.ALREADY_SETTLED
    assert CONSENTED.refuses(withdraws_consent(DAN)) is Reason.NOT_A_MEMBER


def test_what_is_unclear_stays_so() -> None:
    doubting = CONSENTED.after(doubts(BEA), withdraws_consent(BEA))
    assert doubting.when(settles()) == [
        events.DeadlineMoved(number=1, cause=MoveCause.DOUBT, deadline=DEADLINE + DAY)
    ]


def test_whoever_says_that_this_is_what_they_meant_is_in_doubt_no_more() -> None:
    doubting = CONSENTED.after(doubts(BEA))
    assert doubting.when(replace(withdraws_consent(BEA), chosen=True)) == [
        events.ConsentWithdrawn(number=1, member=BEA),
        events.DoubtSettled(number=1, member=BEA),
    ]
    assert CONSENTED.when(replace(withdraws_consent(BEA), chosen=True)) == [
        events.ConsentWithdrawn(number=1, member=BEA)
    ]


def test_of_one_key_the_later_word_counts() -> None:
    key = nostr(BEA)
    on_nostr = open_to(TRIO.after(links(BEA, key)), RESOLUTION)
    consented = on_nostr.after(replace(consents(key), dated=NOON))
    assert consented.refuses(replace(withdraws_consent(key), dated=FOUNDED)) is Reason.SAID_EARLIER
    withdrawn = consented.after(replace(withdraws_consent(key), dated=later(hours=1)))
    assert withdrawn.events[-1] == events.ConsentWithdrawn(
        number=1, member=BEA, dated=Dated(key=key, at=later(hours=1))
    )
    assert withdrawn.refuses(replace(consents(key), dated=NOON)) is Reason.SAID_EARLIER


def test_they_may_consent_again() -> None:
    again = CONSENTED.after(withdraws_consent(BEA), consents(BEA))
    union = fold(again.events)
    assert isinstance(union, Active)
    assert union.open[1].stances[BEA] == Consent()
