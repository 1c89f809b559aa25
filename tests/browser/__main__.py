"""`python -m tests.browser FOLDER` takes a picture of every page in a real Chromium: look at them.

On a phone and at a desk, in the light and in the dark, in English and Russian, and on paper. BROWSER names it.
"""

import asyncio
import sys
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.network.locale import LANGUAGES
from tests.browser.acting import a_member_acts, the_app_is_used
from tests.browser.chromium import DESK, PHONE, Tab, program, tab
from tests.browser.doors import SIGNER
from tests.browser.serving import Served, served

SCREENS = {"phone": PHONE, "desk": DESK}
SCHEMES = ("light", "dark")


async def main(folder: Path) -> None:
    found = program()
    if found is None:
        sys.exit("No browser was found: install Chromium, or name one in BROWSER.")
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(ignore_cleanup_errors=True) as place:  # the browser's children may still write
        async with served(Path(place)) as pages, tab(found, Path(place)) as browser:
            await browser.is_at(pages.pages.here.clock.now())
            await browser.begins_with(SIGNER)
            for language, scheme, screen in product(LANGUAGES, SCHEMES, SCREENS):
                await browser.asks_in(language)
                await browser.prefers(scheme=scheme)
                await browser.is_on(SCREENS[screen])
                await _take(browser, pages, folder, f"{screen}-{scheme}-{language}")
            await _print(browser, pages, folder)
            await _act(browser, pages, folder)


async def _act(browser: Tab, pages: Served, folder: Path) -> None:
    """What a member alone sees."""
    await browser.asks_in("en")
    await browser.prefers()

    async def look(name: str) -> None:
        for screen, size in SCREENS.items():
            await browser.is_on(size)
            (folder / f"{name}-{screen}.png").write_bytes(await browser.picture())

    for does in (a_member_acts, the_app_is_used):
        await does(browser, pages, look)


async def _take(browser: Tab, pages: Served, folder: Path, name: str) -> None:
    for page, path in pages.shown.items():
        await browser.opens(pages.address(path))
        (folder / f"{page}-{name}.png").write_bytes(await browser.picture())


async def _print(browser: Tab, pages: Served, folder: Path) -> None:
    for page in ("regulation", "decided"):
        await browser.opens(pages.address(pages.shown[page]))
        (folder / f"{page}.pdf").write_bytes(await browser.printed())


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
