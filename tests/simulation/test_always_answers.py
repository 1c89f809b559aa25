"""The real process answers over HTTP whatever else is missing, and says whether it speaks."""

import asyncio
import re
import socket
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from tests.adapters.eventstoredb.loopback import Loopback
from tests.adapters.telegram.bot_api import BotApi
from tests.http.asking import ask
from tests.simulation.process import GUARD_SECONDS, ROOT, Bot, Nursery, bot_on, until

HEAVY = ("aiogram", "aiohttp", "nostr_sdk", "pynostr", "grpc", "prompt_toolkit")
LOADED = f"""
import sys
import bot.cli, bot.wiring.reader
print(*(set({HEAVY!r}) & sys.modules.keys()))
"""
SPEAKING = f"""
import sys
import bot.wiring.speaker
from bot.settings import Settings
from bot.wiring.networks import load
load(Settings(_env_file=None, telegram_bot_token="7:loopback"))
print(*(set({HEAVY!r}) & sys.modules.keys()))
"""


async def port_of(bot: Bot) -> int:
    """It notes it in its data folder: beside an embedded log."""
    ports = list[int]()

    def has_noted_it() -> bool:
        for file in (bot.home / "http.port", bot.home / "data" / "http.port"):
            if file.exists():
                ports.append(int(file.read_text()))
        return bool(ports)

    await until(has_noted_it, lambda: f"it does not answer:\n{bot.log}")
    return ports[0]


def token_of(bot: Bot) -> str:
    """It is made at the first start, in the data folder."""
    files = (bot.home / "operator.token", bot.home / "data" / "operator.token")
    return next(file.read_text().strip() for file in files if file.exists())


def part(told: Any, name: str) -> Any:
    return next((part for part in told["parts"] if part["name"] == name), None)


async def status(bot: Bot) -> Any:
    answer = await ask(await port_of(bot), "/status", bearer=token_of(bot))
    assert answer.status == 200
    return answer.json


async def shows(bot: Bot, wanted: Callable[[Any], bool]) -> None:
    async with asyncio.timeout(GUARD_SECONDS):
        while not wanted(await status(bot)):  # noqa: ASYNC110 - nothing announces it
            await asyncio.sleep(0.05)


@asynccontextmanager
async def silence() -> AsyncIterator[str]:
    """The address of a store that takes every connection and never says a word."""

    async def says_nothing(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while await reader.read(1024):
            pass
        writer.close()

    server = await asyncio.start_server(says_nothing, "127.0.0.1", 0)
    async with server:
        yield f"esdb://127.0.0.1:{server.sockets[0].getsockname()[1]}?Tls=false"


def said_by(program: str) -> list[str]:
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, check=True, text=True, timeout=60
    )
    return done.stdout.split()


def test_nothing_that_takes_long_to_load_is_loaded_before_it_answers() -> None:
    assert said_by(LOADED) == []


def test_nothing_is_loaded_of_a_network_that_is_not_configured() -> None:
    assert set(said_by(SPEAKING)) == {"aiogram", "aiohttp"}


async def test_it_answers_while_the_store_is_away_and_networks_load(
    tmp_path: Path,
) -> None:
    async with BotApi() as telegram, silence() as store, bot_on(telegram, tmp_path, store=store) as bot:
        answer = await ask(port := await port_of(bot), "/health/live")
        assert (answer.status, answer.json) == (200, {"live": True})
        assert (await ask(port, "/unions")).status == 503
        assert await bot.stops() == 0


async def test_it_goes_on_answering_while_the_store_is_away(tmp_path: Path, nursery: Nursery) -> None:
    async with (
        BotApi() as telegram,
        bot_on(telegram, tmp_path, store="esdb://127.0.0.1:1?Tls=false", nursery=nursery) as bot,
    ):
        await bot.says("WARNING bot.supervisor: store: ")
        told = await status(bot)
        assert told["log"]["is_followed"]["holds"] is told["speaks"]["holds"] is False
        assert told["log"]["as_of"] is None
        await shows(bot, lambda told: bool(part(told, "store")["last_trouble"]))
        assert await bot.stops() == 0
        assert not (tmp_path / "data" / "http.port").exists()


