"""Turn what esdbclient raises, or keeps to itself, into what the event store port promises."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import grpc
from esdbclient.exceptions import (
    AccessDeniedError,
    EventStoreDBClientException,
    MaximumAppendSizeExceededError,
    WrongCurrentVersion,
)

from bot.ports import Conflict, TooLarge, Unavailable


class AccessRefused(Exception):
    """The address, the credentials or the certificate are not accepted: retrying will not help, a person will."""


REFUSALS = {grpc.StatusCode.UNAUTHENTICATED, grpc.StatusCode.PERMISSION_DENIED}

# What OpenSSL calls it within an UNAVAILABLE, and what to do. Other handshake errors may be a restart.
TLS_MISTAKES = {
    "CERTIFICATE_VERIFY_FAILED": "its certificate is not trusted; name the authority's with TlsCaFile",
    "WRONG_VERSION_NUMBER": "it speaks without TLS; say Tls=false if that is meant",
}


@asynccontextmanager
async def port_errors(*, within: float | None) -> AsyncIterator[None]:
    """No more than `within` seconds of talking to EventStoreDB, leaving as the port says."""
    task = asyncio.current_task()
    cancellations = task.cancelling() if task else 0
    try:
        async with asyncio.timeout(within):
            try:
                yield
            finally:
                # esdbclient turns a cancellation, or the timeout's, into a normal end or an error of its own.
                if task and task.cancelling() > cancellations:
                    raise asyncio.CancelledError
    except TimeoutError:
        raise Unavailable(f"EventStoreDB did not answer within {within} s") from None
    except asyncio.CancelledError:
        if task and task.cancelling() > cancellations:
            raise
        # Nobody cancelled us: another call found the node gone, and the client replaced the channel.
        raise Unavailable("the connection to EventStoreDB was replaced during the call") from None
    except (EventStoreDBClientException, grpc.RpcError, grpc.aio.UsageError) as error:
        # Not chained: the original repeats all the server said over many lines.
        raise port_error(error) from None


def port_error(error: Exception) -> Exception:
    """What the port raises for `error`. Anything unknown may have taken effect: Unavailable."""
    status = status_of(error)
    words = (status.details() if status else str(error)) or "no details"
    mistake = next((advice for sign, advice in TLS_MISTAKES.items() if sign in words), None)
    match error:
        case WrongCurrentVersion():
            return Conflict(words)
        case MaximumAppendSizeExceededError():
            return TooLarge(words)
        case AccessDeniedError():
            return AccessRefused("EventStoreDB refuses us: no access to the stream with these credentials")
        case _ if status and status.code() in REFUSALS:
            return AccessRefused(f"EventStoreDB refuses us: {words}; check user and password in its address")
        case _ if mistake:
            return AccessRefused(f"EventStoreDB cannot be spoken to: {mistake}")
        case _:
            return Unavailable(f"EventStoreDB: {type(error).__name__}: {words}")


def status_of(error: BaseException) -> grpc.aio.AioRpcError | None:
    """The gRPC status behind `error`; a failed discovery keeps it one step further away."""
    for source in (error, *error.args, error.__cause__, *(error.__cause__.args if error.__cause__ else ())):
        if isinstance(source, grpc.aio.AioRpcError):
            return source
    return None
