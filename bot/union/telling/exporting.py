"""A union's history as its members may keep it: one event a line, without anybody's address.

People are told by name in what happened; an account or a place is but its network and a number, counted from the
first that the history names. What another context is to carry out stays with the union's own records.
"""

import json
from collections.abc import Collection, Hashable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any, get_args, get_type_hints
from uuid import UUID

from pydantic_core import to_jsonable_python

from bot.log.envelope import stream_name
from bot.union.touches import UnionEnvelope
from domain.people import Channel, Identity, network_of
from domain.union.changes import Mandate

BETWEEN = timedelta(minutes=10)
"""Two exports to one person: each reads the whole log of their union."""

WITHHELD = {Mandate: frozenset({"payload"})}
"""By the kind of value: fields that no member is shown."""


class Exports:
    """Who was given one lately. In memory: a restart forgives."""

    def __init__(self) -> None:
        self._given: dict[tuple[UUID, Identity], datetime] = {}

    def takes(self, union_id: UUID, by: Identity, now: datetime) -> bool:
        """Whether it is time for another; then that is noted."""
        self._given = {who: at for who, at in self._given.items() if now - at < BETWEEN}
        is_time = (union_id, by) not in self._given
        self._given.setdefault((union_id, by), now)
        return is_time


class Export:
    """Of one union: to be given its events in their order."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def lines(self, envelopes: Collection[UnionEnvelope]) -> str:
        return "".join(f"{json.dumps(self._written(one), ensure_ascii=False)}\n" for one in envelopes)

    def _written(self, envelope: UnionEnvelope) -> Mapping[str, object]:
        about = envelope.metadata
        return {
            "stream": stream_name(envelope.category, envelope.aggregate),
            "revision": envelope.revision,
            "type": type(envelope.event).__name__,
            "data": self._plain(envelope.event, type(envelope.event)),
            "metadata": {
                "by": about.by and self._masked(about.by),
                "spoken": about.spoken.isoformat(),
                "recorded": about.recorded.isoformat(),
            },
        }

    def _plain(self, value: Any, kind: Any) -> object:
        """As JSON has it; `kind` is how its field is declared, which alone tells an address from a text."""
        inner = get_args(kind) or (kind,)
        match value:
            case str() if {Identity, Channel} & {kind, *inner}:
                return self._masked(value)
            case Mapping():
                return {
                    str(self._plain(key, inner[0])): self._plain(one, inner[-1]) for key, one in value.items()
                }
            case tuple() | list() | set() | frozenset():
                return [self._plain(one, inner[0]) for one in value]
            case _ if is_dataclass(value) and not isinstance(value, type):
                return dict(self._fields(value))
            case _:
                return to_jsonable_python(value)

    def _fields(self, value: Any) -> Iterator[tuple[str, object]]:
        kind: Any = type(value)
        yield "kind", kind.__name__
        for field in fields(value):
            if field.name not in WITHHELD.get(kind, frozenset()):
                yield field.name, self._plain(getattr(value, field.name), _hints(kind)[field.name])

    def _masked(self, address: str) -> str:
        number = self._numbers.setdefault(address, len(self._numbers) + 1)
        return f"{network_of(Identity(address))}:{number}"


@cache
def _hints(kind: Hashable) -> Mapping[str, Any]:
    return get_type_hints(kind)
