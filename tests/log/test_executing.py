"""What carrying out a command promises, whatever the context."""

import pytest

from adapters.sqlite.store import SqliteEventStore
from bot.log.causes import service_id
from domain.refusal import Refused
from tests.log.shelf import NOON, OTHER, SHELF, Clean, Process, Put, ShelfCleaned, Take, ThingPut, ThingTaken


async def test_a_command_is_carried_out_once_however_often_it_comes(store: SqliteEventStore) -> None:
    here = Process(store)
    first = await here.execute(SHELF, Put(name="jar"), command_id="a:1")
    await here.execute(SHELF, Take(number=0), command_id="a:2")
    again = await here.execute(SHELF, Put(name="jar"), command_id="a:1")
    assert (first.events, first.repeated) == ([ThingPut(number=0, name="jar")], False)
    assert (again.events, again.repeated, again.state) == ((), True, ("",))


async def test_what_was_carried_out_is_known_after_a_start_without_a_file(store: SqliteEventStore) -> None:
    await Process(store).execute(SHELF, Put(name="jar"), command_id="a:1")
    again = await Process(store).execute(SHELF, Put(name="jar"), command_id="a:1")
    assert again.repeated


async def test_what_came_to_nothing_comes_to_nothing_again(store: SqliteEventStore) -> None:
    here = Process(store)
    with pytest.raises(Refused):
        await here.execute(SHELF, Take(number=0), command_id="a:1")
    await here.execute(SHELF, Put(name="jar"), command_id="a:2")
    again = await here.execute(SHELF, Take(number=0), command_id="a:1")
    assert (again.events, await here.shelf()) == ((), ("jar",))


async def test_two_processes_decide_on_what_both_have_done(store: SqliteEventStore) -> None:
    one, other = Process(store), Process(store)
    await one.does(Put(name="jar"))
    await other.does(Put(name="pot"))
    await one.does(Take(number=1))
    assert await one.shelf() == ("jar", "")


async def test_what_is_due_first_is_done_first_in_appends_of_its_own(store: SqliteEventStore) -> None:
    here = Process(store)
    await here.does(Put(name="jar"), Put(name="pot"), Put(name="pan"))
    executed = await here.execute(SHELF, Clean(), command_id="clean")
    assert executed.events == [ShelfCleaned(at=NOON), ThingTaken(number=2)]
    assert executed.state == ("", "", "")


async def test_a_commands_id_has_no_blanks(store: SqliteEventStore) -> None:
    here = Process(store)
    with pytest.raises(ValueError, match="blanks"):
        await here.execute(SHELF, Put(name="jar"), command_id="put it")
    assert service_id("clean", f"shelf-{SHELF}", "a place with blanks", 3) == (
        f"clean/shelf-{SHELF}/a_place_with_blanks/3"
    )


async def test_one_thread_runs_through_a_story(store: SqliteEventStore) -> None:
    here = Process(store)
    await here.execute(SHELF, Put(name="jar"), command_id="a:1")
    await here.execute(SHELF, Put(name="pot"), command_id="a:2")
    await here.execute(SHELF, Take(number=0), command_id="a:3")
    about = [envelope.metadata for envelope in await here.envelopes()]
    assert [one.correlation for one in about] == ["a:1", "a:2", "a:1"]
    assert [one.causation for one in about] == ["a:1", "a:2", "a:3"]


async def test_what_the_service_does_follows_from_what_happened_last(store: SqliteEventStore) -> None:
    here = Process(store)
    await here.execute(SHELF, Put(name="jar"), command_id="a:1")
    await here.execute(SHELF, Clean(), command_id="clean/1", cause="the-broom")
    put, cleaned, taken = await here.envelopes()
    assert (cleaned.metadata.correlation, cleaned.metadata.causation) == ("clean/1", "the-broom")
    assert (taken.metadata.correlation, taken.metadata.causation) == ("a:1", str(cleaned.id))
    assert put.metadata.command == "a:1"


async def test_a_story_goes_on_after_a_start(store: SqliteEventStore) -> None:
    await Process(store).execute(SHELF, Put(name="jar"), command_id="a:1")
    here = Process(store)
    await here.execute(SHELF, Take(number=0), command_id="a:2")
    assert [one.metadata.correlation for one in await here.envelopes()] == ["a:1", "a:1"]


async def test_aggregates_keep_apart(store: SqliteEventStore) -> None:
    here = Process(store)
    await here.execute(SHELF, Put(name="jar"), command_id="a:1")
    executed = await here.execute(OTHER, Put(name="jar"), command_id="a:1")
    assert not executed.repeated
