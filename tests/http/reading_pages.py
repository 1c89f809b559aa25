"""Somebody who reads the pages of unions with a browser, and without a socket between."""

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import count
from urllib.parse import urlencode
from uuid import UUID

from fastapi import FastAPI

from bot.contexts import CONTEXTS
from bot.http.desk import Desk, SayOnPage
from bot.http.guests import COOKIE, Guests
from bot.http.own import own_page
from bot.http.signing_in import signing_in
from bot.http.site import Site
from bot.http.visitors import Visitors
from bot.log.reader import LogReader
from bot.network.page import Spoken
from bot.network.proving import By, Door
from bot.union.site.pages.routes import pages
from bot.union.site.routes import routes
from bot.wiring.page import Speaking
from tests.http.asking import Answer
from tests.http.desks import DOORS, desk_with, signed_in
from tests.http.in_process import call
from tests.simulation.readers import reader_of
from tests.simulation.running import WORDS
from tests.simulation.town import Town, author

URL = "https://unions.example"


@dataclass
class Browser:
    app: FastAPI
    here: Town
    log: LogReader
    desk: Desk
    cookie: str = ""

    @property
    def union(self) -> str:
        """The home of the one that was founded last."""
        return home_of(self.here.view.union_id)

    async def is_signed_in(self, name: str) -> None:
        token = await signed_in(self.desk, author(name), self.here.clock.now())
        self.cookie = f"{COOKIE}={token}"

    @property
    def form_token(self) -> str:
        """As their pages bear it."""
        return Guests(lambda: self.desk).with_token(self.cookie.partition("=")[2]).form_token

    async def asks(self, address: str, *, method: str = "GET", body: str = "", **headers: str) -> Answer:
        await self.log.subscription.catch_up()
        given = {"Accept": "text/html"} | {name.replace("_", "-"): value for name, value in headers.items()}
        if self.cookie:
            given.setdefault("Cookie", self.cookie)
        return await call(self.app, address, method=method, headers=given, body=body.encode())

    async def says(self, number: int, **form: str) -> Answer:
        """On the page of that proposal, as its forms do; with `words`, an `act` or a `press`, below a `version`."""
        own = {"version": "1", "token": self.form_token}
        return await self.sends(f"{self.union}/proposals/{number}", own | form)

    async def sends(self, address: str, form: Mapping[str, str], **headers: str) -> Answer:
        """As a browser does that was shown the form here."""
        given = {"Origin": URL, "Sec_Fetch_Site": "same-origin"} | headers
        return await self.asks(address, method="POST", body=urlencode(form), **given)

    async def reads(self, address: str, **headers: str) -> str:
        answer = await self.asks(address, **headers)
        assert answer.status == 200, answer.body
        return answer.body.decode()

    async def sees(self, address: str, **headers: str) -> str:
        return seen(await self.reads(address, **headers))


async def browser(here: Town, *, url: str = URL, doors: Mapping[By, Door] = DOORS) -> Browser:
    """Paced by a clock of its own, on which an hour goes by between two requests."""
    log = reader_of(here.store)
    await log.subscription.catch_up()
    hours, desk = count(step=3600), desk_with(here.bot.tables, here.clock.now, doors, _saying(here, log))
    site = Site(url=url, words=WORDS, visitors=Visitors(lambda: next(hours)), desk=lambda: desk)
    site.take_in(
        [
            signing_in(lambda: desk),
            own_page(lambda: log, [one.own for one in CONTEXTS if one.own], here.clock.now),
            routes(lambda: log, lambda: desk),
            pages(lambda: log, lambda: desk, here.clock.now),
        ]
    )
    return Browser(site.app, here, log, desk)


def _saying(here: Town, log: LogReader) -> SayOnPage:
    """The town's bot hears it at once; the site, which has a reader of its own here, reads what came of it."""

    async def take_in(spoken: Spoken) -> bool:
        await here.hears(spoken)
        await log.subscription.catch_up()
        return True

    return Speaking(application=here.bot, page=here.page, clock=here.clock, take_in=take_in)


def home_of(union_id: UUID) -> str:
    return f"/unions/{union_id}"


def seen(page: str) -> str:
    """The words of it, in a line."""
    _, _, body = page.partition("<body>")
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", body)).split())
