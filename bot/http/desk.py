"""What only the process whose turn it is to speak can do for those who ask over HTTP, wherever they ask."""

from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from bot.http.sessions import Sessions
from bot.log.handler import Execute
from bot.log.store import Unavailable
from bot.log.tables import Tables
from bot.network.incoming import Author
from bot.network.outgoing import Outgoing
from bot.network.page import Chosen, Typed
from bot.network.proving import By, Door
from bot.network.signing import SignerOf
from bot.outbox.deliveries import Subject


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """Of a note that was handed in. It is `taken` once what follows is durable. `refused` is whether nothing did,
    for the reason that `answers` give; None where that is for its author alone.
    """

    id: str
    taken: bool
    refused: bool | None = None
    answers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OnPage:
    """What somebody who is signed in says of what a page shows: that it is `about`."""

    by: Author
    means: Typed | Chosen
    about: Subject


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """`taken` is None while it waits, and False where it was not."""

    taken: bool | None
    refused: bool
    told: tuple[Outgoing, ...]


SayOnPage: TypeAlias = Callable[[OnPage], Awaitable[Answered]]


HandInNote: TypeAlias = Callable[[object, str], Awaitable[Receipt]]
"""Of somebody at an address. Raises NotTaken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """`tables` are what it keeps beside the log, `executes` carry out what is asked of each context, by its category.
    Without `hand_in` no network takes notes from others' hands, and without `doors` nobody signs in, without `signer`
    no union has a key of its own. `say` takes what is said on a page.
    """

    tables: Tables
    sessions: Sessions
    executes: Mapping[str, Execute[Any, Any, Any]] = field(default_factory=dict)
    doors: Mapping[By, Door] = field(default_factory=dict)
    say: SayOnPage | None = None
    hand_in: HandInNote | None = None
    signer: SignerOf | None = None


AtTheDesk: TypeAlias = Callable[[], Desk]
"""Raises NotSpeaking while this process does not."""


class NotSpeaking(Unavailable):
    """Another process does, or soon will."""


class Reception:
    """Where the desk is, while there is one."""

    def __init__(self) -> None:
        self._desk: Desk | None = None

    @contextmanager
    def open(self, desk: Desk) -> Iterator[None]:
        self._desk = desk
        try:
            yield
        finally:
            self._desk = None

    def __call__(self) -> Desk:
        if self._desk is None:
            raise NotSpeaking("this process does not speak now")
        return self._desk
