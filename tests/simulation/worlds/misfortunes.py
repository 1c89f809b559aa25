"""What befalls a world that nobody wants: outages, and people who are out of the group for a while."""

from datetime import timedelta

from tests.simulation.worlds.village import DAY, Village
from tests.simulation.worlds.world import Script


def befall(village: Village) -> None:
    village.world.begin(misfortunes(village), after=DAY)


def misfortunes(village: Village) -> Script:
    """The bot is down, a network is, the bot is put out of the group; somebody leaves the group for a while."""
    world, chance = village.world, village.world.chance
    for _ in range(chance.randrange(3)):
        yield timedelta(minutes=chance.randrange(60, 3000))
        length = timedelta(minutes=chance.choice((3, 9, 30, 200, 900)))
        misfortune = chance.randrange(4)
        network = chance.choice(world.networks)
        if misfortune == 0:
            world.bot_goes_down()
            yield length
            world.bot_comes_up()
        elif misfortune == 1:
            world.network_goes_down(network)
            yield length
            network.down = False
        elif misfortune == 2:
            world.bot_is_put_out(village.square)
            yield length
            world.bot_is_let_in(village.square)
        else:
            yield from wanders(village, length * 5)


def wanders(village: Village, length: timedelta) -> Script:
    telegram, one = village.world.telegram, village.anybody()
    if one.phone is not None:
        telegram.goes(village.square, one.phone)
        yield length
        telegram.enters(village.square, one.phone)
