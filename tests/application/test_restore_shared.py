"""A backup goes from files into a shared store and back: events, notebook and key."""

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from adapters.nostr.addresses import encode
from bot.log.store import NO_STREAM, NewEvent
from bot.union.touches import UnionEnvelope
from bot.wiring.backing_up import backup
from bot.wiring.inspecting import replay
from bot.wiring.restoring import restore
from bot.wiring.stores import Failed
from tests.adapters.sqlite.samples import new_events
from tests.application.saving import (
    HERE,
    KEY,
    SCRIPT,
    THERE,
    at,
    parts_of,
    play,
)
from tests.simulation.processes import Village, on_eventstoredb
from tests.stories.story import played, settings


@pytest.fixture(autouse=True)
async def a_log(nothing_configured: None) -> None:  # noqa: ARG001 - the log stands in the test's own folder
    await play()


@pytest.fixture
async def village() -> AsyncIterator[Village]:
    async with on_eventstoredb() as village:
        yield village


async def test_a_shared_store_is_saved_as_events_and_restored_into_an_empty_one(village: Village) -> None:
    process = await village.starts("first")
    await village.founds_a_union()
    await village.says("ann", "/propose Plant an oak")
    await process.is_told_to_stop()
    original = await replay(at(village.url))
    told = await backup(at(village.url), Path("saved.tar"), tell=pytest.fail)
    assert told.startswith(f"{len(await village.envelopes())} events, all of them fold")
    lines = parts_of("saved.tar")["log.jsonl"].decode().splitlines()
    assert {json.loads(line)["stream"].partition("-")[0] for line in lines} == {"union"}
    async with on_eventstoredb() as other:
        await restore(at(other.url), Path("saved.tar"))
        assert await replay(at(other.url)) == original
        assert [content(envelope) for envelope in await other.envelopes()] == [
            content(envelope) for envelope in await village.envelopes()
        ]
        with pytest.raises(Failed, match="A bot speaks, or has spoken, from this store"):
            await restore(at(other.url), Path("saved.tar"))
        other.chat, other.time.now, other.count = village.chat, village.time.now, village.count
        before = len(other.chat.messages)
        await other.starts("there")
        await other.says("bob", "/object 1 It takes the light")
        card = other.chat.cards(1)[-1]
        assert "It takes the light" in card.now
        told_again = [one for one in other.chat.messages[before:] if "Plant an oak" in one.first]
        assert told_again == [card], "of what is old only the open card is told again"


async def test_the_key_of_an_embedded_backup_is_kept_beside_a_shared_store_and_called_to_mind(
    village: Village,
) -> None:
    await backup(at(HERE), Path("saved.tar"), tell=pytest.fail)
    Path("data").rename("elsewhere")
    told = await restore(at(village.url), Path("saved.tar"))
    assert Path("data/nostr.key").read_bytes() == KEY
    assert told.endswith("; set NOSTR_SECRET_KEY to the unions' key, which is in data/nostr.key")
    assert "nsec1" not in told


async def test_it_refuses_with_another_key_in_the_settings() -> None:
    ours, another = "11" * 32, "22" * 32
    Path("data/nostr.key").write_text(encode("nsec", bytes.fromhex(ours)))
    await backup(at(HERE), Path("saved.tar"), tell=pytest.fail)
    with pytest.raises(Failed, match="NOSTR_SECRET_KEY is another key than the backup's") as problem:
        await restore(at(THERE, nostr_secret_key=another), Path("saved.tar"))
    assert another not in str(problem.value)
    assert list(Path("there").iterdir()) == []
    await restore(at(THERE, nostr_secret_key=ours), Path("saved.tar"))


async def test_a_store_with_another_log_is_not_restored_into(village: Village) -> None:
    await played(SCRIPT, settings(), "data/union.db")
    await backup(at(HERE), Path("saved.tar"), tell=pytest.fail)
    store = await village.open_store()
    event = NewEvent(id=new_events(1)[0].id, type="UnionStarted", data=b"{}", metadata=b"{}")
    await store.append("union-00000000-0000-0000-0000-000000000001", [event], expected=NO_STREAM)
    with pytest.raises(Failed, match="A log stands already in this store"):
        await restore(at(village.url), Path("saved.tar"))


async def test_a_backup_of_a_shared_store_is_restored_into_files_too(village: Village) -> None:
    process = await village.starts("first")
    await village.founds_a_union()
    await process.is_told_to_stop()
    original = await replay(at(village.url))
    await backup(at(village.url), Path("saved.tar"), tell=pytest.fail)
    await restore(at(THERE), Path("saved.tar"))
    assert await replay(at(THERE)) == original


def content(envelope: UnionEnvelope) -> tuple[object, ...]:
    """All of it but its position."""
    return envelope.aggregate, envelope.revision, envelope.id, envelope.event, envelope.metadata
