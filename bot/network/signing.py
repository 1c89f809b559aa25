"""A union's own key on a network where it has one: what is signed with it, and what is derived from it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias
from uuid import UUID

Signed: TypeAlias = Mapping[str, object]
"""As JSON has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToSign:
    """`created_at` is in seconds since 1970."""

    kind: int
    created_at: int
    tags: Sequence[Sequence[str]]
    content: str


class Signer(Protocol):
    @property
    def public(self) -> str:
        """In hex."""
        ...

    def derive(self, label: bytes) -> bytes:
        """A secret of 32 bytes, the same for ever, that only who has the key can make, and that does not lead to it."""
        ...

    def signed(self, event: ToSign) -> Signed: ...


SignerOf: TypeAlias = Callable[[UUID], Signer]
"""Of a union."""
