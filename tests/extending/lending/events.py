"""What has happened to the things that a union lends to its members."""

from dataclasses import dataclass
from typing import TypeAlias

from domain.people import Identity


@dataclass(frozen=True, slots=True, kw_only=True)
class ThingAdded:
    number: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ThingBorrowed:
    number: int
    by: Identity


@dataclass(frozen=True, slots=True, kw_only=True)
class ThingReturned:
    number: int


LendingEvent: TypeAlias = ThingAdded | ThingBorrowed | ThingReturned
