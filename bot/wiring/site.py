"""The site for everybody: a listener of its own, apart from the operator's, where the operator wants one."""

import asyncio
from collections.abc import Sequence
from pathlib import Path

from bot.context import AnyContext, Known
from bot.contexts import words
from bot.http.commands import commands
from bot.http.desk import AtTheDesk
from bot.http.own import own_page
from bot.http.server import serve
from bot.http.signing_in import signing_in
from bot.http.site import Site
from bot.http.visitors import networks
from bot.settings import Settings

PORT_FILE = "site.port"

MOST_AT_ONCE = 2_000
"""Connections: most of them wait for what happens next."""


async def serve_site(
    settings: Settings, contexts: Sequence[AnyContext], known: Known, desk: AtTheDesk, *, folder: Path
) -> None:
    """Until it is cancelled. Raises Unavailable."""
    site = Site(
        url=settings.public_url,
        words=words(contexts),
        trusted=networks(settings.trusted_proxies),
        desk=desk,
    )
    # describing all routes takes a moment, and nobody else waits for it
    await asyncio.to_thread(
        site.take_in,
        [
            commands(desk),
            signing_in(desk),
            own_page(known, [one.own for one in contexts if one.own]),
            *(one.site(known, desk) for one in contexts if one.site),
        ],
    )
    await serve(
        site.app,
        host=settings.site_host,
        port=settings.site_port,
        folder=folder,
        tried=lambda: None,
        port_file=PORT_FILE,
        at_once=MOST_AT_ONCE,
    )
