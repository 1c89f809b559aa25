"""One call to Telegram: with a deadline, and with its failure told without the token in it."""

from collections.abc import Awaitable, Callable
from typing import Protocol, TypeVar

from aiogram import Bot
from aiogram.client.telegram import PRODUCTION, TelegramAPIServer
from aiogram.exceptions import (
    AiogramError,
    TelegramBadRequest,
    TelegramConflictError,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)
from aiogram.methods import TelegramMethod
from aiogram.utils.token import TokenValidationError, validate_token
from pydantic import SecretStr

from adapters.telegram.session import Connect, Session
from bot.log.store import Unavailable
from bot.network.outgoing import Urgency
from bot.network.way import Way

DEADLINE_SECONDS = 20
NOT_RECOGNISED = "Telegram does not know this token: @BotFather gives a new one"

T = TypeVar("T")


class Declined(Exception):
    """Telegram answered, and the answer is no; the text is Telegram's own."""


class WrongToken(Declined):
    pass


class Unknown(Declined):
    """The server does not know the method: it is older than Telegram's own."""


class Busy(Declined):
    """Somebody else takes this bot's updates: another process, or a webhook."""


class Forbidden(Declined):
    pass


class Malformed(Declined):
    pass


class TooFast(Declined):
    def __init__(self, description: str, *, seconds: float) -> None:
        super().__init__(description)
        self.seconds = seconds


class Migrated(Declined):
    def __init__(self, description: str, *, to: int) -> None:
        super().__init__(description)
        self.to = to


class InTurn(Protocol):
    """One call at the pace of its chat. Raises Declined and Unavailable."""

    def __call__(self, speech: TelegramMethod[T], chat: int, urgency: Urgency) -> Awaitable[T]: ...


class Api:
    """Owns the connection. `url` is where a Bot API server stands, Telegram's own by default.

    `way` is told whether anybody answers.
    """

    def __init__(
        self,
        token: SecretStr,
        url: str | None = None,
        *,
        way: Way | None = None,
        connect: Connect | None = None,
    ) -> None:
        self.way = way or Way()
        server = TelegramAPIServer.from_base(url) if url else PRODUCTION
        self._token = token
        self._bot = Bot(_well_formed(token.get_secret_value()), session=Session(connect, api=server))

    async def __call__(self, method: TelegramMethod[T], *, within: int = DEADLINE_SECONDS) -> T:
        """Raises Unavailable when there is no answer, a kind of Declined when it is no."""
        try:
            answer = await self._bot(method, request_timeout=within)
        # Beside the library's own: what it stumbles over when a proxy answers in Telegram's place.
        except (AiogramError, OSError, ValueError, TypeError, LookupError) as error:
            failure = _told(error, self._harmless)
        else:
            self.way.answered()
            return answer
        if isinstance(failure, Unavailable):
            self.way.failed()
        else:
            self.way.answered()
        # Outside of the except block: the original, whose address holds the token, is not even its context.
        raise failure

    async def close(self) -> None:
        await self._bot.session.close()

    def _harmless(self, description: str) -> str:
        """Without the token, which a server may echo with the address, and without words of the message it refuses."""
        before, reason, _ = description.partition("can't parse entities")
        secret = self._token.get_secret_value().rpartition(":")[2]
        return (before + reason).replace(secret, "…") if secret else before + reason


def _well_formed(token: str) -> str:
    """A token that cannot be one is asked about like any other, so that a typo is told like a wrong token."""
    try:
        validate_token(token)
    except TokenValidationError:
        return "0:malformed"
    return token


def _told(error: Exception, harmless: Callable[[str], str]) -> Declined | Unavailable:
    match error:
        case TelegramRetryAfter(message=text, retry_after=seconds):
            return TooFast(harmless(text), seconds=seconds)
        case TelegramMigrateToChat(message=text, migrate_to_chat_id=chat):
            return Migrated(harmless(text), to=chat)
        case TelegramNotFound(message=text) if "method not found" in text.lower():
            return Unknown(harmless(text))
        case TelegramUnauthorizedError(message=text) | TelegramNotFound(message=text):
            return WrongToken(harmless(text))
        case TelegramConflictError(message=text):
            return Busy(harmless(text))
        case TelegramForbiddenError(message=text):
            return Forbidden(harmless(text))
        case TelegramBadRequest(message=text) | TelegramEntityTooLarge(message=text):
            return Malformed(harmless(text))
        case _:
            # The class alone: the words of a connection error may hold the address, so the token.
            return Unavailable(f"Telegram does not answer ({type(error.__cause__ or error).__name__})")
