"""One thread that alone uses a connection and commits whatever is queued in one transaction."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from queue import SimpleQueue
from threading import Thread
from typing import Any, TypeVar

import apsw

from adapters.sqlite.database import transaction
from bot.log.store import Conflict, NotThisLog, Unavailable

Answer = TypeVar("Answer")

# What a caller's own arguments may raise. It goes back to that caller; anything else is the batch's.
_REFUSALS = (Conflict, NotThisLog, AttributeError, TypeError, ValueError, OverflowError)


@dataclass(frozen=True, slots=True)
class _Asked:
    """`alone` outside of the transaction that others share. `work` that refuses has left nothing of itself in it."""

    work: Callable[[apsw.Connection], Any]
    answer: asyncio.Future[Any]
    alone: bool = False


class Committer:
    """Belongs to the event loop it was made in; `_run` is the thread, `_settle` and `_end` are called back.

    `begin`, `hand_over` and `ended` are how it works in a thread; tests let it work on their loop instead.

    Reads take the same way as writes: there is only one connection, an answer never shows what is
    not durable yet, and everyone reads their own writes. A read waits for one sync at the most.
    """

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection
        self._loop = asyncio.get_running_loop()
        self._asked: list[_Asked | None] = []
        self._taken: Sequence[_Asked | None] = ()
        self._queue: SimpleQueue[list[_Asked | None]] = SimpleQueue()
        self._closed = False
        self._news = asyncio.Event()
        self.begin()

    def begin(self) -> None:
        # A daemon: a bot that dies without closing must not hang; what is acknowledged is durable.
        self._thread = Thread(target=self._run, name="committer", daemon=True)
        self._thread.start()

    def hand_over(self) -> None:
        if self._asked:
            self._queue.put(self._asked)
            self._asked = []

    async def ended(self) -> None:
        await asyncio.to_thread(self._thread.join)

    @property
    def news(self) -> asyncio.Event:
        """Set at the next commit that changes something, or when all is over; take it before you read."""
        return self._news

    async def do(self, work: Callable[[apsw.Connection], Answer]) -> Answer:
        """What `work` returns, once it is durable. Raises Unavailable, or what the work refused with."""
        return await self._ask(work, alone=False)

    async def alone(self, work: Callable[[apsw.Connection], Answer]) -> Answer:
        """The same outside of any transaction, for what is no change of the log: a copy of it."""
        return await self._ask(work, alone=True)

    async def _ask(self, work: Callable[[apsw.Connection], Answer], *, alone: bool) -> Answer:
        if self._closed:
            raise Unavailable("The event log is closed.")
        answer: asyncio.Future[Answer] = self._loop.create_future()
        if not self._asked:
            self._loop.call_soon(self.hand_over)  # so that whoever asks in this turn shares the commit
        self._asked.append(_Asked(work, answer, alone))
        return await answer

    async def close(self) -> None:
        """Returns when all that was queued is done and the file is free. Repeatable."""
        if not self._closed:
            self._closed = True
            self._asked.append(None)
            self.hand_over()
        await self.ended()

    def _run(self) -> None:
        try:
            while self.serve():
                pass
        finally:
            with suppress(apsw.Error):  # whatever the disk says, nobody may wait for ever
                self._connection.close()
            self._tell(self._end)

    def serve(self) -> bool:
        """What waits now. Returns whether there may be more."""
        return self._serve(self._waiting())

    def _waiting(self) -> list[_Asked | None]:
        """All that came while the last commit was on its way to the disk."""
        first = self._queue.get()
        return _flat([first, *(self._queue.get() for _ in range(self._queue.qsize()))])

    def _serve(self, waiting: Sequence[_Asked | None]) -> bool:
        """Returns whether there may be more: None is the last that was queued."""
        self._taken = waiting
        batch = [asked for asked in waiting if asked is not None and not asked.alone]
        alone = [asked for asked in waiting if asked is not None and asked.alone]
        answers: Sequence[Any] = ()
        before = self._connection.total_changes()
        try:
            with transaction(self._connection):
                answers = [self._attempt(asked.work) for asked in batch]
        except apsw.Error as error:
            answers = [Unavailable(f"The event log does not answer ({error}).") for _ in batch]
        self._tell(self._settle, batch, answers, self._connection.total_changes() != before)
        for asked in alone:
            self._tell(self._settle, [asked], [self._attempt_alone(asked.work)], False)
        return None not in waiting

    def _attempt_alone(self, work: Callable[[apsw.Connection], Any]) -> Any:
        try:
            return work(self._connection)
        except (apsw.Error, OSError) as error:
            return Unavailable(f"The event log does not answer ({error}).")

    def _attempt(self, work: Callable[[apsw.Connection], Any]) -> Any:
        """One caller's refusal leaves the neighbours' work in the transaction."""
        try:
            return work(self._connection)
        except _REFUSALS as refusal:
            return refusal

    def _tell(self, callback: Callable[..., None], *arguments: object) -> None:
        with suppress(RuntimeError):  # the loop is gone, and with it everyone who waited
            self._loop.call_soon_threadsafe(callback, *arguments)

    def _settle(self, batch: Sequence[_Asked], answers: Sequence[Any], changed: bool) -> None:
        for asked, answer in zip(batch, answers, strict=True):
            if asked.answer.done():  # whoever asked was cancelled
                continue
            if isinstance(answer, Exception):
                asked.answer.set_exception(answer)
            else:
                asked.answer.set_result(answer)
        if changed:
            self._news.set()
            self._news = asyncio.Event()

    def _end(self) -> None:
        """Also after a bug has ended the thread: nobody may wait for it for ever."""
        self._closed = True
        self._news.set()
        self.hand_over()
        rest = [self._queue.get() for _ in range(self._queue.qsize())]
        for part, problem in (
            (self._taken, "The event log broke down."),
            (_flat(rest), "The event log is closed."),
        ):
            left = [asked for asked in part if asked is not None]
            self._settle(left, [Unavailable(problem) for _ in left], changed=False)


def _flat(parts: Sequence[Sequence[_Asked | None]]) -> list[_Asked | None]:
    return [asked for part in parts for asked in part]
