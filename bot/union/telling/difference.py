"""The difference between two texts, word by word, in marks that every network can show.

However long and hostile the texts, the work is bounded: where they differ in too much, what lies
between their common beginning and their common end is told as taken out and put in whole.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.network.markup import deleted, inserted

CONTEXT = 60
"""Characters kept on each side of a change when the whole would be too long."""

LONGEST = 2500
"""Characters; beyond it what did not change is left out, and as a last resort what was deleted."""

MOST_CHANGES = 300
"""Words taken out and put in together; the work grows with its square."""

WORDS_BEFORE = 3
"""Words that stand before a change where there is room for little."""

REMEMBERED = 256
"""Differences kept: a card is drawn many times, its texts are compared once."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word, or a sign beside one, with the blanks before it: these never count as changed."""

    gap: str
    word: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of both texts, or words that were `old` and are `new` now."""

    old: Sequence[Token]
    new: Sequence[Token]
    same: bool


@lru_cache(maxsize=REMEMBERED)
def difference(old: str, new: str, *, longest: int = LONGEST) -> str:
    """In so many characters at most."""
    if old == new:
        return new
    before, after = _tokens(old), _tokens(new)
    stretches = list(_stretches(before, after))
    for context in (None, CONTEXT):
        told = _told(stretches, context)
        if len(told) <= longest:
            return told
    return new


def from_what_differs(old: str, new: str, *, fits: int) -> str:
    """The new text so that its change is seen in a line: what stands long before it is left out."""
    before, after = old.split(), new.split()
    same = next((n for n, (one, other) in enumerate(zip(before, after, strict=False)) if one != other), None)
    first = max(0, (min(len(before), len(after)) if same is None else same) - WORDS_BEFORE)
    if len(new) <= fits or not first or old == new:
        return new
    return f"… {' '.join(after[first:])}"


def _told(stretches: Sequence[Stretch], context: int | None) -> str:
    told = ""
    for stretch in stretches:
        if stretch.same:
            told = _after(told, _text(stretch.new), lambda text: _shortened(text, context))
            continue
        told = _after(told, _text(stretch.old), deleted)
        told = _after(told, _text(stretch.new), inserted)
    return told


def _after(told: str, stretch: Token, mark: Callable[[str], str]) -> str:
    """What is marked begins and ends with a word: the blanks stay outside."""
    if not stretch.word:
        return told
    gap = stretch.gap or (" " if told and not told[-1].isspace() and stretch.word[0].isalnum() else "")
    return f"{told}{gap}{mark(stretch.word)}"


def _text(tokens: Sequence[Token]) -> Token:
    """The tokens as one, with the blanks in front of all of them."""
    if not tokens:
        return Token("", "")
    first, *rest = tokens
    return Token(first.gap, first.word + "".join(token.gap + token.word for token in rest))


def _tokens(text: str) -> list[Token]:
    return [Token(gap, word) for gap, word in _TOKEN.findall(text)]


def _stretches(old: Sequence[Token], new: Sequence[Token]) -> Iterator[Stretch]:
    """Of the words alone, in the order of the text."""
    start = _common(old, new)
    end = _common(old[start:][::-1], new[start:][::-1])
    old_end, new_end = len(old) - end, len(new) - end
    if start:
        yield Stretch(old[:start], new[:start], same=True)
    yield from _changes(old[start:old_end], new[start:new_end])
    if end:
        yield Stretch(old[old_end:], new[new_end:], same=True)


def _changes(old: Sequence[Token], new: Sequence[Token]) -> Iterator[Stretch]:
    """What was kept between the changes, and the changes."""
    at_old = at_new = 0
    for kept_old, kept_new, length in [*_kept(old, new), (len(old), len(new), 0)]:
        if at_old < kept_old or at_new < kept_new:
            yield Stretch(old[at_old:kept_old], new[at_new:kept_new], same=False)
        at_old, at_new = kept_old + length, kept_new + length
        if length:
            yield Stretch(old[kept_old:at_old], new[kept_new:at_new], same=True)


def _kept(old: Sequence[Token], new: Sequence[Token]) -> list[tuple[int, int, int]]:
    """Runs of words that stand in both: where in the old, where in the new, how many.

    The shortest way from one text to the other (E. Myers, "An O(ND) difference algorithm", 1986),
    or nothing where that takes more than `MOST_CHANGES`.
    """
    furthest = {1: 0}
    trace: list[dict[int, int]] = []
    for changes in range(min(MOST_CHANGES, len(old) + len(new)) + 1):
        trace.append(dict(furthest))
        for diagonal in range(-changes, changes + 1, 2):
            x, _ = _step(furthest, diagonal, changes)
            x += _common(old, new, x, x - diagonal)
            furthest[diagonal] = x
            if x >= len(old) and x - diagonal >= len(new):
                return _runs(trace, len(old), len(new))
    return []


def _step(furthest: dict[int, int], diagonal: int, changes: int) -> tuple[int, int]:
    """How far in the old text, and from which diagonal: one more word put in or taken out, what leads further."""
    above, below = furthest.get(diagonal + 1, -1), furthest.get(diagonal - 1, -1)
    puts_in = diagonal == -changes or (diagonal != changes and below < above)
    return (above, diagonal + 1) if puts_in else (below + 1, diagonal - 1)


def _runs(trace: Sequence[dict[int, int]], x: int, y: int) -> list[tuple[int, int, int]]:
    """Back along the way that was found."""
    runs: list[tuple[int, int, int]] = []
    for changes in range(len(trace) - 1, -1, -1):
        diagonal = x - y
        start, came_from = _step(trace[changes], diagonal, changes)
        if x > start:
            runs.append((start, start - diagonal, x - start))
        x = start - (1 if came_from < diagonal else 0)
        y = x - came_from
    return runs[::-1]


def _common(old: Sequence[Token], new: Sequence[Token], x: int = 0, y: int = 0) -> int:
    """How many words from these two on are the same."""
    start = x
    while x < len(old) and y < len(new) and old[x].word == new[y].word:
        x += 1
        y += 1
    return x - start


def _shortened(text: str, context: int | None) -> str:
    if context is None or len(text) <= 2 * context:
        return text
    return f"{text[:context]} … {text[-context:]}"


_TOKEN = re.compile(r"(\s*)(\w(?:\S*\w)?|\S)")
