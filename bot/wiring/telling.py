"""How what happened is told, put together: from the log to what is owed, and from there to every channel."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.chat.unions import Unions
from bot.network.presence import Presence
from bot.outbox.outbox import Outbox
from bot.outbox.passing import Passing
from bot.outbox.sender import Sender
from bot.union.published.publications import Publications
from bot.union.read_models.forgotten import ForgottenPeople
from bot.union.read_models.log import UnionLog
from bot.union.read_models.memory import UnionMemory
from bot.union.read_models.places import UnionPlaces
from bot.union.site.reading import Reading
from bot.union.telling.answered import AnsweredHere
from bot.union.telling.copies import Copies
from bot.union.telling.digesting import Digesting
from bot.union.telling.followers import UnionsForFollowers
from bot.union.telling.messages import Messages
from bot.union.telling.notices import Notices
from bot.union.telling.notifier import Notifier
from bot.union.telling.one_by_one import OneByOne
from bot.union.telling.owing import Owing
from bot.union.telling.redrawing import Redrawing
from bot.union.telling.reminding import Reminding
from bot.union.telling.requests import Requests
from bot.union.telling.subjects import KINDS
from bot.union.topics import Topics
from bot.union.upkeep.digests import Digests
from bot.upkeep import Surroundings, Upkeep
from bot.wiring.foundation import Foundation
from domain.people import Channel


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
    topics: Topics
    presence: Presence
    unions: Unions
    upkeeps: Sequence[Upkeep]


def telling(known: Foundation) -> Telling:
    world, clock, reader = known.world, known.world.clock, known.reader
    outbox = Outbox(reader.database, [*KINDS, *(kind for one in world.contexts for kind in one.owes)])
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
        period=world.period,
        networks=world.networks,
        site_url=world.site_url,
    )
    unions = UnionsForFollowers(
        views=known.views,
        publications=Publications(reader.database),
        log=copies.log,
        copies=copies,
        one_by_one=one_by_one,
        reading=Reading(world.reader),
        clock=clock,
    )
    upkeeps = _upkeeps(known, outbox, unions)
    of_others = {kind: rendering for one in upkeeps for kind, rendering in one.renderings.items()}
    sender = Sender(
        outbox=outbox,
        renderings={**dict.fromkeys(KINDS, messages), **of_others},
        networks=world.networks,
        places=UnionPlaces(known.views, known.watermark, world.networks.homes, clock),
        deliveries=known.deliveries,
        troubles=known.troubles,
        emptied=notifier.note_how_far_all_was_told,
        passing=passing,
        gave_up=lambda channel: _give_up(channel, upkeeps),
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
        topics=_topics(known, outbox),
        presence=presence,
        unions=unions,
        upkeeps=upkeeps,
    )


def _give_up(channel: Channel, upkeeps: Sequence[Upkeep]) -> None:
    for one in upkeeps:
        one.gave_up(channel)


def _upkeeps(known: Foundation, outbox: Outbox, unions: Unions) -> Sequence[Upkeep]:
    """Of the contexts that have any."""
    world = known.world
    return [
        context.upkeep(
            Surroundings(
                log=world.reader,
                execute=known.executes[context.decider.category],
                tables=known.tables,
                unions=unions,
                contacts=known.contacts,
                networks=world.networks,
                languages=world.languages,
                clock=world.clock,
                owe=outbox.owe,
                deliver=world.deliver,
                secret_for=world.secret_for,
            )
        )
        for context in world.contexts
        if context.upkeep is not None
    ]


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


def _topics(known: Foundation, outbox: Outbox) -> Topics:
    return Topics(
        tables=known.tables,
        networks=known.world.networks,
        watermark=known.watermark,
        views=known.views,
        execute=known.execute,
        languages=known.world.languages,
        outbox=outbox,
        clock=known.world.clock,
        troubles=known.troubles,
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
