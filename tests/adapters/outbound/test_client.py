"""What others gave the address of is asked for carefully: of whom, for how long, how much."""

import asyncio
import gzip
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from aiohttp import web

from adapters.outbound.client import Outbound
from adapters.outbound.places import Address, is_public
from bot.network.fetching import Unanswered
from tests.adapters.outbound.loopback import HOST, Handler, Names, Server, serving

URL = f"https://{HOST}/who.json?name=ann"
MOST = 1_000


def anywhere(_: Address) -> bool:
    return True


@asynccontextmanager
async def asking(
    folder: Path, handler: Handler, *, seconds: float = 5.0, names: Names | None = None
) -> AsyncIterator[tuple[Outbound, Server]]:
    async with (
        serving(folder, handler) as server,
        Outbound(
            is_allowed=anywhere, seconds=seconds, resolver=names or server.names(), trusted=server.trusted
        ) as outbound,
    ):
        yield outbound, server


async def hello(_: web.Request) -> web.Response:
    return web.Response(text="hello", headers={"Set-Cookie": "a=b"})


async def test_what_stands_there_comes_back_and_nothing_of_ours_goes_along(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")  # nobody is there
    async with asking(tmp_path, hello) as (ask, server):
        assert await ask(URL, most=MOST) == b"hello"
        assert await ask(URL, most=MOST) == b"hello"
        for request in server.heard:
            assert request.method == "GET"
            assert request.path_qs == "/who.json?name=ann"
            assert dict(request.headers) == {
                "Host": HOST,
                "Accept": "*/*",
                "Accept-Encoding": "identity",
                "User-Agent": "mission-union",
                "Connection": "close",
            }


async def test_a_name_that_leads_to_ourselves_is_not_asked(tmp_path: Path) -> None:
    async with (
        serving(tmp_path, hello) as server,
        Outbound(is_allowed=is_public, resolver=server.names(), trusted=server.trusted) as ask,
    ):
        with pytest.raises(Unanswered):
            await ask(URL, most=MOST)
        assert server.heard == []


@pytest.mark.parametrize("host", ["127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1"])
async def test_nor_is_an_address_in_the_place_of_a_name(host: str, tmp_path: Path) -> None:
    tried: list[Address] = []

    def nowhere(address: Address) -> bool:
        tried.append(address)
        return is_public(address)

    async with (
        serving(tmp_path, hello) as server,
        Outbound(is_allowed=nowhere, trusted=server.trusted) as ask,
    ):
        with pytest.raises(Unanswered):
            await ask(f"https://{host}:{server.port}/", most=MOST)
        assert server.heard == []
        assert tried or not host.startswith(("127", "["))


async def test_what_is_asked_about_is_what_is_connected_to(tmp_path: Path) -> None:
    """A name that leads elsewhere at each look-up gains nothing: each address that is tried is judged."""
    tried: list[str] = []

    def only_the_second(address: Address) -> bool:
        tried.append(str(address))
        return str(address) == "127.0.0.1"

    async with serving(tmp_path, hello) as server:
        names = Names({HOST: [("127.0.0.9", server.port), ("127.0.0.1", server.port)]})
        async with Outbound(is_allowed=only_the_second, resolver=names, trusted=server.trusted) as ask:
            assert await ask(URL, most=MOST) == b"hello"
            await ask(URL, most=MOST)
        assert names.asked == [HOST, HOST]  # nothing is remembered of what a name led to
    assert tried == ["127.0.0.9", "127.0.0.1"] * 2


async def test_a_redirect_is_not_followed(tmp_path: Path) -> None:
    async def elsewhere(_: web.Request) -> web.Response:
        return web.Response(status=302, headers={"Location": f"https://{HOST}/other"}, text="there")

    async with asking(tmp_path, elsewhere) as (ask, server):
        with pytest.raises(Unanswered, match="302"):
            await ask(URL, most=MOST)
        assert len(server.heard) == 1


async def test_more_than_is_wanted_is_not_read(tmp_path: Path) -> None:
    async def endless(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        while True:
            await response.write(b"x" * 4_096)

    async with asking(tmp_path, endless) as (ask, _):
        with pytest.raises(Unanswered, match="too long"):
            await ask(URL, most=MOST)


async def test_who_is_slow_is_not_waited_for(tmp_path: Path) -> None:
    never = asyncio.Event()

    async def silent(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        await response.write(b"h")
        await never.wait()
        return response

    async with asking(tmp_path, silent, seconds=0.3) as (ask, _):
        try:
            with pytest.raises(Unanswered, match="Timeout"):
                await ask(URL, most=MOST)
        finally:
            never.set()


async def test_what_would_unpack_to_more_is_not_unpacked(tmp_path: Path) -> None:
    async def packed(_: web.Request) -> web.Response:
        return web.Response(body=gzip.compress(b"0" * 10_000_000), headers={"Content-Encoding": "gzip"})

    async with asking(tmp_path, packed) as (ask, _):
        with pytest.raises(Unanswered, match="packed"):
            await ask(URL, most=100_000)


@pytest.mark.parametrize(
    "url",
    [
        f"http://{HOST}/",
        f"ftp://{HOST}/",
        "file:///etc/passwd",
        f"https://ann:secret@{HOST}/",
        f"https://{HOST}@127.0.0.1/",
        "https:///who",
        "https://[::1/",
        "//people.example/",
        "",
    ],
)
async def test_only_addresses_of_https_without_a_password_are_asked(url: str, tmp_path: Path) -> None:
    async with asking(tmp_path, hello) as (ask, server):
        with pytest.raises(Unanswered):
            await ask(url, most=MOST)
        assert server.heard == []


async def test_a_certificate_that_nobody_vouches_for_is_refused(tmp_path: Path) -> None:
    async with (
        serving(tmp_path, hello) as server,
        Outbound(is_allowed=anywhere, resolver=server.names()) as ask,
    ):
        with pytest.raises(Unanswered):
            await ask(URL, most=MOST)
        assert server.heard == []


async def test_a_name_that_leads_nowhere_is_unanswered(tmp_path: Path) -> None:
    async with asking(tmp_path, hello, names=Names({})) as (ask, _):
        with pytest.raises(Unanswered):
            await ask(URL, most=MOST)
