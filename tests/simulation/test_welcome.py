"""Who becomes a member is told on one screen what they have come into, in private where that can be."""

from tests.simulation.town import Town, private_chat, town


async def admits_zoe(here: Town) -> str:
    """What she is welcomed with."""
    await here.says("zoe", "hello", private=True)
    await here.says("ann", "/add_article Water daily")
    await here.says("bob", "/consent 1")
    await here.says("ann", "/propose 3d: Buy a tractor")
    await here.says("ann", "/invite @zoe")
    await here.says("zoe", "/accept")
    await here.says("bob", "/consent 3")
    return [message.text for message in here.network.on(private_chat("zoe"))][-1]


async def test_a_new_member_learns_what_it_is_for_how_it_decides_and_what_they_have_no_voice_in() -> None:
    async with town("ann", "bob") as here:
        told = await admits_zoe(here)
        assert told.startswith("Welcome to Gardeners!\n“plant trees”")
        assert "what nobody objects to within 24 h is decided" in told
        assert "you have no voice in them:\nProposal 2: “Buy a tractor”" in told
        assert told.endswith("Our regulation has one article: /regulation")
        assert here.told("What the union is for and how it decides: /welcome") == 1


async def test_it_fits_one_screen_whatever_is_open_and_leads_on_by_a_button() -> None:
    async with town("ann", "bob") as here:
        for who in ("ann", "bob"):
            for n in range(4):
                await here.says(who, f"/propose {n}{who} {'x' * 900}")
        await here.says("zoe", "hello", private=True)
        await here.says("ann", "/invite @zoe")
        await here.says("zoe", "/accept")
        await here.says("bob", f"/consent {here.union.opened}")
        told = list(here.network.on(private_chat("zoe")))[-1]
        assert "And 3 more: /proposals" in told.text
        assert len(told.text) < 1200
        await here.presses("zoe", "What I can do here", on=told)
        assert "nothing waits for you" in here.network.messages[-1].text


async def test_any_member_reads_it_again_and_strangers_do_not() -> None:
    async with town("ann", "bob") as here:
        await here.says("bob", "/welcome")
        assert here.told("Welcome to Gardeners!") == 1
        assert "no voice" not in here.network.messages[-1].text
        await here.says("zoe", "/welcome")
        assert here.told("Welcome to Gardeners!") == 1
