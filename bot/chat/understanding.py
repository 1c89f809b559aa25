"""How a reply to a card, or to a question of ours, is understood: safely, and never by guessing.

Nothing that sounds like no may pass as silence, nothing that sounds like taking back may become a
reason. So a reading is certain only where the words leave no choice; else it is `Doubtful`, and its
author is asked.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import TypeAlias

from bot.chat.vocabulary import ASKED_OF_OTHERS, BARE, DOUBT, LONGEST_PHRASE, NEGATIONS, PHRASES, PLAIN, Kind


@dataclass(frozen=True, slots=True)
class Consents:
    """A yes, the whole of it."""


@dataclass(frozen=True, slots=True)
class Objects:
    """A no, with what follows it."""

    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Retracts:
    """Takes back, the whole of it."""


@dataclass(frozen=True, slots=True)
class Remarks:
    """A question, or courtesy: no stance, and nothing that could be one."""


@dataclass(frozen=True, slots=True)
class Doubtful:
    """Could be a no, or could be a yes: only its author knows."""


Reading: TypeAlias = Consents | Objects | Retracts | Remarks | Doubtful


@dataclass(frozen=True, slots=True)
class _Word:
    """`end` is where it ends in the text."""

    text: str
    end: int
    is_sign: bool


def understand(text: str, number: int | None = None) -> Reading:
    """A reply to the card of proposal `number`, which it may name."""
    words = [word for word in _words(text) if word.text != str(number)]
    kinds = _whole(_spoken(words))
    if kinds is None:
        return _beginning(text, words)
    if not kinds:
        return Remarks() if _spoken(words) else _signs_alone(text)
    if "?" in text or Kind.UNSURE in kinds or (len(kinds) > 1 and Kind.NO in kinds):
        return Doubtful()
    if Kind.NO in kinds:
        return Objects(text.partition(":")[2].strip() or None)
    return Retracts() if Kind.BACK in kinds else Consents()


def perhaps_taken_back(text: str, number: int | None = None) -> bool:
    """Whether what an objector says may be no reason: nothing but a yes, a taking back, or a mixture of these."""
    kinds = _whole([word for word in _spoken(_words(text)) if word != str(number)]) or set()
    return not kinds.isdisjoint({Kind.YES, Kind.BACK, Kind.UNSURE})


def speaks_of_taking_back(text: str) -> bool:
    """Among other words. A bare `retract` may ask others to."""
    within = _phrases_within(_spoken(_words(text)))
    return any(kind is Kind.BACK and phrase not in ASKED_OF_OTHERS for phrase, kind in within)


def is_a_no(text: str) -> bool:
    """An answer to whether they object: `no` and `yes` alone could mean either."""
    words = [word for word in _words(text) if not word.is_sign]
    affirmed = list(takewhile(lambda word: PHRASES.get((word.text,)) in {Kind.YES, Kind.FILLER}, words))
    rest = text[affirmed[-1].end :] if affirmed else text
    said = {word.text for word in words[len(affirmed) :]}
    return "?" not in text and not said <= BARE and isinstance(understand(rest.strip(_PARTING)), Objects)


def reason_after(text: str) -> str | None:
    """What stands after a no, if anything does."""
    reading = understand(text)
    return reading.reason if isinstance(reading, Objects) else None


def adds_nothing(rest: str, kind: Kind) -> bool:
    """Whether what follows a command leaves it what it is: courtesy, or the same once more."""
    kinds = _whole(_spoken(_words(rest)))
    return kinds is not None and kinds <= {kind} and "?" not in rest


def names_an_objection(text: str) -> bool:
    """Who takes back what they never said leaves no doubt where they say what it is."""
    return any(word.startswith(("objection", "возражени")) for word in _spoken(_words(text)))


def reason_in(text: str) -> str:
    """An answer to the question for a reason without the `object:` that some put in front of it."""
    reading = understand(text)
    return (reading.reason or text) if isinstance(reading, Objects) else text


def _beginning(text: str, words: Sequence[_Word]) -> Reading:
    """A no and its reason, where what follows does not take the no back."""
    spoken = _spoken(words)
    length = _plain_beginning(spoken) or _parted_beginning(words)
    if not length:
        return _neither(text, spoken)
    rest = spoken[length:]
    parted = _sign_after(words, length)
    takes_back = any(kind in {Kind.YES, Kind.BACK} for _, kind in _phrases_within(rest))
    if takes_back or not (parted or NEGATIONS.isdisjoint(rest)):
        return Doubtful()
    if not parted:
        return Objects(text.strip())
    end = [word.end for word in words if not word.is_sign][length - 1]
    return Objects(text[end:].strip(_PARTING) or None)


def _plain_beginning(spoken: Sequence[str]) -> int:
    """How many words the longest plain no in front has."""
    return max((length for length in _lengths(spoken) if tuple(spoken[:length]) in PLAIN), default=0)


def _parted_beginning(words: Sequence[_Word]) -> int:
    """As `_plain_beginning`, for a no that a sign parts from what follows."""
    spoken = _spoken(words)
    for length in reversed(_lengths(spoken)):
        if PHRASES.get(tuple(spoken[:length])) is Kind.NO and _sign_after(words, length):
            return length
    return 0


def _neither(text: str, spoken: Sequence[str]) -> Reading:
    return Remarks() if text.rstrip().endswith("?") and DOUBT.isdisjoint(spoken) else Doubtful()


def _signs_alone(text: str) -> Reading:
    """Without a single word: one's number alone, a smile, dots. `?` is a question."""
    return Remarks() if set(text.split()) <= {"?", "??", "???"} else Doubtful()


