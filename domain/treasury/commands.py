"""What can be asked of a union's treasury."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar, TypeAlias

from domain.treasury.attestation import Attestation


@dataclass(frozen=True, slots=True, kw_only=True)
class BookAttestation:
    """As the union has decided by this proposal."""

    proposal: int
    attestation: Attestation
    at: datetime
    by: ClassVar[None] = None


TreasuryCommand: TypeAlias = BookAttestation
