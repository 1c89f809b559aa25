"""Whether the address at which somebody on Nostr says to be found is theirs (NIP-05): its own server has to say so.

It is shown beside a name, and finds nobody: who has a domain may give any name in it to anybody, any day.
"""

import asyncio
import json
import re
from collections import OrderedDict
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from adapters.nostr.names import Names
from bot.clock import Clock
from bot.log.tables import Table, Tables
from bot.network.fetching import Fetch, Unanswered

KEPT = 86_400.0
AGAIN = 3_600.0
"""Seconds for which an answer holds, and after which a server that gave none is asked again."""

MOST = 65_536
"""Bytes of an answer."""

EVERYBODY_EVERY = 3_600.0
"""Seconds between two looks at all who are known."""

SEEN = 2_000
AT_ONCE = 8
_BREATH = 100

_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_ADDRESS = re.compile(rf"([a-z0-9._-]{{1,64}})@((?:{_LABEL}\.)+(?:[a-z]{{2,63}}|xn--[a-z0-9-]{{1,59}}))")
"""No number stands in the place of a domain, nor a port behind it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmed:
    """What a server said `at` that moment, in seconds since 1970. It `holds` until then only."""

    address: str
    at: float
    holds: bool
    answered: bool = True


CONFIRMED = Table(path=("nostr", "address"), key=str, value=Confirmed, limit=20_000, may_be_lost=True)
"""By public key."""


class Confirming:
    """`concerns_us` tells of a public key whether it is a member's or candidate's: nobody else is looked up.

    `every` so many seconds it is looked at who was seen and may concern us any moment.
    """

    def __init__(
        self,
        *,
        names: Names,
        tables: Tables,
        fetch: Fetch,
        clock: Clock,
        concerns_us: Callable[[str], bool],
        every: float = 10.0,
    ) -> None:
        self._names = names
        self._confirmed = tables.of(CONFIRMED)
        self._fetch = fetch
        self._clock = clock
        self._concerns_us = concerns_us
        self._every = every
        self._seen: OrderedDict[str, None] = OrderedDict()
        self._ready = asyncio.Event()

    def known_as(self, public: str) -> str:
        """As people write it: `_@garden.example` is the domain itself. Empty for what nobody confirmed of late."""
        found = self._confirmed.get(public)
        if found is None or not found.holds or found.at + KEPT <= self._now():
            return ""
        return found.address.removeprefix("_@") if found.address == self._claimed(public) else ""

    def saw(self, public: str) -> None:
        """Somebody spoke, or was spoken of: they may be a candidate soon."""
        self._seen[public] = None
        self._seen.move_to_end(public)
        if len(self._seen) > SEEN:
            self._seen.popitem(last=False)
        self._ready.set()

    async def run(self) -> None:
        looked = float("-inf")
        while True:
            people = list(self._seen)
            if self._now() >= looked + EVERYBODY_EVERY:
                looked, people = self._now(), [*people, *self._names.with_address()]
            await self.look(people)
            self._ready.clear()
            with suppress(TimeoutError):
                async with asyncio.timeout(self._every):
                    await self._ready.wait()

    async def look(self, people: list[str]) -> None:
        """At those whose address is to be confirmed now."""
        due = list[str]()
        for count, public in enumerate(dict.fromkeys(people)):
            if not self._is_unanswered(public):
                self._seen.pop(public, None)
            elif self._concerns_us(public):
                due.append(public)
            if count % _BREATH == 0:
                await asyncio.sleep(0)
        for start in range(0, len(due), AT_ONCE):
            await asyncio.gather(*(self._confirm(public) for public in due[start : start + AT_ONCE]))

    def _is_unanswered(self, public: str) -> bool:
        """Whether they give an address for which its server has not answered of late."""
        claimed, known = self._claimed(public), self._confirmed.get(public)
        holds_until = known.at + (KEPT if known.answered else AGAIN) if known else 0.0
        is_answered = known is not None and known.address == claimed and self._now() < holds_until
        return bool(claimed) and not is_answered

    async def _confirm(self, public: str) -> None:
        address = self._claimed(public)
        local, _, domain = address.partition("@")
        try:
            answer = await self._fetch(f"https://{domain}/.well-known/nostr.json?name={local}", most=MOST)
        except Unanswered:
            found = Confirmed(address=address, at=self._now(), holds=False, answered=False)
        else:
            found = Confirmed(address=address, at=self._now(), holds=_names(answer, local) == public)
        self._confirmed.put(public, found)

    def _claimed(self, public: str) -> str:
        match = _ADDRESS.fullmatch(self._names.address(public).lower())
        return match[0] if match else ""

    def _now(self) -> float:
        return self._clock.now().timestamp()


def _names(answer: bytes, local: str) -> str:
    """The key that the server names."""
    try:
        told = json.loads(answer)
    except (ValueError, RecursionError):
        return ""
    names = told.get("names") if isinstance(told, dict) else None
    named = names.get(local) if isinstance(names, dict) else None
    return named if isinstance(named, str) else ""
