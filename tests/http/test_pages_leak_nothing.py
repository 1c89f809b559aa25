"""What pages keep to themselves: private unions, what was said before a union was public, and who wants no trace."""

import re
from collections.abc import Mapping
from uuid import UUID

import pytest
from fastapi.routing import APIRoute

from bot.http.desk import Desk
from bot.http.marked import REORDERING
from bot.log.reader import LogReader
from bot.union.actions import page_link
from bot.union.site.pages.routes import pages
from tests.http.reading_pages import Browser, browser, home_of
from tests.http.visiting import UNKNOWN
from tests.simulation.town import Town, found, town

PATHS = (
    "UNION",
    "UNION?lang=ru",
    "UNION/regulation",
    "UNION/decisions",
    "UNION/decisions?q=oak",
    "UNION/decisions?before=3",
    "UNION/proposals/1",
    "UNION/proposals/2",
    "UNION/picture.png",
    "UNION/proposals/2/picture.png",
    "/",
    "/?after=ID",
    "/union.css",
    "/live.js",
    "/at/LINK",
)
"""Every page there is."""


async def decides(here: Town) -> None:
    """One thing, and argues about another."""
    await here.says("ann", "/add_article Water by turns.")
    await here.says("bob", "/consent 1")
    await here.says("ann", "/propose Plant an oak")
    await here.says("bob", "/object 2 It takes the light")


@pytest.mark.parametrize("name", ["", "eve"])
async def test_a_private_union_is_answered_for_as_one_that_does_not_exist(name: str) -> None:
    """To a stranger, whether they are signed in or not."""
    async with town("ann", "bob") as here:
        await decides(here)
        someone = await browser(here)
        if name:
            await someone.is_signed_in(name)
        mine, none = (home_of(one) for one in (here.view.union_id, UNKNOWN))
        for path in PATHS:
            for method in ("GET", "HEAD"):
                told = [await asks(someone, path, home, method) for home in (mine, none)]
                assert told[0] == told[1], path
                assert b"Gardeners" not in told[0][2]


async def asks(someone: Browser, path: str, home: str, method: str) -> tuple[int, Mapping[str, str], bytes]:
    """Less what the visitor said themselves: the link to the other language repeats it."""
    union_id = home.rpartition("/")[2]
    link = page_link(UUID(union_id), 2)
    path = path.replace("UNION", home).replace("ID", union_id).replace("LINK", link)
    answer = await someone.asks(path, method=method)
    headers = {
        name: value.replace(union_id, "ID") for name, value in answer.headers.items() if name != "etag"
    }
    return answer.status, headers, answer.body.replace(union_id.encode(), b"ID")


def test_the_crawl_leaves_out_no_page() -> None:
    asked_for = [path.partition("?")[0].replace("UNION", "/unions/ID") for path in PATHS]
    for route in pages(_never, _nobody).routes:
        if isinstance(route, APIRoute):
            pattern = re.sub(r"\{[^}]+\}", "[^/]+", route.path)
            assert any(re.fullmatch(pattern, one) for one in asked_for), pattern


def _nobody() -> Desk:
    raise AssertionError


def _never() -> LogReader:
    raise AssertionError


@pytest.mark.parametrize(
    "text",
    ["</script><script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "{{ 7 * 7 }} <b>bold</b>"],
)
async def test_members_words_stay_words(text: str) -> None:
    async with town() as here:
        here.is_public = True
        await here.says("ann", f"/start_union {text} — {text} @bob")
        await here.says("bob", "/accept")
        await here.says("ann", f"/add_article {text}")
        await here.says("bob", "/consent 1")
        await here.says("ann", f"/propose {text}")
        await here.says("bob", f"/object 2 {text}")
        await here.says("ann", f"/revise 2 {text} twice")
        someone = await browser(here)
        for path in PATHS[:8]:
            page = await someone.reads(path.replace("UNION", someone.union))
            assert not re.search(r"<script>|<img src=x|<b>|49", page), path
        assert "&lt;" in await someone.reads(f"{someone.union}/proposals/2")


def test_what_reorders_the_words_around_it_is_left_out() -> None:
    for code in (0x202E, 0x2066, 0x200F, 0x061C):
        assert ord(f"a{chr(code)}b".translate(REORDERING)[1]) == ord("b")


async def test_a_candidate_is_nobody_in_particular_until_they_accept() -> None:
    async with town() as here:
        here.is_public = True
        await found(here, "ann", "bob", "cy")
        await here.says("ann", "/invite @mallory")
        someone = await browser(here)
        before = [await someone.reads(path.replace("UNION", someone.union)) for path in PATHS[:4]]
        before.append(await someone.reads(f"{someone.union}/proposals/1"))
        assert not any("allory" in page for page in before)
        assert "Admit a candidate" in before[-1]
        await here.says("mallory", "/accept")
        assert "Admit Mallory" in await someone.reads(f"{someone.union}/proposals/1")


async def test_who_wants_to_be_forgotten_is_a_number() -> None:
    async with town() as here:
        here.is_public = True
        await found(here, "ann", "bob", "cy")
        await here.says("cy", "/propose Plant an oak")
        await here.says("bob", "/object 1 It takes the light")
        await here.says("cy", "/leave")
        await here.presses("cy", "Leave")
        await here.says("cy", "/forget_me", private=True)
        await here.presses("cy", "Forget me in Gardeners")
        someone = await browser(here)
        for path in ("UNION", "UNION/decisions", "UNION/proposals/1"):
            page = await someone.reads(path.replace("UNION", someone.union))
            assert "Cy" not in page
        assert "former member no. 3" in await someone.reads(f"{someone.union}/proposals/1")


async def test_what_was_said_before_a_union_was_public_stays_private() -> None:
    async with town("ann", "bob") as here:
        await decides(here)
        await here.says("ann", "/repeal_article 1")
        await here.says("bob", "/consent 3")
        await here.says("ann", "/visibility public")
        await here.says("bob", "/consent 4")
        await here.presses("bob", "I consent")
        someone = await browser(here)
        for path in ("UNION", "UNION/regulation", "UNION/decisions", "UNION/proposals/2"):
            page = await someone.reads(path.replace("UNION", someone.union))
            assert "Water by turns" not in page, path
            assert "It takes the light" not in page, path
        told = await someone.sees(f"{someone.union}/proposals/2")
        assert "Objected 1 Bob" in told
        assert (await someone.asks(f"/v1{someone.union}/proposals/2")).status == 200
        for number in (1, 3):
            assert (await someone.asks(f"{someone.union}/proposals/{number}")).status == 404


async def test_a_page_that_went_private_is_gone_at_once() -> None:
    async with town() as here:
        here.is_public = True
        await found(here, "ann", "bob")
        someone = await browser(here)
        assert (await someone.asks(someone.union)).status == 200
        here.is_public = False
        await here.says("ann", "/visibility private")
        await here.says("bob", "/consent 1")
        assert (await someone.asks(someone.union)).status == 404


async def test_no_page_holds_an_account() -> None:
    async with town() as here:
        here.is_public = True
        await found(here, "ann", "bob", "cy")
        await here.says("ann", "/replace_identity @bob @bobby")
        await here.says("ann", "/invite @dee")
        await here.says("dee", "/accept")
        someone = await browser(here)
        for path in (*PATHS[:8], "UNION/proposals/2"):
            assert "town:" not in await someone.reads(path.replace("UNION", someone.union)), path
