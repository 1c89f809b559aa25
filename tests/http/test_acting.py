"""A member says yes, no or something else on a proposal's page: it is said as anywhere, and answered there."""

import re
from collections.abc import AsyncIterator

import pytest

from bot.inbox.rates import A_PERSON
from bot.union.read_models.views import shown
from domain.people import Channel
from domain.union.members import MemberNumber
from domain.union.proposal import Objecting
from tests.http.asking import Answer
from tests.http.reading_pages import Browser, browser, seen
from tests.http.visiting import UNKNOWN
from tests.simulation.town import Town, found, identity, private_chat, town


@pytest.fixture
async def here() -> AsyncIterator[Town]:
    async with town("ann", "bob", "cy") as here:
        await here.says("ann", "/propose Plant an oak")
        yield here


async def page_of(here: Town, name: str) -> Browser:
    someone = await browser(here)
    await someone.is_signed_in(name)
    return someone


def told(answer: Answer) -> str:
    """What is answered, above all else."""
    page = answer.body.decode()
    found_there = re.search(r'<div id="told".*?</div>', page, re.DOTALL)
    assert found_there, page
    return seen(f"<body>{found_there[0]}")


async def stances(here: Town, number: int = 1) -> dict[int, str]:
    await here.looks()
    return {who: type(one).__name__ for who, one in here.union.open[number].stances.items()}


# --- what is said ----------------------------------------------------------------------------


async def test_a_consent_counts_and_is_answered(here: Town) -> None:
    bob = await page_of(here, "bob")
    assert "I consent" in await bob.sees(f"{bob.union}/proposals/1")
    answer = await bob.says(1, act="consent")
    assert answer.status == 200
    assert "Thank you" in told(answer)
    assert await stances(here) == {1: "Consent", 2: "Consent"}
    assert "Consented 2" in seen(answer.body.decode())
    assert "Take my consent back" in seen(answer.body.decode())


async def test_said_twice_it_is_one_event_and_the_second_answer_says_so(here: Town) -> None:
    bob = await page_of(here, "bob")
    await bob.says(1, act="consent")
    before = len(await here.kinds())
    assert "already" in told(await bob.says(1, act="consent"))
    assert len(await here.kinds()) == before


async def test_an_objection_is_recorded_with_its_reason(here: Town) -> None:
    bob = await page_of(here, "bob")
    answer = await bob.says(1, act="object", words="It takes the light:\r\n5 metres of it.\r\n")
    assert await stances(here) == {1: "Consent", 2: "Objecting"}
    stance = here.union.open[1].stances[MemberNumber(2)]
    assert isinstance(stance, Objecting)
    assert stance.reason == "It takes the light:\n5 metres of it."
    assert "It takes the light" in answer.body.decode()
    assert here.told("It takes the light") >= 1
    await bob.says(1, act="retract")
    assert await stances(here) == {1: "Consent"}


async def test_an_objection_counts_without_a_reason_and_is_asked_for_one(here: Town) -> None:
    bob = await page_of(here, "bob")
    assert "?" in told(await bob.says(1, act="object"))
    assert await stances(here) == {1: "Consent", 2: "Objecting"}


async def test_a_remark_is_a_remark_whatever_it_says(here: Town) -> None:
    bob = await page_of(here, "bob")
    assert "not an objection" in told(await bob.says(1, act="remark", words="No, I object to this"))
    assert await stances(here) == {1: "Consent"}
    assert "Remarked" in await here.kinds()


async def test_a_refusal_is_told_in_the_members_language(here: Town) -> None:
    await here.says("bob", "/language ru", private=True)
    bob = await page_of(here, "bob")
    answer = await bob.says(1, act="remark", words="x" * 501)
    assert "а помещается не больше 500" in told(answer)
    assert "Remarked" not in await here.kinds()


# --- which text it answers -------------------------------------------------------------------


async def test_a_consent_on_an_old_versions_page_never_counts_for_the_new_text(here: Town) -> None:
    bob = await page_of(here, "bob")
    await here.says("ann", "/revise 1 Plant two oaks")
    answer = await bob.says(1, act="consent", version="1")
    assert await stances(here) == {1: "Consent"}
    assert "text" in told(answer)
    assert "Plant two oaks" in seen(answer.body.decode())
    assert 'name="version" value="2"' in answer.body.decode()
    await bob.says(1, act="consent", version="2")
    assert await stances(here) == {1: "Consent", 2: "Consent"}


async def test_an_objection_to_an_old_version_is_one_carried_over(here: Town) -> None:
    bob = await page_of(here, "bob")
    await here.says("ann", "/revise 1 Plant two oaks")
    await bob.says(1, act="object", words="It takes the light", version="1")
    await here.looks()
    stance = here.union.open[1].stances[MemberNumber(2)]
    assert isinstance(stance, Objecting)
    assert stance.version == 1


async def test_what_is_decided_cannot_be_answered(here: Town) -> None:
    bob, cy = await page_of(here, "bob"), await page_of(here, "cy")
    await here.says("bob", "/consent 1")
    await here.says("cy", "/consent 1")
    assert 'name="act"' not in await cy.reads(f"{cy.union}/proposals/1")
    assert "has ended" in told(await bob.says(1, act="object", words="Too late"))


