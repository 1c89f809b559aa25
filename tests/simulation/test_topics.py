"""A union with a topic of its own, in a group that has them: all about it stands there, until it cannot any more."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from tests.adapters.telegram.bot_api import Place
from tests.simulation.on_telegram import Home, at_home


@asynccontextmanager
async def in_a_forum() -> AsyncIterator[Home]:
    """The bot may keep topics there."""
    async with at_home("Ann", "Bob") as here:
        here.group.chat.is_forum = True
        await here.group.bot_becomes("administrator", keeps_topics=True)
        await here.settles()
        yield here


async def opened(here: Home) -> Place:
    await here.says("Ann", "/topic on")
    return here.group.topic_of("Gardeners")


def texts(place: Place) -> list[str]:
    return [each.text for each in place.from_bot if each.text]


async def test_all_about_the_union_stands_in_its_topic() -> None:
    async with in_a_forum() as here:
        topic = await opened(here)
        assert "its own topic: Gardeners" in texts(here.group)[-1]
        assert texts(topic) == ["Ann has given the union this topic. All I post about it stands here."]
        here.group, general = topic, here.group
        before = len(general.from_bot)
        await here.says("Ann", "/propose Plant an oak")
        await here.presses("Bob", "Consent", on=here.card())
        assert "Carried" in here.last("oak").text
        assert len(general.from_bot) == before


async def test_what_is_open_moves_along_and_its_old_card_says_so() -> None:
    async with in_a_forum() as here:
        await here.says("Ann", "/propose Plant an oak")
        old = here.card()
        topic = await opened(here)
        assert "The union has moved" in old.text
        assert old.labels == []
        here.group = topic
        await here.presses("Bob", "Consent", on=here.card())
        assert "Carried" in here.last("oak").text


async def test_who_answers_the_old_card_in_words_is_heard() -> None:
    async with in_a_forum() as here:
        await here.says("Ann", "/propose Plant an oak")
        old, general = here.card(), here.group
        here.group = await opened(here)
        await here.says("Bob", "no, it is too large", to=old, at=general)
        assert "too large" in here.card().text


async def test_who_speaks_elsewhere_in_the_group_is_told_where() -> None:
    async with in_a_forum() as here:
        await opened(here)
        await here.says("Bob", "/propose Plant an oak")
        assert texts(here.group)[-1] == "Gardeners decides in a topic of this group: please write there."


async def test_where_there_are_no_topics_or_no_right_to_them_it_says_what_it_takes() -> None:
    async with at_home("Ann", "Bob") as here:
        await here.says("Ann", "/topic on")
        assert "It takes a group that has topics" in texts(here.group)[-1]
        here.group.chat.is_forum = True
        await here.says("Ann", "/topic on")
        assert "It takes a group that has topics" in texts(here.group)[-1]


async def test_the_menu_offers_it_where_there_may_be_topics() -> None:
    async with in_a_forum() as here:
        await here.says("Ann", "/menu")
        await here.presses("Ann", "Settings…")
        await here.presses("Ann", "Its own topic")
        await here.presses("Ann", "Yes, its own topic")
        assert texts(here.group.topic_of("Gardeners"))


async def test_a_member_brings_it_back() -> None:
    async with in_a_forum() as here:
        topic = await opened(here)
        await here.says("Bob", "/topic off", at=topic)
        assert "Bob has brought the union back" in texts(here.group)[-1]
        await here.says("Ann", "/propose Plant an oak")
        assert "oak" in here.card().text


async def test_who_is_no_member_opens_none() -> None:
    async with in_a_forum() as here:
        zoe = here.people["Zoe"] = here.server.user("Zoe")
        here.group.chat.members[zoe.id] = zoe
        await here.says("Zoe", "/topic on")
        assert here.server.calls("createForumTopic") == []


async def test_a_closed_topic_brings_it_back_once() -> None:
    async with in_a_forum() as here:
        topic = await opened(here)
        await here.says("Ann", "/propose Plant an oak", at=topic)
        await topic.is_closed()
        await here.settles()
        assert_is_back(here)


async def test_without_the_right_it_is_back() -> None:
    async with in_a_forum() as here:
        topic = await opened(here)
        await here.says("Ann", "/propose Plant an oak", at=topic)
        await here.group.bot_becomes("administrator")
        await here.settles()
        assert_is_back(here)


async def test_a_deleted_topic_is_found_out_and_nothing_is_lost() -> None:
    async with in_a_forum() as here:
        topic = await opened(here)
        topic.is_deleted()
        await here.says("Ann", "/propose Plant an oak", at=here.private("Ann"))
        await here.settles()
        assert_is_back(here)


def assert_is_back(here: Home) -> None:
    told = [each for each in texts(here.group) if "I can no longer use the topic of Gardeners" in each]
    assert len(told) == 1
    assert "oak" in here.card().text
    assert here.card().labels


async def test_it_can_have_another_topic_then() -> None:
    async with in_a_forum() as here:
        first = await opened(here)
        await first.is_closed()
        await here.settles()
        second = await opened(here)
        assert second.topic != first.topic
        await here.says("Bob", "/propose Plant an oak", at=second)
        assert any("oak" in each for each in texts(second))


async def test_a_topic_that_people_opened_themselves_is_theirs() -> None:
    async with at_home("Ann", "Bob", founded=False) as here:
        topic = await here.group.opens_topic("Garden")
        await here.group.bot_becomes("administrator", keeps_topics=True)
        here.group = topic
        await here.founds("Ann", "Bob")
        await here.says("Ann", "/topic off")
        assert "no topic of its own" in texts(here.group)[-1]
