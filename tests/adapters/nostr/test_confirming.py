"""An address that somebody on Nostr gives is shown once its own server has named their key, and for a day."""

import asyncio
import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from aiohttp import web

from adapters.nostr.confirming import AGAIN, KEPT, MOST, Confirming
from adapters.nostr.keys import Key
from adapters.nostr.names import Names
from adapters.nostr.notes import Kind
from adapters.outbound.client import Outbound
from adapters.outbound.places import Address
from bot.log.tables import Tables
from bot.network.fetching import Fetch, Unanswered
from tests.adapters.nostr.fakes import ANN, BEN, EVE, Memory, SetClock, note
from tests.adapters.outbound.loopback import HOST, serving


class Web:
    """What stands at each address. `asked` are those that were asked for."""

    def __init__(self, **pages: object) -> None:
        self.pages: Mapping[str, object] = pages
        self.asked: list[str] = []
        self.down = False

    async def __call__(self, url: str, *, most: int) -> bytes:
        assert most == MOST
        self.asked.append(url)
        if self.down:
            raise Unanswered("nobody is there")
        page = self.pages.get(url.rpartition("=")[2], {})
        return page if isinstance(page, bytes) else json.dumps(page).encode()


class People:
    """Ann and Ben are members, Eve is nobody."""

    def __init__(self, fetch: Fetch) -> None:
        self.clock, tables = SetClock(), Tables(Memory())
        self.names = Names(tables, self.clock)
        self.members = {ANN.public, BEN.public}
        self.looked_at = list[str]()
        self.confirming = Confirming(
            names=self.names,
            tables=tables,
            fetch=fetch,
            clock=self.clock,
            concerns_us=self._concerns,
            every=0,
        )

    def _concerns(self, public: str) -> bool:
        self.looked_at.append(public)
        return public in self.members

    def says(self, who: Key, address: object) -> None:
        later = int((self.clock.at - SetClock().at).total_seconds())
        self.names.take(
            note(who, json.dumps({"name": "x", "nip05": address}), kind=Kind.PROFILE, later=later)
        )

    async def known_as(self, who: Key) -> str:
        await self.confirming.look([ANN.public, BEN.public, EVE.public])
        return self.confirming.known_as(who.public)


def naming(who: Key, local: str = "ann") -> object:
    return {"names": {local: who.public}, "relays": {}}


async def test_an_address_that_names_the_key_is_shown() -> None:
    web = Web(ann=naming(ANN))
    people = People(web)
    assert await people.known_as(ANN) == ""
    people.says(ANN, "Ann@People.example")
    assert await people.known_as(ANN) == "ann@people.example"
    assert web.asked == ["https://people.example/.well-known/nostr.json?name=ann"]


async def test_the_name_of_the_domain_itself_is_shown_as_the_domain() -> None:
    people = People(Web(_=naming(ANN, "_")))
    people.says(ANN, "_@people.example")
    assert await people.known_as(ANN) == "people.example"


@pytest.mark.parametrize(
    "answer",
    [
        naming(BEN),
        naming(ANN, "anna"),
        {"names": {"ann": ANN.npub}},
        {"names": {"ann": [ANN.public]}},
        {"names": [ANN.public]},
        {"name": "ann"},
        [],
        b"",
        b"<html>",
        b"\xff\xfe",
        b"[" * 60_000,
    ],
)
async def test_what_does_not_name_the_key_confirms_nothing(answer: object) -> None:
    people = People(Web(ann=answer))
    people.says(ANN, "ann@people.example")
    assert await people.known_as(ANN) == ""


