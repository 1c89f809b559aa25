"""Questions in a group that are taken away once they are answered or run out, so that talk does not drown in them."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from bot.log.tables import Table, Tables
from bot.network.incoming import MessageId
from bot.network.network import Networks
from bot.network.outgoing import Outgoing
from bot.outbox.owed import Message, Owed, Priority
from bot.outbox.saying import Passes, Saying
from domain.people import Channel

PASSING = Table(path=("passing",), key=tuple[Channel, MessageId], value=Passes, limit=500)


class Passing:
    """Only where a network lets us take away what we said."""

    def __init__(self, tables: Tables, networks: Networks, owe: Callable[[Sequence[Owed]], None]) -> None:
        self._passing = tables.of(PASSING)
        self._networks = networks
        self._owe = owe

    def stands(self, saying: Saying, message: MessageId) -> None:
        channel = saying.message.channel
        if saying.passes is not None and self._networks.abilities(channel).removes:
            self._passing.put((channel, message), saying.passes)

    def answered(self, channel: Channel, message: MessageId) -> None:
        """Nothing follows where it is no question of ours."""
        passes = self._passing.get((channel, message))
        if passes is not None:
            self._take_away(channel, message, passes)

    def act(self, now: datetime) -> None:
        """Take away what nobody can answer any more."""
        for (channel, message), passes in self._passing.items():
            if passes.until is not None and passes.until <= now:
                self._take_away(channel, message, passes)

    def next_wake(self) -> datetime | None:
        moments = (passes.until for passes in self._passing.values())
        return min((until for until in moments if until is not None), default=None)

    def _take_away(self, channel: Channel, message: MessageId, passes: Passes) -> None:
        left = Saying(Outgoing(channel=channel, text=passes.leaves), edits=message, removes=True)
        self._owe([Owed(channel=channel, subject=left, priority=Priority.CHATTER, key=f"passed {message}")])
        self._passing.drop((channel, message))


class Sayings:
    """What was said already, as it was: a question, or that one is to be gone."""

    def __init__(self, passing: Passing) -> None:
        self._passing = passing

    def concerned(self, owed: Owed) -> str:  # noqa: ARG002 - as the port has it
        return ""

    async def message(self, owed: Owed) -> Message | None:
        if not isinstance(owed.subject, Saying):
            return None
        saying = owed.subject

        async def stands(posted: MessageId) -> None:
            self._passing.stands(saying, posted)

        return replace(saying.as_message(), stands=stands)
