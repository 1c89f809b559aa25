"""A folded state as bytes, for this machine and this version alone: whatever is wrong with them, they are made anew."""

import io
import pickle
from hashlib import blake2b
from typing import Any

BUILT_IN = {
    ("datetime", "datetime"),
    ("datetime", "timedelta"),
    ("datetime", "timezone"),
    ("uuid", "UUID"),
    ("uuid", "SafeUUID"),
    ("builtins", "frozenset"),
    ("builtins", "set"),
    ("collections", "deque"),
    ("pydantic_core._pydantic_core", "TzInfo"),  # of every moment that was read from JSON
}
"""What a state may be made of, beside the domain's own classes."""


DIGEST = 16
"""Bytes before all others, by which damage shows."""


class NoSnapshot(Exception):
    """These bytes are none that this version has made."""


def packed(state: object) -> bytes:
    data = pickle.dumps(state, protocol=pickle.HIGHEST_PROTOCOL)
    return _digest(data) + data


def unpacked(packed: bytes) -> Any:
    """Makes nothing but values of the domain, whoever wrote the bytes. Raises NoSnapshot."""
    digest, data = packed[:DIGEST], packed[DIGEST:]
    if digest != _digest(data):
        raise NoSnapshot  # one wrong bit may be another state, or a gigabyte
    try:
        return _Values(io.BytesIO(data)).load()
    except (
        pickle.UnpicklingError,
        AttributeError,
        EOFError,
        ImportError,
        IndexError,
        TypeError,
        ValueError,
    ) as error:
        raise NoSnapshot from error


def _digest(data: bytes) -> bytes:
    return blake2b(data, digest_size=DIGEST).digest()


class _Values(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        if (module, name) in BUILT_IN:
            return super().find_class(module, name)
        found = super().find_class(module, name) if module.startswith("domain.") else None
        if not (isinstance(found, type) and (found.__module__, found.__name__) == (module, name)):
            raise pickle.UnpicklingError(f"{module}.{name} is no part of a state")
        return found