@pytest.mark.parametrize(
    "address",
    [
        *("ann", "@people.example", "ann@", "ann@localhost", "ann@127.0.0.1", "ann@[::1]", "ann@2130706433"),
        *(
            "ann@people.example:8080",
            "ann@people.example/x",
            "ann@people.example?x",
            "ann@user@people.example",
        ),
        *(
            "a nn@people.example",
            "ann@пример.рф",
            "ann@-people.example",
            "ann@people..example",
            "ann@people.1",
        ),
        *(
            "../../x@people.example",
            "ann&x=1@people.example",
            "ann@people.example\nHost: x",
            7,
            None,
            ["ann"],
        ),
        "ann@" + "a" * 300 + ".example",
    ],
)
async def test_what_is_no_address_of_a_domain_is_not_asked_about(address: object) -> None:
    web = Web()
    people = People(web)
    people.says(ANN, address)
    assert await people.known_as(ANN) == ""
    assert web.asked == []


async def test_nobody_is_looked_up_but_members_and_candidates() -> None:
    web = Web(eve=naming(EVE, "eve"))
    people = People(web)
    people.says(EVE, "eve@people.example")
    assert await people.known_as(EVE) == ""
    assert web.asked == []
    people.members.add(EVE.public)
    assert await people.known_as(EVE) == "eve@people.example"


async def test_whoever_has_nothing_to_be_confirmed_is_not_looked_at_again_and_again() -> None:
    people = People(Web(ann=naming(ANN)))
    people.says(ANN, "ann@people.example")
    for one in (ANN, BEN):
        people.confirming.saw(one.public)
    running = asyncio.create_task(people.confirming.run())
    for _ in range(200):
        await asyncio.sleep(0)
    running.cancel()
    assert people.confirming.known_as(ANN.public) == "ann@people.example"
    assert people.looked_at == [ANN.public]


async def test_an_answer_is_kept_for_a_day_and_no_longer() -> None:
    web = Web(ann=naming(ANN))
    people = People(web)
    people.says(ANN, "ann@people.example")
    await people.known_as(ANN)
    people.clock.advance(seconds=KEPT - 1)
    assert await people.known_as(ANN) == "ann@people.example"
    assert len(web.asked) == 1
    people.clock.advance(seconds=1)
    assert people.confirming.known_as(ANN.public) == ""
    web.pages = {"ann": naming(EVE)}  # the domain gave the name to somebody else
    assert await people.known_as(ANN) == ""
    assert len(web.asked) == 2


async def test_a_server_that_does_not_answer_is_asked_again_after_an_hour() -> None:
    web = Web(ann=naming(ANN))
    web.down = True
    people = People(web)
    people.says(ANN, "ann@people.example")
    assert await people.known_as(ANN) == await people.known_as(ANN) == ""
    assert len(web.asked) == 1
    web.down = False
    people.clock.advance(seconds=AGAIN)
    assert await people.known_as(ANN) == "ann@people.example"


async def test_another_address_is_confirmed_anew_and_the_old_one_is_not_shown_meanwhile() -> None:
    web = Web(ann=naming(ANN), anna=naming(ANN, "anna"))
    people = People(web)
    people.says(ANN, "ann@people.example")
    await people.known_as(ANN)
    people.clock.advance(seconds=60)
    people.says(ANN, "anna@people.example")
    assert people.confirming.known_as(ANN.public) == ""
    assert await people.known_as(ANN) == "anna@people.example"


async def test_it_is_asked_through_the_guarded_client(tmp_path: Path) -> None:
    async def answer(_: web.Request) -> web.Response:
        return web.json_response(naming(ANN))

    async with serving(tmp_path, answer) as server:
        for may, expected in ((anywhere, f"ann@{HOST}"), (nowhere, "")):
            async with Outbound(is_allowed=may, resolver=server.names(), trusted=server.trusted) as fetch:
                people = People(fetch)
                people.says(ANN, f"ann@{HOST}")
                assert await people.known_as(ANN) == expected
        assert [request.path_qs for request in server.heard] == ["/.well-known/nostr.json?name=ann"]


def anywhere(_: Address) -> bool:
    return True


def nowhere(_: Address) -> bool:
    return False
