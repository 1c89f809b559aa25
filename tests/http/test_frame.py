"""The frame of all that is served over HTTP: it answers from the first second on, and to whom it may."""

import json
import logging
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from fastapi import APIRouter

from bot.http.app import Frame
from bot.http.callers import is_on_this_machine, is_ours
from bot.http.status import Status
from bot.log.store import Unavailable
from bot.standing import Condition, Kind, Standing, Trouble
from tests.http.asking import ask, served

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
UNION = "union-5a3c"


class Read:
    """How far the log was read."""

    def __init__(self) -> None:
        self.following = Condition(lambda: NOON)
        self.position = 7
        self.as_of: datetime | None = None


@dataclass
class House:
    frame: Frame
    status: Status
    parts: dict[str, Standing]
    read: Read
    port: int = 0


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    parts, read = dict[str, Standing](), Read()
    status = Status(now=lambda: NOON, parts=parts, progress=read)
    house = House(Frame(status.shown, host="bot.example"), status, parts, read)
    async with served(house.frame, tmp_path) as house.port:
        yield house


def routes() -> APIRouter:
    """Of a context that is well, one whose data are away, and one with a bug."""
    router = APIRouter()

    @router.get("/unions")
    async def unions(first: int = 0) -> dict[str, int]:
        return {"unions": first}

    @router.get("/away")
    async def away() -> None:
        raise Unavailable(f"{UNION} is on esdb://hunter2")

    @router.get("/bug")
    async def bug() -> None:
        raise KeyError(UNION)

    return router


async def test_while_the_loop_turns_it_says_so(house: House) -> None:
    answer = await ask(house.port, "/health/live")
    assert (answer.status, answer.json) == (200, {"live": True})
    assert answer.headers["cache-control"] == "no-store"


async def test_the_status_says_what_stands_since_when_and_what_last_troubled_it(house: House) -> None:
    house.parts["store"] = Standing(runs=True, since=NOON - timedelta(hours=1))
    down = house.parts["store"].stopped(Trouble(Kind.UNAVAILABLE, f"{UNION} is gone", NOON))
    house.parts["telegram"] = down.started_again(NOON)
    house.parts["log"] = down
    answer = await ask(house.port, "/status")
    assert answer.status == 200
    told = answer.json
    assert told["parts"] == {
        "store": {"state": "runs", "since": "2026-01-01T11:00:00Z", "restarts": 0, "last_trouble": None},
        "telegram": {
            "state": "runs",
            "since": "2026-01-01T12:00:00Z",
            "restarts": 1,
            "last_trouble": {"kind": "unavailable", "at": "2026-01-01T12:00:00Z"},
        },
        "log": {
            "state": "waits to be started again",
            "since": "2026-01-01T12:00:00Z",
            "restarts": 0,
            "last_trouble": {"kind": "unavailable", "at": "2026-01-01T12:00:00Z"},
        },
    }
    assert told["as_of"] == told["started"] == "2026-01-01T12:00:00Z"


async def test_the_status_names_no_chat_and_repeats_no_words(house: House) -> None:
    trouble = Trouble(Kind.BUG, f"{UNION} cannot be told", NOON)
    standing = Standing(runs=True, since=NOON, passing=True)
    house.parts["channel telegram:-100"] = standing
    house.parts["channel telegram:-200"] = standing.stopped(trouble)
    house.parts["log"] = Standing(runs=True, since=NOON).stopped(trouble)
    answer = await ask(house.port, "/status")
    assert (answer.json["chats"], answer.json["chats_in_trouble"]) == (2, 1)
    assert b"telegram" not in answer.body
    assert UNION.encode() not in answer.body


async def test_the_status_says_whether_it_speaks_and_as_of_when_it_has_read(house: House) -> None:
    told = (await ask(house.port, "/status")).json
    assert told["speaks"]["holds"] is False
    assert told["log"] == {
        "is_followed": {"holds": False, "since": "2026-01-01T12:00:00Z"},
        "read_to": 7,
        "as_of": None,
    }
    house.read.as_of = NOON
    with house.status.speaking.holding(), house.read.following.holding():
        told = (await ask(house.port, "/status")).json
    assert told["speaks"]["holds"] is True
    assert told["log"]["is_followed"]["holds"] is True
    assert told["log"]["as_of"] == "2026-01-01T12:00:00Z"


