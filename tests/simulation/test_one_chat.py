"""One chat is one union's: the first that came keeps it, whatever others decide meanwhile."""

from datetime import timedelta
from uuid import UUID, uuid4

from bot.union.executing import union_stream
from bot.union.read_models.views import View, shown
from domain.people import Channel
from domain.union.changes import BindChannel, Change, DissolveUnion, UnbindChannel
from domain.union.commands import GiveConsent, OpenProposal
from tests.simulation.test_apart import Narrow
from tests.simulation.town import DAY, SQUARE, Town, found, identity, town

PARK, MEADOW = Channel("town:park"), Channel("town:meadow")


async def decides(here: Town, view: View, change: Change, *members: str) -> None:
    """At once, all consenting."""
    proposer, *others = members
    at = here.clock.now()
    opened = await here.bot.execute(
        view.union_id,
        OpenProposal(change=change, period=DAY, by=identity(proposer), at=at),
        command_id=f"propose:{uuid4()}",
    )
    number = max([*view_numbers(opened.state), 0])
    for member in others:
        await here.bot.execute(
            view.union_id,
            GiveConsent(number=number, by=identity(member), at=at),
            command_id=f"consent:{number}:{member}",
        )
    await here.waits(minutes=1)


def view_numbers(union: object) -> list[int]:
    return [*getattr(union, "open", {}), *getattr(union, "settled", {})]


async def park_then_square(here: Town) -> tuple[View, View]:
    """Foresters of the park have decided to move into the square, where gardeners were founded meanwhile."""
    here.home = PARK
    await here.says("ann", "/start_union Foresters — plant forests @bob")
    await here.says("bob", "/accept")
    foresters = here.view
    here.home = SQUARE
    await found(here, "cy", "dee")
    gardeners = here.view
    here.passes(seconds=1)
    await decides(here, foresters, BindChannel(channel=SQUARE), "ann", "bob")
    return foresters, gardeners


async def test_a_chat_stays_with_the_union_that_was_there_first() -> None:
    async with town() as here:
        foresters, gardeners = await park_then_square(here)
        for _ in range(2):
            assert at(here, SQUARE) == gardeners.union_id
            await here.restarts()
        assert here.told("home to another union", where=PARK) == 1
        await here.says("cy", "/propose Plant an oak")
        await here.says("dee", "/object 1 It takes the light")
        assert "It takes the light" in here.card(1).text
        here.home = PARK
        await here.says("ann", "/propose Plant a forest")
        assert here.told("Plant a forest", where=PARK) == 1
        assert here.told("Plant a forest") == 0
        assert foresters.union_id != gardeners.union_id


async def test_who_waited_is_at_home_once_the_first_has_left() -> None:
    async with town() as here:
        foresters, gardeners = await park_then_square(here)
        await here.says("cy", "/propose Plant an oak")
        here.home = PARK
        await here.says("ann", "/propose Plant a forest")
        await decides(here, gardeners, DissolveUnion(reason="done"), "cy", "dee")
        assert here.told("dissolved") >= 1
        assert at(here, SQUARE) == foresters.union_id
        assert here.told("Plant a forest") == 1


async def test_who_comes_back_after_leaving_comes_last() -> None:
    async with town() as here:
        foresters, gardeners = await park_then_square(here)
        await decides(here, gardeners, BindChannel(channel=Channel("town:yard")), "cy", "dee")
        await decides(here, gardeners, UnbindChannel(channel=SQUARE), "cy", "dee")
        await decides(here, gardeners, BindChannel(channel=SQUARE), "cy", "dee")
        assert at(here, SQUARE) == foresters.union_id


async def test_a_quiet_union_of_one_gives_its_chat_up_to_whoever_founds_another() -> None:
    async with town("ann") as here:
        first = here.view.union_id
        await here.says("bob", "/start_union Others — plant oaks")
        assert here.told("is home to Gardeners already") == 1
        await here.waits(hours=7 * 24)
        await here.says("bob", "/start_union Others — plant oaks")
        assert at(here, SQUARE) != first
        await here.restarts()
        assert at(here, SQUARE) != first
        assert here.clock.now() - here.union.started.at < timedelta(minutes=5)


def at(here: Town, channel: Channel) -> UUID:
    row = here.bot.views.row_at(channel)
    assert row is not None
    return row.id


async def test_a_chat_that_moves_takes_all_its_unions_along_whatever_befalls_one() -> None:
    async with town() as here:
        _, gardeners = await park_then_square(here)
        here.store = Narrow(here.store, union_stream(gardeners.union_id))
        await here.restarts()
        await here.moves(MEADOW)
        assert [MEADOW in shown(view).channels for view in here.views] == [True, False]
        assert list(here.bot.troubles.standing) == [f"union {gardeners.union_id}, its move"]
