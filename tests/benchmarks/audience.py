"""Many who read one union's stream, in a process of their own: says when the last of them has heard an event.

`python -m tests.benchmarks.audience PORT PATH COUNT` prints `ready` once all are there, and then, for each event that
all have heard, its id and the moment by the clock that all processes share.
"""

import asyncio
import sys
from collections import Counter
from time import monotonic

AT_ONCE = 50


async def listen(number: int, port: int, path: str, begun: asyncio.Semaphore, heard: "Heard") -> None:
    """From an address of its own, as a proxy would tell it."""
    async with begun:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        address = f"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}"
        head = f"GET {path} HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: {address}\r\n\r\n"
        writer.write(head.encode())
        await reader.readuntil(b"\r\n\r\n")
        heard.arrived()
    try:
        while True:
            frame = await reader.readuntil(b"\n\n")
            if (at := frame.find(b"id: ")) >= 0:
                heard.event(frame[at + 4 : frame.index(b"\n", at)].decode())
    except asyncio.IncompleteReadError:
        pass
    finally:
        writer.close()


class Heard:
    def __init__(self, count: int) -> None:
        self._count = count
        self._there = 0
        self._heard = Counter[str]()

    def arrived(self) -> None:
        self._there += 1
        if self._there == self._count:
            print("ready", flush=True)  # noqa: T201 - to the row that measures

    def event(self, event_id: str) -> None:
        self._heard[event_id] += 1
        if self._heard[event_id] == self._count:
            print(event_id, monotonic(), flush=True)  # noqa: T201


async def main(port: str, path: str, count: str) -> None:
    heard, begun = Heard(int(count)), asyncio.Semaphore(AT_ONCE)
    await asyncio.gather(*(listen(one, int(port), path, begun, heard) for one in range(int(count))))


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
