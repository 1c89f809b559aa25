"""Who lives in a world, which unions they found, and what they undertake; chosen by the seed."""

from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import partial

from adapters.telegram.addresses import identity
from domain.people import Channel, network_of
from tests.simulation.worlds.networks import Account
from tests.simulation.worlds.nostr import address, bot_channel, conversation
from tests.simulation.worlds.people import HONEST, TIRED, Person, Temper
from tests.simulation.worlds.record import TALK, Act, Meaning
from tests.simulation.worlds.telegram import private_chat
from tests.simulation.worlds.world import NOSTR, Script, World

GARDENERS = ("Ann", "Bob", "Cy", "Dan", "Eva", "Fay", "Gus")
SINGERS = ("Kim", "Lea", "Moe", "Nat")
QUIET = Temper(speaks=0.15, begins=0, chats=0.05)
"""Of who has other things in mind."""

SKEWS = (timedelta(), timedelta(), timedelta(hours=-3), timedelta(hours=2))
"""Of honest people's clocks: always wrong by as much."""

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


@dataclass(eq=False)
class Village:
    """`garden` is a union on Telegram, `choir` one on Nostr once it is founded. `villain` is a gardener,
    `puppet` the villain's second phone, `stranger` no member of anything.
    """

    world: World
    square: Channel
    gardeners: list[Person]
    singers: list[Person]
    newcomers: list[Person]
    villain: Person
    puppet: Person
    stranger: Person
    undertaken: list[str] = field(default_factory=list)

    @property
    def everybody(self) -> list[Person]:
        return [*self.gardeners, *self.singers, *self.newcomers, self.villain, self.puppet, self.stranger]

    @property
    def choir(self) -> Channel | None:
        return next((home for one in self.singers for home in one.homes if network_of(home) == NOSTR), None)

    def anybody(self) -> Person:
        return self.world.chance.choice(self.gardeners)


def settle_in(world: World) -> Village:
    """Everybody has a phone; singers have keys, and some gardeners too."""
    chance = world.chance
    made: dict[str, int] = {}
    mood = partial(replace, objects=chance.choice((0.04, 0.2, 0.35)), speaks=chance.choice((0.25, 0.55)))

    def person(name: str, *, temper: Temper | None = None, phone: bool = True, key: bool = False) -> Person:
        number = made[name] = len(made) + 1
        one = Person(world, name, temper=temper or mood(TIRED if chance.random() < 0.35 else HONEST))
        if phone:
            one.phone = world.telegram.join(_phone(name, number, name))
        if key:
            one.key = world.nostr.newcomer(name, number)
            world.nostr.skews[one.key.identity] = chance.choice(SKEWS)
        return one

    gardeners = [person(name, key=chance.random() < 0.3) for name in GARDENERS[: chance.randrange(3, 8)]]
    singers = [person(name, phone=False, key=True) for name in SINGERS[: chance.randrange(3, 5)]]
    newcomers = [person(name, temper=HONEST) for name in ("Pia", "Roy")]
    villain = person("Vic", temper=QUIET, key=True)
    puppet = Person(world, "Vic", temper=QUIET, phone=world.telegram.join(_phone("Vic", 50, "Max")))
    stranger = person("Zed", temper=QUIET, key=True)
    village = Village(
        world=world,
        square=Channel(""),
        gardeners=gardeners,
        singers=singers,
        newcomers=newcomers,
        villain=villain,
        puppet=puppet,
        stranger=stranger,
    )
    phones = [one.phone for one in village.everybody if one.phone is not None]
    village.square = world.telegram.group(1, *phones)
    return village


def _phone(owner: str, number: int, name: str) -> Account:
    return Account(identity=identity(500_000 + number), owner=owner, name=name, username=name.lower())


def begin(village: Village) -> None:
    """The ordinary life of eight days."""
    world = village.world
    world.begin(founds_the_garden(village), after=HOUR)
    world.begin(founds_the_choir(village), after=HOUR)
    for person in village.everybody:
        if person not in (village.puppet, village.stranger):
            world.begin(person.lives(), after=3 * HOUR)
            world.begin(proposes(village, person), after=4 * HOUR)
    if world.chance.random() < 0.5:
        world.begin(grows(village), after=DAY)
    if world.chance.random() < 0.5:
        world.begin(links(village), after=DAY)
    if world.chance.random() < 0.4:
        world.begin(leaves(village), after=2 * DAY)


