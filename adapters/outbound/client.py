"""Asks what stands at addresses that others gave: over TLS, of public machines alone, briefly, and no more than wanted.

Whatever fetches such an address does it through this: a name that leads to a machine of ours would make
the bot read, or set off, what only its own network may reach.
"""

import socket
from collections.abc import Callable, Mapping
from contextlib import AsyncExitStack
from ssl import SSLContext, create_default_context
from types import TracebackType
from typing import Any, Self
from urllib.parse import urlsplit

import aiohttp
from aiohttp.abc import AbstractResolver

from adapters.outbound.places import Address, is_public, parsed
from bot.network.fetching import Reply, Unanswered

SECONDS = 5.0
"""For all of it: finding, connecting, asking, reading."""

AT_ONCE = 8
PER_HOST = 2
_PIECE = 4_096
_OK = 200


class NotAllowed(OSError):
    """No connection was tried."""


class Outbound:
    """Implements `Fetch`, and `Deliver` by its `deliver`. `is_allowed` is asked of the very address that is about to be connected to.

    No redirect is followed, no proxy of the environment is used, nothing is kept from one request to the next.
    """

    def __init__(
        self,
        *,
        is_allowed: Callable[[Address], bool] = is_public,
        seconds: float = SECONDS,
        resolver: AbstractResolver | None = None,
        trusted: SSLContext | None = None,
    ) -> None:
        self._is_allowed = is_allowed
        self._seconds = seconds
        self._resolver = resolver
        self._trusted = trusted
        self._session: aiohttp.ClientSession | None = None
        self._opened = AsyncExitStack()

    async def __aenter__(self) -> Self:
        connector = aiohttp.TCPConnector(
            ssl=self._trusted or create_default_context(),
            resolver=self._resolver,
            socket_factory=self._socket,
            use_dns_cache=False,
            force_close=True,
            limit=AT_ONCE,
            limit_per_host=PER_HOST,
        )
        session = aiohttp.ClientSession(
            connector=connector,
            cookie_jar=aiohttp.DummyCookieJar(),
            headers={"Accept-Encoding": "identity", "User-Agent": "mission-union"},
            timeout=aiohttp.ClientTimeout(total=self._seconds),
            trust_env=False,
            auto_decompress=False,
        )
        self._session = await self._opened.enter_async_context(session)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._session = None
        await self._opened.aclose()

    async def __call__(self, url: str, /, *, most: int) -> bytes:
        """What stands there, at most so many bytes. Raises Unanswered."""
        if self._session is None or not _is_proper(url):
            raise Unanswered("the address is not one of https")
        try:
            async with self._session.get(url, allow_redirects=False) as response:
                return await _body(response, most)
        except (aiohttp.ClientError, OSError, TimeoutError, ValueError) as problem:
            raise Unanswered(f"it did not answer: {type(problem).__name__}") from None

    async def deliver(self, url: str, /, *, body: bytes, headers: Mapping[str, str], most: int) -> Reply:
        """Implements `Deliver`."""
        if self._session is None or not _is_proper(url):
            raise Unanswered("the address is not one of https")
        try:
            async with self._session.post(
                url, data=body, headers=dict(headers), allow_redirects=False
            ) as response:
                return Reply(status=response.status, body=await _content(response, most))
        except (aiohttp.ClientError, OSError, TimeoutError, ValueError) as problem:
            raise Unanswered(f"it did not answer: {type(problem).__name__}") from None

    def _socket(self, info: tuple[Any, ...]) -> socket.socket:
        """For one of the addresses that the name leads to, or that stands in its place."""
        family, kind, protocol, _, (host, *_) = info
        address = parsed(host)
        if address is None or not self._is_allowed(address):
            raise NotAllowed("not an address of the public internet")
        return socket.socket(family, kind, protocol)


def _is_proper(url: str) -> bool:
    """Without a name and a password in it: what we send is the same to everybody."""
    try:
        parts = urlsplit(url)
        return parts.scheme == "https" and bool(parts.hostname) and "@" not in parts.netloc
    except ValueError:
        return False


async def _body(response: aiohttp.ClientResponse, most: int) -> bytes:
    if response.status != _OK:
        raise Unanswered(f"it answered {response.status}")
    return await _content(response, most)


async def _content(response: aiohttp.ClientResponse, most: int) -> bytes:
    if response.headers.get("Content-Encoding", "identity").strip().lower() != "identity":
        raise Unanswered("it is packed, though that was not asked for")
    body = bytearray()
    async for piece in response.content.iter_chunked(_PIECE):
        body += piece
        if len(body) > most:
            raise Unanswered("it is too long")
    return bytes(body)
