"""The pages of public unions, as somebody reads them in a browser."""

import re
from collections.abc import AsyncIterator
from urllib.parse import urljoin

import pytest
import pytest_asyncio

from bot.http.desk import Reception
from bot.http.site import Site
from bot.http.visitors import AT_ONCE, Visitors
from bot.log.reader import LogReader
from bot.log.store import Unavailable
from bot.union.site.pages.routes import pages
from tests.browser.scene import LONG, scene
from tests.http.in_process import call
from tests.http.reading_pages import URL, Browser, browser, seen
from tests.simulation.running import WORDS
from tests.simulation.town import found, town

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def beetroot() -> AsyncIterator[Browser]:
    """A union that has lived for a while: nobody changes it here."""
    async with scene() as here:
        yield await browser(here)


# --- what is to be seen ----------------------------------------------------------------------


async def test_all_public_unions_are_listed(beetroot: Browser) -> None:
    page = await beetroot.reads("/")
    assert f'href="{beetroot.union}"' in page
    assert "Beetroot" in page
    assert "5 members · 1 open proposal" in page


async def test_the_home_tells_what_a_union_is(beetroot: Browser) -> None:
    told = await beetroot.sees(beetroot.union)
    assert "Beetroot Good food for the neighbourhood, from fields that one can walk to" in told
    assert "1 Ann 2 Bob 3 Cy 4 Dee 5 Eva" in told
    assert "Carried: nobody objected." in told
    assert "Not carried: Bob’s objection stands." in told


async def test_what_is_open_is_told_with_its_time_and_who_is_silent(beetroot: Browser) -> None:
    page, told = await beetroot.reads(beetroot.union), await beetroot.sees(beetroot.union)
    assert "Objections until 14 Jul 2026, 00:00 UTC . 18 h left" in told
    assert 'data-until="2026-07-14T00:00:00+00:00"' in page
    assert "Silent so far 2 Ann , Eva" in told


async def test_each_article_has_a_lasting_address(beetroot: Browser) -> None:
    assert f'href="{beetroot.union}/regulation#article-2"' in await beetroot.reads(beetroot.union)
    page = await beetroot.reads(f"{beetroot.union}/regulation")
    assert '<article class="article depth0" id="article-2">' in page
    assert LONG in page
    assert f'href="{beetroot.union}/proposals/2"' in page
    assert "Proposal 5 , 12 Jul 2026 · revision 2 · before that proposal 1" in seen(page)


async def test_also_one_that_was_repealed() -> None:
    async with town() as here:
        here.is_public = True
        await found(here, "ann")
        await here.says("ann", "/add_article Water by turns.")
        await here.says("ann", "/repeal_article 1")
        someone = await browser(here)
        page = await someone.reads(f"{someone.union}/regulation")
    assert 'id="article-1"' in page
    assert "No longer in force." in page
    assert f'href="{someone.union}/proposals/2"' in page
    assert "Water by turns" not in page


async def test_a_decision_is_found_by_a_word(beetroot: Browser) -> None:
    told = await beetroot.sees(f"{beetroot.union}/decisions?q=opening")
    assert "2 decisions found" in told
    assert "Admit Eva" not in told
    assert "No decision has these words" in await beetroot.sees(f"{beetroot.union}/decisions?q=tractor")


async def test_a_proposal_tells_who_stands_how_and_why(beetroot: Browser) -> None:
    told = await beetroot.sees(f"{beetroot.union}/proposals/6")
    assert "Consented 2 Cy , Dee Objected 1 Bob Where would it stand? The shed is full" in told
    assert "Dee proposed it." in told
    assert "Buy the old press of the cider mill for 400 EUR, and lend it to the neighbours in autumn" in told


async def test_a_text_that_changed_is_told_word_by_word(beetroot: Browser) -> None:
    page = await beetroot.reads(f"{beetroot.union}/proposals/5")
    assert 'We open at <del dir="auto">8:30</del> <ins dir="auto">9:00</ins>, Monday' in page
    assert 'Saturday<ins dir="auto">, and at 10:00 on holidays</ins>.' in page


async def test_another_wording_is_told_by_what_is_new_in_it(beetroot: Browser) -> None:
    page = await beetroot.reads(f"{beetroot.union}/proposals/6")
    assert "Eva</b> suggested another wording." in page
    assert '<del dir="auto">and lend</del> <ins dir="auto">if</ins> it' in page


async def test_how_a_decision_came_about_is_drawn_and_said(beetroot: Browser) -> None:
    page = await beetroot.reads(f"{beetroot.union}/proposals/5")
    assert "<title>Bob objected.</title>" in page
    assert "3 people spoke." in page
    assert "30 h" in page


async def test_a_union_over_time_is_drawn_and_stands_in_a_table(beetroot: Browser) -> None:
    page = await beetroot.reads(beetroot.union)
    assert "up to 5 members, up to 2 decisions a month" in page
    for month, members, decisions in (("Jul", 5, 2), ("Jun", 4, 1), ("May", 4, 2)):
        row = f'<th scope="row">{month} 2026</th><td>{members}</td><td>{decisions}</td>'
        assert row in page


async def test_every_link_leads_somewhere(beetroot: Browser) -> None:
    found, waiting = set[str](), ["/"]
    while waiting:
        address = waiting.pop()
        page = await beetroot.reads(address)
        if address.startswith("/docs") or not page.startswith("<!doctype"):
            continue
        for link in re.findall(r'(?:href|src|action)="([^"#]+)', page):
            whole = urljoin(address, link.replace("&amp;", "&"))
            if whole.startswith(URL) or whole in found or "lang=" in whole:
                continue
            found.add(whole)
            if not whole.startswith(("/docs", "/icon", "/live", "/site", "/union.css")):
                waiting.append(whole)
    assert {f"{beetroot.union}/proposals/{number}" for number in range(1, 7)} <= found


