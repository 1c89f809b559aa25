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


def reply_line(buttons: Iterable[Button], words: Words) -> str:
    """What to reply where there are no buttons; a question is answered with the label itself."""
    names = ((button, f"reply-{button.action.partition(':')[0]}") for button in buttons)
    ways = (words(name) if words.has(name) else button.label for button, name in names)
    return words("reply-with", ways=" · ".join(ways))


_ANSWER = "answer"
_ANSWERS = re.compile(rf"{_ANSWER}:([A-Z0-9-]{{1,40}}):([0-9]{{1,2}})", re.ASCII)
