"""The events of a chain as Nostr has them (NIP-01): how one names the one before it, and how what is long is cut."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

KIND = 2718
"""A regular kind, of which relays keep every event. An addressable one could be overwritten."""

MOST = 4_000
"""Characters (Unicode code points) of the content of one event: strict relays take 4,096."""

ALT = "A part of the public record of a union"
"""For people whose program does not know the kind (NIP-31)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsigned:
    """Whoever signs it, and whenever, its id is the same."""

    pubkey: str
    created_at: int
    tags: tuple[tuple[str, ...], ...]
    content: str

    @property
    def id(self) -> str:
        fields = [0, self.pubkey, self.created_at, KIND, self.tags, self.content]
        return sha256(json.dumps(fields, ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The last event of a chain, or of what there is of it; `told` is the number of the last that is public."""

    id: str
    created_at: int
    told: int


NO_HEAD = Head(id="", created_at=0, told=-1)
"""Before the first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What is to be chained: an event of the log by its number, with its `content` whole."""

    stream: str
    number: int
    recorded: int
    content: str
    is_public: bool
    form: int
    rules: int


def chained(entry: Entry, after: Head, pubkey: str) -> tuple[Sequence[Unsigned], Head]:
    """The entry as events, and the head that they make.

    The date is the second in which it was recorded, and never before its predecessor's.
    """
    made = list[Unsigned]()
    created_at, last = max(entry.recorded, after.created_at), after.id
    contents = _pieces(entry.content)
    for place, content in enumerate(contents, 1):
        tags = (
            ("s", entry.stream),
            ("n", str(entry.number)),
            *((("e", last),) if last else ()),
            *(_gap(entry, after) if place == 1 else ()),
            *((("part", str(place), str(len(contents))),) if len(contents) > 1 else ()),
            ("format", str(entry.form)),
            ("rules", str(entry.rules)),
            ("alt", ALT),
        )
        made.append(Unsigned(pubkey=pubkey, created_at=created_at, tags=tags, content=content))
        last = made[-1].id
    told = entry.number if entry.is_public else after.told
    return made, Head(id=last, created_at=created_at, told=told)


def _pieces(content: str) -> Sequence[str]:
    return [content[start : start + MOST] for start in range(0, len(content), MOST)]


def _gap(entry: Entry, after: Head) -> tuple[tuple[str, ...], ...]:
    """What was never published, from that number to that: the event before it is the last of them."""
    if not entry.is_public or after.told + 1 == entry.number:
        return ()
    return (("gap", str(after.told + 1), str(entry.number - 1)),)
