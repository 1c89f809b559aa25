"""The site that everybody may read: what public unions are and decide, and of private ones nothing at all."""

import asyncio
import json
import re
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from bot.http.server import serve
from bot.http.site import Site
from bot.http.visitors import AT_ONCE, STREAMS, Visitors, networks, visitor
from bot.log.reader import LogReader
from bot.log.store import Unavailable
from bot.union.site.feed import Feeds
from bot.union.site.reading import Reading
from bot.union.site.routes import routes
from tests.http.asking import ANY_PORT, HERE, PATIENCE_SECONDS, Answer
from tests.simulation.readers import reader_of
from tests.simulation.town import Town, found, town

UNKNOWN = UUID(int=4711)


@dataclass
class Visitor:
    """Somebody with a browser, and the union that they may ask of."""

    here: Town
    log: LogReader
    port: int

    @property
    def union(self) -> str:
        return f"/v1/unions/{self.here.view.union_id}"

    async def asks(self, path: str, **headers: str) -> Answer:
        await self.log.subscription.catch_up()
        return await asked(
            self.port, path, {name.replace("_", "-"): value for name, value in headers.items()}
        )

    async def reads(self, path: str) -> Any:
        answer = await self.asks(path)
        assert answer.status == 200, answer.body
        return answer.json


async def asked(port: int, path: str, headers: Mapping[str, str]) -> Answer:
    sent = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    reader, writer = await asyncio.open_connection(HERE, port)
    try:
        writer.write(f"GET {path} HTTP/1.1\r\nHost: localhost\r\n{sent}Connection: close\r\n\r\n".encode())
        async with asyncio.timeout(PATIENCE_SECONDS):
            head, _, body = (await reader.read()).partition(b"\r\n\r\n")
    finally:
        writer.close()
    first, *lines = head.decode().split("\r\n")
    return Answer(int(first.split()[1]), dict(line.lower().split(": ", 1) for line in lines), body)


@asynccontextmanager
async def open_site(
    here: Town,
    folder: Path,
    visitors: Visitors | None = None,
    known: Callable[[], LogReader] | None = None,
) -> AsyncIterator[Visitor]:
    log, tried = reader_of(here.store), asyncio.Event()
    await log.subscription.catch_up()
    site = Site(visitors=visitors)
    site.take_in([routes(known or (lambda: log))])
    serving = asyncio.create_task(
        serve(site.app, host=HERE, port=ANY_PORT, folder=folder, tried=tried.set, port_file="site.port")
    )
    try:
        async with asyncio.timeout(PATIENCE_SECONDS):
            await tried.wait()
        yield Visitor(here, log, int((folder / "site.port").read_text()))
    finally:
        serving.cancel()
        await asyncio.gather(serving, return_exceptions=True)


@pytest.fixture
async def public(tmp_path: Path) -> AsyncIterator[Visitor]:
    async with town() as here:
        here.is_public = True
        await found(here, "ann", "bob")
        await here.says("ann", "/add_article Water by turns.")
        await here.says("bob", "/consent 1")
        await here.says("ann", "/propose Plant an oak")
        await here.says("bob", "/object 2 It takes the light")
        async with open_site(here, tmp_path) as someone:
            yield someone


@pytest.fixture
async def private(tmp_path: Path) -> AsyncIterator[Visitor]:
    async with town("ann", "bob") as here:
        await here.says("ann", "/add_article Water by turns.")
        await here.says("bob", "/consent 1")
        await here.says("ann", "/propose Plant an oak")
        async with open_site(here, tmp_path) as someone:
            yield someone


# --- what is to be read ---------------------------------------------------------------------


async def test_a_public_union_is_listed_and_told_of(public: Visitor) -> None:
    [listed] = (await public.reads("/v1/unions"))["unions"]
    assert listed == await public.reads(public.union)
    assert (listed["name"], listed["members"], listed["articles"], listed["open"]) == ("Gardeners", 2, 1, [2])


