"""What is done in time though nobody says a word, put together: deadlines, and the silence that must not count."""

from dataclasses import dataclass

from bot.union.read_models.residents import Residents
from bot.union.upkeep.absences import Absences
from bot.union.upkeep.deadlines import Deadlines
from bot.union.upkeep.interruptions import Interruptions
from bot.union.upkeep.restoration import Restoration
from bot.wiring.foundation import Foundation
from bot.wiring.telling import Telling


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    deadlines: Deadlines
    interruptions: Interruptions
    restoration: Restoration
    residents: Residents


def waiting(known: Foundation, told: Telling) -> Waiting:
    world, clock = known.world, known.world.clock
    deadlines = Deadlines(
        views=known.views,
        execute=known.execute,
        watermark=known.watermark,
        absences=Absences(execute=known.execute, watermark=known.watermark, presence=told.presence),
        outbox=told.outbox,
        reminding=told.reminding,
        digests=told.digests,
        passing=told.passing,
        contacts=known.contacts,
        networks=world.networks.listened_to,
        clock=clock,
        troubles=known.troubles,
    )
    interruptions = Interruptions(
        views=known.views,
        last_recorded=known.reader.streams.last_recorded,
        gaps=known.gaps,
        execute=known.execute,
        watermark=known.watermark,
        clock=clock,
        troubles=known.troubles,
    )
    restoration = Restoration(
        networks=world.networks.listened_to,
        tables=known.tables,
        views=known.views,
        told=told.notifier.subscription,
        execute=known.execute,
        watermark=known.watermark,
        outbox=told.outbox,
        deliveries=known.deliveries,
        posted=known.posted,
        clock=clock,
        troubles=known.troubles,
    )
    residents = Residents(
        networks=world.networks,
        unions=known.reader.tables,
        tables=known.tables,
        clock=clock,
        is_busy=told.outbox.is_busy,
    )
    return Waiting(
        deadlines=deadlines, interruptions=interruptions, restoration=restoration, residents=residents
    )
