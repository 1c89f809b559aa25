"""The site that everybody may read: what public unions are and decide."""

import json
from pathlib import Path

import pytest

from bot.log.reader import LogReader
from bot.log.store import Unavailable
from tests.http.visiting import PATHS, Visitor, asked, open_site
from tests.simulation.town import town

UNION = "/v1/unions/00000000-0000-0000-0000-000000001267"

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


async def test_after_the_last_event_there_is_none(public: Visitor) -> None:
    for after in (10_000, 2**53):
        assert (await public.reads(f"{public.union}/events?after={after}"))["events"] == []


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
        answer = await asked(someone.port, UNION, {})
    assert (answer.status, answer.headers["retry-after"]) == (503, "1")
