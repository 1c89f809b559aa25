"""Somebody who reads the pages of unions with a browser, and without a socket between."""

import html
import re
from dataclasses import dataclass
from itertools import count
from uuid import UUID

from starlette.types import ASGIApp

from bot.http.desk import Reception
from bot.http.site import Site
from bot.http.visitors import Visitors
from bot.log.reader import LogReader
from bot.union.site.pages.routes import pages
from bot.union.site.routes import routes
from tests.http.asking import Answer
from tests.http.in_process import call
from tests.simulation.readers import reader_of
from tests.simulation.running import WORDS
from tests.simulation.town import Town

URL = "https://unions.example"


@dataclass
class Browser:
    app: ASGIApp
    here: Town
    log: LogReader

    @property
    def union(self) -> str:
        """The home of the one that was founded last."""
        return home_of(self.here.view.union_id)

    async def asks(self, address: str, *, method: str = "GET", **headers: str) -> Answer:
        await self.log.subscription.catch_up()
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        return await call(self.app, address, method=method, headers={"Accept": "text/html"} | given)

    async def reads(self, address: str, **headers: str) -> str:
        answer = await self.asks(address, **headers)
        assert answer.status == 200, answer.body
        return answer.body.decode()

    async def sees(self, address: str, **headers: str) -> str:
        return seen(await self.reads(address, **headers))


async def browser(here: Town, *, url: str = URL) -> Browser:
    """Paced by a clock of its own, on which an hour goes by between two requests."""
    log = reader_of(here.store)
    await log.subscription.catch_up()
    hours = count(step=3600)
    site = Site(url=url, words=WORDS, visitors=Visitors(lambda: next(hours)))
    site.take_in([routes(lambda: log, Reception()), pages(lambda: log, here.clock.now)])
    return Browser(site.app, here, log)


def home_of(union_id: UUID) -> str:
    return f"/unions/{union_id}"


def seen(page: str) -> str:
    """The words of it, in a line."""
    _, _, body = page.partition("<body>")
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", body)).split())
