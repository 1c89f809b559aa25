"""What members may type: the commands and their arguments."""

import re
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum

from bot.network.incoming import Mention


class Verb(StrEnum):
    START_UNION = "start_union"
    INVITE = "invite"
    EXPEL = "expel"
    PROPOSE = "propose"
    ADD_ARTICLE = "add_article"
    AMEND_ARTICLE = "amend_article"
    REPEAL_ARTICLE = "repeal_article"
    RENAME = "rename"
    DISSOLVE = "dissolve"
    REPLACE_IDENTITY = "replace_identity"
    CONSENT = "consent"
    OBJECT = "object"
    RETRACT = "retract"
    REOPEN = "reopen"
    WITHDRAW = "withdraw"
    ACCEPT = "accept"
    DECLINE = "decline"
    LEAVE = "leave"
    REGULATION = "regulation"
    MEMBERS = "members"
    PROPOSALS = "proposals"
    PROPOSAL = "proposal"
    HISTORY = "history"
    UNION = "union"
    LINK = "link"
    UNLINK = "unlink"
    WHOAMI = "whoami"
    BIND = "bind"
    UNBIND = "unbind"
    LANGUAGE = "language"
    HELP = "help"
    START = "start"


IN_PRIVATE = (
    Verb.ACCEPT,
    Verb.DECLINE,
    Verb.CONSENT,
    Verb.OBJECT,
    Verb.RETRACT,
    Verb.PROPOSALS,
    Verb.PROPOSAL,
    Verb.REGULATION,
    Verb.MEMBERS,
    Verb.HISTORY,
    Verb.UNION,
    Verb.LINK,
    Verb.UNLINK,
    Verb.WHOAMI,
    Verb.LANGUAGE,
    Verb.HELP,
)
"""What is offered in a private chat; the rest is best said where the union can see it."""

IN_GROUP = tuple(verb for verb in Verb if verb is not Verb.START)


FOR_ANYBODY = frozenset(
    {
        Verb.START_UNION,
        Verb.ACCEPT,
        Verb.DECLINE,
        Verb.LEAVE,
        Verb.REGULATION,
        Verb.MEMBERS,
        Verb.PROPOSALS,
        Verb.PROPOSAL,
        Verb.HISTORY,
        Verb.UNION,
        Verb.WHOAMI,
        Verb.HELP,
        Verb.START,
    }
)
"""What needs no membership: to read where one is, and to answer an invitation. Who left may say so twice."""

LONGEST = 8_000
"""Characters of a message that is taken apart at all: more than any command can need."""

MOST_MENTIONS = 200
"""Mentions of a message that are looked at; a union has fewer members."""


class Misused(Exception):
    """A command without what it needs."""

    def __init__(self, verb: Verb) -> None:
        super().__init__(verb)
        self.verb = verb


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A command as typed: `rest` is everything after the verb."""

    verb: Verb
    rest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown:
    """Something like a command that is none; `nearest` is what may have been meant."""

    typed: str
    nearest: Verb | None


def parse(text: str) -> Request | Unknown | None:
    """None for ordinary talk."""
    match = _COMMAND.match(text)
    if match is None:
        return None
    typed, rest = match[1].lower(), match[2].strip()
    if typed in {*Verb}:
        return Request(verb=Verb(typed), rest=rest)
    near = get_close_matches(typed, [*Verb], n=1, cutoff=0.75)
    return Unknown(typed=typed, nearest=Verb(near[0]) if near else None)


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
_NUMBER = re.compile(r"#?([0-9]{1,9})(?!\w|\.\w)[:,.]?\s*(.*)", re.DOTALL)
_ARTICLE = re.compile(r"([0-9]+(?:\.[0-9]+)*)\.?(?:\s+|$)(.*)", re.DOTALL)
_PARTING = re.compile(r"(?<=\s)[—–-](?=\s)|\n")
