"""`poisoned` and `retry` as an operator meets them: a line for each message that met a bug, and one is tried again."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.operation.socket import somebody_answers
from bot.supervisor import Supervisor
from bot.wiring.embedded import answering
from bot.wiring.failures import about_failures
from bot.wiring.stores import operator_folder
from tests.application.saving import HERE, run
from tests.simulation.stumbling import Stumbling
from tests.simulation.town import Town, town

pytestmark = pytest.mark.usefixtures("nothing_configured")


@asynccontextmanager
async def failing() -> AsyncIterator[Town]:
    """A bot that runs, and has not understood Bob."""
    Path("data").mkdir(mode=0o700)
    async with town("ann", "bob") as here:
        here.codec = Stumbling()
        await here.restarts()
        await here.says("ann", "/propose Plant an oak")
        await here.says("bob", "/object 1 boom")
        async with answering(HERE, about_failures(here.bot), supervisor=Supervisor()):
            async with asyncio.timeout(10):
                while not await somebody_answers(operator_folder(HERE)):  # noqa: ASYNC110 - nothing announces it
                    await asyncio.sleep(0)
            yield here


async def test_what_failed_is_listed_without_what_was_said(capsys: pytest.CaptureFixture[str]) -> None:
    async with failing():
        assert await run("poisoned") == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith("1  2026-05-01 12:00:00 town:bob in town:square: KeyError, tried once")
    assert "boom" not in line


async def test_it_is_tried_again_as_often_as_it_takes(capsys: pytest.CaptureFixture[str]) -> None:
    async with failing() as here:
        assert await run("retry", "1") == 1
        assert "It failed again: KeyError." in capsys.readouterr().err
        assert isinstance(here.codec, Stumbling)
        here.codec.is_mended = True
        assert await run("retry", "1") == 0
        assert await run("poisoned") == 0
        assert capsys.readouterr().out == "It was taken in.\nNo message waits that met a bug.\n"


async def test_what_cannot_be_tried_again_is_said_in_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    async with failing() as here:
        for number in ("7", "one"):
            assert await run("retry", number) == 1
            assert capsys.readouterr().err == f"No message with the number {number} has failed.\n"
        await here.says("bob", "/consent 1")
        assert await run("retry", "1") == 1
        assert "Its author has spoken since" in capsys.readouterr().err


async def test_without_a_bot_that_runs_there_is_nobody_to_ask(capsys: pytest.CaptureFixture[str]) -> None:
    for command in (["poisoned"], ["retry", "1"]):
        assert await run(*command) == 1
        assert "No bot runs here" in capsys.readouterr().err
