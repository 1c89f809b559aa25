"""A topic that was opened for a union, in its group: what is told to it stands there as long as that is possible."""

from dataclasses import dataclass
from uuid import UUID

from bot.clock import Clock
from bot.inbox.watermark import Watermark
from bot.log.causes import service_id
from bot.log.tables import Table, Tables
from bot.log.troubles import Troubles
from bot.network.addresses import place_of
from bot.network.incoming import Trusted
from bot.network.locale import Languages
from bot.network.network import Networks
from bot.network.outgoing import Outgoing
from bot.outbox.outbox import Outbox
from bot.outbox.owed import Owed, Priority
from bot.outbox.saying import Saying
from bot.union.executing import ExecuteUnion, union_stream
from bot.union.read_models.tables import Row
from bot.union.read_models.views import Views
from domain.people import Channel
from domain.union.commands import MoveChannel

OPENED = Table(path=("topic",), key=UUID, value=Channel, limit=2_000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Topics:
    tables: Tables
    networks: Networks
    watermark: Watermark
    views: Views
    execute: ExecuteUnion
    languages: Languages
    outbox: Outbox
    clock: Clock
    troubles: Troubles

    async def open(self, union_id: UUID, name: str, within: Channel) -> Channel | None:
        """None where that cannot be done. One that was opened and never moved into is taken. Raises Unavailable."""
        known = self.tables.of(OPENED)
        opened = known.get(union_id)
        if opened is None or place_of(opened).chat != within or self.watermark.is_lost(opened):
            opened = await self.networks.open_topic(within, name)
        if opened is not None:
            known.put(union_id, opened)
        return opened

    def is_opened(self, union_id: UUID, home: Channel) -> bool:
        """For the union, by us."""
        return self.tables.of(OPENED).get(union_id) == home

    def say(self, channel: Channel, text: str) -> None:
        """Whatever becomes of us before it stands."""
        saying = Saying(Outgoing(channel=channel, text=text))
        self.outbox.owe([Owed(channel=channel, subject=saying, priority=Priority.CHATTER)])

    def trusted(self, trusted: Trusted) -> None:
        """Without the right to keep topics ours are as good as closed."""
        if not trusted.keeps_topics:
            for row, home in self.views.tables.homes_in(trusted.channel):
                if self.is_opened(row.id, home):
                    self.watermark.lost(home, trusted.at)

    async def act(self) -> None:
        """A union whose topic is lost is at home in its group again, and told so. Raises Unavailable."""
        for channel in self.watermark.lost_places():
            chat = place_of(channel).chat
            if chat == channel or self.watermark.is_lost_itself(chat):
                continue
            for row in self.views.tables.at(channel):
                if self.is_opened(row.id, channel):
                    with self.troubles.apart(f"union {row.id}, its topic"):
                        await self._bring_back(row, channel, chat)

    async def _bring_back(self, row: Row, topic: Channel, chat: Channel) -> None:
        command = MoveChannel(old=topic, new=chat, at=self.clock.now())
        command_id = service_id("topic-lost", union_stream(row.id), topic)
        await self.execute(row.id, command, command_id=command_id)
        self.outbox.move(topic, chat)
        words = self.languages.of(row.language, row.time_zone)
        self.say(chat, words("told-topic-gone", union=row.name))
        self.tables.of(OPENED).drop(row.id)
        self.watermark.found(topic)
