"""Relays, as far as a chain is published there, and what publishes on them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, cast
from uuid import UUID

from adapters.nostr.keys import Key, union_key
from adapters.nostr.signer import KeySigner
from bot.log.notebook import Notebook
from bot.log.reader import LogReader
from bot.log.store import Unavailable
from bot.log.tables import Tables
from bot.network.network import Networks
from bot.network.outgoing import Unreachable
from bot.network.signing import Signed
from bot.union.chain.canonical import Object
from bot.union.chain.publishing import Publishing
from bot.upkeep import Surroundings

BOT = Key(b"\x22" * 32)


@dataclass
class Shelf:
    """What keeps what is published. `room` is how much it still takes before it is silent."""

    kept: list[Object] = field(default_factory=list)
    room: int = 1_000_000
    is_silent: bool = False
    refuses: bool = False
    asked: int = 0

    def signer(self, union_id: UUID) -> KeySigner:
        return KeySigner(union_key(BOT, union_id))

    async def publish(self, event: Signed) -> None:
        if self.refuses:
            raise Unreachable("blocked: not here")
        if self.is_silent or self.room <= 0:
            raise Unavailable("No relay has confirmed it.")
        self.room -= 1
        if all(event["id"] != one["id"] for one in self.kept):
            self.kept.append(cast(Object, dict(event)))

    async def published(self, _: UUID, filters: Mapping[str, Any]) -> Sequence[Signed]:
        self.asked += 1
        if self.is_silent:
            raise Unavailable("No relay has answered.")
        return [one for one in self.kept if _value(one, "n") in filters["#n"]]


def _value(event: Signed, name: str) -> str:
    return next(tag[1] for tag in cast(list[list[str]], event["tags"]) if tag[0] == name)


def publishing(log: LogReader, notebook: Notebook, shelf: Shelf, clock: Any) -> Publishing:
    networks = Networks()
    networks.homes = {"nostr": cast(Any, shelf)}
    nothing = cast(Any, None)
    return Publishing(
        Surroundings(
            log=log,
            tables=Tables(notebook),
            networks=networks,
            clock=clock,
            execute=nothing,
            unions=nothing,
            contacts=nothing,
            languages=nothing,
            owe=nothing,
            deliver=nothing,
            secret_for=nothing,
        )
    )
