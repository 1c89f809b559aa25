"""Money that the bot cannot see, cash or in a bank, as a member tells of it and the union decides that it is so."""

from dataclasses import dataclass
from enum import StrEnum

from domain.refusal import Refused
from domain.treasury.accounts import attested, treasury
from domain.treasury.events import Posting
from domain.treasury.money import Money

LARGEST = 10**12
"""In the smallest units: ten thousand million euros."""

LONGEST = 500
"""Characters of what it was for."""


class Reason(StrEnum):
    NO_AMOUNT = "no-amount"
    AMOUNT_TOO_LARGE = "amount-too-large"
    PURPOSE_TOO_LONG = "purpose-too-long"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attestation:
    """What came in is positive, what was spent is negative; `what` it was, where from, and who keeps it."""

    money: Money
    what: str

    @property
    def spends(self) -> bool:
        return self.money.amount < 0

    @property
    def postings(self) -> tuple[Posting, ...]:
        amount, currency = self.money.amount, self.money.currency
        return (
            Posting(account=attested(currency), amount=amount),
            Posting(account=treasury(currency), amount=-amount),
        )


def check(attestation: Attestation) -> None:
    """Before it is put to the union. Raises Refused."""
    if attestation.money.amount == 0:
        raise Refused(Reason.NO_AMOUNT)
    if abs(attestation.money.amount) > LARGEST:
        raise Refused(Reason.AMOUNT_TOO_LARGE)
    if len(attestation.what) > LONGEST:
        raise Refused(Reason.PURPOSE_TOO_LONG, limit=LONGEST, length=len(attestation.what))
