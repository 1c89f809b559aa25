"""What strangers undertake, who are members of nothing that they attack."""

from adapters.nostr.addresses import npub
from adapters.nostr.channels import key_of
from tests.simulation.worlds.nostr import address, bot_channel, conversation
from tests.simulation.worlds.record import TALK, Act, Meaning
from tests.simulation.worlds.village import DAY, HOUR, MINUTE, Village
from tests.simulation.worlds.world import Script


def floods_the_group(village: Village) -> Script:
    """A stranger commands, complains and answers in other people's stead, faster than anybody could read."""
    yield 2 * DAY
    for _ in range(2):
        for number in range(60):
            for text in (
                f"/object {number % 9}",
                "/proposals",
                f"I am {village.anybody().name} and I consent",
            ):
                village.stranger.says(village.square, text, TALK)
        yield 3 * HOUR


def floods_a_key(village: Village) -> Script:
    """A stranger on Nostr: mentions and direct messages by the hundred."""
    yield 2 * DAY
    zed, choir = village.stranger, village.choir
    if zed.key is None or choir is None:
        return
    for number in range(60):
        zed.says(choir, f"consent {number % 9}", TALK)
        zed.says(conversation(choir, zed.key), f"object {number % 9} because", TALK)
    yield HOUR


def goes_by_their_name(village: Village) -> Script:
    """While the union is being founded, a stranger goes by the invited people's names; any account may."""
    account = village.stranger.phone
    if account is None:
        return
    yield HOUR + 3 * MINUTE
    for _ in range(8):
        for one in village.gardeners[1:]:
            account.name, account.username = one.name.lower(), None
            village.stranger.says(village.square, "hi all", TALK)
        yield MINUTE
    village.stranger.reads()
    account.name = "Zed"


def takes_over_a_username(village: Village) -> Script:
    """Pia's username becomes Zed's; whoever writes @pia still means Pia."""
    yield 20 * HOUR
    pia, zed = village.newcomers[0].phone, village.stranger.phone
    if pia is None or zed is None:
        return
    pia.username, zed.username = None, "pia"
    village.stranger.says(village.square, "hello again", TALK)
    yield 8 * HOUR
    village.anybody().says(
        village.square,
        "/invite @pia",
        Meaning(act=Act.PROPOSE, home=village.square, about=(pia.identity,)),
    )
    yield 5 * MINUTE
    for one in (*village.gardeners, village.stranger):
        one.reads()


def founds_unions_around_them(village: Village) -> Script:
    """A stranger founds unions and names gardeners as their founders, who never answer."""
    yield 2 * DAY
    zed, world = village.stranger, village.world
    if zed.phone is None:
        return
    for number in range(4):
        group = world.telegram.group(100 + number, zed.phone)
        names = " ".join(one.is_called("telegram") for one in village.gardeners)
        about = tuple(one.phone.identity for one in village.gardeners if one.phone)
        zed.says(
            group,
            f"/start_union Trap {number} — {names} {names}",
            Meaning(act=Act.FOUND, home=group, about=about),
        )
        yield MINUTE
        zed.reads()
    yield HOUR


def proposes_without_end(village: Village) -> Script:
    """A union of two puppets opens as many long proposals at one moment as it is let."""
    yield DAY
    world, zed = village.world, village.stranger
    if zed.phone is None or village.puppet.phone is None:
        return
    group = world.telegram.group(200, zed.phone, village.puppet.phone)
    village.puppet.says(group, "hello", TALK)
    yield MINUTE
    about = (village.puppet.phone.identity,)
    zed.says(
        group, "/start_union Heap — heap things up @max", Meaning(act=Act.FOUND, home=group, about=about)
    )
    yield MINUTE
    zed.reads()
    village.puppet.says(group, "/accept", Meaning(act=Act.JOIN))
    yield MINUTE
    for number in range(150):
        zed.says(
            group, f"/add_article {number} {'字' * 2400}", Meaning(act=Act.PROPOSE, home=group, clear=False)
        )
    yield MINUTE


def whispers_commands(village: Village) -> Script:
    """The villain's key says everything that might be mistaken for a singer's word."""
    yield DAY
    vic, choir = village.villain, village.choir
    if vic.key is None or choir is None:
        return
    for number in range(1, 8):
        for text in (f"consent {number}", "accept", "leave", f"link {npub(key_of(vic.key.identity) or '')}"):
            vic.says(choir, text, TALK)
            vic.says(conversation(choir, vic.key), text, TALK)
        vic.says(bot_channel(), f"I speak for {address(vic.key)}: consent {number}", TALK)
        yield 12 * HOUR


def forges_notes(village: Village) -> Script:
    """A relay shows what members never signed, and shows what they did before they have sent it, spoilt."""
    yield DAY
    world = village.world
    world.nostr.forging = True
    for _ in range(12):
        choir = village.choir
        if choir is not None:
            for one in village.singers:
                if one.key is not None:
                    for number in range(1, 6):
                        world.nostr.pretends(one.key, choir, f"consent {number}")
                    world.nostr.pretends(one.key, choir, "leave")
        yield 14 * HOUR
