"""What was told where: how far each channel has been told, and what a message is about."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from typing import Annotated
from uuid import UUID

from pydantic import Field

from bot.log.store import START, Checkpoint
from bot.log.tables import Table, Tables
from bot.network.incoming import MessageId
from domain.people import Channel, Identity


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a message of ours is about. `asked` is who was asked there for the reason of an objection.

    `is_card` of a proposal's card and its copies: a mark set on these is a stance.
    `version` is of the text that it shows, None where it shows none; `suggestion` another text that it tells.
    `is_objection` where it tells of somebody's: who agrees with that does not agree to the proposal.
    `question` is the open question that the message puts to `asked`.
    `opening` names the proposal, as `Deliveries` sets it: another may get the same number.
    """

    union_id: Annotated[UUID, Field(alias="union")]
    number: int
    asked: Identity | None = None
    is_card: Annotated[bool, Field(alias="card")] = False
    version: int | None = None
    suggestion: int | None = None
    is_objection: Annotated[bool, Field(alias="objection")] = False
    question: str | None = None
    opening: str | None = field(default=None, compare=False)


A_MOMENT = 5.0
"""Seconds in which a message is on its way mostly; what answers it meanwhile waits no longer."""

SINCE = Table(path=("since",), key=tuple[()], value=int, of_one_log=True)
TOLD_EVERYWHERE = Table(path=("told everywhere",), key=tuple[()], value=Checkpoint, of_one_log=True)
TOLD = Table(path=("told",), key=Channel, value=int, of_one_log=True)
SUBJECTS = Table(path=("subject",), key=tuple[Channel, MessageId], value=Subject, limit=50_000)


class Deliveries:
    """`opening` names the proposal that bears a number now: what was noted about another one is not known here."""

    def __init__(self, tables: Tables, opening: Callable[[UUID, int], str | None]) -> None:
        self._tables = tables
        self._since = tables.of(SINCE)
        self._told_everywhere = tables.of(TOLD_EVERYWHERE)
        self._told = tables.of(TOLD)
        self._subjects = tables.of(SUBJECTS)
        self._opening = opening
        self._on_its_way: dict[Channel, asyncio.Event] = {}

    def since(self) -> int | None:
        """The position at which telling began: nothing older is told. None when it never did."""
        return self._since.get(())

    def begin(self, checkpoint: Checkpoint) -> None:
        """Nothing up to there is owed to anybody, and all that follows is, also by whoever begins without our file."""
        self._since.put((), checkpoint.position)
        self.note_told_everywhere(checkpoint)

    def told_everywhere(self) -> Checkpoint | None:
        """Up to where nothing is owed to anybody any more, if that is known."""
        return self._told_everywhere.get(())

    def note_told_everywhere(self, checkpoint: Checkpoint) -> None:
        if self.told_everywhere() != checkpoint:
            self._told_everywhere.put((), checkpoint)

    async def on_record(self) -> None:
        """Raises Unavailable."""
        await self._tables.on_record()

    def told(self, channel: Channel) -> int:
        """The position up to which this channel was told everything."""
        known = (self._told.get(channel), self.since())
        return max((position for position in known if position is not None), default=START.position)

    def note_told(self, channel: Channel, position: int) -> None:
        self._told.put(channel, position)

    def subject(self, channel: Channel, message: MessageId) -> Subject | None:
        """Before openings were noted, the number alone said which proposal it is."""
        found = self._subjects.get((channel, message))
        return found if found and found.opening in {None, self._bearer(found)} else None

    @contextmanager
    def posting(self, channel: Channel) -> Iterator[None]:
        """Who reads it there may answer before its network has told us as what it stands."""
        arrived = self._on_its_way[channel] = asyncio.Event()
        try:
            yield
        finally:
            del self._on_its_way[channel]
            arrived.set()

    async def until_known(self, channel: Channel, message: MessageId) -> None:
        """What stands there as `message`, if it may be what is on its way."""
        arrived = self._on_its_way.get(channel)
        if arrived is not None and self.subject(channel, message) is None:
            with suppress(TimeoutError):
                async with asyncio.timeout(A_MOMENT):
                    await arrived.wait()

    def note_subject(self, channel: Channel, message: MessageId, subject: Subject) -> None:
        self._subjects.put((channel, message), replace(subject, opening=self._bearer(subject)))

    def _bearer(self, subject: Subject) -> str | None:
        return self._opening(subject.union_id, subject.number)
