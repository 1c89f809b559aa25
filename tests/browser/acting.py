"""What a member does on the pages, in a browser: they sign in, speak, are answered, and sign out; also in the app."""

from collections.abc import Awaitable, Callable
from typing import TypeAlias

from tests.browser.chromium import Tab
from tests.browser.serving import Served

Look: TypeAlias = Callable[[str], Awaitable[None]]
"""At the page as it stands, under a name."""


async def a_member_acts(browser: Tab, pages: Served, look: Look) -> None:
    await signs_in(browser, pages, look)
    await speaks(browser, pages, look)
    await is_not_interrupted(browser, pages)
    await browser.opens(pages.address("/me"))
    await signs_out(browser)


async def signs_out(browser: Tab) -> None:
    await presses(browser, "form[action^='/sign-out'] button")
    await browser.until(
        "document.readyState === 'complete' && location.pathname === '/' && document.querySelector('.you')?.textContent.includes('Sign in')"
    )


async def signs_in(browser: Tab, pages: Served, look: Look) -> None:
    await browser.opens(pages.address("/sign-in/link?who=eva"))
    await look("link")
    await presses(browser, "form[action^='/sign-in/link'] button")
    await browser.until("location.pathname === '/me' && document.readyState === 'complete'")
    await signs_out(browser)
    await browser.opens(pages.address("/sign-in"))
    await look("sign-in")
    await presses(browser, "form[data-challenge] button")
    await browser.until("location.pathname === '/me' && document.readyState === 'complete'")
    await look("me")


async def speaks(browser: Tab, pages: Served, look: Look) -> None:
    await browser.opens(pages.address(f"{pages.pages.union}/proposals/6"))
    await look("forms")
    await writes(browser, "#reason", "The barn is damp.")
    await presses(browser, "button[value=object]")
    await browser.until("document.getElementById('told')?.textContent.includes('is recorded')")
    await browser.until("document.body?.textContent.includes('The barn is damp.')")
    await look("answered")
    browser.answered.clear()
    await presses(browser, "button[value=retract]")
    await browser.until("document.getElementById('told')?.textContent.includes('is withdrawn')")


async def is_not_interrupted(browser: Tab, pages: Served) -> None:
    """What somebody is writing stays, whatever happens meanwhile."""
    await browser.asks_for("/events/live")
    await writes(browser, "#remark", "One could dry it")
    await pages.pages.here.says("bob", "/remark 6 It does not fit")
    await pages.pages.log.subscription.catch_up()
    await browser.runs("new Promise((done) => setTimeout(done, 700))")
    assert await browser.runs("document.querySelector('#remark').value") == "One could dry it"


async def the_app_is_used(browser: Tab, pages: Served, look: Look) -> None:
    """It keeps nothing but in its memory, and leads from page to page by itself."""
    await browser.opens(pages.address("/app#tgWebAppData=user%3Deva"))
    await browser.until("document.body?.textContent.includes('Beetroot')")
    assert await browser.runs("document.cookie + localStorage.length + sessionStorage.length") == "00"
    await presses(browser, ".own a[href$='/proposals/6']")
    await browser.until("document.querySelector('button[value=consent]') !== null")
    await look("app")
    await presses(browser, "button[value=consent]")
    await browser.until("document.getElementById('told')?.textContent.includes('Thank you')")
    await browser.runs("history.back()")
    await browser.until("document.querySelector('form[action=\"/sign-out\"]') !== null")
    await browser.opens("about:blank")
    await browser.opens(pages.address("/app#tgWebAppData=user%3Deva"))
    await browser.until("document.querySelector('[role=status]')?.textContent.includes('Close it')")


async def presses(browser: Tab, selector: str) -> None:
    await browser.runs(f"document.querySelector({selector!r}).click()")


async def writes(browser: Tab, selector: str, text: str) -> None:
    await browser.runs(f"document.querySelector({selector!r}).value = {text!r}")
