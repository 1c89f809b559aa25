"""The few marks a text for members may carry, in a form no member can type.

A marked stretch is `OPEN style SEP target SEP text CLOSE`; marks do not nest, but stand in a quote as anywhere.
Adapters turn the spans into what their network shows.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

OPEN, SEP, CLOSE = "\ue000", "\ue001", "\ue002"
QUOTE, UNQUOTE = "\ue003", "\ue004"

BAR = "│"
"""Stands before each line of a quote that has several, where a network shows no quotes itself."""


LONGEST_NAME = 48
"""Characters of a person's name that are shown."""

BRIEF = 80
"""Characters of a text where it only serves to recognise it."""


class Style(StrEnum):
    PLAIN = ""
    BOLD = "b"
    DELETED = "d"
    INSERTED = "i"
    MENTION = "m"
    LINK = "l"
    TIME = "t"


@dataclass(frozen=True, slots=True)
class Span:
    """`target` is the identity that a mention means, the address that a link leads to, the moment of a time in
    seconds since 1970; else empty. `quoted` is part of a quote.
    """

    style: Style
    text: str
    target: str = ""
    quoted: bool = False


def bold(text: str) -> str:
    return _mark(Style.BOLD, text)


def deleted(text: str) -> str:
    return _mark(Style.DELETED, text)


def inserted(text: str) -> str:
    return _mark(Style.INSERTED, text)


def mention(identity: str, name: str) -> str:
    """The person's name; where the network can, they are notified."""
    return _mark(Style.MENTION, name, identity)


def link(target: str, text: str) -> str:
    """Words that lead to a message, by its address on the network they are shown on."""
    return _mark(Style.LINK, text, target)


def time(moment: datetime, text: str) -> str:
    """How it reads on our clocks; where the network can, everybody sees it on their own."""
    return _mark(Style.TIME, text, str(int(moment.timestamp())))


def quote(text: str) -> str:
    """What somebody else wrote, in lines of its own that can imitate none of ours. Quotes do not nest."""
    return f"{QUOTE}{text}{UNQUOTE}"


def spans(text: str, *, quotes: bool = False) -> Iterator[Span]:
    """Where the network shows no `quotes`, bars stand in their place."""
    if not quotes:
        yield from _spans(_HALF.sub("", _QUOTED.sub(lambda match: barred(match[1]), text)))
        return
    for place, stretch in enumerate(_QUOTED.split(text)):
        yield from _spans(_HALF.sub("", stretch), quoted=place % 2 == 1)


def barred(text: str) -> str:
    lines = text.split("\n")
    return "\n".join(f"{BAR} {line}".rstrip() for line in lines) if len(lines) > 1 else text


def _spans(text: str, *, quoted: bool = False) -> Iterator[Span]:
    end = 0
    for match in _MARKED.finditer(text):
        if match.start() > end:
            yield Span(Style.PLAIN, text[end : match.start()], quoted=quoted)
        yield Span(Style(match[1]), match[3], match[2], quoted)
        end = match.end()
    if end < len(text):
        yield Span(Style.PLAIN, text[end:], quoted=quoted)


def plain(text: str) -> str:
    """For networks without formatting."""
    return "".join(map(unformatted, spans(text)))


def unformatted(span: Span) -> str:
    """What an amendment removes and adds is bracketed."""
    brackets = {Style.DELETED: "[-{}-]", Style.INSERTED: "[+{}+]"}
    return brackets.get(span.style, "{}").format(span.text)


def clean(text: str) -> str:
    """Text from outside without our marks, control characters and direction tricks; newlines stay."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    lines = lines.replace("\u2028", "\n").replace("\u2029", "\n")
    text = _UNWANTED.sub("", lines).strip()
    return text if any(map(is_visible, text)) else ""


def as_name(text: str) -> str:
    """What somebody calls themselves, in one line and without what lists, quotes and cards are made of."""
    name = " ".join(_NOT_IN_NAMES.sub(" ", clean(text)).split())
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1].rstrip()}…"


def brief(text: str, longest: int = BRIEF) -> str:
    """In one line of so many characters at most."""
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[: longest - 1].rstrip()}…"


def is_visible(letter: str) -> bool:
    """Joiners and the like have their place inside a word, but are no text alone."""
    return unicodedata.category(letter)[0] not in "CZ"


def _mark(style: Style, text: str, target: str = "") -> str:
    """What was marked otherwise inside of it, as a time in a link, is no more than its words."""
    return f"{OPEN}{style}{SEP}{target}{SEP}{plain(text) if OPEN in text else text}{CLOSE}"


_QUOTED = re.compile(f"{QUOTE}([^{QUOTE}{UNQUOTE}]*){UNQUOTE}")
_HALF = re.compile(f"[{QUOTE}{UNQUOTE}]")
"""What is left of a quote that was cut off."""

_OTHER = f"[^{OPEN}{SEP}{CLOSE}]*"
_MARKED = re.compile(f"{OPEN}([a-z]){SEP}({_OTHER}){SEP}({_OTHER}){CLOSE}")
"""No part runs over another mark: a text full of opened marks is still read in one pass."""

_NOT_IN_NAMES = re.compile(
    '[][\n,;:(){}<>|│‚،、，﹐﹑︐︑·・•∙⋅;；：\ufe00-\ufe0f\U000e0100-\U000e01ef"“”„«»‹›—–→↩№#\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u2060-\u2064\u2800\u3164\ufeff\uffa0]'
)
_UNWANTED = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ue000-\ue004\ud800-\udfff]"
)
