"""The read API, version 1: of public unions for everybody, of private ones for who belongs to them."""

from collections.abc import AsyncIterator
from functools import partial
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Header, HTTPException, Path, Query, Request, Security
from fastapi.responses import Response, StreamingResponse
from fastapi.security import HTTPBearer

from bot.context import Known
from bot.http.desk import AtTheDesk
from bot.http.problems import problems
from bot.http.site import answered
from bot.log.store import Unavailable
from bot.union.published.changes import Fields
from bot.union.site.current import Current
from bot.union.site.exported import exported, signers_at
from bot.union.site.feed import Feeds
from bot.union.site.readers import Reader, Readers
from bot.union.site.reading import Published, Reading

MOST = 100

Most = Annotated[int, Query(alias="limit", ge=1, le=MOST)]
Number = Annotated[int, Path(ge=1, le=999_999)]
Before = Annotated[int | None, Query(ge=1, le=1_000_000)]
After = Annotated[int, Query(ge=-1, le=2**53)]

NO_UNION = "There is no union of this id that you may read."
NO_ARTICLE = "The union has no such article."
NO_PROPOSAL = "The union has no such proposal that you may read."
NOT_A_PLACE = "This is no event of the union since you may read it: begin anew, without Last-Event-ID."
TOO_MANY_STREAMS = "You follow too much at the same time."

AS_A_MEMBER = HTTPBearer(
    auto_error=False,
    description="What `/token` in a private chat with the bot gives: with it private unions of its owner are answered for.",
)
WITHOUT_IT_TOO: dict[str, list[dict[str, list[str]]]] = {"security": [{}]}


def routes(known: Known, desk: AtTheDesk) -> APIRouter:
    reading, feeds, readers = Current(known, Reading), Current(known, Feeds), Readers(desk)
    router = APIRouter(prefix="/v1", tags=["unions"], dependencies=[Security(AS_A_MEMBER)])
    get = partial(router.get, responses=problems(401, 404, 422), openapi_extra=WITHOUT_IT_TOO)

    def asking(request: Request) -> Reader:
        return readers.asking(request)

    Asking = Annotated[Reader, Depends(asking)]  # noqa: N806 - a type, as below

    async def readable(union_id: UUID, reader: Asking) -> Published:
        union = await reading().union(union_id, reader())
        if union is None:
            raise HTTPException(404, NO_UNION)
        return union

    Asked = Annotated[Published, Depends(readable)]  # noqa: N806

    @get("/unions", summary="All unions that you may read, in the order of their ids")
    async def unions(
        request: Request, reader: Asking, after: UUID | None = None, most: Most = 50
    ) -> Response:
        found = await reading().unions(after, most, reader())
        following = str(found[-1].id) if len(found) == most else None
        return answered(request, {"unions": [reading().in_short(one) for one in found], "next": following})

    @get("/unions/{union_id}", summary="What a union is")
    async def one(request: Request, union: Asked) -> Response:
        return answered(request, reading().in_short(union))

    @get("/unions/{union_id}/members", summary="Its members, by number")
    async def members(request: Request, union: Asked) -> Response:
        return answered(request, {"members": reading().members(union)})

    @get("/unions/{union_id}/regulation", summary="Its articles in force, and the decision behind each")
    async def regulation(request: Request, union: Asked) -> Response:
        return answered(request, {"articles": reading().regulation(union)})

    @get("/unions/{union_id}/regulation/{article}", summary="An article, and what it came from")
    async def article(request: Request, union: Asked, article: str) -> Response:
        found = reading().article(union, article)
        return answered(request, _or_not(found, NO_ARTICLE))

    @get("/unions/{union_id}/proposals", summary="Its proposals that are open, or those that ended")
    async def proposals(
        request: Request, union: Asked, ended: bool = False, before: Before = None, most: Most = 50
    ) -> Response:
        found = reading().proposals(union, is_open=not ended, before=before, most=most)
        following = found[-1]["number"] if len(found) == most else None
        return answered(request, {"proposals": found, "next": following})

    @get("/unions/{union_id}/proposals/{number}", summary="A proposal, its texts, and what was said of it")
    async def proposal(request: Request, union: Asked, number: Number) -> Response:
        found = _or_not(reading().proposal(union, number), NO_PROPOSAL)
        timeline = [one.fields for one in await reading().timeline(union, number)]
        return answered(request, {**found, "timeline": timeline})

    @get("/unions/{union_id}/decisions", summary="What was decided, by words in any of their forms")
    async def decisions(
        request: Request, union: Asked, q: Annotated[str, Query(max_length=200)] = "", most: Most = 50
    ) -> Response:
        return answered(request, {"decisions": await reading().decisions(union, q, most=most)})

    @get("/unions/{union_id}/events", summary="What happened since you may read it")
    async def events(request: Request, union: Asked, after: After = -1, most: Most = 100) -> Response:
        found = list[Fields]()
        async for one in reading().events(union, after=after):
            found.append({"id": union.event_id(one.number), **one.fields})
            if len(found) == most:
                break
        following = found[-1]["number"] if len(found) == most else None
        return answered(request, {"events": found, "next": following})

    @get(
        "/unions/{union_id}/events/live",
        responses=problems(401, 404, 409, 422),
        summary="The same as it happens, as server-sent events",
        response_class=StreamingResponse,
    )
    async def live(
        request: Request,
        union: Asked,
        reader: Asking,
        last_event_id: Annotated[str, Header(max_length=40)] = "",
    ) -> Response:
        visitors, who = request.app.state.visitors, request.state.visitor
        after = _place(last_event_id, union)
        if not visitors.opens_stream(who):
            raise HTTPException(429, TOO_MANY_STREAMS, {"retry-after": "60"})

        async def told() -> AsyncIterator[bytes]:
            try:
                async for frame in feeds().follow(union, after=after, reader=reader):
                    yield frame
            except Unavailable:
                pass  # who listens asks again, and is told
            finally:
                visitors.closes_stream(who)

        headers = {"cache-control": "no-store", "x-accel-buffering": "no"}
        return StreamingResponse(told(), media_type="text/event-stream", headers=headers)

    @get(
        "/unions/{union_id}/export",
        summary="All of that as JSON Lines, and then the union's chain, for `python -m bot verify`",
        response_class=StreamingResponse,
    )
    async def export(union: Asked, reader: Asking) -> Response:
        told = exported(reading(), union, reader, signers_at(desk))
        headers = {"cache-control": "no-store", "content-disposition": 'attachment; filename="union.jsonl"'}
        return StreamingResponse(told, media_type="application/x-ndjson", headers=headers)

    return router


def _or_not(found: Fields | None, sentence: str) -> Fields:
    if found is None:
        raise HTTPException(404, sentence)
    return found


def _place(last_event_id: str, union: Published) -> int:
    """After which event it goes on; without one, with what happens from now on."""
    if not last_event_id:
        return union.last
    era, _, number = last_event_id.partition("-")
    is_number = number.isascii() and number.isdigit()
    if era != str(union.since.era) or not is_number or int(number) > union.last:
        raise HTTPException(409, NOT_A_PLACE)
    return int(number)
