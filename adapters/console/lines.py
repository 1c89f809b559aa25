"""What a line in the console means. Pure: text in, one step out."""

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import TypeAlias


class NotUnderstood(Exception):
    """The line is none of the forms, or nothing answers to it. `key` names what to tell who typed it."""

    def __init__(self, key: str, **details: str) -> None:
        super().__init__(key)
        self.key = key
        self.details = details


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks: in the group, or to the bot in private."""

    name: str
    private: bool

    def __str__(self) -> str:
        return f"{self.name}@bot" if self.private else self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Speak:
    """`name` writes in the group, or to the bot in private. `about` is the proposal whose card is replied to."""

    name: str
    private: bool
    text: str
    about: int | None = None
    replies: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """A button, on the card of proposal `number` or on the latest message that has it."""

    name: str
    private: bool
    label: str
    number: int | None


@dataclass(frozen=True, slots=True)
class Wait:
    """Time passes."""

    length: timedelta


@dataclass(frozen=True, slots=True)
class Down:
    """Time passes while the service is down."""

    length: timedelta


Step: TypeAlias = Speak | Press | Wait | Down


def read_line(line: str, voice: Voice | None = None) -> Step | None:
    """None for a comment or an empty line. `voice` speaks where the line does not say who. Raises NotUnderstood."""
    line = _legible(line).strip()
    if not line or line.startswith("#"):
        return None
    if match := _TIME.fullmatch(line):
        return Wait(_length(match[1]))
    if match := _DOWN.fullmatch(line):
        return Down(_length(match[1]))
    named, text = spoken(line)
    if named is not None:
        return _said(named, text)
    if voice is not None and not _MISTYPED_TIME.match(line):
        return _said(voice, text)
    raise NotUnderstood("console-expected")


def spoken(line: str) -> tuple[Voice | None, str]:
    """Who speaks in it, if it says so, and what is said."""
    match = _SAID.fullmatch(line)
    return (
        (None, line) if match is None else (Voice(match[1], match["private"] is not None), match[3].lstrip())
    )


def _legible(line: str) -> str:
    """Without the mark that some editors put in front of a file, and without halves of characters."""
    return line.removeprefix("\ufeff").encode("utf-8", "replace").decode("utf-8")


def _said(voice: Voice, text: str) -> Step:
    name, private = voice.name, voice.private
    text = text.replace("\\n", "\n")
    if match := _BUTTON.fullmatch(text):
        number = int(match[2]) if match[2] else None
        return Press(name=name, private=private, label=match[1], number=number)
    if match := _REPLY.fullmatch(text):
        about = int(match[1]) if match[1] else None
        return Speak(name=name, private=private, text=match[2], about=about, replies=True)
    return Speak(name=name, private=private, text=text)


def _length(text: str) -> timedelta:
    try:
        return sum((int(amount) * _UNITS[unit] for amount, unit in _PART.findall(text)), timedelta())
    except OverflowError:
        raise NotUnderstood("console-too-far") from None


_UNITS = {
    **dict.fromkeys("wн", timedelta(weeks=1)),
    **dict.fromkeys("dд", timedelta(days=1)),
    **dict.fromkeys("hч", timedelta(hours=1)),
    **dict.fromkeys("mм", timedelta(minutes=1)),
    **dict.fromkeys("sс", timedelta(seconds=1)),
}
"""By the first letter, in Latin and in Cyrillic."""

_ENGLISH = "w(?:eeks?)?|d(?:ays?)?|h(?:ours?)?|m(?:in(?:utes?)?)?|s(?:ec(?:onds?)?)?"
_RUSSIAN = (
    "н(?:ед(?:ел[яюиь])?)?|д(?:н|ень|ня|ней)?|ч(?:ас(?:а|ов)?)?|м(?:ин(?:ут[аыу]?)?)?|с(?:ек(?:унд[аыу]?)?)?"
)
_UNIT = f"(?:{_ENGLISH}|{_RUSSIAN})"
_LENGTH = rf"((?:[0-9]{{1,6}}\s?{_UNIT}\s?)+)"
_PART = re.compile(r"([0-9]+)\s?([a-zа-я])")
_TIME = re.compile(rf"\+\s*{_LENGTH}")
_DOWN = re.compile(rf"(?:down|сбой)\s+{_LENGTH}")
_MISTYPED_TIME = re.compile(r"\+\s*[0-9]+[a-zндчмс]|(?:down|сбой)\s+[0-9]")
_SAID = re.compile(r"([^\W\d][\w.-]{0,31})(?P<private>@bot)?:(.*)", re.DOTALL)
_BUTTON = re.compile(r"\[\s*(\S.*?)(?:\s+#?([0-9]{1,9}))?\s*\]")
_REPLY = re.compile(r"\^([0-9]{1,9})?\s+(.*)", re.DOTALL)
