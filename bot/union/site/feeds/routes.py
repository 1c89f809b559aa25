"""Where feeds stand: those of public unions for everybody, all others behind an address that nobody can guess."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from uuid import UUID

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import Response

from bot.context import Known
from bot.http.desk import AtTheDesk
from bot.http.site import unless_known
from bot.http.visit import Visit, visit_of
from bot.standing import utc_now
from bot.union.feed_addresses import HANDLE, FeedAddress, behind
from bot.union.read_models.tables import UnionTables
from bot.union.read_models.views import shown as as_known
from bot.union.site.feeds import atom, calendar
from bot.union.site.feeds.entries import deadlines, news
from bot.union.site.pages.telling import Telling
from bot.union.site.reading import Published, Reading
from domain.people import Identity

UNLISTED = {"cache-control": "private, no-store", "x-robots-tag": "noindex, nofollow"}
"""For what nobody but its owner is to have."""


def feeds(known: Known, desk: AtTheDesk, now: Callable[[], datetime] = utc_now) -> APIRouter:
    router = APIRouter(include_in_schema=False)
    get = partial(router.api_route, methods=["GET", "HEAD"])

    async def public(union_id: UUID) -> Published:
        """Of a private union, and of none, the same answer."""
        return _or_not(await Reading(known()).union(union_id))

    async def behind_address(secret: str) -> tuple[FeedAddress, list[Published]]:
        """Looked at each time: what its owner could read may have ended."""
        found = behind(secret, desk().tables)
        if found is None:
            raise HTTPException(404)
        theirs = await _unions(found.union_id, found.owner)
        if not theirs and found.union_id is not None:
            raise HTTPException(404)
        return found, theirs

    async def _unions(union_id: UUID | None, owner: Identity) -> list[Published]:
        log = known()
        ids = [row.id for row in UnionTables(log.database).with_member(owner)]
        reading = Reading(log)
        wanted = ids if union_id is None else [one for one in ids if one == union_id]
        read = [await reading.union(one, owner) for one in wanted]
        return [one for one in read if one is not None]

    def told(request: Request, unions: Sequence[Published]) -> tuple[Visit, list[Telling]]:
        language = as_known(unions[0].view).language if unions else None
        visit, reading = visit_of(request, language), Reading(known())
        return visit, [Telling(reading, one, visit.words, now()) for one in unions]

    def as_news(
        request: Request, name: str, unions: Sequence[Published], headers: dict[str, str]
    ) -> Response:
        visit, telling = told(request, unions)
        entries = sorted(
            (one for each in telling for one in news(each)), key=lambda one: one.at, reverse=True
        )
        body = atom.atom(name, _title(unions, visit), entries, visit.whole)
        return unless_known(request, body, atom.MEDIA_TYPE, headers)

    def as_calendar(request: Request, unions: Sequence[Published], headers: dict[str, str]) -> Response:
        visit, telling = told(request, unions)
        ending = sorted((one for each in telling for one in deadlines(each)), key=lambda one: one.at)
        body = calendar.calendar(_title(unions, visit), ending, visit.whole)
        return unless_known(request, body, calendar.MEDIA_TYPE, headers)

    @get("/unions/{union_id:uuid}/news.atom")
    async def news_of_union(request: Request, union_id: UUID) -> Response:
        return as_news(request, str(union_id), [await public(union_id)], {})

    @get("/unions/{union_id:uuid}/deadlines.ics")
    async def deadlines_of_union(request: Request, union_id: UUID) -> Response:
        return as_calendar(request, [await public(union_id)], {})

    @get("/private/{secret}/news.atom")
    async def private_news(request: Request, secret: str) -> Response:
        found, unions = await behind_address(secret)
        return as_news(request, f"private/{found.digest[:HANDLE]}", unions, UNLISTED)

    @get("/private/{secret}/deadlines.ics")
    async def private_deadlines(request: Request, secret: str) -> Response:
        _, unions = await behind_address(secret)
        return as_calendar(request, unions, UNLISTED)

    return router


def _or_not(union: Published | None) -> Published:
    if union is None:
        raise HTTPException(404)
    return union


def _title(unions: Sequence[Published], visit: Visit) -> str:
    names = [as_known(one.view).name for one in unions]
    return names[0] if len(names) == 1 else visit.words("feed-of-all")
