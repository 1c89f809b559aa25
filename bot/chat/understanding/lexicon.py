"""Which words and phrases of a text are known, in whatever form and with whatever slip of a finger."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from bot.chat.understanding import forms
from bot.chat.understanding.english import ENGLISH
from bot.chat.understanding.kinds import Kind
from bot.chat.understanding.russian import RUSSIAN
from bot.chat.understanding.spelling import Word, is_cyrillic, is_mixed, words_of

SHORTEST_MISTYPED = 5
"""Letters of a word in which a slip is looked for: of a shorter one too many others are as near."""

ONE_SLIP, TWO_SLIPS = 1, 2
LONG_WORD = 9

VARIED = {
    Kind.FOR,
    Kind.CONSENT,
    Kind.AGAINST,
    Kind.OBJECTION,
    Kind.TROUBLE,
    Kind.TAKE,
    Kind.CANCEL,
    Kind.BACK,
    Kind.YES,
}
"""Of these every form of a Russian word may be mistyped; of others the one that is listed."""

MISTYPED = {
    *VARIED,
    *(Kind.EMPHASIS, Kind.OPPOSED, Kind.NO, Kind.PRAISE, Kind.COURTESY, Kind.BECAUSE, Kind.NONE, Kind.LIMIT),
    *(Kind.EXCUSE, Kind.CONSENT),
}
MISTYPED_RUSSIAN = {*MISTYPED, Kind.UNSURE, Kind.BAD, Kind.AFTER, Kind.NOT, Kind.WANTED, Kind.MEANS}
"""Whose words are looked for behind one that is mistyped. Which words are English ones no dictionary tells us."""

YES_AND_NO = (
    frozenset({Kind.FOR, Kind.YES}),
    frozenset({Kind.AGAINST, Kind.OPPOSED, Kind.OBJECTION, Kind.NO, Kind.NOT}),
)

GARBLED = "…"
"""What is looked up for a word that may be several: only its author knows."""

WORDS_OF_THEIR_OWN = frozenset(
    """
    clause clauses consented objected supported greed greedy content contents abject subject eject detract fined signed again gains needy dined opposite objective
    approach improve proposed consist convent constant degree agreement agreements withdrawal refuge refused resist
    exact expect accident except accept excited sounds wounds founds pounds grate treat greet create yearn beers
    reasons seasons persons resent present percent support report airport sport coast costs costume worlds words
    later latter letter better butter bitter matter batter setter wetter hated heated rated water wafer maker forgot forge
    """.split()  # noqa: SIM905
)
"""Near to words that we know, and none of them."""


@dataclass(slots=True)
class _Node:
    """How phrases go on; `kind` is of the one that ends here."""

    kind: Kind | None = None
    then: dict[str, "_Node"] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Term:
    """A known phrase, or a word that is `OTHER`."""

    kind: Kind
    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @property
    def start(self) -> int:
        return self.words[0].start

    @property
    def end(self) -> int:
        return self.words[-1].end


class Lexicon:
    """`phrases` have commas between them."""

    def __init__(self, phrases: Iterable[tuple[Kind, str]]) -> None:
        self._root = _Node()
        alone: dict[str, set[Kind]] = defaultdict(set)
        within: dict[str, set[Kind]] = defaultdict(set)
        for kind, phrase in phrases:
            words = [word.text for word in words_of(phrase) if not word.sign] or [phrase]
            self._add(kind, words)
            for word in words:
                for form in _forms(word, kind):
                    (alone if len(words) == 1 else within)[form].add(kind)
        self._meanings = {**within, **alone}
        self._long = {script: self._long_words(cyrillic=script) for script in (True, False)}

    def terms(self, words: Sequence[Word]) -> list[Term]:
        """The longest phrases, from the front; `words` are those between two signs."""
        keys = [self._keys(word) for word in words]
        found: list[Term] = []
        at = 0
        while at < len(words):
            length, kind = self._longest(keys[at:])
            found.append(Term(kind, tuple(words[at : at + length])))
            at += length
        return found

    def _add(self, kind: Kind, words: Sequence[str]) -> None:
        nodes = [self._root]
        for word in words:
            nodes = [node.then.setdefault(key, _Node()) for node in nodes for key in _keys_of(word)]
        for node in nodes:
            node.kind = node.kind or kind

    def _long_words(self, *, cyrillic: bool) -> list[str]:
        return [
            word
            for word in self._meanings
            if len(word) >= SHORTEST_MISTYPED and is_cyrillic(word) == cyrillic and word.isalpha()
        ]

    def _longest(self, keys: Sequence[Sequence[str]]) -> tuple[int, Kind]:
        length, kind = 1, Kind.UNSURE if keys[0] == (GARBLED,) else Kind.OTHER
        nodes = [self._root]
        for count, choices in enumerate(keys, start=1):
            nodes = [node.then[key] for node in nodes for key in choices if key in node.then]
            if not nodes:
                break
            ended = next((node.kind for node in nodes if node.kind is not None), None)
            if ended is not None:
                length, kind = count, ended
        return length, kind

    def _keys(self, word: Word) -> tuple[str, ...]:
        text = word.text
        if text not in self._meanings:
            text = self._meant(text) or text
        return (GARBLED,) if text == GARBLED else _keys_of(text)

    def _meant(self, typed: str) -> str | None:
        """The one word that was mistyped; None where another meaning is nearly as near."""
        cyrillic = is_cyrillic(typed)
        if len(typed) < SHORTEST_MISTYPED - 1 or not typed.isalpha() or is_mixed(typed):
            return None
        if forms.is_a_word(typed) if cyrillic else typed in WORDS_OF_THEIR_OWN:
            return None
        slips = TWO_SLIPS if len(typed) >= LONG_WORD else ONE_SLIP
        near = extract(typed, self._long[cyrillic], scorer=OSA.distance, score_cutoff=slips + 1, limit=None)
        fewest = near[0][1] if near else slips + 1
        nearest = [word for word, distance, _ in near if distance == fewest and _begins_alike(typed, word)]
        sought = MISTYPED_RUSSIAN if cyrillic else MISTYPED
        meant = next((word for word in nearest if self._meanings[word] & sought), None)
        if fewest > slips or meant is None:
            return None
        rivals = [word for word, distance, _ in near if distance == fewest + 1]
        told_apart = all(self._meanings[word] & self._meanings[meant] for word in nearest)
        return meant if told_apart and not any(self._opposed(meant, word) for word in rivals) else GARBLED

    def _opposed(self, one: str, other: str) -> bool:
        first, second = self._meanings[one], self._meanings[other]
        return any(first & here and second & there for here, there in (YES_AND_NO, reversed(YES_AND_NO)))


def _begins_alike(typed: str, meant: str) -> bool:
    """Fingers seldom miss the first letter, and many words differ in nothing else."""
    return typed[0] == meant[0] or (typed[1], typed[0]) == (meant[0], meant[1])


def _forms(word: str, kind: Kind) -> Iterable[str]:
    return forms.forms_of(word) if is_cyrillic(word) and kind in VARIED else (word,)


def _keys_of(word: str) -> tuple[str, ...]:
    return forms.keys_of(word) if is_cyrillic(word) else (word,)


def _phrases(of: Mapping[Kind, str]) -> Iterator[tuple[Kind, str]]:
    for kind, phrases in of.items():
        for phrase in phrases.split(","):
            yield kind, phrase.strip()


@cache
def english() -> Lexicon:
    """Enough for what has no Cyrillic letters."""
    return Lexicon(_phrases(ENGLISH))


@cache
def both() -> Lexicon:
    """With the Russian dictionary, which is loaded for it."""
    return Lexicon([*_phrases(ENGLISH), *_phrases(RUSSIAN)])
