"""Where the bot is an administrator, a reaction to a card is a stance: 👍 consents, 👎 objects, and nothing else does."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from tests.adapters.telegram.chats import Shown
from tests.simulation.on_telegram import Home, at_home


@asynccontextmanager
async def trusted(*names: str) -> AsyncIterator[Home]:
    """With a proposal of the first of them."""
    async with at_home(*names) as here:
        await here.becomes("administrator")
        await here.says(names[0], "/propose Plant an oak")
        yield here


async def test_a_thumb_up_is_a_consent_and_the_group_is_told_nothing_more() -> None:
    async with trusted("Ann", "Bob", "Cy") as here:
        here.counts_from_now()
        await here.reacts("Bob", here.card(), "👍")
        assert "Consented: Ann, Bob" in here.card().text
        assert here.count() == 0


async def test_a_thumb_down_objects_and_its_author_is_asked_what_would_have_to_change() -> None:
    async with trusted("Ann", "Bob", "Cy") as here:
        await here.reacts("Bob", here.card(), "👎")
        assert "— Bob: no reason given yet" in here.card().text
        asked = here.last("what would have to change")
        await here.says("Bob", "Too much shade", to=asked)
        assert "Too much shade" in here.card().text


@pytest.mark.parametrize("sign", ["❤", "🔥", "🎉", "👌", "👏"])
async def test_any_other_sign_is_no_stance(sign: str) -> None:
    async with trusted("Ann", "Bob", "Cy") as here:
        before = here.card().text
        await here.reacts("Bob", here.card(), sign)
        await here.reacts("Bob", here.card())
        assert here.card().text == before


@pytest.mark.parametrize("sign", ["👍🏿", "👍️"])
async def test_whatever_colour_the_hand_has_it_is_a_thumb(sign: str) -> None:
    async with trusted("Ann", "Bob", "Cy") as here:
        await here.reacts("Bob", here.card(), sign)
        assert "Consented: Ann, Bob" in here.card().text


async def test_who_sets_both_thumbs_objects() -> None:
    async with trusted("Ann", "Bob", "Cy") as here:
        await here.reacts("Bob", here.card(), "👍")
        await here.reacts("Bob", here.card(), "👍", "👎")
        assert "Consented: Ann\n" in here.card().text
        assert "— Bob: no reason given yet" in here.card().text


async def test_taking_the_thumb_away_withdraws_the_consent() -> None:
    async with trusted("Ann", "Bob", "Cy") as here:
        await here.says("Bob", "hello", at=here.private("Bob"))
        await here.reacts("Bob", here.card(), "👍")
        here.counts_from_now()
        await here.reacts("Bob", here.card())
        assert "Silent so far: Bob, Cy" in here.card().text
        assert here.count() == 0
        assert "Your consent to proposal 1 is withdrawn" in here.private("Bob").from_bot[-1].text


async def test_a_proposer_who_takes_theirs_away_proposes_still() -> None:
    async with trusted("Ann", "Bob", "Cy") as here:
        await here.reacts("Ann", here.card(), "👍")
        here.counts_from_now()
        await here.reacts("Ann", here.card())
        assert "Consented: Ann" in here.card().text
        assert here.count() == 0


async def test_taking_the_no_away_is_asked_and_the_objection_stands_meanwhile() -> None:
    async with trusted("Ann", "Bob", "Cy") as here:
        await here.says("Bob", "hello", at=here.private("Bob"))
        await here.reacts("Bob", here.card(), "👎")
        await here.reacts("Bob", here.card())
        assert "— Bob: no reason given yet" in here.card().text
        question = here.private("Bob").from_bot[-1]
        assert "do you take your objection to proposal 1 back? Until you say so it stands." in question.text
        await here.presses("Bob", "I take it back", on=question, at=here.private("Bob"))
        assert "Silent so far: Bob, Cy" in here.card().text


async def test_who_cannot_be_asked_in_private_is_asked_by_name_below_the_card() -> None:
    async with trusted("Ann", "Bob", "Cy") as here:
        await here.reacts("Bob", here.card(), "👎")
        await here.reacts("Bob", here.card())
        question = here.last("do you take your objection")
        assert question.text.startswith("Bob,")
        refused = await here.presses("Cy", "I take it back", on=question)
        assert "somebody else" in refused.text
        await here.presses("Bob", "It stands", on=question)
        assert "— Bob: no reason given yet" in here.card().text


async def test_from_a_no_to_a_yes_the_last_one_counts() -> None:
    async with trusted("Ann", "Bob", "Cy") as here:
        await here.reacts("Bob", here.card(), "👎")
        here.clock.advance(seconds=5)
        await here.reacts("Bob", here.card(), "👍")
        assert "Consented: Ann, Bob" in here.card().text


async def test_a_yes_that_comes_behind_a_later_no_changes_nothing() -> None:
    async with trusted("Ann", "Bob", "Cy") as here:
        yes = await here.group.reacts(here.people["Bob"], here.card(), "👍", late=True)
        here.clock.advance(seconds=5)
        await here.reacts("Bob", here.card(), "👎")
        await here.group.tells_of(yes)
        await here.settles()
        assert "Consented: Ann\n" in here.card().text
        assert "— Bob: no reason given yet" in here.card().text


async def test_a_yes_that_comes_behind_its_taking_away_changes_nothing() -> None:
    async with trusted("Ann", "Bob", "Cy") as here:
        yes = await here.group.reacts(here.people["Bob"], here.card(), "👍", late=True)
        here.clock.advance(seconds=5)
        await here.reacts("Bob", here.card())
        await here.group.tells_of(yes)
        await here.settles()
        assert "Silent so far: Bob, Cy" in here.card().text


async def test_a_no_counts_however_late_it_comes() -> None:
    async with trusted("Ann", "Bob", "Cy") as here:
        no = await here.group.reacts(here.people["Bob"], here.card(), "👎", late=True)
        here.clock.advance(seconds=5)
        await here.reacts("Bob", here.card(), "👍")
        await here.group.tells_of(no)
        await here.settles()
        assert "— Bob: no reason given yet" in here.card().text


async def test_what_is_set_and_taken_away_and_set_within_a_second_is_three_things() -> None:
    async with trusted("Ann", "Bob", "Cy") as here:
        for signs in (["👍"], [], ["👍"]):
            await here.group.reacts(here.people["Bob"], here.card(), *signs)
        await here.settles()
        assert "Consented: Ann, Bob" in here.card().text


async def test_what_is_delivered_again_is_one_command() -> None:
    async with trusted("Ann", "Bob", "Cy") as here:
        await here.group.reacts(here.people["Bob"], here.card(), "👍")
        again = here.server.unconfirmed[-1]
        await here.settles()
        await here.reacts("Bob", here.card())
        here.server.world.updates.append(again)  # under its own number
        await here.settles()
        assert "Silent so far: Bob, Cy" in here.card().text


async def test_nobody_in_particular_has_no_voice() -> None:
    async with trusted("Ann", "Bob", "Cy") as here:
        before = here.card().text
        here.counts_from_now()
        await here.group.reacts_anonymously(here.card(), "👍")
        await here.group.reacts_anonymously(here.card(), "👎")
        await here.settles()
        assert here.card().text == before
        assert here.count() == 0


async def test_of_who_is_no_member_nothing_is_said() -> None:
    async with trusted("Ann", "Bob") as here:
        eve = here.server.user("Eve")
        here.group.chat.members[eve.id] = eve
        here.counts_from_now()
        for sign in ("👍", "👎"):
            await here.group.reacts(eve, here.card(), sign)
        await here.settles()
        assert "Eve" not in here.card().text
        assert here.count() == 0


async def test_applause_for_an_outcome_is_no_stance() -> None:
    async with trusted("Ann", "Bob") as here:
        card = here.card()
        await here.reacts("Bob", card, "👍")
        here.counts_from_now()
        for on in (card, here.last("Carried")):
            await here.reacts("Ann", on, "👍")
            await here.reacts("Ann", on, "👎")
        assert here.count() == 0


async def test_a_yes_on_the_card_of_an_earlier_text_never_counts_for_the_new_one_but_a_no_does() -> None:
    async with trusted("Ann", "Bob", "Cy") as here:
        first = here.card()
        await here.says("Ann", "/revise 1 Plant a birch")
        last = here.card()
        assert last is not first
        await here.reacts("Bob", first, "👍")
        assert "Silent so far: Bob, Cy" in here.card().text
        assert "Bob" in here.last("version").text
        await here.reacts("Cy", first, "👎")
        assert "— Cy: no reason given yet" in here.card().text


async def test_a_reaction_counts_from_when_telegram_says_that_it_was_set() -> None:
    async with trusted("Ann", "Bob", "Cy") as here:
        card = here.card()
        await here.waits(hours=23, minutes=59)
        await here.server.goes_down()
        await here.group.reacts(here.people["Bob"], card, "👎")
        here.clock.advance(minutes=3)
        await here.server.comes_back()
        await here.waits(minutes=10)
        assert "objection" in here.last("Not carried").text


async def test_in_a_topic_the_card_is_found_by_the_chat_alone() -> None:
    async with at_home("Ann", "Bob", "Cy", founded=False) as here:
        here.group = await here.group.opens_topic("Garden")
        await here.becomes("administrator")
        await here.founds("Ann", "Bob", "Cy")
        await here.says("Ann", "/propose Plant an oak")
        await here.reacts("Bob", here.card(), "👍")
        assert "Consented: Ann, Bob" in here.card().text


async def test_when_the_right_goes_the_group_is_told_once() -> None:
    async with trusted("Ann", "Bob", "Cy") as here:
        await here.becomes("member")
        told: list[Shown] = [one for one in here.group.from_bot if "Reactions no longer count" in one.text]
        assert len(told) == 1
        here.counts_from_now()
        await here.becomes("member")
        await here.reacts("Bob", here.card(), "👍")
        assert here.count() == 0
        assert "Consented: Ann\n" in here.card().text


async def test_a_group_that_never_gave_the_right_is_told_nothing_of_it() -> None:
    async with at_home("Ann", "Bob") as here:
        assert not any("eactions" in one.text for one in here.group.from_bot)
