"""Who asks: nobody in particular, or with a token whoever had it from the bot."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from fastapi import HTTPException
from fastapi.security.utils import get_authorization_scheme_param
from starlette.requests import Request

from bot.http.desk import AtTheDesk
from bot.union.tokens import owner_of
from domain.people import Identity

OPENS_NOTHING = "This token opens nothing, or nothing any more: ask the bot for another, /token."

Reader: TypeAlias = Callable[[], Identity | None]
"""Whose account asks: looked at each time, since what was so may have ended. Raises Unavailable."""


def stranger() -> Identity | None:
    return None


@dataclass(frozen=True, slots=True)
class Readers:
    desk: AtTheDesk

    def asking(self, request: Request) -> Reader:
        """A token stands in a header alone: addresses are written down everywhere. Raises HTTPException."""
        scheme, token = get_authorization_scheme_param(request.headers.get("authorization"))
        if not scheme:
            return stranger

        def owner() -> Identity | None:
            return owner_of(token, self.desk().tables)

        if scheme.lower() != "bearer" or owner() is None:
            raise HTTPException(401, OPENS_NOTHING, {"www-authenticate": "Bearer"})
        return owner
