"""What the button of an open question carries, and how buttons read where there are none."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bot.network.locale import Words
from bot.network.outgoing import Button


@dataclass(frozen=True, slots=True)
class Answer:
    """To an open question: the choice at this place in it."""

    question: str
    choice: int


def answer_action(question: str, choice: int) -> str:
    """At most 64 bytes, as an action."""
    return f"{_ANSWER}:{question}:{choice}"


def read_answer(text: str) -> Answer | None:
    match = _ANSWERS.fullmatch(text)
    return Answer(match[1], int(match[2])) if match else None


def look_action(line: str) -> str:
    """Of a button that stands for a command as its presser would type it, without the slash: what is shown takes the
    place of what stands there. Empty where it is longer than an action can be.
    """
    return _fitting(f"{_LOOK}:{line}")


def show_action(line: str) -> str:
    """As `look_action`, and what stands there stays."""
    return _fitting(f"{_SHOW}:{line}")


def _fitting(action: str) -> str:
    return action if len(action.encode()) <= LONGEST_ACTION else ""


def read_look(text: str) -> str | None:
    """What is to be read as if it had been typed."""
    kind, _, line = text.partition(":")
    return f"/{line}" if kind in {_LOOK, _SHOW} else None


def turns(text: str) -> bool:
    """Whether what is shown takes the place of what the button stands under."""
    return text.partition(":")[0] == _LOOK


def begin_action(name: str) -> str:
    """Of a button that begins a command as who presses it would with its name alone."""
    return f"{_BEGIN}:{name}"


def begin_link(name: str, rest: str) -> str:
    """As `begin_action` in a private chat that a link opens, with what follows the name: letters, digits and `-`."""
    return f"{name}_{rest}"


def read_begin(text: str) -> str | None:
    """The name of the command."""
    kind, _, name = text.partition(":")
    return name if kind == _BEGIN else None


def reply_line(buttons: Iterable[Button], words: Words) -> str:
    """What to reply where there are no buttons; a question is answered with the label itself."""
    ways = dict.fromkeys(_way(button, words) for button in buttons)
    return words("reply-with", ways=" · ".join(ways))


def _way(button: Button, words: Words) -> str:
    name = f"reply-{button.action.partition(':')[0]}"
    begun = read_begin(button.action)
    return (
        f"/{begun}"
        if begun
        else read_look(button.action) or (words(name) if words.has(name) else button.label)
    )


LONGEST_ACTION = 64
"""Bytes."""

_LOOK = "look"
_SHOW = "show"
_BEGIN = "begin"

_ANSWER = "answer"
_ANSWERS = re.compile(rf"{_ANSWER}:([A-Z0-9-]{{1,40}}):([0-9]{{1,2}})", re.ASCII)
