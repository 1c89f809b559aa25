"""The accounts of a ledger, and on which side the balance of each is counted."""

from enum import Enum
from types import MappingProxyType
from typing import NewType

Account = NewType("Account", str)
"""`kind:name`. One account has one currency."""

ATTESTED = "attested"
TREASURY = "treasury"


class Side(Enum):
    """What increases an account: what is held by what comes in, what is owed or set apart by what it came for."""

    HELD = 1
    OWED = -1


SIDES = MappingProxyType({ATTESTED: Side.HELD, TREASURY: Side.OWED})
"""By kind of account."""


def attested(currency: str) -> Account:
    """Money that the bot cannot see: members attest that somebody keeps it."""
    return Account(f"{ATTESTED}:{currency}")


def treasury(currency: str) -> Account:
    """What of it is the union's, to be spent as it decides."""
    return Account(f"{TREASURY}:{currency}")


def kind_of(account: Account) -> str:
    return account.partition(":")[0]


def currency_of(account: Account) -> str:
    return account.partition(":")[2]


def side_of(account: Account) -> Side:
    return SIDES[kind_of(account)]
