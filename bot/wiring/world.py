"""What the whole bot stands on."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from secrets import token_hex

from bot.clock import Clock
from bot.context import AnyContext
from bot.contexts import CONTEXTS
from bot.log.notebook import Notebook
from bot.log.reader import LogReader
from bot.network.fetching import Deliver, Reply, Unanswered
from bot.network.locale import Languages
from bot.network.network import Networks


async def to_nobody(url: str, /, *, body: bytes, headers: Mapping[str, str], most: int) -> Reply:
    """Of a bot that sends nothing anywhere."""
    del url, body, headers, most
    raise Unanswered("nothing is sent from here")


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """What the application stands on. `period` is the objection period of new proposals.

    `new_code` makes a code that nobody can guess, like `K7QF-2M9D`. `new_secret` one of hexadecimal digits, for programs. `is_whole` as long as no part is
    stopped by hand. `site_url` is empty where nobody was told where the site is.
    """

    reader: LogReader
    notebook: Notebook
    clock: Clock
    networks: Networks
    new_code: Callable[[], str]
    languages: Languages
    period: timedelta
    new_secret: Callable[[], str] = token_hex
    is_read_over_http: bool = False
    site_url: str = ""
    deliver: Deliver = to_nobody
    secret_for: Callable[[str], bytes] = str.encode
    contexts: Sequence[AnyContext] = CONTEXTS
    is_whole: Callable[[], bool] = lambda: True
