"""Who may read a union: where it is decided, and what a stranger finds out of one that is private."""

from base64 import urlsafe_b64encode
from collections.abc import AsyncIterator
from uuid import UUID

import pytest

from bot.network.incoming import MessageId, Pressed
from bot.union.published.publications import Publication, Publications
from domain.people import Channel
from domain.union.changes import SetVisibility
from domain.union.commands import GiveConsent, OpenProposal
from tests.simulation.town import DAY, SQUARE, Town, author, found, identity, private_chat, town

ELSEWHERE = Channel("town:elsewhere")


@pytest.fixture
async def here() -> AsyncIterator[Town]:
    """Ann, Bob and Cy in a group without a public name."""
    async with town("ann", "bob", "cy") as one:
        yield one


async def test_a_union_in_a_group_without_a_public_name_is_private(here: Town) -> None:
    await here.says("bob", "/visibility")
    assert not here.union.is_public
    assert here.told("Gardeners is private") == 1


async def test_a_union_in_a_group_with_a_public_name_is_public() -> None:
    async with town() as here:
        here.is_public = True
        await found(here, "ann", "bob")
        await here.says("bob", "/visibility")
        assert here.union.is_public
        assert here.told("Gardeners is public") == 1


async def test_a_member_proposes_the_other_by_a_tap(here: Town) -> None:
    await here.says("bob", "/visibility")
    await here.presses("bob", "Propose to make it public")
    assert here.union.open[1].change == SetVisibility(public=True)
    assert here.told("Everybody may then read its name and mission") == 1


async def test_it_is_made_public_by_two_voices(here: Town) -> None:
    await here.says("ann", "/visibility public")
    await here.says("bob", "/consent 1")
    await here.presses("bob", "I consent")
    await here.waits(days=2)
    assert here.union.is_public
    assert here.told("open to everybody now") == 1


async def test_it_is_made_private_when_nobody_objects() -> None:
    async with town() as here:
        here.is_public = True
        await found(here, "ann", "bob")
        here.is_public = False
        await here.says("ann", "/visibility private")
        await here.waits(days=2)
        assert not here.union.is_public
        assert here.told("What was published before stays published") == 1


async def test_it_cannot_be_private_in_a_group_that_anybody_may_enter() -> None:
    async with town() as here:
        here.is_public = True
        await found(here, "ann", "bob")
        await here.says("ann", "/visibility private", private=True)
        assert here.told("by its public name", where=private_chat("ann")) == 1
        assert not here.union.open


async def test_a_stranger_may_look_and_proposes_nothing() -> None:
    async with town() as here:
        here.is_public = True
        await found(here, "ann", "bob")
        await here.says("zed", "/visibility")
        await here.says("zed", "/visibility private")
        assert here.told("Gardeners is public") == 1
        assert here.told("Only members of Gardeners can do that") == 1


# --- strangers ------------------------------------------------------------------------------


def forged(here: Town, action: str, number: int) -> Pressed:
    return Pressed(
        id=f"forged:{action}:{number}",
        channel=private_chat("zed"),
        private=True,
        author=author("zed"),
        at=here.clock.now(),
        message=MessageId("1"),
        action=action,
    )


def of_nobody(line: str, here: Town) -> str:
    """The same of a union that does not exist."""
    mine, other = packed(here, 0), packed(here, 1)
    return line.replace(mine, other)


def packed(here: Town, more: int) -> str:
    return urlsafe_b64encode(UUID(int=here.view.union_id.int ^ more).bytes).decode().rstrip("=")


async def answers(here: Town, line: str) -> list[str]:
    """What a stranger is told who writes that in private."""
    before = len(here.network.messages)
    await here.says("zed", line, private=True)
    return [message.text for message in here.network.messages[before:]]


