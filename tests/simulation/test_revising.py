"""A new text is a new message: everybody is told anew, and the old card says so and asks nothing any more."""

from dataclasses import replace
from datetime import timedelta

from domain.union.commands import AdoptWording, ReviseProposal, SuggestWording
from domain.union.proposal import Consent, Objecting, deadline_of
from tests.simulation.network import ABILITIES
from tests.simulation.town import DAY, WORDS, Posted, Town, identity, town


async def revises(here: Town, text: str = "Plant an elm", name: str = "ann") -> None:
    await here.decides(ReviseProposal(number=1, text=text, by=identity(name), at=here.clock.now()))


async def first_card(here: Town) -> Posted:
    await here.says("ann", "/propose Plant an oak")
    return here.card(1)


async def test_a_new_card_replies_to_the_old_one_which_loses_its_buttons() -> None:
    async with town("ann", "bob", "cy") as here:
        old = await first_card(here)
        await here.waits(hours=5)
        await revises(here)
        new = here.card(1)
        assert new.id != old.id
        assert new.first.replies_to == old.id
        assert "Plant an" in new.text
        assert "elm" in new.text
        assert new.labels == ["Consent", "Object", "Other wording", "More time"]
        assert old.labels == []
        assert "Plant an oak" in old.text
        assert "version 2 is below" in old.text


async def test_the_clock_starts_anew_with_the_new_card() -> None:
    async with town("ann", "bob", "cy") as here:
        await first_card(here)
        await here.waits(hours=20)
        await revises(here)
        assert deadline_of(here.union.open[1]) == here.clock.now() + DAY
        await here.waits(hours=23)
        assert 1 in here.union.open
        await here.waits(hours=2)
        assert here.told("Carried: nobody objected.") == 1


async def test_without_a_card_of_the_new_text_no_clock_runs() -> None:
    async with town("ann", "bob", "cy") as here:
        await first_card(here)
        here.loses_the_network()
        command = ReviseProposal(number=1, text="Plant an elm", by=identity("ann"), at=here.clock.now())
        await here.bot.execute(here.view.union_id, command, command_id="revising")
        await here.bot.catch_up()
        await here.looks()
        assert deadline_of(here.union.open[1]) is None
        await here.waits(hours=5)
        await here.connects()
        assert deadline_of(here.union.open[1]) == here.clock.now() + DAY


async def test_the_new_card_asks_who_objected_by_name_and_says_to_what_they_did() -> None:
    async with town("ann", "bob", "cy") as here:
        await first_card(here)
        await here.says("bob", "/object 1 Oaks fall")
        await revises(here)
        assert "Bob: “Oaks fall” (to version 1)" in here.card(1).text
        assert "Bob: does this text meet your objection?" in here.card(1).text
        await here.presses("bob", "Consent", on=here.card(1))
        assert here.union.open[1].stances[2] == Consent()
        assert "does this text meet" not in here.card(1).text


async def test_a_button_of_the_old_card_consents_to_no_other_text() -> None:
    async with town("ann", "bob", "cy") as here:
        old = await first_card(here)
        consent, objection = here.taps("bob", "Consent", on=old), here.taps("cy", "Object", on=old)
        here.pending.clear()
        await revises(here)
        here.pending += [consent, objection]
        await here.connects()
        assert here.union.open[1].stances.keys() == {1, 3}
        assert here.union.open[1].stances[3] == Objecting(None, version=1)
        assert "an earlier text of proposal 1" in here.network.answers[0]


async def test_a_card_that_was_still_to_be_redrawn_is_not_drawn_over_the_old_text() -> None:
    async with town("ann", "bob", "cy") as here:
        old = await first_card(here)
        here.loses_the_network()
        await here.bot.hear(here.writes("bob", "/object 1 Oaks fall"))
        here.pending.clear()
        command = ReviseProposal(number=1, text="Plant an elm", by=identity("ann"), at=here.clock.now())
        await here.bot.execute(here.view.union_id, command, command_id="revising")
        await here.bot.catch_up()
        await here.connects()
        assert "Plant an elm" not in old.text
        assert old.labels == []
        assert "Bob: “Oaks fall” (to version 1)" in here.card(1).text


async def test_where_nothing_can_be_edited_the_new_card_stands_below_the_old_one() -> None:
    async with town("ann", "bob", "cy") as here:
        here.abilities = replace(ABILITIES, edits=False)
        await here.restarts()
        old = await first_card(here)
        await revises(here)
        assert here.card(1).first.replies_to == old.id
        assert old.now == old.first