# --- what cannot be undone -------------------------------------------------------------------


async def test_what_hangs_on_one_consent_is_asked_once_more(here: Town) -> None:
    await here.says("ann", "/expel @cy because they cut the oak")
    bob = await page_of(here, "bob")
    asked = await bob.says(2, act="consent")
    assert await stances(here, 2) == {1: "Consent"}
    choices = re.findall(r'name="press" value="([^"]+)">([^<]+)<', asked.body.decode())
    assert [label for _, label in choices] == ["I consent", "Not now"]
    answer = await bob.says(2, press=choices[0][0])
    assert "Thank you" in told(answer)
    assert "MemberExpelled" in await here.kinds()


async def test_nobody_elses_question_is_answered(here: Town) -> None:
    await here.says("ann", "/expel @cy because they cut the oak")
    bob, cy = await page_of(here, "bob"), await page_of(here, "cy")
    asked = await bob.says(2, act="consent")
    [press, _] = re.findall(r'name="press" value="([^"]+)"', asked.body.decode())
    assert "nobody's answer" in told(await cy.says(2, press=press))
    assert await stances(here, 2) == {1: "Consent"}


# --- who may, and how ------------------------------------------------------------------------


async def test_nobody_is_written_to_on_a_page(here: Town) -> None:
    """Who speaks there is found where they were before."""
    await here.says("bob", "/whoami", private=True)
    for name in ("bob", "cy"):
        await (await page_of(here, name)).says(1, act="consent")
    contacts = here.bot.contacts
    assert contacts.private_channel(identity("bob")) == private_chat("bob")
    assert contacts.private_channel(identity("cy")) is None


@pytest.mark.parametrize("name", ["", "eve"])
async def test_a_stranger_says_nothing_there_and_is_told_nothing(here: Town, name: str) -> None:
    someone = await browser(here)
    if name:
        await someone.is_signed_in(name)
    before = len(await here.envelopes())
    answer = await someone.says(1, act="consent")
    assert answer.status == (404 if name else 403)
    assert b"Gardeners" not in answer.body
    form = {"version": "1", "act": "consent", "token": someone.form_token}
    of_none = await someone.sends(f"/unions/{UNKNOWN}/proposals/1", form)
    assert (of_none.status, of_none.headers, of_none.body) == (answer.status, answer.headers, answer.body)
    assert len(await here.envelopes()) == before


async def test_on_a_public_union_only_members_find_forms() -> None:
    async with town() as here:
        here.is_public = True
        await found(here, "ann", "bob")
        await here.says("ann", "/propose Plant an oak")
        eve, stranger = await page_of(here, "eve"), await browser(here)
        page = f"{eve.union}/proposals/1"
        assert 'name="act"' not in await eve.reads(page)
        assert (await eve.says(1, act="consent")).status == 403
        assert "Are you a member? Sign in to answer here." in await stranger.sees(page)
        assert 'name="act"' in await (await page_of(here, "bob")).reads(page)


async def test_who_left_says_nothing_more(here: Town) -> None:
    bob = await page_of(here, "bob")
    await here.says("bob", "/leave")
    await here.presses("bob", "Leave")
    assert (await bob.says(1, act="consent")).status == 404


@pytest.mark.parametrize(
    "form",
    [
        {"act": "leave"},
        {"act": ""},
        {"act": "consent", "version": "x"},
        {"act": "consent", "version": "0"},
        {"act": "consent", "version": "2"},
        {"press": "consent:AAAAAAAAAAAAAAAAAAAAAA:1"},
        {"press": "look:members"},
    ],
)
async def test_what_no_form_of_ours_says_does_nothing(here: Town, form: dict[str, str]) -> None:
    bob, before = await page_of(here, "bob"), len(await here.envelopes())
    assert (await bob.says(1, **form)).status == 422
    assert (await bob.says(99, act="consent")).status == 404
    assert len(await here.envelopes()) == before


@pytest.mark.parametrize("token", ["", "0" * 64])
async def test_a_form_of_somebody_elses_page_does_nothing(here: Town, token: str) -> None:
    bob = await page_of(here, "bob")
    assert (await bob.says(1, act="consent", token=token)).status == 403
    assert await stances(here) == {1: "Consent"}


async def test_who_is_faster_than_anybody_speaks_is_put_off_as_anywhere(here: Town) -> None:
    bob = await page_of(here, "bob")
    answers = [await bob.says(1, act="consent") for _ in range(A_PERSON + 1)]
    assert any("counts from this moment" in told(answer) for answer in answers[-2:])


async def test_it_is_said_in_the_union_whose_page_it_is(here: Town) -> None:
    """Whatever else its author belongs to."""
    bob, first = await page_of(here, "bob"), here.view.union_id
    page = f"/unions/{first}/proposals/1"
    here.home = Channel("town:elsewhere")
    await found(here, "bob", "dee")
    await here.says("bob", "/propose Sell the shed")
    form = {"version": "1", "act": "object", "words": "It takes the light", "token": bob.form_token}
    await bob.sends(page, form)
    await here.looks()
    assert [len(shown(view).open[1].stances) for view in here.views] == [2, 1]
