"""What of a relay's address may be shown: it is used whole for connecting, and nowhere else.

A password, or a token in the query or the path, may stand in it.
"""

import re
from collections.abc import Sequence
from itertools import chain
from urllib.parse import parse_qsl, unquote, urlsplit, urlunsplit

LONGEST_PART = 15
"""Of a path that is surely no token."""

_DIGITS = re.compile(r"(?:\d\D*){4}")
"""As many as in a token; those of a version are fewer."""

_SHORTEST_SECRET = 3


def public_address(url: str) -> str:
    """The address as its relay knows it, without what may be a token in its path either."""
    address = own_address(url)
    path = urlsplit(address).path
    shown = "/".join("…" if _may_be_token(part) else part for part in path.split("/"))
    return address.removesuffix(path) + shown


def own_address(url: str) -> str:
    """As the relay itself knows its address, for its own ears: without user, password, query and fragment.

    Nothing for what is no address at all.
    """
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
    """Where others may look for us. An address with what may be a token in its path is left out."""
    addresses = dict.fromkeys(filter(None, map(public_address, urls)))
    return [address for address in addresses if "…" not in address]


def _may_be_token(part: str) -> bool:
    part = unquote(part)
    return len(part) > LONGEST_PART or not {"=", ";", "…"}.isdisjoint(part) or bool(_DIGITS.search(part))


def _tokens(path: str) -> list[str]:
    """Also the value alone of what is written as `token=value`."""
    parts = [part for part in path.split("/") if _may_be_token(part)]
    return [*parts, *chain.from_iterable(re.split("[=;]", unquote(part)) for part in parts)]


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
            *_tokens(parts.path),
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