async def test_members_are_told_by_number_and_name(public: Visitor) -> None:
    told = await public.reads(f"{public.union}/members")
    assert told == {"members": [{"number": 1, "name": "Ann"}, {"number": 2, "name": "Bob"}]}


async def test_an_article_is_told_with_the_decision_behind_it(public: Visitor) -> None:
    [article] = (await public.reads(f"{public.union}/regulation"))["articles"]
    assert (article["number"], article["text"], article["proposal"]) == ("1", "Water by turns.", 1)
    one = await public.reads(f"{public.union}/regulation/1")
    [decision] = one["decisions"]
    assert (decision["number"], decision["outcome"], decision["settled"]) == (
        1,
        "carried",
        article["decided"],
    )


async def test_a_proposal_is_told_with_what_was_said_of_it(public: Visitor) -> None:
    told = await public.reads(f"{public.union}/proposals/2")
    assert (told["consents"], told["objections"], told["phase"]) == ([1], [2], "running")
    timeline = told["timeline"]
    assert [one["type"] for one in timeline] == ["ProposalOpened", "NoticePublished", "ObjectionRaised"]
    assert timeline[-1]["data"]["reason"] == "It takes the light"


async def test_proposals_are_told_that_are_open_or_ended(public: Visitor) -> None:
    for ended, number in ((False, 2), (True, 1)):
        told = await public.reads(f"{public.union}/proposals?ended={ended}")
        assert [one["number"] for one in told["proposals"]] == [number]


async def test_what_was_decided_is_found_by_a_word(public: Visitor) -> None:
    for word, numbers in (("watering", [1]), ("tractor", [])):
        told = await public.reads(f"{public.union}/decisions?q={word}")
        assert [one["number"] for one in told["decisions"]] == numbers


async def test_events_are_told_in_pages_that_go_on(public: Visitor) -> None:
    whole = (await public.reads(f"{public.union}/events"))["events"]
    told, after = list[object](), -1
    while True:
        page = await public.reads(f"{public.union}/events?limit=3&after={after}")
        told += page["events"]
        if page["next"] is None:
            break
        after = page["next"]
    assert told == whole
    assert whole[0]["type"] == "UnionStarted"


async def test_the_export_tells_all_of_it_a_line_each(public: Visitor) -> None:
    answer = await public.asks(f"{public.union}/export")
    whole = (await public.reads(f"{public.union}/events"))["events"]
    body = b"".join(part for part in answer.body.split(b"\r\n") if part.startswith(b"{"))
    lines = [json.loads(line) for line in body.decode().splitlines()]
    assert [line["type"] for line in lines] == [one["type"] for one in whole]
    assert lines[0].keys() == {"stream", "revision", "type", "data", "metadata"}


async def test_nothing_of_it_holds_an_account_or_a_chat(public: Visitor) -> None:
    for path in PATHS:
        if not path.endswith(("live", "=ID")):
            answer = await public.asks(path.replace("UNION", public.union))
            assert answer.status == 200, path
            assert b"town:" not in answer.body, path


# --- how it is asked for --------------------------------------------------------------------


async def test_what_was_read_already_is_not_sent_again(public: Visitor) -> None:
    first = await public.asks(public.union)
    again = await public.asks(public.union, If_None_Match=first.headers["etag"])
    assert (again.status, again.body) == (304, b"")
    await public.here.says("ann", "/propose Plant an elm")
    assert (await public.asks(public.union, If_None_Match=first.headers["etag"])).status == 200


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("UNION/proposals/99", 404),
        ("UNION/regulation/99", 404),
        ("UNION/proposals/x", 422),
        ("UNION/events?limit=0", 422),
        ("/v1/unions/no-id", 422),
        ("/nothing", 404),
    ],
)
async def test_what_cannot_be_answered_is_a_problem(public: Visitor, path: str, status: int) -> None:
    answer = await public.asks(path.replace("UNION", public.union))
    assert (answer.status, answer.headers["content-type"]) == (status, "application/problem+json")
    assert answer.json["status"] == status


