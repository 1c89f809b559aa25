"""How what happened is told, put together: from the log to what is owed, and from there to every channel."""

from dataclasses import dataclass

from bot.network.presence import Presence
from bot.outbox.outbox import Outbox
from bot.outbox.passing import Passing
from bot.outbox.sender import Sender
from bot.union.read_models.forgotten import ForgottenPeople
from bot.union.read_models.log import UnionLog
from bot.union.read_models.memory import UnionMemory
from bot.union.read_models.places import UnionPlaces
from bot.union.telling.answered import AnsweredHere
from bot.union.telling.copies import Copies
from bot.union.telling.digesting import Digesting
from bot.union.telling.messages import Messages
from bot.union.telling.notices import Notices
from bot.union.telling.notifier import Notifier
from bot.union.telling.one_by_one import OneByOne
from bot.union.telling.owing import Owing
from bot.union.telling.redrawing import Redrawing
from bot.union.telling.reminding import Reminding
from bot.union.telling.requests import Requests
from bot.union.telling.subjects import KINDS
from bot.union.upkeep.digests import Digests
from bot.wiring.foundation import Foundation


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    outbox: Outbox
    notifier: Notifier
    sender: Sender
    copies: Copies
    digests: Digests
    reminding: Reminding
    answered: AnsweredHere
    passing: Passing
    presence: Presence


def telling(known: Foundation) -> Telling:
    world, clock, reader = known.world, known.world.clock, known.reader
    outbox = Outbox(reader.database, KINDS)
    one_by_one = OneByOne(views=known.views, homes=world.networks.homes)
    answered, presence = AnsweredHere(), Presence(world.networks)
    passing = Passing(known.tables, world.networks, outbox.owe)
    notifier = _notifier(known, outbox, one_by_one)
    copies = _copies(known, outbox)
    digests = _digests(known, outbox)
    reminding = Reminding(posted=known.posted, clock=clock, owe=outbox.owe)
    notices = Notices(
        views=known.views,
        posted=known.posted,
        copies=copies,
        execute=known.execute,
        contacts=known.contacts,
        one_by_one=one_by_one,
        presence=presence,
        networks=world.networks,
        languages=world.languages,
        clock=clock,
        owe=outbox.owe,
    )
    messages = Messages(
        log=copies.log,
        answered=answered,
        views=known.views,
        posted=known.posted,
        copies=copies,
        notices=notices,
        redrawing=Redrawing(
            posted=known.posted, copies=copies, notices=notices, networks=world.networks, clock=clock
        ),
        reminding=reminding,
        requests=Requests(known.tables, world.new_code),
        digesting=Digesting(digests=digests, posted=known.posted, networks=world.networks, clock=clock),
        contacts=known.contacts,
        languages=world.languages,
        networks=world.networks,
    )
    sender = Sender(
        outbox=outbox,
        renderings=dict.fromkeys(KINDS, messages),
        networks=world.networks,
        places=UnionPlaces(known.views, known.watermark, world.networks.homes, clock),
        deliveries=known.deliveries,
        troubles=known.troubles,
        emptied=notifier.note_how_far_all_was_told,
        passing=passing,
    )
    return Telling(
        outbox=outbox,
        notifier=notifier,
        sender=sender,
        copies=copies,
        digests=digests,
        reminding=reminding,
        answered=answered,
        passing=passing,
        presence=presence,
    )


def _notifier(known: Foundation, outbox: Outbox, one_by_one: OneByOne) -> Notifier:
    owing = Owing(
        views=known.views,
        deliveries=known.deliveries,
        posted=known.posted,
        contacts=known.contacts,
        quotas=known.quotas,
        one_by_one=one_by_one,
        homes=known.world.networks.homes.keys(),
    )
    return Notifier(reader=known.reader, owing=owing, outbox=outbox, deliveries=known.deliveries)


def _copies(known: Foundation, outbox: Outbox) -> Copies:
    reader = known.reader
    return Copies(
        posted=known.posted,
        networks=known.world.networks,
        languages=known.world.languages,
        log=UnionLog(store=reader.store, codec=reader.codec, people=ForgottenPeople(reader.database)),
        memory=UnionMemory(reader.database),
        clock=known.world.clock,
        owe=outbox.owe,
    )


def _digests(known: Foundation, outbox: Outbox) -> Digests:
    return Digests(
        views=known.views,
        database=known.reader.database,
        tables=known.tables,
        languages=known.world.languages,
        owe=outbox.owe,
        clock=known.world.clock,
        troubles=known.troubles,
    )
