"""What somebody says are the events of a chain: each by itself, and joined in the order of their numbers.

Whatever is wrong is told in a sentence for people, with the number of the event that it is about.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, ValidationError

from bot.union.chain.disclosure import FORMAT
from bot.union.chain.events import KIND, Link, Tags, Unsigned, link_of

Holds: TypeAlias = Callable[[str, str, str], bool]
"""Whether a public key has signed an id, by the signature: all three in hex."""

HEX = re.compile(r"[0-9a-f]{64}|[0-9a-f]{128}")


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """What is wrong; `number` is -1 for what concerns no single event."""

    number: int
    sentence: str

    def __str__(self) -> str:
        return self.sentence if self.number < 0 else f"event {self.number}: {self.sentence}"


class NotAnEvent(Exception):
    """Of a chain; with what is wrong with it."""


class _Signed(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    id: str
    pubkey: str
    created_at: int
    kind: Literal[2718]
    tags: Tags
    content: str
    sig: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """One event that is signed rightly."""

    id: str
    pubkey: str
    created_at: int
    link: Link
    content: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """All parts of one number; `id` is the last one's, by which the next number names it."""

    id: str
    created_at: int
    link: Link
    content: str

    @property
    def number(self) -> int:
        return self.link.number


def read(line: str, holds: Holds) -> Read:
    """Raises NotAnEvent."""
    try:
        signed = _Signed.model_validate_json(line)
    except ValidationError as error:
        where = ", ".join(sorted({".".join(map(str, one["loc"])) or "JSON" for one in error.errors()}))
        raise NotAnEvent(f"it is no event of kind {KIND}: see {where}") from None
    link = link_of(signed.tags)
    event = Unsigned(
        pubkey=signed.pubkey, created_at=signed.created_at, tags=signed.tags, content=signed.content
    )
    if not all(map(HEX.fullmatch, (signed.id, signed.pubkey, signed.sig))) or _id(event) != signed.id:
        raise NotAnEvent("its id is not that of what it says: it was altered")
    if not holds(signed.pubkey, signed.id, signed.sig):
        raise NotAnEvent("its signature is not by the key it names: it is forged")
    if link is None:
        raise NotAnEvent("its tags are not those of a chain")
    if link.form != FORMAT:
        raise NotAnEvent(f"it is of format {link.form}, which this version cannot check: take a newer one")
    return Read(
        id=signed.id,
        pubkey=signed.pubkey,
        created_at=signed.created_at,
        link=link,
        content=signed.content,
    )


def _id(event: Unsigned) -> str | None:
    try:
        return event.id
    except UnicodeEncodeError:  # half a character
        return None


def join(events: Iterable[Read]) -> tuple[Sequence[Joined], Sequence[Finding]]:
    """In the order of their numbers, as far as nothing is missing; the order in which they came is of no account."""
    parts = defaultdict[int, dict[tuple[int, int], dict[str, Read]]](lambda: defaultdict(dict))
    for event in events:
        parts[event.link.number][event.link.part][event.id] = event
    joined, findings = list[Joined](), list[Finding]()
    for number in sorted(parts):
        one, found = _joined(number, parts[number])
        findings += found
        if one is not None:
            joined.append(one)
    for before, after in pairwise(joined):
        if all(number not in parts for number in range(before.number + 1, after.number)):
            findings += [Finding(after.number, sentence) for sentence in _breaks(before, after)]
    if joined and joined[0].number == min(parts):
        findings += [Finding(joined[0].number, sentence) for sentence in _bad_beginning(joined[0])]
    return joined, sorted(findings)


def _joined(
    number: int, parts: dict[tuple[int, int], dict[str, Read]]
) -> tuple[Joined | None, Sequence[Finding]]:
    count = max(most for _, most in parts)
    if any(len(same) > 1 for same in parts.values()) or any(most != count for _, most in parts):
        ids = " and ".join(sorted(key for same in parts.values() for key in same))
        return None, [Finding(number, f"a fork: the key has signed more than one history, see {ids}")]
    missing = [part for part in range(1, count + 1) if (part, count) not in parts]
    if missing or len(parts) != count:
        which = ", ".join(map(str, missing))
        return None, [Finding(number, f"part {which} of {count} is missing")]
    events = [event for part in sorted(parts) for event in parts[part].values()]
    first, last = events[0], events[-1]
    sentences = [sentence for one, other in pairwise(events) for sentence in _unlike(one, other)]
    whole = Joined(
        id=last.id,
        created_at=first.created_at,
        link=first.link,
        content="".join(event.content for event in events),
    )
    return whole, [Finding(number, sentence) for sentence in dict.fromkeys(sentences)]


def _unlike(one: Read, other: Read) -> Iterable[str]:
    if other.link.previous != one.id:
        yield f"part {other.link.part[0]} does not name the part before it"
    if other.created_at != one.created_at or other.link.gap or other.link.rules != one.link.rules:
        yield "its parts do not agree with each other"


def _breaks(before: Joined, after: Joined) -> Iterable[str]:
    link, expected = after.link, before.number + 1
    if link.number == expected:
        if link.previous != before.id:
            yield f"it does not name event {before.number} as it stands here, but {link.previous}"
    elif link.gap is None:
        yield f"{_numbers(expected, link.number - 1)} missing before it"
    if link.gap is not None and (link.gap[1] != link.number - 1 or not 0 <= link.gap[0] <= link.gap[1]):
        yield "the gap that it declares does not end just before it"
    elif link.gap is not None and link.gap[0] > expected:
        yield f"{_numbers(expected, link.gap[0] - 1)} missing before the gap that it declares"
    if after.created_at < before.created_at:
        yield f"it is dated before event {before.number}"


def _bad_beginning(first: Joined) -> Iterable[str]:
    link = first.link
    if (link.previous is None) != (link.number == 0):
        yield "the very first event alone names none before it"
    elif link.number > 0 and (link.gap is None or link.gap[1] != link.number - 1):
        yield f"{_numbers(0, link.number - 1)} missing before it"


def _numbers(first: int, last: int) -> str:
    return f"event {first} is" if first == last else f"events {first} to {last} are"
