"""The difference between two texts, word by word, in marks that every network can show."""

import re
from difflib import SequenceMatcher

from bot.markup import deleted, inserted

CONTEXT = 60
"""Characters kept on each side of a change when the whole would be too long."""

LONGEST = 2500
"""Characters; beyond it what did not change is left out, and as a last resort what was deleted."""


def difference(old: str, new: str) -> str:
    if old == new:
        return new
    for context in (None, CONTEXT):
        told = _marked(old, new, context)
        if len(told) <= LONGEST:
            return told
    return new


def _marked(old: str, new: str, context: int | None) -> str:
    before, after = _pieces(old), _pieces(new)
    marked: list[str] = []
    for tag, low, high, start, stop in SequenceMatcher(a=before, b=after, autojunk=False).get_opcodes():
        if tag == "equal":
            marked.append(_shortened("".join(before[low:high]), context))
            continue
        if low < high:
            marked.append(deleted("".join(before[low:high])))
        if start < stop:
            marked.append(inserted("".join(after[start:stop])))
    return "".join(marked)


def _pieces(text: str) -> list[str]:
    """Words with the white space before them, so that a changed word takes its gap along."""
    return re.findall(r"\s*\S+|\s+$", text)


def _shortened(text: str, context: int | None) -> str:
    if context is None or len(text) <= 2 * context:
        return text
    return f"{text[:context]} … {text[-context:]}"
