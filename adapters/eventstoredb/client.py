"""One connection to EventStoreDB: the client of esdbclient, with what its options leave out."""

from functools import cache
from urllib.parse import unquote, urlsplit

import grpc
from esdbclient import AsyncEventStoreDBClient, StreamState
from esdbclient.connection import AsyncESDBConnection
from esdbclient.protos.Grpc.streams_pb2 import BatchAppendResp
from esdbclient.streams import AsyncStreamsService

from adapters.eventstoredb.errors import AccessRefused, port_errors

KEEP_ALIVE_MILLISECONDS = 10_000

ADDRESS = (
    "The address of the event store is not understood. It reads esdb://host:2113?Tls=false, or"
    " esdb+discover://user:password@host:2113 for a cluster with TLS. TLS needs user and password;"
    " signs such as @ / ? # in them are percent-encoded."
)


class Streams(AsyncStreamsService):
    @staticmethod
    def _convert_batch_append_resp(
        response: BatchAppendResp, stream_name: str, current_version: int | StreamState
    ) -> int:
        """The revision that the server answers; esdbclient would return the position."""
        AsyncStreamsService._convert_batch_append_resp(response, stream_name, current_version)  # noqa: SLF001
        revision: int = response.success.current_revision
        return revision


class Client(AsyncEventStoreDBClient):
    """`append_to_stream` returns the stream's new revision."""

    def __init__(self, uri: str) -> None:
        super().__init__(uri)
        options = self.connection_spec.options
        self.grpc_options += (
            # esdbclient passes KeepAliveInterval on under a name gRPC does not know.
            ("grpc.keepalive_time_ms", keep_alive(options.KeepAliveInterval)),
            # gRPC 1.71 never looks at the keepalive timeout, only at this one, a minute if not said.
            ("grpc.http2.ping_timeout_ms", keep_alive(options.KeepAliveTimeout)),
            # A quiet subscription sends nothing, and then gRPC asks but once a minute unless told to.
            ("grpc.http2.max_pings_without_data", 0),
            # A connection of its own in truth: gRPC shares one among clients of the same address.
            ("grpc.use_local_subchannel_pool", 1),
            # Whoever calls has a backoff already; gRPC's own would grow to two minutes.
            ("grpc.initial_reconnect_backoff_ms", 100),
            ("grpc.max_reconnect_backoff_ms", 2_000),
        )

    def _construct_esdb_connection(
        self, grpc_target: str, grpc_options: tuple[tuple[str, str | int], ...] = ()
    ) -> AsyncESDBConnection:
        connection = super()._construct_esdb_connection(grpc_target, grpc_options)
        connection.streams = Streams(
            connection._grpc_channel,  # noqa: SLF001 - the one it would use itself
            connection_spec=self.connection_spec,
            grpc_streamers=connection._grpc_streamers,  # noqa: SLF001
        )
        return connection

    def construct_call_credentials(
        self, username: str | None, password: str | None
    ) -> grpc.CallCredentials | None:
        """An address is percent-encoded; esdbclient would send it so."""
        return super().construct_call_credentials(unquote(username or ""), unquote(password or ""))


def keep_alive(milliseconds: int | None) -> int:
    """Other clients take -1 for never; gRPC would take it for always. A dead line must be noticed."""
    return milliseconds if milliseconds and milliseconds > 0 else KEEP_ALIVE_MILLISECONDS


@cache
def keep_poller() -> None:
    """With the last channel gRPC would end it: inside the garbage collector that can hang the loop. Needs a running one."""
    grpc.aio.init_grpc_aio()


async def connect(uri: str, *, within: float) -> Client:
    """A client of its own, with a cluster's leader found. Raises AccessRefused or Unavailable."""
    client = client_for(uri)
    keep_poller()
    async with port_errors(within=within):
        await client.connect()
    return client


def client_for(uri: str) -> Client:
    # Raised outside of the except clauses: the errors of esdbclient and urllib quote the password.
    client, problem = None, ADDRESS
    try:
        if is_unambiguous(uri):
            client = Client(uri)
    except OSError as error:
        problem = f"A file that the address of the event store names cannot be read: {error.strerror}"
    except ValueError:
        pass
    if client is None:
        raise AccessRefused(problem)
    return client


def is_unambiguous(uri: str) -> bool:
    """Whether all of user and password is where it is looked for, and no part taken for a host's name."""
    parts = urlsplit(uri)
    return uri.count("@") == parts.netloc.count("@") <= 1 and parts.path in ("", "/") and not parts.fragment
