"""What could be a no is on record and delays, until its author says what it was; a date makes no stance younger."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.union.proposal import Consent, Objecting
from tests.simulation.town import Town, town

EARLIER = timedelta(minutes=5)


async def says_dated(here: Town, name: str, text: str, ago: timedelta) -> None:
    """As from a relay that held it back: the author dates it earlier than it came."""
    said = here.writes(name, text)
    here.pending[-1] = replace(said, dated=said.at - ago)
    await here.waits(hours=0)


async def test_a_doubtful_reply_is_on_the_card_and_is_no_silence() -> None:
    async with town("ann", "bob", "cy") as here:
        await here.says("ann", "/propose Buy a tractor")
        await here.says("bob", "my cat would hate it", to=here.card(1))
        assert "Unclear: Bob: “my cat would hate it”" in here.card(1).text
        await here.says("cy", "/consent 1")
        await here.waits(hours=25)
        assert 1 in here.union.open, "the deadline moved"


async def test_what_stayed_unclear_reads_as_a_remark_on_what_is_decided() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Buy a tractor")
        await here.says("bob", "my cat would hate it", to=here.card(1))
        await here.waits(hours=50)
        card = here.card(1).text
        assert "Carried: nobody objected." in card
        assert "Unclear" not in card
        assert "Said about it:\n— Bob: “my cat would hate it”" in card


async def test_just_a_remark_settles_the_doubt() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Buy a tractor")
        await here.says("bob", "hm", to=here.card(1))
        await here.presses("bob", "Just a remark")
        assert here.union.open[1].doubts == {}
        await here.waits(hours=25)
        assert 1 in here.union.settled


async def test_i_object_settles_the_doubt_with_its_words() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Buy a tractor")
        await here.says("bob", "hm", to=here.card(1))
        await here.presses("bob", "I object")
        assert here.union.open[1].doubts == {}
        stance = here.union.open[1].stances[2]
        assert isinstance(stance, Objecting)
        assert stance.reason == "hm"


async def test_a_plain_question_leaves_no_doubt() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Buy a tractor")
        await here.says("bob", "how much is it?", to=here.card(1))
        assert here.union.open[1].doubts == {}


async def test_a_consent_that_was_held_back_changes_nothing() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Buy a tractor")
        await says_dated(here, "bob", "/object 1 too dear", timedelta(0))
        await says_dated(here, "bob", "/consent 1", EARLIER)
        assert isinstance(here.union.open[1].stances[2], Objecting)
        assert here.told("That is older than what you have said") == 1


async def test_a_late_objection_stands_and_its_author_is_asked() -> None:
    async with town("ann", "bob", "cy") as here:
        await here.says("ann", "/propose Buy a tractor")
        await says_dated(here, "bob", "/consent 1", timedelta(0))
        await says_dated(here, "bob", "/object 1 too dear", EARLIER)
        late = here.union.open[1].stances[2]
        assert isinstance(late, Objecting)
        assert here.told("Do you still mean it?") == 1
        await here.presses("bob", "Forget it")
        assert here.union.open[1].stances == {1: Consent(), 2: Consent()}


async def test_who_is_asked_and_answers_with_a_plain_no_objects() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Buy a tractor")
        await here.says("bob", "too dear, I think", to=here.card(1))
        question = here.network.messages[-1]
        await here.says("bob", "yes", to=question)
        assert here.told("Reply: I object · Just a remark") == 1
        await here.says("bob", "I object, it is too dear", to=here.network.messages[-1])
        stance = here.union.open[1].stances[2]
        assert isinstance(stance, Objecting)
        assert stance.reason == "it is too dear"


async def test_the_question_waits_as_long_as_the_union_waits_for_its_answer() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Buy a tractor")
        await here.says("bob", "hm", to=here.card(1))
        question = here.network.messages[-1]
        await here.waits(hours=25)
        assert here.told("it is not clear whether you object to proposal 1") == 1
        await here.presses("bob", "I object", on=question)
        assert isinstance(here.union.open[1].stances[2], Objecting)


async def test_the_call_for_an_answer_has_the_buttons_of_the_card() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Buy a tractor")
        await here.says("bob", "hm", to=here.card(1))
        await here.waits(hours=25)
        [call] = [one for one in here.network.messages if "it is not clear whether" in one.text]
        await here.presses("bob", "Object", on=call)
        assert isinstance(here.union.open[1].stances[2], Objecting)


async def test_what_is_answered_to_our_question_is_newer_than_what_was_held_back() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Buy a tractor")
        await says_dated(here, "bob", "/whoami", timedelta(0))
        said = here.writes("bob", "hm", to=here.card(1))
        here.pending[-1] = replace(said, dated=said.at)
        await here.waits(hours=0)
        said = here.writes("bob", "I object", to=here.network.messages[-1])
        here.pending[-1] = replace(said, dated=said.at)
        await here.waits(hours=0)
        await says_dated(here, "bob", "/consent 1", EARLIER)
        assert isinstance(here.union.open[1].stances[2], Objecting)


@pytest.mark.parametrize("typed", ["/consent 1 нет", "/consent 1, but only if cheaper", "/consent 1? no!"])
async def test_a_consent_that_goes_on_is_asked_about(typed: str) -> None:
    async with town("ann", "bob", "cy") as here:
        await here.says("ann", "/propose Buy a tractor")
        await here.says("bob", typed)
        assert 2 not in here.union.open[1].stances
        assert here.told("Bob, is that an objection to proposal 1?") == 1


async def test_an_acceptance_that_goes_on_is_none() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/invite @dora")
        await here.says("dora", "/accept never, no way")
        await here.waits(hours=25)
        assert len(here.union.roster) == 2


async def test_a_candidates_no_counts_whatever_is_said_with_it() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/invite @dora")
        await here.says("dora", "/decline I have no time for it")
        assert not here.union.open
        assert here.told("You wrote more than") == 0


async def test_an_objector_who_seems_to_take_it_back_is_asked() -> None:
    async with town("ann", "bob", "cy") as here:
        await here.says("ann", "/propose Buy a tractor")
        await here.says("bob", "/object 1 too dear")
        await here.says("bob", "no, forget it", to=here.card(1))
        assert here.told("do you take your objection to proposal 1 back?") == 1
        assert isinstance(here.union.open[1].stances[2], Objecting)
