"""Values that a chain binds and does not show: each by a hash of its own, which whoever has its salt can check."""

import hmac
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256

from bot.union.chain.canonical import Json, Object, canonical

_SECRET = b"mission-union chain secret 1"


@dataclass(frozen=True, slots=True, repr=False)
class Salts:
    """Of one union. Whoever has one salt can neither make another nor go back to the `secret`."""

    secret: bytes
    stream: str

    def salt(self, number: int, at: str) -> bytes:
        """Of the value at that place (RFC 6901) in the union's event of that number."""
        message = "\n".join((self.stream, str(number), at))
        return hmac.digest(self.secret, message.encode(), "sha256")

    def bind(self, number: int, withheld: Object) -> Object:
        return {at: bound(value, self.salt(number, at)) for at, value in withheld.items()}


def chain_secret(derive: Callable[[bytes], bytes]) -> bytes:
    """By HMAC-SHA256 from the union's secret key, so that with it all can be opened."""
    return derive(_SECRET)


def bound(value: Json, salt: bytes) -> str:
    """In hex. The salt has 32 bytes, so that it cannot be taken for the beginning of another value."""
    return sha256(salt + canonical(value).encode()).hexdigest()
