"""Logs of unions as they stand in the store, and the chains that they make."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from uuid import uuid5

from adapters.nostr.keys import Key
from adapters.nostr.notes import Draft, as_json, sign
from bot.contexts import codec
from bot.log.envelope import Metadata
from bot.log.store import NewEvent, Recorded
from bot.union.chain.canonical import Object
from bot.union.chain.events import KIND, Unsigned
from bot.union.chain.withholding import chain_secret
from bot.union.chain.writing import ChainWriter, Happened
from bot.union.executing import union_stream
from domain.people import Identity
from domain.refusal import Refused
from domain.union.commands import Command
from domain.union.decide import decide
from domain.union.decider import UNION as UNIONS
from domain.union.events import UnionEvent
from domain.union.evolve import evolve, fold
from domain.union.state import Union
from tests.domain.spec import NOON, UNION

KEY = Key(b"\x11" * 32)
STREAM = union_stream(UNION)
STORED = timedelta(milliseconds=250)
"""After it was spoken."""

Said = tuple[UnionEvent, Identity | None, datetime]
"""What happened, by whom and when."""


def happened(events: Iterable[UnionEvent], at: datetime = NOON) -> list[Said]:
    return [(event, None, at) for event in events]


def spoken(beginning: Sequence[UnionEvent], commands: Iterable[Command]) -> list[Said]:
    """Whatever is refused did not happen."""
    said, union = happened(beginning), fold(beginning)
    for command in commands:
        try:
            events = decide(command, union)
        except Refused:
            continue
        for event in events:
            said.append((event, command.by, command.at))
            union = evolve(union, event)
    return said


def recorded(said: Sequence[Said]) -> Iterator[Recorded]:
    for number, (event, by, at) in enumerate(said):
        command = f"telegram:-1001:{number}"
        metadata = Metadata(
            command=command,
            by=by,
            spoken=at,
            recorded=at + STORED,
            correlation=command,
            causation=command,
        )
        yield as_recorded(codec().encode(event, metadata, event_id=uuid5(UNION, str(number))), number)


def as_recorded(written: NewEvent, number: int) -> Recorded:
    return Recorded(
        position=number,
        stream=STREAM,
        revision=number,
        id=written.id,
        type=written.type,
        data=written.data,
        metadata=written.metadata,
    )


def lived(log: Iterable[Recorded]) -> Iterator[Happened]:
    union: Union = UNIONS.initial
    for one in log:
        envelope = codec().decode(one)
        assert envelope is not None
        before, union = union, evolve(union, envelope.event)
        yield Happened(recorded=one, envelope=envelope, before=before, after=union)


def writer(key: Key = KEY, stream: str = STREAM) -> ChainWriter:
    return ChainWriter(pubkey=key.public, secret=chain_secret(key.derive), stream=stream)


def chain_of(said: Sequence[Said], key: Key = KEY) -> list[Unsigned]:
    """What of it is public."""
    writes, public = writer(key), list[Unsigned]()
    for one in lived(recorded(said)):
        events = writes.write(one)
        if writes.head.told == one.recorded.revision:
            public += events
    return public


def signed(event: Unsigned, key: Key = KEY) -> Object:
    draft = Draft(kind=KIND, content=event.content, tags=event.tags, created_at=event.created_at)
    return as_json(sign(key, draft))


def value(event: Unsigned, name: str) -> str | None:
    """Of its tag of that name."""
    return next((tag[1] for tag in event.tags if tag[0] == name), None)


def number_of(event: Unsigned) -> int:
    return int(value(event, "n") or "")
