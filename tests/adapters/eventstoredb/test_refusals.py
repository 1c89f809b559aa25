"""What EventStoreDB will not have is said once, clearly, and without the password."""

import traceback
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from adapters.eventstoredb import AccessRefused, EventStoreDBStore
from bot.log.store import NO_STREAM, START, Unavailable
from tests.adapters.eventstoredb.certificates import loopback_certificate
from tests.adapters.eventstoredb.loopback import Loopback
from tests.adapters.eventstoredb.samples import events, union

PASSWORD = "changeit@/?#"
ENCODED = "changeit%40%2F%3F%23"


@pytest.fixture
async def guarded(tmp_path: Path) -> AsyncIterator[Loopback]:
    """Speaks TLS and lets in who knows the password. Its certificate is in `tmp_path`."""
    certificate = loopback_certificate()
    (tmp_path / "ca.pem").write_bytes(certificate.chain)
    server = Loopback(credentials=("admin", PASSWORD), certificate=(certificate.key, certificate.chain))
    await server.start()
    yield server
    await server.kill()


def address(server: Loopback, user: str, tmp_path: Path, scheme: str = "esdb") -> str:
    return f"{scheme}://{user}@127.0.0.1:{server.port}?TlsCaFile={tmp_path / 'ca.pem'}"


async def test_user_and_password_are_decoded_and_let_us_in(guarded: Loopback, tmp_path: Path) -> None:
    store = await EventStoreDBStore.open(address(guarded, f"admin:{ENCODED}", tmp_path))
    assert await store.append(union(1), events(1), expected=NO_STREAM) == 0
    assert len(await store.read_all(after=START, limit=9)) == 1
    await store.close()


async def test_a_wrong_password_is_refused_once(guarded: Loopback, tmp_path: Path) -> None:
    store = await EventStoreDBStore.open(address(guarded, "admin:hunter2", tmp_path))
    for refused in (
        store.append(union(1), events(1), expected=NO_STREAM),
        store.read(union(1), after=NO_STREAM, limit=1),
        store.read_all(after=START, limit=1),
        anext(store.subscribe(after=START)),
    ):
        with pytest.raises(AccessRefused, match="check user and password"):
            await refused
    # esdbclient tries each append and each subscription a second time.
    assert guarded.node.calls == {"BatchAppend": 2, "Read": 4}
    await store.close()


async def test_a_wrong_password_is_refused_while_a_cluster_is_looked_for(
    guarded: Loopback, tmp_path: Path
) -> None:
    with pytest.raises(AccessRefused, match="check user and password"):
        await EventStoreDBStore.open(address(guarded, "admin:hunter2", tmp_path, "esdb+discover"))


async def test_a_user_without_rights_is_refused(server: Loopback, store: EventStoreDBStore) -> None:
    server.faults.denied = True
    for refused in (
        store.append(union(1), events(1), expected=NO_STREAM),
        store.read_all(after=START, limit=1),
        anext(store.subscribe(after=START)),
    ):
        with pytest.raises(AccessRefused):
            await refused


async def test_a_certificate_that_nobody_vouches_for_is_refused(guarded: Loopback) -> None:
    store = await EventStoreDBStore.open(f"esdb://admin:{ENCODED}@127.0.0.1:{guarded.port}")
    with pytest.raises(AccessRefused, match="TlsCaFile"):
        await store.read_all(after=START, limit=1)
    await store.close()


async def test_tls_to_a_server_without_it_is_refused(server: Loopback) -> None:
    store = await EventStoreDBStore.open(f"esdb://admin:{ENCODED}@127.0.0.1:{server.port}")
    with pytest.raises(AccessRefused, match="Tls=false"):
        await store.read_all(after=START, limit=1)
    await store.close()


async def test_a_server_that_is_not_there_is_unavailable(server: Loopback) -> None:
    await server.kill()
    store = await EventStoreDBStore.open(server.uri)
    with pytest.raises(Unavailable):
        await store.read_all(after=START, limit=1)
    await store.close()


@pytest.mark.parametrize(
    "uri",
    [
        "",
        "esdb://",
        "esdb://127.0.0.1:2113",  # TLS, but nobody to sign in
        "http://admin:hunter2@127.0.0.1:2113",
        "esdb+discover://admin:hunter2@one:2113,two:2113",
        "esdb://admin:hunter2@127.0.0.1:2113?Tsl=false",
        "esdb://admin:hunter2@127.0.0.1:2113?Tls=maybe",
        "esdb://admin:hunter2@127.0.0.1:2113?GossipTimeout=hunter2",
        "esdb://admin:hunter2@hunter2@127.0.0.1:2113?Tls=false",
        "esdb://admin:hunter2/hunter2@127.0.0.1:2113?Tls=false",
        "esdb://admin:hunter2?hunter2@127.0.0.1:2113?Tls=false",
        "esdb://admin:hunter2#hunter2@127.0.0.1:2113?Tls=false",
        "esdb://admin:hunter2\u2100@127.0.0.1:2113?Tls=false",
        "esdb://[admin:hunter2@127.0.0.1:2113?Tls=false",
        "esdb://admin:hunter2@127.0.0.1:2113?TlsCaFile=/nowhere/ca.pem",
    ],
)
async def test_an_address_nobody_understands_is_refused_without_repeating_it(uri: str) -> None:
    with pytest.raises(AccessRefused) as refused:
        await EventStoreDBStore.open(uri)
    assert "hunter2" not in "".join(traceback.format_exception(refused.value))
    assert "hunter2" not in repr((refused.value.__cause__, refused.value.__context__))


async def test_no_error_and_no_repr_tells_the_password(guarded: Loopback, tmp_path: Path) -> None:
    store = await EventStoreDBStore.open(address(guarded, "admin:hunter2", tmp_path))
    with pytest.raises(AccessRefused) as refused:
        await store.read_all(after=START, limit=1)
    await guarded.kill()
    with pytest.raises(Unavailable) as unavailable:
        await store.read_all(after=START, limit=1)
    for error in (refused.value, unavailable.value):
        assert "hunter2" not in "".join(traceback.format_exception(error))
    assert "hunter2" not in repr(store)
    await store.close()
