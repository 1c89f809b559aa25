"""What a union has decided can be asked of it, page by page, by whoever may see it."""

import json
from dataclasses import replace

import pytest

from bot.network.incoming import MessageId, Pressed
from bot.network.markup import link
from domain.people import Channel
from tests.simulation.town import NETWORK, SQUARE, Town, author, found, private_chat, town


async def decide(here: Town, *texts: str) -> None:
    """A sole founder's word is enough."""
    for text in texts:
        await here.says("ann", f"/propose {text}")


def numbered(*numbers: int) -> list[str]:
    return [f"Plant tree {number}" for number in numbers]


async def test_a_page_is_turned_in_its_place_by_anybody() -> None:
    async with town("ann") as here:
        await decide(here, *numbered(*range(1, 19)))
        await here.says("ann", "/decisions")
        shown = here.network.messages[-1]
        assert "Plant tree 18" in shown.text
        assert "Plant tree 10" not in shown.text
        await here.presses("zoe", "Older")
        assert here.network.messages[-1] is shown
        assert "Plant tree 10" in shown.text
        await here.presses("ann", "Older")
        assert ["Plant tree 2" in shown.text, "Plant tree 1" in shown.text] == [True, True]
        assert "Older" not in shown.labels
        await here.presses("ann", "Newer")
        assert "Plant tree 10" in shown.text


async def test_a_page_of_a_search_leads_to_the_next_of_the_same_search() -> None:
    async with town("ann") as here:
        await decide(here, *numbered(*range(1, 11)), "Repair the roof", *numbered(*range(12, 14)))
        await here.says("ann", "/decisions where are trees planted?")
        shown = here.network.messages[-1]
        await here.presses("ann", "Older")
        assert "Plant tree 1”" in shown.text
        assert "roof" not in shown.text


async def test_where_messages_have_addresses_each_decision_leads_to_its_card() -> None:
    async with town() as here:
        here.link = lambda _, message: f"https://town/{message}"
        await here.restarts()
        await found(here, "ann", "bob")
        await here.says("ann", "/propose Plant an oak")
        await here.presses("bob", "Consent")
        await here.says("ann", "/decisions")
        shown = here.network.messages[-1]
        assert link(f"https://town/{here.card(1).id}", "Proposal 1: “Plant an oak”") in shown.now.text
        assert shown.labels == []
        await here.says("bob", "/decisions", private=True)
        assert f"https://town/{here.card(1).id}" in here.network.messages[-1].now.text


async def test_a_stranger_is_shown_nothing_by_any_button() -> None:
    async with town("ann") as here:
        await decide(here, *numbered(*range(1, 19)))
        await here.says("ann", "/decisions")
        older = here.taps("ann", "Older")
        here.pending.clear()
        forged = Pressed(
            id="forged",
            channel=private_chat("zoe"),
            private=True,
            author=author("zoe"),
            at=here.clock.now(),
            message=MessageId("m1"),
            action=older.action,
        )
        await here.bot.hear(forged)
        await here.waits(minutes=1)
        assert not any("Plant tree" in message.text for message in here.network.on(private_chat("zoe")))
        assert "You are not in any union yet." in here.network.answers[-1]


async def test_a_forged_button_does_nothing_but_look() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        for line in (
            "leave",
            "object 1",
            "consent 1",
            "nonsense",
            "",
            "proposal",
            "proposal 99",
            "decisions page 0",
        ):
            await here.bot.hear(pressed("ann", line, here, SQUARE))
            await here.waits(seconds=1)
        assert [*here.union.roster] == [1, 2]
        assert (
            here.network.answers.count("This button no longer means anything. /proposals shows what is open.")
            == 5
        )
        assert await here.kinds() == [
            "UnionStarted",
            "FoundingInvitationAccepted",
            "ProposalOpened",
            "NoticePublished",
        ]


async def test_what_somebody_said_is_found_by_their_name_also_after_they_left() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.says("bob", "/object 1 Too much shade")
        await here.says("bob", "/leave")
        await here.presses("bob", "Leave")
        await here.says("ann", "/history bob")
        told = here.network.messages[-1].text
        assert "Bob objected to proposal 1 (“Plant an oak”): “Too much shade”" in told
        assert "Ann" not in told


async def test_what_was_said_of_an_earlier_text_is_told_of_that_text() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.says("bob", "/object 1 oaks fall")
        await here.says("ann", "/revise 1 Plant an elm")
        await here.says("bob", "/consent 1")
        await here.says("ann", "/history")
        past = here.network.messages[-1].text
        assert "Bob objected to proposal 1 (“Plant an oak”): “oaks fall”" in past
        assert "proposal 1 (“Plant an oak”) got a new text (version 2): “Plant an elm”" in past
        assert "proposal 1 (“Plant an elm”). Carried: everybody consented." in past


async def test_the_past_is_turned_to_its_beginning() -> None:
    async with town("ann") as here:
        await decide(here, *numbered(*range(1, 12)))
        for command in ("/history", "/history full"):
            await here.says("ann", command)
            shown, lines = here.network.messages[-1], list[str]()
            while "Older" in shown.labels:
                lines = [*shown.text.splitlines()[2:], *lines]
                await here.presses("ann", "Older")
            assert "Ann founded Gardeners" in shown.text
            opened = [line for line in (*shown.text.splitlines(), *lines) if "Ann proposed" in line]
            assert [line.partition("tree ")[2] for line in opened] == [f"{n}”" for n in range(1, 12)]


