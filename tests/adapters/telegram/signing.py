"""Signs what a page is told of who opens it, as Telegram does."""

import hmac
import json
from datetime import datetime
from hashlib import sha256
from urllib.parse import urlencode

TOKEN = "4711:secret"
ANN = {"id": 1001, "first_name": "Ann", "last_name": "Lee", "username": "ann", "language_code": "ru"}


def opened_by_link(at: datetime, token: str = TOKEN, **fields: object) -> str:
    """The query of the address that a button with a `login_url` opens."""
    told = {"id": 1001, "first_name": "Ann", "username": "ann", "auth_date": int(at.timestamp()), **fields}
    return _signed(told, sha256(token.encode()).digest())


def launched(at: datetime, token: str = TOKEN, user: object = ANN, **fields: object) -> str:
    """The `initData` of a Mini App."""
    told = {"query_id": "AAA", "user": json.dumps(user), "auth_date": int(at.timestamp()), **fields}
    return _signed(told, hmac.digest(b"WebAppData", token.encode(), "sha256"))


def _signed(fields: dict[str, object], secret: bytes) -> str:
    said = "\n".join(f"{name}={value}" for name, value in sorted(fields.items()))
    return urlencode({**fields, "hash": hmac.digest(secret, said.encode(), "sha256").hex()})
