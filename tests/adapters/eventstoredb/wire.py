"""A line between a client and a server that can go dead without anybody hanging up."""

import asyncio
from contextlib import suppress

PREFACE_BYTES = 24
HEADER_BYTES = 9
PING = 6
ACKNOWLEDGED = 1


class Wire:
    """Counts the client's HTTP/2 pings: its questions whether the line is alive."""

    def __init__(self, port: int) -> None:
        self.uri = ""
        self._port = port
        self._pings = 0
        self._alive = True
        self._change = asyncio.Condition()
        self._server: asyncio.Server | None = None

    async def start(self) -> None:
        self._server = await asyncio.start_server(self._connected, "127.0.0.1", 0)
        self.uri = f"esdb://127.0.0.1:{self._server.sockets[0].getsockname()[1]}?Tls=false"

    async def stop(self) -> None:
        if self._server:
            self._server.close()

    async def pinged(self, times: int) -> None:
        async with self._change:
            await self._change.wait_for(lambda: self._pings >= times)

    def go_dead(self) -> None:
        self._alive = False

    async def _connected(self, client: asyncio.StreamReader, to_client: asyncio.StreamWriter) -> None:
        server, to_server = await asyncio.open_connection("127.0.0.1", self._port)
        answers = asyncio.create_task(self._carry_answers(server, to_client))
        with suppress(asyncio.IncompleteReadError):  # the client hangs up
            to_server.write(await client.readexactly(PREFACE_BYTES))
            await self._carry_frames(client, to_server)
        answers.cancel()
        to_client.close()
        to_server.close()

    async def _carry_answers(self, source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
        while some := await source.read(65_536):
            if self._alive:
                target.write(some)

    async def _carry_frames(self, source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
        while True:
            header = await source.readexactly(HEADER_BYTES)
            payload = await source.readexactly(int.from_bytes(header[:3]))
            if self._alive:
                target.write(header + payload)
            if header[3] == PING and not header[4] & ACKNOWLEDGED:
                async with self._change:
                    self._pings += 1
                    self._change.notify_all()
