"""Who takes something back is taken at their word; where that could be two things, they are asked."""

import pytest

from domain.union.proposal import Consent, Objecting
from tests.simulation.town import Town, town


async def consented(here: Town) -> None:
    await here.says("ann", "/propose Buy a tractor")
    await here.says("bob", "/consent 1")


@pytest.mark.parametrize("said", ["Changed my mind", "передумал", "pressed by mistake", "вопрос снят"])
async def test_who_consented_and_takes_back_what_they_do_not_name_is_asked(said: str) -> None:
    async with town("ann", "bob", "cy") as here:
        await consented(here)
        await here.says("bob", said, to=here.card(1))
        assert here.union.open[1].stances[2] == Consent()
        assert here.union.open[1].doubts == {2: (said,)}
        assert here.network.messages[-1].labels == ["I take my consent back", "I object", "It stands"]


@pytest.mark.parametrize(
    ("label", "stance"),
    [("I take my consent back", None), ("I object", Objecting(reason=None)), ("It stands", Consent())],
)
async def test_what_they_choose_is_their_stance_and_leaves_no_doubt(
    label: str, stance: Consent | Objecting | None
) -> None:
    async with town("ann", "bob", "cy") as here:
        await consented(here)
        await here.says("bob", "changed my mind", to=here.card(1))
        await here.presses("bob", label)
        assert here.union.open[1].stances.get(2) == stance
        assert here.union.open[1].doubts == {}


async def test_what_a_proposer_says_may_be_a_no_like_anybodys() -> None:
    async with town("ann", "bob") as here:
        await consented(here)
        await here.says("ann", "/propose Buy a plough")
        await here.says("ann", "I do not hate ploughs, it is only loud", to=here.card(2))
        assert here.network.messages[-1].labels == ["I object", "Just a remark"]
        assert here.union.open[2].doubts == {1: ("I do not hate ploughs, it is only loud",)}
        await here.says("bob", "/consent 2")
        assert 2 in here.union.open, "nothing is carried early meanwhile"
        await here.presses("ann", "Just a remark")
        assert 2 in here.union.settled


async def test_a_proposer_who_takes_it_back_is_asked_whether_it_is_withdrawn() -> None:
    async with town("ann", "bob", "cy") as here:
        await consented(here)
        await here.says("ann", "fine, whatever, forget it, I take it back", to=here.card(1))
        assert here.network.messages[-1].labels == ["Withdraw it", "Keep it open"]
        assert here.union.open[1].doubts == {}


async def test_an_objector_who_seems_content_with_a_new_text_is_asked() -> None:
    async with town("ann", "bob", "cy") as here:
        await here.says("ann", "/propose Buy a tractor")
        await here.says("bob", "/object 1 too dear")
        await here.says("ann", "/revise 1 Rent a tractor")
        await here.says("bob", "ok, now I can live with that", to=here.card(1))
        assert here.network.messages[-1].labels == ["I consent", "It stands"]
        assert 2 in here.union.open[1].stances


async def test_who_answers_a_question_with_something_else_is_asked_what_it_is() -> None:
    async with town("ann", "bob", "cy") as here:
        await here.says("ann", "/propose Buy a tractor")
        await here.says("bob", "who is going to drive it?", to=here.card(1))
        await here.says("bob", "all right then, I don't mind", to=here.network.messages[-1])
        assert here.network.messages[-1].labels == ["I consent", "I object", "Just a remark"]


@pytest.mark.parametrize("said", ["I withdraw my consent", "снимаю своё согласие"])
async def test_who_names_their_consent_is_not_asked(said: str) -> None:
    async with town("ann", "bob", "cy") as here:
        await consented(here)
        await here.says("bob", said, to=here.card(1))
        assert 2 not in here.union.open[1].stances


@pytest.mark.parametrize("typed", ["/withdraw_objection 1", "/снять_возражение 1"])
async def test_who_names_an_objection_they_do_not_have_hears_so_and_keeps_their_consent(typed: str) -> None:
    async with town("ann", "bob", "cy") as here:
        await consented(here)
        await here.says("bob", typed)
        assert here.union.open[1].stances[2] == Consent()
        assert here.network.messages[-1].text == "You have no objection to proposal 1."


@pytest.mark.parametrize("typed", ["/withdraw_consent 1", "/снять_согласие 1"])
async def test_who_names_a_consent_they_do_not_have_hears_so_and_keeps_their_objection(typed: str) -> None:
    async with town("ann", "bob", "cy") as here:
        await here.says("ann", "/propose Buy a tractor")
        await here.says("bob", "/object 1 too dear")
        await here.says("bob", typed)
        assert here.union.open[1].stances[2] == Objecting(reason="too dear")
        assert here.network.messages[-1].text == "You have no consent to proposal 1."


@pytest.mark.parametrize("typed", ["/retract 1", "/withdraw_consent 1"])
async def test_the_command_alone_takes_back_what_there_is(typed: str) -> None:
    async with town("ann", "bob", "cy") as here:
        await consented(here)
        await here.says("bob", typed)
        assert 2 not in here.union.open[1].stances
