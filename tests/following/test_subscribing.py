"""Who asks to be told of a union is told so in private: what they asked for, once, and nothing they may not read."""

import pytest

from domain.union.proposal import Objecting
from tests.simulation.network import private_chat
from tests.simulation.town import Town, found, town


def told(here: Town, name: str, *, since: int = 0) -> list[str]:
    """What somebody reads alone."""
    return [one.text for one in here.network.messages if one.first.channel == private_chat(name)][since:]


async def follows(here: Town, name: str, line: str) -> int:
    """How many messages stand in their chat after it."""
    await here.says(name, f"/subscribe {line}", private=True)
    assert told(here, name)[-1].startswith("I will tell you of it here."), told(here, name)[-1]
    return len(told(here, name))


async def test_a_member_is_told_of_what_is_proposed_and_answers_there() -> None:
    async with town("ann", "bob") as here:
        so_far = await follows(here, "bob", "Gardeners proposals")
        await here.says("ann", "/propose Plant an oak")
        [card] = told(here, "bob", since=so_far)
        assert card.startswith("Gardeners\n\nProposal 1: “Plant an oak”")
        assert "You can object until" in card
        [posted] = [one for one in here.network.on(private_chat("bob")) if one.text == card]
        await here.says("bob", "no, too dear", private=True, to=posted)
        assert isinstance(here.union.open[1].stances[2], Objecting)


async def test_a_stranger_follows_a_public_union_in_the_form_that_everybody_may_read() -> None:
    async with town() as here:
        here.is_public = True
        await found(here, "ann", "bob")
        so_far = await follows(here, "eve", "Gardeners all")
        await here.says("ann", "/propose Plant an oak")
        await here.says("bob", "/object 1 it takes the light")
        await here.says("bob", "/retract 1")
        await here.says("bob", "/consent 1")
        news = told(here, "eve", since=so_far)
        assert news[0].startswith("Gardeners\nProposal 1: “Plant an oak”")
        assert any("it takes the light" in one for one in news)
        assert news[-1].startswith("Gardeners\nProposal 1: “Plant an oak”\nCarried")
        assert all(not one.labels for one in here.network.on(private_chat("eve")) if "oak" in one.text)


async def test_a_candidate_is_nobody_in_particular_to_strangers() -> None:
    async with town() as here:
        here.is_public = True
        await found(here, "ann", "bob")
        so_far = await follows(here, "eve", "Gardeners all")
        await here.says("ann", "/invite @cy")
        await here.says("bob", "/object 1 not now")
        await here.waits(hours=30)
        news = "\n".join(told(here, "eve", since=so_far))
        assert "Admit a candidate" in news
        assert "cy" not in news.casefold()


async def test_to_strangers_a_private_union_is_as_one_that_does_not_exist() -> None:
    async with town("ann", "bob") as here:
        answers = []
        for name in ("Gardeners", "Nowhere", str(here.view.union_id)):
            await here.says("eve", f"/subscribe {name} all", private=True)
            answers.append(told(here, "eve")[-1].replace(name, "X"))
        assert len(set(answers)) == 1
        assert answers[0].startswith("I know no union called “X”")


async def test_all_is_asked_for_by_buttons() -> None:
    async with town("ann", "bob") as here:
        await here.says("bob", "/subscribe", private=True)
        assert here.network.messages[-1].labels[:2] == ["everything", "new proposals"]
        await here.presses("bob", "decisions")
        assert here.network.answers[-1].startswith("I will tell you of it here.")
        await here.says("bob", "/subscriptions", private=True)
        assert "1. Gardeners: decisions" in told(here, "bob")[-1]
        await here.presses("bob", "Quiet hours…")
        assert here.network.messages[-1].labels == ["22-8", "23-7", "No quiet hours"]
        await here.says("bob", "/quiet_hours 22-8", private=True)
        await here.presses("bob", "Berlin")
        await here.says("bob", "/subscriptions", private=True)
        assert "Quiet from 22:00 to 08:00 (Berlin)." in told(here, "bob")[-1]
        await here.presses("bob", "Stop 1")
        await here.says("bob", "/subscriptions", private=True)
        assert told(here, "bob")[-1].startswith("You follow nothing yet.")