async def test_a_page_of_anybodys_may_ask_and_none_may_frame_it(public: Visitor) -> None:
    headers = (await public.asks(public.union)).headers
    assert headers["access-control-allow-origin"] == "*"
    assert "access-control-allow-credentials" not in headers
    assert "default-src 'none'" in headers["content-security-policy"]


async def test_what_can_be_asked_is_described_and_nothing_of_it_comes_from_elsewhere(public: Visitor) -> None:
    described = await public.reads("/openapi.json")
    page = (await public.asks("/docs")).body.decode()
    paths = described["paths"]
    assert len(paths) == 11
    assert all(path in page for path in paths)
    assert "http://" not in page
    assert "https://" not in page
    assert "<script" not in page


async def test_while_the_log_cannot_be_read_it_says_so(tmp_path: Path) -> None:
    def nothing() -> LogReader:
        raise Unavailable("being read")

    async with town() as here, open_site(here, tmp_path, known=nothing) as someone:
        answer = await asked(someone.port, f"/v1/unions/{UNKNOWN}", {})
    assert (answer.status, answer.headers["retry-after"]) == (503, "1")


async def test_who_asks_too_fast_waits(tmp_path: Path) -> None:
    visitors = Visitors(seconds=lambda: 0.0)
    async with town() as here, open_site(here, tmp_path, visitors) as someone:
        told = [await asked(someone.port, "/v1/unions", {}) for _ in range(AT_ONCE + 1)]
    assert [answer.status for answer in told] == [200] * AT_ONCE + [429]
    assert told[-1].headers["retry-after"] == "1"


def test_an_address_that_is_claimed_counts_behind_a_trusted_proxy_only() -> None:
    trusted = networks(["10.0.0.0/8"])
    assert visitor("9.9.9.9", ["1.1.1.1"], trusted) == "9.9.9.9"
    assert visitor("10.0.0.1", ["6.6.6.6, 1.1.1.1, 10.0.0.2"], trusted) == "1.1.1.1"
    assert visitor("10.0.0.1", ["nonsense"], trusted) == "10.0.0.1"
    assert visitor("2001:db8::1", [], trusted) == visitor("2001:db8::2", [], trusted)


def test_streams_are_counted_by_visitor() -> None:
    visitors = Visitors(seconds=lambda: 0.0)
    assert all(visitors.opens_stream("ann") for _ in range(STREAMS))
    assert not visitors.opens_stream("ann")
    visitors.closes_stream("ann")
    assert visitors.opens_stream("ann")


# --- as it happens --------------------------------------------------------------------------


@asynccontextmanager
async def listening(someone: Visitor, last: str = "") -> AsyncIterator[asyncio.StreamReader]:
    await someone.log.subscription.catch_up()
    reader, writer = await asyncio.open_connection(HERE, someone.port)
    place = f"Last-Event-ID: {last}\r\n" if last else ""
    writer.write(f"GET {someone.union}/events/live HTTP/1.1\r\nHost: localhost\r\n{place}\r\n".encode())
    async with asyncio.timeout(PATIENCE_SECONDS):
        head = await reader.readuntil(b"\r\n\r\n")
    assert b" 200 " in head
    assert b"text/event-stream" in head
    try:
        yield reader
    finally:
        writer.close()


async def hears(reader: asyncio.StreamReader, *, until: str) -> list[str]:
    """The ids of all events up to the first of that type."""
    ids = []
    async with asyncio.timeout(PATIENCE_SECONDS):
        while True:
            frame = (await reader.readuntil(b"\n\n")).decode()
            ids.append(next(line for line in frame.splitlines() if line.startswith("id: "))[4:])
            if f"event: {until}\n" in frame:
                return ids


async def happens(someone: Visitor, name: str, text: str) -> None:
    await someone.here.says(name, text)
    await someone.log.subscription.catch_up()


