"""Who left a union, or never joined it, is forgotten: nothing that the bot shows says who they were."""

from bot.union.read_models.forgotten import ForgottenPeople
from bot.union.site.reading import Reading
from tests.simulation.readers import reader_of
from tests.simulation.town import Town, found, private_chat, town


async def forgets(here: Town, name: str) -> None:
    await here.says(name, "/forget_me", private=True)
    await here.presses(name, "Forget me in Gardeners")


async def left(here: Town) -> None:
    """Cy was admitted by proposal 1, and left."""
    here.is_public = True
    await found(here, "ann", "bob")
    await here.says("ann", "/invite @cy")
    await here.says("bob", "/consent 1")
    await here.says("cy", "/accept 1", private=True)
    await here.says("cy", "/leave", private=True)
    await here.presses("cy", "Leave")


async def test_nothing_that_is_shown_names_who_is_forgotten() -> None:
    async with town() as here:
        await left(here)
        await forgets(here, "cy")
        before = len(here.network.messages)
        for line in ("/history", "/history full", "/proposal 1", "/members", "/union", "/decisions"):
            await here.says("ann", line)
        told = "\n".join(message.text for message in here.network.messages[before:])
        assert "Cy" not in told
        assert "town:cy" not in told
        assert "former member no. 3" in told


async def test_a_reader_of_the_site_learns_it_neither() -> None:
    async with town() as here:
        await left(here)
        await forgets(here, "cy")
        log = reader_of(here.store)  # built anew, from nothing but the log
        await log.subscription.catch_up()
        reading = Reading(log)
        union = await reading.union(here.view.union_id)
        assert union is not None
        told = [one.fields async for one in reading.events(union, after=-1)]
        told.append(reading.proposal(union, 1) or {})
        assert "Cy" not in repr(told)
        assert {"member": 3, "proposal": None} in [one.get("data") for one in told]


async def test_it_is_asked_first_and_in_private_alone() -> None:
    async with town() as here:
        await left(here)
        await here.says("cy", "/forget_me")
        await here.says("cy", "/forget_me", private=True)
        await here.presses("cy", "Not now")
        assert here.told("write that to me in private") == 1
        assert here.union.names[3] == "Cy"


async def test_whom_no_union_knows_is_told_so_and_a_member_to_leave_first() -> None:
    async with town("ann") as here:
        for name in ("zed", "ann"):
            await here.says(name, "/forget_me", private=True)
            assert here.told("has to /leave first", where=private_chat(name)) == 1


async def test_somebody_who_declined_is_forgotten_too() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/invite @dan")
        await here.says("dan", "/decline 1", private=True)
        await forgets(here, "dan")
        before = len(here.network.messages)
        await here.says("ann", "/history")
        assert "Dan" not in here.network.messages[before].text
        assert ForgottenPeople(here.bot.reader.database).of(here.view.union_id).told
