"""The frame of what everybody may read: apart from the operator's, paced by visitor, and the same to every stranger."""

import hashlib
import json
from collections.abc import Awaitable, Callable, Iterable, Mapping
from math import ceil
from typing import TypeAlias

from fastapi import APIRouter, FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, Response
from starlette.exceptions import HTTPException as Refusal

from bot.http import pages
from bot.http.app import SILENT
from bot.http.assets import assets
from bot.http.desk import AtTheDesk, NotSpeaking, Reception
from bot.http.guests import STRANGER, Guest, Guests
from bot.http.problems import problem
from bot.http.visit import visit_of
from bot.http.visitors import Network, Visitors, visitor
from bot.log.store import Unavailable
from bot.network.locale import Words, all_words

Next: TypeAlias = Callable[[Request], Awaitable[Response]]

SAFE = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "content-security-policy": "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'",
    "vary": "authorization, cookie",
    "access-control-allow-origin": "*",
    "access-control-allow-headers": "authorization, content-type, if-none-match, last-event-id",
    "access-control-expose-headers": "etag, link, retry-after",
    "access-control-max-age": "86400",
}
PAGE = {
    "content-security-policy": "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors https://web.telegram.org",
    "referrer-policy": "same-origin",
    "vary": "accept, accept-language, authorization, cookie",
}
"""Of what people read: nothing of it comes from elsewhere, and nobody frames it but Telegram. Where a form comes from
is told to ourselves alone.
"""

ALONE = {**PAGE, "cache-control": "no-store"}
"""Of what one person reads."""

BY_ADDRESS = {**ALONE, "referrer-policy": "strict-origin"}
"""Of a page whose address proves something: it goes nowhere. With less said, a form of it would come from nowhere."""

FRESH = "public, max-age=0, must-revalidate"
OWN = "private, max-age=0, must-revalidate"
"""What whoever says who they are is told, nobody else is."""

ABOUT = """What public unions are and decide, for anybody to read: no account, no token. Members are shown by their
number and name; a candidate is nobody in particular until they accept. A union that is private is answered for as one
that does not exist, unless a token says that it is asked for by a member; then it is told in the same form.

Pages go on with the `next` of the one before. What was read is asked for again with its `ETag`. The events of a union
are counted from when it was opened to everybody, those of a private one from its start; `live` sends them as they happen, as server-sent events, and goes on
after the `Last-Event-ID` that a browser sends by itself."""


class Site:
    """An ASGI application; its routes are taken in when they are loaded. `url` is where people find it, if it is told,
    and `desk` knows who is signed in.
    """

    def __init__(
        self,
        *,
        url: str = "",
        words: Mapping[str, Words] | None = None,
        trusted: Iterable[Network] = (),
        visitors: Visitors | None = None,
        desk: AtTheDesk | None = None,
    ) -> None:
        self._trusted = tuple(trusted)
        self._visitors = visitors or Visitors()
        self._guests = Guests(desk or Reception())
        self.app = app = FastAPI(
            title="Mission Union",
            description=ABOUT,
            version="1",
            servers=[{"url": url}] if url else None,
            openapi_url=None,
            docs_url=None,
            redoc_url=None,
            redirect_slashes=False,
            telemetry=SILENT,
        )
        app.state.visitors = self._visitors
        app.state.url = url
        app.state.words = words or all_words()
        app.middleware("http")(self._pace)
        app.include_router(_docs(app))
        app.add_exception_handler(Refusal, _refused)
        app.add_exception_handler(RequestValidationError, _not_understood)
        app.add_exception_handler(NotSpeaking, _not_speaking)
        app.add_exception_handler(Unavailable, _unavailable)
        app.add_exception_handler(Exception, _failed)

    def take_in(self, routers: Iterable[APIRouter]) -> None:
        for router in routers:
            self.app.include_router(router)

    async def _pace(self, request: Request, call_next: Next) -> Response:
        """Also what is not there: who tries every address is as tiresome as who reads them."""
        peer = request.client.host if request.client else ""
        who = visitor(peer, request.headers.getlist("x-forwarded-for"), self._trusted)
        request.state.visitor = who
        request.state.guest = guest = self._guests.of(request)
        if seconds := self._visitors.wait(who):
            told = _told(request, 429, "You ask too fast.", {"retry-after": str(ceil(seconds))})
        elif request.method == "OPTIONS":  # a browser asks so whether a page of anybody's may ask
            told = Response(status_code=204)
        else:
            told = await call_next(request)
        for name, value in SAFE.items():
            told.headers.setdefault(name, value)
        is_somebody = request.headers.get("authorization") or guest != STRANGER
        if is_somebody and told.headers.get("cache-control") == FRESH:
            told.headers["cache-control"] = OWN
        return told


def answered(request: Request, content: object, headers: Mapping[str, str] = {}) -> Response:
    """As JSON; nothing of it where the visitor has it already."""
    body = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
    return unless_known(request, body, "application/json", headers)


def page(request: Request, html: str) -> Response:
    """For people; nothing of it where their browser has it already. What was made for one of them it does not keep."""
    guest: Guest = request.state.guest
    return unless_known(request, html.encode(), "text/html", ALONE if guest.session else PAGE)


def unless_known(request: Request, body: bytes, media_type: str, headers: Mapping[str, str] = {}) -> Response:
    tag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    shared = {"etag": tag, "cache-control": FRESH, **headers}
    known = (one.strip().removeprefix("W/") for one in request.headers.get("if-none-match", "").split(","))
    if tag in known:
        return Response(status_code=304, headers=shared)
    return Response(body, media_type=media_type, headers=shared)


def _docs(app: FastAPI) -> APIRouter:
    """What can be asked, for programs and for people; nothing of it comes from elsewhere."""
    router = APIRouter(include_in_schema=False)
    router.include_router(assets([pages.SITE_STYLE, pages.ICON]))

    @router.get("/openapi.json")
    async def schema(request: Request) -> Response:
        return answered(request, app.openapi())

    @router.get("/docs")
    async def described(request: Request) -> Response:
        return page(request, pages.api(app.openapi()))

    return router


async def _refused(request: Request, refusal: Exception) -> Response:
    if not isinstance(refusal, Refusal):
        raise TypeError(refusal)
    return _told(request, refusal.status_code, str(refusal.detail), refusal.headers or {})


async def _not_understood(request: Request, error: Exception) -> Response:
    del error
    return _told(request, 422, "This is not asked as /docs says.")


async def _not_speaking(request: Request, error: Exception) -> Response:
    del error
    sentence = "Another process speaks for the bot now, and has to answer this: ask again in a moment."
    return _told(request, 503, sentence, {"retry-after": "5"})


async def _unavailable(request: Request, error: Exception) -> Response:
    del error
    return _told(request, 503, "The log cannot be read now.", {"retry-after": "1"})


async def _failed(request: Request, bug: Exception) -> Response:
    del bug
    return _told(request, 500, "This failed by a bug.")


def _told(request: Request, status: int, sentence: str, headers: Mapping[str, str] = {}) -> Response:
    """To a program as RFC 9457 has it, to somebody with a browser as a page."""
    shared = {"cache-control": "no-store", **SAFE, **headers}
    if "text/html" in request.headers.get("accept", ""):
        sorry = pages.sorry(status, visit_of(request))
        return HTMLResponse(sorry, status_code=status, headers={**shared, **PAGE})
    return problem(status, sentence, shared)
