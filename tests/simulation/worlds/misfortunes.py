"""What befalls a world that nobody wants: outages, kills, power cuts, a full disk, networks that are moody, and
people who are out of the group for a while.
"""

from collections.abc import Callable
from datetime import timedelta

from tests.simulation.worlds.nostr import URLS
from tests.simulation.worlds.village import DAY, Village
from tests.simulation.worlds.world import Script

LENGTHS = (3, 9, 30, 200, 900)
"""Minutes."""


def befall(village: Village) -> None:
    world, chance = village.world, village.world.chance
    world.telegram.api.moods = chance.choice((0, 0.02, 0.08))
    world.nostr.relays[URLS[1]].moods = chance.choice((0, 0.05, 0.3))
    if world.shared is not None:
        world.shared.moods = chance.choice((0.02, 0.1))
    world.begin(misfortunes(village), after=DAY)
    world.begin(strikes(village), after=timedelta(hours=2))


def misfortunes(village: Village) -> Script:
    """One after another, and never more than a union can bear."""
    chance = village.world.chance
    for _ in range(chance.randrange(3)):
        yield timedelta(minutes=chance.randrange(60, 3000))
        yield from chance.choice(MISFORTUNES)(village, timedelta(minutes=chance.choice(LENGTHS)))


def strikes(village: Village) -> Script:
    """The process is killed, or the power is cut, at any moment; and it is started again."""
    world, chance = village.world, village.world.chance
    for _ in range(chance.randrange(4)):
        yield timedelta(minutes=chance.randrange(10, 3000))
        chance.choice((world.bot_is_killed, world.power_is_cut))()


def bot_is_down(village: Village, length: timedelta) -> Script:
    village.world.bot_goes_down()
    yield length
    village.world.bot_comes_up()


def bot_stands_still(village: Village, length: timedelta) -> Script:
    village.world.bot_stands_still()
    yield length
    village.world.bot_goes_on()


def a_network_is_down(village: Village, length: timedelta) -> Script:
    world = village.world
    network = world.chance.choice(world.networks)
    world.network_goes_down(network)
    yield length
    world.network_comes_back(network)


def bot_is_put_out(village: Village, length: timedelta) -> Script:
    village.world.bot_is_put_out(village.square)
    yield length
    village.world.bot_is_let_in(village.square)


def disk_is_full(village: Village, length: timedelta) -> Script:
    village.world.disk_is_full(full=True)
    yield length
    village.world.disk_is_full(full=False)


def wanders(village: Village, length: timedelta) -> Script:
    telegram, one = village.world.telegram, village.anybody()
    if one.phone is not None:
        telegram.goes(village.square, one.phone)
        yield length * 5
        telegram.enters(village.square, one.phone)


MISFORTUNES: tuple[Callable[[Village, timedelta], Script], ...] = (
    bot_is_down,
    bot_stands_still,
    a_network_is_down,
    bot_is_put_out,
    disk_is_full,
    wanders,
)