async def test_in_a_group_the_way_to_the_private_chat_is_shown() -> None:
    async with town("ann", "bob") as here:
        await here.says("bob", "/subscribe outcomes")
        [[button]] = here.network.messages[-1].now.buttons
        assert button.start == f"subscribe_{here.view.union_id.hex}"
        await here.says("bob", f"/start {button.start}", private=True)
        await here.presses("bob", "decisions")
        assert here.network.answers[-1].startswith("I will tell you of it here.")


async def test_two_subscriptions_to_one_union_tell_the_same_thing_once() -> None:
    async with town("ann", "bob") as here:
        await follows(here, "bob", "proposals")
        so_far = await follows(here, "bob", "all")
        await here.says("ann", "/propose Plant an oak")
        assert len(told(here, "bob", since=so_far)) == 1


async def test_a_start_tells_nothing_twice_and_nothing_is_lost() -> None:
    async with town("ann", "bob") as here:
        so_far = await follows(here, "bob", "all")
        await here.says("ann", "/propose Plant an oak")
        await here.restarts()
        assert len(told(here, "bob", since=so_far)) == 1
        here.goes_down()
        here.writes("ann", "/propose Plant a lime")
        await here.comes_up()
        assert "Plant a lime" in told(here, "bob", since=so_far)[-1]


async def test_a_lost_notebook_floods_nobody_with_the_past() -> None:
    async with town("ann", "bob") as here:
        so_far = await follows(here, "bob", "all")
        await here.says("ann", "/propose Plant an oak")
        here.goes_down()
        for table in ("followed to", "last call", "followed since"):
            for key, _ in list(here.notebook.under(table)):
                here.notebook.drop(*key)
        await here.comes_up()
        assert len(told(here, "bob", since=so_far)) == 1
        await here.says("ann", "/propose Plant a lime")
        assert "Plant a lime" in told(here, "bob", since=so_far)[-1]


async def test_quiet_hours_hold_what_can_wait_and_a_last_call_comes_before_them() -> None:
    async with town("ann", "bob") as here:  # at noon
        await follows(here, "bob", "all")
        await here.says("bob", "/quiet_hours 22-12 UTC", private=True)
        await here.waits(hours=10, minutes=30)
        so_far = len(told(here, "bob"))
        await here.says("ann", "/propose Plant an oak")
        assert told(here, "bob", since=so_far) == []
        await here.waits(hours=13, minutes=30)
        [card] = told(here, "bob", since=so_far)
        assert "Plant an oak" in card
        await here.waits(hours=7, minutes=30)
        assert "Plant an oak" in told(here, "bob", since=so_far + 1)[0], "three hours before its end"


async def test_once_a_day_all_comes_together() -> None:
    async with town("ann", "bob") as here:  # at noon
        await follows(here, "bob", "all")
        await here.says("bob", "/daily 18 UTC", private=True)
        so_far = len(told(here, "bob"))
        await here.says("ann", "/propose Plant an oak")
        await here.says("ann", "/propose Plant a lime")
        await here.waits(hours=5)
        assert told(here, "bob", since=so_far) == []
        await here.waits(hours=1)
        [digest] = told(here, "bob", since=so_far)
        assert digest.startswith("Gardeners\n\nProposal 1: “Plant an oak”")
        assert "Plant a lime" in digest


async def test_who_leaves_keeps_of_a_private_union_nothing() -> None:
    async with town("ann", "bob", "cy") as here:
        await follows(here, "cy", "all")
        await here.says("cy", "/leave")
        so_far = len(told(here, "cy"))
        await here.presses("cy", "Leave")
        await here.says("ann", "/propose Plant an oak")
        news = told(here, "cy", since=so_far)
        assert news == ["What you followed of Gardeners has ended: only its members can read it now."]
        await here.says("cy", "/subscriptions", private=True)
        assert told(here, "cy")[-1].startswith("You follow nothing yet.")


