"""Where a member's word comes in that they say on a proposal's page."""

from uuid import UUID

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import HTMLResponse, Response

from bot.http.desk import AtTheDesk, OnPage
from bot.http.forms import own_form
from bot.http.site import ALONE
from bot.union.site.pages import shown
from bot.union.site.pages.acting import is_member, means, subject_of
from bot.union.site.pages.asked import Asked
from bot.union.site.pages.rendering import rendered

STATUS = {True: 200, None: 202, False: 503}
"""By whether what was said is taken; None while it waits."""


def speaking(asked: Asked, desk: AtTheDesk) -> APIRouter:
    router = APIRouter(include_in_schema=False)

    @router.post("/unions/{union_id:uuid}/proposals/{number:int}")
    async def say(request: Request, union_id: UUID, number: int) -> Response:
        """It is answered with the page as it is then."""
        form = await own_form(request)
        visit, telling = await asked(request, union_id)
        session, say_on_page = visit.guest.session, desk().say
        shows = telling.proposal(number)
        if session is None or say_on_page is None or shows is None:
            raise HTTPException(404)
        if not is_member(telling.union, session.author.identity):
            raise HTTPException(403)
        about = subject_of(union_id, number, form, latest=shows.version)
        answered = await say_on_page(OnPage(by=session.author, means=means(form, about), about=about))
        _, telling = await asked(request, union_id)
        fields = await shown.proposal(
            telling, number=number, reader=session.author.identity, answered=answered
        )
        html = rendered("proposal.html", visit, as_of=telling.union.as_of, **(fields or {}))
        return HTMLResponse(html, status_code=STATUS[answered.taken], headers=ALONE)

    return router
