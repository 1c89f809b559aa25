"""Somebody's own page, put together of what each context has for them."""

from collections.abc import Callable, Sequence
from datetime import datetime

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from bot.http import pages
from bot.http.guests import Guest
from bot.http.sections import Asking, OwnSections
from bot.http.site import ALONE
from bot.http.visit import visit_of
from bot.log.reader import LogReader
from bot.standing import utc_now


def own_page(
    known: Callable[[], LogReader], parts: Sequence[OwnSections], now: Callable[[], datetime] = utc_now
) -> APIRouter:
    router = APIRouter(include_in_schema=False)

    @router.get("/me")
    async def mine(request: Request) -> Response:
        guest: Guest = request.state.guest
        visit = visit_of(request)
        if guest.session is None or guest.identity is None:
            guest.check_known()
            return RedirectResponse(visit.to("/sign-in"), status_code=303, headers=ALONE)
        asking = Asking(identity=guest.identity, words=visit.words, now=now())
        sections = [section for part in parts for section in await part(known(), asking)]
        html = pages.rendered("me.html", visit, name=guest.session.author.name, sections=sections)
        return HTMLResponse(html, headers=ALONE)

    return router
