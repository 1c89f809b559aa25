"""Where the links lead that stand in mails: to say that one wants to be told there, and to be told nothing more."""

from collections.abc import Callable
from datetime import datetime

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import HTMLResponse, Response

from bot.chat.party import own_aggregate
from bot.following.mailboxes import Mailbox, behind, confirm, forget
from bot.following.site.rendering import rendered
from bot.http.desk import AtTheDesk, Desk
from bot.http.forms import read_form
from bot.http.site import BY_ADDRESS
from bot.http.visit import visit_of
from bot.log.causes import service_id
from bot.standing import utc_now
from domain.following.commands import LeavePlace
from domain.following.decide import FOLLOWING
from domain.people import Channel


def email(desk: AtTheDesk, now: Callable[[], datetime] = utc_now) -> APIRouter:
    router = APIRouter(include_in_schema=False)

    def found(link: str) -> tuple[Channel, Mailbox]:
        known = behind(link, desk().tables, now())
        if known is None:
            raise HTTPException(404)
        return known

    def shown(request: Request, link: str, key: str, mailbox: Mailbox) -> Response:
        html = rendered("email.html", visit_of(request), link=link, said=key, address=mailbox.address)
        return HTMLResponse(html, headers=BY_ADDRESS)

    @router.get("/email/{link}")
    async def opened(request: Request, link: str) -> Response:
        """Programs that look through mails open what stands in them: nothing is done yet."""
        _, mailbox = found(link)
        return shown(request, link, "email-page-asks" if mailbox.asked else "email-page-ends", mailbox)

    @router.post("/email/{link}")
    async def meant(request: Request, link: str) -> Response:
        """One click ends it (RFC 8058): no cookie, no question, no other page."""
        form = await read_form(request)
        place, mailbox = found(link)
        tables = desk().tables
        if mailbox.asked and form.get("word") == "yes":
            confirm(place, mailbox, tables)
            said = "email-page-confirmed"
        else:
            forget(place, tables)
            await _leave(desk(), place, mailbox, now())
            said = "email-page-ended"
        await tables.on_record()
        return shown(request, "", said, mailbox)

    return router


async def _leave(desk: Desk, place: Channel, mailbox: Mailbox, at: datetime) -> None:
    person = own_aggregate(mailbox.owner)
    command_id = service_id("mail", place, person, at.isoformat())
    await desk.executes[FOLLOWING.category](person, LeavePlace(place=place, at=at), command_id=command_id)
