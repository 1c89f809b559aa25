"""A program that asked for it is told of a union in order, whatever it does to us, and by nobody but us."""

import asyncio
import json
from pathlib import Path

import pytest
from aiohttp import web
from standardwebhooks.webhooks import Webhook as Signed

from adapters.outbound.client import Outbound
from bot.following.webhooks import CHALLENGES
from bot.network.fetching import Unanswered
from tests.adapters.outbound.loopback import HOST, serving
from tests.following.programs import URL, Wired, asks, secret_in


async def test_it_is_told_what_happens_in_the_published_form_and_signed(here: Wired) -> None:
    secret = secret_in(await asks(here))
    await here.says("ann", "/propose Plant an oak")
    await here.says("bob", "/consent 1")
    await here.delivers()
    kinds = [one["type"] for one in here.program.told]
    assert kinds[0] == "ProposalOpened"
    assert kinds[-1] == "ResolutionAdopted"
    first = here.program.told[0]["data"]
    assert first["union"] == str(here.view.union_id)
    assert first["data"]["change"]["text"] == "Plant an oak"
    assert "town:" not in json.dumps(here.program.told)
    headers, body = here.program.heard[-1]
    signed = Signed(secret).sign(headers["webhook-id"], here.clock.now(), body.decode())
    assert headers["webhook-signature"] == signed
    ids = [one["webhook-id"] for one, _ in here.program.heard]
    assert len(set(ids)) == len(ids)


async def test_nothing_is_sent_to_who_does_not_say_back_what_it_was_told(here: Wired) -> None:
    here.program.echoes = False
    await here.says("eve", f"/webhook {URL} Gardeners", private=True)
    for _ in range(CHALLENGES + 2):
        await here.delivers(hours=1)
    assert len(here.program.heard) == CHALLENGES
    assert here.last("eve").startswith(f"{URL} did not say back what I sent there")
    await here.says("ann", "/propose Plant an oak")
    await here.delivers()
    assert here.program.told == []


async def test_what_is_not_taken_comes_again_before_what_follows(here: Wired) -> None:
    await asks(here)
    here.program.answers = [500, 302, 404]
    await here.says("ann", "/propose Plant an oak")
    await here.delivers()
    assert [one["type"] for one in here.program.told] == ["ProposalOpened"]
    await here.delivers()
    assert len(here.program.told) == 1, "not before its time"
    for _ in range(3):
        await here.delivers(minutes=20)
    kinds = [one["type"] for one in here.program.told]
    assert kinds[:4] == ["ProposalOpened"] * 4
    assert kinds[4] != "ProposalOpened"
    assert len({headers["webhook-id"] for headers, _ in here.program.heard[1:5]}) == 1


async def test_after_a_day_it_is_given_up_and_the_next_says_from_where_to_catch_up(here: Wired) -> None:
    await asks(here)
    await here.says("ann", "/propose Plant an oak")
    await here.delivers()
    last = here.program.told[-1]["data"]["id"]
    here.program.is_down = True
    await here.says("bob", "/object 1 it takes the light")
    await here.delivers()
    await here.delivers(hours=25)
    here.program.is_down, before = False, len(here.program.told)
    await here.delivers(hours=1)
    first, *others = here.program.told[before:]
    assert first["data"]["catch_up_from"] == last
    assert not any("catch_up_from" in one["data"] for one in others)


async def test_a_program_that_takes_nothing_for_a_week_is_left_alone(here: Wired) -> None:
    await asks(here)
    here.program.is_down = True
    await here.says("ann", "/propose Plant an oak")
    for _ in range(10):
        await here.delivers(hours=20)
    assert here.last("eve").startswith(f"{URL} took nothing for a week")
    heard = len(here.program.heard)
    await here.says("ann", "/propose Plant a lime")
    await here.delivers()
    assert len(here.program.heard) == heard


async def test_a_start_goes_on_where_it_was(here: Wired) -> None:
    await asks(here)
    await here.says("ann", "/propose Plant an oak")
    await here.delivers()
    sent = len(here.program.told)
    await here.restarts()
    await here.delivers()
    assert len(here.program.told) == sent
    await here.says("ann", "/withdraw 1")
    await here.delivers()
    assert here.program.told[-1]["type"] == "ProposalWithdrawn"


async def test_who_is_slow_keeps_no_other_waiting(here: Wired) -> None:
    await asks(here)
    await asks(here, "ann")
    await here.says("bob", "/propose Plant an oak")
    began, goes_on, others_are_told = asyncio.Event(), asyncio.Event(), asyncio.Event()

    async def stands_still() -> None:
        began.set()
        await goes_on.wait()

    async def told() -> None:
        others_are_told.set()

    here.program.meanwhile = stands_still
    running = asyncio.create_task(here.webhooks.run())
    async with asyncio.timeout(10):
        await began.wait()
        here.program.meanwhile = told
        await here.says("bob", "/propose Plant a lime")
        await others_are_told.wait()
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)


async def test_it_passes_the_one_guarded_client(tmp_path: Path) -> None:
    """Which asks of the very address whether it may be connected to, and follows nobody elsewhere."""

    async def program(request: web.Request) -> web.Response:
        said = await request.json()
        return web.json_response(said["data"]) if request.path == "/hook" else web.Response(status=500)

    async with (
        serving(tmp_path, program) as server,
        Outbound(is_allowed=lambda _: True, resolver=server.names(), trusted=server.trusted) as allowed,
        Outbound(resolver=server.names(), trusted=server.trusted) as guarded,
    ):
        body, headers = b'{"data":{"challenge":"word"}}', {"content-type": "application/json"}
        url = f"https://{HOST}/hook"
        reply = await allowed.deliver(url, body=body, headers=headers, most=100)
        assert (reply.status, b"word" in reply.body) == (200, True)
        with pytest.raises(Unanswered):
            await guarded.deliver(url, body=body, headers=headers, most=100)
        with pytest.raises(Unanswered):
            await allowed.deliver(url, body=body, headers=headers, most=3)
        assert len(server.heard) == 2