async def test_what_a_context_serves_comes_when_it_is_loaded(house: House) -> None:
    early = await ask(house.port, "/unions")
    assert (early.status, early.headers["retry-after"]) == (503, "1")
    assert early.json == {"problem": "The bot is still being loaded."}
    house.frame.take_in([routes()])
    assert (await ask(house.port, "/unions?first=3")).json == {"unions": 3}


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/nowhere", 404),
        ("GET", "/health/live/", 404),
        ("POST", "/health/live", 405),
        ("GET", "/unions?first=hunter2", 422),
        ("GET", "/away", 503),
        ("GET", "/bug", 500),
        *(("GET", path, 404) for path in ("/docs", "/redoc", "/openapi.json")),
    ],
)
async def test_a_request_that_fails_is_answered_in_one_sentence(
    house: House, method: str, path: str, status: int, caplog: pytest.LogCaptureFixture
) -> None:
    house.frame.take_in([routes()])
    with caplog.at_level(logging.ERROR):
        answer = await ask(house.port, path, method=method)
    assert answer.status == status
    assert list(answer.json) == ["problem"]
    assert all(word not in answer.body for word in (b"hunter2", UNION.encode(), b"Traceback"))
    assert bool(caplog.records) is (status == 500)  # which says where


async def test_a_page_of_somebody_elses_gets_nothing(house: House) -> None:
    """Whose name leads to our address: its browser sends the name."""
    for path in ("/health/live", "/status", "/nowhere"):
        for host in ("evil.example", f"evil.example:{house.port}", "localhost.evil.example"):
            answer = await ask(house.port, path, host=host)
            assert answer.status == 421
            assert list(answer.json) == ["problem"]
    assert (await ask(house.port, "/health/live", host=None)).status == 400


@pytest.mark.parametrize(
    "host", ["localhost", "localhost:8080", "127.0.0.1:8080", "[::1]:8080", "10.0.0.7", "Bot.Example:80"]
)
def test_an_address_and_the_name_it_was_told_are_its_own(host: str) -> None:
    assert is_ours(host, name="bot.example")


@pytest.mark.parametrize(
    "host", ["", ":8080", "[::1", "evil.example", "127.0.0.1.evil.example", "a@evil.example", "2130706433"]
)
def test_any_other_name_is_not(host: str) -> None:
    assert not is_ours(host, name="bot.example")


@pytest.mark.parametrize("caller", ["127.0.0.1", "127.8.8.8", "::1", "::ffff:127.0.0.1"])
def test_this_machine_is_known_by_its_loopback(caller: str) -> None:
    assert is_on_this_machine(caller)


@pytest.mark.parametrize("caller", ["10.0.0.7", "::ffff:10.0.0.7", "fe80::1", "testclient", ""])
def test_whoever_calls_from_elsewhere_is_not_on_this_machine(caller: str) -> None:
    assert not is_on_this_machine(caller)


async def test_from_elsewhere_only_that_it_lives_is_shown() -> None:
    frame = Frame(Status(now=lambda: NOON, parts={}, progress=Read()).shown, host="0.0.0.0")
    told = [await asked_from("10.0.0.9", frame, path) for path in ("/health/live", "/status")]
    assert told == [
        (200, {"live": True}),
        (403, {"problem": "This is shown on the bot's own machine alone."}),
    ]


async def asked_from(caller: str, frame: Frame, path: str) -> tuple[int, object]:
    """As uvicorn asks."""
    sent: list[dict[str, object]] = []

    async def receive() -> dict[str, object]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: object) -> None:
        assert isinstance(message, dict)
        sent.append(message)

    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
        "root_path": "",
        "headers": [(b"host", b"10.0.0.7:8080")],
        "client": (caller, 50_000),
        "server": ("10.0.0.7", 8080),
        "state": {},
    }
    await frame(scope, receive, send)
    status, body = sent[0]["status"], sent[1]["body"]
    assert isinstance(status, int)
    assert isinstance(body, bytes)
    return status, json.loads(body)
