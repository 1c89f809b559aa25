"""What relays say of their limits (NIP-11), and what is made of it."""

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import aiohttp
import pytest
from aiohttp import web

from adapters.nostr.limits import Limits, announced, narrowed, read

Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


def test_what_a_relay_announces_counts() -> None:
    told = {"max_message_length": 131_072, "max_subscriptions": 20, "max_filters": 5, "max_limit": 50}
    assert read(json.dumps({"limitation": told}).encode()) == Limits(
        message=131_072, subscriptions=20, filters=5, stored=50
    )


@pytest.mark.parametrize(
    "document",
    [
        b"",
        b"not json",
        b"[" * 100_000,
        b"[]",
        b"{}",
        b'{"limitation": null}',
        b'{"limitation": [1]}',
        b'{"limitation": {"max_message_length": "131072", "max_subscriptions": true, "max_filters": -1}}',
        b'{"limitation": {"max_message_length": null, "max_subscriptions": 0, "max_limit": 1.5}}',
        b"\xff\xfe",
    ],
)
def test_what_makes_no_sense_is_as_if_it_were_not_said(document: bytes) -> None:
    assert read(document) == Limits()


def test_nobody_makes_us_send_more_or_less_than_makes_sense() -> None:
    least = {"max_message_length": 1, "max_subscriptions": 1, "max_filters": 1, "default_limit": 1}
    assert read(json.dumps({"limitation": least}).encode()) == Limits(
        message=4_096, subscriptions=4, filters=1, stored=10
    )
    most = dict.fromkeys([*least, "max_limit"], 10**12)
    assert read(json.dumps({"limitation": most}).encode()) == Limits(
        message=1_048_576, subscriptions=64, filters=100, stored=100
    )


@pytest.mark.parametrize(
    ("complaint", "less"),
    [
        ("error: too many subscriptions", Limits(subscriptions=9)),
        ("ERROR: Too many concurrent REQs, or one REQ", Limits(subscriptions=9)),
        ("rejected: too many filters in subscription", Limits(filters=5)),
        ("rate-limited: too many requests", Limits()),
        ("error: subscription closed", Limits()),
    ],
)
def test_a_relay_that_complains_of_too_much_is_asked_for_less(complaint: str, less: Limits) -> None:
    assert narrowed(Limits(), complaint) == less


def test_there_is_a_least_that_is_asked_for() -> None:
    limits = Limits()
    for _ in range(50):
        limits = narrowed(narrowed(limits, "too many subscriptions"), "too many filters")
    assert limits == Limits(subscriptions=4, filters=1)


@asynccontextmanager
async def host(answer: Answer) -> AsyncIterator[str]:
    app = web.Application()
    app.router.add_get("/{path:.*}", answer)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    try:
        yield f"ws://127.0.0.1:{runner.addresses[0][1]}/"
    finally:
        await runner.cleanup()


async def ask(answer: Answer) -> Limits:
    async with host(answer) as url, aiohttp.ClientSession() as session:
        return await announced(session, url)


async def test_a_document_without_end_is_not_read_to_its_end() -> None:
    async def endless(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        with pytest.raises(OSError):  # noqa: PT011, PT012 -- until we hang up
            while True:
                await response.write(b" " * 65_536)
        return response

    assert await ask(endless) == Limits()


async def test_another_host_is_not_asked() -> None:
    asked = []

    async def redirect(request: web.Request) -> web.StreamResponse:
        asked.append(request.path)
        raise web.HTTPFound("/elsewhere")

    assert await ask(redirect) == Limits()
    assert asked == ["/"]


async def test_a_relay_that_is_not_there_has_the_usual_limits() -> None:
    async with aiohttp.ClientSession() as session:
        for url in ("ws://127.0.0.1:1/", "ws://", "ws://[", "wss://127.0.0.1:1"):
            assert await announced(session, url) == Limits()
