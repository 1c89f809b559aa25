"""The desk of a process that speaks, with the clock of a test."""

from collections.abc import Callable, Mapping
from datetime import datetime
from secrets import token_hex

from bot.http.desk import Desk, SayOnPage
from bot.http.sessions import Sessions
from bot.log.tables import Tables
from bot.network.incoming import Author
from bot.network.proving import By, Door, Proven, held_until
from bot.standing import utc_now

DOORS: Mapping[By, Door] = {}


def desk_with(
    tables: Tables,
    now: Callable[[], datetime] = utc_now,
    doors: Mapping[By, Door] = DOORS,
    say: SayOnPage | None = None,
) -> Desk:
    sessions = Sessions(tables, new_secret=token_hex, secret=b"ours", now=now)
    return Desk(tables=tables, sessions=sessions, doors=doors, say=say)


async def signed_in(desk: Desk, author: Author, now: datetime) -> str:
    """What stands for their session."""
    proven = Proven(author=author, sign=f"{author.identity} {token_hex()}", until=held_until(now, now))
    return await desk.sessions.exchange(proven)