async def test_who_listens_hears_what_happens(public: Visitor) -> None:
    async with listening(public) as reader:
        await asyncio.sleep(0)
        await happens(public, "ann", "/propose Plant an elm")
        ids = await hears(reader, until="ProposalOpened")
    assert len(ids) == 1


async def test_who_was_away_goes_on_where_they_were(public: Visitor) -> None:
    whole = (await public.reads(f"{public.union}/events"))["events"]
    async with listening(public, last=whole[2]["id"]) as reader:
        ids = await hears(reader, until="ObjectionRaised")
    assert ids == [one["id"] for one in whole[3:]]


async def test_an_event_of_another_time_is_no_place_to_go_on(public: Visitor) -> None:
    for place in ("7-1", "1-x", "nonsense"):
        answer = await public.asks(f"{public.union}/events/live", Last_Event_ID=place)
        assert answer.status == 409


async def test_the_stream_ends_when_the_union_goes_private(public: Visitor) -> None:
    async with listening(public) as reader:
        public.here.is_public = False
        await happens(public, "ann", "/visibility private")
        await happens(public, "bob", "/consent 3")
        async with asyncio.timeout(PATIENCE_SECONDS):
            rest = await reader.read()
    assert b"VisibilitySet" not in rest
    assert (await public.asks(public.union)).status == 404


async def test_an_event_is_put_into_bytes_once_for_all_who_listen(public: Visitor) -> None:
    feeds, reading = Feeds(public.log), Reading(public.log)
    union = await reading.union(public.here.view.union_id)
    assert union is not None
    last = union.view.revision - union.since.began
    followers = [feeds.follow(union, after=last) for _ in range(50)]
    waiting = [asyncio.ensure_future(anext(one)) for one in followers]
    await asyncio.sleep(0)
    await happens(public, "ann", "/propose Plant an elm")
    told = await asyncio.gather(*waiting)
    assert len(set(told)) == 1
    made = feeds.encoded
    assert made <= 2, "the opening and its notice, whoever reads along"
    for one in followers:
        await one.aclose()  # type: ignore[attr-defined]


# --- of private unions nothing --------------------------------------------------------------

PATHS = (
    "UNION",
    "UNION/members",
    "UNION/regulation",
    "UNION/regulation/1",
    "UNION/proposals",
    "UNION/proposals?ended=true",
    "UNION/proposals/1",
    "UNION/proposals/2",
    "UNION/decisions?q=oak",
    "UNION/events",
    "UNION/events?after=3&limit=2",
    "UNION/events/live",
    "UNION/export",
    "/v1/unions",
    "/v1/unions?after=ID",
    "/openapi.json",
    "/docs",
)
"""Every route there is."""


def without_dates(answer: Answer) -> tuple[int, Mapping[str, str], bytes]:
    return (
        answer.status,
        {name: value for name, value in answer.headers.items() if name != "date"},
        answer.body,
    )


@pytest.mark.parametrize("path", PATHS)
async def test_a_private_union_is_answered_for_as_one_that_does_not_exist(
    private: Visitor, path: str
) -> None:
    mine = path.replace("UNION", private.union).replace("ID", str(private.here.view.union_id))
    none = path.replace("UNION", f"/v1/unions/{UNKNOWN}").replace("ID", str(UNKNOWN))
    for last in ("", "1-2"):
        headers = {"Last_Event_ID": last} if last else {}
        told = await private.asks(mine, **headers)
        assert without_dates(told) == without_dates(await private.asks(none, **headers))
        assert b"Gardeners" not in told.body


def test_the_crawl_leaves_out_no_route() -> None:
    site = Site()
    site.take_in([routes(_never)])
    asked_for = [path.partition("?")[0].replace("UNION", "/v1/unions/ID") for path in PATHS]
    for path in site.app.openapi()["paths"]:
        pattern = re.sub(r"\{\w+\}", "[^/]+", path)
        assert any(re.fullmatch(pattern, one) for one in asked_for), path


def _never() -> LogReader:
    raise AssertionError
