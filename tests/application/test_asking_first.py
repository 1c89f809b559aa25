"""What may mean somebody else is asked first, and counts once who said it has answered."""

from dataclasses import replace

import pytest

from bot.network.incoming import Said
from domain.union.changes import AdmitMember
from domain.union.proposal import Consent, Settled
from domain.union.state import Active, Dissolved, proposal_numbered
from tests.simulation.town import Town, private_chat, town


async def says_by_username(here: Town, name: str, text: str) -> Said:
    """As Telegram hands it over: the @name stands there, and nobody says whose it is."""
    said = here.writes(name, text)
    here.pending[-1] = replace(said, mentions=tuple(replace(one, identity=None) for one in said.mentions))
    await here.waits(hours=0)
    return said


async def test_whom_a_username_means_is_shown_before_it_counts() -> None:
    async with town("ann", "bob") as here:
        await here.says("cy", "hello")
        await says_by_username(here, "ann", "/invite @cy")
        assert here.union.open == {}
        assert here.told("Ann, do you mean Cy (@cy · town:cy)?") == 1
        await here.presses("bob", "Yes, them")
        assert here.union.open == {}, "only who was asked can answer"
        await here.presses("ann", "Yes, them")
        change = here.union.open[1].change
        assert isinstance(change, AdmitMember)
        assert change.candidate.identity == "town:cy"


async def test_without_an_answer_or_with_a_no_nothing_happens() -> None:
    async with town("ann", "bob") as here:
        await here.says("cy", "hello")
        await says_by_username(here, "ann", "/invite @cy")
        await here.waits(hours=1)
        await here.presses("ann", "No")
        await here.presses("ann", "Yes, them")
        assert here.union.open == {}


async def test_a_yes_after_a_restart_still_counts_and_a_second_one_changes_nothing() -> None:
    async with town("ann", "bob") as here:
        await here.says("cy", "hello")
        await says_by_username(here, "ann", "/invite @cy")
        await here.restarts()
        await here.presses("ann", "Yes, them")
        await here.presses("ann", "Yes, them")
        assert list(here.union.open) == [1]


async def test_founders_invited_by_username_are_shown_before_the_union_stands() -> None:
    async with town() as here:
        await here.says("bob", "hello")
        await says_by_username(here, "ann", "/start_union Gardeners — plant trees @bob")
        assert here.told("Gardeners is founded") == 0
        await here.presses("ann", "Yes, them")
        assert here.told("Gardeners is founded") == 1
        await here.says("bob", "/accept")
        assert len(here.union.roster) == 2


async def test_a_chat_that_got_a_union_meanwhile_gets_no_second_one() -> None:
    async with town() as here:
        await here.says("bob", "hello")
        await says_by_username(here, "ann", "/start_union Gardeners — plant trees @bob")
        await here.says("bob", "/start_union Bakers — bake bread")
        await here.presses("ann", "Yes, them")
        assert here.told("Gardeners is founded") == 0
        assert here.union.name == "Bakers"


async def test_without_an_answer_nobody_leaves() -> None:
    async with town("ann", "bob") as here:
        await here.says("bob", "/leave")
        await here.waits(days=2)
        assert len(here.union.roster) == 2
        await here.presses("bob", "Leave")
        assert len(here.union.roster) == 2, "after a day the question waits no more"
        await here.says("bob", "/leave")
        await here.presses("bob", "Leave")
        assert len(here.union.roster) == 1


async def test_whoever_became_the_last_meanwhile_is_asked_anew() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/leave")
        asked = here.network.messages[-1]
        await here.says("bob", "/leave")
        await here.presses("bob", "Leave")
        await here.presses("ann", "Leave", on=asked)
        assert not isinstance(here.view.union, Dissolved)
        await here.presses("ann", "Dissolve")
        assert isinstance(here.view.union, Dissolved)


@pytest.mark.parametrize("text", ["/leave the garden alone", "/leave now", "/leave\nplease"])
async def test_text_after_leave_is_refused(text: str) -> None:
    async with town("ann", "bob") as here:
        await here.says("bob", text)
        assert here.told("Did you mean to leave the union?") == 1
        assert here.told("[Leave]") == 0
        assert len(here.union.roster) == 2


async def test_what_is_asked_is_asked_in_private_where_that_is_possible() -> None:
    async with town("ann", "bob") as here:
        await here.says("bob", "hello", private=True)
        await here.says("bob", "/leave")
        assert here.told("do you leave", where=private_chat("bob")) == 1
        assert here.told("do you leave") == 0
        assert here.told("I have asked you in private.") == 1


async def test_where_there_are_no_buttons_the_word_is_the_answer() -> None:
    async with town("ann", "bob", "cy") as here:
        await here.says("bob", "/leave")
        question = here.network.messages[-1]
        for name, text in (("cy", "leave"), ("bob", "I want to leave"), ("bob", "yes")):
            await here.says(name, text, to=question)
            assert len(here.union.roster) == 3
        await here.says("bob", "Leave.", to=question)
        assert len(here.union.roster) == 2


@pytest.mark.parametrize("command", ["/expel cy never waters", "/dissolve done", "/replace_identity cy @cy2"])
async def test_a_second_voice_is_asked_whether_it_is_meant(command: str) -> None:
    async with town("ann", "bob", "cy") as here:
        await here.says("ann", command)
        await here.says("bob", "/consent 1")
        await here.presses("bob", "Consent", on=here.card(1))
        assert here.union.open[1].stances.keys() == {1}
        await here.presses("bob", "Not now")
        assert here.union.open[1].stances.keys() == {1}
        await here.says("bob", "/consent 1")
        await here.presses("bob", "I consent")
        proposal = proposal_numbered(here.union, 1)
        assert proposal is not None
        last = proposal.last if isinstance(proposal, Settled) else proposal
        assert last.stances[2] == Consent()


async def test_an_ordinary_consent_is_not_asked_about() -> None:
    async with town("ann", "bob", "cy") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.says("bob", "/consent 1")
        assert here.union.open[1].stances.keys() == {1, 2}


async def test_a_sole_member_is_asked_before_the_union_is_dissolved() -> None:
    async with town("ann") as here:
        await here.says("ann", "/dissolve We are done")
        assert isinstance(here.view.union, Active)
        await here.presses("ann", "Dissolve")
        assert isinstance(here.view.union, Dissolved)
