"""Feeds and calendars: of public unions for everybody, of private ones behind an address that its owner can end."""

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import count
from typing import Any
from uuid import UUID
from xml.etree import ElementTree as ET

import pytest
from fastapi.routing import APIRoute
from hypothesis import given
from hypothesis import strategies as st

from bot.http.site import Site
from bot.http.visitors import Visitors
from bot.log.reader import LogReader
from bot.union.feed_addresses import FEED_ADDRESSES
from bot.union.site.feeds.atom import NAMESPACE, atom
from bot.union.site.feeds.calendar import calendar
from bot.union.site.feeds.entries import Deadline, Entry
from bot.union.site.feeds.routes import feeds
from bot.wiring.world import World
from tests.http.asking import Answer
from tests.http.desks import desk_with
from tests.http.in_process import call
from tests.http.visiting import UNKNOWN
from tests.simulation.readers import reader_of
from tests.simulation.running import WORDS
from tests.simulation.town import NOON, Town, found, private_chat, town

FILES = ("news.atom", "deadlines.ics")
URL = "https://unions.example"


class Shown(Town):
    """People were told where the site is."""

    def world(self) -> World:
        return replace(super().world(), site_url=URL)


@dataclass
class Program:
    """It asks by itself, now and then."""

    site: Site
    here: Town
    log: LogReader

    async def asks(self, path: str, method: str = "GET", **headers: str) -> Answer:
        await self.log.subscription.catch_up()
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        return await call(self.site.app, path, method=method, headers=given)

    def open(self, file: str, union_id: UUID | None = None) -> str:
        return f"/unions/{union_id or self.here.view.union_id}/{file}"


async def program(here: Town) -> Program:
    log, hours = reader_of(here.store), count(step=3600)
    await log.subscription.catch_up()
    site = Site(url=URL, words=WORDS, visitors=Visitors(lambda: next(hours)))
    site.take_in([feeds(lambda: log, lambda: desk_with(here.bot.tables), here.clock.now)])
    return Program(site, here, log)


async def decides(here: Town) -> None:
    await here.says("ann", "/add_article Water by turns.")
    await here.says("bob", "/consent 1")
    await here.says("ann", "/propose Plant an oak; with care, of course")


@pytest.fixture
async def public() -> AsyncIterator[Program]:
    async with town(kind=Shown) as here:
        here.is_public = True
        await found(here, "ann", "bob")
        await decides(here)
        yield await program(here)


@pytest.fixture
async def private() -> AsyncIterator[Program]:
    async with town("ann", "bob", kind=Shown) as here:
        await decides(here)
        yield await program(here)


async def address_of(someone: Program, name: str, which: str = "Gardeners") -> str:
    """Of the news, as a path."""
    await someone.here.says(name, f"/feeds {which}", private=True)
    told = [one.text for one in someone.here.network.on(private_chat(name))][-1]
    found = re.search(r"https://unions\.example(/\S+)/news\.atom", told)
    assert found is not None, told
    return found[1]


def titles(answer: Answer) -> list[str]:
    assert answer.status == 200, answer.body
    return [one.text or "" for one in parts(answer.body, "title")][1:]


def parts(feed: bytes, name: str) -> list[ET.Element]:
    return [*ET.fromstring(feed).iter(f"{{{NAMESPACE}}}{name}")]  # noqa: S314 - of our own making


async def test_news_tell_what_was_proposed_and_how_it_ended(public: Program) -> None:
    answer = await public.asks(public.open("news.atom"))
    assert answer.headers["content-type"] == "application/atom+xml"
    assert sorted(titles(answer)) == [
        "Gardeners: Proposal 1: New article: “Water by turns.”",
        "Gardeners: Proposal 1: New article: “Water by turns.” — Carried: everybody consented.",
        "Gardeners: Proposal 2: “Plant an oak; with care, of course”",
    ]
    page = f"https://unions.example/unions/{public.here.view.union_id}/proposals/2"
    assert page.encode() in answer.body
    again = await public.asks(public.open("news.atom"), If_None_Match=answer.headers["etag"])
    assert again.status == 304


