"""Every entry balances, is booked once for what caused it, and what the union has is the sum of what was booked."""

from collections import Counter
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.refusal import Refused
from domain.treasury.accounts import attested, treasury
from domain.treasury.attestation import LARGEST, LONGEST, Attestation, Reason, check
from domain.treasury.commands import BookAttestation
from domain.treasury.events import Cause, EntryBooked, Posting
from domain.treasury.ledger import TREASURY, Ledger, decide, evolve, is_balanced, treasury_of
from domain.treasury.money import Money

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


def attestation(amount: int, currency: str = "EUR", what: str = "from the fair") -> Attestation:
    return Attestation(money=Money(amount=amount, currency=currency), what=what)


def book(proposal: int, amount: int, currency: str = "EUR") -> BookAttestation:
    return BookAttestation(proposal=proposal, attestation=attestation(amount, currency), at=NOON)


def after(*commands: BookAttestation) -> Ledger:
    ledger = TREASURY.initial
    for command in commands:
        for event in decide(command, ledger):
            ledger = evolve(ledger, event)
    return ledger


def test_what_came_in_is_kept_by_somebody_and_belongs_to_the_union() -> None:
    assert decide(book(7, 50_000), TREASURY.initial) == [
        EntryBooked(
            number=1,
            cause=Cause("proposal:7"),
            what="from the fair",
            postings=(
                Posting(account=attested("EUR"), amount=50_000),
                Posting(account=treasury("EUR"), amount=-50_000),
            ),
        )
    ]
    ledger = after(book(7, 50_000))
    assert ledger.balance(attested("EUR")) == ledger.balance(treasury("EUR"))
    assert ledger.balance(treasury("EUR")) == Money(amount=50_000, currency="EUR")


def test_what_was_spent_is_there_no_more() -> None:
    ledger = after(book(1, 50_000), book(2, -12_050))
    assert treasury_of(ledger) == [Money(amount=37_950, currency="EUR")]


def test_who_laid_money_out_is_owed_it() -> None:
    assert treasury_of(after(book(1, -500))) == [Money(amount=-500, currency="EUR")]


def test_a_decision_is_booked_once() -> None:
    assert decide(book(1, 50_000), after(book(1, 50_000), book(2, 7))) == []


@given(st.lists(st.builds(book, st.integers(1, 8), st.integers(-LARGEST, LARGEST), st.sampled_from("€$"))))
def test_whatever_comes_twice_or_late_every_entry_balances_and_nothing_is_lost(
    commands: list[BookAttestation],
) -> None:
    """Of what is decided by one proposal the first counts."""
    ledger, entries, expected = TREASURY.initial, list[EntryBooked](), Counter[str]()
    for command in commands:
        for event in decide(command, ledger):
            ledger = evolve(ledger, event)
            entries.append(event)
            expected[command.attestation.money.currency] += command.attestation.money.amount
        assert not decide(command, ledger)
    assert [entry.number for entry in entries] == [*range(1, ledger.entries + 1)]
    assert all(is_balanced(entry.postings) for entry in entries)
    assert len({entry.cause for entry in entries}) == len(entries)
    assert {money.currency: money.amount for money in treasury_of(ledger)} == expected


@pytest.mark.parametrize(
    ("one", "reason"),
    [
        (attestation(0), Reason.NO_AMOUNT),
        (attestation(LARGEST + 1), Reason.AMOUNT_TOO_LARGE),
        (attestation(-LARGEST - 1), Reason.AMOUNT_TOO_LARGE),
        (attestation(1, what="x" * (LONGEST + 1)), Reason.PURPOSE_TOO_LONG),
    ],
)
def test_what_cannot_be_so_is_not_put_to_the_union(one: Attestation, reason: Reason) -> None:
    with pytest.raises(Refused, match=reason):
        check(one)


def test_what_may_be_so_is() -> None:
    check(attestation(LARGEST, what="x" * LONGEST))
