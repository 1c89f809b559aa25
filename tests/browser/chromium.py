"""A real Chromium, spoken to by its DevTools protocol: as wide as a phone or a desk, in the light or in the dark."""

import asyncio
import base64
import os
import shutil
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import aiohttp

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
PATIENCE = 40.0
"""Seconds, for one answer of a browser on a busy machine."""

QUIET = (
    *(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--hide-scrollbars",
        "--no-first-run",
        "--mute-audio",
    ),
    *(
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-default-browser-check",
    ),
    *("--disable-dev-shm-usage", "--remote-debugging-port=0", "about:blank"),
)


def program() -> str | None:
    """BROWSER names it, else it is the first that there is."""
    return os.environ.get("BROWSER") or next(filter(None, map(shutil.which, BROWSERS)), None)


@dataclass(frozen=True, slots=True)
class Screen:
    """In CSS pixels; `sharp` is how many of the picture make one of them."""

    width: int
    height: int
    sharp: int = 1
    is_phone: bool = False


PHONE = Screen(390, 844, 2, is_phone=True)
DESK = Screen(1280, 900)


@dataclass(eq=False)
class Tab:
    """One page. `complaints` are what its console said: a refused script or style among them. `answered` are the
    addresses for which an answer has begun.
    """

    socket: aiohttp.ClientWebSocketResponse
    complaints: list[str] = field(default_factory=list)
    answered: list[str] = field(default_factory=list)
    _asked: dict[int, asyncio.Future[Any]] = field(default_factory=dict)
    _loaded: asyncio.Event = field(default_factory=asyncio.Event)

    async def does(self, method: str, **params: object) -> Any:
        """What the protocol answers to this method."""
        number = len(self._asked) + 1
        answer = self._asked[number] = asyncio.get_running_loop().create_future()
        await self.socket.send_json({"id": number, "method": method, "params": params})
        async with asyncio.timeout(PATIENCE):
            return await answer

    async def hear(self) -> None:
        """All that the browser says, until it ends."""
        async for message in self.socket:
            self._take(message.json())

    def _take(self, said: Mapping[str, Any]) -> None:
        if "id" in said:
            future = self._asked[said["id"]]
            if "error" in said:
                future.set_exception(RuntimeError(str(said["error"])))
            else:
                future.set_result(said["result"])
        match said.get("method"):
            case "Page.loadEventFired":
                self._loaded.set()
            case "Network.responseReceived":
                self.answered.append(str(said["params"]["response"]["url"]))
            case "Log.entryAdded":
                self.complaints.append(str(said["params"]["entry"]["text"]))
            case "Runtime.exceptionThrown":
                self.complaints.append(str(said["params"]["exceptionDetails"]))
            case _:
                pass

    async def opens(self, address: str) -> None:
        self._loaded.clear()
        await self.does("Page.navigate", url=address)
        async with asyncio.timeout(PATIENCE):
            await self._loaded.wait()

    async def is_on(self, screen: Screen) -> None:
        await self.does(
            "Emulation.setDeviceMetricsOverride",
            width=screen.width,
            height=screen.height,
            deviceScaleFactor=screen.sharp,
            mobile=screen.is_phone,
        )

    async def prefers(self, *, scheme: str = "light", medium: str = "") -> None:
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        await self.does("Emulation.setEmulatedMedia", media=medium, features=features)

    async def asks_in(self, language: str) -> None:
        await self.does("Network.setExtraHTTPHeaders", headers={"Accept-Language": language})

    async def is_at(self, moment: datetime) -> None:
        """From the next page on its clock shows this, and stands."""
        await self.begins_with(f"Date.now = () => {int(moment.timestamp() * 1000)};")

    async def begins_with(self, script: str) -> None:
        """Every page from now on."""
        await self.does("Page.addScriptToEvaluateOnNewDocument", source=script)

    async def runs(self, script: str) -> Any:
        """What it comes to; a promise is waited for."""
        told = await self.does("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in told:
            raise RuntimeError(str(told["exceptionDetails"]))
        return told["result"].get("value")

    async def until(self, script: str) -> None:
        """It comes true."""
        async with asyncio.timeout(PATIENCE):
            while not await self.runs(script):  # noqa: ASYNC110 - the browser is another process
                await asyncio.sleep(0.05)

    async def asks_for(self, end: str) -> None:
        """What has an address with this end, and is answered."""
        async with asyncio.timeout(PATIENCE):
            while not any(one.endswith(end) for one in self.answered):  # noqa: ASYNC110
                await asyncio.sleep(0.05)

    async def picture(self) -> bytes:
        """Of the whole page, as PNG."""
        told = await self.does("Page.captureScreenshot", format="png", captureBeyondViewport=True)
        return base64.b64decode(told["data"])

    async def printed(self) -> bytes:
        """As PDF."""
        return base64.b64decode((await self.does("Page.printToPDF", printBackground=False))["data"])


@asynccontextmanager
async def tab(found: str, folder: Path) -> AsyncIterator[Tab]:
    """`folder` is where the browser may write."""
    profile = folder / "profile"
    process = await asyncio.create_subprocess_exec(
        found,
        f"--user-data-dir={profile}",
        *QUIET,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        async with asyncio.timeout(PATIENCE):
            port = await _port(profile / "DevToolsActivePort")
        async with aiohttp.ClientSession() as session:
            async with session.get(f"http://127.0.0.1:{port}/json/list") as listed:
                address = next(
                    one["webSocketDebuggerUrl"] for one in await listed.json() if one["type"] == "page"
                )
            async with session.ws_connect(address, max_msg_size=0) as socket:
                opened = Tab(socket)
                hearing = asyncio.create_task(opened.hear())
                for domain in ("Page", "Runtime", "Log", "Network"):
                    await opened.does(f"{domain}.enable")
                yield opened
                hearing.cancel()
    finally:
        with suppress(ProcessLookupError):
            process.terminate()
        await process.wait()


async def _port(file: Path) -> int:
    while not (file.exists() and file.read_text().strip()):  # noqa: ASYNC110 - another process writes it
        await asyncio.sleep(0.05)
    return int(file.read_text().splitlines()[0])
