"""Who is named for the first time is looked up before it is handed over: a union is founded by people with names."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import TypeAlias

from adapters.nostr.batches import Heard
from adapters.nostr.names import Names, people_in

AskNames: TypeAlias = Callable[[Sequence[str]], Awaitable[object]]
"""Returns soon, whether anybody knew them or not."""

AT_ONCE = 50
MOST_PEOPLE = 20
"""Of one note."""

MOST_WAITING = 500
"""Authors. Who comes beyond that is handed over by their key."""


class Introducing:
    """Without `ask` there is nobody who would know. An author's notes keep their order.

    `saw` is told of everybody who speaks or is spoken of.
    """

    def __init__(
        self,
        names: Names,
        hand_over: Callable[[Heard], None],
        ask: AskNames | None,
        saw: Callable[[str], object],
    ) -> None:
        self._names = names
        self._hand_over = hand_over
        self._ask = ask
        self._saw = saw
        self._waiting: dict[str, list[Heard]] = {}
        self._wanted: dict[str, None] = {}
        self._ready = asyncio.Event()

    def put(self, heard: Heard) -> None:
        author = heard.accepted.note.pubkey
        people = people_in(heard.said)[:MOST_PEOPLE]
        for public in people:
            self._saw(public)
        lacking, outdated = self._names.lacking(people), self._names.outdated(people)
        if self._ask is not None and outdated:
            self._wanted.update(dict.fromkeys(outdated[: AT_ONCE - len(self._wanted)]))
            self._ready.set()
        must_wait = self._ask is not None and lacking and len(self._waiting) < MOST_WAITING
        if must_wait or author in self._waiting:
            self._waiting.setdefault(author, []).append(heard)
        else:
            self._hand_over(heard)

    async def run(self) -> None:
        """May be run again after it ended: what waits is handed over then."""
        while True:
            if not self._waiting:
                await self._ready.wait()
            self._ready.clear()
            authors, wanted = list(self._waiting), list(self._wanted)
            self._wanted.clear()
            if self._ask is not None and wanted:
                self._names.asked(wanted)
                await self._ask(wanted)
            for author in authors:
                for heard in self._waiting.pop(author):
                    self._hand_over(heard)
