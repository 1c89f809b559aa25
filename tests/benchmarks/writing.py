"""Writes worlds straight into a log and its notebook, a hundred thousand events a second.

One union is told event by event, and written by the codec and the tables; all others are that one with their own
number in place of its.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path

import apsw
from pydantic_core import to_json

from adapters.sqlite.database import MEMORY, connect, transaction
from adapters.sqlite.event_table import EVENT_LOG
from adapters.sqlite.note_table import NOTEBOOK, as_bytes
from adapters.sqlite.notebook import SqliteNotebook
from bot.chat.contacts import NAMES
from bot.contexts import CONTEXTS, codec
from bot.inbox.watermark import HEARD
from bot.log.reader import LogReader
from bot.log.store import Checkpoint
from bot.log.tables import Tables
from bot.log.troubles import Troubles
from bot.outbox.deliveries import SINCE, SUBJECTS, TOLD, TOLD_EVERYWHERE, Subject
from bot.union.actions import opening_mark
from bot.union.executing import union_stream
from bot.union.read_models.posted import CARDS, PostedCard
from bot.union.telling.notifier import NAME
from bot.wiring.stores import SQLITE, notebook_path, open_index, open_store
from tests.benchmarks.telling import Story
from tests.benchmarks.worlds import TOLD_AS, World, card_message, event_id, home, identity, union_id

AT_ONCE = 500
"""Unions in one transaction."""

_EVENT = "INSERT INTO event (stream, revision, id, type, data, metadata) VALUES (?, ?, ?, ?, ?, ?)"


def write(log: Path, *worlds: World) -> None:
    """A log of all their unions, and the notebook beside it; neither is there yet."""
    stories = [Story(told) for told in worlds]
    _write_log(log, stories)
    position = sum(story.world.unions * len(story.written) for story in stories)
    last = Checkpoint(position, event_id(worlds[-1].numbers[-1], len(stories[-1].written) - 1))
    if (beside := notebook_path(f"{SQLITE}{log}")) is not None:
        _write_notebook(beside, stories, last)


def _write_log(path: Path, stories: Sequence[Story]) -> None:
    connection = connect(path, EVENT_LOG)
    connection.pragma("synchronous", "OFF")
    for story in stories:
        for unions in _batches(story.world.numbers):
            with transaction(connection):
                for union in unions:
                    _write_union(connection, story, union)
    connection.close()


def _write_union(connection: apsw.Connection, story: Story, union: int) -> None:
    connection.execute(
        "INSERT INTO stream (number, name) VALUES (?, ?)", (union, union_stream(union_id(union)))
    )
    its = _renumbered(union)
    connection.executemany(
        _EVENT,
        (
            (union, revision, event_id(union, revision).bytes, new.type, its(new.data), its(new.metadata))
            for revision, new in enumerate(story.written)
        ),
    )


def _write_notebook(path: Path, stories: Sequence[Story], last: Checkpoint) -> None:
    connection, of_all = connect(path, NOTEBOOK), SqliteNotebook.open(MEMORY)
    connection.pragma("synchronous", "OFF")
    _note_for_all(Tables(of_all), stories[0].world.now, last)
    _insert(connection, _notes(of_all))
    for story in stories:
        of_union = SqliteNotebook.open(MEMORY)
        _note_for_union(Tables(of_union), story, last)
        notes = list(_notes(of_union))
        for unions in _batches(story.world.numbers):
            with transaction(connection):
                for its in map(_renumbered, unions):
                    _insert(connection, ((its(key), its(value)) for key, value in notes))
    connection.close()


def _note_for_all(tables: Tables, heard: datetime, last: Checkpoint) -> None:
    tables.of(SINCE).put((), last.position)
    tables.of(TOLD_EVERYWHERE).put((), last)
    tables.of(HEARD).put("telegram", heard)


def _note_for_union(tables: Tables, story: Story, last: Checkpoint) -> None:
    one, place, told = union_id(TOLD_AS), home(TOLD_AS), story.world
    tables.of(TOLD).put(place, last.position)
    for member in range(1, told.members + 1):
        tables.of(NAMES).put(identity(TOLD_AS, member), f"Member {member}")
    for number in told.proposals:
        mark, message = opening_mark(told.opening(TOLD_AS, number)), card_message(TOLD_AS, number)
        card = PostedCard(
            message=message, posted=story.opened_at, revision=len(story.written) - 1, dated=True, opening=mark
        )
        tables.of(CARDS).put((one, number, place), card)
        about = Subject(union_id=one, number=number, is_card=True, opening=mark)
        tables.of(SUBJECTS).put((place, message), about)


def _notes(notebook: SqliteNotebook) -> Iterator[tuple[bytes, bytes]]:
    return ((as_bytes(key), to_json(value)) for key, value in notebook.under())


def _insert(connection: apsw.Connection, notes: Iterable[tuple[bytes, bytes]]) -> None:
    connection.executemany("INSERT INTO note VALUES (?, ?)", ((key, text.decode()) for key, text in notes))


def _renumbered(union: int) -> Callable[[bytes], bytes]:
    """What is told of the one, told of another. The same length, and as it would be written itself."""
    was, its = str(TOLD_AS).encode(), f"{union:08}".encode()
    return lambda text: text.replace(was, its)


def _batches(unions: range) -> Iterator[range]:
    return (unions[first : first + AT_ONCE] for first in range(0, len(unions), AT_ONCE))


async def index(log: Path) -> None:
    """What a bot that has run on this log can look up of it."""
    url = f"{SQLITE}{log}"
    with closing(open_index(url)) as database:
        async with open_store(url) as store:
            reader = LogReader(CONTEXTS, store=store, codec=codec(), database=database, troubles=Troubles())
            await reader.subscription.catch_up()
            reader.streams.reach(NAME, reader.subscription.checkpoint)
