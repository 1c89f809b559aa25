"""What a relay takes of one client: told by itself (NIP-11), or what the strictest of the usual relays take."""

import json
from dataclasses import dataclass, replace

import aiohttp

MAX_DOCUMENT = 65_536
"""In bytes. What is longer says nothing to us."""

PATIENCE = 5.0
"""Seconds for a relay to introduce itself."""

_TOO_MANY = "too many"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """`message` is in bytes, of what we send. Where `stored` notes answer a question there may be more."""

    message: int = 65_536
    subscriptions: int = 10
    filters: int = 10
    stored: int = 100


_RANGES = {
    "message": (4_096, 1_048_576),
    "subscriptions": (4, 64),
    "filters": (1, 100),
    "stored": (10, 100),
}
"""Outside of these no relay can be used, or need be used so far."""


def narrowed(limits: Limits, complaint: str) -> Limits:
    """Less of what a relay says is too much: some announce nothing, or more than they take."""
    words = complaint.lower()
    if _TOO_MANY not in words:
        return limits
    if "filter" in words:
        return replace(limits, filters=max(_RANGES["filters"][0], limits.filters // 2))
    if "subscription" in words or "req" in words.split():
        return replace(limits, subscriptions=max(_RANGES["subscriptions"][0], limits.subscriptions - 1))
    return limits


async def announced(session: aiohttp.ClientSession, url: str) -> Limits:
    """Never raises for what the relay does: who does not introduce itself is treated with care."""
    try:
        async with (
            session.get(
                "http" + url.removeprefix("ws"),
                headers={"Accept": "application/nostr+json"},
                timeout=aiohttp.ClientTimeout(total=PATIENCE),
                allow_redirects=False,  # another host knows nothing of this one
            ) as response,
        ):
            return read(await _document(response.content))
    except (aiohttp.ClientError, OSError, TimeoutError):
        return Limits()


def read(document: bytes) -> Limits:
    """Each limit that makes sense, the default for every other."""
    try:
        found = json.loads(document)
    except (ValueError, RecursionError):
        return Limits()
    limitation = found.get("limitation") if isinstance(found, dict) else None
    if not isinstance(limitation, dict):
        return Limits()
    counts = {name: count for name, count in limitation.items() if _is_count(count)}
    told = {
        "message": counts.get("max_message_length"),
        "subscriptions": counts.get("max_subscriptions"),
        "filters": counts.get("max_filters"),
        "stored": min(
            (counts[name] for name in ("max_limit", "default_limit") if name in counts), default=None
        ),
    }
    return Limits(**{name: _within(name, count) for name, count in told.items() if count is not None})


async def _document(content: aiohttp.StreamReader) -> bytes:
    document = b""
    while len(document) <= MAX_DOCUMENT and (some := await content.read(MAX_DOCUMENT)):
        document += some
    return document if len(document) <= MAX_DOCUMENT else b""


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value > 0


def _within(name: str, count: int) -> int:
    least, most = _RANGES[name]
    return max(least, min(count, most))
