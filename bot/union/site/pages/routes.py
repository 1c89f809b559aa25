"""The pages of unions: of public ones for everybody, of private ones for their members who are signed in."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from functools import partial
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, HTTPException, Query, Request
from fastapi.responses import RedirectResponse, Response

from bot.context import Known
from bot.http.assets import assets
from bot.http.desk import AtTheDesk
from bot.http.site import page, unless_known
from bot.http.visit import visit_of
from bot.standing import utc_now
from bot.union.actions import read_page_link
from bot.union.published.addresses import home_of, page_of
from bot.union.site.current import Current
from bot.union.site.pages import shown
from bot.union.site.pages.asked import Asked
from bot.union.site.pages.circle import Stand
from bot.union.site.pages.kept import Kept
from bot.union.site.pages.over_time import Months
from bot.union.site.pages.picture import picture
from bot.union.site.pages.rendering import SCRIPT, STYLE, rendered
from bot.union.site.pages.speaking import speaking
from bot.union.site.pages.telling import Telling

AT_ONCE = 30
"""Unions or decisions on one page."""

LONGEST_SEARCH = 200
"""Characters; what comes after them is not looked for."""

Before = Annotated[int | None, Query(ge=1, le=1_000_000)]


def pages(known: Known, desk: AtTheDesk, now: Callable[[], datetime] = utc_now) -> APIRouter:
    router = APIRouter(include_in_schema=False)
    asked, months = Asked(known, now), Current(known, lambda _: Months())
    kept, reading = Current(known, lambda _: Kept()), asked.reading
    router.include_router(assets([STYLE, SCRIPT]))
    router.include_router(speaking(asked, desk))
    get = partial(router.api_route, methods=["GET", "HEAD"])

    async def told(
        request: Request, union_id: UUID, name: str, show: Callable[[Telling], Awaitable[shown.Shown | None]]
    ) -> Response:
        visit, telling = await asked(request, union_id)
        as_of = telling.union.as_of

        async def made() -> str | None:
            fields = await show(telling)
            return None if fields is None else rendered(name, visit, as_of=as_of, **fields)

        of = (request.url.path, request.url.query, visit.words.language, as_of, telling.now)
        html = await (made() if visit.guest.session else kept().page(of, made))
        if html is None:
            raise HTTPException(404)
        return page(request, html)

    @get("/")
    async def unions(request: Request, after: UUID | None = None) -> Response:
        visit = visit_of(request)
        found = await reading().unions(after, AT_ONCE)
        following = found[-1].id if len(found) == AT_ONCE else None
        listed = [shown.in_short(one) for one in found]
        return page(request, rendered("unions.html", visit, unions=listed, following=following, as_of=""))

    @get("/unions/{union_id:uuid}")
    async def union(request: Request, union_id: UUID) -> Response:
        return await told(request, union_id, "union.html", lambda telling: shown.home(telling, months()))

    @get("/at/{start}")
    async def at(request: Request, start: str) -> Response:
        """Where the app begins: it says nothing of whether one may read what is there."""
        place, visit = read_page_link(start), visit_of(request)
        path = "/me" if place is None else page_of(*place) if place[1] else home_of(place[0])
        return RedirectResponse(visit.to(path), status_code=303, headers={"cache-control": "no-store"})

    @get("/unions/{union_id:uuid}/regulation")
    async def regulation(request: Request, union_id: UUID) -> Response:
        return await told(request, union_id, "regulation.html", shown.regulation)

    @get("/unions/{union_id:uuid}/decisions")
    async def decisions(request: Request, union_id: UUID, q: str = "", before: Before = None) -> Response:
        about = q.strip()[:LONGEST_SEARCH]
        show = partial(shown.decisions, about=about, before=before, most=AT_ONCE)
        return await told(request, union_id, "decisions.html", show)

    @get("/unions/{union_id:uuid}/proposals/{number:int}")
    async def proposal(request: Request, union_id: UUID, number: int) -> Response:
        reader = request.state.guest.identity
        show = partial(shown.proposal, number=number, reader=reader)
        return await told(request, union_id, "proposal.html", show)

    @get("/unions/{union_id:uuid}/picture.png")
    async def picture_of_union(request: Request, union_id: UUID) -> Response:
        _, telling = await asked(request, union_id)
        return _drawn(request, shown.members_of(telling.union))

    @get("/unions/{union_id:uuid}/proposals/{number:int}/picture.png")
    async def picture_of_proposal(request: Request, union_id: UUID, number: int) -> Response:
        _, telling = await asked(request, union_id)
        found = telling.proposal(number)
        if found is None:
            raise HTTPException(404)
        return _drawn(request, found.stands)

    return router


def _drawn(request: Request, stands: tuple[Stand, ...]) -> Response:
    return unless_known(request, picture(stands), "image/png")
