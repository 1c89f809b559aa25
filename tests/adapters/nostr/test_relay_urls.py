"""A relay's address may hold a password or a token: it is used, and seen nowhere."""

import asyncio
import logging
from dataclasses import dataclass
from uuid import UUID

import pytest
from aiohttp import encode_basic_auth, web

from adapters.nostr.relay_urls import is_public, known_to_relay, shown
from adapters.nostr.residence import NostrResidence
from bot.messages import Portrait
from tests.adapters.nostr.at_work import at_work
from tests.adapters.nostr.fakes import BOT, Listening
from tests.adapters.nostr.scripted_relay import scripted

SECRET = "hunter2hunter2hunter2"
SECRETIVE = [
    f"wss://ann:{SECRET}@relay.example",
    f"wss://{SECRET}@relay.example/",
    f"wss://relay.example?token={SECRET}",
    f"wss://relay.example?token=a/{SECRET}@b",
    f"wss://relay.example/{SECRET}",
    f"wss://relay.example/inbox/{SECRET}/",
    f"wss://relay.example#{SECRET}",
]
UNREADABLE = [f"wss://ann:{SECRET}/x@relay.example", f"wss://[{SECRET}]", f"wss://relay.example:{SECRET}"]


@pytest.mark.parametrize("url", SECRETIVE)
def test_an_address_with_a_secret_is_shown_as_its_host_and_told_to_nobody(url: str) -> None:
    assert shown(url) == "relay.example"
    assert not is_public(url)


@pytest.mark.parametrize("url", UNREADABLE)
def test_an_address_that_cannot_be_read_shows_nothing(url: str) -> None:
    assert SECRET not in shown(url)
    assert not is_public(url)


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("wss://relay.example", "relay.example"),
        ("wss://relay.example:7777/inbox", "relay.example:7777"),
        ("ws://[::1]:7777", "[::1]:7777"),
    ],
)
def test_any_other_address_is_public(url: str, host: str) -> None:
    assert shown(url) == host
    assert is_public(url)


@dataclass
class At:
    url: str


@pytest.mark.parametrize(
    ("url", "named"),
    [
        (f"wss://ann:{SECRET}@relay.example:7777/inbox?token={SECRET}#x", "wss://relay.example:7777/inbox"),
        ("ws://127.0.0.1:6969/", "ws://127.0.0.1:6969/"),
        ("wss://relay.example", "wss://relay.example"),
    ],
)
def test_what_is_signed_for_a_relay_names_it_without_the_secret(url: str, named: str) -> None:
    assert known_to_relay(url) == named


async def test_a_union_never_publishes_an_address_with_a_secret() -> None:
    portrait = Portrait(
        name="Tea",
        about="Tea for all",
        homes=(),
        regulation_title="Regulation",
        articles=(),
        no_articles="None yet",
        members_title="Members",
        members=(),
    )
    async with scripted() as relay:
        secretive = At(relay.url.replace("ws://", f"ws://ann:{SECRET}@"))
        async with at_work(Listening(), relay, secretive) as adapter:
            residence = NostrResidence(
                adapter=adapter, bot=BOT, urls=[relay.url, secretive.url, *SECRETIVE, *UNREADABLE]
            )
            residence.move_in(UUID(int=5))
            await residence.show(residence.home(UUID(int=5)), portrait)
        published = repr(relay.published)
    assert f"['r', '{relay.url}']" in published
    assert f"['relay', '{relay.url}']" in published
    assert SECRET not in published


async def test_an_address_with_a_password_and_a_token_is_used_and_never_logged(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    seen = asyncio.Queue[tuple[str, str]]()

    async def refuse(request: web.Request) -> web.Response:
        await seen.put((request.headers.get("Authorization", ""), request.query_string))
        return web.Response(status=403)

    app = web.Application()
    app.router.add_get("/", refuse)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    there = At(f"ws://ann:{SECRET}@127.0.0.1:{runner.addresses[0][1]}/?token={SECRET}")
    try:
        async with at_work(Listening(), there) as adapter:
            used = [await seen.get() for _ in range(2)]  # the second comes after the first was logged
            assert SECRET not in repr(adapter.health())
    finally:
        await runner.cleanup()
    assert used[0] == (encode_basic_auth("ann", SECRET), f"token={SECRET}")
    assert "it answered 403" in caplog.text
    ours = [record for record in caplog.records if record.name.startswith("adapters.")]
    assert SECRET not in "".join(record.getMessage() for record in ours)
