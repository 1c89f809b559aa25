"""How what members type is taken apart: the name of a command, and what stands after it."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from bot.network.incoming import Mention
from bot.network.network import Networks

LONGEST = 8_000
"""Characters of a message that is taken apart at all: more than any command can need."""

MOST_MENTIONS = 200
"""Mentions of a message that are looked at; a union has fewer members."""

MOST_WORDS = 4
"""Of a name."""

LONGEST_ASKED = 200
"""Characters of a line in which something may be asked for among other words."""

SHORTEST_BEGINNING = 3
"""Letters that are enough to tell which name was begun."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """A command as typed: `rest` is everything after its name."""

    name: str
    rest: str


@dataclass(frozen=True, slots=True)
class Pointers:
    """What in a message may point at somebody: whom it mentions, and addresses as each network writes them."""

    mentions: tuple[Mention, ...]
    networks: Networks

    def in_front(self, rest: str) -> str:
        """The mention, @name or address that it begins with; empty where there is none."""
        mentioned = next((one.text for one in self.mentions if one.text and rest.startswith(one.text)), "")
        written, name = self.networks.address(rest), _USERNAME.match(rest)
        return mentioned or (name[0] if name else written.text if written else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unnamed:
    """Something like a command that is called by no name we know."""

    typed: str
    rest: str


def parse(text: str, names: Collection[str]) -> Typed | Unnamed | None:
    """None for ordinary talk. The names are `folded`."""
    command = _COMMAND.match(text)
    if command is None:
        return None
    return named(text[1:], names) or Unnamed(typed=command[1].lower(), rest=text[command.end() :].strip())


def named(text: str, names: Collection[str]) -> Typed | None:
    """The longest name that it begins with, of several words too."""
    front = _FRONT.match(text)
    ends = [word.end() for word in _WORD.finditer(front[0])] if front else []
    for end in reversed(ends):
        if (name := folded(text[:end])) in names:
            return Typed(name=name, rest=_AFTER_NAME.sub("", text[end:]).strip())
    return None


def first_word(text: str) -> Unnamed | None:
    """What it begins with, taken for the name of a command."""
    word = _WORD.match(text)
    return Unnamed(typed=word[0].lower(), rest=text[word.end() :].strip()) if word else None


def asked_for(text: str, around: Collection[str]) -> Iterator[str]:
    """With ever fewer of the words `around` it in front, and none at its end: `show me the decisions, please`.

    They are `folded`. Whoever says more than a line asks for nothing in passing.
    """
    rest = text if len(text) <= LONGEST_ASKED else ""
    while (last := _LAST_WORD.search(rest)) and folded(last[1]) in around:
        rest = rest[: last.start()]
    if rest != text:
        yield rest.strip(_SIGNS)
    while begun := named(rest, around) or _misspelt(rest, around):
        rest = begun.rest.lstrip(_SIGNS)
        yield rest.strip(_SIGNS)


def _misspelt(text: str, around: Collection[str]) -> Unnamed | None:
    word = first_word(text)
    return word if word and len(word.typed) > SHORTEST_BEGINNING and near(word.typed, around) else None


def near(typed: str, names: Iterable[str]) -> list[str]:
    """What may have been meant, the nearest first: it was only begun, or slipped from the fingers.

    The first letter seldom slips: without it more of the rest has to be right.
    """
    typed = folded(typed)
    begun = [name for name in names if len(typed) >= SHORTEST_BEGINNING and name.startswith(typed)]
    alike = {name: SequenceMatcher(None, name, typed).ratio() for name in names}
    slipped = [name for name, ratio in alike.items() if ratio >= (0.75 if name[0] == typed[0] else 0.85)]
    return sorted(begun, key=len) or sorted(slipped, key=lambda name: -alike[name])


def folded(name: str) -> str:
    """As names are compared: in small letters, with blanks between words."""
    return " ".join(_BETWEEN.sub(" ", name.casefold().replace("ё", "е")).split())


def number_and_rest(rest: str) -> tuple[int | None, str]:
    """`12 too costly`, or `proposal 12 …`, is (12, "too costly"); without a number in front it is (None, all of it)."""
    match = _NUMBER.match(rest)
    return (int(match[1]), match[2].strip()) if match else (None, rest)


def article_and_rest(rest: str) -> tuple[str | None, str]:
    """As `number_and_rest`, for `2.1.3`, `2.` and `article 2` too."""
    match = _ARTICLE.match(rest)
    return (match[1], match[2].strip()) if match else (None, rest)


def name_and_mission(rest: str) -> tuple[str, str] | None:
    """Parted by a dash with spaces around it, or by a line break, whichever comes first."""
    parting = _PARTING.search(rest)
    if parting is None:
        return None
    name, mission = rest[: parting.start()].strip(), rest[parting.end() :].strip()
    return (name, mission) if name and mission else None


def trailing_mentions(text: str, mentions: tuple[Mention, ...]) -> tuple[str, tuple[Mention, ...]]:
    """The text without the mentions at its end, and these in the order they stand."""
    found: list[Mention] = []
    rest = text.rstrip()
    while last := next((one for one in mentions if _ends_with(rest, one.text)), None):
        found.insert(0, last)
        rest = rest.removesuffix(last.text).rstrip(" ,\n")
    return rest, tuple(found)


def _ends_with(text: str, mention: str) -> bool:
    before = text.removesuffix(mention)
    return bool(mention) and before != text and (not before or before[-1] in " ,\n")


_LETTERS = r"[^\W\d_]{1,32}(?![^\W\d_])"
_COMMAND = re.compile(rf"/({_LETTERS}[^\W\d]*)(?!/)")
_WORD = re.compile(_LETTERS)
_FRONT = re.compile(rf"(?:{_LETTERS}[\s_'’-]*){{1,{MOST_WORDS}}}")
_SIGNS = " ,:.!?"
_LAST_WORD = re.compile(rf"(?:^|[\s,])({_LETTERS})[\s.!?]*$")
_BETWEEN = re.compile(r"[\s_'’-]+")
_AFTER_NAME = re.compile(r"^(?:_+(?=\d|\W|$)|\.(?=[\s\d]))")
"""A name may be cut short by a dot, and written in one with its number: `ст.2`, `/consent_2`."""

_PROPOSAL = r"(?:(?:proposal|предложени[еяюи]|предложением)\s+)?(?:[#№]\s?)?"
_NUMBER = re.compile(rf"{_PROPOSAL}([0-9]{{1,9}})(?!\w|\.\w)[:,.]?\s*(.*)", re.IGNORECASE | re.DOTALL)
_AN_ARTICLE = r"(?:(?:article|art\.?|стать[яюие]|статьёй|ст\.?)\s*|§\s?)?"
_ARTICLE = re.compile(rf"{_AN_ARTICLE}([0-9]+(?:\.[0-9]+)*)[.:]?(?:\s+|$)(.*)", re.IGNORECASE | re.DOTALL)
_USERNAME = re.compile(r"@\w\S*")
_PARTING = re.compile(r"(?<=\s)[—–-](?=\s)|\n")
