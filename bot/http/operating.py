"""What the operator sees and does in a browser, or with a program that has the token: status, metrics, buttons."""

import asyncio
import secrets
from collections import OrderedDict
from collections.abc import Mapping
from contextlib import suppress
from typing import Final
from urllib.parse import parse_qs

from fastapi import APIRouter, Depends, HTTPException, Request
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from bot.http.app import ALWAYS, said
from bot.http.operator import COOKIE, DAYS, Operator
from bot.http.status import Status
from bot.log.store import Unavailable
from bot.operation.socket import Command

BUTTONS: Final = {"part": 2, "retry": 1, "look": 1}
"""What a form may ask for, with how many words: what the owner may ask over the socket too."""

LONGEST_FORM = 4_096
"""Bytes."""

PATIENCE = 20.0
"""Seconds for what a button asks for."""

LONGEST_ANSWER = 5_000
"""Characters."""

MOST_ANSWERS = 20
"""Kept to be shown."""

PAGE: Final = {
    **ALWAYS,
    "content-security-policy": "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
}

NOT_YOURS = (
    "This is for the operator: open the link that the bot printed at its start, or send the token as bearer."
)


def operating(status: Status, operator: Operator, commands: Mapping[str, Command]) -> APIRouter:
    """`commands` are looked up when they are asked for: most come with whoever speaks."""
    router, answers = APIRouter(), _Answers()

    def is_operator(request: Request) -> bool:
        authorization = request.headers.get("authorization", "")
        return operator.is_known(authorization=authorization, cookies=request.cookies)

    async def only_operator(request: Request) -> None:
        if not is_operator(request):
            raise HTTPException(403, NOT_YOURS)

    operators_alone = [Depends(only_operator)]

    @router.get("/")
    async def page(request: Request, told: str = "") -> Response:
        from bot.http import pages  # noqa: PLC0415 - nobody waits for templates before all else

        if not is_operator(request):
            return HTMLResponse(pages.entrance(), status_code=403, headers=PAGE)
        failed = await _asked(commands, "poisoned") if "poisoned" in commands else []
        shown = pages.status(status.shown(), failed=failed, told=answers.under(told), proof=operator.proof)
        return HTMLResponse(shown, headers=PAGE)

    @router.get("/operator.css")
    async def style() -> Response:
        from bot.http import pages  # noqa: PLC0415

        return Response(pages.STYLE, media_type="text/css", headers=ALWAYS)

    @router.get("/operator.js")
    async def script() -> Response:
        from bot.http import pages  # noqa: PLC0415

        return Response(pages.SCRIPT, media_type="text/javascript", headers=ALWAYS)

    @router.get("/enter")
    async def enter(token: str = "") -> Response:
        """The printed link."""
        return _let_in(operator, token)

    @router.post("/enter")
    async def enter_by_hand(request: Request) -> Response:
        return _let_in(operator, (await _form(request)).get("token", ""))

    @router.get("/status", dependencies=operators_alone)
    async def stands() -> JSONResponse:
        return said(200, status.shown().model_dump(mode="json"))

    @router.get("/metrics", dependencies=operators_alone)
    async def measured() -> Response:
        from bot.http import metrics  # noqa: PLC0415

        return Response(metrics.of(status.shown()), media_type=metrics.MEDIA_TYPE, headers=ALWAYS)

    @router.post("/do", dependencies=operators_alone)
    async def do(request: Request) -> Response:
        form = await _form(request)
        name, words = form.get("command", ""), form.get("words", "").split()
        if not operator.is_proven(form.get("proof", "")):
            raise HTTPException(403, "This form is not of a page of ours, or too old: load the page again.")
        if BUTTONS.get(name) != len(words) or name not in commands:
            raise HTTPException(422, "Nothing of that name can be done now.")
        told = answers.keep(" ".join(await _asked(commands, name, *words)))
        return RedirectResponse(f"/?told={told}", status_code=303, headers=ALWAYS)

    return router


class _Answers:
    """What buttons brought about, until it was shown: it may be a member's words, which belong into no address."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, str] = OrderedDict()

    def keep(self, answer: str) -> str:
        """What it is kept under."""
        key = secrets.token_urlsafe(9)
        self._kept[key] = answer[:LONGEST_ANSWER]
        if len(self._kept) > MOST_ANSWERS:
            self._kept.popitem(last=False)
        return key

    def under(self, key: str) -> str:
        return self._kept.get(key, "")


def _let_in(operator: Operator, token: str) -> Response:
    if not operator.is_token(token.strip()):
        raise HTTPException(403, NOT_YOURS)
    answer = RedirectResponse("/", status_code=303, headers=ALWAYS)
    answer.set_cookie(COOKIE, operator.sign, max_age=DAYS * 86_400, httponly=True, samesite="strict")
    return answer


async def _form(request: Request) -> dict[str, str]:
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > LONGEST_FORM:
            raise HTTPException(413, "This form is too long.")
    with suppress(UnicodeDecodeError, ValueError):
        return {name: values[-1] for name, values in parse_qs(body.decode(), max_num_fields=10).items()}
    raise HTTPException(422, "This form is not understood.")


async def _asked(commands: Mapping[str, Command], name: str, *words: str) -> list[str]:
    """What the bot says to it, also where it cannot."""
    try:
        async with asyncio.timeout(PATIENCE), commands[name](*words) as reply:
            lines = reply.get("lines")
            return [*map(str, lines)] if isinstance(lines, list) else []
    except TimeoutError:
        return [f"That took longer than {PATIENCE:.0f} seconds; it may go on."]
    except (Unavailable, OSError) as problem:
        return [str(problem)]
