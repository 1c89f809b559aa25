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
    """Of a button that stands for a command as its presser would type it, without the slash.

    Empty where it is longer than an action can be.
    """
    action = f"{_LOOK}:{line}"
    return action if len(action.encode()) <= LONGEST_ACTION else ""


def read_look(text: str) -> str | None:
    """What is to be read as if it had been typed."""
    kind, _, line = text.partition(":")
    return f"/{line}" if kind == _LOOK else None


def reply_line(buttons: Iterable[Button], words: Words) -> str:
    """What to reply where there are no buttons; a question is answered with the label itself."""
    ways = dict.fromkeys(_way(button, words) for button in buttons)
    return words("reply-with", ways=" · ".join(ways))


def _way(button: Button, words: Words) -> str:
    name = f"reply-{button.action.partition(':')[0]}"
    return read_look(button.action) or (words(name) if words.has(name) else button.label)


LONGEST_ACTION = 64
"""Bytes."""

_LOOK = "look"

_ANSWER = "answer"
_ANSWERS = re.compile(rf"{_ANSWER}:([A-Z0-9-]{{1,40}}):([0-9]{{1,2}})", re.ASCII)
