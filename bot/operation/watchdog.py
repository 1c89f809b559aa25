"""Turns the loop once a second, and tells whoever watches the process that it turns: systemd, where it asks for that.

A loop that is held up cannot look at itself. And one whose wake-up the system refused would sleep until something
else wakes it.
"""

import asyncio
import os
import socket
from contextlib import suppress

from bot.side_by_side import Sleep

TICK = 1.0
"""Seconds."""

READY, TURNS = b"READY=1", b"WATCHDOG=1"


async def turn(*, sleep: Sleep = asyncio.sleep) -> None:
    """For ever."""
    _tell(READY)
    while True:
        _tell(TURNS)
        await sleep(TICK)


def _tell(words: bytes) -> None:
    """Over the socket that systemd names; nothing depends on it that the bot does."""
    address = os.environ.get("NOTIFY_SOCKET", "")
    if not address.startswith(("/", "@")):
        return
    if address.startswith("@"):  # one without a file
        address = f"\0{address[1:]}"
    with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as telling:
        telling.setblocking(False)
        telling.sendto(words, address)
