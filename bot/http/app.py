"""The frame of all that is served over HTTP: it answers from the first second on, and to whom it may."""

from collections.abc import Callable, Iterable, Mapping

from fastapi import APIRouter, FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from fastapi.telemetry import TelemetryConfig
from starlette.exceptions import HTTPException as Refusal
from starlette.types import Receive, Scope, Send

from bot.http.callers import is_ours
from bot.log.store import Unavailable

SILENT: TelemetryConfig = {"tracing": False, "metrics": False, "logs": False, "auto_configure": False}
"""What is asked here is nobody else's business, whatever stands in the environment."""

ALWAYS = {"cache-control": "no-store", "x-content-type-options": "nosniff", "referrer-policy": "no-referrer"}
SOON = {"retry-after": "1"}


class Frame:
    """An ASGI application. `host` is what the bot was told to listen on.

    `own` is served from the start; what the contexts serve is taken in when it is loaded, and until then it is
    said to come.
    """

    def __init__(self, is_ready: Callable[[], bool], *own: APIRouter, host: str) -> None:
        self._host = host
        self._complete = False
        # no pages about the API: they would load scripts from elsewhere
        self._app = app = FastAPI(
            openapi_url=None, docs_url=None, redoc_url=None, redirect_slashes=False, telemetry=SILENT
        )
        for router in (_health(is_ready), *own):
            app.include_router(router)
        app.add_exception_handler(Refusal, self._refused)
        app.add_exception_handler(RequestValidationError, _not_understood)
        app.add_exception_handler(Unavailable, _unavailable)
        app.add_exception_handler(Exception, _failed)

    def take_in(self, routers: Iterable[APIRouter]) -> None:
        """All that the contexts serve, under paths that are not ours."""
        for router in routers:
            self._app.include_router(router)
        self._complete = True

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        hosts = [value.decode("latin-1") for key, value in scope["headers"] if key == b"host"]
        if len(hosts) == 1 and is_ours(hosts[0], name=self._host):
            await self._app(scope, receive, send)
        else:
            refusal = _problem(421, "The bot is not known under this name: ask for it by its address.")
            await refusal(scope, receive, send)

    async def _refused(self, request: Request, refusal: Exception) -> JSONResponse:
        if not isinstance(refusal, Refusal):
            raise TypeError(refusal)
        if refusal.status_code == 404 and not self._complete:  # noqa: PLR2004 - as everybody knows it
            return _problem(503, "The bot is still being loaded.", SOON)
        del request
        return _problem(refusal.status_code, refusal.detail, refusal.headers or {})


def _health(is_ready: Callable[[], bool]) -> APIRouter:
    """What anybody may ask: a supervisor of the process, a balancer before it."""
    router = APIRouter()

    @router.get("/health/live")
    async def live() -> JSONResponse:
        """The loop turns."""
        return said(200, {"live": True})

    @router.get("/health/ready")
    async def ready() -> JSONResponse:
        """The log can be read, and was read to its end."""
        return said(200, {"ready": True}) if is_ready() else said(503, {"ready": False}, SOON)

    return router


async def _not_understood(request: Request, problem: Exception) -> JSONResponse:
    del request, problem
    return _problem(422, "This request is not understood.")


async def _unavailable(request: Request, problem: Exception) -> JSONResponse:
    """Its words are the operator's."""
    del request, problem
    return _problem(503, "The log cannot be reached now.", SOON)


async def _failed(request: Request, bug: Exception) -> JSONResponse:
    del request, bug
    return _problem(500, "This failed by a bug; the log of the process says where.")


def _problem(status: int, sentence: str, headers: Mapping[str, str] = {}) -> JSONResponse:
    return said(status, {"problem": sentence}, headers)


def said(status: int, content: object, headers: Mapping[str, str] = {}) -> JSONResponse:
    return JSONResponse(content, status_code=status, headers={**ALWAYS, **headers})
