"""The frame of all that is served over HTTP: it answers from the first second on, and to whom it may."""

import logging
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from fastapi import APIRouter

from bot.http.app import Frame
from bot.http.callers import is_ours
from bot.log.store import Unavailable
from bot.standing import Condition
from tests.http.asking import ask, served

NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
UNION = "union-5a3c"


class Read:
    """How far the log was read."""

    def __init__(self) -> None:
        self.following = Condition(lambda: NOON)


@dataclass
class House:
    frame: Frame
    read: Read
    port: int = 0


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    read = Read()
    frame = Frame(lambda: read.following.holds, host="bot.example")
    house = House(frame, read)
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


async def test_it_is_ready_while_the_log_is_followed_whether_it_speaks_or_not(house: House) -> None:
    early = await ask(house.port, "/health/ready")
    assert (early.status, early.json, early.headers["retry-after"]) == (503, {"ready": False}, "1")
    with house.read.following.holding():
        assert (await ask(house.port, "/health/ready")).json == {"ready": True}


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
    for path in ("/health/live", "/health/ready", "/nowhere"):
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
