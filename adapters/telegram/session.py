"""How a question travels to Telegram and back: as JSON, read as what was asked for and as nothing else.

Only a file travels in a form.

The library's own way writes a form, field by field, and makes a type for each answer anew: both take longer
than the connection itself.
"""

from collections.abc import Awaitable, Callable
from functools import cache
from http import HTTPStatus
from typing import Any, Generic, Literal, TypeAlias, TypeVar, cast

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.exceptions import TelegramNetworkError
from aiogram.methods import TelegramMethod
from aiohttp import BytesPayload, ClientError, ClientSession, ClientTimeout, FormData
from pydantic import BaseModel, ConfigDict, ValidationError

from adapters.telegram.methods import ATTACHED, SendFile

T = TypeVar("T")

Connect: TypeAlias = Callable[[], Awaitable[ClientSession]]


class _Answered(BaseModel, Generic[T]):
    model_config = ConfigDict(frozen=True, extra="ignore")

    ok: Literal[True]
    result: T


class Session(AiohttpSession):
    """`connect` gives what carries the bytes, where that is not a connection."""

    def __init__(self, connect: Connect | None = None, **settings: Any) -> None:
        super().__init__(**settings)
        self._connect = connect or super().create_session

    async def make_request(self, bot: Bot, method: TelegramMethod[T], timeout: int | None = None) -> T:  # noqa: ASYNC109 - as the library has it
        """What is no such answer is told as the library tells it."""
        session = await self._connect()
        url = self.api.api_url(token=bot.token, method=method.__api_method__)
        question = _with_its_file(method) if isinstance(method, SendFile) else _as_json(method)
        try:
            async with session.post(url, data=question, timeout=ClientTimeout(total=timeout)) as answer:
                told = await answer.read()
        except ClientError as error:
            raise TelegramNetworkError(method=method, message=type(error).__name__) from error
        if answer.status == HTTPStatus.OK:
            try:
                return cast(T, _answered(method.__returning__).model_validate_json(told).result)
            except ValidationError:
                pass
        return self._refused(bot, method, answer.status, told)

    async def close(self) -> None:
        """Without the library's quarter of a second: today's aiohttp leaves nothing open behind it."""
        if self._session is not None and not self._session.closed:
            await self._session.close()

    def _refused(self, bot: Bot, method: TelegramMethod[T], status: int, told: bytes) -> T:
        """Raises what it means."""
        response = self.check_response(bot, method, status, told.decode(errors="replace"))
        return cast(T, response.result)


def _as_json(method: TelegramMethod[Any]) -> BytesPayload:
    return BytesPayload(method.model_dump_json(exclude_none=True).encode(), content_type="application/json")


def _with_its_file(method: SendFile) -> FormData:
    form = FormData({name: str(value) for name, value in method.model_dump(exclude_none=True).items()})
    form.add_field(ATTACHED, method.content, filename=method.name)
    return form


@cache
def _answered(kind: Any) -> type[_Answered[Any]]:
    return _Answered[kind]
