"""The events of a chain as Nostr has them (NIP-01): how one names the one before it, and how what is long is cut."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import TypeAlias

KIND = 2718
"""A regular kind, of which relays keep every event. An addressable one could be overwritten."""

MOST = 4_000
"""Characters (Unicode code points) of the content of one event: strict relays take 4,096."""

ALT = "A part of the public record of a union"
"""For people whose program does not know the kind (NIP-31)."""

WHOLE = (1, 1)
"""The only part of what was not cut."""

Tags: TypeAlias = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsigned:
    """Whoever signs it, and whenever, its id is the same."""

    pubkey: str
    created_at: int
    tags: Tags
    content: str

    @property
    def id(self) -> str:
        fields = [0, self.pubkey, self.created_at, KIND, self.tags, self.content]
        return sha256(json.dumps(fields, ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Where an event stands in its chain. `previous` is the id of the one before it, None for the very first.

    `gap` are the first and the last number that were never published just before it, `part` is which of how many.
    """

    stream: str
    number: int
    previous: str | None
    gap: tuple[int, int] | None = None
    part: tuple[int, int] = WHOLE
    form: int
    rules: int

    @property
    def tags(self) -> Tags:
        return (
            ("s", self.stream),
            ("n", str(self.number)),
            *((("e", self.previous),) if self.previous else ()),
            *((("gap", *map(str, self.gap)),) if self.gap else ()),
            *((("part", *map(str, self.part)),) if self.part != WHOLE else ()),
            ("format", str(self.form)),
            ("rules", str(self.rules)),
            ("alt", ALT),
        )


def link_of(tags: Tags) -> Link | None:
    """None for tags that are not exactly those of a link."""
    named = {tag[0]: tag[1:] for tag in tags if tag}
    try:
        link = Link(
            stream=named["s"][0],
            number=int(named["n"][0]),
            previous=named["e"][0] if "e" in named else None,
            gap=_pair(named["gap"]) if "gap" in named else None,
            part=_pair(named["part"]) if "part" in named else WHOLE,
            form=int(named["format"][0]),
            rules=int(named["rules"][0]),
        )
    except (LookupError, ValueError):
        return None
    return link if link.tags == tags else None


def _pair(values: Sequence[str]) -> tuple[int, int]:
    one, other = values
    return int(one), int(other)


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
        link = Link(
            stream=entry.stream,
            number=entry.number,
            previous=last or None,
            gap=_gap(entry, after) if place == 1 else None,
            part=(place, len(contents)),
            form=entry.form,
            rules=entry.rules,
        )
        made.append(Unsigned(pubkey=pubkey, created_at=created_at, tags=link.tags, content=content))
        last = made[-1].id
    told = entry.number if entry.is_public else after.told
    return made, Head(id=last, created_at=created_at, told=told)


def _pieces(content: str) -> Sequence[str]:
    return [content[start : start + MOST] for start in range(0, len(content), MOST)]


def _gap(entry: Entry, after: Head) -> tuple[int, int] | None:
    """The event before it is then the last of what was never published."""
    if not entry.is_public or after.told + 1 == entry.number:
        return None
    return after.told + 1, entry.number - 1
