"""Who is on Nostr signs in with their key and acts on the page, through the same inbox as their notes."""

import json
import re
from collections.abc import Mapping
from urllib.parse import urlencode

from adapters.nostr.keys import Key
from adapters.nostr.notes import Draft, Kind, as_json, sign
from tests.adapters.nostr.fakes import ANN, BEN, WallClock
from tests.http.asking import Answer
from tests.http.in_process import call
from tests.http.on_nostr import URL, Square, square


async def sends(here: Square, address: str, form: Mapping[str, str], cookie: str = "") -> Answer:
    headers = {"Origin": URL, "Accept": "text/html", "Cookie": cookie}
    return await call(here.site.app, address, method="POST", headers=headers, body=urlencode(form).encode())


async def reads(here: Square, address: str, cookie: str = "") -> str:
    answer = await call(here.site.app, address, headers={"Accept": "text/html", "Cookie": cookie})
    assert answer.status == 200, answer.body
    return answer.body.decode()


def found_in(page: str, pattern: str) -> str:
    match = re.search(pattern, page)
    assert match, page
    return match[1]


async def signs_in(here: Square, by: Key) -> str:
    """Their cookie."""
    challenge = found_in(await reads(here, "/sign-in"), r'data-challenge="([^"]+)"')
    tags = (("u", f"{URL}/sign-in/signer"), ("method", "POST"), ("challenge", challenge))
    at = int(WallClock().now().timestamp())
    note = sign(by, Draft(kind=Kind.HTTP_AUTHENTICATION, content="", tags=tags, created_at=at))
    answer = await sends(here, "/sign-in/signer", {"proof": json.dumps(as_json(note))})
    assert answer.status == 303, answer.body
    return answer.headers["set-cookie"].partition(";")[0]


async def test_a_key_signs_in_and_its_word_counts_at_once() -> None:
    async with square() as here:
        union = await here.founds(ANN, BEN)
        home = here.home(union)
        await here.posts(here.note(BEN, "accept", home))
        await here.posts(here.note(ANN, "propose Plant an oak", home))
        await here.application.catch_up()
        cookie, page = await signs_in(here, BEN), f"/unions/{union}/proposals/1"
        token = found_in(await reads(here, page, cookie), r'name="token" value="([^"]+)"')
        form = {"version": "1", "token": token}
        objected = await sends(here, page, {**form, "act": "object", "words": "It takes the light"}, cookie)
        assert objected.status == 200
        assert "It takes the light" in objected.body.decode()
        await here.application.heard("nostr", until=WallClock().now())
        consented = await sends(here, page, {**form, "act": "consent"}, cookie)
        assert "Carried" in consented.body.decode()
        assert not here.application.watermark._holds  # noqa: SLF001 - nothing is waited for any more
