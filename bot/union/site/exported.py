"""All of a union that may be read, as JSON Lines: what happened, and the chain in which it was signed."""

import json
from collections.abc import AsyncIterator

from bot.http.desk import AtTheDesk, NotSpeaking
from bot.network.signing import SignerOf
from bot.union.site.readers import Reader
from bot.union.site.reading import Published, Reading, lines


async def exported(
    reading: Reading, union: Published, reader: Reader, signer_of: SignerOf | None
) -> AsyncIterator[str]:
    """For as long as the reader may read it. Raises Unavailable."""
    async for one in reading.events(union, after=-1):
        if not reading.is_readable(union, reader()):
            return
        for line in lines(union, [one]):
            yield f"{json.dumps(line, ensure_ascii=False)}\n"
    async for event in reading.chain(union, signer_of):
        if not reading.is_readable(union, reader()):
            return
        yield f"{json.dumps(event, ensure_ascii=False)}\n"


def signers_at(desk: AtTheDesk) -> SignerOf | None:
    """None in a process that does not speak: what it gives is without a chain."""
    try:
        return desk().signer
    except NotSpeaking:
        return None
