"""A text as clauses."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from bot.chat.understanding import forms
from bot.chat.understanding.kinds import Kind
from bot.chat.understanding.lexicon import Lexicon, Term
from bot.chat.understanding.parts import Part, letters_of, no_in_front, part_of
from bot.chat.understanding.spelling import Word, is_cyrillic, is_mixed


@dataclass(frozen=True, slots=True)
class Clause:
    """The words between two signs. `after` are the signs that follow; `no_ends` is where a no in front does."""

    terms: tuple[Term, ...]
    after: str
    part: Part
    no_ends: int | None = None

    @property
    def start(self) -> int:
        return self.terms[0].start

    @property
    def end(self) -> int:
        return self.terms[-1].end

    @property
    def words(self) -> list[str]:
        return [word.text for term in self.terms for word in term.words]

    @property
    def letters(self) -> str:
        return letters_of(self.terms)

    def has(self, *kinds: Kind) -> bool:
        return any(term.kind in kinds for term in self.terms)


def clauses_of(words: Sequence[Word], lexicon: Lexicon) -> list[Clause]:
    """A but, a because and a therefore part them as signs do."""
    found: list[Clause] = []
    for between, signs in _between_signs(words):
        parted = list(_parted(lexicon.terms(between)))
        for terms in parted:
            after = signs if terms is parted[-1] else ""
            found.append(_clause(_in_company(terms), after, first=not found))
    return found


def _between_signs(words: Sequence[Word]) -> Iterator[tuple[list[Word], str]]:
    between: list[Word] = []
    for is_sign, group in groupby(words, lambda word: word.sign):
        if not is_sign:
            between = list(group)
            continue
        if between:
            yield between, "".join(word.text for word in group)
        between = []
    if between:
        yield between, ""


def _parted(terms: Sequence[Term]) -> Iterator[tuple[Term, ...]]:
    start = 0
    for at, term in enumerate(terms):
        if term.kind in {Kind.BECAUSE, Kind.BUT, Kind.THEREFORE} and at > start:
            yield tuple(terms[start:at])
            start = at
    yield tuple(terms[start:])


def _in_company(terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """`Harold and I` are who speaks, and so are `мы с дедом`."""
    match terms:
        case [Term(kind=Kind.OTHER), Term(text="and" | "и"), Term(kind=Kind.SELF) as speaker, *rest]:
            return (speaker, *rest)
        case [Term(kind=Kind.SELF) as speaker, Term(text="с"), Term(kind=Kind.OTHER), *rest]:
            return (speaker, *rest)
        case _:
            return terms


def _clause(terms: tuple[Term, ...], after: str, *, first: bool) -> Clause:
    if length := no_in_front(letters_of(terms)):
        return Clause(terms, after, Part.PLAIN_NO, terms[length - 1].end)
    return Clause(terms, after, part_of(terms, after, first=first))


def is_calling(clause: Clause) -> bool:
    """Somebody by name."""
    if any(term.kind not in {Kind.OTHER, Kind.COURTESY, Kind.LIGHT} for term in clause.terms):
        return False
    called = [term.words[0] for term in clause.terms if term.kind is Kind.OTHER]
    return len(called) == 1 and _is_name(called[0])


def is_foreign(clause: Clause) -> bool:
    """Has a word that pretends to be another."""
    return any(is_mixed(word.text) for term in clause.terms for word in term.words)


def _is_name(word: Word) -> bool:
    if word.text.startswith("@"):
        return True
    if is_cyrillic(word.text):
        return forms.is_a_name(word.text) or (word.capital and not forms.is_a_word(word.text))
    return word.capital
