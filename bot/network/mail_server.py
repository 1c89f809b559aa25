"""The server that takes our mail, as the operator names it: `smtps://USER:PASSWORD@HOST?from=unions@example.org`."""

from dataclasses import dataclass, field
from ipaddress import ip_address
from typing import Self
from urllib.parse import parse_qs, unquote, urlsplit

from bot.network.mail_address import mail_address

PORTS = {"smtp": 587, "smtps": 465}


@dataclass(frozen=True, slots=True, kw_only=True)
class MailServer:
    """`sender` is from whom it comes. With `tls` from the first byte; else the line is secured before anything is said
    on it, unless the server is on this very machine.
    """

    host: str
    port: int
    tls: bool
    sender: str
    user: str = ""
    password: str = field(default="", repr=False)

    @property
    def is_here(self) -> bool:
        try:
            return ip_address(self.host).is_loopback
        except ValueError:
            return self.host == "localhost"

    @classmethod
    def named(cls, url: str) -> Self:
        """Raises ValueError, with the rest of a sentence that tells nothing of the address."""
        try:
            parts = urlsplit(url)
            host, port = parts.hostname, parts.port or PORTS.get(parts.scheme)
        except ValueError:
            host = port = None
        if not host or not port:
            raise ValueError("it must begin with smtps:// or smtp:// and name a host")
        user, password = unquote(parts.username or ""), unquote(parts.password or "")
        sender = mail_address(parse_qs(parts.query).get("from", [user])[0])
        if not sender:
            raise ValueError("it must say from whom mail comes, such as ?from=unions@example.org")
        return cls(
            host=host,
            port=port,
            tls=parts.scheme == "smtps",
            sender=sender,
            user=user,
            password=password,
        )
