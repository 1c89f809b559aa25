"""Which unions are meant, without a look at all of them."""

from collections import defaultdict
from collections.abc import Hashable
from collections.abc import Set as AbstractSet
from typing import Generic, TypeVar
from uuid import UUID

Key = TypeVar("Key", bound=Hashable)


class Index(Generic[Key]):
    """Unions by what they are found under now."""

    def __init__(self) -> None:
        self._unions: defaultdict[Key, dict[UUID, None]] = defaultdict(dict)
        self._keys: dict[UUID, AbstractSet[Key]] = {}

    def put(self, union_id: UUID, keys: AbstractSet[Key]) -> None:
        """From now on it is found under these, and under nothing else."""
        before = self._keys.get(union_id, frozenset())
        for key in keys - before:
            self._unions[key][union_id] = None
        for key in before - keys:
            del self._unions[key][union_id]
            if not self._unions[key]:
                del self._unions[key]
        if keys:
            self._keys[union_id] = keys
        else:
            self._keys.pop(union_id, None)

    def under(self, key: Key) -> tuple[UUID, ...]:
        return tuple(self._unions[key]) if key in self._unions else ()
