"""Which message of the bot's somebody means."""

from collections.abc import Iterator
from typing import TypeVar

from adapters.console.lines import NotUnderstood, Speak
from domain.people import Channel
from tests.simulation.worlds.networks import Network
from tests.simulation.worlds.record import Shown

T = TypeVar("T")


def answered(network: Network, step: Speak, place: Channel) -> Shown | None:
    """`^1` is the card of proposal 1, `^` the last that was said there."""
    return card(network, place, step.about) if step.replies else None


def card(network: Network, place: Channel, number: int | None) -> Shown:
    return found(shown(network, place, number), f"^{number or ''}")


def shown(network: Network, place: Channel, number: int | None) -> Iterator[Shown]:
    """The latest first."""
    those = (one for one in reversed(network.history.shown) if one.channel == place)
    return (one for one in those if number in {None, one.now.card})


def found(those: Iterator[T], wanted: str) -> T:
    """The first. Raises NotUnderstood where there is none."""
    first = next(those, None)
    if first is None:
        raise NotUnderstood("console-no-button", label=wanted)
    return first
