"""A better text in plain words: an idea, a condition or a new version, as its author says."""

from domain.union.changes import AdoptResolution
from domain.union.proposal import Consent, Objecting
from tests.simulation.rewording import asked, proposed
from tests.simulation.town import town


async def test_a_better_text_by_its_proposer_is_one_tap_away_from_a_revision() -> None:
    async with town("ann", "bob", "cy") as here:
        card = await proposed(here)
        await here.says("ann", "better: Plant an elm", to=card)
        assert asked(here).labels == ["Revise with these words", "Just an idea"]
        assert here.union.open[1].version == 1
        await here.presses("ann", "Revise with these words", on=asked(here))
        assert here.union.open[1].change == AdoptResolution(text="Plant an elm")


async def test_a_proposers_idea_is_put_on_record_as_what_it_is() -> None:
    async with town("ann", "bob", "cy") as here:
        await here.says("ann", "better: Plant an elm", to=await proposed(here))
        await here.presses("ann", "Just an idea")
        assert here.union.open[1].version == 1
        assert [one.text for one in here.union.open[1].remarks] == ["better: Plant an elm"]


async def test_a_better_text_by_who_has_no_stance_is_suggested_and_is_no_silence_until_they_say() -> None:
    async with town("ann", "bob", "cy") as here:
        await here.says("bob", "better: Plant an elm", to=await proposed(here))
        proposal = here.union.open[1]
        assert [one.text for one in proposal.suggestions.values()] == ["Plant an elm"]
        assert proposal.doubts == {2: ("better: Plant an elm",)}
        await here.presses("bob", "I object unless it is changed")
        assert here.union.open[1].stances[2] == Objecting("better: Plant an elm", version=1)
        assert here.union.open[1].doubts == {}


async def test_just_an_idea_is_no_objection() -> None:
    async with town("ann", "bob", "cy") as here:
        await here.says("bob", "лучше так: Посадить вяз", to=await proposed(here))
        await here.presses("bob", "Just an idea")
        assert here.union.open[1].doubts == {}
        assert 2 not in here.union.open[1].stances


async def test_who_consents_and_suggests_consents_still() -> None:
    async with town("ann", "bob", "cy") as here:
        card = await proposed(here)
        await here.says("bob", "yes", to=card)
        await here.says("bob", "better: Plant an elm", to=card)
        assert here.union.open[1].stances[2] == Consent()
        assert here.union.open[1].doubts == {}
        assert len(here.union.open[1].suggestions) == 1


async def test_an_objector_who_suggests_has_said_what_would_have_to_change() -> None:
    async with town("ann", "bob", "cy") as here:
        card = await proposed(here)
        await here.presses("bob", "Object", on=card)
        await here.says("bob", "better: Plant an elm", to=asked(here))
        assert here.union.open[1].stances[2] == Objecting("better: Plant an elm", version=1)
        assert len(here.union.open[1].suggestions) == 1


async def test_what_is_delivered_again_is_suggested_once() -> None:
    async with town("ann", "bob", "cy") as here:
        card = await proposed(here)
        said = here.writes("bob", "better: Plant an elm", to=card)
        here.pending.append(said)
        await here.connects()
        assert here.union.open[1].suggested == 1
        assert here.union.open[1].doubts == {2: ("better: Plant an elm",)}


async def test_a_yes_to_a_suggestion_is_none_to_the_proposal() -> None:
    async with town("ann", "bob", "cy") as here:
        await proposed(here)
        await here.says("bob", "/revise 1 Plant an elm")
        told = asked(here)
        await here.says("cy", "yes!", to=told)
        assert 3 not in here.union.open[1].stances
        assert [one.text for one in here.union.open[1].remarks] == ["yes!"]
        await here.says("ann", "yes", to=told)
        assert here.union.open[1].version == 1
        await here.presses("ann", "Adopt", on=asked(here))
        assert here.union.open[1].worded_by == 2


async def test_a_no_to_a_suggestion_is_asked_about() -> None:
    async with town("ann", "bob", "cy") as here:
        await proposed(here)
        await here.says("bob", "/revise 1 Plant an elm")
        await here.says("cy", "no, too dear", to=asked(here))
        assert 3 not in here.union.open[1].stances
        assert here.union.open[1].doubts == {3: ("no, too dear",)}


async def test_where_there_are_no_buttons_a_suggestion_is_adopted_in_words() -> None:
    async with town("ann", "bob", "cy") as here:
        await proposed(here)
        await here.says("bob", "/revise 1 Plant an elm")
        told = asked(here)
        await here.says("ann", "adopt", to=told)
        assert here.union.open[1].worded_by == 2
