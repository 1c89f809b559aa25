"""What can be asked of a union's things."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar, TypeAlias

from domain.people import Identity


@dataclass(frozen=True, slots=True, kw_only=True)
class AddThing:
    """As the union has decided."""

    name: str
    at: datetime
    by: ClassVar[None] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Borrow:
    number: int
    by: Identity
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Return:
    number: int
    by: Identity
    at: datetime


LendingCommand: TypeAlias = AddThing | Borrow | Return
