"""Turn what esdbclient raises, or keeps to itself, into what the event store port promises."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import grpc
from esdbclient.exceptions import (
    AccessDeniedError,
    AppendDeadlineExceeded,
    BadRequestError,
    EventStoreDBClientException,
    MaximumAppendSizeExceededError,
    StreamIsDeleted,
    WrongCurrentVersion,
)

from bot.log.store import Conflict, TooLarge, Unavailable, Unusable


class AccessRefused(Unusable):
    """The address, the credentials, the certificate or the user's rights: retrying will not help, a person will."""


class Undecided(Unavailable):
    """The server gave up waiting for its own commit: the events may stand all the same."""


WHOLE_LOG = "$all"

ALLOW_ALL = (
    "an administrator allows it with an event $metadata in the stream $$$all that says"
    ' {"$acl":{"$r":["$admins","USER"]}}; the README has the command'
)
ALLOW_STREAM = "an administrator allows it with the $acl in the stream's own $metadata, or in $settings"

# What OpenSSL calls it within an UNAVAILABLE, and what to do. Other handshake errors may be a restart.
TLS_MISTAKES = {
    "CERTIFICATE_VERIFY_FAILED": "its certificate is not trusted; name the authority's with TlsCaFile",
    "WRONG_VERSION_NUMBER": "it speaks without TLS; say Tls=false if that is meant",
}


@asynccontextmanager
async def port_errors(*, within: float | None, about: str = "") -> AsyncIterator[None]:
    """No more than `within` seconds of talking to EventStoreDB, leaving as the port says.

    `about` is the stream, or `WHOLE_LOG`.
    """
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
        raise port_error(error, about) from None


def port_error(error: Exception, about: str) -> Exception:
    """What the port raises for `error`. Anything unknown may have taken effect: Unavailable."""
    status = status_of(error)
    code, words = (status.code() if status else None), (status.details() if status else str(error))
    words = words or "no details"
    match error:
        case WrongCurrentVersion():
            return Conflict(words)
        case MaximumAppendSizeExceededError():
            return TooLarge(words)
        case AppendDeadlineExceeded():
            return Undecided("EventStoreDB did not commit the append in time")
        case StreamIsDeleted():
            return Unusable(f"EventStoreDB: {about} was tombstoned, so it can neither be read nor go on")
        case BadRequestError():
            return Unusable(f"EventStoreDB refuses what was asked about {about or 'no stream'}: {words}")
        case AccessDeniedError():
            return no_right(about)
        case _:
            return status_error(error, code, words, about)


def status_error(error: Exception, code: grpc.StatusCode | None, words: str, about: str) -> Exception:
    mistake = next((advice for sign, advice in TLS_MISTAKES.items() if sign in words), None)
    match code:
        case grpc.StatusCode.PERMISSION_DENIED:
            return no_right(about)
        case grpc.StatusCode.UNAUTHENTICATED:
            return AccessRefused(f"EventStoreDB refuses us: {words}; check user and password in its address")
        case grpc.StatusCode.INVALID_ARGUMENT:
            return Unusable(f"EventStoreDB refuses what was asked about {about or 'no stream'}: {words}")
        case _ if mistake:
            return AccessRefused(f"EventStoreDB cannot be spoken to: {mistake}")
        case _:
            return Unavailable(f"EventStoreDB: {type(error).__name__}: {words}")


def no_right(about: str) -> AccessRefused:
    if about == WHOLE_LOG:
        return AccessRefused(f"EventStoreDB lets this user not read the whole log ($all): {ALLOW_ALL}")
    return AccessRefused(f"EventStoreDB lets this user not use the stream {about}: {ALLOW_STREAM}")


def status_of(error: BaseException) -> grpc.aio.AioRpcError | None:
    """The gRPC status behind `error`; a failed discovery keeps it one step further away."""
    for source in (error, *error.args, error.__cause__, *(error.__cause__.args if error.__cause__ else ())):
        if isinstance(source, grpc.aio.AioRpcError):
            return source
    return None
