"""What is looked up across aggregates: tables that are given whatever happens."""

from collections.abc import Sequence
from typing import Any, Generic, NamedTuple, Protocol, TypeVar

from bot.log.envelope import Envelope

E = TypeVar("E")
S_co = TypeVar("S_co", covariant=True)
S_contra = TypeVar("S_contra", contravariant=True)


class Happened(NamedTuple, Generic[E, S_co]):
    """An event, with what its aggregate was before it and after."""

    envelope: Envelope[E]
    before: S_co
    after: S_co


class ReadModel(Protocol[S_contra]):
    """Tables that are looked up across aggregates, whatever the order in which their streams are taken in."""

    def take(self, happened: Sequence[Happened[Any, S_contra]]) -> None:
        """What happened to one aggregate, each event once, in a transaction with all that is known of it."""
        ...
