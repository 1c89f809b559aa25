"""Who asks for a page: nobody in particular, or whoever signed in, as their browser says."""

from dataclasses import dataclass, field

from fastapi.security.utils import get_authorization_scheme_param
from starlette.requests import HTTPConnection

from bot.http.desk import AtTheDesk, NotSpeaking
from bot.http.sessions import PREFIX, Session, form_token
from domain.people import Identity

COOKIE = "__Host-session"
"""Browsers take it over TLS alone, and send it back to where it came from alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Guest:
    """`session` is None for a stranger, `token` what stands for it. Who they are is not `known` where only the process
    that speaks could say.
    """

    session: Session | None = None
    token: str = field(default="", repr=False)
    known: bool = True

    @property
    def identity(self) -> Identity | None:
        return self.session.author.identity if self.session else None

    @property
    def form_token(self) -> str:
        return form_token(self.token)

    def check_known(self) -> None:
        """Before one is told that there is nothing. Raises NotSpeaking."""
        if not self.known:
            raise NotSpeaking("this process does not speak now")


STRANGER = Guest()


@dataclass(frozen=True, slots=True)
class Guests:
    """`desk` knows the sessions."""

    desk: AtTheDesk

    def of(self, asked: HTTPConnection) -> Guest:
        """By the session in a header, as the Mini App sends it, else by the cookie."""
        bearer = session_in_header(asked)
        return self.with_token(bearer or asked.cookies.get(COOKIE, ""))

    def with_token(self, token: str) -> Guest:
        """A stranger, where it is no session, or none any more."""
        if not _is_session(token):
            return STRANGER
        try:
            session = self.desk().sessions.of(token)
        except NotSpeaking:
            return Guest(known=False)
        return Guest(session=session, token=token) if session else STRANGER


def session_in_header(asked: HTTPConnection) -> str:
    """Empty where there is none."""
    scheme, bearer = get_authorization_scheme_param(asked.headers.get("authorization"))
    return bearer if scheme.lower() == "bearer" and _is_session(bearer) else ""


def _is_session(token: str) -> bool:
    return token.startswith(f"{PREFIX}_")
