"""What of a relay's address may be seen: a password or a token may stand in the rest of it."""

from urllib.parse import SplitResult, urlsplit

import aiohttp

LONGEST_NAME = 15
"""A longer part of a path may be a token, or the name of whoever pays for it."""


def shown(url: str) -> str:
    """Its host, and the port if it names one: for logs and for the operator."""
    parts = _parts(url)
    if parts is None or not parts.hostname:
        return "(an address that cannot be read)"
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    return f"{host}:{parts.port}" if parts.port else host


def is_public(url: str) -> bool:
    """Whether others may be told of it: nothing in it is meant for us alone."""
    parts = _parts(url)
    if parts is None or "@" in parts.netloc or parts.query or parts.fragment:
        return False
    return all(len(name) <= LONGEST_NAME for name in parts.path.split("/"))


def known_to_relay(url: str) -> str:
    """By what the relay itself knows its address: without what we say to be let in."""
    parts = _parts(url)
    return url if parts is None else f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}"


def told(problem: Exception) -> str:
    """What went wrong with a connection. aiohttp's own words may hold the whole address."""
    match problem:
        case aiohttp.ClientResponseError(status=status, message=message):
            return f"it answered {status} {message}".strip()
        case aiohttp.InvalidURL():
            return "its address cannot be read"
        case _:
            return str(problem) or type(problem).__name__


def _parts(url: str) -> SplitResult | None:
    """None when it cannot be read, which a port that is no number only shows when it is asked for."""
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return None
    return parts
