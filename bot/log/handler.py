"""Commands against unions: load, decide, append; again when somebody else was faster."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID, uuid5
from weakref import WeakValueDictionary

from bot.clock import Clock
from bot.inbox.rejected import RejectedCommands
from bot.inbox.watermark import Watermark
from bot.log.envelope import Codec, Metadata, Unreadable, union_stream
from bot.log.store import NO_STREAM, Conflict, EventStore, Recorded, Unavailable, Unusable
from bot.operation.supervisor import Troubles
from bot.union.quotas import Quotas, ServiceReason
from domain.refusal import Refused
from domain.union import commands
from domain.union.commands import Command, SettleDue, StartUnion
from domain.union.decide import SettleFirst, decide
from domain.union.events import UnionEvent
from domain.union.evolve import evolve
from domain.union.people import Identity
from domain.union.state import Union, Unstarted

PAGE = 1000
"""Events read at once."""

PATIENCE = 10
"""Conflicts in a row, without anything new in the stream, that may be an append still on its way."""

EVENT_IDS = UUID("6c0f3a52-7b0c-5d7e-9a55-0c5d3f5a9b11")
"""The namespace in which event ids are derived from what caused them."""


class Stopped(Refused):
    """Something in the union's log cannot be read, or is gone: nothing is decided on half of what happened."""

    def __init__(self, cause: Unreadable | Unusable) -> None:
        super().__init__(ServiceReason.UNREADABLE)
        self.args = (str(cause),)


@dataclass(slots=True)
class Folded:
    """A union as of `revision`, with the ids of the commands that brought it there."""

    union: Union = field(default_factory=Unstarted)
    revision: int = NO_STREAM
    commands: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True, kw_only=True)
class Executed:
    """`events` are empty when the command changed nothing, or had been carried out before (`repeated`)."""

    union: Union
    revision: int
    events: Sequence[UnionEvent]
    repeated: bool