async def test_who_leaves_a_public_union_follows_it_as_a_stranger() -> None:
    async with town() as here:
        here.is_public = True
        await found(here, "ann", "bob", "cy")
        await follows(here, "cy", "outcomes")
        so_far = await follows(here, "cy", "mine")
        await here.says("cy", "/leave")
        await here.presses("cy", "Leave")
        assert told(here, "cy", since=so_far)[-1].startswith("You are no member of Gardeners any more")
        await here.says("ann", "/propose Plant an oak")
        await here.says("bob", "/consent 1")
        assert told(here, "cy", since=so_far)[-1].startswith("Gardeners\nProposal 1: “Plant an oak”\nCarried")


async def test_strangers_have_nothing_of_their_own_in_a_union() -> None:
    async with town() as here:
        here.is_public = True
        await found(here, "ann", "bob")
        await here.says("eve", "/subscribe Gardeners mine", private=True)
        assert told(here, "eve")[-1].startswith(
            "Only members of Gardeners have something of their own there."
        )


async def test_going_private_ends_what_strangers_follow_and_what_waited_for_them() -> None:
    async with town() as here:
        here.is_public = True
        await found(here, "ann", "bob")
        await follows(here, "bob", "all")
        await follows(here, "eve", "Gardeners all")
        await here.says("eve", "/quiet_hours 10-22 UTC", private=True)
        so_far = len(told(here, "eve"))
        await here.says("ann", "/propose Plant an oak")
        here.is_public = False
        await here.says("ann", "/visibility private")
        await here.says("bob", "/consent 2")
        await here.says("ann", "/propose Plant a lime")
        await here.waits(hours=12)
        news = told(here, "eve", since=so_far)
        assert news == ["What you followed of Gardeners has ended: only its members can read it now."]
        assert "Plant a lime" in "\n".join(told(here, "bob"))


async def test_what_concerns_a_member_is_told_to_them_alone() -> None:
    async with town("ann", "bob", "cy") as here:
        so_far = await follows(here, "bob", "mine")
        await here.says("ann", "/propose Plant an oak")
        assert told(here, "bob", since=so_far) == []
        await here.says("cy", "/object 1 Bob cannot reach it")
        assert "Bob cannot reach it" in told(here, "bob", since=so_far)[-1], "it mentions them"
        await here.says("bob", "/propose Plant a lime")
        so_far = len(told(here, "bob"))
        await here.says("cy", "/object 2 too big")
        assert "too big" in told(here, "bob", since=so_far)[-1]


async def test_one_proposal_can_be_followed_alone() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.says("ann", "/propose Plant a lime")
        so_far = await follows(here, "bob", "Gardeners 1")
        await here.says("ann", "/withdraw 2")
        await here.says("ann", "/withdraw 1")
        [outcome] = told(here, "bob", since=so_far)
        assert "Plant an oak" in outcome
        await here.says("bob", "/subscribe Gardeners 9", private=True)
        assert told(here, "bob")[-1] == "Gardeners has no open proposal 9."


async def test_where_the_bot_is_blocked_it_stops_and_tells_who_comes_back() -> None:
    async with town("ann", "bob") as here:
        await follows(here, "bob", "all")
        here.network.closed.add(private_chat("bob"))
        await here.says("ann", "/propose Plant an oak")
        await here.says("ann", "/propose Plant a lime")
        here.network.closed.clear()
        so_far = len(told(here, "bob"))
        await here.says("ann", "/propose Plant an elm")
        assert told(here, "bob", since=so_far) == []
        await here.says("bob", "/whoami", private=True)
        assert any(
            one.startswith("For some time I could not write to you here.") for one in told(here, "bob")
        )
        so_far = len(told(here, "bob"))
        await here.says("ann", "/propose Plant an ash")
        [card] = told(here, "bob", since=so_far)
        assert "Plant an ash" in card


@pytest.mark.parametrize("line", ["/quiet_hours 5-5 UTC", "/quiet_hours 1-23 UTC"])
async def test_some_of_each_day_is_not_quiet(line: str) -> None:
    async with town("ann", "bob") as here:
        await here.says("bob", line, private=True)
        assert "16" in told(here, "bob")[-1]
