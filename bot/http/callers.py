"""Who may ask over HTTP: a page of somebody else's, opened on this machine, is not one of them.

Such a page can have its own name lead to our address (DNS rebinding); then its browser names it as the
host. So a name must be ours; an address in figures cannot be led elsewhere.
"""

from ipaddress import IPv4Address, IPv6Address, ip_address
from urllib.parse import urlsplit


def is_ours(host: str, *, name: str) -> bool:
    """Whether a request's Host names this bot; `name` is what the bot was told to listen on."""
    try:
        asked = urlsplit(f"//{host}").hostname
    except ValueError:
        return False
    return asked is not None and (asked in {"localhost", name.lower()} or _address(asked) is not None)


def _address(written: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(written)
    except ValueError:
        return None