class Execute:
    """One command of a union after another, unions side by side.

    What guarantees correctness is the expected revision, not the queue: other processes may
    append to the same union.
    """

    def __init__(
        self,
        *,
        store: EventStore,
        codec: Codec,
        clock: Clock,
        watermark: Watermark,
        quotas: Quotas,
        rejected: RejectedCommands,
        troubles: Troubles,
        known: Callable[[UUID], int] = lambda _: NO_STREAM,
    ) -> None:
        """`known` is the revision up to which a union was seen in the log."""
        self._store = store
        self._codec = codec
        self._clock = clock
        self._watermark = watermark
        self._quotas = quotas
        self._rejected = rejected
        self._troubles = troubles
        self._known = known
        self._folded: dict[UUID, Folded] = {}
        self._turns: WeakValueDictionary[UUID, asyncio.Lock] = WeakValueDictionary()

    async def __call__(self, union_id: UUID, command: Command, *, command_id: str) -> Executed:
        """Returns once the events are durable. `command_id` is the same when the command comes again.

        Raises Refused (Stopped is one, also of a stream that is not what it was), TooLarge or Unavailable.
        """
        concerned = f"union {union_id}, its stream"
        turn = self._turns.setdefault(union_id, asyncio.Lock())  # there for as long as anybody waits for it
        async with turn:
            try:
                executed = await self._carry_out(union_id, command, command_id)
            except (Unavailable, Stopped, asyncio.CancelledError) as cause:
                # whether it was stored is unknown, or what: the next one reads the stream anew
                self._folded.pop(union_id, None)
                if isinstance(cause, Stopped):
                    self._troubles.note(concerned, str(cause))
                raise
            finally:
                self._forget_unstarted(union_id)
            self._troubles.over(concerned)
            return executed

    def _forget_unstarted(self, union_id: UUID) -> None:
        """Refused foundings leave nothing behind, however many there are."""
        folded = self._folded.get(union_id)
        if folded is not None and isinstance(folded.union, Unstarted):
            del self._folded[union_id]

    async def _carry_out(self, union_id: UUID, command: Command, command_id: str) -> Executed:
        folded = self._folded.get(union_id)
        if folded is None:
            folded = self._folded[union_id] = Folded()
            await self._catch_up(union_id, folded)
        conflicts = 0
        while command_id not in folded.commands:
            try:
                events = self._decide(command, folded.union)
            except SettleFirst:
                await self._settle_a_piece(union_id, folded, command)
                continue
            except Refused:
                # another process may have changed what this refusal rests on
                if await self._catch_up(union_id, folded):
                    continue
                self._note_rejected(command, command_id)
                raise
            if not events and await self._catch_up(union_id, folded):
                continue
            if command_id in self._rejected:
                events = []
            if not events:
                self._note_rejected(command, command_id)
            try:
                await self._append(union_id, folded, events, self._metadata(command, command_id))
            except Conflict:
                conflicts = 0 if await self._catch_up(union_id, folded) else conflicts + 1
                await self._bear(conflicts, union_id, folded)
                continue
            return Executed(union=folded.union, revision=folded.revision, events=events, repeated=False)
        return Executed(union=folded.union, revision=folded.revision, events=(), repeated=True)

    def _decide(self, command: Command, union: Union) -> list[UnionEvent]:
        if isinstance(command, StartUnion) and isinstance(union, Unstarted):
            self._quotas.check_founding(command)
        complete = self._watermark.is_complete(union, _spoken_at(command))
        return decide(command, union, heard=self._watermark.heard_until(union), complete=complete)

    async def _settle_a_piece(self, union_id: UUID, folded: Folded, command: Command) -> None:
        """Of what was due before the command, which would not go into one append with it."""
        settling = SettleDue(at=_spoken_at(command))
        events = self._decide(settling, folded.union)
        metadata = self._metadata(settling, f"settle {settling.at.isoformat()} {folded.revision}")
        try:
            await self._append(union_id, folded, events, metadata)
        except Conflict:
            await self._catch_up(union_id, folded)

    def came_to_nothing(self, command_id: str) -> None:
        """What was said under this id was no command after all, and shall stay none."""
        self._rejected.note(command_id)

    def _note_rejected(self, command: Command, command_id: str) -> None:
        if _actor(command) is not None:  # what nobody said is not delivered again, but tried again
            self._rejected.note(command_id)

    def _metadata(self, command: Command, command_id: str) -> Metadata:
        return Metadata(
            command=command_id, by=_actor(command), spoken=_spoken_at(command), recorded=self._clock.now()
        )

    async def _append(
        self, union_id: UUID, folded: Folded, events: Sequence[UnionEvent], metadata: Metadata
    ) -> None:
        if not events:
            return
        stream = union_stream(union_id)
        new = tuple(
            self._codec.encode(
                event, metadata, event_id=uuid5(EVENT_IDS, f"{stream} {metadata.command} {revision}")
            )
            for revision, event in enumerate(events, folded.revision + 1)
        )
        revision = await self._store.append(stream, new, expected=folded.revision)
        if revision != folded.revision + len(new):
            raise Unusable(
                f"{stream} goes on at revision {revision}: it was deleted, and events of it are gone"
            )
        for event in events:
            folded.union = evolve(folded.union, event)
        folded.revision = revision
        folded.commands.add(metadata.command)

    async def _catch_up(self, union_id: UUID, folded: Folded) -> bool:
        """Whether there was anything new."""
        stream, before, known = union_stream(union_id), folded.revision, self._known(union_id)
        while page := await self._store.read(stream, after=folded.revision, limit=PAGE):
            for recorded in page:
                self._take_in(recorded, folded)
        if folded.revision < known:
            ends, seen = folded.revision, known
            raise Stopped(Unusable(f"{stream} ends at revision {ends}, but {seen} was seen: events are gone"))
        return folded.revision > before

    def _take_in(self, recorded: Recorded, folded: Folded) -> None:
        if recorded.revision != folded.revision + 1:
            gap = folded.revision + 1
            raise Stopped(Unusable(f"{recorded.stream} lacks the event of revision {gap}"))
        try:
            envelope = self._codec.decode(recorded)
        except Unreadable as cause:
            raise Stopped(cause) from cause
        if envelope is not None:
            folded.union = evolve(folded.union, envelope.event)
            folded.commands.add(envelope.metadata.command)
        folded.revision = recorded.revision

    async def _bear(self, conflicts: int, union_id: UUID, folded: Folded) -> None:
        """A conflict without anything new is one that is not committed yet, or the stream lost its end."""
        stream, revision = union_stream(union_id), folded.revision
        if not conflicts:
            return
        if revision != NO_STREAM and not await self._store.read(stream, after=revision - 1, limit=1):
            raise Stopped(
                Unusable(f"{stream} ends before revision {revision}, which was stored: events are gone")
            )
        if conflicts >= PATIENCE:
            raise Unavailable(
                f"{stream} takes nothing at revision {revision}, though nothing new stands in it"
            )


def _actor(command: Command) -> Identity | None:
    match command:
        case commands.StartUnion(founder=founder):
            return founder.identity
        case (
            commands.SettleDue()
            | commands.PublishNotice()
            | commands.NoteAbsence()
            | commands.RecordInterruption()
            | commands.RecordRestore()
            | commands.MoveChannel()
        ):
            return None
        case _:
            return command.by


def _spoken_at(command: Command) -> datetime:
    match command:
        case commands.RecordInterruption(end=end) | commands.RecordRestore(end=end):
            return end
        case _:
            return command.at