# --- what honest people undertake -----------------------------------------------------------


def founds_the_garden(village: Village) -> Script:
    founder, *others = [*village.gardeners, village.villain]
    for one in (founder, *others, *village.newcomers):
        one.says(village.square, "hello", TALK)
        yield MINUTE
    invited = [*others]
    names = " ".join(one.is_called("telegram") for one in invited)
    about = tuple(one.phone.identity for one in invited if one.phone)
    meaning = Meaning(act=Act.FOUND, home=village.square, about=about)
    founder.says(village.square, f"/start_union Gardeners — plant trees {names}", meaning)
    for one in (founder, *others):
        one.homes.append(village.square)
    yield 2 * MINUTE
    founder.reads()


def founds_the_choir(village: Village) -> Script:
    founder, *others = village.singers
    names = " ".join(one.is_called(NOSTR) for one in others)
    about = tuple(one.key.identity for one in others if one.key)
    meaning = Meaning(act=Act.FOUND, home=bot_channel(), about=about)
    founder.says(bot_channel(), f"start union Choir — sing together {names}", meaning)
    for _ in range(20):
        yield 2 * MINUTE
        founder.reads()
        home = next(
            (
                one.channel
                for one in village.world.history.shown
                if "Choir" in one.text and _is_home(one.channel)
            ),
            None,
        )
        if home is not None:
            for one in village.singers:
                one.homes.append(home)
            return


def _is_home(channel: Channel) -> bool:
    return network_of(channel) == NOSTR and "/" not in channel and channel != bot_channel()


def proposes(village: Village, person: Person) -> Script:
    """Now and then; always something else."""
    chance = village.world.chance
    while True:
        yield timedelta(minutes=chance.randrange(400, 3000))
        if person.homes and person.does(4 * person.temper.begins):
            home, number = chance.choice(person.homes), chance.randrange(10_000)
            what = chance.choice(
                (
                    f"/propose Buy {number} bulbs",
                    f"/propose Buy {number} bulbs",
                    f"/add_article Water plot {number} daily",
                    f"/amend_article 1 Water plot {number} weekly",
                    f"/repeal_article {chance.randrange(1, 3)}",
                    f"/rename Friends of plot {number} — plant and sing",
                )
            )
            person.says(home, what, Meaning(act=Act.PROPOSE, home=home))


def grows(village: Village) -> Script:
    """The garden invites newcomers."""
    for newcomer in village.newcomers:
        host = village.anybody()
        about = (newcomer.phone.identity,) if newcomer.phone else ()
        host.says(
            village.square,
            f"/invite @{newcomer.name.lower()}",
            Meaning(act=Act.PROPOSE, home=village.square, about=about),
        )
        newcomer.homes.append(village.square)
        yield 3 * MINUTE
        host.reads()
        yield timedelta(minutes=village.world.chance.randrange(600, 2000))


def links(village: Village) -> Script:
    """Somebody's phone and key become one voice: asked for on one side, proved and confirmed on the other."""
    linking = [one for one in village.gardeners if one.key is not None and one.phone is not None]
    for one in linking[:2]:
        assert one.key is not None
        assert one.phone is not None
        meaning = Meaning(act=Act.LINK, home=village.square, about=(one.key.identity, one.phone.identity))
        one.says(private_chat(one.phone), f"/link {address(one.key)}", meaning)
        yield 2 * MINUTE
        code = one.code_told()
        one.reads()
        if code:
            one.says(conversation(bot_channel(), one.key), f"link {code}", meaning)
            yield MINUTE
            one.reads()
        yield 20 * HOUR
        if one.does(0.3):
            meaning = Meaning(act=Act.UNLINK, home=village.square)
            one.says(private_chat(one.phone), "/unlink nostr", meaning)
            yield MINUTE
            one.reads()


def leaves(village: Village) -> Script:
    one = village.world.chance.choice(village.gardeners[1:])
    meaning = Meaning(act=Act.LEAVE, home=village.square)
    one.says(village.square, "/leave", meaning)
    yield 2 * MINUTE
    if one.does(0.6):
        one.reads()
