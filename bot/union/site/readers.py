"""Who asks: nobody in particular, whoever is signed in on the page, or with a token whoever had it from the bot."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from fastapi import HTTPException
from fastapi.security.utils import get_authorization_scheme_param
from starlette.requests import Request

from bot.http.desk import AtTheDesk
from bot.http.guests import Guest, Guests, session_in_header
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

    @property
    def guests(self) -> Guests:
        return Guests(self.desk)

    def asking(self, request: Request) -> Reader:
        """A token stands in a header alone: addresses are written down everywhere. Raises HTTPException."""
        scheme, token = get_authorization_scheme_param(request.headers.get("authorization"))
        if session_in_header(request) or not scheme:
            return self._signed_in(request.state.guest)

        def owner() -> Identity | None:
            return owner_of(token, self.desk().tables)

        if scheme.lower() != "bearer" or owner() is None:
            raise HTTPException(401, OPENS_NOTHING, {"www-authenticate": "Bearer"})
        return owner

    def _signed_in(self, guest: Guest) -> Reader:
        """For as long as they are, and a stranger otherwise: browsers say so without being asked."""
        if guest.session is None:
            return stranger
        return lambda: self.guests.with_token(guest.token).identity