def _whole(spoken: Sequence[str]) -> set[Kind] | None:
    """Which kinds of phrases make up all of it, courtesies aside. None when something is left over."""
    kinds: set[Kind] = set()
    at = 0
    while at < len(spoken):
        length, kind = _phrase(spoken, at)
        if kind is None:
            return None
        if kind is not Kind.FILLER:
            kinds.add(kind)
        at += length
    return kinds


def _phrases_within(spoken: Sequence[str]) -> Iterator[tuple[str, Kind]]:
    """Those that stand anywhere in it, the longest first."""
    at = 0
    while at < len(spoken):
        length, kind = _phrase(spoken, at)
        if kind is not None:
            yield " ".join(spoken[at : at + length]), kind
        at += length


def _phrase(spoken: Sequence[str], at: int) -> tuple[int, Kind | None]:
    """The longest one that begins there."""
    for length in reversed(_lengths(spoken[at : at + LONGEST_PHRASE])):
        kind = PHRASES.get(tuple(spoken[at : at + length]))
        if kind is not None:
            return length, kind
    return 1, None


def _lengths(spoken: Sequence[str]) -> range:
    return range(1, min(len(spoken), LONGEST_PHRASE) + 1)


def _spoken(words: Sequence[_Word]) -> list[str]:
    return [word.text for word in words if not word.is_sign]


def _sign_after(words: Sequence[_Word], length: int) -> _Word | None:
    """The sign that stands right after so many words."""
    count = 0
    for word in words:
        if word.is_sign and count == length:
            return word
        count += not word.is_sign
        if count > length:
            return None
    return None


def _words(text: str) -> list[_Word]:
    found: list[_Word] = []
    for match in _WORD.finditer(text):
        word = _UNHEARD.sub("", unicodedata.normalize("NFKC", match[0]).casefold().replace("ё", "е"))
        alone = word == text.strip()
        is_sign = word in _SIGNS and not (word in {"+", "-"} and alone)
        if word:
            found.append(_Word(word, match.end(), is_sign))
    return found


_WORD = re.compile(r"[+-]1(?!\w)|\w[\w'’`]*|[^\w\s]\ufe0f?|\n")
_UNHEARD = re.compile("['’`\ufe0f\u200b-\u200d\u2060\U0001f3fb-\U0001f3ff]")
_PARTING = " \n\t:,.;!—–-…"
_SIGNS = frozenset(':,.;!?—–-…\n"“”„«»()+*~_/')
