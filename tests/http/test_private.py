"""Of a private union a stranger is told nothing, whatever they ask: it is as one that does not exist."""

import re

import pytest

from bot.http.desk import Desk
from bot.http.site import Site
from bot.log.reader import LogReader
from bot.union.site.routes import routes
from tests.http.visiting import PATHS, UNKNOWN, Visitor, without_dates


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
    site.take_in([routes(_never, _nobody)])
    asked_for = [path.partition("?")[0].replace("UNION", "/v1/unions/ID") for path in PATHS]
    for path in site.app.openapi()["paths"]:
        pattern = re.sub(r"\{\w+\}", "[^/]+", path)
        assert any(re.fullmatch(pattern, one) for one in asked_for), path


def _never() -> LogReader:
    raise AssertionError


def _nobody() -> Desk:
    raise AssertionError
