"""A member that answers each new proposal: it consents to what costs little, and objects to what costs too much.

    MEMBER_KEY=<64 hexadecimal digits> python -m examples.treasurer https://unions.example UNION_ID 200

It goes on where it was, as long as the file `treasurer.place` is there.
"""

import asyncio
import os
import re
import sys
from contextlib import suppress
from pathlib import Path
from uuid import UUID

from aiohttp import ClientError, ClientSession
from pynostr.event import Event as Note
from pynostr.key import PrivateKey

from examples.union_client import UnionClient


async def answer(client: UnionClient, union: UUID, key: PrivateKey, most: int, place: Path) -> None:
    """Until the stream ends; called again, it goes on after what was answered last."""
    address = (await client.union(union)).nostr or ""
    async for event in client.live(union, after=place.read_text() if place.exists() else ""):
        if event.type == "ProposalOpened" and event.proposal is not None:
            text = (await client.proposal(union, event.proposal)).text or ""
            cost = max(map(int, re.findall(r"\d{1,9}", text)), default=0)
            said = f"object {event.proposal} We have {most}." if cost > most else f"consent {event.proposal}"
            note = Note(content=said, tags=[["p", address]])
            note.sign(key.hex())
            print(said, *(await client.say(note.to_dict())).answers, sep="\n  ")
        place.write_text(event.id)


async def main(url: str, union: str, most: str) -> None:
    key = PrivateKey.from_hex(os.environ["MEMBER_KEY"])
    async with ClientSession() as session:
        while True:
            with suppress(ClientError):
                await answer(UnionClient(session, url), UUID(union), key, int(most), Path("treasurer.place"))
            await asyncio.sleep(5)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
