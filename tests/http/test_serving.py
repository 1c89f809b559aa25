"""The port it has, and how it begins and ends among the other parts of the process."""

import asyncio
import logging
import signal
import socket
import time
from contextlib import closing
from pathlib import Path

import pytest
from starlette.responses import JSONResponse
from starlette.types import Receive, Scope, Send

from bot.http.ports import DEFAULT_PORT, PORT_FILE, TRIED, bound
from bot.http.server import FAREWELL
from bot.log.store import Unavailable
from tests.http.asking import ANY_PORT, HERE, PATIENCE_SECONDS, ask, served


class App:
    """Says hello; under `/slow` only when it is let."""

    def __init__(self) -> None:
        self.asked = asyncio.Event()
        self.may_answer = asyncio.Event()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["path"] == "/slow":
            self.asked.set()
            await self.may_answer.wait()
        await JSONResponse("hello")(scope, receive, send)


class Patience:
    """Counts the tries in between, and at the second gives the port free."""

    def __init__(self, taken: socket.socket) -> None:
        self.tries = 0
        self._taken = taken

    async def sleep(self, seconds: float) -> None:
        assert seconds > 0
        self.tries += 1
        if self.tries == 2:
            self._taken.close()


def never() -> None:
    raise AssertionError


async def test_where_the_default_port_is_busy_the_next_one_is_taken() -> None:
    with await bound(HERE, None, waiting=never) as first, await bound(HERE, None, waiting=never) as second:
        ports = [listening.getsockname()[1] for listening in (first, second)]
    assert DEFAULT_PORT <= ports[0] < ports[1] < DEFAULT_PORT + TRIED


async def test_a_port_that_was_set_is_waited_for_and_that_is_said_once(
    caplog: pytest.LogCaptureFixture,
) -> None:
    taken = socket.create_server((HERE, 0))
    port, waits = taken.getsockname()[1], list[None]()
    patience = Patience(taken)
    with caplog.at_level(logging.WARNING):
        bound_at_last = await bound(HERE, port, waiting=lambda: waits.append(None), sleep=patience.sleep)
    with bound_at_last as listening:
        assert listening.getsockname()[1] == port
    assert patience.tries == 2
    assert len(waits) == 1
    [said] = [record.message for record in caplog.records]
    assert str(port) in said


@pytest.mark.parametrize("host", ["nowhere.invalid", "192.0.2.1"])
async def test_an_address_of_another_machine_is_the_worlds_fault(host: str) -> None:
    with pytest.raises(Unavailable, match=host.replace(".", r"\.")):
        await bound(host, ANY_PORT, waiting=never)


async def test_ipv6_is_served_too() -> None:
    with await bound("::1", ANY_PORT, waiting=never) as listening:
        assert listening.family is socket.AF_INET6


async def test_the_port_in_use_stands_in_the_data_folder_while_it_is(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    async with served(App(), folder) as port:
        assert (folder / PORT_FILE).read_text() == f"{port}\n"
        assert (await ask(port, "/")).json == "hello"
    assert list(folder.iterdir()) == []


async def test_the_port_of_who_came_later_stays(tmp_path: Path) -> None:
    async with served(App(), tmp_path):
        (tmp_path / PORT_FILE).write_text("1\n")
    assert (tmp_path / PORT_FILE).read_text() == "1\n"


async def test_it_serves_also_where_no_file_can_be_written(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "data").write_text("a file")
    with caplog.at_level(logging.INFO), pytest.raises(NotADirectoryError):
        async with served(App(), tmp_path / "data"):
            never()
    said = [record.message for record in caplog.records]
    assert [message for message in said if "cannot be noted" in message]
    assert [message for message in said if message.endswith("answers")]


async def test_signals_and_loggers_are_left_alone(tmp_path: Path) -> None:
    before = [signal.getsignal(kind) for kind in (signal.SIGINT, signal.SIGTERM)]
    async with served(App(), tmp_path) as port:
        await ask(port, "/")
        assert [signal.getsignal(kind) for kind in (signal.SIGINT, signal.SIGTERM)] == before
        for name in ("uvicorn", "uvicorn.error", "uvicorn.access", "fastapi"):
            assert logging.getLogger(name).handlers == []


async def test_in_the_end_an_idle_connection_is_closed_and_what_is_being_answered_is_answered(
    tmp_path: Path,
) -> None:
    app = App()
    async with served(app, tmp_path) as port:
        idle, writer = await asyncio.open_connection(HERE, port)
        writer.write(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
        await idle.readuntil(b'"hello"')
        answer = asyncio.create_task(ask(port, "/slow"))
        await app.asked.wait()
        asyncio.get_running_loop().call_later(0.05, app.may_answer.set)
    with closing(writer):
        assert await idle.read() == b""
    assert (await answer).json == "hello"


async def test_the_end_does_not_wait_for_ever_for_an_answer(tmp_path: Path) -> None:
    app = App()
    async with asyncio.timeout(PATIENCE_SECONDS):
        async with served(app, tmp_path) as port:
            unanswered = asyncio.create_task(ask(port, "/slow"))
            await app.asked.wait()
            ending = time.monotonic()
        assert time.monotonic() - ending < FAREWELL + 2
        await asyncio.gather(unanswered, return_exceptions=True)
        with pytest.raises(ConnectionRefusedError):
            await ask(port, "/")
