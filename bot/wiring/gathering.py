"""A union's public chain, gathered from relays by whoever wants it: nothing of its operator's is needed."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import aiohttp

from adapters.nostr.addresses import public_key
from adapters.nostr.gathering import Gathering
from adapters.nostr.notes import Note, as_json
from adapters.nostr.relay_names import named
from bot.union.chain.events import KIND
from bot.wiring.stores import Failed

PATIENCE = 15.0
"""Seconds for one answer of a relay."""


async def gather(key: str, relays: Sequence[str], file: Path) -> Sequence[str]:
    """What to say of it. Raises Failed."""
    public = _checked(key, file)
    gathering = Gathering(public, KIND, number="n", seconds=PATIENCE)
    async with aiohttp.ClientSession() as session:
        notes = await gathering.run(session, relays)
    if not gathering.held:
        raise Failed("None of these relays has answered.")
    if not notes:
        raise Failed("None of these relays has anything of a union with this key.")
    _save(notes, file)
    return [*_told(gathering, relays, notes, file)]


def _checked(key: str, file: Path) -> str:
    public = public_key(key)
    if public is None:
        raise Failed("That is no key of Nostr: it begins with npub1, or has 64 hexadecimal digits.")
    if file.exists():
        raise Failed(f"{file} is there already: name another one.")
    return public


def _save(notes: Sequence[Note], file: Path) -> None:
    try:
        with file.open("x", encoding="utf-8", newline="\n") as lines:
            lines.writelines(f"{json.dumps(as_json(note), ensure_ascii=False)}\n" for note in notes)
    except OSError as error:
        raise Failed(f"{file} cannot be written: {error.strerror}.") from None


def _told(gathering: Gathering, relays: Sequence[str], notes: Sequence[Note], file: Path) -> Iterator[str]:
    for url, name in named(relays).items():
        held = gathering.held.get(url)
        yield f"{name}: {'did not answer' if held is None else f'{len(held)} of {len(notes)} events'}"
    if gathering.deletions:
        yield (
            f"relays were asked {len(gathering.deletions)} times, by this very key, to delete what it has signed:"
            " that is an attempt, and what stands in the file is there all the same"
        )
    yield f"{len(notes)} events stand in {file}. Whether they are whole and right: python -m bot verify {file}"
