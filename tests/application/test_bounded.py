"""Whatever strangers do, the notebook stays within its bounds, and what a union needs stays in it."""

from collections import Counter
from collections.abc import Iterator
from contextlib import closing

import pytest

from adapters.console.lines import Speak
from adapters.console.network import GROUP, KEPT, ConsoleNetwork
from adapters.sqlite.notebook import SqliteNotebook
from bot.chat.contacts import Contacts
from bot.log.bounded import AT_ONCE, LIMITS, Bounded, Key
from bot.log.notebook import Notebook
from bot.network.incoming import Author, Entered
from bot.network.outgoing import Outgoing
from bot.wiring.application import Application
from domain.union.people import Channel, Identity
from tests.adapters.nostr.fakes import Memory, SetClock
from tests.simulation.town import NOON, SQUARE, Town, town

LIMIT = 10


@pytest.fixture
def notebook() -> Iterator[Notebook]:
    with closing(SqliteNotebook.open(":memory:")) as notebook:
        yield notebook


def bounded(notebook: Notebook, *needed: str) -> Bounded:
    return Bounded(notebook, is_needed=lambda key, _: key[1] in needed, limits={"name": LIMIT})


def names(notebook: Notebook) -> set[str]:
    return {key[1] for key, _ in notebook.under("name")}


def test_the_oldest_goes_and_the_latest_stays(notebook: Notebook) -> None:
    kept = bounded(notebook)
    for number in range(100):
        kept.put("name", str(number), value="x")
        assert kept.get("name", str(number)) == "x"
    assert names(notebook) == {str(number) for number in range(90, 100)}


def test_what_is_noted_again_is_young_again(notebook: Notebook) -> None:
    kept = bounded(notebook)
    for number in range(100):
        kept.put("name", "regular", value=number)
        kept.put("name", str(number), value="x")
    assert "regular" in names(notebook)


def test_what_is_needed_stays_and_does_not_protect_the_rest(notebook: Notebook) -> None:
    needed = [f"member {number}" for number in range(LIMIT - 1)]
    kept = bounded(notebook, *needed)
    for name in needed:
        kept.put("name", name, value="x")
    for number in range(1000):
        kept.put("name", str(number), value="x")
    assert names(notebook) >= set(needed)
    assert len(names(notebook)) <= LIMIT + AT_ONCE


def test_where_all_is_needed_nothing_is_lost(notebook: Notebook) -> None:
    needed = [f"member {number}" for number in range(5 * LIMIT)]
    kept = bounded(notebook, *needed)
    for name in needed:
        kept.put("name", name, value="x")
    assert names(notebook) == set(needed)


def test_the_bound_holds_across_a_restart(notebook: Notebook) -> None:
    for life in range(10):
        kept = bounded(notebook, "member")
        kept.put("name", "member", value="x")
        for number in range(LIMIT):
            kept.put("name", f"{life} {number}", value="x")
    assert len(names(notebook)) == LIMIT
    assert "member" in names(notebook)


def test_what_was_dropped_takes_no_room(notebook: Notebook) -> None:
    kept = bounded(notebook)
    for number in range(LIMIT):
        kept.put("name", str(number), value="x")
    for number in range(LIMIT - 1):
        kept.drop("name", str(number))
    for number in range(LIMIT - 1):
        kept.put("name", f"new {number}", value="x")
    assert str(LIMIT - 1) in names(notebook)


def test_what_has_no_limit_is_left_alone(notebook: Notebook) -> None:
    kept = bounded(notebook)
    for number in range(100):
        kept.put("told", str(number), value=number)
    assert len(notebook.under("told")) == 100


def test_how_far_a_stranger_was_told_goes_with_them(notebook: Notebook) -> None:
    kept = Bounded(notebook, is_needed=lambda _key, _value: False, limits={"private": 1})
    for name in ("ann", "bob"):
        kept.put("told", f"town:{name}", value=1)
        kept.put("private", f"town:id-{name}", value=f"town:{name}")
    assert notebook.under("told") == [(("told", "town:bob"), 1)]


def test_every_kind_that_strangers_write_has_a_limit() -> None:
    """As they are met, mentioned, answered in private."""
    written: set[Key] = set()

    class Watched(Memory):
        def put(self, *key: str, value: object) -> None:
            written.add(key)
            super().put(*key, value=value)

    contacts = Contacts(Watched())
    ann = Author(identity=Identity("telegram:1"), name="Ann", username="ann_", language="en")
    contacts.met(ann, NOON)
    contacts.met_privately(ann, Channel("telegram:1"))
    assert {key[0] for key in written} <= set(LIMITS)


async def test_a_flood_of_strangers_stays_within_the_bound_and_members_are_known() -> None:
    async with town("ann", "bob") as here:
        await here.says("ann", "/propose Plant an oak")
        await here.says("bob", "/start", private=True)
        before = needed_of(here)
        for number in range(LIMITS["name"] + 1000):
            identity = Identity(f"town:stranger-{number}")
            await here.bot.hear(
                Entered(
                    channel=SQUARE,
                    author=Author(
                        identity=identity, name=f"Stranger {number}", username=f"stranger_{number}"
                    ),
                    at=here.clock.now(),
                )
            )
        kinds = Counter(key[0] for key, _ in here.notebook.under())
        assert kinds["name"] <= LIMITS["name"] + AT_ONCE
        assert kinds["bearer"] <= LIMITS["bearer"] + AT_ONCE
        assert needed_of(here) == before
        await here.restarts()
        assert isinstance(here.bot, Application)
        await here.says("bob", "/consent 1")
        assert "Carried" in here.transcript()


def needed_of(here: Town) -> dict[Key, object]:
    """All that concerns the two members and their proposal."""
    kinds = {"name", "username", "bearer", "private", "card", "subject"}
    return {
        key: value for key, value in here.notebook.under() if key[0] in kinds and "stranger" not in str(key)
    }


async def test_a_long_session_in_the_console_keeps_its_latest_messages() -> None:
    notebook = Memory()
    network = ConsoleNetwork(notebook=notebook, clock=SetClock(), write=lambda _: None)
    for number in range(KEPT + 20):
        await network.post(Outgoing(channel=GROUP, text=f"card {number}", card=number))
    assert len(notebook.under("console")) == KEPT
    reply = network.said(Speak(name="ann", private=False, text="yes", replies=True, about=KEPT + 19))
    assert reply.replied == notebook.under("console")[-1][0][2]
