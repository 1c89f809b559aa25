"""Somebody signs in, sees their own page, and signs out; a page of somebody else's does none of it for them."""

import json
import re
from collections.abc import AsyncIterator

import pytest
from pydantic import SecretStr

from adapters.nostr.notes import Draft, Kind, as_json, sign
from adapters.nostr.proving import BySigner
from adapters.telegram.proving import ByTelegram
from bot.http.desk import Reception
from bot.http.guests import COOKIE
from bot.http.own import own_page
from bot.http.signing_in import signing_in
from bot.http.site import Site
from bot.network.proving import FRESH, By, Door
from tests.adapters.nostr.fakes import ANN
from tests.adapters.telegram.signing import TOKEN, launched, opened_by_link
from tests.http.in_process import call
from tests.http.reading_pages import URL, Browser, browser
from tests.simulation.running import WORDS
from tests.simulation.town import found, town

TELEGRAM = ByTelegram(SecretStr(TOKEN))
DOORS = {
    By.LINK: Door(by=By.LINK, prove=TELEGRAM.by_link, found_at=lambda: "https://t.me/our_bot?start=page"),
    By.APP: Door(by=By.APP, prove=TELEGRAM.by_app),
    By.SIGNER: Door(by=By.SIGNER, prove=BySigner(lambda _: "Ann")),
}


@pytest.fixture
async def someone() -> AsyncIterator[Browser]:
    async with town("ann", "bob") as here:
        yield await browser(here, doors=DOORS)


def proof_in(page: str) -> str:
    found_there = re.search(r'name="proof" value="([^"]*)"', page)
    assert found_there
    return found_there[1].replace("&amp;", "&")


def signed(challenge: str, someone: Browser, address: str = f"{URL}/sign-in/signer") -> str:
    tags = (("u", address), ("method", "POST"), ("challenge", challenge))
    at = int(someone.here.clock.now().timestamp())
    draft = Draft(kind=Kind.HTTP_AUTHENTICATION, content="", tags=tags, created_at=at)
    return json.dumps(as_json(sign(ANN, draft)))


# --- from Telegram ---------------------------------------------------------------------------


async def test_who_came_by_a_button_is_asked_and_then_signed_in(someone: Browser) -> None:
    address = f"/sign-in/link?{opened_by_link(someone.here.clock.now())}"
    page = await someone.reads(address)
    assert "Are you Ann?" in page
    assert "@ann" in page
    assert (await someone.asks(address)).headers["referrer-policy"] == "strict-origin"
    answer = await someone.sends("/sign-in/link", {"proof": proof_in(page)})
    assert (answer.status, answer.headers["location"]) == (303, "/me")
    cookie = answer.headers["set-cookie"]
    for trait in ("HttpOnly", "Secure", "SameSite=lax", "Path=/", "Max-Age=43200"):
        assert trait in cookie
    someone.cookie = cookie.partition(";")[0]
    assert "Ann" in await someone.sees("/me")


async def test_a_link_signs_in_once_and_not_for_long(someone: Browser) -> None:
    proof = opened_by_link(someone.here.clock.now())
    assert (await someone.sends("/sign-in/link", {"proof": proof})).status == 303
    again = await someone.sends("/sign-in/link", {"proof": proof})
    assert again.status == 403
    assert "was used before" in again.body.decode()
    other = opened_by_link(someone.here.clock.now(), last_name="Lee")
    someone.here.passes(seconds=FRESH.total_seconds() + 1)
    assert (await someone.sends("/sign-in/link", {"proof": other})).status == 403


async def test_what_proves_nothing_is_told_with_the_ways_that_do(someone: Browser) -> None:
    for address in ("/sign-in/link", "/sign-in/link?id=1001&hash=00", "/sign-in/link?lang=ru"):
        answer = await someone.asks(address)
        assert answer.status == 403
        assert "https://t.me/our_bot?start=page" in answer.body.decode()


async def test_the_app_is_given_a_session_and_no_cookie(someone: Browser) -> None:
    proof = launched(someone.here.clock.now())
    answer = await someone.sends("/sign-in/app", {"proof": proof})
    assert answer.status == 200
    assert "set-cookie" not in answer.headers
    assert answer.headers["cache-control"] == "no-store"
    page = await someone.reads("/me", Authorization=f"Bearer {answer.json['token']}")
    assert "Ann Lee" in page
    again = await someone.sends("/sign-in/app", {"proof": proof})
    assert (again.status, again.json) == (403, {"late": True})


# --- with a signer ---------------------------------------------------------------------------


