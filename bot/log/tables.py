"""What must outlive a process, in typed tables of the notebook: each declared once, beside the code that owns it."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import cache
from typing import Any, Generic, TypeVar, cast, get_origin

from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticSerializationError, to_json

from bot.log.ages import Ages, Parts
from bot.log.notebook import Notebook
from bot.pulse import patiently

K = TypeVar("K")
V = TypeVar("V")

AT_ONCE = 4
"""How many old entries are looked at for each new one: so a flood costs little, and finds what it may drop."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table(Generic[K, V]):
    """`path` begins the keys of all its entries; each goes on with a `key`, a `tuple[…]` when that has several parts.

    `named` are fields of the value that stand in the key alone, a part each. What is not `shared` whoever takes
    over starts without. What `may_be_lost` waits for other notes to ride with: a crash forgets its latest.
    Beyond the `limit` the oldest go that nobody needs; without one the owner sees to its bounds.
    `of_one_log`: it speaks of positions, or of the log as such, and means nothing beside another.
    """

    path: Parts
    key: type[K]
    value: type[V]
    named: tuple[str, ...] = ()
    shared: bool = True
    may_be_lost: bool = False
    limit: int | None = None
    of_one_log: bool = False

    def holds(self, key: Parts) -> bool:
        return key[: len(self.path)] == self.path


class Tables:
    """The tables of one notebook. Two owners of one table see the same entries, and share their limit."""

    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook
        self._opened: dict[Table[Any, Any], Entries[Any, Any]] = {}

    def of(self, table: Table[K, V]) -> "Entries[K, V]":
        if table not in self._opened:
            self._opened[table] = Entries(table, self._notebook)
        return self._opened[table]

    async def on_record(self) -> None:
        """Returns once all that was noted before is durable. Raises Unavailable."""
        with patiently():  # a store that is away is waited for here, however long
            await self._notebook.on_record()


class Entries(Generic[K, V]):
    """Those of one table. What cannot be read, since another version wrote it, is not there.

    Where there is a limit, a restart makes all equally old.
    """

    def __init__(self, table: Table[K, V], notebook: Notebook) -> None:
        self._table = table
        self._notebook = notebook
        self._keys: TypeAdapter[K] = _adapter(cast(Hashable, table.key))
        self._values: TypeAdapter[V] = _adapter(cast(Hashable, table.value))
        self._ages = Ages(notebook, table.path) if table.limit else None
        self._is_needed: Callable[[K, V], bool] = lambda _, __: False
        self._forgotten: Callable[[K, V], object] = lambda _, __: None

    def keep(
        self, is_needed: Callable[[K, V], bool], *, forgotten: Callable[[K, V], object] = lambda _, __: None
    ) -> None:
        """What is needed stays beyond the limit, and `forgotten` is told what went. Nothing is needed before."""
        self._is_needed, self._forgotten = is_needed, forgotten

    def get(self, key: K) -> V | None:
        place = self._place(key)
        return self._value(place, self._notebook.get(*place))

    def put(self, key: K, value: V) -> None:
        place, noted = self._place(key), self._values.dump_python(value, mode="json", by_alias=True)
        for name in self._table.named:
            del noted[name]
        if self._ages is not None:
            self._ages.touch(place)
        self._notebook.put(*place, value=noted)
        if self._ages is not None and self._table.limit:
            self._make_room(self._ages, self._table.limit)

    def drop(self, key: K) -> None:
        self._drop(self._place(key))

    def items(self, *first: str) -> list[tuple[K, V]]:
        """Of the keys that begin with `first`, in their order."""
        found = (self._read(key, noted) for key, noted in self._notebook.under(*self._table.path, *first))
        return [entry for entry in found if entry is not None]

    def values(self, *first: str) -> list[V]:
        return [value for _, value in self.items(*first)]

    def only(self, is_kept: Callable[[K, V], bool], *first: str) -> list[tuple[K, V]]:
        """As `items`, those that are kept; the others are dropped, and with them what cannot be read."""
        kept: list[tuple[K, V]] = []
        for key, noted in self._notebook.under(*self._table.path, *first):
            entry = self._read(key, noted)
            if entry is not None and is_kept(*entry):
                kept.append(entry)
            else:
                self._drop(key)
        return kept

    def _make_room(self, ages: Ages, limit: int) -> None:
        for _ in range(AT_ONCE):
            if len(ages) <= limit:
                return
            oldest = ages.oldest()
            entry = None if oldest is None else self._read(oldest, self._notebook.get(*oldest))
            if oldest is None or (entry is not None and self._is_needed(*entry)):
                continue
            self._drop(oldest)
            if entry is not None:
                self._forgotten(*entry)

    def _drop(self, place: Parts) -> None:
        if self._ages is not None:
            self._ages.forget(place)
        self._notebook.drop(*place)

    def _place(self, key: K) -> Parts:
        parts = key if isinstance(key, tuple) else (key,)
        return (*self._table.path, *map(str, parts))

    def _read(self, place: Parts, noted: object) -> tuple[K, V] | None:
        parts = place[len(self._table.path) :]
        try:
            key = self._keys.validate_python(parts if get_origin(self._table.key) is tuple else _only(parts))
        except ValidationError:
            return None
        value = self._value(place, noted)
        return None if value is None else (key, value)

    def _value(self, place: Parts, noted: object) -> V | None:
        if self._table.named and isinstance(noted, dict):
            parts = place[len(self._table.path) :]
            noted = {**noted, **dict(zip(self._table.named, parts, strict=False))}
        try:
            return self._values.validate_json(to_json(noted), strict=True)
        except (ValidationError, PydanticSerializationError):
            return None


@cache
def _adapter(kind: Hashable) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def _only(parts: Parts) -> str | Parts:
    """What is no single part is no such key either."""
    return parts[0] if len(parts) == 1 else parts
