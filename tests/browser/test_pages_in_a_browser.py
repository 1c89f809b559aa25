"""The pages in a real Chromium, where there is one: at both sizes, in both languages, read by axe, live, and on paper."""

import os
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from tests.browser.acting import a_member_acts, the_app_is_used
from tests.browser.chromium import DESK, PHONE, Screen, Tab, program, tab
from tests.browser.doors import SIGNER
from tests.browser.serving import Served, served

FOUND = program()

pytestmark = pytest.mark.skipif(
    FOUND is None and "CI" not in os.environ, reason="no Chromium is installed here"
)

WIDE = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
FINDS = "axe.run().then(found => found.violations.map(one => [one.id, one.nodes.map(node => node.html)]))"


def axe() -> str:
    spec = find_spec("axe_playwright_python")
    assert spec is not None
    assert spec.submodule_search_locations is not None
    return Path(spec.submodule_search_locations[0], "axe.min.js").read_text(encoding="utf-8")


async def test_the_pages_as_people_meet_them(tmp_path: Path) -> None:
    """One start of a browser for all: that is what takes time."""
    async with served(tmp_path) as pages, tab(str(FOUND), tmp_path) as browser:
        await browser.is_at(pages.pages.here.clock.now())
        await browser.begins_with(SIGNER)
        for screen, scheme, language in ((PHONE, "dark", "ru"), (DESK, "light", "en")):
            await everything_is_well(browser, pages, screen, scheme, language)
        await it_is_live(browser, pages)
        await it_goes_without_scripts(browser, pages)
        await it_can_be_printed(browser, pages)
        for does in (a_member_acts, the_app_is_used):
            await does(browser, pages, lambda name: is_well_on_both(browser, name))
        await it_is_gone_when_the_union_goes_private(browser, pages)


async def everything_is_well(browser: Tab, pages: Served, screen: Screen, scheme: str, language: str) -> None:
    await browser.is_on(screen)
    await browser.prefers(scheme=scheme)
    await browser.asks_in(language)
    for name, path in pages.shown.items():
        browser.complaints.clear()
        await browser.opens(pages.address(path))
        speaks = "en" if name == "docs" else language
        assert await browser.runs("document.documentElement.lang") == speaks
        await is_well(browser, name)


async def is_well_on_both(browser: Tab, name: str) -> None:
    for screen, scheme in ((PHONE, "dark"), (DESK, "light")):
        await browser.is_on(screen)
        await browser.prefers(scheme=scheme)
        await is_well(browser, f"{name} {screen}")


async def is_well(browser: Tab, name: str) -> None:
    assert not await browser.runs(WIDE), f"{name} is wider than the screen"
    assert [one for one in browser.complaints if "404" not in one] == [], name
    assert await found_by_axe(browser) == [], name


async def found_by_axe(browser: Tab) -> Any:
    await browser.runs(axe())
    return await browser.runs(FINDS)


async def it_is_live(browser: Tab, pages: Served) -> None:
    """What is said while somebody looks comes to their page by itself, and no time on it is ours any more."""
    here = pages.pages.here
    browser.answered.clear()
    await browser.opens(pages.address(f"{pages.pages.union}/proposals/6"))
    assert await browser.runs("document.querySelector('.left').textContent") == "18 h left"
    assert "UTC" not in await browser.runs("document.querySelector('.at').textContent")
    await browser.asks_for("/events/live")
    await here.says("ann", "/object 6 It is too dear")
    await pages.pages.log.subscription.catch_up()
    await browser.until("document.body.textContent.includes('It is too dear')")
    assert (
        await browser.runs("document.querySelector('[role=status]').textContent") == "This page has changed."
    )


async def it_goes_without_scripts(browser: Tab, pages: Served) -> None:
    await browser.does("Emulation.setScriptExecutionDisabled", value=True)
    await browser.opens(pages.address(pages.pages.union))
    await browser.does("Emulation.setScriptExecutionDisabled", value=False)
    assert "UTC" in await browser.runs("document.querySelector('.state').textContent")


async def it_can_be_printed(browser: Tab, pages: Served) -> None:
    await browser.opens(pages.address(pages.shown["regulation"]))
    assert (await browser.printed()).startswith(b"%PDF")
    await browser.prefers(medium="print")
    assert await browser.runs("getComputedStyle(document.querySelector('.top')).display") == "none"


async def it_is_gone_when_the_union_goes_private(browser: Tab, pages: Served) -> None:
    """Also from the screen of who looks at it."""
    here = pages.pages.here
    browser.answered.clear()
    await browser.opens(pages.address(pages.pages.union))
    await browser.asks_for("/events/live")
    here.is_public = False
    await here.says("ann", "/visibility private")
    for name in ("bob", "cy", "dee", "eva"):
        await here.says(name, "/consent 7")
    await pages.pages.log.subscription.catch_up()
    await browser.until("document.querySelector('h1').textContent === 'There is nothing here'")
    assert not await browser.runs("document.body.textContent.includes('Beetroot')")