async def test_a_standby_answers_and_follows_the_log_until_it_speaks(
    tmp_path: Path, nursery: Nursery
) -> None:
    server = Loopback()
    await server.start()
    homes = [tmp_path / "first", tmp_path / "standby"]
    for home in homes:
        home.mkdir()
    async with (
        BotApi(longest_poll=0.5) as telegram,
        bot_on(telegram, homes[0], store=server.uri, nursery=nursery) as first,
    ):
        await shows(first, lambda told: told["speaks"]["holds"] and told["log"]["is_followed"]["holds"])
        async with bot_on(telegram, homes[1], store=server.uri, nursery=nursery) as standby:
            await standby.says("stands by")
            ann = telegram.user("Ann")
            group = telegram.group("Gardeners", ann)
            await group.says(ann, "/start_union Gardeners — plant trees")
            await group.sees("is founded")
            read_to = (await status(first))["log"]["read_to"]
            await shows(standby, lambda told: told["log"]["read_to"] >= read_to > 0)
            assert (await status(standby))["speaks"]["holds"] is False
            assert part(await status(standby), "views")
            assert await first.stops() == 0
            await shows(standby, lambda told: told["speaks"]["holds"])
            await shows(standby, lambda told: told["log"]["is_followed"]["holds"])
            assert part(await status(standby), "views")
            assert await standby.stops() == 0
    await server.kill()


async def test_who_waits_for_the_lock_of_an_embedded_log_answers_too(
    tmp_path: Path, nursery: Nursery
) -> None:
    async with BotApi(longest_poll=0.5) as telegram, bot_on(telegram, tmp_path, nursery=nursery) as first:
        await shows(first, lambda told: told["speaks"]["holds"])
        (tmp_path / "http.port").unlink()
        async with bot_on(telegram, tmp_path, nursery=nursery) as second:
            await second.says("WARNING bot.supervisor: store: ")
            assert (await status(second))["speaks"]["holds"] is False


async def test_it_speaks_also_while_its_port_is_another_programs(tmp_path: Path, nursery: Nursery) -> None:
    taken = socket.create_server(("127.0.0.1", 0))
    port = taken.getsockname()[1]
    async with BotApi(longest_poll=0.5) as telegram:
        bot = Bot(telegram, tmp_path, http_port=port, nursery=nursery)
        await bot.starts()
        try:
            await bot.says("connected as")
            assert bot.log.count(f"port {port} of 127.0.0.1 is another program's; it is waited for") == 1
            taken.close()
            await shows(bot, lambda told: told["speaks"]["holds"])
            assert await port_of(bot) == port
        finally:
            assert await bot.stops() == 0


async def test_without_a_network_what_stands_in_a_shared_store_is_followed(tmp_path: Path) -> None:
    server = Loopback()
    await server.start()
    async with BotApi() as nobody:
        bot = Bot(nobody, tmp_path, store=server.uri, speaks=False)
        await bot.starts()
        try:
            await shows(bot, lambda told: told["log"]["is_followed"]["holds"])
            assert (await status(bot))["speaks"]["holds"] is False
            assert "neither speaks nor listens" in bot.log
        finally:
            assert await bot.stops() == 0
    await server.kill()


async def test_a_network_that_was_stopped_by_hand_stays_so_over_a_start(
    tmp_path: Path, nursery: Nursery
) -> None:
    async with BotApi(longest_poll=0.5) as telegram:
        ann = telegram.user("Ann")
        group = telegram.group("Gardeners", ann)
        async with bot_on(telegram, tmp_path, nursery=nursery) as bot:
            await shows(bot, lambda told: told["speaks"]["holds"])
            stopping = await presses(bot, "stop telegram")
            assert "telegram is stopped" in stopping
            await shows(bot, lambda told: part(told, "telegram")["state"] == "stopped by hand")
            assert await bot.stops() == 0
        await group.says(ann, "/start_union Gardeners — plant trees")
        async with bot_on(telegram, tmp_path, nursery=nursery) as bot:
            await shows(bot, lambda told: told["speaks"]["holds"])
            assert part(await status(bot), "telegram")["state"] == "stopped by hand"
            assert "telegram is started" in await presses(bot, "start telegram")
            await group.sees("is founded")
            assert await bot.stops() == 0


async def presses(bot: Bot, words: str) -> str:
    """A button of the operator's page; what the page then says."""
    port, token = await port_of(bot), token_of(bot)
    page = await ask(port, "/", bearer=token)
    proof = re.findall(r'name="proof" value="([0-9a-f]+)"', page.body.decode())[0]
    form = f"command=part&words={words.replace(' ', '+')}&proof={proof}"
    pressed = await ask(port, "/do", method="POST", bearer=token, form=form)
    assert pressed.status == 303
    return (await ask(port, pressed.headers["location"], bearer=token)).body.decode()
