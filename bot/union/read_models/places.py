"""The channels in which unions are at home, as whoever speaks in them has to know them."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.clock import Clock
from bot.inbox.watermark import Watermark
from bot.network.homes import Homes
from bot.union.read_models.views import Views
from domain.people import Channel, network_of


@dataclass(frozen=True, slots=True)
class UnionPlaces:
    views: Views
    watermark: Watermark
    homes: Mapping[str, Homes]
    clock: Clock

    def is_lost(self, channel: Channel) -> bool:
        return self.watermark.is_lost(channel)

    def is_home(self, channel: Channel) -> bool:
        return self.views.row_at(channel) is not None

    def lose(self, channel: Channel) -> None:
        self.watermark.lost(channel, self.clock.now())

    def speak_in(self, channel: Channel) -> None:
        """A union that nobody listens for any more can still speak at its home."""
        homes, row = self.homes.get(network_of(channel)), self.views.row_at(channel)
        if homes is not None and row is not None:
            homes.move_in(row.id)
