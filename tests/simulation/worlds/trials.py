"""What happens at the worst moment: just before a deadline, between two steps, while the bot is dying or away."""

from collections.abc import Callable, Generator
from datetime import timedelta

from tests.simulation.worlds.people import Person
from tests.simulation.worlds.record import TALK, Act, Meaning
from tests.simulation.worlds.telegram import ALWAYS, SELDOM
from tests.simulation.worlds.village import DAY, HOUR, MINUTE, Village
from tests.simulation.worlds.world import Script


def begin(village: Village) -> None:
    """Each now and then, at times of its own."""
    world, chance = village.world, village.world.chance
    for trial, times in TRIALS:
        for _ in range(times):
            world.begin(trial(village), after=DAY + timedelta(minutes=chance.randrange(5 * 1440)))


def speaks_at_the_last_moment(village: Village) -> Script:
    """Somebody objects just before a deadline, at it, or just after."""
    seconds = village.world.chance.choice((-40, -5, -1, 0, 0, 0, 1))
    number = yield from waits_for_a_deadline(village, timedelta(seconds=seconds))
    objects(village, village.anybody(), number, "in the last moment")


def is_slow_to_arrive(village: Village) -> Script:
    """Somebody objects in time, and Telegram has it for the bot only after the deadline, and after what others say."""
    number = yield from waits_for_a_deadline(village, timedelta(seconds=-2))
    one, other = village.world.chance.sample(village.gardeners, 2)
    village.world.telegram.is_slow = ALWAYS
    objects(village, one, number, "I said so in time")
    village.world.telegram.is_slow = SELDOM
    yield timedelta(seconds=4)
    bulbs = village.world.chance.randrange(10_000)
    if number and village.square in other.homes:
        other.says(
            village.square, f"/propose Buy {bulbs} bulbs", Meaning(act=Act.PROPOSE, home=village.square)
        )


def speaks_when_it_will_be_moved(village: Village) -> Script:
    """Somebody is silent and leaves the group in the last minute, and another objects in the second it would end."""
    number = yield from waits_for_a_deadline(village, timedelta(seconds=-30))
    one, other = village.world.chance.sample(village.gardeners, 2)
    silent = one.stances.get((village.square, number or 0)) is None
    if number is None or one.phone is None or not silent:
        return
    village.world.telegram.goes(village.square, one.phone)
    yield timedelta(seconds=30)
    objects(village, other, number, "at the last second")
    yield HOUR
    village.world.telegram.enters(village.square, one.phone)


def loses_patience(village: Village) -> Script:
    """Somebody asks for everything at once, and then objects; sometimes the bot does not survive it."""
    number = yield from waits_for_a_deadline(village, timedelta(seconds=-8))
    one = village.anybody()
    if number and village.square in one.homes:
        for _ in range(34):
            one.says(village.square, "/proposals", TALK)
        objects(village, one, number, "I said so all along")
        if village.world.chance.random() < 0.4:
            village.world.bot_is_killed(within=400)


def is_not_heard_in_time(village: Village) -> Script:
    """Somebody objects in time, while the bot does not listen for a few minutes."""
    world = village.world
    number = yield from waits_for_a_deadline(village, -3 * MINUTE)
    if number is None:
        return
    is_the_bot = world.chance.random() < 0.5
    if is_the_bot:
        world.bot_goes_down()
    else:
        world.network_goes_down(world.telegram)
    yield 2 * MINUTE
    objects(village, village.anybody(), number, "while nobody listens")
    yield 5 * MINUTE
    if is_the_bot:
        world.bot_comes_up()
    else:
        world.network_comes_back(world.telegram)


def is_put_out_over_a_deadline(village: Village) -> Script:
    number = yield from waits_for_a_deadline(village, -20 * MINUTE)
    if number is not None and village.square not in village.world.telegram.closed:
        village.world.bot_is_put_out(village.square)
        yield 3 * HOUR
        village.world.bot_is_let_in(village.square)


def is_away_for_an_hour(village: Village) -> Script:
    """While something is open."""
    number = yield from waits_for_a_deadline(village, -5 * HOUR)
    if number is not None:
        village.world.bot_goes_down()
        yield timedelta(minutes=village.world.chance.randrange(40, 90))
        village.world.bot_comes_up()


def sleeps_over_a_deadline(village: Village) -> Script:
    """The machine sleeps, for seconds or for longer than anybody tolerates; meanwhile somebody objects."""
    number = yield from waits_for_a_deadline(village, timedelta(seconds=-90))
    if number is not None:
        village.world.bot_stands_still()
        yield timedelta(seconds=60)
        objects(village, village.anybody(), number, "while it sleeps")
        yield timedelta(seconds=village.world.chance.choice((15, 45, 400, 2000)))
        village.world.bot_goes_on()


def dies_at_a_deadline(village: Village) -> Script:
    number = yield from waits_for_a_deadline(village, timedelta(seconds=-1))
    if number is not None:
        village.world.bot_is_killed(within=400)


