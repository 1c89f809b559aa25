"""What a member proposes once in a while, by tapping and plain replies: nobody needs to type a command."""

import pytest

from tests.adapters.telegram.chats import Shown
from tests.simulation.on_telegram import Home, at_home


async def taps(here: Home, *labels: str) -> Shown:
    await here.says("Ann", "/menu")
    for label in labels:
        await here.presses("Ann", label)
    return here.group.from_bot[-1]


@pytest.mark.parametrize(
    ("label", "answers", "opened"),
    [
        ("Expel a member", ("Cy", "He sold the spades"), "Expel Cy"),
        ("Another name or purpose", ("Foresters — keep the woods",), "Foresters"),
        ("End the union", ("We have planted all we could",), "planted all"),
    ],
)
async def test_what_is_rare_is_on_a_page_of_its_own(
    label: str, answers: tuple[str, ...], opened: str
) -> None:
    async with at_home("Ann", "Bob", "Cy") as here:
        asked = await taps(here, "Propose…", "More…", label)
        for answer in answers:
            await here.says("Ann", answer, to=asked)
            asked = here.group.from_bot[-1]
        assert opened in here.card().text


async def test_an_article_is_repealed_by_tapping() -> None:
    async with at_home("Ann", "Bob") as here:
        await here.says("Ann", "/add_article We meet on Sundays")
        await here.presses("Bob", "Consent")
        asked = await taps(here, "Propose…", "More…", "Repeal an article")
        await here.presses("Ann", "We meet", on=asked)
        assert "Repeal article 1" in here.card(2).text


async def test_how_long_proposals_stay_open_is_chosen_by_tapping() -> None:
    async with at_home("Ann", "Bob") as here:
        asked = await taps(here, "Propose…", "More…", "How long proposals stay open")
        await here.says("Ann", "48h", to=asked)
        assert here.card().labels[:2] == ["Consent", "Object"]


async def test_what_cannot_be_done_here_is_not_offered() -> None:
    async with at_home("Ann", "Bob") as here:
        page = await taps(here, "Propose…", "More…")
        assert "Expel a member" not in page.labels
        assert "Repeal an article" not in page.labels


async def test_the_first_screen_stays_short() -> None:
    async with at_home("Ann", "Bob", "Cy") as here:
        page = await taps(here)
        assert len(page.keys) <= 5


async def test_who_is_proposed_stands_among_the_members_with_the_way_to_the_card() -> None:
    async with at_home("Ann", "Bob") as here:
        zoe = here.people["Zoe"] = here.server.user("Zoe", username="zoe")
        here.group.chat.members[zoe.id] = zoe
        await here.says("Zoe", "hello")
        await here.says("Ann", "/invite @zoe")
        await here.presses("Ann", here.group.from_bot[-1].labels[0])
        await here.says("Ann", "/members")
        shown = here.group.from_bot[-1]
        assert "Candidate: Zoe (proposal 1), has not answered yet" in shown.text
        assert f"/{here.card().id}" in shown.html
        await here.says("Zoe", "/accept")
        await here.says("Ann", "/members")
        assert "Candidate: Zoe (proposal 1), has accepted" in here.group.from_bot[-1].text
