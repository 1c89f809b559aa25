"""A notebook speaks for one log: one of another, or one that knows more than its log, is set aside with a word."""

from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import apsw
import pytest

from adapters.sqlite.database import Kind, connect
from adapters.sqlite.event_table import EVENT_LOG
from adapters.sqlite.notebook import SqliteNotebook
from adapters.sqlite.store import SqliteEventStore
from bot.log.store import NO_STREAM, START, Unavailable
from bot.wiring.pairing import open_paired_notebook
from bot.wiring.stores import open_notebook, open_store
from tests.adapters.sqlite.samples import new_events

URL, OTHER = "sqlite:///one.db", "sqlite:///other.db"
NOON = datetime(2026, 5, 1, 12, tzinfo=UTC)
CARD = ("card", "1", "telegram:-100")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


async def write(url: str, events: int, *, told: int | None = None) -> None:
    """As a bot leaves it that has posted a card."""
    async with open_store(url) as store:
        await store.append("union-1", new_events(events), expected=NO_STREAM)
        with closing(await open_paired_notebook(url, store, now=NOON, tell=pytest.fail)) as notebook:
            notebook.put(*CARD, value="m7")
            notebook.put("told", "telegram:-100", value=told if told is not None else events)


async def started(url: str = URL) -> tuple[Sequence[str], object]:
    """What is said at a start, and what the notebook then knows of the card."""
    said: list[str] = []
    async with open_store(url) as store:
        with closing(await open_paired_notebook(url, store, now=NOON, tell=said.append)) as notebook:
            return said, notebook.get(*CARD)


async def test_a_notebook_of_this_log_is_used() -> None:
    await write(URL, 3)
    for _ in range(2):
        assert await started() == ([], "m7")


async def test_a_notebook_of_another_log_is_set_aside_with_a_word() -> None:
    await write(URL, 3)
    await write(OTHER, 3)
    Path("other.db").rename("one.db")
    said, known = await started()
    assert "\n".join(said) == (
        "The notebook one.notebook.db belongs to another log. It was set aside as "
        "one.notebook.aside-20260501T120000Z.db; open proposals get new cards, and nothing old is told again."
    )
    assert known is None
    with closing(SqliteNotebook.open("one.notebook.aside-20260501T120000Z.db")) as aside:
        assert aside.get(*CARD) == "m7"
    assert await started() == ([], None)


async def test_a_notebook_that_is_ahead_of_its_log_is_set_aside_with_a_word() -> None:
    """An older copy of the same log was put in its place."""
    await write(URL, 3)
    async with open_store(URL) as store:
        assert isinstance(store, SqliteEventStore)
        await store.save(Path("older.db"))
        revision = await store.append("union-1", new_events(1), expected=2)
        with closing(open_notebook(URL)) as notebook:
            notebook.put("told", "telegram:-100", value=revision + 1)
    Path("older.db").rename("one.db")
    said, known = await started()
    assert [word.partition(". ")[0] for word in said] == [
        "The notebook one.notebook.db knows more than the log, which must be an older copy"
    ]
    assert known is None


async def test_a_second_one_set_aside_in_the_same_second_has_a_name_of_its_own() -> None:
    for _ in range(2):
        await write(URL, 1, told=5)
        await started()
        Path("one.db").unlink()
        Path("one.notebook.db").unlink()
    assert len(list(Path().glob("one.notebook.aside-*.db"))) == 2


async def test_a_notebook_from_before_logs_had_an_identity_is_kept() -> None:
    first = Kind(
        name=EVENT_LOG.name, application_id=EVENT_LOG.application_id, versions=EVENT_LOG.versions[:1]
    )
    connect("one.db", first).close()
    with closing(SqliteNotebook.open("one.notebook.db")) as notebook:
        notebook.put(*CARD, value="m7")
        notebook.put("since", value=START.position)
    assert await started() == ([], "m7")
    with closing(SqliteNotebook.open("one.notebook.db")) as notebook:
        assert UUID(str(notebook.get("log"))) != UUID(int=0)


async def test_every_log_has_an_identity_that_its_copies_share() -> None:
    identities = []
    for path in ("one.db", "one.db", "other.db"):
        store = await SqliteEventStore.open(path)
        identities.append(await store.identity())
        if path == "other.db":
            await store.save(Path("copy.db"))
        await store.close()
    copy = await SqliteEventStore.open("copy.db")
    identities.append(await copy.identity())
    await copy.close()
    one, again, other, copied = identities
    assert one == again
    assert one != other
    assert other == copied


def test_an_identity_is_given_once() -> None:
    connection = connect("one.db", EVENT_LOG)
    with pytest.raises(apsw.ConstraintError):
        connection.execute("INSERT INTO identity (id) VALUES (randomblob(16))")
    connection.close()


async def test_a_notebook_is_not_left_open_where_its_log_does_not_answer() -> None:
    """Else nobody could open it any more: it would be in use until the process ends."""
    await write(URL, 3)
    async with open_store(URL) as store:
        await store.close()
        with pytest.raises(Unavailable):
            await open_paired_notebook(URL, store, now=NOON, tell=pytest.fail)
    assert await started() == ([], "m7")
