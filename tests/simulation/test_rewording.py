"""From an objection to a better text, as people do it: by a command, a button, a reply, and the answer to a question."""

from domain.union.changes import AdoptResolution
from domain.union.limits import MAX_REASON, MAX_REMARKS
from domain.union.proposal import Consent, Objecting
from tests.simulation.rewording import asked, proposed
from tests.simulation.town import town


async def test_the_proposer_revises_by_a_command_and_a_number_may_be_left_out() -> None:
    async with town("ann", "bob", "cy") as here:
        await proposed(here)
        await here.says("bob", "/consent 1")
        await here.says("ann", "/revise Plant an elm")
        assert here.union.open[1].version == 2
        assert here.union.open[1].stances == {1: Consent()}
        assert "Plant an" in here.card(1).text


async def test_revise_presses_ask_for_the_text_and_the_answer_is_the_new_one() -> None:
    async with town("ann", "bob", "cy") as here:
        card = await proposed(here)
        await here.presses("ann", "Other wording", on=card)
        question = asked(here)
        assert question.text == "Ann, what should the proposal say instead?"
        assert question.first.wants_reply
        assert question.first.replies_to == card.id
        await here.says("ann", "Plant 3 elms", to=question)
        assert here.union.open[1].earlier == ("Plant an oak",)
        assert here.union.open[1].change == AdoptResolution(text="Plant 3 elms")


async def test_somebody_else_who_presses_revise_is_asked_for_a_suggestion() -> None:
    async with town("ann", "bob", "cy") as here:
        card = await proposed(here)
        await here.presses("bob", "Other wording", on=card)
        assert asked(here).text == "Bob, how would you put it? Its proposer can then take your words."
        await here.says("bob", "Plant an elm", to=asked(here))
        assert here.union.open[1].version == 1
        assert [one.text for one in here.union.open[1].suggestions.values()] == ["Plant an elm"]


async def test_a_suggestion_is_told_below_the_card_and_its_proposer_adopts_it_by_one_tap() -> None:
    async with town("ann", "bob", "cy") as here:
        card = await proposed(here)
        await here.says("bob", "/revise 1 Plant an elm")
        told = asked(here)
        assert told.first.replies_to == card.id
        assert "Bob suggests another text for proposal 1. Ann, you can adopt it" in told.text
        assert told.labels == ["Adopt"]
        await here.presses("cy", "Adopt", on=told)
        assert here.network.answers[-1].startswith("Only Ann can change")
        await here.presses("ann", "Adopt", on=told)
        assert here.union.open[1].version == 2
        assert here.union.open[1].worded_by == 2
        assert "in the words of Bob" in here.card(1).text


async def test_what_was_suggested_before_is_not_adopted_unseen() -> None:
    async with town("ann", "bob", "cy") as here:
        await proposed(here)
        await here.says("bob", "/revise 1 Plant an elm")
        before = asked(here)
        await here.says("bob", "/revise 1 Plant a rose")
        await here.presses("ann", "Adopt", on=before)
        assert here.union.open[1].version == 1
        assert "no longer suggested" in here.network.answers[-1]


async def test_who_came_later_has_no_voice_in_it_and_is_put_on_record_with_a_remark() -> None:
    async with town("ann", "bob") as here:
        await proposed(here)
        await here.says("ann", "/invite @dee")
        await here.presses("dee", "Dee: Accept", on=here.card(2))
        await here.says("bob", "/consent 2")
        assert len(here.union.roster) == 3
        await here.says("dee", "/revise 1 Plant an elm")
        assert here.union.open[1].suggestions == {}
        assert [one.text for one in here.union.open[1].remarks] == ["Plant an elm"]


async def test_what_cannot_be_put_otherwise_says_so_before_a_text_is_asked_for() -> None:
    async with town("ann", "bob", "cy") as here:
        await here.says("ann", "/expel @cy sleeps too long")
        assert "Other wording" not in here.card(1).labels
        await here.says("ann", "/revise 1")
        assert "Only the text of an article or a resolution can be changed" in asked(here).text


