"""Who may have a program told of a union, until when, and who learns its secret."""

from uuid import UUID

import pytest
from standardwebhooks.webhooks import Webhook as Signed

from bot.following.chat.webhooks import MOST_OF_UNION
from tests.following.programs import URL, Program, Wired, asks, secret_in
from tests.simulation.town import town


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
