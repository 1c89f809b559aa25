"""How what was decided is found by a word in whatever form, in English and Russian."""

import re
from asyncio import to_thread
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

import snowballstemmer

from bot.chat.understanding import forms

BEGINNING = 3
"""Letters that all forms of an English word have in common."""

MOST_WORDS = 8
"""Of a question that are looked for; what comes after them is passed over."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A word that a text must have: all its forms have the `beginning`, and what the `pattern` finds is `accepted`."""

    beginning: str
    pattern: re.Pattern[str]
    accepted: Callable[[str], bool] = bool

    def stands_in(self, text: str) -> bool:
        found = self.pattern.finditer(text) if self.beginning in text else ()
        return any(self.accepted(match[0]) for match in found)


@dataclass(frozen=True, slots=True)
class Search:
    """`about` is what it looks for, as it was typed."""

    words: tuple[Wanted, ...] = ()
    about: str = ""

    def finds(self, text: str) -> bool:
        """`text` as `as_searched` makes it."""
        return all(word.stands_in(text) for word in self.words)


def as_searched(text: str) -> str:
    return " ".join(text.casefold().replace("ё", "е").split())


async def search_for(text: str) -> Search:
    """All of its words, but those that only hold a question together; where there are no others, these."""
    words = list(dict.fromkeys(_WORD.findall(_POSSESSIVE.sub("", as_searched(text)))))
    if any(_is_russian(word) for word in words) and not forms.is_loaded():
        await to_thread(forms.dictionary)
    telling = [word for word in words if not _holds_together(word)]
    wanted = (telling or words)[:MOST_WORDS]
    return Search(tuple(map(_wanted, wanted)), " ".join(wanted))


def _wanted(word: str) -> Wanted:
    """More than a few letters stand for all words that begin with them."""
    begun = [rf"{re.escape(word)}\w*"] if len(word) > BEGINNING and word.isalpha() else []
    if word.isascii() and word.isalpha():
        stem = _stem(word)
        return Wanted(
            word[:BEGINNING],
            re.compile(rf"\b{word[:BEGINNING]}\w*"),
            lambda found: _stem(found) == stem or (bool(begun) and found.startswith(word)),
        )
    varied = dict.fromkeys((word, *(forms.every_form_of(word) if _is_russian(word) else ())))
    pattern = re.compile(rf"\b(?:{'|'.join([*begun, *map(re.escape, varied)])})\b")
    return Wanted(_common_beginning(varied), pattern)


def _common_beginning(words: Iterable[str]) -> str:
    first, last = min(words), max(words)
    same = takewhile(lambda pair: pair[0] == pair[1], zip(first, last, strict=False))
    return "".join(letter for letter, _ in same)


def _holds_together(word: str) -> bool:
    if _is_russian(word):
        return forms.is_linking(word) or word in _ASKING_RUSSIAN
    return word in _ASKING


def _is_russian(word: str) -> bool:
    return _CYRILLIC.fullmatch(word) is not None


@lru_cache(maxsize=20_000)
def _stem(word: str) -> str:
    return str(_english.stemWord(word))


_english = snowballstemmer.stemmer("english")
_WORD = re.compile(r"\w+(?:[-.]\w+)*")
_POSSESSIVE = re.compile(r"['’]s\b")
_CYRILLIC = re.compile("[а-я]+(?:-[а-я]+)*")
_ASKING_RUSSIAN = frozenset(
    {"как", "когда", "где", "решали", "решено", "решили", "решить", "решение", "решения"}
)
_ASKING = frozenset(
    _WORD.findall("""
        a about an and any anything are as at be been by decide decided decision decisions did do does for from had has
        have how in is it of on or our that the there this to us was we were what when where which who why with
    """)
)
