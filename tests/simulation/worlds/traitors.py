"""What members undertake against each other, and who has power over a phone, a group or a relay."""

from dataclasses import replace
from datetime import timedelta

from domain.people import Identity
from tests.simulation.worlds.networks import Account
from tests.simulation.worlds.people import Person
from tests.simulation.worlds.record import TALK, Act, Meaning, Shown
from tests.simulation.worlds.telegram import private_chat
from tests.simulation.worlds.village import DAY, HOUR, MINUTE, Village
from tests.simulation.worlds.wordings import is_question
from tests.simulation.worlds.world import Script


def quotes_a_code(village: Village) -> Script:
    """The villain asks for a code that links a victim's account, and has the victim repeat it."""
    yield 3 * DAY
    vic, victim = village.villain, village.anybody()
    if vic.phone is None or victim.phone is None:
        return
    meaning = Meaning(act=Act.LINK, home=village.square, about=(victim.phone.identity,))
    vic.says(private_chat(vic.phone), "/start", TALK)
    vic.says(private_chat(vic.phone), f"/link {victim.phone.identity}", meaning)
    yield MINUTE
    code = vic.code_told()
    if code is not None:
        victim.says(village.square, f"Vic asks what {code} means?", TALK)
        victim.says(private_chat(victim.phone), code, TALK)
        yield MINUTE
        victim.reads()


def brings_a_puppet(village: Village) -> Script:
    """A second account of the villain's is admitted by silence, and is then the second voice against a victim."""
    yield 9 * HOUR
    vic, puppet = village.villain, village.puppet
    if vic.phone is None or puppet.phone is None:
        return
    puppet.says(village.square, "hello, I am new", TALK)
    puppet.says(private_chat(puppet.phone), "/start", TALK)
    yield MINUTE
    about = (puppet.phone.identity,)
    vic.says(village.square, "/invite @max", Meaning(act=Act.PROPOSE, home=village.square, about=about))
    yield MINUTE
    vic.reads()
    yield HOUR
    puppet.says(village.square, "/accept", Meaning(act=Act.JOIN))
    puppet.homes.append(village.square)
    yield 2 * DAY
    victim = village.gardeners[-1]
    yield from accuses(village, vic, victim)
    _consents_to_everything(puppet)
    yield from accuses(village, puppet, victim)
    _consents_to_everything(vic)


def accuses(village: Village, accuser: Person, victim: Person) -> Script:
    about = (victim.phone.identity,) if victim.phone else ()
    meaning = Meaning(act=Act.PROPOSE, home=village.square, about=about)
    accuser.says(village.square, f"/expel {victim.is_called('telegram')} never waters", meaning)
    yield 2 * MINUTE
    accuser.reads()
    yield 2 * MINUTE


def _consents_to_everything(one: Person) -> None:
    one.reads()
    for (home, number), card in list(one.cards.items()):
        if one.can_answer(card):
            one.taps(Meaning(act=Act.CONSENT, home=home, number=number), card)


def holds_notes_back(village: Village) -> Script:
    """A relay keeps a singer's consent until the singer has thought better of it."""
    yield 2 * DAY
    singer, world, choir = village.singers[1], village.world, village.choir
    if choir is None or singer.key is None:
        return
    village.singers[0].says(choir, "/propose Sing on the roof", Meaning(act=Act.PROPOSE, home=choir))
    yield 5 * MINUTE
    singer.reads()
    card = next((card for card in reversed(singer.cards.values()) if "roof" in card.text), None)
    number = card.first.card if card else None
    if card is None or number is None:
        return
    world.nostr.held[singer.key.identity] = world.clock.now() + 6 * HOUR
    singer.stances[choir, number] = Act.CONSENT
    singer.says(choir, "consent", Meaning(act=Act.CONSENT, home=choir, number=number, clear=False), to=card)
    del world.nostr.held[singer.key.identity]
    yield HOUR
    singer.says(choir, "object: the roof leaks", Meaning(act=Act.OBJECT, home=choir, number=number), to=card)


