"""What could be a no is on record and delays, until its author says what it was; a date makes no stance younger."""

from dataclasses import replace
from datetime import timedelta

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
        assert here.told("Is it still meant?") == 1
        await here.presses("bob", "Forget it")
        assert here.union.open[1].stances == {1: Consent(), 2: Consent()}
