"""The things of one union: what each is, how that comes about, and what may be done with them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType
from typing import TypeAlias, get_args

from domain.decider import Decider
from domain.people import Identity
from domain.refusal import Refused
from tests.extending.lending.commands import AddThing, Borrow, LendingCommand, Return
from tests.extending.lending.events import LendingEvent, ThingAdded, ThingBorrowed, ThingReturned


class Reason(StrEnum):
    NO_SUCH_THING = "no-such-thing"
    BORROWED = "thing-borrowed"
    NOT_BORROWED = "thing-not-borrowed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    name: str
    borrower: Identity | None = None


Shelf: TypeAlias = Mapping[int, Thing]
"""By number."""


def decide(command: LendingCommand, shelf: Shelf) -> Sequence[LendingEvent]:
    match command:
        case AddThing(name=name):
            return [ThingAdded(number=len(shelf) + 1, name=name)]
        case Borrow(number=number, by=by):
            return _borrow(_thing(number, shelf), number, by)
        case Return(number=number, by=by):
            return _return(_thing(number, shelf), number, by)


def evolve(shelf: Shelf, event: LendingEvent) -> Shelf:
    match event:
        case ThingAdded(number=number, name=name):
            return {**shelf, number: Thing(name=name)}
        case ThingBorrowed(number=number, by=by):
            return {**shelf, number: replace(shelf[number], borrower=by)}
        case ThingReturned(number=number):
            return {**shelf, number: replace(shelf[number], borrower=None)}


def _thing(number: int, shelf: Shelf) -> Thing:
    if number not in shelf:
        raise Refused(Reason.NO_SUCH_THING, number=number)
    return shelf[number]


def _borrow(thing: Thing, number: int, by: Identity) -> Sequence[LendingEvent]:
    if thing.borrower == by:
        return []
    if thing.borrower is not None:
        raise Refused(Reason.BORROWED, thing=thing.name)
    return [ThingBorrowed(number=number, by=by)]


def _return(thing: Thing, number: int, by: Identity) -> Sequence[LendingEvent]:
    if thing.borrower is None:
        return []
    if thing.borrower != by:
        raise Refused(Reason.NOT_BORROWED, thing=thing.name)
    return [ThingReturned(number=number)]


LENDING: Decider[LendingCommand, LendingEvent, Shelf] = Decider(
    category="lending",
    initial=MappingProxyType({}),
    decide=decide,
    evolve=evolve,
    events=get_args(LendingEvent),
)
