"""Who wants to be told by e-mail says so where they read it, and ends it there with one click."""

import re
from collections.abc import AsyncIterator
from dataclasses import replace
from urllib.parse import urlsplit

import pytest

from adapters.email import Email
from bot.following.mailboxes import LINK_HOLDS, MAILBOXES, KnownMailboxes
from bot.following.site.email import email
from bot.http.site import Site
from bot.log.tables import Tables
from bot.network.network import Networks
from bot.wiring.world import World
from tests.adapters.email.server import Received, Receiver, receiving
from tests.http.asking import Answer
from tests.http.desks import desk_with
from tests.http.in_process import call
from tests.simulation.network import identity, private_chat, town_of
from tests.simulation.running import WORDS
from tests.simulation.town import Town, found, town

URL = "https://unions.example"
VERA = "vera@example.net"


class Mailing(Town):
    receiver: Receiver

    def world(self) -> World:
        world = super().world()
        mailboxes = KnownMailboxes(
            Tables(self.notebook), secret_for=world.secret_for, site_url=URL, now=self.clock.now
        )
        sender = Email(self.receiver.server, mailboxes, clock=self.clock, words=WORDS, otherwise="en")
        return replace(world, networks=Networks(town_of(self.network), sender.network), site_url=URL)

    @property
    def mails(self) -> list[Received]:
        return self.receiver.taken

    def last(self, name: str) -> str:
        return [one.text for one in self.network.on(private_chat(name))][-1]

    async def opens(self, link: str, *, said: str | None = None) -> Answer:
        """The page, or with what is `said` its button."""
        desk = replace(desk_with(self.bot.tables), executes=self.bot.executes)
        site = Site(url=URL, words=WORDS)
        site.take_in([email(lambda: desk, self.clock.now)])
        path, method = urlsplit(link).path, "GET" if said is None else "POST"
        form = {"content-type": "application/x-www-form-urlencoded"}
        answer = await call(site.app, path, method=method, headers=form, body=(said or "").encode())
        await self._go_on()
        return answer


@pytest.fixture
async def here() -> AsyncIterator[Mailing]:
    async with receiving() as Mailing.receiver, town(kind=Mailing) as one:
        one.is_public = True
        await found(one, "ann", "bob")
        yield one


def link_in(received: Received) -> str:
    [link] = re.findall(rf"{URL}/email/\S+", received.text)
    return str(link)


async def asks(here: Mailing, name: str = "eve", address: str = VERA) -> str:
    """The link that is sent to the address."""
    await here.says(name, f"/email {address}", private=True)
    return link_in(here.mails[-1])


async def confirms(here: Mailing, name: str = "eve") -> None:
    answer = await here.opens(await asks(here, name), said="word=yes")
    assert b"Now tell me in the chat" in answer.body


async def follows(here: Mailing, line: str = "Gardeners all email", name: str = "eve") -> None:
    await confirms(here, name)
    await here.says(name, f"/subscribe {line}", private=True)
    here.mails.clear()


async def test_who_reads_the_mail_says_that_they_want_it(here: Mailing) -> None:
    link = await asks(here)
    [asked] = here.mails
    assert asked.to == [VERA]
    assert "Eve asked me" in asked.text
    assert asked.mail["List-Unsubscribe"] is None
    await here.says("eve", "/subscribe Gardeners all email", private=True)
    assert here.last("eve").startswith("Tell me your address first")
    page = await here.opens(link)
    assert page.status == 200
    assert b"Yes, send them" in page.body
    assert page.headers["referrer-policy"] == "strict-origin"
    assert page.headers["cache-control"] == "no-store"
    await here.says("eve", "/subscribe Gardeners all email", private=True)
    assert here.last("eve").startswith("Tell me your address first"), "opening it is not saying so"
    await here.opens(link, said="word=yes")
    await here.says("eve", "/subscribe Gardeners all", private=True)
    await here.presses("eve", f"To {VERA}")
    assert here.network.answers[-1].startswith(f"I will tell you of it by e-mail, to {VERA}.")
    await here.says("ann", "/propose Plant an oak")
    assert "Plant an oak" in here.mails[-1].mail["Subject"]
    assert here.mails[-1].to == [VERA]
    await here.says("eve", "/subscriptions", private=True)
    assert "1. Gardeners: everything, by e-mail" in here.last("eve")
    assert VERA in here.last("eve")


