"""A union's log read for its chain, event by event, with all of it that whoever reads the log otherwise leaves out."""

from collections.abc import AsyncIterator
from uuid import UUID

from bot.log.codec import Codec
from bot.log.store import EventStore
from bot.network.signing import Signed, Signer, ToSign
from bot.union.chain.events import KIND, NO_HEAD, Head, Unsigned
from bot.union.chain.withholding import chain_secret
from bot.union.chain.writing import ChainWriter, Happened
from bot.union.executing import union_stream
from domain.union.decider import UNION
from domain.union.evolve import evolve
from domain.union.state import Union

PAGE = 100
"""Events that are read at once: what is made of so many keeps nobody waiting for long."""


async def lived(
    store: EventStore,
    codec: Codec,
    union_id: UUID,
    *,
    after: int = -1,
    before: Union = UNION.initial,
) -> AsyncIterator[Happened]:
    """What comes after that number, for a union that was so `before`. Raises Unavailable."""
    union = before
    while page := await store.read(union_stream(union_id), after=after, limit=PAGE):
        for recorded in page:
            envelope = codec.decode(recorded)
            if envelope is None:
                return
            was, union = union, evolve(union, envelope.event)
            yield Happened(recorded=recorded, envelope=envelope, before=was, after=union)
        after = page[-1].revision


def writer_for(signer: Signer, union_id: UUID, head: Head = NO_HEAD) -> ChainWriter:
    return ChainWriter(
        pubkey=signer.public,
        secret=chain_secret(signer.derive),
        stream=union_stream(union_id),
        head=head,
    )


def signed(signer: Signer, event: Unsigned) -> Signed:
    """Its id is the same whoever signs it, and whenever."""
    return signer.signed(
        ToSign(kind=KIND, created_at=event.created_at, tags=event.tags, content=event.content)
    )