async def test_who_signs_our_word_is_signed_in_once(someone: Browser) -> None:
    page = await someone.reads("/sign-in")
    challenge = re.search(r'data-challenge="([^"]+)"', page)
    assert challenge
    assert f'data-address="{URL}/sign-in/signer"' in page
    proof = {"proof": signed(challenge[1], someone)}
    assert (await someone.sends("/sign-in/signer", proof)).status == 303
    assert (await someone.sends("/sign-in/signer", proof)).status == 403
    for other in (signed("another word", someone), signed("", someone)):
        assert (await someone.sends("/sign-in/signer", {"proof": other})).status == 403


async def test_what_was_signed_for_another_page_is_not_taken(someone: Browser) -> None:
    word = someone.desk.sessions.challenge()
    proof = signed(word, someone, address="https://elsewhere.example/sign-in/signer")
    assert (await someone.sends("/sign-in/signer", {"proof": proof})).status == 403
    assert (await someone.sends("/sign-in/signer", {"proof": signed(word, someone)})).status == 303


# --- for others -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "foreign",
    [{"Origin": "https://elsewhere.example"}, {"Origin": "null"}, {"Sec_Fetch_Site": "cross-site"}],
)
async def test_a_page_of_somebody_elses_signs_nobody_in_or_out(
    someone: Browser, foreign: dict[str, str]
) -> None:
    proof = opened_by_link(someone.here.clock.now())
    answer = await someone.sends("/sign-in/link", {"proof": proof}, **foreign)
    assert answer.status == 403
    assert "set-cookie" not in answer.headers
    await someone.is_signed_in("ann")
    token = someone.desk.sessions.of  # still theirs afterwards
    form = await form_token(someone)
    assert (await someone.sends("/sign-out", {"token": form}, **foreign)).status == 403
    assert token(someone.cookie.partition("=")[2]) is not None


async def form_token(someone: Browser) -> str:
    found_there = re.search(r'name="token" value="([^"]+)"', await someone.reads("/me"))
    assert found_there
    return found_there[1]


@pytest.mark.parametrize("token", ["", "00", "ß"])
async def test_a_form_that_is_not_of_their_page_does_nothing(someone: Browser, token: str) -> None:
    await someone.is_signed_in("ann")
    assert (await someone.sends("/sign-out", {"token": token})).status == 403
    assert (await someone.asks("/me")).status == 200


# --- whoever is signed in ------------------------------------------------------------------


async def test_who_signs_out_is_a_stranger_again(someone: Browser) -> None:
    await someone.is_signed_in("ann")
    answer = await someone.sends("/sign-out", {"token": await form_token(someone)})
    assert answer.status == 303
    assert f'{COOKIE}=""' in answer.headers["set-cookie"]
    assert (await someone.asks("/me")).headers["location"] == "/sign-in"


async def test_a_session_ends_by_itself(someone: Browser) -> None:
    await someone.is_signed_in("ann")
    someone.here.passes(hours=12)
    assert (await someone.asks("/me")).status == 303
    assert (await someone.asks("/")).status == 200


async def test_where_nobody_is_told_where_the_site_is_nobody_signs_in() -> None:
    async with town() as here:
        someone = await browser(here, url="", doors=DOORS)
        assert "Nobody can sign in here" in await someone.sees("/sign-in")
        assert "/sign-in" not in await someone.reads("/")
        proof = {"proof": opened_by_link(here.clock.now())}
        assert (await someone.sends("/sign-in/link", proof, Origin="://")).status == 404


async def test_a_process_that_does_not_speak_shows_what_everybody_may_read() -> None:
    """And asks whoever is signed in elsewhere for patience, rather than to sign in again."""
    site, cookie = Site(url=URL, words=WORDS), {"Cookie": f"{COOKIE}=ms_0_0", "Accept": "text/html"}
    site.take_in([signing_in(Reception()), own_page(lambda: None, [])])  # type: ignore[arg-type, return-value]
    assert (await call(site.app, "/docs", headers=cookie)).status == 200
    for address in ("/me", "/sign-in"):
        answer = await call(site.app, address, headers=cookie)
        assert (answer.status, answer.headers["retry-after"]) == (503, "5")


async def test_what_a_member_reads_no_cache_keeps() -> None:
    async with town() as here:
        here.is_public = True
        await found(here, "ann")
        someone = await browser(here)
        assert (await someone.asks(someone.union)).headers["cache-control"].startswith("public")
        await someone.is_signed_in("ann")
        for address in (someone.union, "/", "/unions/picture"):
            kept = (await someone.asks(address)).headers["cache-control"]
            assert kept.startswith("private") or kept == "no-store"
