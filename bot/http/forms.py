"""Forms of our pages: read within bounds, and told from those of anybody else's page."""

from collections.abc import Mapping
from contextlib import suppress
from hmac import compare_digest
from urllib.parse import parse_qs, urlsplit

from fastapi import HTTPException, Request

from bot.http.guests import Guest

LONGEST = 64 * 1024
"""Bytes: a reason of the greatest length, as browsers write it."""

MOST_FIELDS = 20

TOKEN = "token"  # noqa: S105 - the name of a field


async def read_form(request: Request) -> Mapping[str, str]:
    """Raises HTTPException."""
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > LONGEST:
            raise HTTPException(413)
    with suppress(UnicodeDecodeError, ValueError):
        fields = parse_qs(body.decode(), keep_blank_values=True, max_num_fields=MOST_FIELDS)
        return {name: values[-1] for name, values in fields.items()}
    raise HTTPException(422)


def check_from_here(request: Request) -> None:
    """That no page of somebody else's sent it, as far as browsers say. Raises HTTPException."""
    url = urlsplit(request.app.state.url)
    site, origin = request.headers.get("sec-fetch-site"), request.headers.get("origin")
    if site not in {None, "same-origin"} or origin not in {None, f"{url.scheme}://{url.netloc}"}:
        raise HTTPException(403)


async def own_form(request: Request) -> Mapping[str, str]:
    """Of somebody who is signed in, on a page that was made for them. Raises HTTPException, and Unavailable."""
    guest: Guest = request.state.guest
    guest.check_known()
    check_from_here(request)
    form = await read_form(request)
    if guest.session is None or not compare_digest(form.get(TOKEN, "").encode(), guest.form_token.encode()):
        raise HTTPException(403)
    return form
