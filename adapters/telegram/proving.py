"""What Telegram says of who opens a page from it: signed with the bot's own token, so nobody else can have said it."""

import hmac
from datetime import UTC, datetime
from hashlib import sha256
from urllib.parse import parse_qsl

from pydantic import SecretStr, ValidationError

from adapters.telegram.wire import User
from adapters.telegram.words import author_of
from bot.network.proving import NotProven, Proven, held_until

LONGEST = 4_096
"""Characters; Telegram says less."""

MOST_FIELDS = 32


class ByTelegram:
    """Both are a query of fields, of which one is the `hash` of all others."""

    def __init__(self, token: SecretStr) -> None:
        secret = token.get_secret_value().encode()
        self._of_links = sha256(secret).digest()
        self._of_apps = hmac.digest(b"WebAppData", secret, "sha256")

    def by_link(self, offered: str, *, address: str, now: datetime) -> Proven:
        """As a button with a `login_url` opens it. A `Prove`."""
        del address
        fields, until = _checked(offered, self._of_links, now)
        return _proven({name: fields[name] for name in User.model_fields if name in fields}, fields, until)

    def by_app(self, offered: str, *, address: str, now: datetime) -> Proven:
        """As a Mini App is given it: its `initData`. A `Prove`."""
        del address
        fields, until = _checked(offered, self._of_apps, now)
        return _proven(fields.get("user", ""), fields, until)


def _checked(offered: str, secret: bytes, now: datetime) -> tuple[dict[str, str], datetime]:
    """Raises NotProven."""
    try:
        if len(offered) > LONGEST:
            raise NotProven
        pairs = parse_qsl(offered, keep_blank_values=True, strict_parsing=True, max_num_fields=MOST_FIELDS)
        fields = dict(pairs)
        claimed = fields.pop("hash", "")
        said = "\n".join(f"{name}={value}" for name, value in sorted(fields.items())).encode()
        ours = hmac.digest(secret, said, "sha256").hex()
        if len(pairs) != len(fields) + 1 or not hmac.compare_digest(claimed.encode(), ours.encode()):
            raise NotProven
        dated = datetime.fromtimestamp(int(fields["auth_date"]), UTC)
    except (
        ValueError,
        OverflowError,
        OSError,
        KeyError,
    ):  # half a character can be no field of Telegram's either
        raise NotProven from None
    return {**fields, "hash": claimed}, held_until(dated, now)


def _proven(user: object, fields: dict[str, str], until: datetime) -> Proven:
    try:
        told = User.model_validate_json(user) if isinstance(user, str) else User.model_validate(user)
    except ValidationError:
        raise NotProven from None
    if told.is_bot:
        raise NotProven
    return Proven(author=author_of(told), sign=fields["hash"], until=until)