def has_somebody_removed(village: Village) -> Script:
    """An administrator of the group removes a member, and the villain proposes what that member would object to."""
    yield 3 * DAY
    victim, telegram = village.gardeners[-1], village.world.telegram
    if victim.phone is None:
        return
    telegram.goes(village.square, victim.phone)
    meaning = Meaning(act=Act.PROPOSE, home=village.square)
    village.villain.says(village.square, "/propose Sell the plot by the river", meaning)
    yield 2 * DAY
    telegram.enters(village.square, victim.phone)


def presses_what_is_not_theirs(village: Village) -> Script:
    """The stranger and the villain press every button that they see of a question to somebody else.

    The buttons of a card, or of a reminder of it, are whoever's presses them.
    """
    yield 12 * HOUR
    world = village.world
    for _ in range(60):
        for one in (village.stranger, village.villain):
            for shown in world.history.shown[-4:]:
                if is_question(shown) and not one.is_meant(shown):
                    _presses_everything(one, shown)
        yield timedelta(minutes=world.chance.randrange(1, 240))


def _presses_everything(one: Person, shown: Shown) -> None:
    if one.phone is not None and one.phone.identity in shown.readers:
        for button in shown.buttons() if one.world.telegram.stands(shown) else ():
            one.world.telegram.presses(one.name, one.phone, shown, button.action, TALK)


INTERJECTIONS = (
    ("yes", Meaning(act=Act.CONSENT, clear=False)),
    ("ok", Meaning(act=Act.CONSENT, clear=False)),
    ("leave", Meaning(act=Act.EXPLAIN, clear=False)),
    ("It can wait", Meaning(act=Act.EXPLAIN, clear=False)),
)
"""At most they are the villain's own words on what is asked."""


def answers_for_others(village: Village) -> Script:
    """Replies to the questions that others were asked, and edits that turn talk into commands."""
    yield 12 * HOUR
    vic, world = village.villain, village.world
    if vic.phone is None:
        return
    for _ in range(50):
        for shown in world.history.shown[-3:]:
            if shown.channel == village.square and shown.first.card is None and not vic.is_meant(shown):
                text, meaning = world.chance.choice(INTERJECTIONS)
                if meaning.act is Act.CONSENT and "/accept" in shown.text:
                    meaning = replace(meaning, act=Act.JOIN)
                vic.says(village.square, text, meaning, to=shown)
        victim = village.anybody()
        said = victim.says(village.square, "see you", TALK)
        if said is not None and victim.phone is not None:
            world.telegram.edits(victim.phone, said, "/leave")
        yield timedelta(minutes=world.chance.randrange(5, 240))


def steals_a_phone(village: Village) -> Script:
    """Somebody else speaks from a gardener's phone; the others give the gardener a new one."""
    yield 2 * DAY
    victim, helper, vic = village.gardeners[-1], village.gardeners[0], village.villain
    old, pia = victim.phone, village.newcomers[1].phone
    if old is None or pia is None:
        return
    thief = Person(village.world, "Vic", temper=vic.temper, phone=old)
    victim.phone = new = village.world.telegram.join(_like(old, 77))
    village.world.telegram.enters(village.square, new)
    victim.says(village.square, "this is my new phone", TALK)
    yield MINUTE
    about = (old.identity, new.identity)
    meaning = Meaning(act=Act.PROPOSE, home=village.square, about=about)
    helper.says(village.square, f"/replace_identity {old.identity} {new.identity}", meaning)
    for _ in range(4):
        yield 5 * MINUTE
        helper.reads()
        victim.reads()
        thief.reads()
        for (home, number), card in list(thief.cards.items()):
            if thief.can_answer(card) and "eplace" in card.text:
                thief.types(Meaning(act=Act.OBJECT, home=home, number=number), card)
    thief.homes.append(village.square)
    yield MINUTE


def _like(account: Account, number: int) -> Account:
    return replace(account, identity=Identity(f"telegram:{500_000 + number}"), username=f"new{number}")
