"""Names that look alike though they are written otherwise: in other scripts, with other letters or marks.

By the skeletons of Unicode Technical Standard 39: letters that look the same have one prototype, and
two names whose letters have the same prototypes can be taken for each other.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from confusable_homoglyphs.confusables import confusables_data

from domain.union.members import MemberNumber

POSITIONAL = 200
"""Combining classes from here on are marks placed around any letter, not parts of a script's own letters."""

VARIATIONS = frozenset(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))

REMEMBERED = 10_000
"""Names whose skeletons are kept."""

UNIONS_REMEMBERED = 500
"""Of so many it is known who looks like whom: each card asks for it again."""


def alike(one: str, other: str) -> bool:
    """Whether they could be taken for each other, whatever their capitals."""
    return not _skeletons(one).isdisjoint(_skeletons(other))


def alike_among(names: Mapping[MemberNumber, str]) -> frozenset[MemberNumber]:
    """Those whose names could be taken for another's."""
    return _alike_among(tuple(names.items()))


@lru_cache(maxsize=UNIONS_REMEMBERED)
def _alike_among(names: tuple[tuple[MemberNumber, str], ...]) -> frozenset[MemberNumber]:
    by_skeleton: defaultdict[str, list[MemberNumber]] = defaultdict(list)
    for number, name in names:
        for skeleton in _skeletons(name):
            by_skeleton[skeleton].append(number)
    return frozenset(number for numbers in by_skeleton.values() if len(numbers) > 1 for number in numbers)


@lru_cache(maxsize=REMEMBERED)
def _skeletons(name: str) -> frozenset[str]:
    """As it is written, and in small letters: `I` looks like `l`, and `i` like `I`."""
    return frozenset({_skeleton(name).casefold(), _skeleton(name.casefold()).casefold()})


def _skeleton(name: str) -> str:
    seen = "".join(letter for letter in unicodedata.normalize("NFC", name) if not _is_unseen(letter))
    prototypes = "".join(_prototype(letter) for letter in unicodedata.normalize("NFD", seen))
    return "".join(unicodedata.normalize("NFD", prototypes).split())


def _is_unseen(letter: str) -> bool:
    """Nothing, or a mark above or below that makes no letter of any script with what it stands on."""
    unseen = unicodedata.category(letter) in {"Cf", "Cc", "Cs", "Me"}
    return unseen or unicodedata.combining(letter) >= POSITIONAL or letter in VARIATIONS


def _prototype(letter: str) -> str:
    """The data name each letter's prototype, and each prototype's letters: who has several is one."""
    alikes = confusables_data.get(letter, ())
    if len(alikes) != 1:
        return letter
    other = str(alikes[0]["c"]).strip("\u200e")
    pair = len(confusables_data.get(other, ())) <= 1 and len(other) == 1
    return min(letter, other) if pair else other
