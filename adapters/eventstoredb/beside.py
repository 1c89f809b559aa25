"""Streams beside the log are kept short: of some the last events are enough, of others the last picture.

EventStoreDB keeps a stream's properties in a stream of their own. It deletes nothing before a scavenge,
but shows a reader only what is left.
"""

import json
from collections.abc import Sequence
from typing import Any

from esdbclient import StreamState
from esdbclient.exceptions import WrongCurrentVersion

from adapters.eventstoredb.client import Client
from bot.log.store import NO_STREAM, PICTURE, NewEvent

KEPT = {"lease": 100, "check": 1}
"""Events that are left of a stream, by the category of its name."""


def limits(stream: str, events: Sequence[NewEvent], expected: int) -> dict[str, Any]:
    """What the stream's properties should be after this append, where that changes them."""
    if expected == NO_STREAM and (kept := KEPT.get(stream.partition("-")[0])):
        return {"$maxCount": kept}
    if events[-1].type == PICTURE:
        return {"$tb": json.loads(events[-1].data)["begins"]}
    return {}


async def keep_short(client: Client, stream: str, limits: dict[str, Any], *, deadline: float) -> None:
    """Beside what an operator has set. What somebody else is just setting is left to them."""
    known, version = await client.get_stream_metadata(stream, timeout=deadline)
    wanted = limits | known if "$maxCount" in limits else known | limits
    if wanted == known:
        return
    try:
        await client.set_stream_metadata(
            stream,
            metadata=wanted,
            current_version=StreamState.NO_STREAM if version is StreamState.NO_STREAM else version,
            timeout=deadline,
        )
    except WrongCurrentVersion:
        return
