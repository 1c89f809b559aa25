"""How what members say is taken in, put together: the gate, the chat, and what is put off or failed."""

from bot.inbox.poisoned import Poisoned
from bot.inbox.put_off import LATE, PutOff
from bot.union.hearing.dispatcher import Dispatcher
from bot.union.hearing.gate import Gate
from bot.union.hearing.late import Late
from bot.union.upkeep.failures import Failures
from bot.union.upkeep.marks import Marks
from bot.wiring.chat import command_table, open_chat
from bot.wiring.foundation import Foundation
from bot.wiring.telling import Telling
from bot.wiring.waiting import Waiting


def hearing(known: Foundation, told: Telling, waits: Waiting, poisoned: Poisoned) -> Dispatcher:
    world, clock = known.world, known.world.clock
    put_off = PutOff(known.tables, known.watermark)
    table = command_table(world.languages, world.contexts)
    return Dispatcher(
        chat=open_chat(table, known, told),
        gate=Gate(
            table=table,
            views=known.views,
            deliveries=known.deliveries,
            put_off=put_off,
            networks=world.networks,
            clock=clock,
        ),
        put_off=put_off,
        late=Late(PutOff(known.tables, known.watermark, LATE), known.views),
        poisoned=poisoned,
        failures=Failures(views=known.views, execute=known.execute, clock=clock, troubles=known.troubles),
        contacts=known.contacts,
        deliveries=known.deliveries,
        watermark=known.watermark,
        interruptions=waits.interruptions,
        residents=waits.residents,
        marks=Marks(
            tables=known.tables,
            views=known.views,
            deliveries=known.deliveries,
            networks=world.networks,
            owe=told.outbox.owe,
        ),
        topics=told.topics,
        views=known.views,
        notifications=told.notifier.subscription,
        execute=known.execute,
        outbox=told.outbox,
        languages=world.languages,
        networks=world.networks,
        period=world.period,
        clock=clock,
        troubles=known.troubles,
    )
