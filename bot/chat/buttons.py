"""What the button of an open question carries."""

import re
from dataclasses import dataclass


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


_ANSWER = "answer"
_ANSWERS = re.compile(rf"{_ANSWER}:([A-Z0-9-]{{1,40}}):([0-9])", re.ASCII)