async def test_with_several_of_ones_own_it_is_asked_which_is_meant() -> None:
    async with town("ann", "bob", "cy") as here:
        await proposed(here)
        await here.says("ann", "/propose Buy a tractor")
        await here.says("ann", "/revise Plant an elm")
        await here.presses("ann", "1: “Plant an oak”", on=asked(here))
        assert here.union.open[1].version == 2
        assert here.union.open[2].version == 1


async def test_an_objection_survives_a_revision() -> None:
    async with town("ann", "bob", "cy") as here:
        await proposed(here)
        await here.says("bob", "/object 1 oaks fall")
        await here.says("ann", "/revise 1 Plant an elm")
        assert here.union.open[1].stances[2] == Objecting("oaks fall", version=1)


async def test_a_new_version_of_an_amendment_is_compared_with_the_article_and_the_last() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/add_article We meet on Mondays")
        await here.says("bob", "/consent 1")
        await here.says("ann", "/amend_article 1 We meet on Fridays")
        await here.says("ann", "/revise 2 We meet on Sundays")
        card = here.card(2).text
        to_the_article, to_version_1 = card.split("Compared with version 1:")
        assert "[-Mondays-] [+Sundays+]" in to_the_article
        assert "[-Fridays-] [+Sundays+]" in to_version_1


async def test_a_question_is_on_the_card_and_its_author_is_told_that_it_is_no_objection() -> None:
    async with town("ann", "bob", "cy") as here:
        await here.says("bob", "How much is it?", to=await proposed(here))
        assert "Bob: “How much is it?”" in here.card(1).text
        assert "It is not an objection" in asked(here).text
        await here.presses("bob", "I object until this is answered", on=asked(here))
        assert here.union.open[1].stances[2] == Objecting("How much is it?", version=1)


async def test_a_remark_is_on_the_card_and_nothing_is_said_about_it() -> None:
    async with town("ann", "bob", "cy") as here:
        card = await proposed(here)
        told = len(here.network.messages)
        await here.says("bob", "Ours stood by the gate until 1990", to=card)
        assert "Bob: “Ours stood by the gate until 1990”" in here.card(1).text
        assert len(here.network.messages) == told


async def test_who_talks_more_than_can_be_recorded_is_left_alone() -> None:
    async with town("ann", "bob", "cy") as here:
        card = await proposed(here)
        for number in range(MAX_REMARKS):
            await here.says("bob", f"Ours stood by gate {number}", to=card)
        told = len(here.network.messages)
        await here.says("bob", "Ours stood by the gate until 1990", to=card)
        assert len(here.network.messages) == told
        await here.says("bob", "How much is it?", to=card)
        assert "It is not an objection" in asked(here).text


async def test_a_remark_that_is_too_long_is_kept_as_far_as_it_fits() -> None:
    async with town("ann", "bob", "cy") as here:
        await here.says("bob", "Ours stood by the gate. " * 40, to=await proposed(here))
        (remark,) = here.union.open[1].remarks
        assert len(remark.text) <= MAX_REASON


async def test_a_consent_is_taken_back_by_a_reply_and_its_author_is_told_until_when_silence_counts() -> None:
    async with town("ann", "bob", "cy") as here:
        card = await proposed(here)
        await here.says("bob", "yes", to=card)
        await here.says("bob", "беру согласие назад", to=card)
        assert 2 not in here.union.open[1].stances
        assert "your silence counts as consent" in asked(here).text
        assert "2 May 2026, 12:00 UTC" in asked(here).text


async def test_retract_takes_back_whatever_there_is() -> None:
    async with town("ann", "bob", "cy") as here:
        await proposed(here)
        await here.says("bob", "/consent 1")
        await here.says("bob", "/retract")
        assert 2 not in here.union.open[1].stances
        await here.says("ann", "/retract")
        await here.presses("ann", "Withdraw it", on=asked(here))
        assert here.told("Withdrawn by its proposer.") == 1


async def test_an_objection_is_not_taken_back_with_the_consent_that_was_never_given() -> None:
    async with town("ann", "bob", "cy") as here:
        card = await proposed(here)
        await here.says("bob", "no, too dear", to=card)
        await here.says("bob", "I take my consent back", to=card)
        assert here.union.open[1].stances[2] == Objecting("too dear", version=1)
