"""Who is invited says in their own words whether they come: a clear yes is taken, and of all else they are asked."""

import pytest

from bot.chat.understanding.invited import as_consent
from bot.chat.understanding.reader import understand
from bot.chat.understanding.readings import Consents
from tests.simulation.town import Posted, Town, private_chat, town

COMES = (
    "yes",
    "yes, I'd like to join",
    "Yes, I would like to join!",
    "I’d love to join you",
    "I'd love to",
    "happy to join",
    "ok, I join",
    "Yes, I want to join the union",
    "thank you, I accept the invitation",
    "I want to become a member",
    "count me in",
    "sure, gladly",
    "👍",
    "да",
    "да, хочу вступить",
    "Да, я хочу вступить в союз!",
    "я вступаю, спасибо",
    "с радостью вступлю",
    "рада вступить",
    "буду рад присоединиться",
    "принимаю приглашение",
    "хотела бы вступить",
    "согласна",
    "не против вступить",
)
COMES_NOT_SURELY = (
    "no thanks",
    "I don't want to join",
    "I do not want to join you",
    "I can't join",
    "I do not accept",
    "I'd never join",
    "I'd rather not join",
    "I am not sure I want to join",
    "I might join",
    "I'll join when I am back",
    "I want to join but who are you",
    "yes, if it is free",
    "why would I want to join",
    "should I join?",
    "who can join",
    "join? no!",
    "I'd love to, but I have no time",
    "not now",
    "не хочу вступать",
    "не вступлю",
    "не принимаю",
    "я не буду вступать",
    "я не готов вступить",
    "пока не готова вступить",
    "вступлю, если не надо платить",
    "вступлю позже",
    "зачем мне вступать?",
    "можно вступить?",
    "передумал вступать",
    "не сейчас",
)


@pytest.mark.parametrize("text", COMES)
async def test_a_clear_yes_to_an_invitation_is_one(text: str) -> None:
    assert isinstance(await understand(as_consent(text)), Consents)


@pytest.mark.parametrize("text", COMES_NOT_SURELY)
async def test_no_other_words_of_joining_are(text: str) -> None:
    assert not isinstance(await understand(as_consent(text)), Consents)


async def asked_to_found(here: Town) -> Posted:
    """What bob and cy are."""
    await here.says("ann", "/start_union Gardeners — plant trees @bob @cy")
    return here.network.messages[-1]


async def test_who_is_to_found_the_union_accepts_in_their_own_words() -> None:
    async with town() as here:
        invitation = await asked_to_found(here)
        await here.says("bob", "yes, I'd like to join", to=invitation)
        assert set(here.union.invited.values()) == {"Cy"}
        await here.says("cy", "хочу вступить", to=invitation)
        assert here.union.invited == {}


async def test_who_does_not_clearly_accept_is_asked_and_decides_by_a_button() -> None:
    async with town() as here:
        invitation = await asked_to_found(here)
        await here.says("bob", "yes, but only if it is free", to=invitation)
        await here.says("cy", "I don't want to join", to=invitation)
        assert here.told("do you accept the invitation?") == 2
        assert len(here.union.invited) == 2
        questions = [one for one in here.network.messages if "do you accept" in one.text]
        await here.presses("bob", "Accept", on=questions[0])
        await here.presses("cy", "Decline", on=questions[1])
        assert here.union.invited == {}
        assert [member.name for member in here.union.roster.values()] == ["Ann", "Bob"]


async def test_nobody_else_accepts_by_it_and_a_question_is_talk() -> None:
    async with town() as here:
        invitation = await asked_to_found(here)
        before = len(here.network.messages)
        await here.says("dee", "yes", to=invitation)
        await here.says("ann", "yes", to=invitation)
        await here.says("bob", "what is it about?", to=invitation)
        assert len(here.network.messages) == before
        assert len(here.union.invited) == 2


async def test_a_yes_to_what_somebody_else_was_asked_accepts_nothing() -> None:
    async with town() as here:
        await asked_to_found(here)
        await here.says("ann", "/propose Plant an oak")
        await here.says("ann", "/propose Plant an oak")
        [question] = [one for one in here.network.messages if "says the same" in one.text]
        await here.says("bob", "ok", to=question)
        assert len(here.union.invited) == 2


async def test_a_candidate_accepts_in_their_own_words_and_more_than_once() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/invite @dee")
        await here.says("dee", "yes, I'd like to join", to=here.card(1))
        assert here.union.open[1].candidate_accepted
        await here.says("dee", "yes please", to=here.card(1))
        assert here.union.open[1].remarks == ()


async def test_a_yes_to_what_an_objector_said_is_asked_about() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/invite @dee")
        await here.says("bob", "/object 1 Has she got time?")
        [objection] = [one for one in here.network.messages if "Bob objects to proposal 1" in one.text]
        await here.says("dee", "yes", to=objection)
        assert not here.union.open[1].candidate_accepted
        assert here.told("Dee, do you accept the invitation? You wrote: “yes”") == 1


async def test_a_condition_of_a_candidate_is_on_the_card_and_no_acceptance() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/invite @dee")
        await here.says("dee", "yes, if I may bring my dog", to=here.card(1))
        assert not here.union.open[1].candidate_accepted
        assert "Dee: “yes, if I may bring my dog”" in here.card(1).text
        await here.presses("dee", "Accept")
        assert here.union.open[1].candidate_accepted


async def test_the_invitation_in_private_is_answered_in_words_too() -> None:
    async with town() as here:
        await here.says("bob", "hello", private=True)
        await asked_to_found(here)
        [invitation] = [one for one in here.network.on(private_chat("bob")) if "Gardeners" in one.text]
        await here.says("bob", "да, хочу вступить", private=True, to=invitation)
        assert set(here.union.invited.values()) == {"Cy"}
        await here.says("dee", "hello", private=True)
        await here.says("ann", "/invite @dee")
        [invitation] = [one for one in here.network.on(private_chat("dee")) if "Gardeners" in one.text]
        await here.says("dee", "I would like to join, thank you", private=True, to=invitation)
        assert here.union.open[1].candidate_accepted
