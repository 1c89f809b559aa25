"""One thread that brings notes to the disk: what is noted while it writes goes into its next transaction."""

import logging
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass, field
from threading import Condition, Thread
from typing import Any, TypeAlias, TypeVar

import apsw

from adapters.sqlite import note_table
from adapters.sqlite.database import transaction
from bot.log.store import Unavailable

Answer = TypeVar("Answer")
Work: TypeAlias = Callable[[apsw.Connection], Answer]

log = logging.getLogger(__name__)


@dataclass(slots=True)
class _Batch:
    """`notes` is what each key shall hold, None for nothing; `asked` waits until that is durable."""

    notes: dict[bytes, str | None] = field(default_factory=dict)
    asked: list[tuple[Work[Any], Future[Any]]] = field(default_factory=list)


class NoteWriter:
    """Alone uses the connection. What the disk did not take stays, and goes with what comes next.

    `begin`, `wake` and `ended` are how it works in a thread; tests let it work on their loop instead.
    """

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection
        self._changed = Condition()
        self._next = _Batch()
        self._writing = self._news = self._closed = False
        self.begin()

    def begin(self) -> None:
        # A daemon: a bot that dies without closing must not hang; what was waited for is durable.
        self._thread = Thread(target=self._run, name="notes", daemon=True)
        self._thread.start()

    def wake(self) -> None:
        self._news = True
        self._changed.notify()

    def ended(self) -> None:
        self._thread.join()

    @property
    def is_settled(self) -> bool:
        """Whether all that was noted is durable."""
        with self._changed:
            return not (self._next.notes or self._writing)

    def write(self, key: bytes, value: str | None) -> None:
        with self._changed:
            self._next.notes.pop(key, None)
            self._next.notes[key] = value
            self.wake()

    def do(self, work: Work[Answer]) -> Future[Answer]:
        """`work` is done in the thread, outside of a transaction, once all that was noted before is durable.

        Ends with Unavailable when the disk does not take it, or is not there for the work.
        """
        answer: Future[Answer] = Future()
        with self._changed:
            if self._closed:
                answer.set_exception(Unavailable("The notebook is closed."))
            else:
                self._next.asked.append((work, answer))
                self.wake()
        return answer

    def close(self) -> None:
        """Returns when all is written, or could not be, and the file is free. Repeatable."""
        with self._changed:
            self._closed = True
            self.wake()
        self.ended()

    def _run(self) -> None:
        try:
            while self.serve():
                pass
        finally:  # also after a bug: nobody may wait for ever
            with self._changed:
                self._closed = True
                left, self._next = self._next, _Batch()
            _refuse(left, Unavailable("The notebook is closed."))
            if left.notes:
                log.warning("the last %d notes could not be written", len(left.notes))
            with suppress(apsw.Error):  # a full disk is told above
                self._connection.close()

    def serve(self) -> bool:
        """Returns whether there may be more."""
        with self._changed:
            self._changed.wait_for(lambda: self._news)
            self._news, self._writing, is_last = False, True, self._closed
            batch, self._next = self._next, _Batch()
        try:
            self._write(batch.notes)
            for work, answer in batch.asked:
                self._attempt(work, answer)
        except apsw.Error as error:
            self._put_back(batch.notes)
            _refuse(batch, Unavailable(f"The notebook does not answer ({error})."))
        finally:  # only a bug leaves anybody without an answer
            _refuse(batch, Unavailable("The notebook broke down."))
        return not is_last

    def _write(self, notes: Mapping[bytes, str | None]) -> None:
        with transaction(self._connection):
            for key, value in notes.items():
                note_table.put(self._connection, key, value)
        with self._changed:
            self._writing = False

    def _put_back(self, notes: dict[bytes, str | None]) -> None:
        with self._changed:
            self._writing = False
            self._next.notes = notes | self._next.notes

    def _attempt(self, work: Work[Any], answer: Future[Any]) -> None:
        if not answer.set_running_or_notify_cancel():  # whoever asked was cancelled
            return
        try:
            answer.set_result(work(self._connection))
        except (apsw.Error, OSError) as error:
            answer.set_exception(Unavailable(f"The notebook does not answer ({error})."))


def _refuse(batch: _Batch, problem: Unavailable) -> None:
    for _, answer in batch.asked:
        if answer.running() or (not answer.done() and answer.set_running_or_notify_cancel()):
            answer.set_exception(problem)
