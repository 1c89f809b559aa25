"""All attacks, each a script named for what it tries, and which of them a world has to bear."""

from collections.abc import Callable

from tests.simulation.worlds import intruders, traitors
from tests.simulation.worlds.village import Village
from tests.simulation.worlds.world import Script

Attack = Callable[[Village], Script]

ATTACKS: tuple[Attack, ...] = (
    intruders.floods_the_group,
    intruders.floods_a_key,
    traitors.quotes_a_code,
    intruders.goes_by_their_name,
    intruders.takes_over_a_username,
    traitors.brings_a_puppet,
    traitors.holds_notes_back,
    intruders.founds_unions_around_them,
    traitors.has_somebody_removed,
    traitors.presses_what_is_not_theirs,
    traitors.answers_for_others,
    traitors.steals_a_phone,
    intruders.proposes_without_end,
    intruders.whispers_commands,
    intruders.forges_notes,
)


def undertake(village: Village) -> None:
    """Three of them."""
    for attack in village.world.chance.sample(ATTACKS, 3):
        village.undertaken.append(attack.__name__)
        village.world.begin(attack(village))