def speaks_to_the_dying(village: Village) -> Script:
    """What somebody says is the last that this process hears."""
    world, one = village.world, village.anybody()
    due = world.next_deadline(village.square)
    if due is not None and world.chance.random() < 0.6:
        objects(village, one, due[1], "before it is too late")
    elif village.square in one.homes:
        bulbs = world.chance.randrange(10_000)
        one.says(village.square, f"/propose Buy {bulbs} bulbs", Meaning(act=Act.PROPOSE, home=village.square))
    world.bot_is_killed(within=120)
    yield MINUTE


def sings_to_the_dying(village: Village) -> Script:
    choir, singer = village.choir, village.singers[0]
    if choir is not None:
        bulbs = village.world.chance.randrange(10_000)
        singer.says(choir, f"/propose Sing song {bulbs}", Meaning(act=Act.PROPOSE, home=choir))
        yield timedelta(seconds=2)
        village.world.bot_is_killed(within=150)
    yield MINUTE


def believes_a_liar(village: Village) -> Script:
    """The relay that tells the truth is away for two days, and the other says that it has what it has not."""
    honest, moody = village.world.nostr.relays.values()
    before, moody.moods = moody.moods, 0.5
    honest.goes_down()
    choir, singer = village.choir, village.singers[0]
    if choir is not None:
        singer.says(choir, "/propose Sing in the dark", Meaning(act=Act.PROPOSE, home=choir))
    yield 2 * DAY
    honest.down, moody.moods = False, before


def edits_what_was_said(village: Village) -> Script:
    """Long after, when the process that heard it is no more: what was said stays what it was."""
    world, one = village.world, village.anybody()
    said = one.says(village.square, "see you tomorrow", TALK)
    yield MINUTE
    world.bot_is_killed(within=20)
    number = yield from waits_for_a_deadline(village, -2 * HOUR)
    if said is not None and number and one.phone is not None:
        world.telegram.edits(one.phone, said, f"/object {number} all of a sudden")


def is_unsure(village: Village) -> Script:
    """Somebody's reply may be a no, and they never say which."""
    number = yield from waits_for_a_deadline(village, -6 * HOUR)
    one = village.anybody()
    one.reads()
    card = one.cards.get((village.square, number or 0))
    if card is not None and one.stances.get((village.square, number or 0)) is None:
        one.stances[village.square, number or 0] = Act.TALK
        one.says(village.square, "I'm not sure about this", TALK, to=card)


def accuses(village: Village) -> Script:
    """The villain, in the hope that nobody speaks up."""
    vic, victim = village.villain, village.anybody()
    about = (victim.phone.identity,) if victim.phone else ()
    meaning = Meaning(act=Act.PROPOSE, home=village.square, about=about)
    vic.says(village.square, f"/expel {victim.is_called('telegram')} never waters", meaning)
    for _ in range(2):
        yield 2 * MINUTE
        vic.reads()


def rewrites_the_rules(village: Village) -> Script:
    """Two at once, each in their own words."""
    world = village.world
    one, other = village.gardeners[0], village.gardeners[1]
    meaning = Meaning(act=Act.PROPOSE, home=village.square)
    one.says(village.square, f"/add_article Water plot {world.chance.randrange(10_000)} daily", meaning)
    yield 30 * HOUR
    for each in (one, other):
        text = f"/amend_article 1 Water plot {world.chance.randrange(10_000)} weekly"
        each.says(village.square, text, meaning)
        yield HOUR


def is_out_of_the_group(village: Village) -> Script:
    telegram, one = village.world.telegram, village.gardeners[-1]
    if one.phone is not None:
        telegram.goes(village.square, one.phone)
        yield 40 * HOUR
        telegram.enters(village.square, one.phone)


def objects(village: Village, one: Person, number: int | None, reason: str) -> None:
    if number and village.square in one.homes:
        meaning = Meaning(act=Act.OBJECT, home=village.square, number=number)
        one.says(village.square, f"/object {number} {reason}", meaning)
        one.stances[village.square, number] = Act.OBJECT


def waits_for_a_deadline(village: Village, apart: timedelta) -> Generator[timedelta, None, int | None]:
    """Nobody knows the second; it happens by chance, which knows everything. Whose deadline it is."""
    due = village.world.next_deadline(village.square)
    if due is None:
        return None
    at, number = due
    yield max(MINUTE, at + apart - village.world.clock.now().replace(microsecond=0))
    return number


TRIALS: tuple[tuple[Callable[[Village], Script], int], ...] = (
    (speaks_at_the_last_moment, 3),
    (is_slow_to_arrive, 2),
    (speaks_when_it_will_be_moved, 2),
    (loses_patience, 2),
    (is_not_heard_in_time, 2),
    (is_put_out_over_a_deadline, 1),
    (is_away_for_an_hour, 1),
    (sleeps_over_a_deadline, 1),
    (dies_at_a_deadline, 2),
    (speaks_to_the_dying, 3),
    (sings_to_the_dying, 1),
    (believes_a_liar, 1),
    (edits_what_was_said, 1),
    (is_unsure, 2),
    (accuses, 1),
    (rewrites_the_rules, 1),
    (is_out_of_the_group, 1),
)
"""How often in eight days."""
