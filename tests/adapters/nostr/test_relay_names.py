"""Relay addresses that hold a password or a token: used for connecting, and shown nowhere."""

import asyncio
import logging
from contextlib import suppress
from uuid import UUID

import pytest

from adapters.nostr.adapter import NostrAdapter
from adapters.nostr.channels import channel
from adapters.nostr.homes import NostrHomes, UnionKeys
from adapters.nostr.listener import Timings
from adapters.nostr.relay_names import discreet, named, own_address, public_address, publishable
from bot.log.tables import Tables
from bot.network.homes import Profile
from bot.network.outgoing import Outgoing
from tests.adapters.nostr.fakes import BOT, UNION, Listening, Memory, WallClock, taking_in
from tests.adapters.nostr.scripted_relay import scripted

QUICK = Timings(pulse=0.02, answer=5, again=0.02, first_pause=0.02, longest_pause=0.05)


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("wss://relay.example.org", "wss://relay.example.org"),
        ("wss://relay.example.org/inbox", "wss://relay.example.org/inbox"),
        ("ws://127.0.0.1:7000/", "ws://127.0.0.1:7000/"),
        ("ws://[::1]:7000", "ws://[::1]:7000"),
        ("wss://ann:hunter2@relay.example.org:444/a?token=hunter2#hunter2", "wss://relay.example.org:444/a"),
        (
            "wss://relay.example.org/token/abcdefghijklmnopqrstuvwx0123456789",
            "wss://relay.example.org/token/…",
        ),
        ("wss://relay.example.org/a;token=hunter2/b", "wss://relay.example.org/…/b"),
        ("wss://relay.example.org/token%3Dhunter2", "wss://relay.example.org/…"),
        ("wss://relay.example.org/tok12345", "wss://relay.example.org/…"),
        ("wss://relay.example.org/v2/nip42", "wss://relay.example.org/v2/nip42"),
        ("wss://hunter2@relay.example.org", "wss://relay.example.org"),
        ("wss://ann:hunter2@", ""),
        ("wss://[hunter2", ""),
        ("wss://relay.example.org:hunter2", ""),
        ("hunter2", ""),
    ],
)
def test_what_of_an_address_may_be_shown(url: str, shown: str) -> None:
    assert public_address(url) == shown


def test_a_relay_hears_its_own_path_and_no_password() -> None:
    url = "wss://ann:hunter2@relay.example.org/npub1abcdefghijklmnopqrstuvwx?broadcast=true"
    assert own_address(url) == "wss://relay.example.org/npub1abcdefghijklmnopqrstuvwx"


def test_a_relay_that_quotes_its_address_gives_no_secret_away() -> None:
    url = "wss://ann:hunter2@relay.example.org/?token=open%20sesame"
    words = discreet(url, "restricted: hunter2 of ann may not, token=open%20sesame or open sesame")
    assert words == "restricted: … of … may not, … or …"
    assert discreet("wss://relay.example.org", "blocked: no") == "blocked: no"
    url = "wss://relay.example.org/inbox/hunter2hunter2hunter2/a;key=hunter3"
    words = discreet(url, "auth: hunter2hunter2hunter2 of inbox, a;key=hunter3 or hunter3")
    assert words == "auth: … of inbox, … or …"


def test_each_relay_has_a_name_of_its_own() -> None:
    urls = ["wss://a?t=1", "wss://a?t=2", "wss://a?t=1", "wss://b", "[", "]["]
    assert list(named(urls)) == ["wss://a", "wss://a#2", "wss://b", "unusable", "unusable#2"]


async def test_a_token_is_used_and_never_published_logged_stored_or_shown(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    inbox, notebook = Listening(), Memory()
    union_id = UUID(int=5)
    async with scripted() as relay:
        relay.challenge = "riddle"
        secret = relay.url.replace("ws://", "ws://ann:hunter2@") + "?token=hunter2"
        urls = [secret, "ws://ann:hunter2@127.0.0.1:1/?token=hunter2", "ws://ann:hunter2@[/"]
        async with taking_in(inbox, clock=WallClock()) as door:
            adapter = NostrAdapter(
                urls=urls, bot=BOT, inbox=door, clock=WallClock(), tables=Tables(notebook), timings=QUICK
            )
            homes = NostrHomes(adapter=adapter, keys=UnionKeys(BOT), urls=urls)
            homes.move_in(union_id)
            relay.closes = {"private": "restricted: your token hunter2 is too old"}
            task = asyncio.create_task(adapter.run())
            await inbox.silence_counts()
            assert "too old" in repr(adapter.health())
            await adapter.messenger.post(Outgoing(channel=homes.home(union_id), text="Proposal", card=1))
            await homes.show(homes.home(union_id), profile())
            await relay.cut()
            await inbox.silence_counts()
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task
        lists = [note["tags"] for note in relay.published if note["kind"] in (10_002, 10_050)]
        assert [tag[1] for tags in lists for tag in tags] == [relay.url, "ws://127.0.0.1:1/"] * 2
        assert any("token=hunter2" in request for request in relay.requests)
        assert any(request.startswith("Basic ") for request in relay.authorizations)
        shown = [caplog.text, notebook.everything(), repr(adapter.health()), repr(relay.published)]
    assert "hunter2" not in "\n".join(shown)
    assert relay.answered_riddles
    assert "hunter2" not in repr(relay.answered_riddles)


async def test_a_relay_that_turns_us_away_is_logged_without_its_token(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    async with scripted() as relay:
        url = relay.url + "missing;key=hunter2?token=hunter2"  # answered with 404
        async with taking_in(Listening(), clock=WallClock()) as door:
            adapter = NostrAdapter(
                urls=[url],
                bot=BOT,
                inbox=door,
                clock=WallClock(),
                tables=Tables(Memory()),
                timings=QUICK,
                patience=0.3,
            )
            adapter.watch(UNION)
            task = asyncio.create_task(adapter.run())
            with pytest.raises(Exception, match="No relay has confirmed") as problem:
                await adapter.messenger.post(Outgoing(channel=channel(UNION.public), text="Proposal", card=1))
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task
    assert "WSServerHandshakeError" in caplog.text
    assert "hunter2" not in caplog.text + str(problem.value) + repr(adapter.health())


def profile() -> Profile:
    return Profile(
        name="Tea",
        about="Tea for all",
        regulation_title="Regulation",
        articles=(),
        no_articles="None",
        members_title="Members",
        members=(),
    )


def test_an_address_whose_path_may_hold_a_token_is_published_nowhere() -> None:
    secretive = [
        "wss://relay.example/hunter2hunter2hunter2",
        "wss://relay.example/inbox/hunter2hunter2hunter2/",
        "wss://relay.example/a;token=geheim",
        "wss://relay.example/tok12345",
    ]
    assert publishable([*secretive, "wss://relay.example:7777/inbox"]) == ["wss://relay.example:7777/inbox"]