async def test_a_calendar_shows_until_when_what_is_open_can_be_objected_to(public: Program) -> None:
    answer = await public.asks(public.open("deadlines.ics"))
    assert answer.headers["content-type"].startswith("text/calendar")
    lines = answer.body.decode().replace("\r\n ", "").split("\r\n")
    assert "SUMMARY:Gardeners: Proposal 2: “Plant an oak\\; with care\\, of course”" in lines
    assert f"DTEND:{NOON + timedelta(days=1):%Y%m%dT%H%M%SZ}" in lines
    assert lines.count("BEGIN:VEVENT") == 1, "what has ended stands in no calendar"


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize("file", FILES)
async def test_a_private_union_has_no_feed_as_none_has(private: Program, file: str, method: str) -> None:
    told = []
    for union_id in (private.here.view.union_id, UNKNOWN):
        answer = await private.asks(private.open(file, union_id), method)
        told.append((answer.status, answer.headers, answer.body))
    assert told[0] == told[1]
    assert told[0][0] == 404


@pytest.mark.parametrize("which", ["Gardeners", "all"])
async def test_a_member_reads_a_private_union_at_an_address_of_their_own(
    private: Program, which: str
) -> None:
    address = await address_of(private, "bob", which)
    answer = await private.asks(f"{address}/news.atom")
    assert len(titles(answer)) == 3
    assert b"https://" not in answer.body, "nobody else may read the pages"
    assert answer.headers["cache-control"] == "private, no-store"
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert b"Plant an oak" in (await private.asks(f"{address}/deadlines.ics")).body


async def test_it_is_kept_as_a_digest_alone(private: Program) -> None:
    address = await address_of(private, "bob")
    secret = address.rpartition("-")[2]
    kept = private.here.bot.tables.of(FEED_ADDRESSES).values()
    assert len(kept) == 1
    assert secret not in str(kept)


async def test_each_has_one_address_and_ends_it(private: Program) -> None:
    first, second = await address_of(private, "bob"), await address_of(private, "bob")
    assert (await private.asks(f"{first}/news.atom")).status == 404
    assert (await private.asks(f"{second}/news.atom")).status == 200
    await private.here.says("bob", "/feeds end", private=True)
    assert (await private.asks(f"{second}/news.atom")).status == 404


@pytest.mark.parametrize("path", ["/private/x/news.atom", f"/private/{'0' * 16}-{'0' * 64}/deadlines.ics"])
async def test_nobody_guesses_an_address(private: Program, path: str) -> None:
    assert (await private.asks(path)).status == 404


async def test_who_left_reads_nothing_more(private: Program) -> None:
    one, everything = await address_of(private, "bob"), await address_of(private, "bob", "all")
    await private.here.says("bob", "/leave")
    await private.here.presses("bob", "Leave")
    assert (await private.asks(f"{one}/news.atom")).status == 404
    assert titles(await private.asks(f"{everything}/news.atom")) == []


async def test_the_addresses_of_a_public_union_are_open(public: Program) -> None:
    assert await address_of(public, "eve") == f"/unions/{public.here.view.union_id}"


async def test_a_stranger_finds_no_address_of_a_private_union(private: Program) -> None:
    here = private.here
    await here.says("eve", "/feeds Gardeners", private=True)
    assert "I know no union called “Gardeners”" in here.network.messages[-1].text
    await here.says("bob", "/feeds Gardeners")
    assert (
        here.network.messages[-1].text == "Such addresses are for you alone: write /feeds to me in private."
    )


def test_the_tests_leave_out_no_address() -> None:
    known = {f"/unions/ID/{file}" for file in FILES} | {f"/private/ID/{file}" for file in FILES}
    routes = feeds(_never, _never).routes
    assert {re.sub(r"\{[^}]+\}", "ID", one.path) for one in routes if isinstance(one, APIRoute)} == known


def _never() -> Any:
    raise AssertionError


@given(st.text(), st.text())
def test_no_words_of_a_members_break_a_feed(title: str, text: str) -> None:
    entry = Entry(id="1", title=title, text=text, at=NOON, path="/p")
    written = atom("1", title, [entry], lambda path: f"https://unions.example{path}")
    assert len(parts(written, "entry")) == 1


@given(st.text(), st.text())
def test_no_words_of_a_members_break_a_calendar(title: str, text: str) -> None:
    deadline = Deadline(id="1", title=title, text=text, at=NOON, since=NOON, path="/p")
    written = calendar(title, [deadline], lambda _: "").decode()
    lines = written.split("\r\n")
    assert all(len(line.encode()) <= 75 for line in lines)
    assert not any("\n" in line or "\r" in line for line in lines)
    names = [line.partition(":")[0] for line in lines if line and not line.startswith(" ")]
    assert names.count("BEGIN") == names.count("END") == 2
