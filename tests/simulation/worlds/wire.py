"""What stands in the place of a connection to Telegram: the same bytes go in and come out, in memory."""

import json
from collections.abc import Awaitable, Callable
from types import TracebackType
from typing import Any, Self, TypeAlias

from aiohttp import BytesPayload

Json: TypeAlias = dict[str, Any]

Serve: TypeAlias = Callable[[str, Json], Awaitable[tuple[int, bytes]]]
"""A method and what it was given, as a form has it; the status and the bytes of the answer. Raises ClientError."""


class Wire:
    """As much of a client session as is used."""

    closed = False

    def __init__(self, serve: Serve) -> None:
        self._serve = serve

    def post(self, url: str, *, data: BytesPayload, timeout: object) -> "Exchange":  # noqa: ARG002
        return Exchange(self._serve, url.rpartition("/")[2], data)

    async def close(self) -> None:
        """There is nothing to close."""


class Exchange:
    """A question and its answer."""

    status = 0

    def __init__(self, serve: Serve, method: str, data: BytesPayload) -> None:
        self._serve, self._method, self._data = serve, method, data
        self._told = b""

    async def __aenter__(self) -> Self:
        self.status, self._told = await self._serve(self._method, _given(self._data))
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """There is nothing to release."""

    async def read(self) -> bytes:
        return self._told


def _given(data: BytesPayload) -> Json:
    """What is no text is written as JSON."""
    told = json.loads(bytes(data._value))  # noqa: SLF001 - the bytes that would travel
    return {name: given if isinstance(given, str) else json.dumps(given) for name, given in told.items()}
