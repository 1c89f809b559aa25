"""`python -m bot check` on EventStoreDB: all that running needs is tried, and nothing is disturbed."""

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.log.store import NO_STREAM, START
from bot.operation import leadership as lease
from bot.operation import shared_notebook
from bot.wiring.checking import STREAM, check_store
from bot.wiring.copying import copy_log
from tests.adapters.eventstoredb.certificates import loopback_certificate
from tests.adapters.eventstoredb.loopback import Loopback
from tests.simulation.processes import Village, on_eventstoredb

ALLOWED = json.dumps({"$acl": {"$r": ["$admins", "bot"]}})


@pytest.fixture
async def village() -> AsyncIterator[Village]:
    async with on_eventstoredb() as village:
        yield village


async def checked(url: str) -> dict[str, str]:
    """What is said of each thing; what is not well begins with BAD."""
    lines = [(well, line.partition(": ")) async for well, line in check_store(url)]
    return {name: said if well else f"BAD {said}" for well, (name, _, said) in lines}


async def test_it_tries_all_that_running_needs(village: Village) -> None:
    assert await checked(village.url) == {
        "store, the whole log": "the log is empty",
        "store, following it": "a subscription tells what comes",
        "store, writing": "what is appended to the stream check can be read",
        "store, the lease": "nobody speaks",
        "store, the shared notebook": "empty",
    }


async def test_it_disturbs_no_bot_that_runs(village: Village) -> None:
    ann, bob = await village.starts("ann"), await village.starts("bob")
    await village.founds_a_union()
    store = await village.open_store()
    leased = await store.read(lease.STREAM, after=NO_STREAM, limit=999)
    noted = await store.read(shared_notebook.STREAM, after=NO_STREAM, limit=999)
    log = await store.read_all(after=START, limit=999)
    checks = await asyncio.gather(*(checked(village.url) for _ in range(3)))
    assert {check["store, the lease"] for check in checks} == {"ann speaks, or did last"}
    assert await store.read(lease.STREAM, after=NO_STREAM, limit=999) == leased
    assert await store.read(shared_notebook.STREAM, after=NO_STREAM, limit=999) == noted
    assert await store.read_all(after=START, limit=999) == log
    await village.says("ann", "/propose Plant an oak")
    await village.time.pass_by(60)
    assert [card.by for card in village.chat.cards(1)] == ["ann"]
    assert len(ann.turns) == 1
    assert bob.turns == []


async def test_its_stream_keeps_one_event_and_is_no_part_of_a_copy(village: Village, tmp_path: Path) -> None:
    process = await village.starts("ann")
    await village.founds_a_union()
    await process.is_told_to_stop()
    for _ in range(3):
        await checked(village.url)
    store = await village.open_store()
    assert [event.revision for event in await store.read(STREAM, after=NO_STREAM, limit=9)] == [2]
    events = len(await village.envelopes())
    done = await copy_log(village.url, f"sqlite:///{tmp_path / 'copy.db'}", tell=lambda _: None)
    assert done == f"{events} events in 1 streams, all of them verified"


async def test_a_user_who_may_not_read_the_whole_log_is_told_what_is_missing_and_how_it_is_given(
    tmp_path: Path,
) -> None:
    certificate = loopback_certificate()
    (tmp_path / "ca.pem").write_bytes(certificate.chain)
    server = Loopback(
        credentials=("admin", "changeit"),
        ordinary=("bot", "secret"),
        certificate=(certificate.key, certificate.chain),
    )
    await server.start()
    url = f"esdb://bot:secret@127.0.0.1:{server.port}?TlsCaFile={tmp_path / 'ca.pem'}"
    told = await checked(url)
    for refused in ("store, the whole log", "store, following it"):
        assert told[refused].startswith("BAD EventStoreDB lets this user not read the whole log ($all): ")
        assert "$$$all" in told[refused]
        assert '{"$acl":{"$r":["$admins","USER"]}}' in told[refused]
        assert "password" not in told[refused]
    assert not told["store, writing"].startswith("BAD")
    server.node.log.set_properties("$all", **json.loads(ALLOWED))
    assert not any(said.startswith("BAD") for said in (await checked(url)).values())
    await server.kill()


async def test_a_user_who_may_not_write_is_told_so() -> None:
    server = Loopback()
    await server.start()
    server.faults.forbidden = frozenset({STREAM})
    told = await checked(server.uri)
    assert told["store, writing"].startswith("BAD EventStoreDB lets this user not use the stream check: ")
    assert told["store, the whole log"] == "the log is empty"
    await server.kill()


async def test_a_server_that_is_not_there_is_one_bad_line_each() -> None:
    server = Loopback()
    await server.start()
    await server.kill()
    told = await checked(server.uri)
    assert told
    assert all(said.startswith("BAD EventStoreDB: ServiceUnavailable") for said in told.values())


def test_the_compose_file_starts_the_projections_that_the_page_for_operators_speaks_of() -> None:
    project = Path(__file__).parents[2]
    settings = (project / "compose.yaml").read_text()
    assert "$ce-union" in (project / "docs" / "operating.md").read_text()
    assert "EVENTSTORE_RUN_PROJECTIONS: System" in settings
    assert 'EVENTSTORE_START_STANDARD_PROJECTIONS: "true"' in settings
