"""Follows the log and writes down what each event owes, in one transaction with how far the log was followed."""

from bot.correlation import correlated
from bot.log.envelope import Stream
from bot.log.history import History
from bot.log.store import START, Checkpoint, NotThisLog, Recorded
from bot.log.subscription import Subscription
from bot.outbox.deliveries import Deliveries
from bot.outbox.outbox import Outbox
from bot.outbox.owed import Owed
from bot.union.read_models.reader import UnionReader
from bot.union.read_models.views import View
from bot.union.telling.owing import Owing
from domain.union.decider import UNION
from domain.union.events import UnionEvent
from domain.union.state import Union

NAME = "notifications"


class Notifier:
    def __init__(self, *, reader: UnionReader, owing: Owing, outbox: Outbox, deliveries: Deliveries) -> None:
        self._reader = reader
        self._owing = owing
        self._outbox = outbox
        self._deliveries = deliveries
        self._history: History[UnionEvent, Union] = History(reader.states)
        self._stopped: set[Stream] = set()
        self.subscription = Subscription(
            NAME, store=reader.store, streams=reader.streams, take=self._take, replaced=reader.replaced
        )

    async def begin(self) -> bool:
        """From where nothing is owed any more, and not from the start of the log.

        Whether it is known what was left undone: the local file and the notebook are still there. Raises Unavailable.
        """
        ours, theirs = self.subscription.checkpoint, await self._told_everywhere()
        is_known = ours != START and self._deliveries.since() is not None
        if ours == START and theirs is None:
            self._follow_from(self._reader.subscription.checkpoint)  # whatever is older is not news
        elif theirs is not None and theirs.position > ours.position:
            self._outbox.clear()  # another process has spoken since
            self._follow_from(theirs)
            is_known = is_known and ours != START
        for channel in self._outbox.channels():
            self._outbox.forget_told(channel, self._deliveries.told(channel))
        if self._deliveries.since() is None:
            self._deliveries.begin(self._told_until)
            await self._deliveries.on_record()  # before anything is heard that has to be told
        await self.subscription.catch_up()
        return is_known

    async def recover(self) -> None:
        """Owe again what was refused, or what a lost file or notebook may have left undone. Raises Unavailable."""
        for union_id in self._reader.tables.undecided():
            with self._reader.troubles.apart(f"union {union_id}, its cards"):
                self._outbox.owe(await self._owing.left_undone(union_id))

    def note_how_far_all_was_told(self) -> None:
        """For whoever begins without our local file."""
        self._deliveries.note_told_everywhere(self._told_until)

    @property
    def _told_until(self) -> Checkpoint:
        return self._outbox.told_until() or self.subscription.checkpoint

    async def _told_everywhere(self) -> Checkpoint | None:
        """Unless it is of another log."""
        noted = self._deliveries.told_everywhere()
        try:
            if noted is not None:
                await self._reader.store.read_all(after=noted, limit=1)
        except NotThisLog:
            return None
        return noted

    def _follow_from(self, checkpoint: Checkpoint) -> None:
        self.subscription.checkpoint = checkpoint
        self._reader.streams.reach(NAME, checkpoint)

    async def _take(self, recorded: Recorded) -> None:
        """What an event owes depends on what is known by now; nothing of it is rendered before it is sent."""
        stream, reader = self._reader.codec.stream(recorded), self._reader
        if stream is None or stream.category != UNION.category or stream in self._stopped:
            return
        with reader.troubles.apart(f"{stream.category} {stream.aggregate}, its log") as reading:
            envelope = reader.codec.decode(recorded)
            await reader.states.catch_up(stream.aggregate, recorded.revision)
        if reading.trouble or envelope is None:
            self._stopped.add(stream)  # what follows means nothing without what could not be read
            return
        owed = list[Owed]()
        with (
            correlated(envelope.metadata.command),
            reader.troubles.apart(f"union {stream.aggregate}, what it is told"),
        ):
            before, after = await self._history.around(envelope)
            view = View(
                union_id=envelope.aggregate, union=after, revision=envelope.revision, tables=reader.tables
            )
            owed = await self._owing.owed_for(envelope, before, view)
        if owed:
            with correlated(envelope.metadata.command), reader.database.at_leisure():
                self._outbox.owe(owed, after=self.subscription.checkpoint)
                reader.streams.reach(NAME, recorded.checkpoint)
