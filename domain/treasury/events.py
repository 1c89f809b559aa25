"""What has happened to a union's money. Immutable and for ever: the log is made of these."""

from dataclasses import dataclass
from typing import NewType, TypeAlias

from domain.treasury.accounts import Account

Cause = NewType("Cause", str)
"""`kind:key`: what an entry is booked for, `proposal:7`. Nothing is booked twice for one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Posting:
    """In the smallest units of the account's currency: what comes to what is held is positive, its origin negative."""

    account: Account
    amount: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryBooked:
    """`number` counts the entries of a ledger, from 1. In each currency the postings sum to zero."""

    number: int
    cause: Cause
    what: str
    postings: tuple[Posting, ...]


TreasuryEvent: TypeAlias = EntryBooked
