"""What a context does though nobody says a word: it acts when time has come, and tells somebody something by itself."""

from collections.abc import Callable, Coroutine, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from bot.chat.contacts import Contacts
from bot.chat.unions import Unions
from bot.clock import Clock
from bot.log.handler import Execute
from bot.log.reader import LogReader
from bot.log.tables import Tables
from bot.network.fetching import Deliver
from bot.network.incoming import Pressed, Said
from bot.network.locale import Languages
from bot.network.network import Networks
from bot.outbox.owed import Owed, Rendering
from domain.people import Channel


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What it has to do with. `execute` carries out the commands of its own context; what it has to `owe` is told.

    `deliver` sends to addresses that others gave. A `secret_for` a purpose is the same for ever, and nobody else's.
    """

    log: LogReader
    execute: Execute[Any, Any, Any]
    tables: Tables
    unions: Unions
    contacts: Contacts
    networks: Networks
    languages: Languages
    clock: Clock
    owe: Callable[[Sequence[Owed]], None]
    deliver: Deliver
    secret_for: Callable[[str], bytes]


class Upkeep(Protocol):
    """`renderings` make the messages of what it owes, by their kinds. `parts` go on beside all else, by their names.

    All that is awaited raises Unavailable.
    """

    @property
    def renderings(self) -> Mapping[type, Rendering]: ...

    @property
    def parts(self) -> Mapping[str, Callable[[], Coroutine[Any, Any, None]]]: ...

    async def begin(self) -> None:
        """Before anything is heard: what was left undone is found again."""
        ...

    async def act(self) -> None:
        """Do what is to be done by now. What has happened in the log is known by then."""
        ...

    def next_wake(self) -> datetime | None:
        """When time alone will ask for something again."""
        ...

    async def spoken_to(self, by: Said | Pressed) -> None:
        """Somebody has said something to us alone. It may come again."""
        ...

    def gave_up(self, channel: Channel) -> None:
        """Nothing we say is taken there any more."""
        ...
