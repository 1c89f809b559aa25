"""A member's own page, and what of private unions members see in a browser, for as long as they are members."""

from uuid import UUID

from bot.union.actions import page_link
from tests.http.reading_pages import Browser, browser
from tests.http.test_pages_leak_nothing import PATHS
from tests.simulation.town import Town, town


async def as_member(here: Town, name: str) -> Browser:
    someone = await browser(here)
    await someone.is_signed_in(name)
    return someone


async def test_it_tells_what_waits_and_where_one_belongs() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        bob = await as_member(here, "bob")
        told = await bob.sees("/me")
        assert "Waiting for you Gardeners · Proposal 1: “Plant an oak” You can object" in told
        assert "Your unions Gardeners plant trees" in told
        assert f'href="{bob.union}/proposals/1"' in await bob.reads("/me")
        await here.says("bob", "/object 1 It takes the light")
        assert "Nothing is waiting for you." in await bob.sees("/me")
        ann = await as_member(here, "ann")
        assert "It takes the light" in await ann.sees("/me")


async def test_it_tells_what_one_follows() -> None:
    async with town("ann", "bob") as here:
        await here.says("bob", "/subscribe Gardeners outcomes", private=True)
        bob = await as_member(here, "bob")
        assert "1. Gardeners: decisions" in await bob.sees("/me")
        assert "write /subscribe to the bot" in await (await as_member(here, "ann")).sees("/me")


async def test_who_belongs_nowhere_is_told_what_to_do() -> None:
    async with town("ann", "bob") as here:
        told = await (await as_member(here, "eve")).sees("/me", Accept_Language="ru")
        assert "Вы пока не участник союза" in told
        assert "Gardeners" not in told


async def test_a_private_union_is_shown_to_its_members() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/add_article Water by turns.")
        await here.says("bob", "/consent 1")
        await here.says("ann", "/propose Plant an oak")
        bob = await as_member(here, "bob")
        assert "Water by turns." in await bob.sees(bob.union)
        assert "Plant an oak" in await bob.sees(f"{bob.union}/proposals/2")
        assert "town:" not in await bob.reads(bob.union)
        live = await bob.asks(f"/v1{bob.union}/events")
        assert (live.status, live.headers["cache-control"][:7]) == (200, "private")
        assert "Gardeners" not in await bob.sees("/")


async def test_who_left_or_was_never_in_sees_nothing_of_it() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        bob, eve = await as_member(here, "bob"), await as_member(here, "eve")
        await here.says("bob", "/leave")
        await here.presses("bob", "Leave")
        for someone in (bob, eve):
            for path in PATHS:
                if path.startswith("UNION"):
                    assert (await someone.asks(path.replace("UNION", someone.union))).status == 404, path
            assert (await someone.asks(f"/v1{someone.union}")).status == 404
            assert "Gardeners" not in await someone.sees("/me")


async def test_the_app_is_led_to_a_page_or_to_ones_own() -> None:
    union = UUID(int=7)
    async with town("ann", "bob") as here:
        someone = await browser(here)
        for start, place in (
            (page_link(union, 3), f"/unions/{union}/proposals/3"),
            (page_link(union), f"/unions/{union}"),
            ("https:--evil", "/me"),
            ("page-" + "A" * 22 + "-1000000", "/me"),
        ):
            assert (await someone.asks(f"/at/{start}")).headers["location"] == place
