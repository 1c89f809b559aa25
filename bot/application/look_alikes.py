"""Names that look alike though they are written otherwise: in other scripts, with other letters or marks.

By the skeletons of Unicode Technical Standard 39: letters that look the same have one prototype, and
two names whose letters have the same prototypes can be taken for each other.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from confusable_homoglyphs.confusables import confusables_data

from domain.union.people import MemberNumber

REMEMBERED = 10_000
"""Names whose skeletons are kept."""


def alike(one: str, other: str) -> bool:
    """Whether they could be taken for each other, whatever their capitals."""
    return not _skeletons(one).isdisjoint(_skeletons(other))


def alike_among(names: Mapping[MemberNumber, str]) -> frozenset[MemberNumber]:
    """Those whose names could be taken for another's."""
    by_skeleton: defaultdict[str, list[MemberNumber]] = defaultdict(list)
    for number, name in names.items():
        for skeleton in _skeletons(name):
            by_skeleton[skeleton].append(number)
    return frozenset(number for numbers in by_skeleton.values() if len(numbers) > 1 for number in numbers)


@lru_cache(maxsize=REMEMBERED)
def _skeletons(name: str) -> frozenset[str]:
    """As it is written, and in small letters: `I` looks like `l`, and `i` like `I`."""
    return frozenset({_skeleton(name).casefold(), _skeleton(name.casefold()).casefold()})


def _skeleton(name: str) -> str:
    letters = unicodedata.normalize("NFD", name)
    prototypes = "".join(_prototype(letter) for letter in letters if not _is_unseen(letter))
    return "".join(unicodedata.normalize("NFD", prototypes).split())


def _is_unseen(letter: str) -> bool:
    """Nothing to see, or so little: marks above and below are no difference to rely on."""
    return unicodedata.category(letter) in {"Cf", "Cc", "Cs", "Mn", "Me"}


def _prototype(letter: str) -> str:
    """The data name each letter's prototype, and each prototype's letters: who has several is one."""
    alikes = confusables_data.get(letter, ())
    if len(alikes) != 1:
        return letter
    other = str(alikes[0]["c"]).strip("\u200e")
    pair = len(confusables_data.get(other, ())) <= 1 and len(other) == 1
    return min(letter, other) if pair else other
