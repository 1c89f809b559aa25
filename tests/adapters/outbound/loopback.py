"""A server on loopback, over TLS, and names that lead wherever a test wants."""

import socket
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from aiohttp import web
from aiohttp.abc import AbstractResolver, ResolveResult

from tests.adapters.eventstoredb.certificates import loopback_certificate

HOST = "people.example"
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass
class Names(AbstractResolver):
    """`leads` says to which addresses a name leads, and to which port instead of the usual one."""

    leads: Mapping[str, list[tuple[str, int]]]
    asked: list[str] = field(default_factory=list)

    async def resolve(
        self,
        host: str,
        port: int = 0,
        family: socket.AddressFamily = socket.AF_INET,  # noqa: ARG002 - all there are
    ) -> list[ResolveResult]:
        self.asked.append(host)
        if host not in self.leads:
            raise OSError("no such name")
        return [
            ResolveResult(
                hostname=host, host=address, port=at or port, family=_family(address), proto=0, flags=0
            )
            for address, at in self.leads[host]
        ]

    async def close(self) -> None:
        pass


@dataclass(frozen=True)
class Server:
    """`trusted` trusts it. `heard` are the requests that arrived."""

    port: int
    trusted: ssl.SSLContext
    heard: list[web.Request]

    def names(self) -> Names:
        return Names({HOST: [("127.0.0.1", self.port)]})


@asynccontextmanager
async def serving(folder: Path, handler: Handler) -> AsyncIterator[Server]:
    heard: list[web.Request] = []

    async def handle(request: web.Request) -> web.StreamResponse:
        heard.append(request)
        return await handler(request)

    ours, trusted = _certified(folder)
    app = web.Application()
    app.router.add_route("*", "/{rest:.*}", handle)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        site = web.TCPSite(runner, "127.0.0.1", 0, ssl_context=ours)
        await site.start()
        port: int = runner.addresses[0][1]
        yield Server(port, trusted, heard)
    finally:
        await runner.cleanup()


def _certified(folder: Path) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """What the server shows, and what trusts it."""
    certificate = loopback_certificate(HOST)
    (folder / "key.pem").write_bytes(certificate.key)
    (folder / "chain.pem").write_bytes(certificate.chain)
    ours = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    ours.load_cert_chain(folder / "chain.pem", folder / "key.pem")
    return ours, ssl.create_default_context(cafile=str(folder / "chain.pem"))


def _family(address: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in address else socket.AF_INET
