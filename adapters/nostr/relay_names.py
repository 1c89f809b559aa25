"""What of a relay's address may be shown: it is used whole for connecting, and nowhere else.

A password, or a token in the query, may stand in it.
"""

from collections.abc import Sequence
from urllib.parse import urlsplit, urlunsplit


def public_address(url: str) -> str:
    """The address without user, password, query and fragment; nothing for what is no address at all."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        return ""
    if not host:
        return ""
    shown = f"[{host}]" if ":" in host else host
    return urlunsplit((parts.scheme, f"{shown}:{port}" if port else shown, parts.path, "", ""))


def named(urls: Sequence[str]) -> dict[str, str]:
    """Each address once, by a name of its own that may be shown, logged and stored."""
    found: dict[str, str] = {}
    for url in dict.fromkeys(urls):
        address = public_address(url) or "unusable"
        name, number = address, 1
        while name in found:
            number += 1
            name = f"{address}#{number}"
        found[name] = url
    return found
