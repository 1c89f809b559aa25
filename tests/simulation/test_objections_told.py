"""An objection is told where all read it, with the question what would have to change."""

from tests.simulation.test_one_network_down import BOB_ON_NOSTR, GROUP, HOME, Two, here
from tests.simulation.town import SQUARE, Posted, Town, identity, private_chat, town

__all__ = ["here"]

ASKED = "Bob, what would have to change for you to agree? Reply here, so that Ann can meet it."


def told_last(there: Town) -> Posted:
    return [*there.network.on(SQUARE)][-1]


async def test_it_is_a_reply_to_the_card_that_calls_the_objector_and_the_proposer() -> None:
    async with town("ann", "bob", "cy") as there:
        await there.says("ann", "/propose Plant an oak")
        await there.says("bob", "/object 1 Too early")
        told = told_last(there)
        assert told.text == f"Bob objects to proposal 1: “Too early”\n{ASKED}"
        assert told.now.replies_to == there.card(1).id
        assert all(identity(name) in told.now.text for name in ("ann", "bob"))


async def test_who_objects_to_what_they_proposed_is_told_how_to_take_it_back() -> None:
    async with town("ann", "bob", "cy") as there:
        await there.says("ann", "/propose Plant an oak")
        await there.says("ann", "/object 1 Too early")
        own = "Ann, it is your own proposal. While you object it will not be carried; to take it back: /withdraw 1"
        assert told_last(there).text == f"Ann objects to proposal 1: “Too early”\n{own}"
        await there.says("ann", "The frost, I mean", to=told_last(there))
        assert told_last(there).text == "Ann on the objection to proposal 1: “The frost, I mean”"


async def test_a_tap_without_a_reason_makes_one_message_and_the_reply_to_it_is_the_reason() -> None:
    async with town("ann", "bob", "cy") as there:
        await there.says("ann", "/propose Plant an oak")
        before = len(there.network.messages)
        await there.presses("bob", "Object", on=there.card(1))
        assert len(there.network.messages) == before + 1
        question = told_last(there)
        assert question.text == f"Bob objects to proposal 1.\n{ASKED}"
        await there.says("cy", "A smaller one, perhaps", to=question)
        assert "Bob: no reason given yet" in there.card(1).text
        await there.says("bob", "A smaller one", to=question)
        assert "Bob: “A smaller one”" in there.card(1).text
        assert told_last(there).text.endswith("“A smaller one”\nAnn, can that be met?")
        assert len(there.network.messages) <= before + 3  # with what is asked of Cy


async def test_what_is_said_in_private_is_told_to_the_group() -> None:
    async with town("ann", "bob", "cy") as there:
        await there.says("ann", "/propose Plant an oak")
        await there.says("bob", "/object 1 Too early", private=True)
        assert there.told(f"Bob objects to proposal 1: “Too early”\n{ASKED}") == 1
        assert there.told("is recorded", where=private_chat("bob")) == 1


async def test_in_private_a_reason_is_asked_for_in_private_too() -> None:
    async with town("ann", "bob", "cy") as there:
        await there.says("ann", "/propose Plant an oak")
        await there.says("bob", "/object 1", private=True)
        private = [m for m in there.network.messages if m.now.channel != SQUARE]
        assert "What would have to change for you to agree?" in private[-1].text
        await there.says("bob", "A smaller one", private=True, to=private[-1])
        assert there.told("Bob on the objection to proposal 1: “A smaller one”") == 1


async def test_what_is_said_on_one_network_is_told_on_the_other(here: Two) -> None:
    await here.says(BOB_ON_NOSTR, "object 2 Too early", HOME)
    await here.tells()
    assert here.told("objects to proposal 2", GROUP) == 1
    assert here.told("objects to proposal 2", HOME) == 1
