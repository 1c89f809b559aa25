"""A town's pages on a port of this machine, for a browser that is another process."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.http.server import serve
from tests.browser.doors import DOORS
from tests.browser.scene import scene
from tests.http.asking import ANY_PORT, HERE, PATIENCE_SECONDS
from tests.http.reading_pages import Browser, browser


@dataclass(frozen=True, slots=True)
class Served:
    pages: Browser
    port: int

    def address(self, path: str) -> str:
        return f"http://{HERE}:{self.port}{path}"

    @property
    def shown(self) -> dict[str, str]:
        """Every kind of page, by a name for its picture."""
        union = self.pages.union
        return {
            "unions": "/",
            "union": union,
            "regulation": f"{union}/regulation#article-2",
            "decisions": f"{union}/decisions?q=open",
            "open": f"{union}/proposals/6",
            "decided": f"{union}/proposals/5",
            "nothing": "/nothing",
            "docs": "/docs",
        }


@asynccontextmanager
async def served(folder: Path) -> AsyncIterator[Served]:
    async with scene() as here:
        pages, tried = await browser(here, doors=DOORS), asyncio.Event()
        serving = asyncio.create_task(
            serve(pages.app, host=HERE, port=ANY_PORT, folder=folder, tried=tried.set, port_file="port")
        )
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                await tried.wait()
            shown = Served(pages, int((folder / "port").read_text()))
            pages.app.state.url = shown.address("")
            yield shown
        finally:
            serving.cancel()
            await asyncio.gather(serving, return_exceptions=True)
