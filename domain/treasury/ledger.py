"""The double entry of one union: what it is, how it comes about, and what is booked."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from domain.decider import Decider
from domain.treasury.accounts import TREASURY as UNION_OWN
from domain.treasury.accounts import Account, currency_of, kind_of, side_of
from domain.treasury.commands import BookAttestation, TreasuryCommand
from domain.treasury.events import Cause, EntryBooked, Posting, TreasuryEvent
from domain.treasury.money import Money


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """`sums` are those of all postings by account; `causes` what was booked already."""

    entries: int = 0
    sums: Mapping[Account, int] = field(default_factory=dict)
    causes: frozenset[Cause] = frozenset()

    def balance(self, account: Account) -> Money:
        """Counted on the account's own side."""
        amount = side_of(account).value * self.sums.get(account, 0)
        return Money(amount=amount, currency=currency_of(account))


def decide(command: TreasuryCommand, ledger: Ledger) -> Sequence[TreasuryEvent]:
    match command:
        case BookAttestation(proposal=proposal, attestation=attestation):
            return _book(decision(proposal), attestation.what, attestation.postings, ledger)


def evolve(ledger: Ledger, event: TreasuryEvent) -> Ledger:
    match event:
        case EntryBooked(number=number, cause=cause, postings=postings):
            return Ledger(
                entries=number,
                sums=_added(postings, ledger.sums),
                causes=ledger.causes | {cause},
            )


def decision(proposal: int) -> Cause:
    """That of the union on this proposal."""
    return Cause(f"proposal:{proposal}")


def treasury_of(ledger: Ledger) -> Sequence[Money]:
    """What is the union's own, by currency; also nothing, where there was something once."""
    return [ledger.balance(account) for account in sorted(ledger.sums) if kind_of(account) == UNION_OWN]


def is_balanced(postings: Iterable[Posting]) -> bool:
    sums: defaultdict[str, int] = defaultdict(int)
    for posting in postings:
        sums[currency_of(posting.account)] += posting.amount
    return not any(sums.values())


def _book(cause: Cause, what: str, postings: tuple[Posting, ...], ledger: Ledger) -> Sequence[TreasuryEvent]:
    """The one place where entries are made."""
    if cause in ledger.causes:
        return []
    if not is_balanced(postings):
        raise AssertionError(f"{cause} would not balance")
    return [EntryBooked(number=ledger.entries + 1, cause=cause, what=what, postings=postings)]


def _added(postings: Iterable[Posting], sums: Mapping[Account, int]) -> Mapping[Account, int]:
    added = dict(sums)
    for posting in postings:
        added[posting.account] = added.get(posting.account, 0) + posting.amount
    return added


TREASURY: Decider[TreasuryCommand, TreasuryEvent, Ledger] = Decider(
    category="treasury",
    initial=Ledger(),
    decide=decide,
    evolve=evolve,
    events=(EntryBooked,),
)
