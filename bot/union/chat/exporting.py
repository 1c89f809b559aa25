"""The whole history, as a file for a member alone."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from bot.chat.arguments import NOTHING
from bot.chat.asking import answer_to
from bot.chat.outcome import Outcome, Posts
from bot.chat.table import ChatCommand
from bot.log.store import NO_STREAM
from bot.network.outgoing import File, Outgoing
from bot.union.chat.asked import AskedOfUnion
from bot.union.chat.which_union import here
from bot.union.read_models.log import UnionLog
from bot.union.telling.exporting import Export
from domain.people import Channel, network_of

EVENTS_AT_ONCE = 100


async def export(asked: AskedOfUnion, _: str) -> Outcome:
    """Raises Refused for who is no member, also of a union that is dissolved."""
    asked.member()
    words, networks = asked.words, asked.resources.networks
    place = next(_private_places(asked), None)
    if place is None:
        sends_files = networks.abilities(asked.said.channel).files
        return words("export-write-first" if sends_files else "export-no-files", id=str(asked.view.union_id))
    if not asked.resources.exports.takes(asked.view.union_id, asked.by, asked.resources.clock.now()):
        return words("export-lately")
    own = asked.resources.languages[asked.resources.contacts.language(asked.by) or words.language].in_zone(
        words.zone
    )
    file = File(
        name=f"{asked.view.union_id}.jsonl", content=_Content(asked.resources.log, asked.view.union_id)
    )
    sent = Outgoing(
        channel=place,
        text=own("export-here", name=asked.union.name),
        file=file,
        language=own.language,
    )
    told = () if place == asked.said.channel else (answer_to(asked.said, words("export-sent"), words),)
    return Posts((sent, *told))


def _private_places(asked: AskedOfUnion) -> Iterator[Channel]:
    """Where a file reaches its member alone: here, else on this network, else on another of theirs."""
    said, resources = asked.said, asked.resources
    known = resources.contacts.private_channels(asked.member())
    nearest = sorted(known, key=lambda place: network_of(place) != network_of(said.channel))
    for place in ([said.channel] if said.private else []) + nearest:
        if resources.networks.abilities(place).files:
            yield place


@dataclass(frozen=True, slots=True)
class _Content:
    """Read when it is sent, page by page, so that nobody else waits for long."""

    log: UnionLog
    union_id: UUID

    async def __call__(self) -> bytes:
        written, read, last = Export(), list[str](), NO_STREAM
        while page := await self.log.after(self.union_id, last, most=EVENTS_AT_ONCE):
            read.append(written.lines(page))
            last = page[-1].revision
            await asyncio.sleep(0)
        return "".join(read).encode()


COMMANDS = (ChatCommand("export", export, here, NOTHING, rank=6),)