# --- in which language -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("headers", "query", "language"),
    [
        ({}, "", "en"),
        ({"Accept_Language": "ru-RU,ru;q=0.9,en;q=0.8"}, "", "ru"),
        ({"Accept_Language": "de,en;q=0.5,ru;q=0.4"}, "", "en"),
        ({"Accept_Language": "ru;q=nonsense, ,;;=,*"}, "", "en"),
        ({"Accept_Language": "en"}, "?lang=ru", "ru"),
        ({"Accept_Language": "ru"}, "?lang=xx", "ru"),
    ],
)
async def test_a_page_speaks_as_its_reader_asks(
    beetroot: Browser, headers: dict[str, str], query: str, language: str
) -> None:
    page = await beetroot.reads(f"{beetroot.union}{query}", **headers)
    assert page.startswith(f'<!doctype html>\n<html lang="{language}">')


async def test_a_language_that_was_chosen_stays_chosen(beetroot: Browser) -> None:
    page = await beetroot.reads(f"{beetroot.union}/decisions?q=open&lang=ru")
    assert f'href="{beetroot.union}?lang=ru"' in page
    assert '<input type="hidden" name="lang" value="ru">' in page
    assert 'href="?q=open&amp;lang=en"' in page


# --- how it is asked for ---------------------------------------------------------------------


async def test_a_page_that_was_read_is_not_sent_again(beetroot: Browser) -> None:
    first = await beetroot.asks(beetroot.union)
    assert first.headers["vary"] == "accept, accept-language, authorization, cookie"
    again = await beetroot.asks(beetroot.union, If_None_Match=first.headers["etag"])
    assert (again.status, again.body) == (304, b"")


async def test_only_its_head_may_be_asked_for(beetroot: Browser) -> None:
    for address in (beetroot.union, "/", f"{beetroot.union}/picture.png", "/union.css", "/site.css"):
        assert (await beetroot.asks(address, method="HEAD")).status == 200


async def test_nothing_on_a_page_comes_from_elsewhere_or_stands_in_it(beetroot: Browser) -> None:
    for address in ("/", beetroot.union, f"{beetroot.union}/regulation", f"{beetroot.union}/proposals/5"):
        answer = await beetroot.asks(address)
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert policy.endswith("frame-ancestors https://web.telegram.org")
        page = answer.body.decode().replace(URL, "")
        assert not re.search(r"<style|<script(?! src=\"/)|\sstyle=|\son\w+=|javascript:|//", page), address


async def test_what_is_not_there_is_told_kindly(beetroot: Browser) -> None:
    for address in (
        "/nothing",
        "/unions/no-id",
        f"{beetroot.union}/proposals/99",
        f"{beetroot.union}/proposals/0",
        f"{beetroot.union}/decisions?before=x",
    ):
        answer = await beetroot.asks(address, Accept_Language="ru")
        assert answer.status in {404, 422}
        assert "Здесь ничего нет" in answer.body.decode()
        assert answer.headers["cache-control"] == "no-store"


async def test_while_the_log_cannot_be_read_a_page_says_so() -> None:
    def nothing() -> LogReader:
        raise Unavailable("being read")

    site = Site(words=WORDS)
    site.take_in([pages(nothing, Reception())])
    answer = await call(site.app, "/", headers={"Accept": "text/html", "Accept-Language": "ru"})
    assert (answer.status, answer.headers["retry-after"]) == (503, "1")
    assert "Сейчас вернёмся" in answer.body.decode()


async def test_who_asks_too_fast_is_told_so_on_a_page() -> None:
    site = Site(words=WORDS, visitors=Visitors(lambda: 0.0))
    told = [await call(site.app, "/", headers={"Accept": "text/html"}) for _ in range(AT_ONCE + 1)]
    assert (told[-1].status, told[-1].headers["retry-after"]) == (429, "1")
    assert "One moment, please" in told[-1].body.decode()


# --- what a chat shows of a link ---------------------------------------------------------------


async def test_a_link_says_in_a_chat_what_it_is(beetroot: Browser) -> None:
    page = await beetroot.reads(f"{beetroot.union}/proposals/6?lang=en")
    told = dict(re.findall(r'<meta property="og:(\w+)" content="([^"]*)">', page))
    assert told["title"].startswith("Proposal 6: “Buy the old press")
    assert told["description"] == "Open now. Consented: 2, objected: 1, silent: 2."
    assert told["url"] == f"{URL}{beetroot.union}/proposals/6"
    assert told["image"] == f"{URL}{beetroot.union}/proposals/6/picture.png"


async def test_without_an_address_of_its_own_a_page_names_none() -> None:
    async with scene() as here:
        page = await (unnamed := await browser(here, url="")).reads(unnamed.union)
    assert "og:title" in page
    assert "og:url" not in page
    assert "og:image" not in page


async def test_the_picture_of_a_link_is_one_that_chats_show(beetroot: Browser) -> None:
    for address in (f"{beetroot.union}/picture.png", f"{beetroot.union}/proposals/6/picture.png"):
        answer = await beetroot.asks(address)
        assert answer.headers["content-type"] == "image/png"
        assert answer.body.startswith(b"\x89PNG\r\n\x1a\n")
        assert int.from_bytes(answer.body[16:20]) == 1200
        assert int.from_bytes(answer.body[20:24]) == 630
