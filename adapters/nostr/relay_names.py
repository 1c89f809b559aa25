"""What of a relay's address may be shown: it is used whole for connecting, and nowhere else.

A password, or a token in the query, may stand in it.
"""

from collections.abc import Sequence
from itertools import chain
from urllib.parse import parse_qsl, unquote, urlsplit, urlunsplit

LONGEST_PART = 15
"""Of a path that may be published."""

_SHORTEST_SECRET = 3


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


def publishable(urls: Sequence[str]) -> list[str]:
    """Where others may look for us. A long part of a path may be a token, so that address is left out."""
    addresses = dict.fromkeys(filter(None, map(public_address, urls)))
    return [address for address in addresses if not _has_token(urlsplit(address).path)]


def _has_token(path: str) -> bool:
    return any(len(part) > LONGEST_PART for part in path.split("/"))


def discreet(url: str, words: str) -> str:
    """What a relay says, without the secrets of its own address that it may quote."""
    try:
        parts = urlsplit(url)
        secrets = [
            parts.username,
            parts.password,
            parts.query,
            *chain(*parse_qsl(parts.query)),
            parts.fragment,
        ]
    except ValueError:
        return ""
    for secret in sorted(
        {one for one in secrets if one and len(one) >= _SHORTEST_SECRET}, key=len, reverse=True
    ):
        words = words.replace(secret, "…").replace(unquote(secret), "…")
    return words


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
