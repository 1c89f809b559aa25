"""What one relay keeps, asked for over a connection of its own: a question, and its whole answer."""

import asyncio
from collections.abc import Collection, Mapping, Sequence
from typing import cast

import aiohttp

from adapters.nostr.listener import Lost
from adapters.nostr.notes import Note, id_holds, parse, signature_holds
from adapters.nostr.protocol import Arrived, Closed, Connection, Filter, StoredEventsEnded

KEPT = "kept"

MOST = 5_000
"""Events that one answer may have."""


async def kept(
    session: aiohttp.ClientSession, url: str, filters: Filter, *, seconds: float
) -> Sequence[Note] | None:
    """What was asked for, and signed rightly. None where it does not answer to the end within that time."""
    try:
        async with asyncio.timeout(seconds):
            socket = await session.ws_connect(url)
            try:
                return await _answer(socket, filters)
            finally:
                await socket.close()
    except (aiohttp.ClientError, OSError, TimeoutError, Lost):
        return None


async def _answer(socket: aiohttp.ClientWebSocketResponse, filters: Filter) -> Sequence[Note]:
    wire, found = Connection(), dict[str, Note]()
    await socket.send_str(wire.subscribe(KEPT, [filters]))
    async for message in socket:
        if message.type is not aiohttp.WSMsgType.TEXT:
            raise Lost("not text")
        match wire.receive(message.data):
            case Arrived(raw=raw):
                note = parse(raw)
                if note and note.id not in found and _is_asked_for(note, filters) and _holds(note):
                    found[note.id] = note
            case StoredEventsEnded():
                return [*found.values()]
            case Closed(reason=reason):
                raise Lost(reason)
            case _:
                pass
        if len(found) > MOST:
            raise Lost("it does not end")
    raise Lost("closed by the relay")


def _holds(note: Note) -> bool:
    return id_holds(note) and signature_holds(note)


def _is_asked_for(note: Note, filters: Filter) -> bool:
    """Relays may send anything."""
    own: dict[str, Sequence[object]] = {
        "kinds": [note.kind],
        "authors": [note.pubkey],
        "ids": [note.id],
    }
    own |= {name: note.values(name[1:]) for name in filters if name.startswith("#")}
    wanted = cast(Mapping[str, Collection[object]], filters)
    return all(any(value in wanted[name] for value in own[name]) for name in wanted.keys() & own)
