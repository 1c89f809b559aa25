"""Reads what is replied to a card, or to a question of ours. What Russian needs is loaded with the first Russian text."""

import asyncio
from threading import Lock

from bot.chat.understanding import grammar
from bot.chat.understanding.lexicon import Lexicon, both, english
from bot.chat.understanding.readings import Consents, Objects, Reading, Retracts
from bot.chat.understanding.spelling import is_cyrillic

SAID_BY_A_COMMAND = {Consents: "+1", Retracts: "retract"}


async def understand(text: str, number: int | None = None) -> Reading:
    """`number` is of the proposal that is spoken of, which the text may name."""
    return grammar.read(text, await _lexicon(text), number)


async def adds_nothing(rest: str, to: type[Consents | Retracts]) -> bool:
    """Whether a command remains what it is when it goes on with these words."""
    return not rest or isinstance(await understand(f"{SAID_BY_A_COMMAND[to]}, {rest}"), to)


async def objects(text: str) -> Objects | None:
    """An answer to whether somebody objects: there `yes` may only answer, and `no` alone could mean either."""
    reading = grammar.read_answer(text, await _lexicon(text))
    return reading if isinstance(reading, Objects) and (reading.plain or reading.reason) else None


async def _lexicon(text: str) -> Lexicon:
    if not is_cyrillic(text):
        return english()
    return both() if both.cache_info().currsize else await asyncio.to_thread(_with_russian)


def _with_russian() -> Lexicon:
    """Loaded once, also where several ask for it at the same time."""
    with _loading:
        return both()


_loading = Lock()