async def test_of_a_number_that_is_an_articles_too_the_proposal_is_meant_and_the_article_a_tap_away() -> None:
    async with town("ann") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.says("ann", "/add_article Water the oak")
        await here.says("ann", "/history 1")
        assert "about proposal 1" in here.network.messages[-1].text
        await here.presses("ann", "Article 1")
        assert "about article 1" in here.network.messages[-1].text
        assert "Water the oak" in here.network.messages[-1].text
        await here.says("ann", "/add_article Prune the oak")
        await here.says("ann", "/add_article Paint the oak")
        await here.says("ann", "/history 3")
        assert "Prune the oak" in here.network.messages[-1].text


async def test_the_past_of_a_union_is_built_anew_from_its_log() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/add_article Water the oak")
        await here.presses("bob", "Consent")
        asked = ("/history", "/history article 1", "/decisions oak")
        before = [await answer(here, command) for command in asked]
        await here.restarts()  # without what stood beside the log
        assert [await answer(here, command) for command in asked] == before


async def answer(here: Town, command: str) -> str:
    await here.says("ann", command)
    return here.network.messages[-1].text


async def test_the_whole_history_goes_to_a_member_alone() -> None:
    async with town("ann", "bob") as here:
        await with_files(here)
        await here.says("ann", "/propose Plant an oak")
        await here.says("ann", "/export")
        assert "write to me in private" in here.network.messages[-1].text
        await here.says("ann", "hello", private=True)
        await here.says("ann", "/export")
        (sent,) = (message.first for message in here.network.messages if message.first.file)
        assert sent.channel == private_chat("ann")
        assert sent.file is not None
        told = (await sent.file.content()).decode()
        assert [*map(kind_of, told.splitlines())] == await here.kinds()
        assert "Plant an oak" in told
        assert "town:ann" not in told


async def test_nobody_else_is_given_it() -> None:
    async with town("ann", "bob") as here:
        await with_files(here)
        await here.says("zoe", "hello", private=True)
        await here.says("zoe", "/export", private=True)
        await here.says("zoe", "/export")
        await here.says("bob", "/leave")
        await here.presses("bob", "Leave")
        await here.says("bob", "/export")
        assert not any(message.first.file for message in here.network.messages)


async def test_where_no_file_can_be_sent_a_member_is_told_how_to_get_it() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/export", private=True)
        assert f"python -m bot export {here.view.union_id}" in here.network.messages[-1].text


async def with_files(here: Town) -> None:
    here.abilities = replace(here.abilities, files=True)
    await here.restarts()


def kind_of(line: str) -> str:
    return str(json.loads(line)["type"])


async def test_in_private_what_waits_in_all_unions_of_somebody_is_told() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        here.home = Channel(f"{SQUARE}/elsewhere")
        await found(here, "cy", "bob")
        await here.says("cy", "/propose Sail south")
        await here.says("bob", "/open", private=True)
        told = [message for message in here.network.on(private_chat("bob")) if "waits" in message.text]
        assert ["Plant an oak" in message.text for message in told] == [True, False]
        assert ["Sail south" in message.text for message in told] == [False, True]
        assert [message.labels for message in told] == [[], []]
        await here.says("ann", "/open", private=True)
        assert "nothing waits for you" in here.network.messages[-1].text
        assert "Sail south" not in here.network.messages[-1].text


LOOKS = (
    "decisions",
    "decisions oak",
    "history",
    "history full",
    "history 1",
    "history ann",
    "regulation 1",
    "compare 1",
    "members",
    "proposals",
    "union",
    "proposal 1",
    "open",
    "export",
)


@pytest.mark.parametrize("line", LOOKS)
async def test_to_a_stranger_elsewhere_a_union_is_as_if_it_were_not(line: str) -> None:
    async with town("ann", "bob") as here:
        await with_files(here)
        await here.says("zoe", "hello", private=True)
        nothing = await shown_elsewhere(here, line)
        await here.says("ann", "/add_article Water the oak")
        await here.presses("bob", "Consent")
        await here.says("ann", "/propose Plant an oak")
        assert await shown_elsewhere(here, line) == nothing
        assert not any("oak" in one or "Gardeners" in one for one in nothing)


async def shown_elsewhere(here: Town, line: str) -> list[str]:
    """What somebody is shown who types it, or presses it on a forged button, in private and in a chat of their own."""
    before, answers = len(here.network.messages), len(here.network.answers)
    home, here.home = here.home, Channel(f"{NETWORK}:elsewhere")
    await here.says("zoe", f"/{line}", private=True)
    await here.says("zoe", f"/{line}")
    for channel in (here.home, private_chat("zoe")):
        await here.bot.hear(pressed("zoe", line, here, channel))
    await here.waits(seconds=1)
    here.home = home
    return [message.text for message in here.network.messages[before:]] + here.network.answers[answers:]


def pressed(name: str, line: str, here: Town, channel: Channel) -> Pressed:
    return Pressed(
        id=f"pressed {line} {channel} {len(here.network.answers)}",
        channel=channel,
        private=channel == private_chat(name),
        author=author(name),
        at=here.clock.now(),
        message=MessageId("m1"),
        action=f"look:{line}",
    )
