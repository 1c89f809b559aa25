"""No secret key is ever shown: the whole output of a bot that has a bad day is searched for them."""

import asyncio
import logging
import sys
import traceback
from contextlib import suppress
from pathlib import Path
from uuid import UUID

import pytest

from adapters.nostr import addresses
from adapters.nostr.adapter import NostrAdapter
from adapters.nostr.channels import channel
from adapters.nostr.keys import Key, KeyRefused, bot_key, union_key
from adapters.nostr.profile import profile
from bot.log.tables import Tables
from bot.network.outgoing import Outgoing, Unreachable
from tests.adapters.nostr.fakes import ANN, Listening, Memory, WallClock, taking_in
from tests.adapters.nostr.scripted_relay import scripted

UNION_ID = UUID(int=5)


async def test_no_secret_is_in_the_output_the_log_the_notebook_or_on_the_wire(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    bot = bot_key("", tmp_path / "bot.key")
    union = union_key(bot, UNION_ID)
    notebook = Memory()
    async with scripted() as relay:
        relay.challenge = "riddle"
        await _a_bad_day(relay.url, bot, union, notebook)
        wire = repr(relay.published)
    _fail_to_read(tmp_path, bot)
    shown = capfd.readouterr()
    everything = "\n".join(
        [caplog.text, shown.out, shown.err, notebook.everything(), wire, repr(bot), repr(union)]
    )
    assert union.public in everything
    for key in (bot, union):
        secret = key.reveal()
        nsec = addresses.encode("nsec", secret)
        for form in (
            secret.hex(),
            secret.hex().upper(),
            nsec,
            repr(secret),
            str(int.from_bytes(secret, "big")),
        ):
            assert form not in everything


async def _a_bad_day(url: str, bot: Key, union: Key, notebook: Memory) -> None:
    inbox = Listening()
    async with taking_in(inbox, clock=WallClock()) as door:
        adapter = NostrAdapter(
            urls=[url, "ws://127.0.0.1:1/", "not a url"],
            bot=bot,
            inbox=door,
            clock=WallClock(),
            tables=Tables(notebook),
            patience=5,
        )
        home = adapter.watch(union)
        logging.getLogger().debug("%r %r %r", adapter, vars(adapter), adapter.health())
        task = asyncio.create_task(adapter.run())
        await inbox.silence_counts()
        await adapter.messenger.post(Outgoing(channel=home, text="Proposal", card=1))
        await adapter.messenger.post(Outgoing(channel=channel(union.public, ANN.public), text="Your code"))
        await adapter.proclaim(home, profile(name="Tea", about="Tea for all"))
        for wrong in (channel(ANN.public), channel(union.public, "f" * 64)):
            try:
                await adapter.messenger.post(Outgoing(channel=wrong, text="Hello"))
            except Unreachable:
                traceback.print_exc(file=sys.stderr)
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


def _fail_to_read(folder: Path, bot: Key) -> None:
    for setting in (bot.reveal().hex()[:-1], addresses.encode("nsec", bot.reveal())[:-1]):
        try:
            bot_key(setting, folder / "unused")
        except KeyRefused:
            traceback.print_exc(file=sys.stderr)
