"""Where there are no buttons, the last line of a message says what to reply: here it becomes buttons again."""

from functools import cache

from bot.network.outgoing import Button
from tests.simulation.worlds.wordings import messages, patterns

_WAYS = patterns("reply-with")
_BETWEEN = " · "


def buttons_of(text: str) -> tuple[str, list[Button]]:
    """The rest of the text, and what may be replied; what is no act by itself answers a question."""
    rest, _, last = text.rpartition("\n")
    ways = next((found[1] for one in _WAYS if (found := one.fullmatch(last.strip()))), None)
    if ways is None:
        return text, []
    return rest.strip(), [_button(way) for way in ways.split(_BETWEEN)]


def _button(way: str) -> Button:
    kind = "look" if way.startswith("/") else _kinds().get(way, "answer")
    return Button(label=way, action=f"{kind}:")


@cache
def _kinds() -> dict[str, str]:
    found = dict[str, str]()
    for key, text in messages():
        if key.startswith("reply-") and key != "reply-with":
            found.setdefault(text, key.removeprefix("reply-"))
    return found
