"""Whoever is in a group can ask to be taken in, by a link that only its people see; nobody is flooded, nothing betrayed."""

from dataclasses import replace
from pathlib import Path

from adapters.sqlite.local import LocalDatabase
from bot.network.incoming import Said
from domain.union.changes import AdmitMember
from tests.adapters.telegram.bot_api import BotApi, Place, Shown, User
from tests.simulation.network import ABILITIES
from tests.simulation.process import Nursery, bot_on
from tests.simulation.town import SQUARE, Town, identity, town


async def says_link(group: Place, who: User) -> str:
    """What a stranger's command is answered with leads to a private chat."""
    await group.says(who, "/propose Buy a mixer")
    refused = await group.sees(lambda message: "I want to join" in message.labels)
    key = refused.key("I want to join")
    assert key is not None
    assert key.url is not None
    return key.url.partition("start=")[2]


async def test_a_stranger_asks_in_private_and_a_member_proposes_them_with_one_tap(
    tmp_path: Path, nursery: Nursery
) -> None:
    async with BotApi(privacy=True) as telegram, bot_on(telegram, tmp_path, nursery=nursery):
        ann, zoe = telegram.user("Ann"), telegram.user("Zoe", username="zoe77")
        group, private = telegram.group("Bakery", ann, zoe, supergroup=True), telegram.private(zoe)
        await group.says(ann, "/start_union Bakery — Bread for the street")
        await group.sees("Bakery is founded.")
        link = await says_link(group, zoe)
        await private.says(zoe, f"/start {link}")
        asked = await private.sees("Shall I tell them that you want to join?")
        assert "Bread for the street" in asked.text
        await private.says(zoe, "I bake at night", to=asked)
        told = await group.sees("Zoe would like to join.")
        assert "“I bake at night”" in told.text
        await private.sees("The members of Bakery know now that you want to join.")
        await private.says(zoe, f"/start {link}")
        await private.sees("You have asked Bakery already.")
        await group.presses(ann, "Propose Zoe", on=told)
        card = await group.sees("Proposal 1: Admit Zoe")
        invitation = await private.sees("You are invited to join Bakery.")
        await private.presses(zoe, "Accept", on=invitation)
        await group.sees("Welcome, Zoe! You are a member of Bakery.", after=card)


async def test_to_who_is_not_in_the_group_a_union_does_not_exist(tmp_path: Path, nursery: Nursery) -> None:
    async with BotApi(privacy=True) as telegram, bot_on(telegram, tmp_path, nursery=nursery):
        ann, zoe, mallory = telegram.user("Ann"), telegram.user("Zoe"), telegram.user("Mallory")
        group = telegram.group("Bakery", ann, zoe, supergroup=True)
        await group.says(ann, "/start_union Bakery — Bread for the street")
        await group.sees("Bakery is founded.")
        link = await says_link(group, zoe)
        outside = telegram.private(mallory)
        answers = [await answer(outside, mallory, f"/start {payload}") for payload in forged(link)]
        answers.append(await answer(outside, mallory, f"/start {link}"))  # handed on by somebody
        assert set(answers) == {await answer(outside, mallory, "/start")}
        tried = [await answer(outside, mallory, f"/ask_to_join {payload} hi") for payload in forged(link)]
        tried.append(await answer(outside, mallory, f"/ask_to_join {link} hi"))
        assert set(tried) == {await answer(outside, mallory, "/ask_to_join")}
        assert "Bakery" not in "".join((*answers, *tried))
        assert not [message for message in group.from_bot if "Mallory" in message.text]


def forged(link: str) -> list[str]:
    """With another code, without one, of a union that is not there, and of nothing at all."""
    return [f"{link[:-4]}AAAA", link[:27], f"join-{'A' * 22}-AAAA-AAAA-AAAA-AAAA", "join"]


async def answer(private: Place, who: User, text: str) -> str:
    known = set(map(id, private.from_bot))

    def is_new(message: Shown) -> bool:
        return id(message) not in known

    await private.says(who, text)
    return (await private.sees(is_new)).text


