"""What somebody was sent alone of a proposal stays true: the copy of a card, and an invitation, change where they stand."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

from tests.simulation.town import SQUARE, Posted, Town, identity, private_chat, town


@asynccontextmanager
async def quiet_town(*members: str) -> AsyncIterator[Town]:
    """Where a message changes in its place, and nobody is told again."""
    async with town() as here:
        here.abilities = replace(here.abilities, in_place=True)
        await here.restarts()
        for name in members:
            await here.says(name, "hello", private=True)
        if members:
            await found_by(here, *members)
        yield here


async def found_by(here: Town, founder: str, *others: str) -> None:
    await here.says(founder, f"/start_union Gardeners — plant trees {' '.join(f'@{one}' for one in others)}")
    for name in others:
        await here.says(name, "/accept")


def last_to(name: str, here: Town) -> Posted:
    return [*here.network.on(private_chat(name))][-1]


async def test_a_copy_asked_for_in_private_shows_each_stance_and_in_the_end_the_outcome() -> None:
    async with quiet_town("ann", "bob", "cy") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.says("cy", "/proposal 1", private=True)
        copy = last_to("cy", here)
        assert "Silent so far: Bob, Cy" in copy.text
        await here.says("bob", "/consent 1")
        assert "Silent so far: Cy" in copy.text
        assert "Consent" in copy.labels
        await here.says("cy", "/consent 1")
        assert "Carried: everybody consented." in copy.text
        assert copy.labels == []


async def test_where_a_change_would_be_told_again_a_copy_stays_as_it_was() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.says("bob", "/proposal 1", private=True)
        before = last_to("bob", here).now
        await here.says("bob", "/consent 1")
        assert before in [posted.now for posted in here.network.on(private_chat("bob"))]


async def test_the_card_of_who_is_out_of_the_group_goes_along_with_the_one_in_it() -> None:
    async with quiet_town("ann", "bob", "cy") as here:
        here.network.away.add(identity("cy"))
        await here.says("ann", "/propose Plant an oak")
        copy = last_to("cy", here)
        await here.says("bob", "/object 1 Too much shade")
        assert "Too much shade" in copy.text
        await here.presses("cy", "Consent", on=copy)
        assert "Consented: Ann, Cy" in copy.text
        await here.waits(hours=25)
        assert "objection stands" in copy.text
        assert copy.labels == []


async def test_a_copy_of_an_earlier_text_leads_to_the_last_one() -> None:
    async with quiet_town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.says("bob", "/proposal 1", private=True)
        copy = last_to("bob", here)
        await here.says("ann", "/revise 1 Plant a birch")
        assert "Plant an oak" in copy.text
        assert copy.labels == ["Show 1"]
        await here.presses("bob", "Show 1", on=copy)
        shown = last_to("bob", here)
        assert shown is not copy
        assert "birch" in shown.text
        await here.presses("bob", "Consent", on=shown)
        assert "Carried" in shown.text


async def test_who_has_left_is_told_nothing_more_by_a_message_that_changes() -> None:
    async with quiet_town("ann", "bob", "cy") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.says("cy", "/proposal 1", private=True)
        copy = last_to("cy", here)
        await here.says("cy", "/leave")
        await here.presses("cy", "Leave")
        await here.says("bob", "/object 1 Too much shade")
        assert "shade" not in copy.text


async def test_only_the_latest_copies_in_a_chat_are_kept_up_to_date() -> None:
    async with quiet_town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        for _ in range(5):
            await here.says("bob", "/proposal 1", private=True)
            here.passes(minutes=1)
        copies = [one for one in here.network.on(private_chat("bob")) if one.first.card == 1]
        await here.says("bob", "/object 1 Too much shade")
        assert ["Too much shade" in one.text for one in copies] == [False, False, True, True, True]


async def test_a_stance_that_comes_while_a_copy_is_on_its_way_is_on_it() -> None:
    async with quiet_town("ann", "bob", "cy") as here:
        await here.says("ann", "/propose Plant an oak")

        async def bob_objects() -> None:
            here.writes("bob", "/object 1 Too much shade")
            await here.bot.hear(here.pending.pop())

        here.network.meanwhile = bob_objects
        await here.says("cy", "/proposal 1", private=True)
        await here.waits(minutes=1)
        assert any("shade" in one.text for one in here.network.on(private_chat("cy")))


async def test_the_buttons_of_an_admission_say_in_the_group_whose_they_are() -> None:
    async with quiet_town("ann", "bob") as here:
        await here.says("zoe", "hello", private=True)
        await here.says("ann", "/invite @zoe")
        await here.says("bob", "/proposal 1", private=True)
        card = [*here.network.on(SQUARE)][-1]
        assert {"Consent", "Zoe: Accept", "Zoe: Decline"} <= set(card.labels)
        assert "Consent" in last_to("bob", here).labels
        assert not any("Accept" in label for label in last_to("bob", here).labels)
        await here.says("zoe", "/proposal 1", private=True)
        assert last_to("zoe", here).labels == ["Accept", "Decline"]


async def test_an_invitation_says_that_it_was_accepted_and_what_came_of_it() -> None:
    async with quiet_town("ann", "bob") as here:
        await here.says("zoe", "hello", private=True)
        await here.says("ann", "/invite @zoe")
        invitation = last_to("zoe", here)
        assert invitation.labels == ["Accept", "Decline"]
        await here.presses("zoe", "Accept", on=invitation)
        assert "You become a member if nobody objects." in invitation.text
        assert invitation.labels == ["Decline"]
        await here.says("bob", "/consent 1")
        assert "Carried" in invitation.text
        assert invitation.labels == []


async def test_an_invitation_to_found_a_union_loses_its_buttons_with_the_answer() -> None:
    async with quiet_town() as here:
        await here.says("bob", "hello", private=True)
        await here.says("ann", "/start_union Gardeners — plant trees @bob @cy")
        invitation = last_to("bob", here)
        assert "Accept" in invitation.labels
        await here.says("cy", "/accept")
        assert "Accept" in invitation.labels
        await here.presses("bob", "Accept", on=invitation)
        assert "You are a member." in invitation.text
        assert invitation.labels == []