async def test_what_ends_before_its_new_card_stands_ends_on_the_old_one() -> None:
    async with town("ann", "bob", "cy") as here:
        old = await first_card(here)
        here.loses_the_network()
        at = here.clock.now()
        union_id = here.view.union_id
        command = ReviseProposal(number=1, text="Plant an elm", by=identity("ann"), at=at)
        await here.bot.execute(union_id, command, command_id="revising")
        await here.bot.hear(here.writes("ann", "/withdraw 1"))
        here.pending.clear()
        await here.bot.catch_up()
        await here.connects()
        assert "Withdrawn by its proposer." in old.text
        assert old.labels == []


async def test_after_a_restart_the_new_card_is_still_the_card() -> None:
    async with town("ann", "bob", "cy") as here:
        await first_card(here)
        await revises(here)
        cards = len(here.network.messages)
        await here.restarts()
        await here.waits(hours=1)
        assert len(here.network.messages) == cards
        await here.says("bob", "/object 1 Elms fall")
        assert "Elms fall" in here.card(1).text
        assert "(to version" not in here.card(1).text


async def test_the_history_tells_of_it() -> None:
    async with town("ann", "bob", "cy") as here:
        await first_card(here)
        await revises(here)
        await here.says("bob", "/history")
        expected = WORDS["en"]("past-revised", number="1 (“Plant an oak”)", version=2, text="“Plant an elm”")
        assert expected in here.network.messages[-1].text
        assert here.clock.now() - here.union.open[1].put_at < timedelta(minutes=1)


async def test_a_suggestion_is_told_by_how_it_differs_and_adopted_in_its_authors_words() -> None:
    async with town("ann", "bob", "cy") as here:
        await first_card(here)
        at = here.clock.now()
        await here.decides(SuggestWording(number=1, text="Plant an old oak", by=identity("bob"), at=at))
        told = here.network.messages[-1]
        assert told.first.replies_to == here.card(1).id
        assert "Bob suggests another text for proposal 1. Ann, you can adopt it or keep yours:" in told.text
        assert "Plant an [+old+] oak" in told.text
        assert "Other texts suggested by: Bob" in here.card(1).text
        await here.decides(AdoptWording(number=1, suggestion=1, by=identity("ann"), at=at))
        assert "Proposed by Ann, version 2, in the words of Bob" in here.card(1).text
        assert "Other texts" not in here.card(1).text
        await here.says("cy", "/history")
        assert (
            "Bob suggested another text for proposal 1 (“Plant an old oak”): “Plant an old oak”"
            in here.network.messages[-1].text
        )


async def test_who_asks_for_the_proposal_is_shown_each_text_it_had_and_what_was_said_of_it() -> None:
    async with town("ann", "bob", "cy") as here:
        await first_card(here)
        at = here.clock.now()
        await here.decides(SuggestWording(number=1, text="Plant an old oak", by=identity("bob"), at=at))
        await revises(here)
        await revises(here, "Plant an elm in May")
        await here.says("cy", "/proposal 1")
        told = here.network.messages[-1].text
        assert "Version 1: “Plant an oak”\nVersion 2: “Plant an [-oak-] [+elm+]”" in told
        assert told.count("[+in May+]") == 1, "the card says already what is new"
        assert "Bob suggested another text for proposal 1: “Plant an old oak”" in told


async def test_what_was_decided_is_found_by_the_text_that_was_decided_on() -> None:
    async with town("ann", "bob", "cy") as here:
        await first_card(here)
        await revises(here)
        await here.waits(hours=25)
        for asked, found in (("elms", True), ("oaks", False)):
            await here.says("cy", f"/decisions {asked}")
            assert ("Proposal 1: “Plant an elm”" in here.network.messages[-1].text) is found


async def test_who_objected_to_an_earlier_text_is_told_that_the_new_one_waits_for_them() -> None:
    async with town("ann", "bob", "cy") as here:
        await first_card(here)
        await here.says("bob", "/object 1 Oaks take long")
        await here.says("bob", "/open")
        assert "nothing waits for you" in here.network.messages[-1].text
        await revises(here)
        await here.says("bob", "/open")
        assert WORDS["en"]("open-new-text") in here.network.messages[-1].text
