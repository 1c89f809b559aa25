"""An EventStoreDB for tests: started, killed and started again on one loopback port, with faults on order.

As a process of its own: `python -m tests.adapters.eventstoredb.loopback --port 2113 --data FILE`.
"""

import argparse
import asyncio
from pathlib import Path

import grpc
from esdbclient.protos.Grpc.gossip_pb2_grpc import add_GossipServicer_to_server
from esdbclient.protos.Grpc.streams_pb2_grpc import add_StreamsServicer_to_server

from tests.adapters.eventstoredb.log import Log
from tests.adapters.eventstoredb.node import Faults, Node
from tests.adapters.eventstoredb.services import Gossip, Streams

HOST = "127.0.0.1"
OPTIONS = (
    ("grpc.so_reuseport", 0),
    ("grpc.max_receive_message_length", 17 * 1024 * 1024),
    # The real server lets clients ask as often as they like whether the line is alive.
    ("grpc.http2.min_ping_interval_without_data_ms", 1),
    ("grpc.http2.max_ping_strikes", 0),
)


class Loopback:
    """`certificate` is a private key and a certificate in PEM: then it speaks TLS."""

    def __init__(
        self,
        log: Log | None = None,
        *,
        credentials: tuple[str, str] | None = None,
        ordinary: tuple[str, str] | None = None,
        certificate: tuple[bytes, bytes] | None = None,
    ) -> None:
        self.node = Node(log=log or Log(), credentials=credentials, ordinary=ordinary)
        self.port = 0
        self._certificate = certificate
        self._server: grpc.aio.Server | None = None

    @property
    def faults(self) -> Faults:
        return self.node.faults

    @property
    def uri(self) -> str:
        return f"esdb://{HOST}:{self.port}?Tls=false"

    async def start(self, port: int = 0) -> None:
        """On a free port, or on the same as before."""
        server = grpc.aio.server(options=OPTIONS)
        add_StreamsServicer_to_server(Streams(self.node), server)  # type: ignore[no-untyped-call]  # generated
        add_GossipServicer_to_server(Gossip(self.node), server)  # type: ignore[no-untyped-call]  # generated
        address = f"{HOST}:{port or self.port}"
        if self._certificate:
            self.port = server.add_secure_port(address, grpc.ssl_server_credentials([self._certificate]))
        else:
            self.port = server.add_insecure_port(address)
        self.node.members = self.node.members or [(HOST, self.port, True)]
        await server.start()
        self._server = server

    async def kill(self) -> None:
        """Every call is cut off. The log stays."""
        if self._server:
            await self._server.stop(grace=None)
            self._server = None

    async def serve(self) -> None:
        if self._server:
            await self._server.wait_for_termination()


async def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--data", type=Path)
    arguments = parser.parse_args()
    server = Loopback(Log(arguments.data))
    await server.start(arguments.port)
    print(server.uri, flush=True)  # noqa: T201  who started us waits for this line
    await server.serve()


if __name__ == "__main__":
    asyncio.run(main())
