"""A process at work: it follows the log from a place of its own, and what it asks for takes effect exactly once.

An event that meets trouble holds up those after it in its stream, and nobody else. It is tried again with the
next one of its stream, from time to time, and at each start.
"""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from bot.log.causes import service_id
from bot.log.envelope import Envelope, stream_name
from bot.log.handler import Execute
from bot.log.history import History
from bot.log.reader import LogReader
from bot.log.store import START, Checkpoint, NotThisLog, Recorded
from bot.log.subscription import PAGE, Subscription
from bot.log.tables import Table, Tables
from bot.processes.process import Process, Reaction

FOLLOWED = Table(path=("process",), key=str, value=Checkpoint, may_be_lost=True, of_one_log=True)
"""How far each process has come. What a crash takes of it is followed again, to no further effect."""

HELD_UP = Table(path=("held up",), key=tuple[str, str], value=int, of_one_log=True)
"""By process and stream: the revision of the event that met trouble."""


class Noted:
    """Checkpoints in the notebook: whoever takes over goes on from there.

    Only what there was to react to is worth a note: the notebook itself may stand in the log that is followed.
    """

    def __init__(self, tables: Tables) -> None:
        self._followed = tables.of(FOLLOWED)
        self.is_worth_it = False

    def checkpoint(self, subscription: str) -> Checkpoint:
        return self._followed.get(subscription) or START

    def reach(self, subscription: str, checkpoint: Checkpoint) -> None:
        if self.is_worth_it:
            self._followed.put(subscription, checkpoint)
            self.is_worth_it = False


class Running:
    """`executes` are by the category of their context."""

    def __init__(
        self,
        process: Process[Any, Any],
        *,
        reader: LogReader,
        executes: Mapping[str, Execute[Any, Any, Any]],
        tables: Tables,
    ) -> None:
        self.name = process.name
        self._process = process
        self._reader = reader
        self._executes = executes
        self._states = reader.states(process.follows)
        self._history: History[Any, Any] = History(self._states)
        self._held_up = tables.of(HELD_UP)
        self._noted = Noted(tables)
        self.subscription = Subscription(
            process.name,
            store=reader.store,
            streams=self._noted,
            take=self._take,
            replaced=reader.replaced,
        )

    async def begin(self) -> None:
        """Before anything else. What was noted beside another log means nothing. Raises Unavailable."""
        try:
            await self._reader.store.read_all(after=self.subscription.checkpoint, limit=1)
        except NotThisLog:
            self.subscription.checkpoint = START
        await self.try_again()

    async def try_again(self) -> None:
        """What was held up. Raises Unavailable."""
        for (_, stream), revision in self._held_up.items(self.name):
            await self._go_on(stream, revision)

    async def _take(self, recorded: Recorded) -> None:
        stream = self._reader.codec.stream(recorded)
        if stream is None or stream.category != self._process.follows.category:
            return
        self._noted.is_worth_it = True
        since = self._held_up.get((self.name, recorded.stream))
        if since is None:
            await self._react_to(recorded, stream.aggregate)
        else:
            await self._go_on(recorded.stream, since)

    async def _go_on(self, stream: str, revision: int) -> None:
        """To the end of the stream: what comes again through the log has been reacted to by then."""
        _, _, aggregate = stream.partition("-")
        after = revision - 1
        while page := await self._reader.store.read(stream, after=after, limit=PAGE):
            for recorded in page:
                if not await self._react_to(recorded, UUID(aggregate)):
                    return
            after = page[-1].revision
        self._held_up.drop((self.name, stream))

    async def _react_to(self, recorded: Recorded, aggregate: UUID) -> bool:
        """Whether it went well."""
        troubles, category = self._reader.troubles, self._process.follows.category
        with troubles.apart(f"{category} {aggregate}, {self.name}") as attempt:
            await self._states.catch_up(aggregate, recorded.revision)
            envelope = self._reader.codec.decode(recorded)
            if envelope is not None:
                before, after = await self._history.around(envelope)
                for place, reaction in enumerate(self._process.react(envelope, before, after)):
                    await self._carry_out(reaction, envelope, place)
        if attempt.trouble:
            self._held_up.put((self.name, recorded.stream), recorded.revision)
        return not attempt.trouble

    async def _carry_out(self, reaction: Reaction[Any], envelope: Envelope[Any], place: int) -> None:
        category = reaction.to.category
        await self._executes[category](
            reaction.of,
            reaction.command,
            command_id=service_id(self.name, stream_name(category, reaction.of), envelope.id, place),
            cause=str(envelope.id),
            correlation=envelope.metadata.correlation,
        )
