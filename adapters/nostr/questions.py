"""How all that is to be heard is cut into questions that a relay takes: keys into filters, filters into subscriptions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from adapters.nostr.limits import Limits
from adapters.nostr.notes import Kind
from adapters.nostr.protocol import Filter

MENTIONS = "mentions"
THREADS = "threads"
PRIVATE = "private"
EVERYTHING = "all"
PULSE = "pulse"
"""What a subscription is for. EVERYTHING is mentions and private messages in one, where subscriptions are scarce."""

PULSE_LIMIT = 20
MAX_PULSE = 1_000
"""Keys of one question that is asked again and again."""

MAX_KEYS = 2_000
MIN_VALUES = 250
MAX_WANTED = 400
"""Notes asked for by their id in one question, where it has the room."""

_KEY_BYTES = 68  # 64 digits, quotes, comma, blank
_FRAME_BYTES = 250
_FILTER_BYTES = 90  # kinds, `since`, `until`, `limit`
_RESERVED = 2  # the pulse or a page of what is stored, and what is read back
_KINDS: Mapping[str, list[int]] = {
    MENTIONS: [Kind.NOTE.value, Kind.REACTION.value],
    PRIVATE: [Kind.GIFT_WRAP.value],
    EVERYTHING: [Kind.NOTE.value, Kind.REACTION.value, Kind.GIFT_WRAP.value],
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """`filters` are without `since`. `keys` are those of ours that are deaf while it is not answered."""

    purpose: str
    filters: tuple[Filter, ...]
    keys: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """`live` has the questions to be kept open, by the name of the subscription; `left` the keys in none of them.

    `turns` is how many turns it takes until every key had its own, 1 where all are heard at once.
    """

    live: Mapping[str, Question]
    left: frozenset[str] = frozenset()
    turns: int = 1


def plan(keys: Sequence[str], threads: Mapping[str, str], limits: Limits, turn: int = 0) -> Plan:
    """The first of `keys` is heard in every turn. `threads` has our posts, the latest last, and who said each."""
    answers = _threads(threads, limits)
    free = max(1, limits.subscriptions - _RESERVED - len(answers))
    chunks = _cut(keys, _room(limits))
    if 2 * len(chunks) <= free:
        return Plan(live={**_named(MENTIONS, chunks, limits), **_named(PRIVATE, chunks, limits), **answers})
    if len(chunks) <= free:
        return Plan(live={**_named(EVERYTHING, chunks, limits), **answers})
    return _in_turns(keys, answers, limits, free, turn)


def pulses(keys: Sequence[str], wanted: Sequence[str], limits: Limits) -> list[Question]:
    """`wanted` are the ids of notes that were put off, the oldest first."""
    put_off = list(wanted[: _room(limits) // 2])
    filters = limits.filters - 1 if put_off else limits.filters
    room = min(MAX_PULSE, _room(limits) - len(put_off))
    asked = [_filters(MENTIONS, chunk, room, max(1, filters)) for chunk in _cut(keys, room)]
    latest: list[list[Filter]] = [[{**one, "limit": PULSE_LIMIT} for one in some] for some in asked]
    if put_off and filters:
        latest[0].append({"ids": put_off})
    elif put_off:
        latest.append([{"ids": put_off}])
    return [Question(purpose=PULSE, filters=tuple(some), keys=frozenset()) for some in latest]


def _in_turns(
    keys: Sequence[str], answers: Mapping[str, Question], limits: Limits, free: int, turn: int
) -> Plan:
    first, others = list(keys[:1]), keys[1:]
    chunks = [first + some for some in _cut(others, _room(limits) - 1)]
    turns = ceil(len(chunks) / free)
    start = turn % turns * free
    live = _named(EVERYTHING, chunks[start : start + free], limits)
    heard = frozenset[str]().union(*(question.keys for question in live.values()))
    return Plan(live={**live, **answers}, left=frozenset(keys) - heard, turns=turns)


def _threads(threads: Mapping[str, str], limits: Limits) -> Mapping[str, Question]:
    latest = list(threads)[-_room(limits) :]
    if not latest:
        return {}
    filters: tuple[Filter, ...] = ({"kinds": _KINDS[MENTIONS], "#e": latest},)
    keys = frozenset(threads[post] for post in latest)
    return {THREADS: Question(purpose=THREADS, filters=filters, keys=keys)}


def _named(purpose: str, chunks: Sequence[Sequence[str]], limits: Limits) -> dict[str, Question]:
    room = _room(limits)
    return {
        f"{purpose}-{number}" if number else purpose: Question(
            purpose=purpose, filters=_filters(purpose, chunk, room, limits.filters), keys=frozenset(chunk)
        )
        for number, chunk in enumerate(chunks)
    }


def _filters(purpose: str, keys: Sequence[str], room: int, most: int) -> tuple[Filter, ...]:
    """Small ones as far as `most` of them take a whole chunk of `room` keys: some relays limit the values of one."""
    values = max(MIN_VALUES, ceil(room / most))
    return tuple({"kinds": _KINDS[purpose], "#p": some} for some in _cut(keys, values))


def _room(limits: Limits) -> int:
    """How many keys one question takes."""
    filters = min(limits.filters, ceil(MAX_KEYS / MIN_VALUES))
    return min(MAX_KEYS, (limits.message - _FRAME_BYTES - filters * _FILTER_BYTES) // _KEY_BYTES)


def _cut(values: Sequence[str], length: int) -> list[list[str]]:
    return [list(values[start : start + length]) for start in range(0, len(values), length)]
