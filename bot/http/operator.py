"""Who operates the bot: whoever has its token. A browser that was shown it once keeps a sign of it, never the token.

What changes anything is a form, and each form carries a proof that it was made by a page of ours.
"""

import hmac
import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import SecretStr

COOKIE = "operator"
TOKEN_FILE = "operator.token"  # noqa: S105 - the name of a file
DAYS = 30
"""For which a browser stays the operator's."""


@dataclass(frozen=True, slots=True)
class Operator:
    """`is_shown`: the token is one of ours, and the link that is printed holds it."""

    token: SecretStr = field(repr=False)
    is_shown: bool = False

    def entrance(self, address: str) -> str:
        """The link to open."""
        return f"{address}/enter?token={self.token.get_secret_value()}" if self.is_shown else f"{address}/"

    @property
    def sign(self) -> str:
        """What the browser keeps."""
        return self._derived("browser")

    @property
    def proof(self) -> str:
        """What a form of ours carries: a page of somebody else's cannot read it."""
        return self._derived("form")

    def is_token(self, offered: str) -> bool:
        return _same(offered, self.token.get_secret_value())

    def is_known(self, *, authorization: str, cookies: Mapping[str, str]) -> bool:
        """By `Authorization: Bearer TOKEN`, or by the cookie."""
        scheme, _, offered = authorization.partition(" ")
        by_token = scheme.lower() == "bearer" and self.is_token(offered.strip())
        return by_token or _same(cookies.get(COOKIE, ""), self.sign)

    def is_proven(self, offered: str) -> bool:
        return _same(offered, self.proof)

    def _derived(self, purpose: str) -> str:
        return hmac.digest(self.token.get_secret_value().encode(), purpose.encode(), "sha256").hex()


def operator_of(configured: SecretStr, folder: Path) -> Operator:
    """With the token that was set, else with the one in the folder, which is made if it is missing.

    Where it can neither be read nor kept there, it holds for this process alone.
    """
    if configured.get_secret_value():
        return Operator(configured)
    path = folder / TOKEN_FILE
    try:
        token = path.read_text(encoding="ascii").strip() or _made(path)
    except FileNotFoundError:
        token = _made(path)
    except (OSError, ValueError):
        token = secrets.token_urlsafe(24)
    return Operator(SecretStr(token), is_shown=True)


def _made(path: Path) -> str:
    """For its owner alone."""
    token = secrets.token_urlsafe(24)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            file.write(f"{token}\n")
    except OSError:
        pass  # it holds until the process ends
    return token


def _same(offered: str, ours: str) -> bool:
    return hmac.compare_digest(offered.encode(), ours.encode())
