"""How what members type is taken apart: the name of a command, and what stands after it."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from difflib import get_close_matches

from bot.network.incoming import Mention
from bot.network.network import Networks

LONGEST = 8_000
"""Characters of a message that is taken apart at all: more than any command can need."""

MOST_MENTIONS = 200
"""Mentions of a message that are looked at; a union has fewer members."""


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
class Unknown:
    """Something like a command that is none; `nearest` is what may have been meant."""

    typed: str
    nearest: str | None


def parse(text: str, names: Collection[str]) -> Typed | Unknown | None:
    """None for ordinary talk."""
    match = _COMMAND.match(text)
    if match is None:
        return None
    typed, rest = match[1].lower(), match[2].strip()
    if typed in names:
        return Typed(name=typed, rest=rest)
    near = get_close_matches(typed, names, n=1, cutoff=0.75)
    return Unknown(typed=typed, nearest=near[0] if near else None)


def parse_bare(text: str, names: Collection[str]) -> Typed | None:
    """As `parse`, for what has no slash: a name of two words may be written as two."""
    match = _BARE.match(text)
    if match is None:
        return None
    words, more = match[1].lower(), (match[2] or "").lower()
    if more and f"{words}_{more}" in names:
        return Typed(name=f"{words}_{more}", rest=match[3].strip())
    return Typed(name=words, rest=text[match.end(1) :].strip()) if words in names else None


def number_and_rest(rest: str) -> tuple[int | None, str]:
    """`12 too costly` is (12, "too costly"); without a number in front it is (None, all of it)."""
    match = _NUMBER.match(rest)
    return (int(match[1]), match[2].strip()) if match else (None, rest)


def article_and_rest(rest: str) -> tuple[str | None, str]:
    """As `number_and_rest`, for `2.1.3` and for `2.` too."""
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


_COMMAND = re.compile(r"/([A-Za-z_]{1,32})(?![\w/])(.*)", re.DOTALL)
_BARE = re.compile(r"([a-z_]+)(?!\w)(?:\s([a-z_]+)(?!\w))?(.*)", re.IGNORECASE | re.DOTALL)
_NUMBER = re.compile(r"#?([0-9]{1,9})(?!\w|\.\w)[:,.]?\s*(.*)", re.DOTALL)
_ARTICLE = re.compile(r"([0-9]+(?:\.[0-9]+)*)\.?(?:\s+|$)(.*)", re.DOTALL)
_USERNAME = re.compile(r"@\w\S*")
_PARTING = re.compile(r"(?<=\s)[—–-](?=\s)|\n")
