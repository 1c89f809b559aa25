"""All of one author's events that are numbered, gathered from relays of which none need be honest."""

import asyncio
from collections.abc import Mapping, Sequence

import aiohttp

from adapters.nostr.keeping import kept
from adapters.nostr.notes import Note
from adapters.nostr.protocol import Filter

PAGE = 100
"""Numbers that are asked for at once: relays cap their answers."""

LAST = 1_000_000
"""Whoever numbers higher has nobody asked for ever."""

DELETIONS = (5, 62)
"""NIP-09, and NIP-62 of all that a key has signed."""


class Gathering:
    """`number` is the tag that counts them. `seconds` is how long one answer may take."""

    def __init__(self, author: str, kind: int, *, number: str, seconds: float) -> None:
        self._author = author
        self._kind = kind
        self._number = number
        self._seconds = seconds
        self.held: dict[str, dict[str, Note]] = {}
        """By relay: those that answered, and what they hold."""

        self.deletions: dict[str, Note] = {}

    async def run(self, session: aiohttp.ClientSession, urls: Sequence[str]) -> Sequence[Note]:
        """Each event once, in the order of their numbers; whatever only one relay holds as well."""
        newest = await self._ask(session, urls, {"kinds": [self._kind], "limit": PAGE})
        self.held = {url: {} for url in newest}
        first, last = 0, max((self._of(note) for notes in newest.values() for note in notes), default=-1)
        while first <= last + PAGE:  # of many in one second a relay may have shown others first
            numbers = [str(number) for number in range(first, first + PAGE)]
            page = await self._ask(
                session, [*self.held], {"kinds": [self._kind], f"#{self._number}": numbers}
            )
            for url, notes in page.items():
                self.held[url] |= {note.id: note for note in notes}
                last = max(last, *(self._of(note) for note in notes), -1)
            first += PAGE
        for notes in (await self._ask(session, [*self.held], {"kinds": DELETIONS})).values():
            self.deletions |= {note.id: note for note in notes}
        found = {note_id: note for notes in self.held.values() for note_id, note in notes.items()}
        return sorted(found.values(), key=lambda note: (self._of(note), note.created_at))

    async def _ask(
        self, session: aiohttp.ClientSession, urls: Sequence[str], filters: Filter
    ) -> Mapping[str, Sequence[Note]]:
        asked = {**filters, "authors": [self._author]}
        answers = await asyncio.gather(*(kept(session, url, asked, seconds=self._seconds) for url in urls))
        return {url: notes for url, notes in zip(urls, answers, strict=True) if notes is not None}

    def _of(self, note: Note) -> int:
        value = next(iter(note.values(self._number)), "")
        number = int(value) if value.isascii() and value.isdigit() and len(value) <= len(str(LAST)) else -1
        return number if number <= LAST else -1
