"""What may be asked of one open proposal: stances of its electors, and what its proposer does with it.

As `commands`. `number` is the proposal's. A stance answers a `version` of its text; None is the latest.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from domain.people import Identity


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveConsent:
    number: int
    by: Identity
    at: datetime
    dated: datetime | None = None
    version: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawConsent:
    """Without objecting. `chosen` as what an unclear word of theirs meant: then that is in doubt no more."""

    number: int
    by: Identity
    at: datetime
    dated: datetime | None = None
    chosen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RaiseObjection:
    """Without a reason it counts all the same; the reason may follow in a second command."""

    number: int
    reason: str | None
    by: Identity
    at: datetime
    dated: datetime | None = None
    version: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawObjection:
    number: int
    by: Identity
    at: datetime
    dated: datetime | None = None
    version: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmObjection:
    """It came late and looked older than what its author had said since: it was meant all the same."""

    number: int
    by: Identity
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ForgetObjection:
    """It was not meant any more: the stance before it counts."""

    number: int
    by: Identity
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """What the others should hear; it is no stance."""

    number: int
    text: str
    by: Identity
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class RaiseDoubt:
    """An elector said something that may be a no: it is no silence until they have said what they meant."""

    number: int
    text: str
    by: Identity
    at: datetime
    dated: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SettleDoubt:
    """It was only a remark."""

    number: int
    by: Identity
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviseProposal:
    """Its proposer puts it otherwise, so that an objection is met."""

    number: int
    text: str
    by: Identity
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggestWording:
    """Somebody else says how they would put it."""

    number: int
    text: str
    by: Identity
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class AdoptWording:
    """Its proposer revises it to what was suggested."""

    number: int
    suggestion: int
    by: Identity
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Lengthen:
    """Its proposer gives it more time."""

    number: int
    until: datetime
    by: Identity
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class AskMoreTime:
    """Somebody else needs more of it."""

    number: int
    by: Identity
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawProposal:
    number: int
    by: Identity
    at: datetime


MembersCommand: TypeAlias = (
    GiveConsent
    | WithdrawConsent
    | RaiseObjection
    | WithdrawObjection
    | ConfirmObjection
    | ForgetObjection
    | RaiseDoubt
    | SettleDoubt
    | ReviseProposal
    | SuggestWording
    | AdoptWording
    | Lengthen
    | AskMoreTime
    | WithdrawProposal
)
"""For members alone."""

ProposalCommand: TypeAlias = Remark | MembersCommand