async def test_who_closes_requests_ends_them_and_the_links_that_were_shown(
    tmp_path: Path, nursery: Nursery
) -> None:
    async with BotApi(privacy=True) as telegram, bot_on(telegram, tmp_path, nursery=nursery):
        ann, zoe = telegram.user("Ann"), telegram.user("Zoe")
        group, private = telegram.group("Bakery", ann, zoe, supergroup=True), telegram.private(zoe)
        await group.says(ann, "/start_union Bakery — Bread for the street")
        await group.sees("Bakery is founded.")
        link = await says_link(group, zoe)
        await group.says(ann, "/requests off")
        closed = await group.sees("Ann has closed requests")
        assert await answer(private, zoe, f"/start {link}") == await answer(private, zoe, "/start")
        await group.says(zoe, "/propose Buy a mixer")
        refused = await group.sees("Only members of Bakery", after=closed)
        assert refused.labels == []
        await group.says(ann, "/requests on")
        await group.sees("Ann has opened requests")
        assert "Bakery" not in await answer(private, zoe, f"/start {link}")


async def test_a_flood_of_strangers_is_three_messages_a_day_and_a_list() -> None:
    async with town("ann", "bob") as here:
        for n in range(8):
            await here.says(f"eve{n}", "/ask_to_join Hello")
        assert here.told("would like to join") == 3
        await here.waits(hours=24)
        await here.says("zoe", "/ask_to_join")
        assert here.told("would like to join") == 4
        await here.says("ann", "/requests")
        listed = here.network.messages[-1]
        assert all(f"Eve{n}" in listed.text for n in range(8))


async def test_who_asks_again_is_told_when_they_can() -> None:
    async with town("ann", "bob") as here:
        await here.says("zoe", "/ask_to_join")
        for _ in range(3):
            await here.says("zoe", "/ask_to_join Please")
            await here.restarts()
        assert here.told("Zoe would like to join.") == 1
        await here.waits(days=7)
        await here.says("zoe", "/ask_to_join Please")
        assert here.told("Zoe would like to join.") == 2


async def test_who_was_expelled_stands_in_the_list_alone_and_says_so() -> None:
    async with town("ann", "bob", "mallory") as here:
        await here.says("ann", "/expel @mallory Steals")
        await here.says("bob", "/consent 1")
        await here.presses("bob", "I consent")
        assert 3 not in here.union.roster
        await here.says("mallory", "/ask_to_join I am sorry")
        assert here.told("Mallory would like to join.") == 0
        await here.says("ann", "/requests")
        listed = here.network.messages[-1].text
        assert "Mallory" in listed
        assert "This account was expelled once." in listed


async def test_a_request_that_could_not_be_told_is_told_later_and_once() -> None:
    async with town("ann", "bob", file=LocalDatabase.in_memory()) as here:
        here.network.closed.add(SQUARE)
        await here.says("zoe", "/ask_to_join")
        await here.restarts()
        assert here.told("Zoe would like to join.") == 0
        await here.lets_the_bot_in()
        await here.restarts()
        assert here.told("Zoe would like to join.") == 1


class Square(Town):
    """Where everybody sees all, and an account costs nothing."""

    abilities = replace(ABILITIES, is_open=True)


async def test_where_an_account_costs_nothing_a_request_stands_in_the_list_alone() -> None:
    async with town("ann", "bob", kind=Square) as here:
        await here.says("zoe", "/ask_to_join")
        assert here.told("would like to join") == 0
        assert here.told("The members of Gardeners know now") == 1
        await here.says("bob", "/requests")
        assert "Zoe" in here.network.messages[-1].text


async def test_a_name_that_looks_like_a_members_is_said_to_do_so() -> None:
    async with town("ann", "bob") as here:
        zoe = here.writes("zoe", "/ask_to_join")
        here.pending[-1] = called(zoe, "Воb")
        await here.says("carl", "hello")
        assert "is written so that it can be taken for Bob" in here.network.messages[-1].text


async def test_only_members_propose_and_only_who_is_meant() -> None:
    async with town("ann", "bob") as here:
        await here.says("zoe", "/ask_to_join")
        told = here.network.messages[-1]
        await here.presses("zoe", "Propose Zoe", on=told)
        assert here.union.open == {}
        await here.says("ann", "/requests off")
        await here.says("ann", "/requests on")
        await here.says("eve", "/ask_to_join")
        await here.presses("bob", "Propose Zoe", on=told)
        assert here.network.answers[-1].startswith("That request waits no longer.")
        assert here.union.open == {}
        await here.presses("bob", "Propose Eve")
        change = here.union.open[1].change
        assert isinstance(change, AdmitMember)
        assert change.candidate.identity == identity("eve")


def called(said: Said, name: str) -> Said:
    return replace(said, author=replace(said.author, name=name))
