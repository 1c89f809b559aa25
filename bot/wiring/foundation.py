"""What telling, hearing and waiting have in common: the unions, what carries out commands, what is kept beside the log."""

from dataclasses import dataclass
from typing import Self

from bot.chat.contacts import Contacts
from bot.inbox.rejected import RejectedCommands
from bot.inbox.watermark import Watermark
from bot.log.tables import Tables
from bot.log.troubles import Troubles
from bot.outbox.deliveries import Deliveries
from bot.union.executing import ExecuteUnion, deciding
from bot.union.gaps import Gaps
from bot.union.quotas import Quotas
from bot.union.read_models.needed import keep_what_is_needed
from bot.union.read_models.posted import Posted
from bot.union.read_models.reader import UnionReader
from bot.union.read_models.views import Views
from bot.wiring.executing import Executes, executes_of
from bot.wiring.world import World
from domain.union.decider import UNION


@dataclass(frozen=True, slots=True, kw_only=True)
class Foundation:
    world: World
    reader: UnionReader
    tables: Tables
    contacts: Contacts
    deliveries: Deliveries
    posted: Posted
    watermark: Watermark
    gaps: Gaps
    quotas: Quotas
    executes: Executes

    @classmethod
    def of(cls, world: World) -> Self:
        reader, tables = UnionReader(world.reader), Tables(world.notebook)
        keep_what_is_needed(tables, reader.tables)
        own_places = [homes.own_place() for homes in world.networks.homes.values()]
        watermark = Watermark(tables, world.clock, own_places=own_places)
        gaps, quotas = Gaps(watermark), Quotas(reader.tables)
        executes = executes_of(
            world.contexts,
            world.reader,
            clock=world.clock,
            rejected=RejectedCommands(tables),
            deciding={UNION.category: deciding(watermark, gaps, quotas)},
        )
        return cls(
            world=world,
            reader=reader,
            tables=tables,
            contacts=Contacts(tables, world.networks.known_as, world.networks.called),
            deliveries=Deliveries(tables, reader.tables.opening),
            posted=Posted(tables, reader.tables.opening),
            watermark=watermark,
            gaps=gaps,
            quotas=quotas,
            executes=executes,
        )

    @property
    def views(self) -> Views:
        return self.reader.views

    @property
    def troubles(self) -> Troubles:
        return self.reader.troubles

    @property
    def execute(self) -> ExecuteUnion:
        """The unions' commands."""
        return self.executes[UNION.category]
