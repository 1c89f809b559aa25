"""The pages of public unions."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, HTTPException, Query, Request
from fastapi.responses import Response

from bot.context import Known
from bot.http.assets import assets
from bot.http.site import page, unless_known
from bot.http.visit import Visit, visit_of
from bot.standing import utc_now
from bot.union.read_models.views import shown as as_known
from bot.union.site.current import Current
from bot.union.site.pages import shown
from bot.union.site.pages.circle import Stand
from bot.union.site.pages.over_time import Months
from bot.union.site.pages.picture import picture
from bot.union.site.pages.rendering import SCRIPT, STYLE, rendered
from bot.union.site.pages.telling import Telling
from bot.union.site.reading import Reading

AT_ONCE = 30
"""Unions or decisions on one page."""

LONGEST_SEARCH = 200
"""Characters; what comes after them is not looked for."""

Before = Annotated[int | None, Query(ge=1, le=1_000_000)]


def pages(known: Known, now: Callable[[], datetime] = utc_now) -> APIRouter:
    router = APIRouter(include_in_schema=False)
    reading, months = Current(known, Reading), Current(known, lambda _: Months())
    router.include_router(assets([STYLE, SCRIPT]))
    get = partial(router.api_route, methods=["GET", "HEAD"])

    async def asked(request: Request, union_id: UUID) -> tuple[Visit, Telling]:
        """Of a private union, and of none, the same page."""
        union = await reading().union(union_id)
        if union is None:
            raise HTTPException(404)
        visit = visit_of(request, as_known(union.view).language)
        return visit, Telling(reading(), union, visit.words, now())

    def told(request: Request, name: str, visit: Visit, telling: Telling, fields: shown.Shown) -> Response:
        return page(request, rendered(name, visit, as_of=telling.union.as_of, **fields))

    @get("/")
    async def unions(request: Request, after: UUID | None = None) -> Response:
        visit = visit_of(request)
        found = await reading().unions(after, AT_ONCE)
        following = found[-1].id if len(found) == AT_ONCE else None
        listed = [shown.in_short(one) for one in found]
        return page(request, rendered("unions.html", visit, unions=listed, following=following, as_of=""))

    @get("/unions/{union_id:uuid}")
    async def union(request: Request, union_id: UUID) -> Response:
        visit, telling = await asked(request, union_id)
        over_time = await months().over_time(telling.union, telling.reading, visit.words, telling.now)
        return told(request, "union.html", visit, telling, shown.home(telling) | {"over_time": over_time})

    @get("/unions/{union_id:uuid}/regulation")
    async def regulation(request: Request, union_id: UUID) -> Response:
        visit, telling = await asked(request, union_id)
        return told(request, "regulation.html", visit, telling, shown.regulation(telling))

    @get("/unions/{union_id:uuid}/decisions")
    async def decisions(request: Request, union_id: UUID, q: str = "", before: Before = None) -> Response:
        visit, telling = await asked(request, union_id)
        about = q.strip()[:LONGEST_SEARCH]
        fields = await shown.decisions(telling, about, before=before, most=AT_ONCE)
        return told(request, "decisions.html", visit, telling, fields)

    @get("/unions/{union_id:uuid}/proposals/{number:int}")
    async def proposal(request: Request, union_id: UUID, number: int) -> Response:
        visit, telling = await asked(request, union_id)
        fields = await shown.proposal(telling, number)
        if fields is None:
            raise HTTPException(404)
        return told(request, "proposal.html", visit, telling, fields)

    @get("/unions/{union_id:uuid}/picture.png")
    async def picture_of_union(request: Request, union_id: UUID) -> Response:
        _, telling = await asked(request, union_id)
        return drawn(request, shown.members_of(telling.union))

    @get("/unions/{union_id:uuid}/proposals/{number:int}/picture.png")
    async def picture_of_proposal(request: Request, union_id: UUID, number: int) -> Response:
        _, telling = await asked(request, union_id)
        found = telling.proposal(number)
        if found is None:
            raise HTTPException(404)
        return drawn(request, found.stands)

    return router


def drawn(request: Request, stands: tuple[Stand, ...]) -> Response:
    return unless_known(request, picture(stands), "image/png")
