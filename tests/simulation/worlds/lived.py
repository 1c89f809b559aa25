"""Eight days of a seed's world, and as many more as it takes for all that was begun to end."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.chat.understanding.lexicon import both
from tests.simulation.worlds import hostile, misfortunes, trials, village
from tests.simulation.worlds.record import History
from tests.simulation.worlds.world import world

DAYS = timedelta(days=8)
AFTERWARDS = timedelta(days=16)


@dataclass(frozen=True, slots=True)
class Life:
    seed: int
    undertaken: tuple[str, ...]
    history: History
    began: datetime


def prepare() -> None:
    """What is loaded once in a process: a world in which it is still to be loaded would be another one."""
    both()


def lived(seed: int) -> Life:
    prepare()
    with world(seed) as here:
        began, there = here.clock.now(), village.settle_in(here)
        village.begin(there)
        misfortunes.befall(there)
        trials.begin(there)
        hostile.undertake(there)
        here.lives(DAYS)
        here.rests(AFTERWARDS)
        return Life(seed, tuple(there.undertaken), here.history, began)
