"""A new text and what was said of the one before it: a yes never carries over, a no does."""

from domain.union.proposal import Consent, Objecting
from tests.simulation.rewording import asked, proposed
from tests.simulation.town import town


async def test_who_objected_to_an_earlier_text_says_with_one_tap_that_the_new_one_meets_it() -> None:
    async with town("ann", "bob", "cy") as here:
        await proposed(here)
        await here.says("bob", "/object 1 oaks fall")
        await here.says("ann", "/revise 1 Plant an elm")
        assert "This meets it" in here.card(1).labels
        await here.presses("cy", "This meets it")
        assert 3 not in here.union.open[1].stances
        assert here.network.answers[-1].startswith("That asks those who objected")
        await here.presses("bob", "This meets it")
        assert here.union.open[1].stances[2] == Consent()
        assert "This meets it" not in here.card(1).labels


async def test_who_still_objects_says_so_to_the_new_text_with_their_reason_kept() -> None:
    async with town("ann", "bob", "cy") as here:
        await proposed(here)
        await here.says("bob", "/object 1 oaks fall")
        await here.says("ann", "/revise 1 Plant an elm")
        await here.presses("bob", "I still object")
        assert here.union.open[1].stances[2] == Objecting("oaks fall", version=2)
        assert "I still object" not in here.card(1).labels
        await here.says("ann", "/revise 1 Plant a rose")
        assert "I still object" in here.card(1).labels


async def test_a_reply_to_an_earlier_card_consents_to_nothing_and_shows_the_new_text() -> None:
    async with town("ann", "bob", "cy") as here:
        old = await proposed(here)
        await here.says("ann", "/revise 1 Plant an elm")
        await here.says("bob", "yes", to=old)
        assert 2 not in here.union.open[1].stances
        copy, refusal = here.network.messages[-2:]
        assert "version 2" in copy.text
        assert copy.first.replies_to == refusal.first.replies_to
        assert "an earlier text of proposal 1" in refusal.text
        await here.presses("bob", "Consent", on=copy)
        assert here.union.open[1].stances[2] == Consent()


async def test_a_no_to_an_earlier_card_is_an_objection_carried_over() -> None:
    async with town("ann", "bob", "cy") as here:
        old = await proposed(here)
        await here.says("ann", "/revise 1 Plant an elm")
        await here.says("bob", "I object: trees fall", to=old)
        assert here.union.open[1].stances[2] == Objecting("trees fall", version=1)
        assert "Bob: does this text meet your objection?" in here.card(1).text


async def test_what_was_typed_before_the_new_card_stood_answers_the_text_before_it() -> None:
    async with town("ann", "bob", "cy") as here:
        await proposed(here)
        said = here.writes("bob", "/consent 1")
        here.pending.clear()
        here.passes(minutes=5)
        await here.says("ann", "/revise 1 Plant an elm")
        here.pending.append(said)
        await here.connects()
        assert 2 not in here.union.open[1].stances
        await here.says("bob", "/consent 1")
        assert here.union.open[1].stances[2] == Consent()


async def test_an_answer_to_a_question_about_an_earlier_text_consents_to_no_later_one() -> None:
    async with town("ann", "bob", "cy") as here:
        await here.says("bob", "ok, if it is an elm", to=await proposed(here))
        question = asked(here)
        assert "I consent" in question.labels
        await here.says("ann", "/revise 1 Plant a rose")
        await here.presses("bob", "I consent", on=question)
        assert 2 not in here.union.open[1].stances
