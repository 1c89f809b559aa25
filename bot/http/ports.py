"""Which port HTTP has: the one that was set, however long it takes, else the default or the next that is free."""

import asyncio
import errno
import logging
import os
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, TypeAlias

from bot.log.store import Unavailable
from bot.side_by_side import Sleep

log = logging.getLogger(__name__)

DEFAULT_PORT = 8080
TRIED = 100
"""Ports from the default on."""

AGAIN = 0.5
"""Seconds between two tries to have a port that another program has."""

PORT_FILE = "http.port"

Address: TypeAlias = tuple[Any, ...]


async def bound(
    host: str, port: int | None, *, waiting: Callable[[], object], sleep: Sleep = asyncio.sleep
) -> socket.socket:
    """Listens there. `waiting` is called when a port that was set is another's. Raises Unavailable."""
    family, address = await _resolved(host)
    if port is None:
        return _first_free(family, address, host)
    said = False
    while True:
        if listening := _listening(family, address, port):
            return listening
        if not said:
            log.warning("HTTP: port %d of %s is another program's; it is waited for", port, host)
            waiting()
        said = True
        await sleep(AGAIN)


@contextmanager
def noted(port: int, folder: Path, name: str = PORT_FILE) -> Iterator[None]:
    """In a file for who looks for it. A folder that takes no file is no reason not to serve."""
    path, text = folder / name, f"{port}\n"
    draft = folder / f".{name}.{os.getpid()}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        draft.write_text(text)
        draft.replace(path)
    except OSError as error:
        log.warning("HTTP: port %d cannot be noted in %s (%s)", port, path, error.strerror)
    try:
        yield
    finally:
        with suppress(OSError):
            if path.read_text() == text:  # and not of who came later
                path.unlink()


def _first_free(family: int, address: Address, host: str) -> socket.socket:
    for port in range(DEFAULT_PORT, DEFAULT_PORT + TRIED):
        if listening := _listening(family, address, port):
            return listening
    raise Unavailable(f"No port of {host} is free from {DEFAULT_PORT} to {DEFAULT_PORT + TRIED - 1}.")


def _listening(family: int, address: Address, port: int) -> socket.socket | None:
    """None while it is another's."""
    try:
        return socket.create_server((address[0], port, *address[2:]), family=family)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            return None
        reason = os.strerror(error.errno) if error.errno else error
        raise Unavailable(f"Port {port} of {address[0]} cannot be had: {reason}.") from error


async def _resolved(host: str) -> tuple[int, Address]:
    loop = asyncio.get_running_loop()
    try:
        found = await loop.getaddrinfo(host, None, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    except OSError as error:
        raise Unavailable(f"HTTP_HOST names no address of this machine: {host}.") from error
    return found[0][0], found[0][4]
