"""A program that asked for it is told of a union in order, whatever it does to us, and by nobody but us."""

import asyncio
import json
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from aiohttp import web
from standardwebhooks.webhooks import Webhook as Signed

from adapters.outbound.client import Outbound
from bot.following.chat.webhooks import MOST_OF_UNION
from bot.following.webhooks import CHALLENGES, Webhooks
from bot.network.fetching import Reply, Unanswered
from bot.wiring.world import World
from tests.adapters.outbound.loopback import HOST, serving
from tests.simulation.network import private_chat
from tests.simulation.town import Town, found, town

URL = "https://program.example/hook"


@dataclass
class Program:
    """It says back what it is told at first; `answers` are the next ones, and then it takes all."""

    echoes: bool = True
    is_down: bool = False
    answers: list[int] = field(default_factory=list)
    heard: list[tuple[Mapping[str, str], bytes]] = field(default_factory=list)
    meanwhile: Callable[[], Awaitable[None]] | None = None
    """Happens while the next one is on its way."""

    async def __call__(self, url: str, /, *, body: bytes, headers: Mapping[str, str], most: int) -> Reply:
        assert url == URL
        self.heard.append((headers, body))
        meanwhile, self.meanwhile = self.meanwhile, None
        if meanwhile is not None:
            await meanwhile()
        if self.is_down:
            raise Unanswered("it did not answer")
        said = json.loads(body)
        if said["type"] == "webhook.challenge":
            word = said["data"]["challenge"] if self.echoes else "what?"
            return Reply(status=200, body=f'{{"challenge":"{word}"}}'.encode()[:most])
        return Reply(status=self.answers.pop(0) if self.answers else 204, body=b"")

    @property
    def told(self) -> list[dict[str, Any]]:
        """All that was sent but the challenge, also what was not taken."""
        said = [json.loads(body) for _, body in self.heard]
        return [one for one in said if one["type"] != "webhook.challenge"]


class Wired(Town):
    program: Program

    def world(self) -> World:
        return replace(super().world(), deliver=self.program)

    @property
    def webhooks(self) -> Webhooks:
        found: Webhooks = self.bot.parts["webhooks"].__self__  # type: ignore[attr-defined]
        return found

    async def delivers(self, **after: float) -> None:
        self.passes(**after)
        await self.webhooks.deliver()
        await self._go_on()

    def last(self, name: str) -> str:
        return [one.text for one in self.network.on(private_chat(name))][-1]


@pytest.fixture
async def here() -> AsyncIterator[Wired]:
    Wired.program = Program()
    async with town(kind=Wired) as one:
        one.is_public = True
        await found(one, "ann", "bob")
        yield one


async def asks(here: Wired, name: str = "eve") -> str:
    """What its owner is told in the end."""
    await here.says(name, f"/webhook {URL} Gardeners", private=True)
    await here.delivers()
    return here.last(name)


def secret_in(told: str) -> str:
    [secret] = re.findall(r"whsec_\S+", told)
    return str(secret)


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


async def test_its_secret_is_shown_once_and_can_be_another(here: Wired) -> None:
    first = secret_in(await asks(here))
    await here.says("eve", "/webhook rotate 1", private=True)
    second = secret_in(here.last("eve"))
    assert first != second
    await here.says("ann", "/propose Plant an oak")
    await here.delivers()
    headers, body = here.program.heard[-1]
    assert headers["webhook-signature"] == Signed(second).sign(
        headers["webhook-id"], here.clock.now(), body.decode()
    )
    await here.says("eve", "/subscriptions", private=True)
    assert "whsec_" not in here.last("eve")
    assert URL in here.last("eve")
    await here.presses("eve", "New secret 1")
    assert secret_in(here.last("eve")) not in {first, second}, "it is a message, since it has to be kept"
    assert not any("whsec_" in one for one in here.network.answers)
    await here.presses("eve", "Tell a program…")
    assert here.last("eve").startswith("Eve, what is the address of your program?")


async def test_what_waits_is_not_told_to_who_ended_it_meanwhile(here: Wired) -> None:
    await asks(here)
    for tree in ("oak", "lime", "elm"):
        await here.says("ann", f"/propose Plant an {tree}")

    async def ends() -> None:
        await here.says("eve", "/unsubscribe 1", private=True)

    here.program.meanwhile = ends
    await here.delivers()
    assert len(here.program.told) == 1


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


async def test_going_private_ends_those_of_strangers_alone(here: Wired) -> None:
    await asks(here)
    await here.says("ann", "/propose Plant an oak")
    here.is_public = False
    await here.says("ann", "/visibility private")
    await here.says("bob", "/consent 2")
    await here.delivers()
    assert here.program.told == []
    assert here.last("eve").startswith(f"{URL} is told no more: only members may read that union now.")


async def test_a_member_has_a_program_told_of_a_private_union_until_they_leave() -> None:
    Wired.program = Program()
    async with town("ann", "bob", kind=Wired) as here:
        await asks(here, "bob")
        await here.says("ann", "/propose Plant an oak")
        await here.delivers()
        sent = len(here.program.told)
        assert sent > 0
        await here.says("bob", "/leave")
        await here.presses("bob", "Leave")
        await here.delivers()
        assert len(here.program.told) == sent
        await here.says("eve", f"/webhook {URL} Gardeners", private=True)
        assert here.last("eve").startswith("I know no union called “Gardeners”")


@pytest.mark.parametrize(
    "url",
    ["http://program.example/", "https://ann:pass@program.example/", "https://", "ftp://x", f"{URL} {URL}"],
)
async def test_an_address_is_one_of_https_and_says_nothing_of_who_gave_it(here: Wired, url: str) -> None:
    await here.says("eve", f"/webhook {url} Gardeners", private=True)
    assert here.last("eve").startswith("I need one address that begins with https://")


async def test_what_is_said_before_others_is_used_for_nothing(here: Wired) -> None:
    await here.says("bob", f"/webhook {URL}")
    await here.delivers()
    assert here.network.messages[-1].text.startswith("Addresses of programs are for me alone")
    assert here.program.heard == []


async def test_it_is_ended_as_a_subscription_is(here: Wired) -> None:
    await asks(here)
    await here.says("eve", "/unsubscribe 1", private=True)
    await here.says("ann", "/propose Plant an oak")
    await here.delivers()
    assert here.program.told == []


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


async def test_a_message_that_comes_again_shows_no_secret_that_is_not_in_use(here: Wired) -> None:
    await asks(here)
    again = here.writes("eve", "/webhook rotate 1", private=True)
    await here.comes_up()
    shown = here.last("eve")
    here.pending.append(again)
    await here.comes_up()
    assert here.last("eve") == shown
    await here.says("ann", "/propose Plant an oak")
    await here.delivers()
    headers, body = here.program.heard[-1]
    signed = Signed(secret_in(shown)).sign(headers["webhook-id"], here.clock.now(), body.decode())
    assert headers["webhook-signature"] == signed


async def test_a_union_tells_two_hundred_at_the_most(here: Wired) -> None:
    row, union = "INSERT INTO webhook VALUES (?, ?, ?)", str(here.view.union_id)
    with here.bot.log.database.at_once():
        for number in range(1, MOST_OF_UNION + 1):
            here.bot.log.database.write(row, str(UUID(int=number)), number, union)
    await here.says("eve", f"/webhook {URL} Gardeners", private=True)
    assert here.last("eve").startswith("Gardeners tells 200 programs already.")