@pytest.fixture
async def busy(here: Town) -> Town:
    """With something open, an article, and somebody who is invited."""
    await here.says("ann", "/article Water by turns.")
    await here.waits(days=2)
    await here.says("ann", "/propose Plant an oak")
    await here.says("ann", "/invite @dan")
    await here.says("zed", "hello", private=True)
    return here


LINES = [
    "/start accept-UNION-0",
    "/start accept-UNION-3-AtoPwOSlUiY",
    "/start decline-UNION-1",
    "/union",
    "/members",
    "/regulation",
    "/regulation 1",
    "/proposals",
    "/proposal 2",
    "/open",
    "/history",
    "/decisions oak",
    "/compare 1",
    "/visibility",
    "/whoami",
    "/export",
    "/consent 2",
    "/object 2 no",
    "/withdraw 2",
    "/accept 3",
    "/decline",
    "/leave",
    "/link @ann",
    "/language ru",
    "/away tomorrow",
    "/subscribe",
    "/subscribe Gardeners",
    "/subscribe Gardeners all here",
    "/subscribe Gardeners 2",
    "/subscriptions",
    "/unsubscribe 1",
    "/feeds",
    "/feeds Gardeners",
    "/webhook https://program.example/hook Gardeners",
    "/webhook rotate 1",
]


@pytest.mark.parametrize("line", LINES)
async def test_a_stranger_is_answered_as_if_there_were_no_such_union(busy: Town, line: str) -> None:
    """In private, where nothing shows them that there is one."""
    line = line.replace("UNION", packed(busy, 0))
    told = await answers(busy, line)
    async with town() as nowhere:
        await nowhere.says("zed", "hello", private=True)
        assert await answers(nowhere, of_nobody(line, busy)) == told


PRESSES = ["consent:UNION:2", "object:UNION:2", "accept:UNION:0", "decline:UNION:3", "withdraw:UNION:2"]


@pytest.mark.parametrize("press", PRESSES)
async def test_a_forged_press_tells_a_stranger_nothing(busy: Town, press: str) -> None:
    mine = press.replace("UNION", packed(busy, 0))
    for number, action in enumerate((mine, of_nobody(mine, busy))):
        await busy.bot.hear(forged(busy, action, number))
    first, second = busy.network.answers[-2:]
    assert first == second


async def test_a_stranger_elsewhere_cannot_bind_it() -> None:
    async with town("ann") as here:
        here.home = ELSEWHERE
        before = here.told("Gardeners", where=ELSEWHERE)
        await here.says("zed", f"/bind {SQUARE}")
        assert here.told("Gardeners", where=ELSEWHERE) == before


# --- since when it is public ----------------------------------------------------------------


async def test_it_is_known_since_when_everybody_may_read_it(here: Town) -> None:
    publications = Publications(here.bot.reader.database)
    assert publications.of(here.view.union_id) is None
    for public in (True, False, True):
        command = OpenProposal(
            change=SetVisibility(public=public), period=DAY, by=identity("ann"), at=here.clock.now()
        )
        await here.decides(command)
        for name in ("bob", "cy"):
            number = here.union.opened
            await here.decides(GiveConsent(number=number, by=identity(name), at=here.clock.now()))
    assert publications.of(here.view.union_id) == Publication(began=here.view.revision, era=2)
    assert publications.after(None, most=9) == [here.view.union_id]
    assert publications.after(here.view.union_id, most=9) == []


async def test_who_is_invited_to_a_public_union_is_told_what_everybody_will_read() -> None:
    async with town() as here:
        here.is_public = True
        await here.says("dan", "hello", private=True)
        await found(here, "ann", "bob")
        await here.says("ann", "/invite @dan")
        assert here.told("stays published for ever", where=private_chat("dan")) == 1


async def test_who_is_invited_to_a_private_one_is_not(here: Town) -> None:
    await here.says("dan", "hello", private=True)
    await here.says("ann", "/invite @dan")
    assert here.told("You are invited", where=private_chat("dan")) == 1
    assert here.told("published for ever", where=private_chat("dan")) == 0