async def test_one_click_ends_all_of_it(here: Mailing) -> None:
    await follows(here)
    await here.says("ann", "/propose Plant an oak")
    [link] = re.findall(r"<(\S+)>", here.mails[-1].mail["List-Unsubscribe"])
    assert (await here.opens(link)).status == 200
    await here.says("ann", "/propose Plant a lime")
    assert "lime" in here.mails[-1].mail["Subject"], "opening it is not saying so"
    assert (await here.opens(link, said="List-Unsubscribe=One-Click")).status == 200
    here.mails.clear()
    await here.says("ann", "/propose Plant an elm")
    assert here.mails == []
    assert (await here.opens(link)).status == 404
    await here.says("eve", "/subscriptions", private=True)
    assert here.last("eve").startswith("You follow nothing yet.")


async def test_a_member_is_told_by_mail_of_a_private_union_until_they_leave(here: Mailing) -> None:
    here.is_public = False
    await here.says("ann", "/visibility private")
    await here.says("bob", "/consent 1")
    await follows(here, name="bob")
    await here.says("ann", "/propose Plant an oak")
    assert "Plant an oak" in here.mails[-1].text
    assert "You can object until" in here.mails[-1].text
    await here.says("bob", "/leave")
    await here.presses("bob", "Leave")
    here.mails.clear()
    await here.says("ann", "/propose Plant a lime")
    assert not any("lime" in one.text for one in here.mails)


async def test_nobody_else_confirms_it(here: Mailing) -> None:
    link = await asks(here)
    for forged in (f"{link[:-1]}x", link.replace("asked-", ""), f"{URL}/email/-", f"{URL}/email/{'a' * 99}"):
        assert (await here.opens(forged, said="word=yes")).status == 404
    assert (await here.opens(link, said="List-Unsubscribe=One-Click")).status == 200, "it is taken for a no"
    assert (await here.opens(link, said="word=yes")).status == 404


async def test_a_link_does_not_hold_for_ever(here: Mailing) -> None:
    link = await asks(here)
    here.passes(hours=LINK_HOLDS.total_seconds() / 3600)
    assert (await here.opens(link, said="word=yes")).status == 404


async def test_nobody_is_flooded_by_who_knows_their_address(here: Mailing) -> None:
    for name in ("eve", "dan", "fay", "gil"):
        await here.says(name, f"/email {VERA.upper()}", private=True)
    assert len(here.mails) == 3
    assert here.last("gil").startswith("That was asked three times today")
    for number in range(4):
        await here.says("ivy", f"/email ivy{number}@example.net", private=True)
    assert len(here.mails) == 6
    here.passes(hours=24)
    await asks(here, "gil")


async def test_another_address_takes_the_place_of_the_first(here: Mailing) -> None:
    await follows(here)
    await here.opens(await asks(here, address="eve@example.net"), said="word=yes")
    await here.says("ann", "/propose Plant an oak")
    assert here.mails[-1].to == ["eve@example.net"]


async def test_it_is_ended_in_the_chat(here: Mailing) -> None:
    await follows(here)
    await here.says("eve", "/email off", private=True)
    assert here.last("eve").startswith("I have forgotten your address")
    await here.says("ann", "/propose Plant an oak")
    assert here.mails == []
    assert here.bot.tables.of(MAILBOXES).values() == []


async def test_a_mailbox_that_refused_for_a_week_is_forgotten_and_its_owner_told(here: Mailing) -> None:
    await follows(here)
    mailboxes = here.bot.tables.of(MAILBOXES)
    [(place, mailbox)] = mailboxes.items()
    mailboxes.put(place, replace(mailbox, refusing=here.clock.now()))
    here.passes(hours=7 * 24)
    here.receiver.recipients = "550 no such user"
    await here.says("ann", "/propose Plant an oak")
    await here.waits(minutes=1)
    assert here.last("eve").startswith("Your mailbox has refused my mail for a week.")
    assert mailboxes.values() == []
    await here.says("eve", "/subscriptions", private=True)
    assert here.last("eve").startswith("You follow nothing yet.")


async def test_a_refusal_is_borne_for_a_week_ever_more_patiently(here: Mailing) -> None:
    known = KnownMailboxes(here.bot.tables, secret_for=str.encode, site_url=URL, now=here.clock.now)
    place = known.ask(identity("eve"), VERA)
    assert place is not None
    tries = 0
    while known.refused(place):
        tries += 1
        while not known.may_try_again(place):
            here.passes(minutes=1)
    assert 20 < tries < 60
    known.taken(place)
    assert known.refused(place)


async def test_in_a_group_an_address_is_used_for_nothing(here: Mailing) -> None:
    await here.says("eve", f"/email {VERA}")
    assert here.network.messages[-1].text.startswith("Your address is for me alone")
    assert here.mails == []


async def test_where_nothing_is_set_up_it_says_so() -> None:
    async with town("ann") as here:
        for line in (f"/email {VERA}", "/subscribe Gardeners all email"):
            await here.says("ann", line, private=True)
            told = [one.text for one in here.network.on(private_chat("ann"))][-1]
            assert told.startswith("I send no e-mail")
