"""Until when each network has been heard: only silence before that counts.

An adapter says how far it has listened; a channel we were put out of is deaf from then on, and so
are the topics in it. What is known is written down, so that a start can tell how long nobody was
listening.
"""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from bot.ports import Notebook
from domain.union.people import Channel, network_of
from domain.union.state import Active, Union

NEVER = datetime.min.replace(tzinfo=UTC)

BETWEEN_NOTES = timedelta(seconds=30)
"""How much hearing a kill may forget; far less than the shortest interruption that counts."""


class Hearing:
    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook
        self._heard: dict[str, datetime] = _times(notebook, "heard")
        self._noted = dict(self._heard)
        self._lost = {Channel(channel): at for channel, at in _times(notebook, "lost").items()}

    def heard(self, network: str, until: datetime) -> None:
        self._heard[network] = max(until, self._heard.get(network, NEVER))
        if until - self._noted.get(network, NEVER) >= BETWEEN_NOTES:
            self._noted[network] = until
            self._notebook.put("heard", network, value=until.isoformat())

    def last_heard(self, network: str) -> datetime | None:
        return self._heard.get(network)

    def lost(self, channel: Channel, at: datetime) -> None:
        if channel not in self._lost:
            self._lost[channel] = at
            self._notebook.put("lost", channel, value=at.isoformat())

    def is_lost(self, channel: Channel) -> bool:
        return self.lost_since(channel) is not None

    def lost_since(self, channel: Channel) -> datetime | None:
        return min((at for lost, at in self._lost.items() if is_in(channel, lost)), default=None)

    def lost_around(self, channel: Channel) -> list[tuple[Channel, datetime]]:
        """What was lost of the channel: itself, what is in it, and what it is in."""
        return [(one, at) for one, at in self._lost.items() if is_in(channel, one) or is_in(one, channel)]

    def found(self, channel: Channel) -> None:
        for lost, _ in self.lost_around(channel):
            self._notebook.drop("lost", lost)
            del self._lost[lost]

    def heard_until(self, union: Union) -> datetime:
        """All that was said before, in every channel of the union, has been taken in."""
        channels: Iterable[Channel] = union.channels if isinstance(union, Active) else ()
        return min((self._channel_heard(channel) for channel in channels), default=NEVER)

    def _channel_heard(self, channel: Channel) -> datetime:
        heard = self._heard.get(network_of(channel), NEVER)
        return min(heard, self.lost_since(channel) or heard)


def is_in(channel: Channel, place: Channel) -> bool:
    """A topic is in its chat, and every channel in itself."""
    return channel == place or channel.startswith(f"{place}/")


def _times(notebook: Notebook, kind: str) -> dict[str, datetime]:
    return {key[1]: datetime.fromisoformat(str(value)) for key, value in notebook.under(kind)}
